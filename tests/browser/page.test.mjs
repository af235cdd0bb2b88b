// The page as a reader meets it, found by role and name.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DESKTOP, PHONE, Stand, field, settled, tooWide, verdictOf } from './browser.mjs';

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

describe('the page', () => {
  test('answers a sentence while it is typed', async () => {
    const { page, errors, close } = await stand.open();
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'The least infrastructure that does the job');
    await field(page).pressSequentially('MVP for 5 friends');
    await settled(page);
    const answer = page.getByRole('region', { name: 'Answer' });
    assert.match((await answer.getByRole('heading', { level: 1 }).textContent()) ?? '', /MVP/);
    assert.equal(await page.getByRole('button', { name: /^Users 5\b.*you said/ }).count(), 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test('asks the network for nothing but its own files', async () => {
    const { page, requests, close } = await stand.open();
    await verdictOf(page, 'e-commerce platform with 50K daily users');
    await page.getByRole('button', { name: 'Report' }).click();
    for (const address of requests) assert.ok(address.startsWith(stand.address) || address.startsWith('data:'), address);
    await close();
  });

  test('presses items with the pointer, the keyboard and from outside alike', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'MVP for 5 friends');
    const chip = page.getByRole('button', { name: /^Users 5\b/ });
    await chip.click();
    await settled(page);
    assert.equal(await chip.getAttribute('aria-expanded'), 'true');
    await chip.focus();
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(await chip.getAttribute('aria-expanded'), 'false');
    await chip.evaluate((element) => /** @type {HTMLElement} */ (element).click());
    await settled(page);
    assert.equal(await chip.getAttribute('aria-expanded'), 'true');
    const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await chip.boundingBox());
    await page.mouse.click(box.x + 10, box.y + 10);
    await settled(page);
    assert.equal(await chip.getAttribute('aria-expanded'), 'false');
    await close();
  });

  test('keeps the focus of an item through changes', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'MVP for 5 friends');
    await page.getByRole('button', { name: /^Users 5\b/ }).press('Space');
    await settled(page);
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /^Users 5/);
    await close();
  });

  test('lets Tab in, through and out', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'MVP for 5 friends');
    await field(page).focus();
    const seen = new Set();
    let left = false;
    for (let i = 0; i < 120 && !left; ++i) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? document.activeElement?.tagName ?? '');
      left = at === 'BODY';
      seen.add(at);
    }
    assert.ok(left, 'focus leaves the page');
    assert.ok(seen.has('verdict/why') && [...seen].some((id) => id.startsWith('option/')), [...seen].join(' '));
    await close();
  });

  test('answers a question, and takes the answer back', async () => {
    const { page, close } = await stand.open();
    const first = await verdictOf(page, 'a web shop with 400 users a day');
    const question = page.getByRole('region', { name: 'Question' });
    assert.equal(await question.count(), 1, 'there is a question');
    const before = await question.getByRole('heading').textContent();
    await question.getByRole('button').first().click();
    await settled(page);
    const answered = page.getByRole('button', { name: /, answered$/ });
    assert.ok((await answered.count()) >= 1, 'a fact is marked as answered');
    await answered.first().click();
    await settled(page);
    await page.getByRole('button', { name: 'Take back this answer' }).click();
    await settled(page);
    assert.equal(await answered.count(), 0);
    assert.equal(await question.getByRole('heading').textContent(), before);
    assert.equal(await page.getByRole('heading', { level: 1 }).first().textContent(), first);
    await close();
  });

  test('re-draws the bill for the option and the provider that are pressed', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'a booking system for 300 users');
    const title = page.getByRole('heading', { name: /^Bill: / });
    const before = await title.textContent();
    const other = page.getByRole('table', { name: 'Options' }).getByRole('button', { pressed: false }).first();
    await other.click();
    await settled(page);
    assert.notEqual(await title.textContent(), before);
    await page.getByRole('list', { name: 'Cost a month' }).getByRole('button', { name: /^AWS/ }).click();
    await settled(page);
    assert.match((await title.textContent()) ?? '', /AWS/);
    await close();
  });

  test('scrolls with the wheel and by focus', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'a booking system for 300 users');
    await page.mouse.move(900, 500);
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(() => (document.querySelector('[aria-label="Answer"]')?.scrollTop ?? 0) > 0);
    await settled(page);
    const bill = page.getByRole('list', { name: /^Bill: / }).getByRole('button').first();
    await bill.focus();
    const box = await bill.boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= DESKTOP.height, JSON.stringify(box));
    await close();
  });

  test('shows what is scrolled into view, without the pointer', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, close } = await stand.open({ viewport });
      if (viewport === PHONE) await page.getByRole('button', { name: 'Ask' }).click();
      await field(page).fill('a booking system for 300 users');
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.mouse.move(5, 5);
      await settled(page);
      const part = { x: viewport.width - 200, y: 100, width: 150, height: 300 };
      const before = (await page.screenshot({ clip: part })).toString('base64');
      await page.evaluate(() => {
        document.querySelector('[aria-label="Answer"]')?.scrollTo(0, 700);
      });
      const deadline = Date.now() + 5000;
      let after = before;
      while (after === before && Date.now() < deadline) after = (await page.screenshot({ clip: part })).toString('base64');
      assert.notEqual(after, before, `at ${viewport.width}`);
      await close();
    }
  });

  test('starts from an example', async () => {
    const { page, close } = await stand.open();
    await page.getByRole('button', { name: 'MVP for 5 friends' }).click();
    await settled(page);
    assert.equal(await field(page).inputValue(), 'MVP for 5 friends');
    assert.match((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '', /MVP/);
    await close();
  });

  test('underlines the words that say something', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'Grüße 💥, an MVP for 5 friends');
    const marked = await page.evaluate(() => [...document.querySelectorAll('.echo mark')].map((mark) => mark.textContent));
    assert.ok(marked.some((words) => words?.includes('5')), JSON.stringify(marked));
    assert.ok(!marked.some((words) => words?.includes('�')));
    await close();
  });

  test('takes text of any size and kind', async () => {
    const { page, errors, close } = await stand.open();
    for (const text of ['', '💥', '\uD800 half a pair', 'x'.repeat(200_000), `${'word '.repeat(40_000)} 5 users`]) {
      const headline = await verdictOf(page, text);
      assert.notEqual(headline, '');
      assert.equal((await field(page).inputValue()).length, text.length);
    }
    assert.deepEqual(errors, []);
    await close();
  });

});

describe('on a phone', () => {
  const phone = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 3 };

  test('has its places as tabs at the foot, and answers by touch', async () => {
    const { page, errors, close } = await stand.open(phone);
    await page.getByRole('button', { name: 'Ask' }).tap();
    await page.getByRole('button', { name: 'MVP for 5 friends' }).tap();
    await settled(page);
    await page.getByRole('button', { name: 'Answer' }).tap();
    await settled(page);
    assert.match((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '', /MVP/);
    const compute = page.getByRole('button', { name: /^Compute: / });
    await compute.tap();
    await settled(page);
    assert.equal(await compute.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(errors, []);
    await close();
  });

  test('never scrolls sideways', async () => {
    for (const width of [320, 360, 600, 768]) {
      const { page, close } = await stand.open({ ...phone, viewport: { width, height: 700 } });
      await page.getByRole('button', { name: 'Ask' }).tap();
      await field(page).fill('5 users but it is a mission-critical medical app');
      for (const place of ['Ask', 'Answer', 'Report']) {
        await page.getByRole('button', { name: place, exact: true }).tap();
        assert.deepEqual(await tooWide(page), [], `${place} at ${width}`);
      }
      await close();
    }
  });
});
