// Copies of what was not written yet when the page was hidden. Transactions of IndexedDB may be cut off then; localStorage is
// written at once, or not at all.
import { readBrief } from './brief.mjs';

/** @typedef {import('./brief.mjs').Brief} Brief */
/** @typedef {{id: string, name: string, brief: Brief, at: number}} Copy */

const PREFIX = 'scalewright-rescue/';

/** @param {Copy} copy */
export function keepCopy(copy) {
  try {
    localStorage.setItem(PREFIX + copy.id, JSON.stringify(copy));
  } catch {
    // Full or forbidden: what is in the store has to do.
  }
}

/** @param {string} id */
export function dropCopy(id) {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // There can be none.
  }
}

/** @returns {Copy[]} */
export function keptCopies() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => copyOf(key, localStorage.getItem(key))).filter((copy) => copy !== undefined);
  } catch {
    return [];
  }
}

/** @param {string} key @param {string | null} json @returns {Copy | undefined} */
function copyOf(key, json) {
  const id = key.slice(PREFIX.length);
  try {
    const { name, at, brief } = JSON.parse(json ?? '');
    const read = readBrief(brief);
    if (read.recognised && typeof name === 'string' && Number.isFinite(at)) return { id, name, at, brief: read.brief };
  } catch {
    // damaged
  }
  dropCopy(id);
  return undefined;
}

/**
 * Brings into the store what only a copy has; a copy goes once it is written.
 * @param {import('./store.mjs').Store} store
 * @returns {Promise<Copy | undefined>} the newest that was brought back
 */
export async function recover(store) {
  const saved = new Map((await store.list()).map(({ id, saved_at }) => [id, saved_at]));
  /** @type {Copy | undefined} */
  let newest;
  for (const copy of keptCopies()) {
    const known = saved.get(copy.id);
    if (known === undefined || known < copy.at) {
      if (!newest || newest.at < copy.at) newest = copy;
      if (!await store.save(copy.id, copy.name, copy.brief, copy.at)) continue;
    }
    dropCopy(copy.id);
  }
  return newest;
}
