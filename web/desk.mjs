// The brief on the desk: which one is open, its history, and that it is saved. Knows neither the page nor the canvas.
import { Autosave } from './autosave.mjs';
import { blankBrief, briefToJson, isBlank, readBrief, sameBrief } from './brief.mjs';
import { BriefFiles } from './files.mjs';
import { History } from './history.mjs';
import { dropCopy, keepCopy, recover } from './rescue.mjs';
import { fromFragment, toFragment } from './share.mjs';
import { newId, openStore } from './store.mjs';

/** @typedef {import('./brief.mjs').Brief} Brief */
/** @typedef {import('./autosave.mjs').SaveState | 'blank'} DeskState */

/**
 * @typedef {object} Listener
 * @property {(brief: Brief) => void} restore shows a brief that did not come from the view itself
 * @property {(sentence: string) => void} tell
 * @property {() => void} changed the name, the state or what can be undone
 * @property {(brief: Brief) => {brief: Brief, problems: string[]}} accept leaves out what the core does not take
 * @property {() => import('./brief.mjs').Prices} [keptPrices] of a Scalewright that had no briefs yet; asked once
 */

export const UNTITLED = 'Untitled';

export class Desk {
  /**
   * @param {Listener} listener
   * @param {{now?: () => number, keeps?: boolean}} [options] `keeps`: in the storage of the browser
   */
  constructor(listener, { now = Date.now, keeps = true } = {}) {
    this.listener = listener;
    this.now = now;
    this.id = newId();
    this.name = '';
    this.history = new History(blankBrief());
    this.files = new BriefFiles();
    /** The drag of the last change, and when it began. */
    this.drag = { number: 0, at: 0 };
    /** @type {DeskState} */
    this.state = 'blank';
    /** Never rejected. */
    this.store = openStore({ report: (sentence) => listener.tell(sentence), keeps });
    this.autosave = new Autosave({
      save: async () => (await this.store).save(this.id, this.name, this.brief, this.now()),
      copy: () => { if (keeps) keepCopy({ id: this.id, name: this.name, brief: this.brief, at: this.now() }); },
      drop: () => dropCopy(this.id),
      state: (state) => this.become(state),
    });
  }

  get brief() { return this.history.brief; }
  get title() { return this.name || UNTITLED; }

  /** @param {DeskState} state */
  become(state) {
    if (state === this.state) return;
    this.state = state;
    this.listener.changed();
  }

  /** Brings back what was open, or opens a link. @param {string} fragment of the address */
  async start(fragment) {
    const linked = fragment.includes('=') && await this.openLink(fragment);
    const store = await this.store;
    const rescued = await recover(store);
    if (linked) return;
    if (!this.history.canUndo) {  // who is typing already is not disturbed; the other one is in the list
      const id = rescued?.id ?? await store.last();
      const reading = id === undefined ? undefined : await store.load(id);
      if (id !== undefined && reading && !this.history.canUndo) this.put(id, reading.name, reading);
    }
    const prices = this.listener.keptPrices?.() ?? {};
    if (Object.keys(prices).length > 0 && Object.keys(this.brief.prices).length === 0) {
      this.show(new History(this.listener.accept({ ...this.brief, prices }).brief));
      this.autosave.changed();
    }
  }

  /** @param {string} fragment @returns {Promise<boolean>} whether there was a brief in it */
  async openLink(fragment) {
    const link = await fromFragment(fragment);
    await this.openReading({ ...link, name: '' });
    return link.recognised;
  }

  // ---- changes --------------------------------------------------------------------------------------------------------

  /**
   * @param {Partial<Brief>} parts what is new
   * @param {string} what @see History.change
   * @param {number} [drag] what is done during one drag, however long it takes, is one step
   */
  change(parts, what, drag = 0) {
    const at = drag && this.drag.number === drag ? this.drag.at : this.now();
    this.drag = { number: drag, at };
    const brief = { ...this.brief, ...parts };
    for (const name of /** @type {const} */ (['option', 'provider'])) if (brief[name] === undefined) delete brief[name];
    if (!this.history.change(brief, { what, at })) return;
    this.autosave.changed();
    this.listener.changed();
  }

  /** @param {'undo' | 'redo'} direction */
  step(direction) {
    const brief = this.history[direction]();
    if (!brief) return;
    this.listener.restore(brief);
    this.autosave.changed();
    this.listener.changed();
  }

  undo() { this.step('undo'); }
  redo() { this.step('redo'); }

  // ---- briefs ---------------------------------------------------------------------------------------------------------

  /** @param {History} history */
  show(history) {
    this.history = history;
    this.listener.restore(history.brief);
    this.listener.changed();
  }

  /** Lays a brief on the desk in the place of the one that is there. @param {string} id @param {string} name @param {import('./brief.mjs').Reading} reading */
  put(id, name, reading) {
    const { brief, problems } = this.listener.accept(reading.brief);
    this.id = id;
    this.name = name;
    this.state = isBlank(brief) ? 'blank' : 'saved';
    this.show(new History(brief));
    for (const problem of [...reading.problems, ...problems].slice(0, 3)) this.listener.tell(problem);
  }

  /** Until all is written, also what is typed meanwhile: then another brief may take the place of this one. */
  async settle() {
    do await this.autosave.flush(); while (this.autosave.dirty);
  }

  /** @param {string} id */
  async open(id) {
    if (id === this.id) return;
    await this.autosave.flush();
    const reading = await (await this.store).load(id);
    await this.settle();
    if (reading) this.put(id, reading.name, reading);
    else this.listener.tell('This brief is no longer in the storage of this browser; perhaps another tab removed it. The one that is open is as it was.');
  }

  async create() {
    await this.settle();
    this.put(newId(), '', { brief: blankBrief(), problems: [], recognised: true });
  }

  /** What came from a link or a file becomes a brief of its own, and what was open stays as it was. @param {import('./files.mjs').Opened} opened @param {string} [id] */
  async openReading(opened, id = newId()) {
    if (!opened.recognised) {
      for (const problem of opened.problems) this.listener.tell(problem);
      return;
    }
    await this.settle();
    this.put(id, opened.name, opened);
    this.autosave.changed();
  }

  /** An earlier state of the open brief, as a change that can be undone. @param {import('./store.mjs').Version} version */
  openVersion(version) {
    const { brief } = this.listener.accept(readBrief(version.brief).brief);
    this.history.close();
    if (sameBrief(brief, this.brief)) return;
    this.change({ option: undefined, provider: undefined, ...brief }, 'open');
    this.history.close();
    this.listener.restore(this.brief);
  }

  /** @param {string} id @param {string} name */
  async rename(id, name) {
    const words = name.trim().slice(0, 80);
    if (id === this.id) {
      this.name = words;
      this.autosave.changed();
      await this.autosave.flush();
      this.listener.changed();
    } else {
      await (await this.store).rename(id, words);
    }
  }

  /** @param {string} id @returns {Promise<() => Promise<void>>} brings it back */
  async remove(id) {
    const was_open = id === this.id;
    if (was_open) await this.autosave.flush();
    const store = await this.store;
    const removed = await store.remove(id);
    dropCopy(id);
    if (was_open) await this.create();
    return async () => {
      if (removed) await store.putBack(removed);
      if (was_open && isBlank(this.brief)) await this.open(id);
    };
  }

  /** Of this browser, the open one among them. @returns {Promise<import('./store.mjs').Entry[]>} */
  async list() {
    const entries = await (await this.store).list();
    if (entries.some(({ id }) => id === this.id)) return entries;
    return [{ id: this.id, name: this.name, about: this.brief.text.slice(0, 60), saved_at: this.now(), size: this.brief.text.length }, ...entries];
  }

  async versions() {
    await this.autosave.flush();
    return (await this.store).versions(this.id);
  }

  /** @param {string} id @returns {Promise<Brief | undefined>} */
  async read(id) {
    const record = await (await this.store).record(id);
    return record && readBrief(record.versions.at(-1)?.brief).brief;
  }

  // ---- files and links ------------------------------------------------------------------------------------------------

  async saveFile() {
    const { saved, problem } = await this.files.save(this.id, this.name, briefToJson(this.brief));
    if (saved) this.listener.tell(`Saved as “${saved}”.`);
    if (problem) this.listener.tell(problem);
  }

  async openFile() {
    const id = newId();
    const opened = await this.files.open(id);
    if (opened) await this.openReading(opened, id);
  }

  link() { return toFragment(this.brief); }

  destroy() {
    this.autosave.leave();
    this.autosave.destroy();
    void this.autosave.flush().then(() => this.store).then((store) => store.close());
  }
}
