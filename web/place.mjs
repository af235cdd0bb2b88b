// The place that is open, which a reload brings back: of this tab, and no part of a brief.

/** @typedef {import('./frame.mjs').Place} Place */

const KEY = 'scalewright-place';

/** @returns {Place | undefined} none: it is not known here */
export function keptPlace() {
  try {
    return /** @type {Place | null} */ (sessionStorage.getItem(KEY)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param {Place} place */
export function keepPlace(place) {
  try {
    sessionStorage.setItem(KEY, place);
  } catch {
    // It opens at the usual place next time.
  }
}
