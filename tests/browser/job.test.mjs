// The whole job: describe, answer, compare, read the report. By the keyboard alone, and by the real elements alone, on a wide screen and
// on a phone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DESKTOP, PHONE, Stand, field, settled } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
const FIRST = 'Web shop with 3000 customers a day';
const SECOND = 'MVP for 5 friends';
const MOST_TABS = 250;

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

/** Tabs to what has this name. @param {Page} page @param {RegExp} name */
async function tabTo(page, name) {
  for (let i = 0; i < MOST_TABS; ++i) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLElement && element !== document.body ? element.ariaLabel ?? element.textContent ?? '' : '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${name}`);
}

/**
 * @typedef {object} Hands
 * @property {(page: Page, name: RegExp) => Promise<void>} press
 * @property {(page: Page, text: string) => Promise<void>} write
 */
/** @type {Record<string, Hands>} */
const HANDS = {
  'the keyboard alone': {
    press: async (page, name) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    },
    write: async (page, text) => {
      await tabTo(page, /^What are you building/);
      await page.keyboard.type(text);
    },
  },
  'the elements alone': {
    press: (page, name) => page.getByRole('button', { name }).first().evaluate((button) => /** @type {HTMLElement} */ (button).click()),
    write: (page, text) => field(page).fill(text),
  },
};

/** @param {Page} page @param {Hands} hands @param {boolean} narrow */
async function job(page, hands, narrow) {
  const go = async (/** @type {RegExp} */ place) => { if (narrow) await hands.press(page, place); };
  await go(/^Ask$/);
  await hands.write(page, FIRST);
  await settled(page);
  const question = page.getByRole('region', { name: 'Question' });
  const before = await question.getByRole('heading').textContent();
  const answer = await question.getByRole('button').first().textContent();
  await hands.press(page, new RegExp(`^${String(answer).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  await settled(page);
  assert.equal(await page.getByRole('button', { name: /, answered$/ }).count(), 1, `“${before}” is answered`);
  await go(/^Answer$/);
  assert.ok(await page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 1 }).textContent());
  await hands.press(page, narrow ? /^More$/ : /^Untitled/);
  await hands.press(page, /^New brief$/);
  await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
  await go(/^Ask$/);
  await hands.write(page, SECOND);
  await settled(page);
  if (narrow) await hands.press(page, /^More$/);
  await hands.press(page, /^Compare…$/);
  const comparison = page.getByRole('table', { name: /^What differs between/ });
  await comparison.waitFor();
  assert.match(String(await comparison.getByRole('row', { name: /^Cost a month/ }).textContent()), /\$.*\$/);
  await page.keyboard.press('Escape');
  await hands.press(page, /^Report$/);
  await page.getByRole('article', { name: 'Report' }).getByRole('heading', { level: 1 }).waitFor();
}

for (const [by, hands] of Object.entries(HANDS)) {
  describe(`the whole job by ${by}`, () => {
    for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      it(name, async () => {
        const { page, errors, close } = await stand.open({ viewport });
        await job(page, hands, viewport === PHONE);
        assert.deepEqual(errors, []);
        await close();
      });
    }
  });
}
