// A brief in the fragment of an address, which browsers send to no server: what was said in readable parameters, long texts
// and prices packed. Private things are left out. What is read is distrusted, and whatever can be read opens.
import { COMMITMENTS, LONGEST_TEXT, VERSION, readBrief, wellFormed } from './brief.mjs';
import { pack, unpack } from './deflate.mjs';
import { withoutPrivate } from './private.mjs';

/** @typedef {import('./brief.mjs').Brief} Brief */

/** As plain parameters; a test keeps this in step with rules/questions.json. */
export const QUESTIONS = [
  'users', 'availability', 'workload', 'growth', 'sensitivity', 'data', 'peak', 'team', 'operations', 'budget', 'regions',
  'latency', 'compliance', 'failover',
];
/** Before the id of any question: its answer as it stands, also where the id means something else here, or looks like a number. */
const ANSWER = 'answer.';
/** A text up to here is readable in the address, which then is about as long as a line of chat programs. */
const READABLE = 280;
/** Characters; browsers take 2 MB at least, and packed text of a megabyte needs less than this. */
const LONGEST_FRAGMENT = 1_000_000;
const LONGEST_PRICES = 200_000;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** Leaves readable what may stand in a fragment. @param {string} value */
const encoded = (value) => encodeURIComponent(wellFormed(value)).replaceAll('%20', '+').replace(/%(?:2C|3A|2F|40|24|3B)/g, decodeURIComponent)
  // Chat programs take a sentence's last sign for no part of an address.
  .replace(/[.!?)'*,:;]$/, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** @param {string} value @returns {string | undefined} */
function decoded(value) {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** @param {string} value */
const isFlag = (value) => value === 'true' || value === 'false';

/** @param {Brief['answers'][number]} answer @returns {[string, string]} */
const parameterOf = ({ question, value }) =>
  (QUESTIONS.includes(question) && (typeof value === 'number') === NUMBER.test(String(value))
    ? [question, String(value)] : [ANSWER + question, String(value)]);

/**
 * @param {Brief} brief
 * @returns {Promise<{fragment: string, left_out: string[]}>} `left_out` says in words what did not go into the link
 */
export async function toFragment(brief) {
  const { text, left_out } = withoutPrivate(wellFormed(brief.text).trim());
  /** @type {[string, string][]} */
  const parameters = [['v', String(VERSION)]];
  for (const answer of brief.answers) {
    const private_parts = withoutPrivate(`${answer.question}=${answer.value}`).left_out;
    if (private_parts.length === 0) parameters.push(parameterOf(answer));
    left_out.push(...private_parts);
  }
  const { commitment, hour_rate, ...prices } = brief.prices;
  if (commitment) parameters.push(['commitment', commitment]);
  if (hour_rate) parameters.push(['hour_rate', String(hour_rate)]);
  if (brief.option) parameters.push(['option', brief.option]);
  if (brief.provider) parameters.push(['provider', brief.provider]);
  const overrides = prices.overrides?.filter((line) => Object.values(line).every((value) => withoutPrivate(String(value)).left_out.length === 0));
  const said = Object.fromEntries(Object.entries({ ...prices, overrides }).filter(([, value]) => value !== undefined));
  if (Object.keys(said).length > 0) parameters.push(['p', await pack(JSON.stringify(said))]);
  const before = parameters.length;
  if (text.length > READABLE) parameters.push(['z', await pack(text)]);
  else if (text !== '') parameters.push(['text', text]);
  const written = () => parameters.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  if (written().length > LONGEST_FRAGMENT || new TextEncoder().encode(text).length > LONGEST_TEXT) {
    parameters.length = before;
    left_out.push('the text, too long for a link');
  }
  return { fragment: written(), left_out: [...new Set(left_out)] };
}

/** @param {string[]} names */
function strangers(names) {
  const shown = names.slice(0, 3).map((name) => `“${name.slice(0, 40)}”`).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${shown}${more}: not known here, and left aside. The rest of the link was opened.`;
}

const PROBLEMS = {
  text: {
    'too long': 'The text in this link is longer than 1 MB and was left out; the rest was opened. Ask for the brief as a file.',
    damaged: 'The text in this link is damaged, perhaps cut off, and was left out; the rest was opened. Ask for the link once more, or for the brief as a file.',
  },
  prices: {
    'too long': 'The prices in this link are too long and were left out; the rest was opened. Ask for the brief as a file.',
    damaged: 'The prices in this link are damaged, perhaps cut off, and were left out; the rest was opened. Ask for the link once more, or for the brief as a file.',
  },
};

/** @param {string | undefined} version */
function versionProblem(version) {
  if (version === undefined || version === String(VERSION)) return [];
  return [NUMBER.test(version) && Number(version) > VERSION
    ? `This link was made by a newer Scalewright (version ${version.slice(0, 10)}). What this one understands was opened. Reload the page for a newer Scalewright.`
    : 'This link does not say which version it is; it was read as the first.'];
}

/**
 * @param {string} fragment with or without #
 * @returns {Promise<import('./brief.mjs').Reading>} `recognised` is false where the fragment is no link of ours
 */
export async function fromFragment(fragment) {
  const body = fragment.replace(/^#/, '');
  if (body.length > LONGEST_FRAGMENT) {
    return { ...readBrief({ text: '' }), problems: ['This link is longer than 1 MB, which no link of Scalewright is: nothing was opened, and what was open is as it was.'], recognised: false };
  }
  /** @type {Map<string, string>} */
  const said = new Map();
  const unknown = [];
  /** @type {Brief['answers']} */
  const answers = [];
  const problems = [];
  for (const part of body.split('&').filter((piece) => piece.includes('=')).slice(0, 1000)) {
    const equals = part.indexOf('=');
    const name = decoded(part.slice(0, equals));
    const value = decoded(part.slice(equals + 1));
    if (name === undefined || value === undefined) {
      problems.push('A part of this link is damaged and was left out; the rest was opened.');
    } else if (name.startsWith(ANSWER)) {
      answers.push({ question: name.slice(ANSWER.length), value: isFlag(value) ? value === 'true' : value });
    } else if (QUESTIONS.includes(name)) {
      answers.push({ question: name, value: NUMBER.test(value) ? Number(value) : value });
    } else if (['v', 'text', 'z', 'p', 'option', 'provider', 'commitment', 'hour_rate'].includes(name)) {
      said.set(name, value);
    } else {
      unknown.push(name);
    }
  }
  problems.push(...versionProblem(said.get('v')));
  const packed = said.get('z');
  const unpacked = packed === undefined ? undefined : await unpack(packed, LONGEST_TEXT);
  if (unpacked && 'problem' in unpacked) problems.push(PROBLEMS.text[unpacked.problem]);
  const text = unpacked && 'text' in unpacked ? unpacked.text : said.get('text') ?? '';
  const commitment = COMMITMENTS.find((name) => name === said.get('commitment'));
  if (said.has('commitment') && !commitment) problems.push(`commitment=${said.get('commitment')?.slice(0, 40)}: it is one of ${COMMITMENTS.join(', ')}. The rest of the link was opened.`);
  const rate = said.get('hour_rate');
  const read = readBrief({
    version: VERSION, text, answers,
    prices: { ...await pricesOf(said.get('p'), problems), ...(commitment && { commitment }), ...(rate !== undefined && { hour_rate: NUMBER.test(rate) ? Number(rate) : rate }) },
    option: said.get('option'), provider: said.get('provider'),
  });
  const recognised = said.size > 0 || answers.length > 0;
  if (unknown.length > 0) problems.push(strangers(unknown));
  return { brief: read.brief, problems: [...new Set([...problems, ...read.problems])], recognised };
}

/** @param {string | undefined} packed @param {string[]} problems @returns {Promise<Record<string, unknown>>} */
async function pricesOf(packed, problems) {
  if (packed === undefined) return {};
  const unpacked = await unpack(packed, LONGEST_PRICES);
  if ('text' in unpacked) {
    try {
      const prices = JSON.parse(unpacked.text);
      if (typeof prices === 'object' && prices !== null) return prices;
    } catch {
      // told below
    }
  }
  problems.push(PROBLEMS.prices['problem' in unpacked ? unpacked.problem : 'damaged']);
  return {};
}

