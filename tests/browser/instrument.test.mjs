// What the reader turns and opens: sliders, the form of all facts, chips, the drawing, and why. By mouse, keyboard and touch.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DESKTOP, PHONE, Stand, field, settled } from './browser.mjs';

const TEXT = 'Online shop with 600 daily users, 3 developers, $300 a month';
/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function opened(options = {}) {
  const sight = await stand.open({ viewport: DESKTOP, ...options });
  const { page } = sight;
  if (!(await field(page).isVisible())) await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await field(page).fill(TEXT);
  await settled(page);
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await settled(page);
  return sight;
}
/** @param {import('playwright-core').Page} page @param {string} name */
const slider = (page, name) => page.getByRole('slider', { name, exact: true });
/** @param {import('playwright-core').Page} page */
const users = (page) => slider(page, 'Users').getAttribute('aria-valuetext');
/** @param {import('playwright-core').Page} page */
const verdict = (page) => page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 1 }).textContent();

/** A finger, as the browser gets it. @param {import('playwright-core').Page} page @param {[number, number][]} path */
async function drag(page, path) {
  const touch = await page.context().newCDPSession(page);
  const at = (/** @type {[number, number]} */ [x, y]) => [{ x, y }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(path[0]) });
  for (const point of path.slice(1)) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(point) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await settled(page);
}

describe('a slider', () => {
  it('moves the whole answer while the mouse drags it, and is one step to undo', async () => {
    const { page, errors, close } = await opened();
    assert.equal(await users(page), '600 people');
    const [before, box] = [await verdict(page), await slider(page, 'Users').boundingBox()];
    assert.ok(box);
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 8 + (box.width - 16) * 0.41, y);
    await page.mouse.down();
    for (const share of [0.5, 0.7, 0.9, 0.95]) {
      await page.mouse.move(box.x + box.width * share, y);
      await page.waitForTimeout(share === 0.7 ? 800 : 0); // longer than what else ends a step
    }
    await page.waitForFunction((old) => document.querySelector('[data-id="verdict/headline"]')?.textContent !== old, before); // not let go yet
    assert.notEqual(await users(page), '600 people');
    await page.mouse.up();
    await settled(page);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await settled(page);
    assert.equal(await users(page), '600 people');
    assert.equal(await verdict(page), before);
    assert.deepEqual(errors, []);
    await close();
  });

  for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    it(`is moved by the keyboard alone, and taken back (${name})`, async () => {
      const { page, close } = await opened({ viewport });
      await slider(page, 'Availability').focus();
      await page.keyboard.press('End');
      await settled(page);
      assert.equal(await slider(page, 'Availability').getAttribute('aria-valuetext'), '99.999 %');
      await page.keyboard.press('ArrowLeft');
      await settled(page);
      assert.equal(await slider(page, 'Availability').getAttribute('aria-valuetext'), '99.995 %');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Take back: Availability');
      await page.keyboard.press('Enter');
      await settled(page);
      assert.equal(await slider(page, 'Availability').getAttribute('aria-valuetext'), 'not said');
      await close();
    });
  }

  it('is dragged by a finger along it, and lets the page scroll across it', async () => {
    const { page, close } = await opened({ viewport: PHONE, hasTouch: true, isMobile: true });
    const box = await slider(page, 'Users').boundingBox();
    assert.ok(box);
    const y = box.y + box.height / 2;
    await drag(page, [0.4, 0.5, 0.6, 0.8, 0.9].map((share) => [box.x + box.width * share, y]));
    const moved = await users(page);
    assert.notEqual(moved, '600 people');
    await drag(page, [0, 30, 80, 140, 200].map((up) => [box.x + box.width / 2, y - up]));
    assert.equal(await users(page), moved);
    await close();
  });

  it('has one for each thing that decides most', async () => {
    const { page, close } = await opened();
    assert.deepEqual(await page.getByRole('group', { name: 'What if' }).getByRole('slider').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
      ['Users', 'Growth', 'Peak', 'Headroom', 'Availability', 'Budget']);
    await close();
  });
});

describe('the form of all facts', () => {
  for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    it(`takes figures with units, words and ticks, and says what it cannot read (${name})`, async () => {
      const { page, errors, close } = await opened({ viewport });
      if (viewport === PHONE) await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByRole('button', { name: 'All facts as a form' }).click();
      const form = page.getByRole('group', { name: 'All facts', exact: true });
      await form.getByRole('textbox', { name: 'Stored data, GiB' }).fill('2 TB');
      await page.keyboard.press('Enter');
      await settled(page);
      assert.equal(await form.getByRole('textbox', { name: 'Stored data, GiB' }).inputValue(), '2,000');
      await form.getByRole('textbox', { name: 'Compliance' }).fill('HIPAA');
      await page.keyboard.press('Tab');
      await form.getByRole('checkbox', { name: 'Mission critical' }).check();
      await settled(page);
      assert.equal(await form.getByRole('checkbox', { name: 'Mission critical' }).isChecked(), true);
      await page.getByRole('button', { name: 'Compliance HIPAA, answered' }).waitFor();
      await form.getByRole('textbox', { name: 'Users, people' }).fill('many');
      await page.keyboard.press('Enter');
      await settled(page);
      await page.getByText('this answer does not fit').waitFor({ state: 'attached' });
      assert.equal(await form.getByRole('textbox', { name: 'Users, people' }).inputValue(), '600', 'what holds stands there again');
      assert.deepEqual(errors, []);
      await close();
    });
  }

  it('takes an input method whole', async () => {
    const { page, close } = await opened();
    await page.getByRole('button', { name: 'All facts as a form' }).click();
    const box = page.getByRole('textbox', { name: 'Regions' });
    await box.focus();
    const keys = await page.context().newCDPSession(page);
    for (const text of ['d', 'ド', 'ドイ', 'ドイツ']) await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await settled(page);
    await keys.send('Input.insertText', { text: 'Germany' });
    assert.equal(await box.inputValue(), 'Germany');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.getByRole('button', { name: 'Regions Germany, answered' }).waitFor();
    await close();
  });
});

describe('a chip', () => {
  it('is edited where it stands, and taken back', async () => {
    const { page, close } = await opened();
    await page.getByRole('button', { name: 'Team 3 people, you said' }).click();
    await page.getByRole('textbox', { name: 'Team, people' }).fill('8');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.getByRole('button', { name: 'Team 8 people, answered' }).waitFor();
    await page.getByRole('button', { name: 'Take back this answer' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Team 3 people, you said' }).waitFor();
    await close();
  });
});

describe('the drawing', () => {
  it('tells of each part its size, its price and its reason, and shows more of them on request', async () => {
    const { page, close } = await opened({ viewport: { width: 1200, height: 800 } });
    await field(page).fill('MVP for 5 friends');
    await settled(page);
    const drawing = page.getByRole('group', { name: 'How the parts hang together' });
    const server = drawing.getByRole('button', { name: /vCPU.*a month/ }).first();
    await server.click();
    await settled(page);
    assert.equal(await server.getAttribute('aria-expanded'), 'true');
    await page.getByText(/requests a second at the peak|requests a month/).first().waitFor({ state: 'attached' });
    for (let i = 0; i < 2; ++i) await page.getByRole('button', { name: 'Show more of each part' }).click();
    await settled(page);
    const scrolls = await drawing.evaluate((element) => element.scrollWidth > element.clientWidth);
    assert.equal(scrolls, true, 'what is larger than its frame scrolls in it');
    await drawing.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    await page.getByRole('button', { name: 'Fit', exact: true }).click();
    await settled(page);
    assert.equal(await drawing.evaluate((element) => element.scrollWidth > element.clientWidth), false);
    await close();
  });

  it('fits a phone', async () => {
    const { page, close } = await opened({ viewport: PHONE });
    const drawing = page.getByRole('group', { name: 'How the parts hang together' });
    const box = await drawing.boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= PHONE.width);
    await close();
  });
});

describe('a phone', () => {
  it('opens on the question, and keeps the verdict in view beside it', async () => {
    const { page, close } = await stand.open({ viewport: PHONE, hasTouch: true, isMobile: true });
    assert.ok(await field(page).isVisible());
    const live = page.getByRole('button', { name: /scale, .* a month/ });
    assert.equal(await live.count(), 0, 'there is nothing to judge yet');
    await field(page).fill(TEXT);
    await live.waitFor();
    const said = await live.textContent();
    await live.tap();
    await settled(page);
    assert.ok(said?.startsWith(String(await verdict(page))), `${said}`);
    assert.equal(await live.count(), 0, 'the answer says it itself');
    await page.reload();
    await page.getByRole('region', { name: 'Answer' }).waitFor();
    await close();
  });

  it('opens a shared brief on its answer', async () => {
    const { page, close } = await stand.open({ viewport: PHONE }, { address: `${stand.address}#v=1&text=MVP+for+5+friends` });
    await page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await close();
  });
});

describe('another design than the recommended one', () => {
  it('is named under the verdict, which leads back', async () => {
    const { page, close } = await opened();
    const answer = page.getByRole('region', { name: 'Answer' });
    await answer.getByRole('table', { name: 'Options' }).getByRole('row').first().getByRole('button').nth(1).click();
    await answer.getByText(/^Shown: .* \(recommended: .*\)$/).waitFor({ state: 'attached' });
    await answer.getByRole('button', { name: 'Show the recommended one' }).click();
    await answer.getByText(/^Shown: /).waitFor({ state: 'detached' });
    await close();
  });
});

describe('why', () => {
  it('is told of findings, of savings and of the figures of the options', async () => {
    const { page, close } = await opened();
    const answer = page.getByRole('region', { name: 'Answer' });
    await answer.getByRole('list', { name: 'Findings' }).getByRole('button').first().click();
    await answer.getByText(/ \[rule /).waitFor({ state: 'attached' });
    await answer.getByRole('table', { name: 'Options' }).getByRole('button', { name: 'Availability' }).click();
    await settled(page);
    assert.match(String(await answer.getByRole('row', { name: 'Availability' }).getByRole('cell').first().textContent()), /down a month\..*%/s);
    await close();
  });

  it('is told of every row of the options where they stand one below the other', async () => {
    const { page, close } = await opened({ viewport: PHONE });
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const options = page.getByRole('region', { name: 'Answer' }).getByRole('list', { name: 'Options' });
    for (const [row, why] of [[/^Availability: /, /%; .* down a month/], [/^First deploy: /, /^The same for every design /], [/^For: /, /^Where the rows above differ from /]]) {
      const figure = options.getByRole('button', { name: row });
      await figure.click();
      await options.getByText(why).waitFor({ state: 'attached' });
    }
    await close();
  });
});
