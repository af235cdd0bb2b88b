// A brief: all that a reader said, and so all that is edited, saved and shared. Read with distrust: it comes from files,
// links and the storage of other versions.

/** @typedef {import('./scalewright.d.ts').AdviceRequest} AdviceRequest */
/** @typedef {{question: string, value: string | number | boolean}} Answer */
/** @typedef {Pick<AdviceRequest, 'overrides' | 'discounts' | 'hour_rate' | 'commitment' | 'weights'>} Prices */

/**
 * @typedef {object} Brief
 * @property {1} version
 * @property {string} text
 * @property {Answer[]} answers
 * @property {Prices} prices
 * @property {string} [option] the design that is looked at, where it is not the recommended one
 * @property {string} [provider] whose bill is looked at, where it is not that of the design
 */

/**
 * @typedef {object} Reading
 * @property {Brief} brief
 * @property {string[]} problems in sentences, for the reader
 * @property {boolean} recognised whether there was a brief at all; otherwise `brief` is blank
 */

export const VERSION = 1;
/** Bytes of UTF-8: what the core reads in the time of a few frames. */
export const LONGEST_TEXT = 1_000_000;
/** There are twenty-odd questions; packs of one's own may have more. */
const MOST_ANSWERS = 200;
/** A bill has a few dozen lines at each provider. */
const MOST_OVERRIDES = 500;
const LONGEST_WORD = 200;
export const COMMITMENTS = /** @type {const} */ (['on_demand', 'spot', '1y', '3y']);
export const SCORES = /** @type {const} */ (['cost', 'simplicity', 'reliability', 'headroom', 'time_to_market', 'portability']);

/** @returns {Brief} */
export const blankBrief = () => ({ version: VERSION, text: '', answers: [], prices: {} });

/** Nothing was said yet. @param {Brief} brief */
export const isBlank = (brief) => brief.text.trim() === '' && brief.answers.length === 0 && Object.keys(brief.prices).length === 0;

/** @param {Brief} a @param {Brief} b */
export function sameBrief(a, b) {
  const { text, ...rest } = a;
  const { text: other, ...others } = b;
  return text === other && stable(rest) === stable(others);
}

/** JSON that does not depend on the order in which members were set. @param {unknown} value @returns {string} */
const stable = (value) => JSON.stringify(value, (_, part) => (isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));

/** Half of a surrogate pair has no UTF-8. @param {string} text */
export const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** @param {Brief} brief */
export const briefToJson = ({ version, text, answers, prices, option, provider }) =>
  `${JSON.stringify({ scalewright: 'brief', version, text: wellFormed(text), answers, prices, option, provider }, null, 2)}\n`;

/** The request that the core takes for a brief. @param {Brief} brief @returns {AdviceRequest} */
export const requestOf = ({ text, answers, prices }) =>
  ({ ...prices, text: wellFormed(text), answers: Object.fromEntries(answers.map(({ question, value }) => [question, value])) });

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} value @returns {value is string} */
const isWord = (value) => typeof value === 'string' && value.length > 0 && value.length <= LONGEST_WORD;
/** @param {unknown} value @returns {value is number} */
const isAmount = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** The first megabyte, without half a letter at its end. @param {string} text */
function firstMegabyte(text) {
  const bytes = new TextEncoder().encode(text.slice(0, LONGEST_TEXT));
  return new TextDecoder().decode(bytes.subarray(0, LONGEST_TEXT), { stream: true });
}

/** @param {unknown} said @param {string[]} problems */
function readText(said, problems) {
  if (said === undefined) return '';
  if (typeof said !== 'string') {
    problems.push('The text of this brief is damaged and was left out.');
    return '';
  }
  if (said.length * 3 <= LONGEST_TEXT || new TextEncoder().encode(said).length <= LONGEST_TEXT) return wellFormed(said);
  problems.push('The text of this brief is longer than 1 MB; its first megabyte was opened.');
  return wellFormed(firstMegabyte(said));
}

/** Of two answers to one question the later holds. @param {unknown} said @param {string[]} problems @returns {Answer[]} */
function readAnswers(said, problems) {
  if (said === undefined) return [];
  const list = Array.isArray(said) ? said : isRecord(said) ? Object.entries(said).map(([question, value]) => ({ question, value })) : undefined;
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  let lost = list ? 0 : 1;
  for (const entry of list ?? []) {
    const { question, value } = isRecord(entry) ? entry : {};
    if (!isWord(question) || !(isWord(value) || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) || answers.size >= MOST_ANSWERS) lost += 1;
    else answers.set(question, { question, value });
  }
  if (lost) problems.push(`${lost === 1 ? 'One answer' : `${lost} answers`} could not be read and ${lost === 1 ? 'was' : 'were'} left out.`);
  return [...answers.values()];
}

/** @param {unknown} said @returns {import('./scalewright.d.ts').LineOverride | undefined} */
function readOverride(said) {
  if (!isRecord(said)) return undefined;
  const { provider, component, sku, unit_price, quantity, monthly, free } = said;
  const names = [provider, component, sku];
  const amounts = [unit_price, quantity, monthly];
  if (names.some((name) => name !== undefined && !isWord(name)) || amounts.some((value) => value !== undefined && !isAmount(value))) return undefined;
  if (free !== undefined && typeof free !== 'boolean') return undefined;
  const line = Object.entries({ provider, component, sku, unit_price, quantity, monthly, free }).filter(([, value]) => value !== undefined);
  return line.length > 0 ? Object.fromEntries(line) : undefined;
}

/** @param {unknown} said @param {string[]} problems @returns {Prices} */
export function readPrices(said, problems) {
  if (said === undefined) return {};
  /** @type {Prices} */
  const prices = {};
  let sound = isRecord(said);
  const { overrides, discounts, hour_rate, commitment, weights } = isRecord(said) ? said : {};
  if (overrides !== undefined) {
    const lines = (Array.isArray(overrides) ? overrides : [undefined]).map(readOverride);
    const good = lines.filter((line) => line !== undefined).slice(0, MOST_OVERRIDES);
    sound &&= good.length === lines.length;
    if (good.length > 0) prices.overrides = good;
  }
  if (discounts !== undefined) {
    const entries = isRecord(discounts) ? Object.entries(discounts) : [];
    const good = entries.filter(([provider, percent]) => isWord(provider) && isAmount(percent) && percent <= 100).slice(0, MOST_OVERRIDES);
    sound &&= isRecord(discounts) && good.length === entries.length;
    if (good.length > 0) prices.discounts = /** @type {Record<string, number>} */ (Object.fromEntries(good));
  }
  if (isAmount(hour_rate)) prices.hour_rate = hour_rate;
  else sound &&= hour_rate === undefined;
  const known = COMMITMENTS.find((name) => name === commitment);
  if (known) prices.commitment = known;
  else sound &&= commitment === undefined;
  if (weights !== undefined) {
    const good = isRecord(weights) ? SCORES.filter((name) => isAmount(weights[name])).map((name) => [name, weights[name]]) : [];
    sound &&= isRecord(weights) && good.length === Object.keys(weights).length;
    if (good.some(([, weight]) => Number(weight) > 0)) prices.weights = Object.fromEntries(good);
  }
  if (!sound) problems.push('Some of the prices of this brief could not be read and were left out.');
  return prices;
}

/**
 * Takes anything, never throws, and keeps what can be read.
 * @param {unknown} value parsed JSON
 * @returns {Reading}
 */
export function readBrief(value) {
  /** @type {string[]} */
  const problems = [];
  if (!isRecord(value) || !['text', 'answers', 'prices'].some((name) => name in value)) {
    return { brief: blankBrief(), problems: ['This is no brief of Scalewright: nothing was opened, and what was open is as it was.'], recognised: false };
  }
  const { version, text, answers, prices, option, provider } = value;
  if (typeof version === 'number' && version > VERSION) {
    problems.push(`This brief was made by a newer Scalewright (version ${version}). What this one understands was opened. Reload the page for a newer Scalewright.`);
  } else if (version !== undefined && version !== VERSION) {
    problems.push('This brief does not say which version it is; it was read as the first.');
  }
  /** @type {Brief} */
  const brief = { version: VERSION, text: readText(text, problems), answers: readAnswers(answers, problems), prices: readPrices(prices, problems) };
  if (isWord(option)) brief.option = option;
  if (isWord(provider)) brief.provider = provider;
  return { brief, problems, recognised: true };
}
