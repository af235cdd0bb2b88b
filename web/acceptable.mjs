// What the core takes of a brief: rules change over the years, and a brief of yesterday may name what is no longer there.
import { requestOf } from './brief.mjs';

/** @typedef {import('./brief.mjs').Brief} Brief */

/** As many parts as may be refused, one after the other. */
const MOST_REFUSALS = 50;

/**
 * @param {Brief} brief
 * @param {(request: import('./scalewright.d.ts').AdviceRequest) => {path?: string, message: string} | undefined} refusal
 *   asks the core what is wrong with a request
 * @returns {{brief: Brief, problems: string[]}} the brief without what was refused, and what that was
 */
export function acceptable(brief, refusal) {
  /** @type {string[]} */
  const problems = [];
  let rest = brief;
  for (let i = 0; i < MOST_REFUSALS; ++i) {
    if (rest.answers.length === 0 && Object.keys(rest.prices).length === 0) break;  // a text alone is never refused
    const refused = refusal({ ...requestOf(rest), questions: false });
    if (!refused) break;
    const [member = '', part = ''] = (refused.path ?? '').split('/');
    if (member === 'answers') {
      rest = { ...rest, answers: rest.answers.filter(({ question }) => question !== part) };
      problems.push(`The answer to “${part.slice(0, 40)}” was left out: ${refused.message}.`);
    } else if (member in rest.prices) {
      rest = { ...rest, prices: withoutPart(rest.prices, member, part) };
      problems.push(`Your price under “${[member, part].filter(Boolean).join(', ').slice(0, 60)}” was left out: ${refused.message}.`);
    } else {
      rest = { ...rest, answers: [], prices: {} };
      problems.push(`The answers and prices of this brief were left out: ${refused.message}. Its text is whole.`);
    }
  }
  return { brief: rest, problems };
}

/** @param {import('./brief.mjs').Prices} prices @param {string} member @param {string} part */
function withoutPart(prices, member, part) {
  const { [/** @type {keyof typeof prices} */ (member)]: value, ...rest } = prices;
  if (Array.isArray(value) && value.length > 1) return { ...rest, [member]: value.filter((_, index) => String(index) !== part) };
  if (member === 'discounts' && Object.keys(value ?? {}).length > 1) {
    return { ...rest, discounts: Object.fromEntries(Object.entries(prices.discounts ?? {}).filter(([name]) => name !== part)) };
  }
  return rest;
}
