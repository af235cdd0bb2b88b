// What the reader knows better than the price books: said in the report, and in force everywhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, Stand, field, settled, textBecomes, tooWide } from './browser.mjs';

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`a discount is taken off, shown on the canvas, kept and taken back: ${name}`, async () => {
    const { page, errors, close } = await stand.open({ viewport });
    if (viewport === PHONE) await page.getByRole('button', { name: 'Ask' }).click();
    await field(page).fill('web shop with 3000 customers, on AWS, 99.9% uptime');
    await page.getByRole('button', { name: 'Report' }).click();
    const report = page.getByRole('article', { name: 'Report' });
    await report.getByText('Your prices and weights').click();
    await report.getByLabel('Percent off').fill('12');
    await report.getByRole('button', { name: 'Use this discount' }).click();
    await report.getByText('Your discount of 12 % at AWS is taken off.').waitFor();
    assert.deepEqual(await tooWide(page), []);
    await page.getByRole('button', { name: 'Answer' }).click();
    await settled(page);
    assert.equal(await page.getByRole('region', { name: 'Answer' }).getByText('Your discount of 12 % at AWS is taken off.').count(), 1);

    await page.reload();
    await textBecomes(page, 'web shop with 3000 customers, on AWS, 99.9% uptime');
    await page.getByRole('button', { name: 'Report' }).click();
    await report.getByText('Your discount of 12 % at AWS is taken off.').waitFor();
    await report.getByText('Your prices and weights').click();
    await report.getByRole('button', { name: 'Take back: aws: 12 % off' }).click();
    await report.getByText('The published prices hold.').waitFor();
    assert.equal(await report.getByText('Your discount of 12 %').count(), 0);
    assert.deepEqual(errors, []);
    await close();
  });
}

test('a line gets the price that the reader pays', async () => {
  const { page, close } = await stand.open();
  await field(page).fill('MVP for 5 friends');
  await page.getByRole('button', { name: 'Report' }).click();
  const report = page.getByRole('article', { name: 'Report' });
  await report.getByText('Your prices and weights').click();
  const form = report.getByRole('form', { name: 'A line of the bill' });
  await form.getByLabel('Line').selectOption({ index: 0 });
  await form.getByLabel('Figure').fill('3');
  await form.getByRole('button', { name: 'Use this line' }).click();
  await report.getByText('1 line is as you said, not as published.').waitFor();
  assert.ok(await report.getByText('(your price)').count() > 0);
  await close();
});

test('the weights of the scores are seen, changed and taken back', async () => {
  const { page, close } = await stand.open();
  await field(page).fill('web shop with 3000 customers');
  await page.getByRole('button', { name: 'Report' }).click();
  const report = page.getByRole('article', { name: 'Report' });
  const title = () => report.getByRole('heading', { level: 1 }).textContent();
  const usual = await title();
  await report.getByText('Your prices and weights').click();
  const form = report.getByRole('form', { name: 'What counts in the choice' });
  assert.equal(await form.getByLabel('cost').inputValue(), '40');
  for (const name of ['cost', 'simplicity', 'headroom', 'time to market', 'portability']) await form.getByLabel(name).fill('0');
  await form.getByRole('button', { name: 'Use these weights' }).click();
  await report.getByText('reliability 100 %').waitFor();
  assert.notEqual(await title(), usual);
  await form.getByRole('button', { name: 'Back to the usual weights' }).click();
  await report.getByText('cost 40 %').waitFor();
  assert.equal(await title(), usual);
  await close();
});

test('damaged prices of an earlier visit do no harm', async () => {
  const { page, errors, close } = await stand.open();
  await page.evaluate(() => localStorage.setItem('scalewright-prices', '{"discounts": {"nobody": 900}}'));
  await page.reload();
  await field(page).fill('MVP for 5 friends');
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('article', { name: 'Report' }).getByText('The published prices hold.').waitFor({ state: 'attached' });
  assert.deepEqual(errors, []);
  await close();
});
