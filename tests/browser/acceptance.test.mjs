// The kinds of sentences that people write, in the page: what must stand there, read by role and name.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Stand, verdictOf } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Stand} */
let stand;
/** @type {import('./browser.mjs').Sight} */
let sight;
before(async () => {
  stand = await Stand.start();
  sight = await stand.open();
});
after(() => stand.stop());

/** @param {Page} page @param {string} name */
const names = (page, name) => page.getByRole('list', { name }).getByRole('listitem').allTextContents();
/** @param {Page} page */
const report = async (page) => {
  await page.getByRole('button', { name: 'Report' }).click();
  const text = (await page.getByRole('article', { name: 'Report' }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Answer' }).click();
  return text;
};
/** The monthly cost of the chosen option at its provider. @param {Page} page */
const cost = async (page) => (await page.locator('[data-id="bill/total"]').textContent()) ?? '';
/** @param {string} text every amount of dollars in it */
const dollars = (text) => [...text.matchAll(/\$([\d,.]+)/g)].map(([, amount]) => Number(amount.replaceAll(',', '')));

/** @type {[string, (page: Page, verdict: string) => Promise<void>][]} */
const SENTENCES = [
  ["I'm building an MVP for 5 friends", async (page, verdict) => {
    assert.match(verdict, /MVP/);
    assert.ok(Math.max(...dollars(await cost(page))) < 50, await cost(page));
    assert.match(await report(page), /uptime/i);
  }],
  ['We have 10,000 daily active users', async (page, verdict) => assert.match(verdict, /LARGE/i)],
  ['Just me testing locally', async (page) => {
    assert.equal(await page.getByRole('button', { name: /^Users 1\b/ }).count(), 1);
    assert.equal(Math.max(...dollars(await cost(page))), 0);
  }],
  ['5 users now but expecting 1000 in 6 months', async (page, verdict) => {
    assert.match(verdict, /MVP/);
    const growth = (await page.getByRole('note').filter({ hasText: 'Users over the months' }).textContent()) ?? '';
    assert.match(growth, /MVP.*SMALL.*MEDIUM/i);
  }],
  ['personal blog with 10 visitors/day', async (page, verdict) => assert.match(verdict, /MVP/)],
  ['e-commerce platform with 50K daily users', async (page, verdict) => {
    const all = `${verdict} ${await report(page)}`;
    assert.match(all, /ENTERPRISE/i);
    assert.match(all, /payment|PCI/i);
    assert.ok((await page.getByRole('table', { name: 'Options' }).getByRole('button').count()) >= 2);
  }],
  ['Not sure how many users', async (page) => {
    assert.equal(await page.getByRole('button', { name: /^Users \d/ }).count(), 0, 'no number is invented');
    assert.equal(await page.getByRole('region', { name: 'Question' }).count(), 1);
  }],
  ['Could be 10 or 10,000 users', async (page) => {
    assert.equal(await page.getByRole('button', { name: /^Users 10–10,000/ }).count(), 1);
  }],
  ['5 users but need 99.999% uptime', async (page) => assert.match((await names(page, 'Findings')).join(' '), /conflict.*99\.999/s)],
  ["5 users but it's a mission-critical medical app", async (page) => {
    const all = await report(page);
    for (const word of [/encrypt/i, /audit/i, /backup/i]) assert.match(all, word);
  }],
  ['a 5 user app on Kubernetes, multi-region', async (page) => {
    const much = (await names(page, 'Findings')).filter((finding) => finding.startsWith('too much'));
    assert.ok(much.some((finding) => /kubernetes/i.test(finding)), much.join('\n'));
    assert.ok(much.some((finding) => /region/i.test(finding)), much.join('\n'));
    assert.ok(much.some((finding) => /−\$/.test(finding)), 'says what it saves');
  }],
  ['12,000 users, we run Kubernetes', async (page) => {
    const much = (await names(page, 'Findings')).filter((finding) => finding.startsWith('too much'));
    assert.deepEqual(much.filter((finding) => /kubernetes/i.test(finding)), []);
  }],
];

describe('in the page', () => {
  for (const [text, expect] of SENTENCES) {
    test(text, async () => expect(sight.page, await verdictOf(sight.page, text)));
  }
  test('nothing of it went wrong on the way', () => assert.deepEqual(sight.errors, []));
});
