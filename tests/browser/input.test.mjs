// What goes in, and how: input methods, the clipboard, the keyboard alone, and fingers.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DESKTOP, PHONE, Stand, field, settled, verdictOf } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

/** Where the caret is, and how long the text. @param {Page} page */
const caret = (page) => field(page).evaluate((area) => {
  const { selectionStart, selectionEnd, value } = /** @type {HTMLTextAreaElement} */ (area);
  return [selectionStart, selectionEnd, value.length];
});

/** What a reader calls the thing that has the focus; "" for none. @param {Page} page */
const focused = (page) => page.evaluate(() => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body ? '' : activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? '';
});

describe('the field', () => {
  test('takes a composition whole, through redraws of all around it', async () => {
    const { page, errors, close } = await stand.open();
    await verdictOf(page, 'An MVP for 5 friends, ');
    await field(page).press('End');
    await field(page).evaluate((area) => {
      const kept = /** @type {any} */ (globalThis);
      kept.composition = [];
      for (const kind of ['compositionstart', 'compositionend', 'blur']) area.addEventListener(kind, () => kept.composition.push(kind));
    });
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['に', 'にほ', 'にほん', '日本']) {
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.emulateMedia({ colorScheme: text.length % 2 ? 'dark' : 'light' }); // a redraw, and one that no key asked for
      await settled(page);
      assert.equal(await field(page).inputValue(), `An MVP for 5 friends, ${text}`);
    }
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).composition), ['compositionstart']);
    await devtools.send('Input.insertText', { text: '日本の会社' });
    await settled(page);
    assert.equal(await field(page).inputValue(), 'An MVP for 5 friends, 日本の会社');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).composition), ['compositionstart', 'compositionend']);
    assert.deepEqual(await caret(page), [27, 27, 27]);
    assert.equal(await page.getByRole('button', { name: /^Users 5\b/ }).count(), 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test('takes 200 kB from the clipboard, and gives back what is copied and cut', async () => {
    const { page, errors, close } = await stand.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const text = `We have 10,000 daily active users. ${'And then there is this. '.repeat(9000)}`.slice(0, 200_000);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await field(page).focus();
    const started = Date.now();
    await page.keyboard.press('ControlOrMeta+V');
    await settled(page);
    assert.ok(Date.now() - started < 5000, `${Date.now() - started} ms`);
    assert.equal(await field(page).inputValue(), text);
    assert.deepEqual(await caret(page), [200_000, 200_000, 200_000]);
    assert.match((await page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 1 }).textContent()) ?? '', /large/i);

    await field(page).fill('MVP for 5 friends');
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; ++i) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ControlOrMeta+C');
    assert.equal(await clipboard(), 'MVP');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+X');
    assert.equal(await clipboard(), 'MVP for 5 friends');
    assert.equal(await field(page).inputValue(), '');
    await page.keyboard.press('ControlOrMeta+V');
    await page.keyboard.press('ControlOrMeta+V');
    assert.equal(await field(page).inputValue(), 'MVP for 5 friendsMVP for 5 friends');
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('the keyboard alone', () => {
  /** Presses Tab until the focus leaves the page. @param {Page} page */
  async function tabThrough(page) {
    const names = [];
    for (let i = 0; i < 200; ++i) {
      await page.keyboard.press('Tab');
      const name = await focused(page);
      if (!name) return names;
      names.push(name);
    }
    return assert.fail(`a trap: ${names.slice(-5).join(' | ')}`);
  }

  for (const viewport of [DESKTOP, PHONE]) {
    test(`reaches everything in reading order and leaves, at ${viewport.width}`, async () => {
      const { page, close } = await stand.open({ viewport });
      if (viewport === PHONE) await page.getByRole('button', { name: 'Ask' }).press('Enter');
      await field(page).fill('a web shop with 400 users a day');
      await settled(page);
      const answer = await page.getByRole('region', { name: 'Question' }).getByRole('button').first().textContent();
      await field(page).focus();
      const after = await tabThrough(page);
      const chip = after.findIndex((name) => /^Users a day 400|^Users/.test(name));
      assert.ok(chip >= 0, after.join(' | '));
      assert.ok(after.indexOf(answer ?? '') > chip, after.join(' | '));
      // The browser has it now; from there it comes to the bar, and to the field again.
      const around = await tabThrough(page);
      const field_ = around.indexOf('What are you building, and for whom?');
      assert.ok(around.indexOf('Report') >= 0 && around.indexOf('Report') < field_, around.join(' | '));

      await page.getByRole('button', { name: 'Report' }).press('Enter');
      const report = await tabThrough(page);
      assert.ok(report.includes('Your prices and weights'), report.join(' | '));
      await close();
    });
  }

  test('Escape closes the detail at the focus, then leaves what has it', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'MVP for 5 friends');
    const chip = page.getByRole('button', { name: /^Users 5\b/ });
    await chip.press('Enter');
    await settled(page);
    await page.getByRole('button', { name: 'Go to these words' }).focus();
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await chip.getAttribute('aria-expanded'), 'false');
    assert.match(await focused(page), /^Users 5/);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('scalewright')), true);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Answer', 'Tab goes on from the start of the instance');
    await field(page).focus();
    await page.keyboard.press('Escape');
    assert.equal(await field(page).evaluate((area) => area === document.activeElement), false);

    await page.getByRole('button', { name: 'Report' }).click();
    const prices = page.getByText('Your prices and weights');
    await prices.click();
    await page.getByLabel('Percent off').focus();
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'Your prices and weights');
    assert.equal(await page.getByLabel('Percent off').isVisible(), false);
    await close();
  });
});

describe('fingers', () => {
  const phone = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
  /** @param {Page} page */
  async function answered(page) {
    await page.getByRole('button', { name: 'Ask' }).tap();
    await field(page).fill('a booking system for 300 users');
    await page.getByRole('button', { name: 'Answer' }).tap();
    await settled(page);
    const compute = page.getByRole('button', { name: /^Compute: / });
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await compute.boundingBox());
    const scrolled = () => page.getByRole('region', { name: 'Answer' }).evaluate((pane) => pane.scrollTop);
    return { compute, scrolled, x: box.x + 40, y: box.y + box.height / 2, devtools: await page.context().newCDPSession(page) };
  }

  test('a tap presses; a drag scrolls the pane and presses nothing', async () => {
    const { page, errors, close } = await stand.open(phone);
    const { compute, scrolled, x, y, devtools } = await answered(page);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let way = 10; way <= 200; way += 10) {
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - way }] });
    }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settled(page);
    assert.ok((await scrolled()) > 100, `${await scrolled()} pixels`);
    assert.equal(await page.getByRole('button', { expanded: true }).count(), 0, 'nothing was pressed');
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page stays');

    await compute.tap();
    await settled(page);
    assert.equal(await compute.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(errors, []);
    await close();
  });

  test('a pinch zooms the page, over the canvas, too', async () => {
    const { page, close } = await stand.open(phone);
    const { x, y, devtools } = await answered(page);
    const forbidding = await page.getByRole('button', { name: /^Compute: / }).evaluate((item) => {
      const found = [];
      for (let at = /** @type {Element | null} */ (item); at; at = at.parentElement) {
        const action = getComputedStyle(at).touchAction;
        if (action !== 'auto' && action !== 'manipulation' && !action.includes('pinch-zoom')) found.push(`${at.className}: ${action}`);
      }
      return found;
    });
    assert.deepEqual(forbidding, []);
    const spread = (/** @type {number} */ by) => [{ x, y: y - 20 - by, id: 0 }, { x, y: y + 20 + by, id: 1 }];
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: spread(0) });
    for (let by = 5; by <= 160; by += 8) await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: spread(by) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForFunction(() => (visualViewport?.scale ?? 1) > 1.5);
    assert.equal(await page.getByRole('button', { expanded: true }).count(), 0, 'nothing was pressed');
    await close();
  });
});
