// The page: brings the program in, shows it on the canvas or as a plain page, and keeps the brief.
import createScalewrightModule from './scalewright-module.mjs';
import { CanvasView } from './canvas.mjs';
import { Field } from './field.mjs';
import { StartError, loadModule } from './load.mjs';
import { PlainForm, showReport } from './plain.mjs';
import { PricesForm } from './prices.mjs';

/** @typedef {import('./scalewright.d.ts').Advice} Advice */
/** @typedef {{question: string, value: string | number | boolean}} Answer */
/** @typedef {'ask' | 'answer' | 'report'} Place */

/** @param {string} id @returns {HTMLElement} */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const PLAIN_REASONS = {
  webgl: 'This browser shows no WebGL 2, so this is the plain page: the same advice, as a form and a report.',
  lost: 'The graphics processor stopped and did not come back, so this is the plain page: the same advice, as a form and a report.',
};

/** Half of a surrogate pair has no UTF-8. @param {string} text */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

class Page {
  /** @param {any} module Emscripten's module */
  constructor(module) {
    this.module = module;
    /** @type {Answer[]} */
    this.answers = [];
    /** @type {Place} */
    this.place = 'answer';
    this.field = new Field(element('field'), new AbortController().signal);
    /** @type {import('./scalewright.mjs').Core | undefined} */
    this.advisor = undefined;
    /** @type {CanvasView | undefined} */
    this.canvas = undefined;
    /** @type {PlainForm | undefined} */
    this.form = undefined;
    this.prices = new PricesForm(() => this.pricesChanged());
    this.today = new Date().toISOString().slice(0, 10);  // the only clock: it tells which prices are old
    this.fieldHeight = 0;
    this.announced = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.announcing = undefined;
    this.field.area.addEventListener('input', () => this.textChanged());
    for (const button of document.querySelectorAll('[data-to]')) {
      button.addEventListener('click', () => this.go(/** @type {Place} */ (/** @type {HTMLElement} */ (button).dataset.to)));
    }
    element('plain').addEventListener('click', () => (this.canvas ? this.showPlain() : this.showCanvas()));
  }

  // ---- views ----------------------------------------------------------------------------------------------------------

  /** @returns {boolean} whether the canvas is there now */
  showCanvas() {
    this.form?.destroy();
    this.form = undefined;
    element('notice').hidden = true;
    document.body.dataset.view = 'canvas'; // the canvas needs its size before the first frame
    const canvas = new CanvasView(this.module, this.freshCanvas(), this.field, {
      text: (text) => this.takeText(text),
      answers: (answers) => this.takeAnswers(answers),
      fieldResized: () => this.measureField(),
      verdict: (headline) => this.announce(headline),
      lost: () => this.showPlain(PLAIN_REASONS.lost),
    });
    if (!canvas.ready) {
      canvas.destroy();
      this.showPlain(PLAIN_REASONS.webgl);
      return false;
    }
    this.canvas = canvas;
    canvas.application.setText(this.field.area.value);
    canvas.application.setAnswers(this.answers);
    canvas.application.setToday(this.today);
    canvas.application.setPrices(this.pricesJson());
    element('plain').setAttribute('aria-pressed', 'false');
    this.go(this.place);
    // The first frame needs neither the rules nor the page's letters: they come after it.
    requestAnimationFrame(() => setTimeout(() => this.afterFirstFrame(canvas)));
    return true;
  }

  /** @param {CanvasView} canvas */
  async afterFirstFrame(canvas) {
    if (this.canvas !== canvas) return;
    const problem = canvas.application.prepare();
    if (problem) tellFailure(new StartError(`The rules of this page are damaged (${problem}). Reload it; if that does not help, please report it.`));
    await canvas.shareFonts();
    this.measureField();
  }

  /** A canvas that had a context cannot have another. @returns {HTMLCanvasElement} */
  freshCanvas() {
    const old = /** @type {HTMLCanvasElement} */ (element('canvas'));
    const fresh = /** @type {HTMLCanvasElement} */ (old.cloneNode(false));
    old.replaceWith(fresh);
    return fresh;
  }

  /** @param {string} [reason] why it was not asked for */
  showPlain(reason) {
    this.canvas?.destroy();
    this.canvas = undefined;
    document.body.dataset.view = 'plain';
    const notice = element('notice');
    notice.hidden = !reason;
    notice.textContent = reason ?? '';
    element('plain').setAttribute('aria-pressed', 'true');
    this.form ??= new PlainForm(/** @type {HTMLElement} */ (this.field.root.parentElement), {
      setText: (text) => this.takeText(text),
      sayable: () => JSON.parse(this.core().facts()).facts,
      answer: (answer) => this.takeAnswers([...this.answers.filter(({ question }) => question !== answer.question), answer]),
      takeBack: (question) => this.takeAnswers(this.answers.filter((answer) => answer.question !== question)),
    });
    this.go(this.place);
    this.refresh();
  }

  /** @param {Place} place */
  go(place) {
    this.place = place;
    document.body.dataset.place = place;
    const wide = matchMedia('(min-width: 900px)').matches;
    for (const button of document.querySelectorAll('[data-to]')) {
      const to = /** @type {HTMLElement} */ (button).dataset.to;
      const current = to === place || (to === 'answer' && place === 'ask' && wide);
      if (current) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
    this.canvas?.place();
    if (!wide) scrollTo(0, 0);
    if (this.reportShown()) this.refresh();
  }

  reportShown() {
    return !this.canvas || this.place === 'report';
  }

  // ---- the brief ------------------------------------------------------------------------------------------------------

  textChanged() {
    this.canvas?.application.setText(this.field.area.value);
    this.measureField();
    if (this.reportShown()) this.refresh();
  }

  /** @param {string} text */
  takeText(text) {
    this.field.area.value = text;
    this.textChanged();
  }

  /** @param {Answer[]} answers */
  takeAnswers(answers) {
    this.answers = answers;
    if (this.reportShown()) this.refresh();
  }

  pricesJson() {
    return JSON.stringify({ text: '', ...this.prices.prices });
  }

  pricesChanged() {
    this.canvas?.application.setPrices(this.pricesJson());
    if (this.reportShown()) this.refresh();
  }

  measureField() {
    const height = this.field.wantedHeight();
    if (height === this.fieldHeight) return;
    this.fieldHeight = height;
    this.canvas?.application.setFieldHeight(height);
  }

  /** The advisor behind the report and the plain page. @returns {import('./scalewright.mjs').Core} */
  core() {
    return (this.advisor ??= new this.module.Advisor());
  }

  /** Writes the report, and the form where the page is plain. */
  refresh() {
    const advisor = this.core();
    const text = this.field.area.value;
    const answers = Object.fromEntries(this.answers.map(({ question, value }) => [question, value]));
    const advice = JSON.parse(advisor.advise(JSON.stringify({ ...this.prices.prices, text: wellFormed(text), answers, today: this.today })));
    if (advice.error && Object.keys(this.prices.prices).length > 0) {
      this.prices.take({});  // what was kept from another visit is damaged: the published prices hold
      return;
    }
    if (advice.error) {
      this.form?.fail(advice.error.message);
      return;
    }
    this.prices.show(advice);
    this.form?.show(advice, text.trim() === '' && this.answers.length === 0);
    const { text: html } = JSON.parse(advisor.render(JSON.stringify(advice.document), 'html'));
    showReport(element('report'), html);
    // Behind the bill, of which it speaks.
    const next = advice.document.sections.find((/** @type {{id: string}} */ { id }) => id === 'growth_and_breaks')?.title;
    const heading = [...element('report').querySelectorAll('h2')].find(({ textContent }) => textContent === next);
    if (heading) heading.before(this.prices.root);
    else element('report').append(this.prices.root);
    if (!this.canvas) this.announce(advice.document.title);
  }

  /** Reads the verdict out once the reader has stopped to type. @param {string} headline */
  announce(headline) {
    clearTimeout(this.announcing);
    if (headline !== this.announced) {
      this.announcing = setTimeout(() => {
        this.announced = headline;
        element('announcement').textContent = headline;
      }, 1000);
    }
  }
}

/** @param {unknown} reason */
function tellFailure(reason) {
  document.body.dataset.view = 'none';
  const notice = element('notice');
  notice.hidden = false;
  notice.textContent = reason instanceof StartError ? reason.message
    : `Scalewright could not start (${reason instanceof Error ? reason.message : reason}). Reload the page; if that does not help, please report it with these words.`;
}

async function start() {
  try {
    const module = await loadModule(createScalewrightModule, new URL('scalewright.wasm', document.baseURI).href);
    const page = new Page(module);
    if (matchMedia('(forced-colors: active)').matches) page.showPlain();
    else page.showCanvas();
    /** @type {any} */ (globalThis).scalewrightPage = page; // for tests: frame counts and the like
  } catch (reason) {
    console.error(reason);
    tellFailure(reason);
  }
}

void start();
