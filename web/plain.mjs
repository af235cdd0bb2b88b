// The advisor as a plain page: a form in, a report out. There without WebGL, on request, and as the Report of the canvas view.
import { factsOf } from './compare.mjs';
import { make } from './make.mjs';

/** @typedef {import('./scalewright.d.ts').Advice} Advice */
/** @typedef {{question: string, value: string | number | boolean}} Answer */

export const ORIGINS = /** @type {const} */ ({ stated: 'you said', answered: 'answered', inferred: 'inferred', assumed: 'assumed' });
const EXAMPLES = [
  'MVP for 5 friends',
  'Online shop with 50K daily users, three developers',
  'Clinic software, 200 staff, GDPR, we planned Kubernetes',
];

/** @param {string} label @param {string} className @param {() => void} press @param {string[]} more */
function button(label, className, press, ...more) {
  const element = make('button', { type: 'button', class: className }, ...[label, ...more].filter(Boolean).map((text) => make('span', {}, text)));
  element.addEventListener('click', press);
  return element;
}

/** @param {unknown} value @returns {string} */
function valueText(value) {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB', { maximumSignificantDigits: 6 });
  if (value && typeof value === 'object' && 'low' in value && 'high' in value) return `${valueText(value.low)}–${valueText(value.high)}`;
  return String(value).replaceAll('_', ' ');
}

/** @typedef {{id: string, type: string, title: string, form: string, answer: string, unit?: string}} Sayable */

/**
 * @typedef {object} Actions
 * @property {(text: string) => void} setText
 * @property {(answer: Answer) => void} answer
 * @property {(question: string) => void} takeBack
 * @property {() => Sayable[]} sayable what may be said without being asked
 */

export class PlainForm {
  /**
   * @param {HTMLElement} root what follows the text field
   * @param {Actions} actions
   */
  constructor(root, actions) {
    this.actions = actions;
    this.formOpen = false;
    this.label = make('h2', { class: 'field-label' }, 'What are you building, and for whom?');
    this.body = make('div', { class: 'plain' });
    root.prepend(this.label);
    root.append(this.body);
  }

  /** @param {Advice} advice @param {boolean} blank nothing was said yet */
  show(advice, blank) {
    this.body.replaceChildren(...(blank ? [this.examples()] : [this.facts(advice), this.question(advice), this.allFacts(advice)]));
  }

  /** @param {string} sentence */
  fail(sentence) {
    this.body.replaceChildren(make('p', { role: 'alert' }, sentence));
  }

  examples() {
    const examples = EXAMPLES.map((text) => button(text, 'answer', () => this.actions.setText(text)));
    return make('div', { class: 'stack' }, make('p', { class: 'muted' }, 'Press one to start from it'), ...examples);
  }

  /** @param {Advice} advice */
  facts(advice) {
    const inWords = factsOf(advice); // those that a reader is shown; what is assumed is not among them
    const items = advice.brief.facts.filter(({ source, title }) => source === 'assumed' || inWords.has(title)).map((fact) => {
      const parts = [make('span', {}, fact.title), make('b', {}, inWords.get(fact.title) ?? valueText(fact.value)), make('span', { class: 'origin' }, ORIGINS[fact.source])];
      if (fact.source === 'answered') {
        const takeBack = button('Take back', 'take-back', () => this.actions.takeBack(fact.because));
        takeBack.setAttribute('aria-label', `Take back: ${fact.title}`);
        parts.push(takeBack);
      }
      return make('li', {}, ...parts);
    });
    return make('section', { class: 'stack' }, make('h2', {}, 'What was understood'), make('ul', {}, ...items));
  }

  /** Every fact that can be said, with what holds now. @param {Advice} advice */
  allFacts(advice) {
    const inForce = new Map(advice.brief.facts.map((fact) => [fact.id, fact]));
    const kinds = this.actions.sayable();
    const forms = [...new Set(kinds.map(({ form }) => form))];
    const details = /** @type {HTMLDetailsElement} */ (make('details', { class: 'all-facts' }, make('summary', {}, 'All facts as a form'),
      ...forms.map((title) => make('fieldset', {}, make('legend', {}, title), ...kinds.filter(({ form }) => form === title).map((kind) => this.oneFact(kind, inForce.get(kind.id)))))));
    details.open = this.formOpen;
    details.addEventListener('toggle', () => { this.formOpen = details.open; });
    return details;
  }

  /** @param {Sayable} kind @param {Advice['brief']['facts'][number] | undefined} fact */
  oneFact(kind, fact) {
    const input = /** @type {HTMLInputElement} */ (make('input', { type: kind.type === 'flag' ? 'checkbox' : 'text', autocomplete: 'off' }));
    const shown = fact === undefined || kind.type === 'flag' ? '' : typeof fact.value === 'number' ? String(fact.value) : valueText(fact.value);
    input.value = shown;
    input.checked = fact?.value === true;
    input.addEventListener('change', () => {
      if (kind.type === 'flag') this.actions.answer({ question: kind.answer, value: input.checked });
      else if (input.value.trim()) this.actions.answer({ question: kind.answer, value: input.value.trim() });
      else if (fact?.source === 'answered') this.actions.takeBack(fact.because);
      else input.value = shown;
    });
    return make('label', {}, make('span', {}, kind.unit ? `${kind.title}, ${kind.unit}` : kind.title), input);
  }

  /** @param {Advice} advice */
  question(advice) {
    const [question] = advice.questions;
    if (!question) return make('p', { class: 'muted' }, 'No open question would change this answer.');
    const answers = question.answers.map(({ id, label, changes }) =>
      button(label, 'answer', () => this.actions.answer({ question: question.id, value: id }), changes));
    if (!question.answers.some(({ id }) => id === 'not_sure')) {
      answers.push(button('Not sure', 'answer', () => this.actions.answer({ question: question.id, value: 'not_sure' }), 'keeps what is assumed'));
    }
    return make('section', { class: 'card', 'aria-label': 'Question' },
      make('p', { class: 'take-back' }, 'One question would change the answer'),
      make('h3', {}, question.text), make('p', { class: 'muted' }, question.why), make('div', { class: 'stack' }, ...answers));
  }

  destroy() {
    this.label.remove();
    this.body.remove();
  }
}

/** Where a report will stand, once something was said. @param {HTMLElement} root */
export function showNoReport(root) {
  root.replaceChildren(make('h1', {}, 'The least infrastructure that does the job'),
    make('p', {}, 'Say in a sentence what you are building and for how many people. The report stands here then.'));
}

/**
 * Shows a report: HTML that the core wrote, in which every text is escaped.
 * @param {HTMLElement} root
 * @param {string} html
 */
export function showReport(root, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  // A document to be put somewhere starts with h2; here it is the page, and starts with h1.
  for (const heading of template.content.querySelectorAll('h2, h3')) {
    heading.replaceWith(make(heading.tagName === 'H2' ? 'h1' : 'h2', {}, heading.textContent ?? ''));
  }
  // An aside is a landmark of its own, which none inside another may be.
  for (const aside of template.content.querySelectorAll('aside')) aside.setAttribute('role', 'note');
  // A wide table scrolls by itself, by keyboard too.
  for (const table of template.content.querySelectorAll('table')) {
    const scroll = make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': table.caption?.textContent || 'Table' });
    table.replaceWith(scroll);
    scroll.append(table);
  }
  root.replaceChildren(template.content);
}
