// The canvas on the page: its size, its panes, the pointer, and the real elements over it. The panes scroll as the browser
// scrolls anything, with the wheel, a finger, the keyboard or by focus; the canvas stays and shows what is in view.
import { watchResolution } from './resolution.mjs';
import { Mirror } from './semantics.mjs';

/** A slider that stands still for so long gets the whole answer, and the elements over the picture follow, held or not. */
const REST_MS = 200;
const PANES = /** @type {const} */ (['ask', 'answer']);

/** @typedef {{question: string, value: string | number | boolean}} Answer */

/**
 * What the view tells the page.
 * @typedef {object} Listener
 * @property {(text: string) => void} text an example replaced the text
 * @property {(answers: Answer[]) => void} answers
 * @property {(option: string, provider: string) => void} [chosen] another option or bill is looked at
 * @property {() => void} fieldResized
 * @property {(headline: string, summary: string) => void} verdict
 * @property {() => void} lost the picture is gone and does not come back
 */

export class CanvasView {
  /**
   * @param {any} module Emscripten's module
   * @param {import('./frame.mjs').Frame} frame
   * @param {import('./field.mjs').Field} field
   * @param {Listener} listener
   */
  constructor(module, frame, field, listener) {
    const { canvas } = frame;
    this.frame = frame;
    this.canvas = canvas;
    this.field = field;
    this.listener = listener;
    this.stop = new AbortController();
    /** The number of the drag that goes on; 0: none does. */
    this.drag = 0;
    this.drags = 0;
    /** The width that the field was last measured at. */
    this.fieldWidth = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.lostTimer = undefined;
    this.panes = PANES.map((name) => frame[name]);
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
      chosen: (/** @type {string} */ option, /** @type {string} */ provider) => listener.chosen?.(option, provider),
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
    for (const pane of this.panes) pane.addEventListener('scroll', () => this.place(), { signal, passive: true });
    signal.addEventListener('abort', () => this.sizes?.disconnect());
    // Where the size of the canvas in CSS pixels stays, or in device pixels cannot be observed, no observer tells of it.
    watchResolution(() => {
      this.resize(this.canvas.clientWidth, this.canvas.clientHeight);
      this.place();
      this.application.draw();
    }, signal);
  }

  /** @param {ResizeObserverEntry} entry */
  resized(entry) {
    const [{ inlineSize, blockSize }] = entry.contentBoxSize;
    this.resize(inlineSize, blockSize, entry.devicePixelContentBoxSize?.[0]);
  }

  /** @param {number} width @param {number} height @param {ResizeObserverSize} [exact] */
  resize(width, height, exact) {
    const ratio = window.devicePixelRatio;
    // Exact device pixels where the browser tells them; Safari does not, and Chromium tells those of the real screen where its
    // developer tools emulate another one.
    const pixels = (/** @type {number} */ css, /** @type {number | undefined} */ told) => {
      const computed = css * ratio;
      return Math.max(1, told !== undefined && Math.abs(told - computed) <= 1 ? told : Math.round(computed));
    };
    this.application.resize(pixels(width, exact?.inlineSize), pixels(height, exact?.blockSize), ratio);
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
    const { main } = this.frame;
    let pressed = false; // here, and not in another instance
    /** @param {PointerEvent} event @param {string} method */
    const tell = (event, method) => {
      const canvas = this.canvas.getBoundingClientRect();
      this.application[method](event.clientX - canvas.left, event.clientY - canvas.top, event.pointerType === 'touch');
    };
    const options = { signal, passive: true };
    main.addEventListener('pointermove', (event) => { if (event.pointerType !== 'touch') tell(event, 'pointerMoved'); }, options);
    main.addEventListener('pointerdown', (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      pressed = true;
      tell(event, 'pointerPressed');
    }, options);
    window.addEventListener('pointerup', (event) => {
      if (!pressed || !event.isPrimary || event.button !== 0) return;
      pressed = false;
      tell(event, 'pointerReleased');
    }, options);
    const leave = () => {
      pressed = false;
      this.application.pointerLeft();
    };
    window.addEventListener('pointercancel', () => pressed && leave(), options); // the browser takes a gesture to scroll or to zoom
    main.addEventListener('pointerleave', leave, options);
  }

  listenToElements() {
    const { signal } = this.stop;
    for (const content of this.contents) {
      // A press by keyboard, voice or script has no clicks to count; one by pointer has reached the canvas already.
      content.addEventListener('click', (event) => {
        const id = itemOf(event.target)?.dataset.id;
        if (id && event.detail === 0 && !fieldOf(event.target)) this.application.press(id);
      }, { signal });
      this.listenToSliders(content);
      content.addEventListener('change', (event) => {
        const input = fieldOf(event.target);
        if (input?.type === 'text') {
          this.application.change(input.dataset.id, input.value.trim());
          for (const mirror of this.mirrors) mirror.forget(input.dataset.id ?? ''); // what was refused gives way to what holds
        } else if (input?.type === 'range') this.endDrag();
        else if (input) this.application.change(input.dataset.id, String(input.checked));
      }, { signal });
      content.addEventListener('keydown', (event) => {
        const input = fieldOf(event.target);
        // Home on a slider that nobody set moves nothing, and means its first stop all the same.
        if (input?.type === 'range' && event.key === 'Home' && input.value === '0') this.application.change(input.dataset.id, '0');
        if (input?.type !== 'text' || event.isComposing) return;
        if (event.key === 'Escape') input.value = input.dataset.shown ?? '';
        if (event.key === 'Enter' || event.key === 'Escape') input.blur(); // which commits it
      }, { signal });
      // Scrolling does not bubble; captured, it is seen all the same.
      content.addEventListener('scroll', (event) => {
        const { dataset, scrollLeft, scrollTop } = /** @type {HTMLElement} */ (event.target);
        this.application.scroll(dataset.id ?? '', scrollLeft, scrollTop);
      }, { signal, passive: true, capture: true });
      const light = (/** @type {Event} */ event) => this.field.light((itemOf(event.target)?.dataset.words ?? '').split(' ').filter(Boolean).map(Number));
      content.addEventListener('pointerover', light, { signal });
      content.addEventListener('focusin', light, { signal });
      content.addEventListener('pointerleave', () => this.field.light([]), { signal });
      content.addEventListener('focusout', () => this.field.light([]), { signal });
    }
  }

  /**
   * A finger that comes down on a slider may be about to scroll the page. The browser moves the slider at once; the answer follows when
   * the finger has moved along it or was lifted, and when the browser takes the gesture to scroll, nothing has moved.
   * @param {HTMLElement} content
   */
  listenToSliders(content) {
    const options = { signal: this.stop.signal, passive: true };
    /** @type {{slider: HTMLInputElement, x: number, value: string} | undefined} */
    let undecided;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let resting;
    const follow = (/** @type {HTMLInputElement} */ slider) => {
      if (!this.drag) this.drag = this.drags += 1;
      this.application.setDragging(true);
      this.application.change(slider.dataset.id, slider.value);
      clearTimeout(resting);
      resting = setTimeout(() => this.application.setDragging(false), REST_MS);
    };
    this.stop.signal.addEventListener('abort', () => clearTimeout(resting));
    content.addEventListener('pointerdown', (event) => {
      const slider = fieldOf(event.target);
      undecided = event.pointerType === 'touch' && slider?.type === 'range' ? { slider, x: event.clientX, value: slider.value } : undefined;
    }, options);
    content.addEventListener('pointermove', ({ clientX }) => {
      if (!undecided || Math.abs(clientX - undecided.x) < 4) return;
      const { slider } = undecided;
      undecided = undefined;
      follow(slider);
    }, options);
    content.addEventListener('pointerup', () => {
      if (undecided && undecided.slider.value !== undecided.value) follow(undecided.slider);
      undecided = undefined;
    }, options);
    content.addEventListener('pointercancel', () => {
      if (undecided) undecided.slider.value = undecided.value;
      undecided = undefined;
    }, options);
    content.addEventListener('input', (event) => {
      const slider = fieldOf(event.target);
      if (slider?.type === 'range' && undecided?.slider !== slider) follow(slider);
    }, options);
  }

  /** The last move is taken before the drag is over: its frame may be late. */
  endDrag() {
    this.application.draw();
    this.drag = 0;
    this.application.setDragging(false);
  }

  /** @param {boolean} lost */
  contextChanged(lost) {
    clearTimeout(this.lostTimer);
    if (lost) this.lostTimer = setTimeout(() => this.listener.lost(), 2000);
    else this.place();
  }

  // ---- output ---------------------------------------------------------------------------------------------------------

  /** @param {{panes: Record<string, {height: number, items: import('./semantics.mjs').Item[]}>, marks: [number, number, string, string][], verdict: [string, string]}} frame */
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
    this.listener.verdict(...frame.verdict);
  }

  /** @param {() => void} callback */
  afterFirstFrame(callback) {
    const { signal } = this.stop;
    const frame = requestAnimationFrame(() => {
      const timer = setTimeout(callback);
      signal.addEventListener('abort', () => clearTimeout(timer));
    });
    signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  }

  destroy() {
    clearTimeout(this.lostTimer);
    this.stop.abort();
    for (const mirror of this.mirrors) mirror.clear();
    this.field.underline([]);
    for (const content of this.contents) content.removeAttribute('style');
    this.field.root.removeAttribute('style');
    const hadContext = this.ready;
    this.application.delete();
    // A browser keeps a few contexts and takes the oldest away: one that is not needed goes now, not when its canvas is collected.
    if (hadContext) this.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    this.frame.renewCanvas();
  }
}

/** A field that this made, not that of the page. @param {EventTarget | null} target @returns {HTMLInputElement | undefined} */
function fieldOf(target) {
  return target instanceof HTMLInputElement && target.dataset.id ? target : undefined;
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
function itemOf(target) {
  return target instanceof Element ? target.closest('[data-id]') : null;
}
