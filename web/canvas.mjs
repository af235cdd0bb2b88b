// The canvas on the page: its size, its panes, the pointer, and the real elements over it. The panes scroll as the browser
// scrolls anything, with the wheel, a finger, the keyboard or by focus; the canvas stays and shows what is in view.
import { Mirror } from './semantics.mjs';

const PANES = /** @type {const} */ (['ask', 'answer']);

/** @typedef {{question: string, value: string | number}} Answer */
/** @typedef {{option?: string, provider?: string}} Choice */
/** The items by which the reader chooses which design and whose bill is looked at. @type {[keyof Choice, RegExp][]} */
const CHOICES = [['option', /^option\/([^/]+)$/], ['provider', /^cost\/([^/]+)$/]];

/**
 * What the view tells the page.
 * @typedef {object} Listener
 * @property {(text: string) => void} text an example replaced the text
 * @property {(answers: Answer[]) => void} answers
 * @property {() => void} fieldResized
 * @property {(headline: string) => void} verdict
 * @property {(choice: Choice) => void} choice a design or a provider was pressed
 * @property {() => void} lost the picture is gone and does not come back
 */

export class CanvasView {
  /**
   * @param {any} module Emscripten's module
   * @param {HTMLCanvasElement} canvas
   * @param {import('./field.mjs').Field} field
   * @param {Listener} listener
   */
  constructor(module, canvas, field, listener) {
    this.canvas = canvas;
    this.field = field;
    this.listener = listener;
    this.stop = new AbortController();
    /** The width that the field was last measured at. */
    this.fieldWidth = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.lostTimer = undefined;
    /** What is to be shown as soon as it can be. @type {Choice} */
    this.wanted = {};
    /** @type {import('./semantics.mjs').Item[]} */
    this.choosable = [];
    /** What was ever chosen here, and so does not follow the advice any more. @type {Set<keyof Choice>} */
    this.chosen = new Set();
    this.panes = PANES.map((name) => /** @type {HTMLElement} */ (document.getElementById(name)));
    this.contents = this.panes.map((pane) => /** @type {HTMLElement} */ (pane.querySelector('.content')));
    this.mirrors = [
      new Mirror(this.contents[0], new Map([['ask/text', field.root]])),
      new Mirror(this.contents[1]),
    ];
    const ratio = window.devicePixelRatio; // a guess that spares the first frame a change of size; observeSize knows
    canvas.width = Math.round(canvas.clientWidth * ratio) || canvas.width;
    canvas.height = Math.round(canvas.clientHeight * ratio) || canvas.height;
    this.application = new module.Application(canvas, {
      frame: (/** @type {string} */ json) => this.show(JSON.parse(json)),
      text: (/** @type {string} */ text) => listener.text(text),
      answers: (/** @type {Answer[]} */ answers) => listener.answers(answers),
      select: (/** @type {number} */ begin, /** @type {number} */ end) => this.field.select(begin, end),
      context: (/** @type {boolean} */ lost) => this.contextChanged(lost),
    });
    if (!this.application.ready()) return;
    this.observeSize();
    this.observeTheme();
    this.listenToPointer();
    this.listenToElements();
  }

  /** @returns {boolean} */
  get ready() { return this.application.ready(); }

  // ---- size and place -------------------------------------------------------------------------------------------------

  observeSize() {
    const { signal } = this.stop;
    this.sizes = new ResizeObserver((entries) => {
      for (const entry of entries) if (entry.target === this.canvas) this.resized(entry);
      this.place();
      this.application.draw(); // in this task: a new size has cleared the canvas
    });
    try {
      this.sizes.observe(this.canvas, { box: 'device-pixel-content-box' });
    } catch {
      this.sizes.observe(this.canvas); // Safari
    }
    for (const content of this.contents) this.sizes.observe(content);
    for (const target of [...this.panes, document]) {
      target.addEventListener('scroll', () => this.place(), { signal, passive: true });
    }
    signal.addEventListener('abort', () => this.sizes?.disconnect());
  }

  /** @param {ResizeObserverEntry} entry */
  resized(entry) {
    const ratio = window.devicePixelRatio;
    const css = entry.contentBoxSize[0];
    const exact = entry.devicePixelContentBoxSize?.[0];
    // Exact device pixels where the browser tells them; Safari does not, and Chromium tells those of the real screen where its
    // developer tools emulate another one.
    const pixels = (/** @type {'inlineSize' | 'blockSize'} */ side) => {
      const computed = css[side] * ratio;
      return Math.max(1, exact && Math.abs(exact[side] - computed) <= 1 ? exact[side] : Math.round(computed));
    };
    this.application.resize(pixels('inlineSize'), pixels('blockSize'), ratio);
  }

  /** Tells where the panes are. */
  place() {
    const canvas = this.canvas.getBoundingClientRect();
    this.panes.forEach((pane, index) => {
      const outer = pane.getBoundingClientRect();
      const inner = this.contents[index].getBoundingClientRect();
      const top = Math.max(outer.top, canvas.top);
      const bottom = Math.max(top, Math.min(outer.bottom, canvas.bottom));
      // A pane that is shorter than the canvas still fills it.
      const filled = this.contents[index].clientWidth > 0 ? Math.max(bottom, canvas.bottom) - top : 0;
      this.application.placePane(index, outer.left - canvas.left, top - canvas.top, this.contents[index].clientWidth > 0 ? pane.clientWidth : 0,
        filled, inner.left - canvas.left, inner.top - canvas.top, this.contents[index].clientWidth);
    });
  }

  observeTheme() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.application.setDark(dark.matches);
    dark.addEventListener('change', () => this.application.setDark(dark.matches), { signal: this.stop.signal });
  }

  // ---- input ----------------------------------------------------------------------------------------------------------

  listenToPointer() {
    const { signal } = this.stop;
    const main = /** @type {HTMLElement} */ (this.canvas.parentElement);
    /** @param {PointerEvent} event @param {string} method */
    const tell = (event, method) => {
      const canvas = this.canvas.getBoundingClientRect();
      this.application[method](event.clientX - canvas.left, event.clientY - canvas.top, event.pointerType === 'touch');
    };
    const options = { signal, passive: true };
    main.addEventListener('pointermove', (event) => { if (event.pointerType !== 'touch') tell(event, 'pointerMoved'); }, options);
    main.addEventListener('pointerdown', (event) => { if (event.isPrimary && event.button === 0) tell(event, 'pointerPressed'); }, options);
    window.addEventListener('pointerup', (event) => { if (event.isPrimary && event.button === 0) tell(event, 'pointerReleased'); }, options);
    // The browser takes a gesture to scroll or to zoom.
    window.addEventListener('pointercancel', () => this.application.pointerLeft(), options);
    main.addEventListener('pointerleave', () => this.application.pointerLeft(), options);
  }

  listenToElements() {
    const { signal } = this.stop;
    for (const content of this.contents) {
      // A press by keyboard, voice or script has no clicks to count; one by pointer has reached the canvas already.
      content.addEventListener('click', (event) => {
        const id = itemOf(event.target)?.dataset.id;
        if (id && event.detail === 0) this.application.press(id);
        if (id) this.noticeChoice(id);
      }, { signal });
      const light = (/** @type {Event} */ event) => this.field.light((itemOf(event.target)?.dataset.words ?? '').split(' ').filter(Boolean).map(Number));
      content.addEventListener('pointerover', light, { signal });
      content.addEventListener('focusin', light, { signal });
      content.addEventListener('pointerleave', () => this.field.light([]), { signal });
      content.addEventListener('focusout', () => this.field.light([]), { signal });
    }
  }

  // ---- which design and whose bill are looked at ------------------------------------------------------------------------

  /** @param {string} id of the item that was pressed */
  noticeChoice(id) {
    for (const [what, pattern] of CHOICES) {
      const chosen = pattern.exec(id)?.[1];
      if (!chosen) continue;
      this.chosen.add(what);
      this.wanted[what] = undefined;
      this.listener.choice({ [what]: chosen });
    }
  }

  /**
   * Shows them, as soon as they are there to be pressed.
   * @param {Choice} choice
   * @param {() => Choice} usual what is shown where nothing is chosen
   */
  choose(choice, usual) {
    for (const [what] of CHOICES) {
      this.wanted[what] = choice[what] ?? (this.chosen.has(what) ? usual()[what] : undefined);
      if (this.wanted[what]) this.chosen.add(what);
    }
    this.seeChoices(this.choosable);  // a frame that shows the same is not told
  }

  /** @param {import('./semantics.mjs').Item[]} items */
  seeChoices(items) {
    for (const [what, pattern] of CHOICES) {
      for (const { id, pressed } of items) {
        const named = pressed === undefined ? undefined : pattern.exec(id)?.[1];
        if (named === undefined || named !== this.wanted[what]) continue;
        if (pressed) this.wanted[what] = undefined;
        else this.application.press(id);
      }
    }
  }

  /** @param {boolean} lost */
  contextChanged(lost) {
    clearTimeout(this.lostTimer);
    if (lost) this.lostTimer = setTimeout(() => this.listener.lost(), 2000);
    else this.place();
  }

  // ---- output ---------------------------------------------------------------------------------------------------------

  /** @param {{panes: Record<string, {height: number, items: import('./semantics.mjs').Item[]}>, marks: [number, number, string, string][]}} frame */
  show(frame) {
    PANES.forEach((name, index) => {
      const { height, items } = frame.panes[name];
      if (items.length === 0) return; // not shown now
      this.contents[index].style.height = `${height}px`;
      this.mirrors[index].update(items);
    });
    this.field.underline(frame.marks);
    const width = this.field.root.style.width;
    if (width !== this.fieldWidth) {
      this.fieldWidth = width;
      this.listener.fieldResized();
    }
    this.choosable = frame.panes.answer.items.filter(({ pressed }) => pressed !== undefined);
    this.seeChoices(this.choosable);
    const headline = frame.panes.answer.items.find((item) => item.id === 'verdict/headline');
    if (headline) this.listener.verdict(headline.name);
  }

  /** Sets the letters of the page in those of the canvas: the same bytes, so nothing is fetched. @returns {Promise<void>} */
  async shareFonts() {
    for (const weight of [400, 500, 600]) {
      try {
        const face = new FontFace('Inter', this.application.font(weight), { weight: String(weight) });
        document.fonts.add(await face.load());
      } catch {
        return; // the page keeps the system's letters
      }
    }
  }

  destroy() {
    clearTimeout(this.lostTimer);
    this.stop.abort();
    for (const mirror of this.mirrors) mirror.clear();
    for (const content of this.contents) content.removeAttribute('style');
    this.field.root.removeAttribute('style');
    this.application.delete();
  }
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
function itemOf(target) {
  return target instanceof Element ? target.closest('[data-id]') : null;
}
