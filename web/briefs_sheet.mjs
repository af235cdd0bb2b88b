// The briefs of this browser in a dialog: open, rename, remove; versions of the open one; files.
import { UNTITLED } from './desk.mjs';
import { make } from './make.mjs';
import { openSheet } from './sheet.mjs';
import { ago, clockAndAgo } from './times.mjs';

/** @typedef {import('./desk.mjs').Desk} Desk */
/** @typedef {import('./store.mjs').Entry} Entry */

/** @param {string} words @param {() => unknown} press @param {Record<string, string>} [more] */
export function action(words, press, more = {}) {
  const button = make('button', { type: 'button', class: 'bar-action', ...more }, words);
  button.addEventListener('click', press);
  return button;
}

/** @param {Entry} entry */
export const titleOf = ({ name }) => name || UNTITLED;

class BriefsSheet {
  /** @param {HTMLElement} root @param {Desk} desk @param {HTMLElement[]} commands of the bar, where it has no room for them */
  constructor(root, desk, commands) {
    this.desk = desk;
    this.sheet = openSheet(root, { label: 'Briefs', width: 400 });
    this.list = make('ul', { class: 'briefs', 'aria-label': 'Briefs in this browser' });
    this.versions = make('ul', { class: 'versions', 'aria-label': 'Versions' });
    const versions = make('details', {}, make('summary', {}, 'Versions'), this.versions);
    versions.addEventListener('toggle', () => void this.showVersions());
    const close = (/** @type {() => unknown} */ work) => () => {
      this.sheet.close();
      void work();
    };
    for (const command of commands) command.addEventListener('click', () => this.sheet.close());
    this.sheet.body.append(
      make('div', { class: 'commands' }, ...commands), this.list,
      make('div', { class: 'choices' }, action('New brief', close(() => desk.create())),
        action('Save as file…', close(() => desk.saveFile())), action('Open file…', close(() => desk.openFile()))),
      versions);
    void this.show();
  }

  async show() {
    const entries = await this.desk.list();
    this.list.replaceChildren(...entries.map((entry) => this.row(entry)));
    /** @type {HTMLElement | null} */ (this.list.querySelector('[aria-current]') ?? this.list.querySelector('button'))?.focus();
  }

  /** @param {Entry} entry */
  row(entry) {
    const title = titleOf(entry);
    const current = entry.id === this.desk.id;
    const when = current && this.desk.state !== 'saved' ? { blank: 'empty', saving: 'saving…', unsaved: 'not saved' }[this.desk.state] : ago(entry.saved_at, this.desk.now());
    const open = action('', () => {
      this.sheet.close();
      void this.desk.open(entry.id);
    }, { class: 'brief', ...(current && { 'aria-current': 'true' }) });
    open.append(make('b', {}, title), make('span', {}, [entry.name ? '' : entry.about, when].filter(Boolean).join(' · ')));
    const row = make('li', {}, open, action('Rename', () => this.rename(row, entry), { 'aria-label': `Rename ${title}` }));
    if (!current || this.desk.state !== 'blank') row.append(action('Remove', () => void this.remove(row, entry), { 'aria-label': `Remove ${title}` }));
    return row;
  }

  /** @param {HTMLElement} row @param {Entry} entry */
  rename(row, entry) {
    const input = /** @type {HTMLInputElement} */ (make('input', { type: 'text', maxlength: '80', autocomplete: 'off', 'aria-label': `Name of ${titleOf(entry)}` }));
    input.value = entry.name;
    const form = make('form', {}, input, make('button', { type: 'submit', class: 'bar-action' }, 'Keep'));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await this.desk.rename(entry.id, input.value);
      const renamed = this.row({ ...entry, name: input.value.trim() });
      row.replaceWith(renamed);
      renamed.querySelector('button')?.focus();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();  // closes the field, not the dialog
      event.stopPropagation();
      const same = this.row(entry);
      row.replaceWith(same);
      same.querySelector('button')?.focus();
    });
    row.replaceChildren(form);
    input.select();
    input.focus();
  }

  /** @param {HTMLElement} row @param {Entry} entry */
  async remove(row, entry) {
    const bringBack = await this.desk.remove(entry.id);
    const undo = action('Undo', async () => {
      await bringBack();
      await this.show();
    }, { 'aria-label': `Undo: bring back ${titleOf(entry)}` });
    row.replaceChildren(make('span', { class: 'removed', role: 'status' }, `“${titleOf(entry)}” was removed.`), undo);
    undo.focus();
  }

  async showVersions() {
    const versions = await this.desk.versions();
    const now = this.desk.now();
    if (versions.length === 0) this.versions.replaceChildren(make('li', {}, 'None yet: they are kept while you work.'));
    else {
      this.versions.replaceChildren(...versions.map((version) => make('li', {}, action(clockAndAgo(version.at, now), () => {
        this.sheet.close();
        this.desk.openVersion(version);
      }))));
    }
  }
}

/** @param {HTMLElement} root @param {Desk} desk @param {HTMLElement[]} commands */
export const openBriefs = (root, desk, commands) => new BriefsSheet(root, desk, commands).sheet;
