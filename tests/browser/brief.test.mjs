// The brief on the page: kept over reloads and crashes, undone, named, compared, shared and saved as a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PHONE, Stand, field, settled, textBecomes, verdictOf } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

const fixture = fileURLToPath(new URL('../briefs/v1.json', import.meta.url));
/** @param {Page} page */
const verdict = async (page) => {
  await settled(page);
  return page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 1 }).textContent();
};
/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
/** The button that names the brief. @param {Page} page @param {RegExp} name */
const nameButton = (page, name) => page.getByRole('banner').getByRole('button', { name });
/** @param {Page} page */
const saved = (page) => nameButton(page, / · saved$/).waitFor();
/** What the brief holds. @param {Page} page */
const briefOf = (page) => page.evaluate(() => /** @type {any} */ (globalThis).scalewrightPage.desk.brief);
/** Takes the pickers away, so that a file is a download and a field as in Firefox and Safari. @param {Page} page */
const withoutPickers = (page) => page.addInitScript(() => { for (const name of ['showSaveFilePicker', 'showOpenFilePicker']) Reflect.deleteProperty(globalThis, name); });

/** @param {Page} page */
async function discount(page) {
  const report = page.getByRole('article', { name: 'Report' });
  await report.getByText('Your prices and weights').click();
  const form = report.getByRole('form', { name: 'A discount' });
  await form.getByLabel('Provider').selectOption('aws');
  await form.getByLabel('Percent off').fill('12');
  await form.getByRole('button', { name: 'Use this discount' }).click();
  await report.getByText('Your discount of 12 % at AWS is taken off.').waitFor();
}

/** Runs in the page: no other tab reads or writes the briefs until this one is closed. */
const holdStorage = () => new Promise((held) => {
  const opening = indexedDB.open('scalewright');
  opening.onsuccess = () => {
    const settings = opening.result.transaction(['briefs', 'versions', 'settings'], 'readwrite').objectStore('settings');
    const again = () => {
      settings.count().onsuccess = again;
      held(undefined);
    };
    again();
  };
});

describe('a brief', () => {
  test('is there again after a reload: text, answers, prices, choice and place', async () => {
    const { page, errors, close } = await stand.open();
    await verdictOf(page, 'web shop with 3000 customers, on AWS');
    await page.getByRole('region', { name: 'Question' }).getByRole('button').first().click();
    await page.getByRole('table', { name: 'Options' }).getByRole('button', { pressed: false }).first().click();
    await settled(page);
    const chosen = await page.getByRole('table', { name: 'Options' }).getByRole('button', { pressed: true }).textContent();
    const said = await verdict(page);
    await press(page, 'Report');
    await discount(page);
    await saved(page);
    const before = await briefOf(page);
    assert.ok(before.option && before.answers.length === 1, JSON.stringify(before));
    await page.reload();
    await textBecomes(page, 'web shop with 3000 customers, on AWS');
    await page.getByRole('article', { name: 'Report' }).getByText('Your discount of 12 % at AWS is taken off.').waitFor();
    assert.deepEqual(await briefOf(page), before);
    await press(page, 'Answer');
    assert.equal(await verdict(page), said);
    assert.equal(await page.getByRole('table', { name: 'Options' }).getByRole('button', { pressed: true }).textContent(), chosen);
    assert.deepEqual(errors, []);
    await close();
  });

  test('is undone and redone by keyboard and by button: text, answer, choice and price', async () => {
    const { page, errors, close } = await stand.open();
    await field(page).pressSequentially('a web shop with 400 users a day, on AWS');
    const first = await verdict(page);
    await page.getByRole('region', { name: 'Question' }).getByRole('button').first().click();
    await page.waitForFunction(() => /** @type {any} */ (globalThis).scalewrightPage.desk.brief.answers.length === 1);
    const answered = page.getByRole('button', { name: /, answered$/ });
    await settled(page);
    assert.equal(await answered.count(), 1);
    await press(page, 'Undo the answer');
    await settled(page);
    assert.equal(await answered.count(), 0);
    assert.equal(await verdict(page), first);
    await press(page, 'Redo the answer');
    await settled(page);
    assert.equal(await answered.count(), 1);

    const options = page.getByRole('table', { name: 'Options' });
    const usual = await options.getByRole('button', { pressed: true }).textContent();
    await options.getByRole('button', { pressed: false }).first().click();
    await settled(page);
    assert.notEqual(await options.getByRole('button', { pressed: true }).textContent(), usual);
    await press(page, 'Undo the choice of a design');
    await settled(page);
    assert.equal(await options.getByRole('button', { pressed: true }).textContent(), usual);

    await press(page, 'Report');
    await discount(page);
    await page.keyboard.press('Control+z');
    await page.getByRole('article', { name: 'Report' }).getByText('The published prices hold.').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('article', { name: 'Report' }).getByText('Your discount of 12 % at AWS is taken off.').waitFor();
    await page.keyboard.press('Control+z');

    await field(page).focus();
    await page.keyboard.press('Control+z');
    assert.equal((await briefOf(page)).answers.length, 0);
    await page.keyboard.press('Control+z');
    while (await field(page).inputValue() !== '') await page.keyboard.press('Control+z');
    assert.equal(await page.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled'), 'true');
    await page.keyboard.press('Control+y');
    assert.match(await field(page).inputValue(), /^a/);
    assert.deepEqual(errors, []);
    await close();
  });

  test('is not undone while an input method composes, and is by the menu of the browser', async () => {
    const { page, close } = await stand.open();
    await field(page).pressSequentially('one');
    const handled = await page.evaluate(() => {
      const area = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
      const key = (/** @type {KeyboardEventInit} */ more) => !area.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true, ...more }));
      const composing = key({ isComposing: true });
      const text = area.value;
      const menu = !area.dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }));
      return { composing, text, menu, undone: area.value !== 'one' };
    });
    assert.deepEqual(handled, { composing: false, text: 'one', menu: true, undone: true });
    await close();
  });

  test('has a name, and others stand beside it: open, rename, remove and bring back', async () => {
    const { page, errors, close } = await stand.open();
    await field(page).fill('software for law firms, 600 users');
    await saved(page);
    await nameButton(page, /^Untitled/).click();
    const dialog = page.getByRole('dialog', { name: 'Briefs' });
    await dialog.getByRole('button', { name: 'Rename Untitled' }).click();
    await dialog.getByRole('textbox', { name: 'Name of Untitled' }).fill('Law firms');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Rename Law firms' }).waitFor();
    await page.keyboard.press('Escape');
    await nameButton(page, /^Law firms · saved$/).waitFor();
    assert.equal(await nameButton(page, /^Law firms/).evaluate((button) => button === document.activeElement), true, 'the focus returns');

    await nameButton(page, /^Law firms/).click();
    await press(page, 'New brief');
    await textBecomes(page, '');
    await field(page).fill('MVP for 5 friends');
    await saved(page);
    await nameButton(page, /^Untitled/).click();
    await dialog.getByRole('button', { name: 'Remove Untitled' }).waitFor();
    assert.equal(await dialog.getByRole('list', { name: 'Briefs in this browser' }).getByRole('listitem').count(), 2);
    await dialog.getByRole('button', { name: /^Law firms/ }).click();
    await textBecomes(page, 'software for law firms, 600 users');
    await page.reload();
    await textBecomes(page, 'software for law firms, 600 users');
    await nameButton(page, /^Law firms · saved$/).click();

    await dialog.getByRole('button', { name: 'Remove Untitled' }).click();
    await dialog.getByText('“Untitled” was removed.').waitFor();
    await dialog.getByRole('button', { name: /^Undo/ }).click();
    await dialog.getByRole('button', { name: 'Remove Untitled' }).waitFor();
    await dialog.getByRole('button', { name: 'Remove Law firms' }).click();
    await textBecomes(page, '');
    await dialog.getByRole('button', { name: /^Undo/ }).click();
    await textBecomes(page, 'software for law firms, 600 users');
    assert.deepEqual(errors, []);
    await close();
  });

  test('goes back to an earlier version, which can be undone', async () => {
    const { page, close } = await stand.open();
    await field(page).fill('MVP for 5 friends');
    await saved(page);
    await page.evaluate(() => { const { desk } = /** @type {any} */ (globalThis).scalewrightPage; desk.now = () => Date.now() + 120_000; });
    await field(page).fill('MVP for 5000 friends');
    await nameButton(page, /saving/).waitFor();
    await saved(page);
    await nameButton(page, /^Untitled/).click();
    await page.getByText('Versions', { exact: true }).click();
    const versions = page.getByRole('list', { name: 'Versions' }).getByRole('button');
    await versions.nth(1).waitFor();
    assert.match(await versions.nth(1).textContent() ?? '', /^\d\d:\d\d, 2 minutes ago$|, yesterday$/);
    await versions.nth(1).click();
    await textBecomes(page, 'MVP for 5 friends');
    await press(page, 'Undo opening');
    await textBecomes(page, 'MVP for 5000 friends');
    await close();
  });
});

describe('a link', () => {
  test('opened by somebody else gives the same verdict, as a new brief', async () => {
    const { page, close } = await stand.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await field(page).fill('web shop with 3000 customers, on AWS.\nservices:\n  web:\n    image: internal/shop');
    await settled(page);
    await page.getByRole('region', { name: 'Question' }).getByRole('button').first().click();
    const said = await verdict(page);
    await press(page, 'Share');
    await page.getByRole('status').getByText(/The link is copied\. Left out of it, for your safety: Compose or other YAML/).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(!decodeURIComponent(link).includes('internal'), link);
    await close();

    const other = await stand.open({}, { address: link });
    await textBecomes(other.page, 'web shop with 3000 customers, on AWS.\n[left out]');
    assert.equal(await verdict(other.page), said);
    assert.equal(new URL(other.page.url()).hash, '', 'the address is clear again');
    await nameButton(other.page, /^Untitled · saved$/).waitFor();
    await other.page.reload();
    await textBecomes(other.page, 'web shop with 3000 customers, on AWS.\n[left out]');
    assert.deepEqual(other.errors, []);
    await other.close();
  });

  test('never takes the place of a saved brief', async () => {
    const { page, close } = await stand.open();
    await field(page).fill('my own words');
    await saved(page);
    await page.goto('about:blank');  // a change of the fragment alone loads nothing
    await page.goto(`${stand.address}#users=500&colour=red&provider=aws`);
    await page.getByRole('status').getByText('“colour”: not known here').waitFor();
    assert.deepEqual((await briefOf(page)).answers, [{ question: 'users', value: 500 }]);
    await nameButton(page, /^Untitled/).click();
    await page.getByRole('dialog').getByText('my own words').click();
    await textBecomes(page, 'my own words');
    await page.evaluate(() => { location.hash = '#text=from+a+link'; });
    await textBecomes(page, 'from a link');
    await close();
  });

  test('with what the core does not know opens the rest', async () => {
    const { page, errors, close } = await stand.open({}, { address: `${stand.address}#users=rubbish&team=3&answer.no_such=1&text=a+shop` });
    await textBecomes(page, 'a shop');
    await page.getByText(/The answer to “users” was left out/).waitFor();
    await page.getByText(/The answer to “no_such” was left out/).waitFor();
    assert.deepEqual((await briefOf(page)).answers, [{ question: 'team', value: 3 }]);
    assert.deepEqual(errors, []);
    await close();
  });

  test('can be copied by hand where the browser does not do it', async () => {
    const { page, close } = await stand.open({}, { before: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })) });
    await field(page).fill('MVP for 5 friends');
    await press(page, 'Share');
    const link = page.getByRole('textbox', { name: 'Link' });
    assert.match(await link.inputValue(), /#v=1&text=MVP\+for\+5\+friends$/);
    assert.equal(await link.evaluate((input) => /** @type {HTMLInputElement} */ (input).selectionEnd), (await link.inputValue()).length);
    await close();
  });
});

describe('storage', () => {
  /** @type {[string, () => void][]} */
  const BROKEN = [
    ['throws when it is opened', () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; }],
    ['is full', () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
    ['is forbidden altogether', () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get() { throw new DOMException('no', 'SecurityError'); } });
    }],
  ];
  for (const [what, script] of BROKEN) {
    test(`that ${what} costs nothing but a notice`, async () => {
      const { page, errors, close } = await stand.open({}, { before: (page) => page.addInitScript(script) });
      assert.match(await verdictOf(page, 'MVP for 5 friends'), /MVP/);
      await page.getByRole('status').getByText(/Your work is safe while this page stays open; to keep it, save it as a file\./).waitFor();
      await nameButton(page, /^Untitled · not saved$/).waitFor();
      await nameButton(page, /^Untitled/).click();
      await press(page, 'New brief');
      await textBecomes(page, '');
      await nameButton(page, /^Untitled/).click();
      await page.getByRole('dialog').getByText('MVP for 5 friends').click();
      await textBecomes(page, 'MVP for 5 friends');
      assert.equal(await page.getByText(/Your work is safe/).count(), 1, 'it is told once');
      assert.deepEqual(errors, []);
      await close();
    });
  }

  test('keeps through a crash what was typed a second before', async () => {
    const { page, close } = await stand.open();
    await field(page).pressSequentially('words before the crash');
    await page.waitForTimeout(1000);
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => {});
    await crashed;
    const again = await page.context().newPage();
    await again.goto(stand.address);
    await textBecomes(again, 'words before the crash');
    await close();
  });

  test('that comes back later than the first words stands beside them, whole', async () => {
    const { page, errors, close } = await stand.open();
    await field(page).fill('web shop with 3000 customers, on AWS');
    await page.getByRole('button', { name: 'Report' }).click();
    await discount(page);
    await saved(page);
    const elsewhere = await page.context().newPage();  // holds the storage, so that what was open comes back late
    await elsewhere.goto(stand.address);
    await textBecomes(elsewhere, 'web shop with 3000 customers, on AWS');
    await elsewhere.evaluate(holdStorage);
    await page.reload();
    await field(page).fill('words of somebody quick');
    await elsewhere.close();
    await saved(page);
    assert.equal(await field(page).inputValue(), 'words of somebody quick');
    assert.deepEqual((await briefOf(page)).prices, {});
    await nameButton(page, /^Untitled/).click();
    await page.getByRole('dialog').getByText('web shop with 3000 customers, on AWS').click();
    await textBecomes(page, 'web shop with 3000 customers, on AWS');
    assert.deepEqual((await briefOf(page)).prices, { discounts: { aws: 12 } });
    assert.deepEqual(errors, []);
    await close();
  });

  test('takes over the prices of a Scalewright without briefs, once', async () => {
    const { page, close } = await stand.open();
    await page.evaluate(() => localStorage.setItem('scalewright-prices', '{"hour_rate": 60}'));
    await page.reload();
    await page.waitForFunction(() => /** @type {any} */ (globalThis).scalewrightPage?.desk.brief.prices.hour_rate === 60);
    assert.equal(await page.evaluate(() => localStorage.getItem('scalewright-prices')), null);
    await close();
  });
});

describe('a file', () => {
  test('is downloaded and opened where there are no pickers', async () => {
    const { page, errors, close } = await stand.open({}, { before: withoutPickers });
    const choosing = page.waitForEvent('filechooser');
    await nameButton(page, /^Untitled/).click();
    await press(page, 'Open file…');
    await (await choosing).setFiles({ name: 'law-firms.scalewright.json', mimeType: 'application/json', buffer: readFileSync(fixture) });
    const { text } = JSON.parse(readFileSync(fixture, 'utf8'));
    await textBecomes(page, text);
    await nameButton(page, /^Law firms/).waitFor();
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const download = await downloading;
    assert.equal(download.suggestedFilename(), 'law-firms.scalewright.json');
    assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), JSON.parse(readFileSync(fixture, 'utf8')));
    assert.deepEqual(errors, []);
    await close();
  });

  test('that is another one is refused, and nothing is lost', async () => {
    const { page, close } = await stand.open({}, { before: withoutPickers });
    await field(page).fill('my own words');
    for (const [content, told] of /** @type {[string, RegExp][]} */ ([['{"a": 1}', /^This is no brief of Scalewright: nothing was opened/], ['not JSON', /^“other.json” is no brief of Scalewright/], [' '.repeat(20_000_001), /has 20 MB/]])) {
      const choosing = page.waitForEvent('filechooser');
      await nameButton(page, /^Untitled/).click();
      await press(page, 'Open file…');
      await (await choosing).setFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await page.getByRole('status').getByText(told).waitFor();
    }
    assert.equal(await field(page).inputValue(), 'my own words');
    await close();
  });

  test('is written again without asking where the browser has pickers', async () => {
    const { page, close } = await stand.open({}, { before: (page) => page.addInitScript(() => {
      Object.assign(globalThis, { asked: 0, showSaveFilePicker: async (/** @type {{suggestedName: string}} */ { suggestedName }) => {
        Object.assign(globalThis, { asked: /** @type {any} */ (globalThis).asked + 1 });
        return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      } });
    }) });
    for (const text of ['one', 'two']) {
      await field(page).fill(text);
      await page.keyboard.press('Control+s');
      await page.getByRole('status').getByText('Saved as “brief.scalewright.json”.').waitFor();
      await page.getByRole('status').getByRole('button', { name: 'Close' }).click();
    }
    const file = await page.evaluate(async () => (await (await (await navigator.storage.getDirectory()).getFileHandle('brief.scalewright.json')).getFile()).text());
    assert.equal(JSON.parse(file).text, 'two');
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).asked), 1);
    await close();
  });

  test('can be dropped on the page', async () => {
    const { page, close } = await stand.open();
    await page.evaluate((json) => {
      const data = new DataTransfer();
      data.items.add(new File([json], 'law-firms.scalewright.json', { type: 'application/json' }));
      for (const type of ['dragover', 'drop']) document.querySelector('textarea')?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, readFileSync(fixture, 'utf8'));
    await nameButton(page, /^Law firms/).waitFor();
    await close();
  });
});

test('two briefs stand side by side', async () => {
  const { page, errors, close } = await stand.open();
  await field(page).fill('web shop with 30000 customers, on AWS');
  await saved(page);
  await nameButton(page, /^Untitled/).click();
  await press(page, 'New brief');
  await textBecomes(page, '');
  await field(page).fill('MVP for 5 friends, on AWS');
  await press(page, 'Compare…');
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  const table = dialog.getByRole('table', { name: /^What differs between/ });
  await table.waitFor();
  assert.match(await table.getByRole('row', { name: /^Cost a month/ }).textContent() ?? '', /\$.*\$.*▲ dearer$/);
  assert.match(await table.getByRole('row', { name: /^Users/ }).textContent() ?? '', /5 people.*30,000 people.*▲ more$/);
  await dialog.getByText(/things are the same|thing is the same/).first().click();
  await dialog.getByRole('table', { name: /the same$/ }).getByRole('rowheader', { name: 'Provider' }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await dialog.count(), 0);
  assert.deepEqual(errors, []);
  await close();
});

test('on a phone one button holds what the bar has no room for', async () => {
  const { page, errors, close } = await stand.open({ viewport: PHONE });
  await press(page, 'Ask');
  await field(page).fill('MVP for 5 friends');
  assert.equal(await page.getByRole('button', { name: /^Undo/ }).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Share', exact: true }).isVisible(), true);
  await press(page, 'More');
  const dialog = page.getByRole('dialog', { name: 'Briefs' });
  const box = await dialog.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= PHONE.width, JSON.stringify(box));
  await dialog.getByRole('button', { name: 'Undo typing' }).click();
  await textBecomes(page, '');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(errors, []);
  await close();
});
