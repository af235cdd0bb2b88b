// What the reader knows better than the price books, as a form: it is part of the brief.
import { SCORES, readPrices } from './brief.mjs';
import { make } from './make.mjs';

/** @typedef {import('./scalewright.d.ts').Advice} Advice */
/** @typedef {import('./brief.mjs').Prices} Prices */
/** @typedef {import('./scalewright.d.ts').LineOverride} LineOverride */

const KEPT = 'scalewright-prices';

/** Prices that a Scalewright without briefs kept in this browser; they are taken once. @returns {Prices} */
export function takeKeptPrices() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    localStorage.removeItem(KEPT);
    return readPrices(kept, []);
  } catch {
    return {};
  }
}

/** @param {string} name @param {HTMLElement} input */
const labelled = (name, input) => make('label', { class: 'stack' }, make('span', {}, name), input);

/** @param {[string, string][]} entries value and words */
const choice = (entries) => /** @type {HTMLSelectElement} */ (
  make('select', {}, ...entries.map(([value, words]) => make('option', { value }, words))));

/** @param {Record<string, string>} attributes */
const amount = (attributes = {}) => /** @type {HTMLInputElement} */ (make('input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal', ...attributes }));

/** @param {LineOverride} line */
function inWords({ provider, component, sku, unit_price: price, quantity, monthly, free }) {
  const what = [provider, sku ?? component].filter(Boolean).join(' ');
  if (free) return `${what}: free for me`;
  if (monthly !== undefined) return `${what}: ${monthly} a month`;
  return `${what}: ${[price !== undefined && `${price} a unit`, quantity !== undefined && `${quantity} units`].filter(Boolean).join(', ')}`;
}

export class PricesForm {
  /** @param {(prices: Prices) => void} changed */
  constructor(changed) {
    this.changed = changed;
    /** @type {Prices} */
    this.prices = {};
    this.body = make('div', { class: 'stack' });
    this.root = make('details', { class: 'card prices' }, make('summary', {}, 'Your prices and weights'), this.body);
  }

  /** @param {Prices} prices */
  take(prices) {
    this.prices = readPrices(prices, []);  // without what is empty or no longer said
    this.changed(this.prices);
  }

  /** Offers the lines of the bills that are shown. @param {Advice} advice */
  show(advice) {
    const lines = advice.options.flatMap(({ cost }) => cost.items).filter(({ provider, own }) => provider !== 'people' || !own);
    const known = new Map(lines.map(({ provider, sku, title }) => [JSON.stringify([provider, sku]), `${title ?? sku} (${provider})`]));
    const providers = [...new Set(advice.options.flatMap(({ bills }) => bills).map(({ provider, title }) => JSON.stringify([provider, title])))].map((pair) => JSON.parse(pair));
    const before = this.focused();
    this.body.replaceChildren(this.said(), this.line([...known]), this.discount(providers), this.rest(advice.options[0]?.cost.currency ?? 'USD'), this.weights(advice));
    if (!before) return;
    const form = this.body.querySelector(`form[aria-label="${before.form}"]`);
    /** @type {HTMLElement} */ (form?.querySelectorAll('input, select, button')[before.index] ?? this.root.firstElementChild).focus();
  }

  /** Where the focus is: what is made anew must not lose it. @returns {{form: string, index: number} | undefined} */
  focused() {
    const { activeElement } = document;
    if (!activeElement || !this.body.contains(activeElement)) return undefined;
    const form = activeElement.closest('form');
    return { form: form?.getAttribute('aria-label') ?? '', index: form ? [...form.querySelectorAll('input, select, button')].indexOf(activeElement) : -1 };
  }

  /** What holds now, each to be taken back. */
  said() {
    const items = [
      ...(this.prices.overrides ?? []).map((line, at) => ({ words: inWords(line), without: () => ({ ...this.prices, overrides: this.prices.overrides?.filter((_, i) => i !== at) }) })),
      ...Object.entries(this.prices.discounts ?? {}).map(([provider, percent]) => ({ words: `${provider}: ${percent} % off`, without: () => ({ ...this.prices, discounts: Object.fromEntries(Object.entries(this.prices.discounts ?? {}).filter(([name]) => name !== provider)) }) })),
    ];
    if (items.length === 0) return make('p', { class: 'muted' }, 'The published prices hold. Say what you know better; it is kept with this brief.');
    return make('ul', { 'aria-label': 'Your prices in force' }, ...items.map(({ words, without }) => {
      const back = make('button', { type: 'button', class: 'take-back', 'aria-label': `Take back: ${words}` }, 'Take back');
      back.addEventListener('click', () => this.take(without()));
      return make('li', {}, make('span', {}, words), back);
    }));
  }

  /** @param {[string, string][]} known */
  line(known) {
    const which = choice(known);
    const what = choice([['unit_price', 'costs me, a unit'], ['quantity', 'is so many units'], ['free', 'is free for me']]);
    const value = amount();
    return this.group('A line of the bill', 'Use this line', [labelled('Line', which), labelled('What', what), labelled('Figure', value)], () => {
      const [provider, sku] = JSON.parse(which.value);
      const line = { provider, sku, ...(what.value === 'free' ? { free: true } : { [what.value]: value.valueAsNumber }) };
      if (what.value !== 'free' && !Number.isFinite(value.valueAsNumber)) return value.focus();
      const others = (this.prices.overrides ?? []).filter((other) => other.provider !== provider || other.sku !== sku);
      this.take({ ...this.prices, overrides: [...others, line] });
    });
  }

  /** @param {[string, string][]} providers */
  discount(providers) {
    const provider = choice(providers);
    const percent = amount({ max: '100' });
    return this.group('A discount', 'Use this discount', [labelled('Provider', provider), labelled('Percent off', percent)], () => {
      if (!(percent.valueAsNumber > 0 && percent.valueAsNumber <= 100)) return percent.focus();
      this.take({ ...this.prices, discounts: { ...this.prices.discounts, [provider.value]: percent.valueAsNumber } });
    });
  }

  /** @param {string} currency */
  rest(currency) {
    const commitment = choice([['on_demand', 'on demand'], ['spot', 'spot'], ['1y', 'for a year'], ['3y', 'for three years']]);
    commitment.value = this.prices.commitment ?? 'on_demand';
    commitment.addEventListener('change', () => this.take({ ...this.prices, commitment: /** @type {Prices['commitment']} */ (commitment.value) }));
    const rate = amount({ value: this.prices.hour_rate ? String(this.prices.hour_rate) : '' });
    rate.addEventListener('change', () => this.take({ ...this.prices, hour_rate: rate.valueAsNumber > 0 ? rate.valueAsNumber : undefined }));
    return make('div', { class: 'row' }, labelled('Machines are paid', commitment), labelled(`An hour of people's time, ${currency}`, rate));
  }

  /** How the options are weighed, each against the others. @param {Advice} advice */
  weights(advice) {
    const inputs = SCORES.map((name) => ({ name, input: amount({ value: String(Math.round(advice.weights[name] * 1000) / 10) }) }));
    const group = this.group('What counts in the choice', 'Use these weights', inputs.map(({ name, input }) => labelled(name.replaceAll('_', ' '), input)), () => {
      const weights = Object.fromEntries(inputs.map(({ name, input }) => [name, Math.max(0, input.valueAsNumber || 0)]));
      if (Object.values(weights).some((weight) => weight > 0)) this.take({ ...this.prices, weights });
    });
    if (!this.prices.weights) return group;
    const back = make('button', { type: 'button', class: 'take-back' }, 'Back to the usual weights');
    back.addEventListener('click', () => this.take({ ...this.prices, weights: undefined }));
    group.append(back);
    return group;
  }

  /** @param {string} title @param {string} press @param {HTMLElement[]} inputs @param {() => void} use */
  group(title, press, inputs, use) {
    const button = make('button', { type: 'submit', class: 'quiet' }, press);
    const form = make('form', { class: 'row', 'aria-label': title }, make('h3', {}, title), ...inputs, button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      use();
    });
    return form;
  }
}
