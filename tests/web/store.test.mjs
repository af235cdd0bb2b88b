// The store where a browser keeps nothing: Node has no IndexedDB. With one, it is tested in tests/browser/store.test.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankBrief } from '../../web/brief.mjs';
import { openStore } from '../../web/store.mjs';

/** @param {string} text */
const brief = (text) => ({ ...blankBrief(), text });

test('work goes on in memory, and the reader is told once', async () => {
  /** @type {string[]} */
  const reports = [];
  const store = await openStore({ report: (sentence) => reports.push(sentence) });
  assert.equal(await store.save('a', 'Law firms', brief('one'), 1000), false);
  assert.equal(await store.save('b', 'Shop', brief('shop'), 2000), false);
  await store.save('a', 'Law firms', brief('two'), 100_000);
  assert.deepEqual((await store.list()).map(({ id, name, saved_at, size }) => [id, name, saved_at, size]), [['a', 'Law firms', 100_000, 3], ['b', 'Shop', 2000, 4]]);
  assert.equal((await store.load('a'))?.brief.text, 'two');
  assert.equal(await store.last(), 'a');
  assert.deepEqual((await store.versions('a')).map((version) => version.brief.text), ['two', 'one']);
  await store.rename('a', 'Lawyers');
  assert.equal((await store.load('a'))?.name, 'Lawyers');
  const removed = await store.remove('a');
  assert.equal(await store.load('a'), undefined);
  assert.ok(removed);
  await store.putBack(removed);
  assert.equal((await store.versions('a')).length, 2);
  assert.equal(store.safe, false);
  assert.equal(reports.length, 1);
  assert.match(reports[0], /keeps nothing.*Your work is safe while this page stays open; to keep it, save it as a file/);
  store.close();
});
