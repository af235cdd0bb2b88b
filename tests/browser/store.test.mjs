// Briefs in the storage of a real browser, and what happens when it fails. The modules are run bare, without the page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { siteServer } from '../../scripts/serve.mjs';

const server = siteServer(fileURLToPath(new URL('../../', import.meta.url)));
/** @type {import('playwright-core').Browser} */
let browser;
let address = '';
before(async () => {
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
  browser = await chromium.launch({ executablePath: process.env.SCALEWRIGHT_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
});
after(async () => {
  await browser.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** An empty page with a store in it. @param {{context?: import('playwright-core').BrowserContext, script?: string}} [how] */
async function stand({ context, script } = {}) {
  const own = context ?? await browser.newContext();
  const page = await own.newPage();
  if (script) await page.addInitScript(script);
  await page.route(`${address}bare`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Bare</title>' }));
  await page.goto(`${address}bare`);
  await load(page);
  return { page, context: own };
}

/** @param {import('playwright-core').Page} page */
const load = (page) => page.evaluate(async () => {
  const [store, brief, rescue, autosave] = await Promise.all(['store', 'brief', 'rescue', 'autosave'].map((name) => import(`/web/${name}.mjs`)));
  const reports = /** @type {string[]} */ ([]);
  Object.assign(globalThis, {
    ...store, ...brief, ...rescue, ...autosave, reports,
    store: await store.openStore({ report: (/** @type {string} */ sentence) => reports.push(sentence) }),
    text: (/** @type {string} */ text) => ({ ...brief.blankBrief(), text }),
  });
});

/** @param {import('playwright-core').Page} page @param {string} code @returns {Promise<any>} */
const run = (page, code) => page.evaluate(`(async () => { ${code} })()`);

test('briefs are there after a reload, with name, states and which was open', async () => {
  const { page, context } = await stand();
  assert.deepEqual(await run(page, `return [await store.save('a', 'Law firms', text('one'), 1000), await store.save('b', 'Shop', text('shop'), 2000), await store.save('a', 'Law firms', text('two'), 90000)]`), [true, true, true]);
  await page.reload();
  await load(page);
  assert.equal(await run(page, 'return store.last()'), 'a');
  assert.deepEqual(await run(page, 'return store.list()'), [{ id: 'a', name: 'Law firms', about: 'two', saved_at: 90000, size: 3 }, { id: 'b', name: 'Shop', about: 'shop', saved_at: 2000, size: 4 }]);
  const loaded = await run(page, `return store.load('a')`);
  assert.deepEqual([loaded.brief.text, loaded.name, loaded.problems], ['two', 'Law firms', []]);
  assert.deepEqual((await run(page, `return store.versions('a')`)).map((/** @type {any} */ version) => version.brief.text), ['two', 'one']);
  assert.deepEqual(await run(page, 'return reports'), []);
  await context.close();
});

test('twenty versions span real work', async () => {
  const { page, context } = await stand();
  await run(page, `for (let i = 0; i < 3600; i += 3) await store.save('a', 'Law firms', text('at ' + i), i * 1000)`);
  const versions = await run(page, `return store.versions('a')`);
  assert.equal(versions.length, 20);
  assert.equal(versions[0].brief.text, 'at 3597');
  const spans = versions.slice(1).map((/** @type {any} */ version, /** @type {number} */ i) => versions[i].since - version.since);
  assert.ok(spans.every((/** @type {number} */ span) => span >= 30_000), spans.join());
  await run(page, `await store.save('a', 'Law firms', text('at 3597'), 9000000)`);
  assert.equal((await run(page, `return store.versions('a')`))[1].brief.text, versions[1].brief.text, 'the same once more is no new version');
  await context.close();
});

test('a removed brief is brought back with its versions', async () => {
  const { page, context } = await stand();
  await run(page, `await store.save('a', 'Law firms', text('one'), 0); await store.save('a', 'Law firms', text('two'), 60000); await store.rename('a', 'Lawyers'); globalThis.gone = await store.remove('a')`);
  assert.deepEqual(await run(page, 'return store.list()'), []);
  await run(page, 'await store.putBack(gone)');
  await page.reload();
  await load(page);
  assert.equal((await run(page, 'return store.list()'))[0].name, 'Lawyers');
  assert.equal((await run(page, `return store.versions('a')`)).length, 2);
  await context.close();
});

/** What may go wrong, and a word of what is then told. @type {[string, string, RegExp][]} */
const FAILURES = [
  ['is not there', 'Object.defineProperty(globalThis, "indexedDB", {value: undefined})', /keeps nothing for this page/],
  ['throws when it is opened', 'IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError") }', /keeps nothing for this page/],
  ['is forbidden when it is touched', 'Object.defineProperty(globalThis, "indexedDB", {get() { throw new DOMException("no", "SecurityError") }})', /keeps nothing for this page/],
  ['is full', 'IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError") }', /is full/],
  ['is full at the end of a transaction', `const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...all) { const request = put.apply(this, all); setTimeout(() => { try { this.transaction.abort(); } catch {} }); return request; };
    Object.defineProperty(IDBTransaction.prototype, "error", {get: () => new DOMException("full", "QuotaExceededError")});
    const keys = IDBObjectStore.prototype.getAll; IDBObjectStore.prototype.getAll = function (...all) { this.transaction.abort(); return keys.apply(this, all); }`, /is full|keeps nothing/],
  ['never answers', 'IDBFactory.prototype.open = () => ({})', /does not answer/],
  ['was used by a newer version', 'const open = IDBFactory.prototype.open; IDBFactory.prototype.open = function (name) { const r = open.call(this, name, 9); const fake = {}; r.onsuccess = () => { r.result.close(); const again = open.call(indexedDB, name, 1); again.onerror = () => { fake.error = again.error; fake.onerror(); }; }; return fake; }', /newer Scalewright/],
];
for (const [what, script, told] of FAILURES) {
  test(`a storage that ${what} costs nothing but a notice`, async () => {
    const { page, context } = await stand({ script });
    assert.equal(await run(page, `return store.save('a', 'Law firms', text('one'), 1000)`), false);
    await run(page, `await store.save('a', 'Law firms', text('two'), 2000)`);
    assert.equal((await run(page, `return store.load('a')`)).brief.text, 'two');
    assert.equal((await run(page, 'return store.list()')).length, 1);
    const reports = await run(page, 'return reports');
    assert.equal(reports.length, 1);
    assert.match(reports[0], told);
    assert.match(reports[0], /Your work is safe while this page stays open; to keep it, save it as a file/);
    await context.close();
  });
}

test('room that is made is used again', async () => {
  const { page, context } = await stand({ script: 'const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { if (globalThis.full) throw new DOMException("full", "QuotaExceededError"); return put.apply(this, all); }' });
  assert.equal(await run(page, `await store.save('a', 'A', text('one'), 1); globalThis.full = true; return store.save('a', 'A', text('two'), 99000)`), false);
  assert.equal((await run(page, `return store.load('a')`)).brief.text, 'two');
  assert.equal(await run(page, `globalThis.full = false; return store.save('a', 'A', text('three'), 199000)`), true);
  assert.equal(await run(page, 'return store.safe'), true);
  assert.equal((await run(page, `return store.load('a')`)).brief.text, 'three');
  await context.close();
});

test('a database that is closed under us is opened again', async () => {
  const { page, context } = await stand();
  await run(page, `await store.save('a', 'A', text('one'), 1); (await store.database.open()).close()`);
  assert.equal(await run(page, `return store.save('a', 'A', text('two'), 2)`), true);
  await run(page, `await new Promise((done) => { const request = indexedDB.deleteDatabase('scalewright'); request.onsuccess = done; request.onerror = done; })`);
  assert.equal(await run(page, `return store.save('a', 'A', text('three'), 3)`), true);
  assert.deepEqual(await run(page, 'return reports'), []);
  await context.close();
});

test('a tab learns once that another saved the same brief; the last one holds', async () => {
  const { page: one, context } = await stand();
  const { page: other } = await stand({ context });
  await run(one, `await store.save('a', 'Law firms', text('one'), 1)`);
  await run(other, `await store.load('a'); await store.save('a', 'Law firms', text('other'), 2); await store.save('a', 'Law firms', text('others'), 3); await store.save('b', 'Shop', text('shop'), 4)`);
  await one.waitForFunction('reports.length > 0');
  await one.waitForTimeout(100);
  const reports = await run(one, 'return reports');
  assert.equal(reports.length, 1);
  assert.match(reports[0], /“Law firms” was changed in another tab/);
  assert.equal((await run(one, `return store.load('a')`)).brief.text, 'others');
  await context.close();
});

const AUTOSAVE = `globalThis.current = text('start'); globalThis.states = [];
  globalThis.autosave = new Autosave({ save: () => store.save('a', 'A', current, Date.now()), copy: () => keepCopy({id: 'a', name: 'A', brief: current, at: Date.now()}),
    drop: () => dropCopy('a'), state: (state) => states.push(state) });`;

test('a change is written within half a second, and the state is told', async () => {
  const { page, context } = await stand();
  await run(page, `${AUTOSAVE} globalThis.typing = setInterval(() => { current = text(current.text + 'x'); autosave.changed(); }, 20)`);
  await page.waitForTimeout(500);
  const { text, now } = await run(page, `const stored = await store.record('a'); return { text: stored.versions.at(-1).brief.text, now: current.text }`);
  assert.ok(text.length > 5 && now.length > text.length, 'it is written while typing goes on');
  await run(page, 'clearInterval(typing)');
  await page.waitForFunction(`states.at(-1) === 'saved'`);
  assert.equal(await run(page, `return (await store.record('a')).versions.at(-1).brief.text === current.text`), true);
  await context.close();
});

test('what could not be written is tried again by itself', async () => {
  const { page, context } = await stand({ script: 'const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { if (globalThis.full) throw new DOMException("full", "QuotaExceededError"); return put.apply(this, all); }' });
  await run(page, `${AUTOSAVE} globalThis.full = true; autosave.retry = 100; current = text('one'); autosave.changed(); await autosave.flush()`);
  assert.equal(await run(page, 'return states.at(-1)'), 'unsaved');
  await run(page, 'globalThis.full = false');
  await page.waitForFunction(`states.at(-1) === 'saved'`);
  assert.equal(await run(page, `return (await store.record('a')).versions.at(-1).brief.text`), 'one');
  await context.close();
});

test('what a page had no time to write is brought back', async () => {
  const { page, context } = await stand();
  await run(page, `${AUTOSAVE} await store.save('a', 'A', text('before'), 1); IDBFactory.prototype.open = () => ({}); store.database.run = () => new Promise(() => {}); current = text('last words'); autosave.changed()`);
  await page.reload();
  await load(page);
  assert.equal((await run(page, 'return recover(store)')).brief.text, 'last words');
  assert.equal((await run(page, `return store.load('a')`)).brief.text, 'last words');
  assert.deepEqual(await run(page, 'return Object.keys(localStorage)'), [], 'the copy is gone once it is written');
  assert.equal(await run(page, 'return recover(store)'), undefined);
  await context.close();
});

test('a copy that is damaged or older does no harm', async () => {
  const { page, context } = await stand();
  await run(page, `await store.save('a', 'A', text('newer'), 5000); localStorage.setItem('scalewright-rescue/x', '{"id'); localStorage.setItem('scalewright-rescue/y', '{"brief": 5}'); keepCopy({id: 'a', name: 'A', brief: text('older'), at: 4000})`);
  assert.equal(await run(page, 'return recover(store)'), undefined);
  assert.equal((await run(page, `return store.load('a')`)).brief.text, 'newer');
  assert.deepEqual(await run(page, 'return Object.keys(localStorage)'), []);
  await context.close();
});

test('without a database the copies keep the work over a reload', async () => {
  const script = 'IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError") }';
  const { page, context } = await stand({ script });
  for (const words of ['first visit', 'second visit']) {
    await run(page, `${AUTOSAVE} current = text('${words}'); autosave.changed(); await autosave.flush()`);
    assert.equal(await run(page, 'return states.at(-1)'), 'unsaved');
    await page.reload();
    await load(page);
    assert.equal((await run(page, 'return recover(store)')).brief.text, words);
    await page.reload();
    await load(page);
    assert.equal((await run(page, 'return recover(store)')).brief.text, words, 'a second reload');
  }
  await context.close();
});

test('a storage that throws at every touch costs nothing', async () => {
  const { page, context } = await stand({ script: 'for (const name of ["indexedDB", "localStorage"]) Object.defineProperty(globalThis, name, {get() { throw new DOMException("no", "SecurityError") }}); delete globalThis.BroadcastChannel;' });
  await run(page, `${AUTOSAVE} current = text('words'); autosave.changed(); await autosave.flush(); autosave.leave()`);
  assert.equal(await run(page, 'return recover(store)'), undefined);
  assert.equal((await run(page, `return store.load('a')`)).brief.text, 'words');
  assert.equal((await run(page, 'return reports')).length, 1);
  await context.close();
});

test('what is typed while another brief is being opened is kept', async () => {
  const { page, context } = await stand();
  const kept = await run(page, `
    const { Desk } = await import('/web/desk.mjs');
    const desk = new Desk({ restore() {}, tell() {}, changed() {}, accept: (brief) => ({ brief, problems: [] }) }, { keeps: true });
    const one = desk.id;
    desk.change({ text: 'one' }, 'typing');
    await desk.create();
    const two = desk.id;
    desk.change({ text: 'two' }, 'typing');
    const load = (await desk.store).load.bind(await desk.store);
    (await desk.store).load = async (id) => {
      const reading = await load(id);
      desk.change({ text: 'two, and more' }, 'typing');
      return reading;
    };
    await desk.open(one);
    (await desk.store).load = load;
    const opened = desk.brief.text;
    await desk.open(two);
    return [opened, desk.brief.text];`);
  assert.deepEqual(kept, ['one', 'two, and more']);
  await context.close();
});
