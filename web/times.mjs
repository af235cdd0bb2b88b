// When something was, for people: "10:42, 3 minutes ago".

const STEPS = /** @type {const} */ ([['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]]);

/** @param {number} at @param {number} now */
export function ago(at, now) {
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  for (const [unit, length] of STEPS) if (now - at >= length) return words.format(-Math.floor((now - at) / length), unit);
  return 'just now';
}

/** @param {number} at @param {number} now */
export function clockAndAgo(at, now) {
  const day = new Date(at).toDateString() === new Date(now).toDateString() ? {} : /** @type {const} */ ({ day: 'numeric', month: 'short' });
  return `${new Date(at).toLocaleString('en-GB', { ...day, hour: '2-digit', minute: '2-digit' })}, ${ago(at, now)}`;
}
