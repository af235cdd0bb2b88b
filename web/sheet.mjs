// A dialog under the bar. The browser gives it Escape, keeps the focus in it and returns the focus when it closes.
import { make } from './make.mjs';

const GAP = 8;

/**
 * @param {HTMLElement} root the instance
 * @param {object} how
 * @param {string} how.label
 * @param {number} how.width pixels, where there is room
 * @returns {{dialog: HTMLDialogElement, body: HTMLElement, close: () => void}}
 */
export function openSheet(root, { label, width }) {
  const body = make('div', { class: 'sheet-body' });
  const close = make('button', { type: 'button', class: 'bar-action', 'aria-label': 'Close' }, '×');
  const dialog = /** @type {HTMLDialogElement} */ (make('dialog', { class: 'sheet', 'aria-label': label },
    make('div', { class: 'sheet-head' }, make('h2', {}, label), close), body));
  root.append(dialog);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('pointerdown', ({ target, clientX: x, clientY: y }) => {
    const box = dialog.getBoundingClientRect();
    if (target === dialog && (x < box.left || x > box.right || y < box.top || y > box.bottom)) dialog.close();
  });
  // Escape is the dialog's: the instance around it must not take it for its own.
  dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape') event.stopPropagation(); });
  dialog.showModal();
  const place = () => {
    const area = root.getBoundingClientRect();
    const top = Math.max((root.querySelector('.bar')?.getBoundingClientRect().bottom ?? area.top), 0) + GAP;
    const wide = Math.min(width, Math.min(area.width, innerWidth) - 2 * GAP);
    // Set one by one: the page's policy forbids style attributes.
    dialog.style.width = `${wide}px`;
    dialog.style.top = `${top}px`;
    dialog.style.left = `${Math.max(area.left + GAP, Math.min(area.right, innerWidth) - wide - GAP)}px`;
    dialog.style.maxHeight = `${Math.max(160, innerHeight - top - GAP)}px`;
  };
  place();
  addEventListener('resize', place);
  dialog.addEventListener('close', () => removeEventListener('resize', place));
  return { dialog, body, close: () => dialog.close() };
}
