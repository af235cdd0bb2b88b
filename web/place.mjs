// The place that is open, which a reload brings back: of this tab, and no part of a brief.

/** @typedef {import('./frame.mjs').Place} Place */

const KEY = 'scalewright-place';

/** @returns {Place} */
export function keptPlace() {
  try {
    const place = sessionStorage.getItem(KEY);
    return place === 'ask' || place === 'report' ? place : 'answer';
  } catch {
    return 'answer';
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
