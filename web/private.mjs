// What must not leave the browser in a link: keys, passwords and pasted infrastructure, found by the patterns of
// rules/web/private.json. When in doubt it is left out, and the reader is told.
import rules from '../rules/web/private.json' with { type: 'json' };

export const MARKER = '[left out]';

/**
 * @typedef {object} Entry
 * @property {string} kind in words
 * @property {boolean} words whether only the words that match are private; otherwise lines are
 * @property {RegExp} pattern
 * @property {RegExp} [next] what the next line that is not empty has to be
 * @property {RegExp} [body] further lines that belong to it
 * @property {RegExp} [until] the line that ends it
 */

/** @type {Entry[] | undefined} */
let entries;

/** Made on first use: a browser that cannot read one of the patterns still opens the page. @returns {Entry[]} */
function compiled() {
  const expression = (/** @type {string | undefined} */ source) => (source === undefined ? undefined : new RegExp(source));
  return (entries ??= rules.entries.map(({ kind, takes, pattern, any_case, next, body, until }) => ({
    kind,
    words: takes === 'words',
    pattern: takes === 'words' ? new RegExp(pattern, any_case ? 'gi' : 'g') : new RegExp(pattern),
    next: expression(next), body: expression(body), until: expression(until),
  })));
}

/** @param {string[]} lines @param {number} from */
function nextFilled(lines, from) {
  while (from < lines.length && lines[from].trim() === '') from += 1;
  return lines[from] ?? '';
}

/** The line after the block that starts at `start`. @param {string[]} lines @param {number} start @param {Entry} entry */
function endOf(lines, start, { until, body }) {
  let end = start + 1;
  if (until) {
    // A key in one line ends where it begins, unless what ends it looks as what begins it.
    const rest = lines[start].trim().slice(3);
    if (until.test(rest)) return end;
    while (end < lines.length && !until.test(lines[end])) end += 1;
    return Math.min(end + 1, lines.length);
  }
  while (body && end < lines.length && body.test(lines[end])) end += 1;
  while (end > start + 1 && lines[end - 1].trim() === '') end -= 1;
  return end;
}

/**
 * @param {string} text
 * @returns {{text: string, left_out: string[]}} the text with a marker where something was, and what that was
 */
export function withoutPrivate(text) {
  /** @type {Set<string>} */
  const kinds = new Set();
  const blocks = compiled().filter(({ words }) => !words);
  const lines = text.split('\n');
  /** @type {string[]} */
  const kept = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const entry = blocks.find(({ pattern, next }) => pattern.test(line) && (!next || next.test(nextFilled(lines, at + 1))));
    if (!entry) {
      kept.push(line);
      at += 1;
      continue;
    }
    kinds.add(entry.kind);
    if (kept.at(-1) !== MARKER) kept.push(MARKER);
    at = endOf(lines, at, entry);
  }
  let rest = kept.join('\n');
  for (const { words, pattern, kind } of compiled()) {
    if (!words) continue;
    rest = rest.replace(pattern, () => {
      kinds.add(kind);
      return MARKER;
    });
  }
  return { text: rest, left_out: [...kinds] };
}
