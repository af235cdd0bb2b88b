// One instance: a brief, shown on the canvas or as a plain page.
import { acceptable } from './acceptable.mjs';
import { requestOf } from './brief.mjs';
import { BriefMenu } from './brief_menu.mjs';
import { CanvasView } from './canvas.mjs';
import { Desk } from './desk.mjs';
import { listenToEscape } from './escape.mjs';
import { Field } from './field.mjs';
import { listenForDroppedBrief } from './files.mjs';
import { shareFonts } from './fonts.mjs';
import { Frame } from './frame.mjs';
import { StartError } from './load.mjs';
import { PlainForm, showNoReport, showReport } from './plain.mjs';
import { keepPlace, keptPlace } from './place.mjs';
import { PricesForm, takeKeptPrices } from './prices.mjs';
import { changeBetween } from './text_change.mjs';
import { listenToCommands } from './undo_keys.mjs';

/** @typedef {import('./scalewright.d.ts').Advice} Advice */
/** @typedef {import('./brief.mjs').Answer} Answer */
/** @typedef {import('./brief.mjs').Brief} Brief */
/** @typedef {import('./frame.mjs').Place} Place */

const WIDE = 900; // pixels of the instance from which on Ask and Answer stand side by side; page.css has it, too

const PLAIN_REASONS = {
  webgl: 'This browser shows no WebGL 2, so this is the plain page: the same advice, as a form and a report.',
  lost: 'The graphics processor stopped and did not come back, so this is the plain page: the same advice, as a form and a report.',
};

/** The question of which the answers differ. @param {Answer[]} before @param {Answer[]} after */
function questionChanged(before, after) {
  const values = new Map(before.map(({ question, value }) => [question, value]));
  return after.find(({ question, value }) => values.get(question) !== value)?.question
    ?? before.find(({ question }) => !after.some((answer) => answer.question === question))?.question ?? '';
}

export class Page {
  /**
   * @param {HTMLElement} root
   * @param {{label: string, keeps: boolean}} options `keeps`: its briefs are kept in this browser, and links come by the address
   */
  constructor(root, { label, keeps }) {
    this.keeps = keeps;
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.frame = new Frame(root, label);
    /** @type {any} Emscripten's module, once it is there */
    this.module = undefined;
    /** @type {Promise<void>} kept when something is shown: the advisor, or why there is none */
    this.ready = Promise.resolve();
    const kept = keeps ? keptPlace() : undefined;
    /** @type {Place} */
    this.place = kept ?? 'ask';
    /** Nothing was done here yet: a brief that arrives shows its answer. */
    this.untouched = !kept;
    this.wide = root.clientWidth >= WIDE;
    this.field = new Field(this.frame.field, signal);
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
      accept: (brief) => this.accepted(brief),
      keptPrices: keeps ? takeKeptPrices : undefined,
    }, { keeps });
    this.menu = new BriefMenu(this.frame.actions, {
      root,
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
    this.frame.showPlace(this.place, this.wide);
    this.listen(signal);
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    this.field.area.addEventListener('input', (event) => {
      const { inputType = '' } = /** @type {InputEvent} */ (event);
      this.textChanged(/^insertFrom(?!Composition)/.test(inputType) ? 'paste' : 'text');
    }, { signal });
    for (const button of this.frame.places) {
      button.addEventListener('click', () => this.choosePlace(/** @type {Place} */ (button.dataset.to)), { signal });
    }
    this.frame.live.addEventListener('click', () => this.choosePlace(this.canvas ? 'answer' : 'report'), { signal });
    this.frame.plain.addEventListener('click', () => (this.canvas ? this.showPlain() : this.showCanvas()), { signal });
    listenToEscape(this.frame.root, signal);
    // Where the instance is the page, keys that nothing has the focus for are meant for it.
    listenToCommands(this.keeps ? document.documentElement : this.frame.root, this.field.area, signal, { undo: () => this.desk.undo(), redo: () => this.desk.redo(), save: () => void this.desk.saveFile() });
    listenForDroppedBrief(this.frame.root, signal, (opened) => void this.desk.openReading(opened));
    if (this.keeps) addEventListener('hashchange', () => void this.desk.openLink(this.takeFragment()), { signal });
    addEventListener('beforeprint', () => this.refresh(), { signal }); // paper shows the report, whatever the screen does
    const width = new ResizeObserver(() => {
      const wide = this.frame.root.clientWidth >= WIDE;
      if (wide !== this.wide) this.frame.showPlace(this.place, (this.wide = wide));
    });
    width.observe(this.frame.root);
    signal.addEventListener('abort', () => width.disconnect());
  }

  /** @param {any} module Emscripten's module, or a promise of it */
  async start(module) {
    try {
      this.module = await module;
      if (this.stop.signal.aborted) return;
      if (matchMedia('(forced-colors: active)').matches) this.showPlain();
      else this.showCanvas();
      void this.desk.start(this.keeps ? this.takeFragment() : '');
    } catch (reason) {
      console.error(reason);
      this.fail(reason);
    }
  }

  /** @param {unknown} reason */
  fail(reason) {
    if (this.stop.signal.aborted) return;
    this.frame.show('none');
    this.frame.tell(reason instanceof StartError ? reason.message
      : `Scalewright could not start (${reason instanceof Error ? reason.message : reason}). Reload the page; if that does not help, please report it with these words.`);
  }

  /** Takes the instance off the page and frees what it holds, in the program, too. */
  destroy() {
    if (this.stop.signal.aborted) return;
    this.stop.abort();
    clearTimeout(this.announcing);
    this.canvas?.destroy();
    this.canvas = undefined;
    this.form?.destroy();
    this.desk.destroy();
    this.advisor?.delete();
    this.advisor = undefined;
    this.frame.remove();
  }

  get answers() { return this.desk.brief.answers; }

  /** Nothing was said and nothing answered. */
  get blank() { return this.desk.brief.text.trim() === '' && this.answers.length === 0; }

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
    this.frame.tell();
    this.frame.show('canvas'); // the canvas needs its size before the first frame
    this.fieldHeight = 0; // a new application knows of none
    const canvas = new CanvasView(this.module, this.frame, this.field, {
      text: (text) => this.takeText(text),
      answers: (answers) => this.takeAnswers(answers),
      fieldResized: () => this.measureField(),
      verdict: (headline, summary) => this.announce(headline, summary),
      chosen: (option, provider) => this.takeChoice(option, provider),
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
    this.showChoice(canvas);
    this.go(this.place);
    canvas.afterFirstFrame(() => this.completeCanvas(canvas));
    return true;
  }

  /** The first frame needs neither the rules nor the page's letters: they come after it. @param {CanvasView} canvas */
  async completeCanvas(canvas) {
    const problem = canvas.application.prepare();
    if (problem) this.fail(new StartError(`The rules of this page are damaged (${problem}). Reload it; if that does not help, please report it.`));
    await shareFonts(canvas.application);
    if (this.canvas === canvas) this.measureField();
  }

  /** @param {string} [reason] why it was not asked for */
  showPlain(reason) {
    this.canvas?.destroy();
    this.canvas = undefined;
    this.frame.show('plain');
    this.frame.tell(reason);
    this.form ??= new PlainForm(/** @type {HTMLElement} */ (this.field.root.parentElement), {
      setText: (text) => this.takeText(text),
      sayable: () => JSON.parse(this.core().facts()).facts,
      answer: (answer) => this.takeWritten(answer),
      takeBack: (question) => this.takeAnswers(this.answers.filter((answer) => answer.question !== question)),
    });
    this.go(this.place);
    this.refresh();
  }

  /** @param {Place} place */
  go(place) {
    this.place = place;
    this.frame.showPlace(place, this.wide);
    this.canvas?.place();
    if (this.reportShown()) this.refresh();
  }

  /** @param {Place} place */
  choosePlace(place) {
    this.untouched = false;
    if (this.keeps) keepPlace(place);
    this.go(place);
  }

  reportShown() {
    return !this.canvas || this.place === 'report';
  }

  // ---- the brief ------------------------------------------------------------------------------------------------------

  /** @param {string} what kind of change it was */
  textChanged(what) {
    this.untouched = false;
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

  /** A brief without what the core refuses, and what that was. @param {Brief} brief */
  accepted(brief) {
    return acceptable(brief, (request) => this.ask(request).error);
  }

  /** What was typed may be refused: it is told then, and the brief stays as it was. @param {Partial<Brief>} parts */
  refused(parts) {
    const { problems } = this.accepted({ ...this.desk.brief, ...parts });
    if (problems.length === 0) return false;
    for (const problem of problems) this.menu.tell(problem);
    this.prices.prices = this.desk.brief.prices;
    this.refresh();
    return true;
  }

  /** @param {Answer} answer */
  takeWritten(answer) {
    const answers = [...this.answers.filter(({ question }) => question !== answer.question), answer];
    if (!this.refused({ answers })) this.takeAnswers(answers);
  }

  /** @param {Answer[]} answers */
  takeAnswers(answers) {
    this.desk.change({ answers }, `answer/${questionChanged(this.answers, answers)}`, this.canvas?.drag);
    if (this.reportShown()) this.refresh();
  }

  /** @param {import('./brief.mjs').Prices} prices */
  takePrices(prices) {
    if (this.refused({ prices })) return;
    this.desk.change({ prices }, `prices/${JSON.stringify(prices)}`);  // each is a step of its own
    this.canvas?.application.setPrices(this.pricesJson());
    if (this.reportShown()) this.refresh();
  }

  /** @param {string} option @param {string} provider "" is the usual one */
  takeChoice(option, provider) {
    const what = option === (this.desk.brief.option ?? '') ? 'provider' : 'option';
    this.desk.change({ option: option || undefined, provider: provider || undefined }, what);
  }

  pricesJson() {
    return JSON.stringify({ text: '', ...this.desk.brief.prices });
  }

  /** @param {CanvasView | undefined} canvas */
  showChoice(canvas) {
    canvas?.application.setChosen(this.desk.brief.option ?? '', this.desk.brief.provider ?? '');
  }

  /** Shows a brief that did not come from here: undone, opened or shared. @param {Brief} brief */
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
    this.showChoice(this.canvas);
    this.measureField();
    if (this.untouched && !this.blank) this.choosePlace('answer');
    else if (this.reportShown()) this.refresh();
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

  /** @param {import('./scalewright.d.ts').AdviceRequest} request @returns {any} an advice, or what is wrong with the request as `error` */
  ask(request) {
    return JSON.parse(this.core().advise(JSON.stringify({ ...request, today: this.today })));
  }

  /** Writes the report, and the form where the page is plain. */
  refresh() {
    if (!this.module) return; // it is on its way, and shows all of it then
    const advice = this.ask(requestOf(this.desk.brief));
    if (advice.error) {
      this.form?.fail(advice.error.message);
      return;
    }
    this.prices.show(advice);
    this.form?.show(advice, this.blank);
    if (!this.canvas) this.announce(advice.document.title, advice.summary);
    if (this.blank) return showNoReport(this.frame.report);
    const { text: html } = JSON.parse(this.core().render(JSON.stringify(advice.document), 'html'));
    const { report } = this.frame;
    showReport(report, html);
    // Behind the bill, of which it speaks.
    const next = advice.document.sections.find((/** @type {{id: string}} */ { id }) => id === 'growth_and_breaks')?.title;
    const heading = [...report.querySelectorAll('h2')].find(({ textContent }) => textContent === next);
    if (heading) heading.before(this.prices.root);
    else report.append(this.prices.root);
  }

  /**
   * Shows the verdict beside the question, and reads it out once the reader has stopped to type.
   * @param {string} headline @param {string} summary
   */
  announce(headline, summary) {
    this.frame.showVerdict(this.blank ? '' : headline, summary);
    clearTimeout(this.announcing);
    if (headline !== this.announced) {
      this.announcing = setTimeout(() => {
        this.announced = headline;
        this.frame.announcement.textContent = headline;
      }, 1000);
    }
  }
}
