// A sentence under the bar, read out by screen readers, that goes by itself when it only confirms something.
import { make } from './make.mjs';

const CONFIRMATION_MS = 6000;
/** Up to here a sentence is read in that time. */
const SHORT = 60;
const MOST = 3;

export class Notes {
  /** @param {HTMLElement} slot */
  constructor(slot) {
    this.root = make('div', { class: 'bar-notes', role: 'status' });
    slot.append(this.root);
  }

  /** @param {string} sentence @param {Node[]} more */
  tell(sentence, ...more) {
    const note = make('div', { class: 'bar-note' }, make('p', {}, sentence), ...more);
    const close = make('button', { type: 'button', class: 'bar-action', 'aria-label': 'Close' }, '×');
    close.addEventListener('click', () => note.remove());
    note.append(close);
    for (const old of this.root.children) if (old.firstChild?.textContent === sentence) old.remove();
    this.root.append(note);
    while (this.root.children.length > MOST) this.root.firstElementChild?.remove();
    if (more.length === 0 && sentence.length <= SHORT) setTimeout(() => note.remove(), CONFIRMATION_MS);
  }
}
