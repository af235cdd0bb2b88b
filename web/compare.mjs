// Two advices side by side: what differs, in the core's own figures, and which way.
import { make } from './make.mjs';

/** @typedef {import('./scalewright.d.ts').Advice} Advice */

/**
 * @typedef {object} Row
 * @property {string} id
 * @property {string} label
 * @property {string} a
 * @property {string} b
 * @property {boolean} same
 * @property {'more' | 'less'} [than] what b is, measured by a, where that can be measured
 * @property {string} [word] the same in a word of its own: "dearer"
 * @property {'better' | 'worse'} [verdict]
 */

/**
 * One thing that is compared.
 * @typedef {object} Measure
 * @property {string} label
 * @property {(advice: Advice) => string} text
 * @property {(advice: Advice) => number | undefined} [size]
 * @property {[less: string, more: string]} [words]
 * @property {'less' | 'more'} [better]
 */

const NOTHING = '–';
const CATEGORIES = ['mvp', 'small', 'medium', 'large', 'enterprise'];

/** @param {Advice} advice */
const recommended = ({ options, recommended: id }) => options.find((option) => option.id === id) ?? options[0];

/**
 * The rows of a table of the report, as objects by their header.
 * @param {Advice} advice
 * @param {string} section
 * @param {string} column that only this table of the section has
 * @returns {Record<string, string>[]}
 */
function tableOf(advice, section, column) {
  for (const block of advice.document.sections.find(({ id }) => id === section)?.blocks ?? []) {
    if (block.kind === 'table' && block.header.includes(column)) {
      return block.rows.map((row) => Object.fromEntries(row.map((cell, index) => [block.header[index], cell])));
    }
  }
  return [];
}

/** The row of the recommended option. @param {Advice} advice @param {string} column */
const ofOption = (advice, column) => tableOf(advice, 'options', 'A month')[0]?.[column] || NOTHING;
/** What was understood: the titles of the facts and their values in words. @param {Advice} advice */
export const factsOf = (advice) => new Map(tableOf(advice, 'what_was_understood', 'How known').map((row) => [row.Fact, row.Value]));
/** @param {Advice} advice */
const firstBreak = (advice) => tableOf(advice, 'growth_and_breaks', 'What to do then')[0];
/** The part of the summary that starts so. @param {Advice} advice @param {string} words */
const summaryPart = ({ summary }, words) => summary.split(' · ').find((part) => part.startsWith(words))?.slice(words.length).trim();

/** @param {unknown} value */
const likely = (value) => (typeof value === 'number' ? value : typeof value === 'object' && value !== null && 'likely' in value ? Number(value.likely) : undefined);

/** @type {Record<string, Measure>} */
const MEASURES = {
  verdict: { label: 'Verdict', text: ({ headline }) => headline },
  scale: {
    label: 'Scale', words: ['smaller', 'larger'],
    text: ({ scale: { category } }) => (category === 'mvp' ? 'MVP' : category[0].toUpperCase() + category.slice(1)),
    size: ({ scale: { category } }) => (CATEGORIES.includes(category) ? CATEGORIES.indexOf(category) : undefined),
  },
  cost: {
    label: 'Cost a month', words: ['cheaper', 'dearer'], better: 'less',
    text: (advice) => ofOption(advice, 'A month'),
    size: (advice) => recommended(advice)?.cost.monthly?.likely,
  },
  design: { label: 'Recommended design', text: (advice) => ofOption(advice, 'Option') },
  availability: {
    label: 'Availability', words: ['lower', 'higher'], better: 'more',
    text: (advice) => ofOption(advice, 'Available'),
    size: (advice) => recommended(advice)?.availability.percent,
  },
  upkeep: {
    label: 'Upkeep a month', words: ['less', 'more'], better: 'less',
    text: (advice) => {
      const hours = ofOption(advice, 'Upkeep (h)');
      return hours === NOTHING ? hours : `${hours} h`;
    },
    size: (advice) => recommended(advice)?.cost.people_hours_per_month.likely,
  },
  holds_until: {
    label: 'Holds until', words: ['sooner', 'longer'], better: 'more',
    text: (advice) => summaryPart(advice, 'holds until') ?? NOTHING,
    size: (advice) => recommended(advice)?.users_until,
  },
  first_break: {
    label: 'First to give way', words: ['sooner', 'later'], better: 'more',
    text: (advice) => {
      const row = firstBreak(advice);
      return row ? `${row['What gives way']}: ${row.Limit}, at ${row.Users} users` : NOTHING;
    },
    size: ({ scale }) => scale.breaks[0]?.users,
  },
  users: {
    label: 'Users', words: ['fewer', 'more'],
    text: (advice) => factsOf(advice).get('Users') ?? NOTHING,
    size: ({ brief }) => likely(brief.facts.find(({ id }) => id === 'users')?.value),
  },
};

/**
 * @param {string} id
 * @param {Measure} measure
 * @param {Advice} a
 * @param {Advice} b
 * @returns {Row}
 */
function compared(id, { label, text, size, words, better }, a, b) {
  const [left, right] = [text(a), text(b)];
  const row = { id, label, a: left, b: right, same: left === right };
  const [low, high] = [size?.(a), size?.(b)];
  if (row.same || !words || low === undefined || high === undefined || low === high) return row;
  const than = high > low ? 'more' : 'less';
  return { ...row, than, word: words[than === 'less' ? 0 : 1], ...(better && { verdict: than === better ? 'better' : 'worse' }) };
}

/**
 * @param {Advice} a
 * @param {Advice} b
 * @returns {Row[]} what matters most first, then the facts
 */
export function compareAdvices(a, b) {
  const money = [a, b].map((advice) => recommended(advice)?.cost.currency);
  const rows = Object.entries(MEASURES).map(([id, measure]) =>
    compared(id, id === 'cost' && money[0] !== money[1] ? { ...measure, size: undefined } : measure, a, b));
  const [left, right] = [factsOf(a), factsOf(b)];
  for (const fact of new Set([...left.keys(), ...right.keys()])) {
    if (fact === 'Users') continue;
    const values = { a: left.get(fact) ?? NOTHING, b: right.get(fact) ?? NOTHING };
    rows.push({ id: `fact/${fact}`, label: fact, ...values, same: values.a === values.b });
  }
  return rows;
}

/** @param {Row} row */
function rowElement({ label, a, b, than, word, verdict, same }) {
  const second = make('td', {}, b);
  if (than && word) second.append(make('span', { class: `mark ${verdict ?? ''}` }, `${than === 'more' ? '▲' : '▼'} ${word}`));
  return make('tr', same ? { class: 'same' } : {}, make('th', { scope: 'row' }, label), make('td', {}, a), second);
}

/** @param {Row[]} rows @param {[string, string]} names @param {string} caption */
const tableElement = (rows, names, caption) => make('table', {}, make('caption', {}, caption),
  make('thead', {}, make('tr', {}, make('td'), ...names.map((name) => make('th', { scope: 'col' }, name)))),
  make('tbody', {}, ...rows.map(rowElement)));

/**
 * @param {Advice} a
 * @param {Advice} b
 * @param {[string, string]} names
 * @returns {HTMLElement}
 */
export function comparisonView(a, b, names) {
  const rows = compareAdvices(a, b);
  const [differing, same] = [rows.filter((row) => !row.same), rows.filter((row) => row.same)];
  const view = make('div', { class: 'comparison' });
  if (differing.length === 0) view.append(make('p', {}, `“${names[0]}” and “${names[1]}” come to the same.`));
  else view.append(tableElement(differing, names, `What differs between “${names[0]}” and “${names[1]}”`));
  if (same.length > 0) {
    const words = `${same.length === 1 ? '1 thing is' : `${same.length} things are`} the same`;
    view.append(make('details', {}, make('summary', {}, words), tableElement(same, names, words)));
  }
  return view;
}
