// The difference between two texts as one replacement: where, what went and what came.

/** @typedef {{at: number, removed: string, inserted: string}} TextChange */

/** @param {string} before @param {string} after @returns {TextChange} */
export function changeBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let tail = 0;
  while (tail < shorter - at && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { at, removed: before.slice(at, before.length - tail), inserted: after.slice(at, after.length - tail) };
}

/** @param {string} text @param {TextChange} change */
export const apply = (text, { at, removed, inserted }) => text.slice(0, at) + inserted + text.slice(at + removed.length);

/** @param {string} text @param {TextChange} change */
export const takeBack = (text, { at, removed, inserted }) => text.slice(0, at) + removed + text.slice(at + inserted.length);

const WORD = /^[\p{L}\p{N}_'’-]*$/u;

/** Whether a word ends or begins with the change. @param {string} before @param {TextChange} change */
export function crossesWordBoundary(before, { at, removed, inserted }) {
  if (!WORD.test(inserted) || !WORD.test(removed)) return true;
  return at === 0 || !WORD.test(before[at - 1]);
}
