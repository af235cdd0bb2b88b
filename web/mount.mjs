// The advisor in a place on a page, as often as wanted: each has its own brief, canvas and memory, and all share one program.
import { Page } from './page.mjs';

/**
 * @param {HTMLElement} root an element of class "scalewright"; the instance fills it
 * @param {object} options
 * @param {any} options.module what loadModule gives, or a promise of it: the frame stands at once, the rest when it is there
 * @param {boolean} [options.keeps] its briefs are kept in this browser, and links reach it by the address: for one on a page
 * @param {string} [options.label] what a screen reader calls the instance where it is not the page's main matter
 * @returns {Page} `ready` is kept once something is shown; `destroy()` takes all of it away again
 */
export function mount(root, { module, keeps = false, label = 'Scalewright' }) {
  const page = new Page(root, { label, keeps });
  page.ready = page.start(module);
  return page;
}
