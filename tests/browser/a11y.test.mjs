// What axe finds on the page: nothing, in each view, place, theme and width, before an advice and with all of it open.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { DESKTOP, PHONE, Stand, field, settled } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXT = 'Software for 40 law firms, about 600 users, GDPR, $300 a month. We planned EKS with a service mesh. 3,000 users in a year.';

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

/**
 * @param {Page} page
 * @param {string[]} [only] these rules
 * @returns {Promise<string[]>}
 */
const violations = (page, only) => page.evaluate(async (only) => {
  const { axe } = /** @type {any} */ (globalThis);
  // The letters of mirrored items are transparent, those that are seen are on the canvas: tests/frontend/palette_test.cpp
  // compares each ink with each ground that it stands on. Contrast is checked wherever the page shows letters itself.
  axe.configure({ rules: [{ id: 'color-contrast', selector: ':not(.item, .item *)' }] });
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: only } : {}) });
  return violations.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\s+/g, ' ')}`));
}, only);

/** Opens every detail that is not open. @param {Page} page */
const openAll = (page) => page.evaluate(async () => {
  for (const item of document.querySelectorAll('[aria-label="Answer"] [aria-expanded="false"], [data-id="form/open"][aria-expanded="false"]')) {
    /** @type {HTMLElement} */ (item).click();
    await new Promise((next) => requestAnimationFrame(next)); // one press a frame
  }
  for (const details of document.querySelectorAll('details')) details.open = true;
});

for (const viewport of [DESKTOP, PHONE]) {
  for (const view of ['canvas', 'plain']) {
    test(`the ${view} view at ${viewport.width}`, async () => {
      const { page, close } = await stand.open({ viewport, colorScheme: 'light' });
      await page.evaluate(axe);
      const go = async (/** @type {string} */ name) => {
        const place = page.getByRole('button', { name, exact: true });
        if (await place.isVisible()) await place.click();
        if (view === 'canvas') await settled(page);
      };
      const check = async (/** @type {string} */ where) => {
        assert.deepEqual(await violations(page), [], where);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await violations(page, ['color-contrast']), [], `${where}, dark`);
        await page.emulateMedia({ colorScheme: 'light' });
      };
      if (view === 'plain') await page.getByRole('button', { name: 'Plain page' }).click();
      for (const text of ['', TEXT]) {
        await go('Ask');
        await field(page).fill(text);
        const shown = new Set();
        for (const place of ['Ask', 'Answer', 'Report']) {
          await go(place);
          if (text) await openAll(page);
          if (view === 'canvas') await settled(page);
          // Side by side, two places are one sight.
          const state = await page.locator('.pane').evaluateAll((panes) => panes.filter((pane) => pane.clientWidth > 0).map((pane) => pane.ariaLabel).join());
          if (!shown.has(state)) await check(`${place}, ${text ? 'with an advice and all details' : 'blank'}`);
          shown.add(state);
        }
      }
      await close();
    });
  }
}
