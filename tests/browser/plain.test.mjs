// The advisor without its canvas: as a plain page, and as one file.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DESKTOP, PHONE, Stand, field, verdictOf } from './browser.mjs';

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

const withoutWebGl = (/** @type {import('playwright-core').Page} */ page) => page.addInitScript(() => {
  const original = HTMLCanvasElement.prototype.getContext;
  /** @type {any} */ (HTMLCanvasElement.prototype).getContext = function (/** @type {string} */ kind, /** @type {any} */ options) {
    return kind === 'webgl2' ? null : original.call(this, kind, options);
  };
});

describe('the plain page', () => {
  test('is there without WebGL 2, says why, and gives the same answer', async () => {
    const { page, errors, close } = await stand.open({}, { before: withoutWebGl });
    assert.match((await page.getByRole('alert').textContent()) ?? '', /WebGL 2/);
    await field(page).fill('We have 10,000 daily active users');
    const report = page.getByRole('article', { name: 'Report' });
    assert.match((await report.textContent()) ?? '', /LARGE/i);
    assert.ok((await report.getByRole('table').count()) > 0);
    assert.deepEqual(errors.filter((error) => !/webgl/i.test(error)), []);
    await close();

    const canvas = await stand.open();
    const verdict = await verdictOf(canvas.page, 'We have 10,000 daily active users');
    await canvas.page.getByRole('button', { name: 'Report' }).click();
    assert.ok((await canvas.page.getByRole('article', { name: 'Report' }).textContent())?.includes(verdict), verdict);
    await canvas.close();
  });

  test('asks, takes an answer and takes it back', async () => {
    const { page, close } = await stand.open();
    await field(page).fill('a web shop with 400 users a day');
    await page.getByRole('button', { name: 'Plain page' }).click();
    const question = page.getByRole('region', { name: 'Question' });
    const before = await question.getByRole('heading').textContent();
    await question.getByRole('button').first().click();
    const takeBack = page.getByRole('button', { name: /^Take back: / });
    assert.ok((await takeBack.count()) >= 1);
    await takeBack.first().click();
    assert.equal(await question.getByRole('heading').textContent(), before);
    await close();
  });

  test('refuses a figure that nobody can mean, says so, and loses nothing else', async () => {
    const { page, errors, close } = await stand.open();
    await field(page).fill('a web shop with 400 users a day, on AWS');
    await page.getByRole('button', { name: 'Plain page' }).click();
    await page.getByText('Your prices and weights').click();
    const discount = page.getByRole('form', { name: 'A discount' });
    await discount.getByLabel('Provider').selectOption('aws');
    await discount.getByLabel('Percent off').fill('12');
    await discount.getByRole('button', { name: 'Use this discount' }).click();
    await page.getByText('All facts as a form').click();
    const budget = page.getByRole('textbox', { name: /^Budget/ });
    await budget.fill('-40 euros');
    await budget.press('Tab');
    await page.getByText(/^The answer to “.+” was left out: /).waitFor();
    assert.equal(await budget.inputValue(), '', 'what holds is shown again');
    assert.equal(await page.getByRole('alert').filter({ hasText: 'must' }).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Take back: aws: 12 % off' }).count(), 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test('says what was understood in the words of the canvas, and nothing before anything was said', async () => {
    const { page, close } = await stand.open();
    await page.getByRole('button', { name: 'Plain page' }).click();
    const report = page.getByRole('article', { name: 'Report' });
    assert.equal(await report.getByRole('table').count(), 0);
    await field(page).fill('600 users, $300 a month, we planned EKS');
    const understood = page.getByRole('region', { name: 'Ask' }).getByRole('listitem');
    await understood.filter({ hasText: 'Amazon EKS' }).waitFor();
    await understood.filter({ hasText: '$300 a month' }).waitFor();
    await understood.filter({ hasText: '600 people' }).waitFor();
    assert.equal(await understood.filter({ hasText: 'Currency' }).count(), 0);
    await close();
  });

  test('can be left again, and loses nothing', async () => {
    const { page, close } = await stand.open();
    const verdict = await verdictOf(page, 'MVP for 5 friends');
    const plain = page.getByRole('button', { name: 'Plain page' });
    await plain.click();
    assert.equal(await plain.getAttribute('aria-pressed'), 'true');
    await plain.click();
    assert.equal(await verdictOf(page, 'MVP for 5 friends'), verdict);
    await close();
  });

  test('stands at the heads of a reader who prefers forced colours', async () => {
    const { page, close } = await stand.open({ forcedColors: 'active' });
    assert.equal(await page.locator('.scalewright').getAttribute('data-view'), 'plain');
    await close();
  });
});

describe('paper', () => {
  test('shows the report and nothing else, whatever the screen shows', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, close } = await stand.open({ viewport });
      if (viewport === PHONE) await page.getByRole('button', { name: 'Ask' }).click();
      await field(page).fill('MVP for 5 friends');
      const report = page.getByRole('article', { name: 'Report' });
      assert.equal(await report.count(), 0, 'the screen shows another place');
      await page.emulateMedia({ media: 'print' });
      const bytes = await page.pdf();
      assert.ok((bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length >= 3, 'all of its pages');
      assert.match((await report.textContent()) ?? '', /MVP/);
      assert.deepEqual(await page.getByRole('button').filter({ visible: true }).count(), 0);
      assert.equal(await field(page).isVisible(), false);
      await close();
    }
  });
});

describe('one file', () => {
  test('works from the disk with no network', async () => {
    const { page, requests, errors, close } = await stand.open({ offline: true }, { address: stand.file });
    assert.match(await verdictOf(page, 'MVP for 5 friends'), /MVP/);
    assert.deepEqual(requests.filter((address) => !address.startsWith('data:')), [stand.file]);
    assert.deepEqual(errors, []);
    await close();
  });
});

describe('a start that fails', () => {
  test('says that the program did not arrive, and what to do', async () => {
    const { page, close } = await stand.open({}, { before: (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 503 })) });
    const words = (await page.getByRole('alert').textContent()) ?? '';
    assert.match(words, /503/);
    assert.match(words, /Reload/);
    await close();
  });

  test('says that there is no connection', async () => {
    const { page, close } = await stand.open({}, { before: (page) => page.route('**/*.wasm', (route) => route.abort()) });
    assert.match((await page.getByRole('alert').textContent()) ?? '', /connection/);
    await close();
  });

  test('says that WebAssembly is missing', async () => {
    const { page, close } = await stand.open({}, { before: (page) => page.addInitScript(() => { Reflect.deleteProperty(globalThis, 'WebAssembly'); }) });
    assert.match((await page.getByRole('alert').textContent()) ?? '', /WebAssembly/);
    await close();
  });

  test('says that the program is damaged', async () => {
    const { page, close } = await stand.open({}, { before: (page) => page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: 'nonsense' })) });
    assert.match((await page.getByRole('alert').textContent()) ?? '', /could not start/);
    await close();
  });
});
