// What an instance is made of, in its place on a page: the bar, the notice, and the panes over their canvas. No ids: any number of
// instances stand on one page.
import { make } from './make.mjs';

/** @typedef {'ask' | 'answer' | 'report'} Place */
/** @type {[Place, string][]} */
const PLACES = [['ask', 'Ask'], ['answer', 'Answer'], ['report', 'Report']];

function sign() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ width: '20', height: '20', viewBox: '0 0 20 20', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ d: 'M2 15h16M4 15V9M10 15V5M16 15v-3', stroke: 'currentColor', 'stroke-width': '2.4', 'stroke-linecap': 'round' })) path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

export class Frame {
  /**
   * @param {HTMLElement} root is emptied
   * @param {string} label what a screen reader calls the instance where it is not the page's main matter
   */
  constructor(root, label) {
    this.root = root;
    // A page has one main matter, and one banner with it: an instance beside another one, or inside an article, is a region.
    const alone = !document.querySelector('main, [role="main"]');
    if (!alone) {
      root.setAttribute('role', 'region');
      root.setAttribute('aria-label', label);
    }
    root.tabIndex = -1; // where the focus goes when Escape leaves what had it
    this.places = PLACES.map(([place, name]) => make('button', { type: 'button', 'data-to': place }, name));
    this.plain = make('button', { type: 'button', class: 'quiet plain-switch', 'aria-pressed': 'false' }, 'Plain page');
    /** Of the bar, for what is done with a whole brief. */
    this.actions = make('div', { class: 'bar-actions' });
    /** The verdict while the question is looked at, where there is no room for both. */
    this.live = make('button', { type: 'button', class: 'live', hidden: '' }, make('span', {}), make('b', {}));
    this.notice = make('p', { class: 'notice', role: 'alert', hidden: '' });
    this.canvas = /** @type {HTMLCanvasElement} */ (make('canvas', { 'aria-hidden': 'true' }));
    this.field = make('div', { class: 'field' }, make('div', { class: 'echo', 'aria-hidden': 'true' }), make('textarea', {
      'aria-label': 'What are you building, and for whom?', rows: '3', spellcheck: 'true', autocapitalize: 'sentences', autocomplete: 'off',
    }));
    this.ask = make('section', { class: 'pane', 'data-pane': 'ask', 'aria-label': 'Ask' }, make('div', { class: 'content' }, this.field));
    this.answer = make('section', { class: 'pane', 'data-pane': 'answer', 'aria-label': 'Answer' }, make('div', { class: 'content' }));
    this.report = make('article', { class: 'pane report', 'data-pane': 'report', 'aria-label': 'Report', tabindex: '-1' });
    this.announcement = make('p', { class: 'unseen', role: 'status' });
    this.main = make(alone ? 'main' : 'div', { class: 'main' }, this.canvas, this.ask, this.answer, this.report, this.announcement);
    const bar = make(alone ? 'header' : 'div', { class: 'bar' },
      make('div', { class: 'brand' }, sign(), make('span', {}, 'Scalewright')),
      make('nav', { class: 'places', 'aria-label': 'Places' }, ...this.places, this.live), this.plain, this.actions);
    root.replaceChildren(make('div', { class: 'frame' }, bar, this.notice, this.main));
    this.show('none');
  }

  /** @param {'none' | 'canvas' | 'plain'} view */
  show(view) {
    this.root.dataset.view = view;
    this.plain.setAttribute('aria-pressed', String(view === 'plain'));
  }

  /** @param {Place} place @param {boolean} wide whether Ask and Answer stand side by side */
  showPlace(place, wide) {
    this.root.dataset.place = place;
    for (const button of this.places) {
      const { to } = button.dataset;
      if (to === place || (to === 'answer' && place === 'ask' && wide)) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
  }

  /** @param {string} headline none takes it away @param {string} summary begins with the price */
  showVerdict(headline, summary) {
    this.live.hidden = !headline;
    const [price] = summary.split(/ at | · /);
    this.live.children[0].textContent = `${headline} `;
    this.live.children[1].textContent = price;
  }

  /** @param {string} [sentence] none takes it away */
  tell(sentence) {
    this.notice.hidden = !sentence;
    this.notice.textContent = sentence ?? '';
  }

  /**
   * A canvas that had a context cannot have another. It is taken out as well, since WebGL's last context keeps its canvas, and that
   * would keep all that it stands in.
   */
  renewCanvas() {
    const fresh = /** @type {HTMLCanvasElement} */ (this.canvas.cloneNode(false));
    this.canvas.replaceWith(fresh);
    this.canvas = fresh;
  }

  /** Leaves the root as it was found, but empty. */
  remove() {
    this.root.replaceChildren();
    for (const name of ['role', 'aria-label', 'tabindex', 'data-view', 'data-place']) this.root.removeAttribute(name);
  }
}
