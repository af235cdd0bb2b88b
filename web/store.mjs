// Named briefs in this browser, with the last states of each. Where the browser keeps nothing, work goes on in memory and the
// reader is told once.
import { readBrief, sameBrief } from './brief.mjs';
import { Database, outcome } from './database.mjs';

/** @typedef {import('./brief.mjs').Brief} Brief */
/** @typedef {{id: string, name: string, about: string, saved_at: number, size: number}} Entry `about` is how its text begins, `size` in characters */
/** @typedef {{id: string, since: number, at: number, brief: Brief}} Version written from `since` to `at` */
/** @typedef {{entry: Entry, versions: Version[]}} Removed what `putBack` takes */

const MOST_VERSIONS = 20;
/** What is written within this time is one version, so that twenty of them are an afternoon and not ten seconds. */
const VERSION_MS = 30_000;
/** Characters by which a brief without a name is known again. */
const ABOUT = 60;
const CHANNEL = 'scalewright';

const SAFE = 'Your work is safe while this page stays open; to keep it, save it as a file.';
const FAILURES = /** @type {Record<string, string>} */ ({
  QuotaExceededError: `The storage of this browser is full. ${SAFE} Removing briefs that you no longer need makes room.`,
  VersionError: `A newer Scalewright has used the storage of this browser. ${SAFE} Then reload this page.`,
  TimeoutError: `The storage of this browser does not answer. ${SAFE}`,
});
const FORBIDDEN = `This browser keeps nothing for this page: it is a private window, or storage is blocked. ${SAFE}`;

/** @returns {string} */
export const newId = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');

/** @param {string} id */
const allOf = (id) => IDBKeyRange.bound([id, -Infinity], [id, Infinity]);

/**
 * The versions once `brief` was saved, oldest first.
 * @param {Version[]} versions
 * @param {Version} now
 */
function withVersion(versions, now) {
  const last = versions.at(-1);
  const replaces = last && ((now.at >= last.since && now.at - last.since < VERSION_MS) || sameBrief(last.brief, now.brief));
  const next = replaces ? [...versions.slice(0, -1), { ...now, since: last.since }]
    : [...versions, { ...now, since: Math.max(now.at, (last?.since ?? -Infinity) + 1) }];  // a clock may be set back
  return next.slice(-MOST_VERSIONS);
}

export class Store {
  /** @param {{report: (sentence: string) => void, keeps?: boolean}} listener */
  constructor({ report, keeps = true }) {
    this.keeps = keeps;
    this.report = report;
    this.database = new Database();
    /** What was saved or read on this visit, as of now. @type {Map<string, Removed>} */
    this.memory = new Map();
    /** Ids whose last state only memory has. @type {Set<string>} */
    this.unwritten = new Set();
    /** @type {string | undefined} the brief that is open here */
    this.current = undefined;
    this.failed = false;
    /** Ids of which was told that another tab has them. @type {Set<string>} */
    this.told = new Set();
    if (keeps) this.listenToTabs();
  }

  listenToTabs() {
    try {
      this.channel = new BroadcastChannel(CHANNEL);
    } catch {
      return;  // sandboxed frames have none
    }
    /** @type {any} */ (this.channel).unref?.();  // Node, in tests, would wait for messages
    this.channel.onmessage = ({ data }) => {
      if (data?.saved !== this.current || !this.current || this.told.has(this.current)) return;
      this.told.add(this.current);
      const name = this.memory.get(this.current)?.entry.name ?? 'This brief';
      this.report(`“${name}” was changed in another tab as well. What is saved last holds; earlier states are under Versions. Close one of the tabs.`);
    };
  }

  /**
   * Does the work in the database; where that fails, says so once and gives undefined.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(stores: Record<string, IDBObjectStore>) => Promise<T>} work
   * @returns {Promise<{value: T} | undefined>}
   */
  async attempt(mode, work) {
    if (!this.keeps) return undefined;
    try {
      return { value: await this.database.run(mode, work) };
    } catch (reason) {
      if (!this.failed) {
        this.failed = true;
        this.report(FAILURES[reason instanceof Error || reason instanceof DOMException ? reason.name : ''] ?? FORBIDDEN);
      }
      return undefined;
    }
  }

  /** Whether all that was saved is written. */
  get safe() { return this.unwritten.size === 0; }

  /** The last saved first. @returns {Promise<Entry[]>} */
  async list() {
    const found = await this.attempt('readonly', ({ briefs }) => outcome(briefs.getAll()));
    /** @type {Map<string, Entry>} */
    const entries = new Map((found?.value ?? []).map((/** @type {Entry} */ entry) => [entry.id, entry]));
    for (const [id, { entry }] of this.memory) if (!found || this.unwritten.has(id)) entries.set(id, entry);
    return [...entries.values()].sort((a, b) => b.saved_at - a.saved_at);
  }

  /** @param {string} id @returns {Promise<Removed | undefined>} */
  async record(id) {
    if (this.unwritten.has(id)) return this.memory.get(id);
    const found = await this.attempt('readonly', async ({ briefs, versions }) => {
      const [entry, states] = await Promise.all([outcome(briefs.get(id)), outcome(versions.getAll(allOf(id)))]);
      return entry && states.length > 0 ? { entry, versions: states } : undefined;
    });
    if (!found) return this.memory.get(id);
    if (found.value) this.memory.set(id, found.value);
    return found.value;
  }

  /**
   * The brief, which from then on is the one that is open here.
   * @param {string} id
   * @returns {Promise<(import('./brief.mjs').Reading & {name: string}) | undefined>}
   */
  async load(id) {
    const record = await this.record(id);
    if (!record) return undefined;
    await this.opened(id);
    return { ...readBrief(record.versions.at(-1)?.brief), name: record.entry.name };
  }

  /** @param {string} id */
  async opened(id) {
    this.current = id;
    await this.attempt('readwrite', ({ settings }) => outcome(settings.put({ key: 'last', value: id })));
  }

  /** The id of the brief that was open. @returns {Promise<string | undefined>} */
  async last() {
    const found = await this.attempt('readonly', ({ settings }) => outcome(settings.get('last')));
    return found?.value?.value ?? this.current;
  }

  /**
   * @param {string} id
   * @param {string} name
   * @param {Brief} brief
   * @param {number} at milliseconds since 1970
   * @returns {Promise<boolean>} whether it will be there after a reload
   */
  async save(id, name, brief, at) {
    /** @type {Entry} */
    const entry = { id, name, about: brief.text.slice(0, ABOUT).trim(), saved_at: at, size: brief.text.length };
    this.current = id;
    const kept = this.memory.get(id)?.versions ?? [];
    this.memory.set(id, { entry, versions: withVersion(kept, { id, since: at, at, brief }) });
    this.unwritten.add(id);
    const unwritten = this.memory.get(id);
    const written = await this.attempt('readwrite', async ({ briefs, versions, settings }) => {
      const before = /** @type {Version[]} */ (await outcome(versions.getAll(allOf(id))));
      const after = withVersion(before, { id, since: at, at, brief });
      for (const { since } of before) if (!after.some((version) => version.since === since)) versions.delete([id, since]);
      await Promise.all([outcome(versions.put(after.at(-1))), outcome(briefs.put(entry)), outcome(settings.put({ key: 'last', value: id }))]);
      return after;
    });
    if (!written) return false;
    if (this.memory.get(id) === unwritten) {  // nothing was saved meanwhile
      this.memory.set(id, { entry, versions: written.value });
      this.unwritten.delete(id);
    }
    this.channel?.postMessage({ saved: id });
    return true;
  }

  /** The last states, the newest first. @param {string} id @returns {Promise<Version[]>} */
  async versions(id) {
    return [...((await this.record(id))?.versions ?? [])].reverse();
  }

  /** @param {string} id @param {string} name @returns {Promise<boolean>} */
  async rename(id, name) {
    const kept = this.memory.get(id);
    if (kept) kept.entry = { ...kept.entry, name };
    const written = await this.attempt('readwrite', async ({ briefs }) => {
      const entry = await outcome(briefs.get(id));
      if (entry) await outcome(briefs.put({ ...entry, name }));
    });
    return written !== undefined;
  }

  /** @param {string} id @returns {Promise<Removed | undefined>} what `putBack` brings back */
  async remove(id) {
    const record = await this.record(id);
    this.memory.delete(id);
    this.unwritten.delete(id);
    if (this.current === id) this.current = undefined;
    await this.attempt('readwrite', ({ briefs, versions }) => Promise.all([outcome(briefs.delete(id)), outcome(versions.delete(allOf(id)))]));
    return record;
  }

  /** @param {Removed} removed @returns {Promise<boolean>} */
  async putBack(removed) {
    const { entry, versions: states } = removed;
    this.memory.set(entry.id, removed);
    this.unwritten.add(entry.id);
    const written = await this.attempt('readwrite', ({ briefs, versions }) => Promise.all([outcome(briefs.put(entry)), ...states.map((state) => outcome(versions.put(state)))]));
    if (written) this.unwritten.delete(entry.id);
    return written !== undefined;
  }

  close() {
    this.channel?.close();
    this.database.close();
  }
}

/**
 * @param {{report: (sentence: string) => void, keeps?: boolean}} listener `report` is told once what is wrong, what is safe and
 *   what to do; without `keeps` all stays in memory, and nobody is told
 * @returns {Promise<Store>}
 */
export async function openStore(listener) {
  const store = new Store(listener);
  await store.attempt('readonly', async () => undefined);
  return store;
}
