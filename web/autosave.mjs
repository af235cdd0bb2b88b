// Saves soon after each change, and at once when the page may be about to go.

/** With the time to write, half a second after a change it is safe; fewer writes than keys are pressed. */
const DELAY_MS = 300;
/** What could not be written is tried again, ever more rarely: storage may only be slow, or somebody makes room. */
const RETRY_MS = 5000;
const RAREST_MS = 300_000;

/** @typedef {'saved' | 'saving' | 'unsaved'} SaveState */

export class Autosave {
  /**
   * @param {object} work
   * @param {() => Promise<boolean>} work.save writes what is there now, and tells whether it will be there after a reload
   * @param {() => void} work.copy keeps a copy synchronously
   * @param {() => void} work.drop the copy is no longer needed
   * @param {(state: SaveState) => void} work.state
   */
  constructor({ save, copy, drop, state }) {
    this.work = { save, copy, drop, state };
    this.changes = 0;
    this.written = 0;
    this.retry = RETRY_MS;
    /** @type {Promise<void> | undefined} */
    this.writing = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.retrying = undefined;
    this.stop = new AbortController();
    const { signal } = this.stop;
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.leave(); }, { signal });
    addEventListener('pagehide', () => this.leave(), { signal });
  }

  changed() {
    this.changes += 1;
    this.work.state('saving');
    clearTimeout(this.retrying);
    this.timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Whether there is something that was not written. */
  get dirty() { return this.changes !== this.written; }

  /** Writes what is not written. @returns {Promise<void>} */
  async flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.writing;
    if (this.dirty) await (this.writing = this.write());
  }

  async write() {
    const changes = this.changes;
    const kept = await this.work.save().catch(() => false);
    this.writing = undefined;
    this.written = changes;
    if (kept && !this.dirty) this.work.drop();
    if (!this.dirty) this.work.state(kept ? 'saved' : 'unsaved');
    this.kept = kept;
    if (kept) this.retry = RETRY_MS;
    else if (!this.stop.signal.aborted) this.tryAgain();
  }

  tryAgain() {
    clearTimeout(this.retrying);
    this.retrying = setTimeout(() => {
      this.changes += 1;
      void this.flush();
    }, this.retry);
    this.retry = Math.min(this.retry * 2, RAREST_MS);
  }

  /** The page may be gone after this. */
  leave() {
    if (!this.dirty && this.kept !== false) return;
    this.work.copy();
    void this.flush();
  }

  destroy() {
    clearTimeout(this.timer);
    clearTimeout(this.retrying);
    this.stop.abort();
  }
}
