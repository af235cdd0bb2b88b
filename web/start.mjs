// The page: brings the program in, shows it on the canvas or as a plain page, and keeps the brief.
import createScalewrightModule from './scalewright-module.mjs';
import { acceptable } from './acceptable.mjs';
import { requestOf } from './brief.mjs';
import { BriefMenu } from './brief_menu.mjs';
import { CanvasView } from './canvas.mjs';
import { Desk } from './desk.mjs';
import { Field } from './field.mjs';
import { listenForDroppedBrief } from './files.mjs';
import { StartError, loadModule } from './load.mjs';
import { PlainForm, showReport } from './plain.mjs';
import { PricesForm, takeKeptPrices } from './prices.mjs';
import { changeBetween } from './text_change.mjs';
import { listenToCommands } from './undo_keys.mjs';

/** @typedef {import('./scalewright.d.ts').Advice} Advice */
/** @typedef {{question: string, value: string | number}} Answer */
/** @typedef {'ask' | 'answer' | 'report'} Place */

/** @param {string} id @returns {HTMLElement} */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const PLAIN_REASONS = {
  webgl: 'This browser shows no WebGL 2, so this is the plain page: the same advice, as a form and a report.',
  lost: 'The graphics processor stopped and did not come back, so this is the plain page: the same advice, as a form and a report.',
};

/** Of this tab, over a reload. */
const PLACE = 'scalewright-place';

/** The place that was open before a reload. @returns {Place} */
function keptPlace() {
  try {
    const place = sessionStorage.getItem(PLACE);
    return place === 'ask' || place === 'report' ? place : 'answer';
  } catch {
    return 'answer';
  }
}

/** The question of which the answers differ. @param {Answer[]} before @param {Answer[]} after */
function questionChanged(before, after) {
  const values = new Map(before.map(({ question, value }) => [question, value]));
  return after.find(({ question, value }) => values.get(question) !== value)?.question
    ?? before.find(({ question }) => !after.some((answer) => answer.question === question))?.question ?? '';
}

class Page {
  /** @param {any} module Emscripten's module */
  constructor(module) {
    this.module = module;
    this.place = keptPlace();
    this.field = new Field(element('field'), new AbortController().signal);
    /** @type {import('./scalewright.mjs').Core | undefined} */
    this.advisor = undefined;
    /** @type {CanvasView | undefined} */
    this.canvas = undefined;
    /** @type {PlainForm | undefined} */
    this.form = undefined;
    this.prices = new PricesForm((prices) => this.takePrices(prices));
    this.desk = new Desk({
      restore: (brief) => this.restore(brief),
      tell: (sentence) => this.menu.tell(sentence),
      changed: () => this.menu.update(),
      accept: (brief) => acceptable(brief, (request) => this.ask(request).error),
      keptPrices: takeKeptPrices,
    });
    this.menu = new BriefMenu(/** @type {HTMLElement} */ (document.querySelector('.bar-actions')), {
      root: document.body,
      desk: this.desk,
      advise: (brief) => {
        const advice = this.ask({ ...requestOf(brief), questions: false });
        if (advice.error) throw new Error(advice.error.message);
        return advice;
      },
      addressOf: (fragment) => `${location.href.split('#')[0]}#${fragment}`,
    });
    this.today = new Date().toISOString().slice(0, 10);  // the only clock: it tells which prices are old
    this.fieldHeight = 0;
    this.announced = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.announcing = undefined;
    this.field.area.addEventListener('input', (event) => {
      const { inputType = '' } = /** @type {InputEvent} */ (event);
      this.textChanged(/^insertFrom(?!Composition)/.test(inputType) ? 'paste' : 'text');
    });
    for (const button of document.querySelectorAll('[data-to]')) {
      button.addEventListener('click', () => this.go(/** @type {Place} */ (/** @type {HTMLElement} */ (button).dataset.to)));
    }
    element('plain').addEventListener('click', () => (this.canvas ? this.showPlain() : this.showCanvas()));
    const { signal } = new AbortController();
    listenToCommands(document.body, this.field.area, signal, { undo: () => this.desk.undo(), redo: () => this.desk.redo(), save: () => void this.desk.saveFile() });
    listenForDroppedBrief(document.body, signal, (opened) => void this.desk.openReading(opened));
    addEventListener('hashchange', () => void this.desk.openLink(this.takeFragment()));
  }

  get answers() { return this.desk.brief.answers; }

  /** What the address holds, which is cleared: a reload brings back the work since then, not the link. */
  takeFragment() {
    const fragment = location.hash;
    if (fragment.includes('=')) history.replaceState(null, '', location.href.split('#')[0]);
    return fragment;
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
      choice: (choice) => this.desk.change(choice, Object.keys(choice)[0]),
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
    canvas.choose(this.desk.brief, () => this.usualChoice());
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
      answer: (answer) => this.takeAnswers([...this.answers.filter(({ question }) => question !== answer.question), answer]),
      takeBack: (question) => this.takeAnswers(this.answers.filter((answer) => answer.question !== question)),
    });
    this.go(this.place);
    this.refresh();
  }

  /** @param {Place} place */
  go(place) {
    this.place = place;
    try {
      sessionStorage.setItem(PLACE, place);
    } catch {
      // It opens at the usual place next time.
    }
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

  /** @param {string} what kind of change it was */
  textChanged(what) {
    this.desk.change({ text: this.field.area.value }, what);
    this.canvas?.application.setText(this.field.area.value);
    this.measureField();
    if (this.reportShown()) this.refresh();
  }

  /** @param {string} text */
  takeText(text) {
    this.field.area.value = text;
    this.textChanged('example');
  }

  /** @param {Answer[]} answers */
  takeAnswers(answers) {
    this.desk.change({ answers }, `answer/${questionChanged(this.answers, answers)}`);
    if (this.reportShown()) this.refresh();
  }

  /** @param {import('./brief.mjs').Prices} prices */
  takePrices(prices) {
    this.desk.change({ prices }, `prices/${JSON.stringify(prices)}`);  // each is a step of its own
    this.canvas?.application.setPrices(this.pricesJson());
    if (this.reportShown()) this.refresh();
  }

  pricesJson() {
    return JSON.stringify({ text: '', ...this.desk.brief.prices });
  }

  /** Shows a brief that did not come from here: undone, opened or shared. @param {import('./brief.mjs').Brief} brief */
  restore(brief) {
    const { area } = this.field;
    if (area.value !== brief.text) {
      const { at, inserted } = changeBetween(area.value, brief.text);
      area.value = brief.text;
      if (document.activeElement === area) area.setSelectionRange(at + inserted.length, at + inserted.length);
    }
    this.prices.prices = brief.prices;
    const application = this.canvas?.application;
    application?.setText(brief.text);
    application?.setAnswers(brief.answers);
    application?.setPrices(this.pricesJson());
    this.canvas?.choose(brief, () => this.usualChoice());
    this.measureField();
    if (this.reportShown()) this.refresh();
  }

  /** What is looked at where the reader chose nothing. @returns {import('./canvas.mjs').Choice} */
  usualChoice() {
    const { brief } = this.desk;
    const { options = [], recommended } = this.ask({ ...requestOf(brief), questions: false });
    const looked_at = options.find((/** @type {{id: string}} */ { id }) => id === (brief.option ?? recommended));
    return { option: recommended, provider: looked_at?.cost.provider };
  }

  measureField() {
    const height = this.field.wantedHeight();
    if (height === this.fieldHeight) return;
    this.fieldHeight = height;
    this.canvas?.application.setFieldHeight(height);
  }

  core() {
    return (this.advisor ??= /** @type {import('./scalewright.mjs').Core} */ (new this.module.Advisor()));
  }

  /** @param {import('./brief.mjs').AdviceRequest} request @returns {any} an advice, or what is wrong with the request as `error` */
  ask(request) {
    return JSON.parse(this.core().advise(JSON.stringify({ ...request, today: this.today })));
  }

  /** Writes the report, and the form where the page is plain. */
  refresh() {
    const advice = this.ask(requestOf(this.desk.brief));
    if (advice.error && Object.keys(this.prices.prices).length > 0) {
      this.prices.take({});  // what was kept from another visit is damaged: the published prices hold
      return;
    }
    if (advice.error) {
      this.form?.fail(advice.error.message);
      return;
    }
    this.prices.show(advice);
    this.form?.show(advice, this.desk.brief.text.trim() === '' && this.answers.length === 0);
    const { text: html } = JSON.parse(this.core().render(JSON.stringify(advice.document), 'html'));
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
    void page.desk.start(page.takeFragment());
    /** @type {any} */ (globalThis).scalewrightPage = page; // for tests: frame counts and the like
  } catch (reason) {
    console.error(reason);
    tellFailure(reason);
  }
}

void start();
