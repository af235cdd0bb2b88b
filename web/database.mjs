// The browser's IndexedDB for briefs, which may be forbidden, full, blocked, slow or closed under us at any time.

const NAME = 'scalewright';
/** One step for each version that was ever published; a new one is appended. @type {((database: IDBDatabase) => void)[]} */
const UPGRADES = [
  (database) => {
    database.createObjectStore('briefs', { keyPath: 'id' });
    database.createObjectStore('versions', { keyPath: ['id', 'since'] });
    database.createObjectStore('settings', { keyPath: 'key' });
  },
];
/** Safari may leave the first request of a visit without any answer (WebKit bug 226547). */
const ANSWER_MS = 5000;
const STORES = ['briefs', 'versions', 'settings'];

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export const outcome = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export class Database {
  constructor() {
    /** @type {Promise<IDBDatabase> | undefined} */
    this.opening = undefined;
  }

  /** @returns {Promise<IDBDatabase>} */
  open() {
    return (this.opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, UPGRADES.length);  // throws where storage is forbidden: the promise is rejected
      const timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), ANSWER_MS);
      request.onupgradeneeded = ({ oldVersion }) => {
        for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(request.result);
      };
      request.onerror = () => {
        clearTimeout(timer);
        reject(request.error);
      };
      request.onsuccess = () => {
        clearTimeout(timer);
        const database = request.result;
        const forget = () => { this.opening = undefined; };
        database.onclose = forget;  // the reader cleared the storage
        database.onversionchange = () => {  // another tab has a newer version, or deletes everything
          forget();
          database.close();
        };
        resolve(database);
        this.opening = Promise.resolve(database);  // it may come after all, once it was given up
      };
    }));
  }

  /**
   * Resolves once it is written.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(stores: Record<string, IDBObjectStore>) => Promise<T>} work requests of this transaction and nothing else
   * @returns {Promise<T>}
   */
  async run(mode, work) {
    let database = await this.open();
    let transaction;
    try {
      transaction = database.transaction(STORES, mode);
    } catch (reason) {
      if (!(reason instanceof DOMException && reason.name === 'InvalidStateError')) throw reason;
      this.opening = undefined;  // it was closed, and nobody told
      database = await this.open();
      transaction = database.transaction(STORES, mode);
    }
    const under_way = transaction;
    const written = new Promise((resolve, reject) => {
      under_way.oncomplete = () => resolve(undefined);
      under_way.onabort = () => reject(under_way.error ?? new DOMException('aborted', 'AbortError'));
    });
    try {
      const result = await work(Object.fromEntries(STORES.map((name) => [name, under_way.objectStore(name)])));
      await written;
      return result;
    } catch (reason) {
      written.catch(() => {});
      try {
        under_way.abort();
      } catch {
        // it ended by itself
      }
      throw reason;
    }
  }

  close() {
    void this.opening?.then((database) => database.close(), () => {});
    this.opening = undefined;
  }
}
