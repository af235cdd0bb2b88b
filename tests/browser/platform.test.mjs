// The canvas under the conditions of its machine: idle, zoomed, dark, and without its graphics context.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Stand, coloursOf, field, frames, settled, verdictOf } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

/** Waits until the canvas shows more than a ground: the picture reaches the screen some time after it was drawn. @param {Page} page */
async function showsPicture(page) {
  const deadline = Date.now() + 10_000;
  let colours = 0;
  while (colours < 50 && Date.now() < deadline) colours = await coloursOf(page, { x: 385, y: 48, width: 1055, height: 600 });
  assert.ok(colours >= 50, `${colours} colours`);
}

/** The canvas in device pixels and in those of CSS. @param {Page} page */
const sizeOf = (page) => page.evaluate(() => {
  const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas'));
  const box = canvas.getBoundingClientRect();
  return { width: canvas.width, height: canvas.height, cssWidth: box.width, cssHeight: box.height };
});

/** @param {Page} page @param {'loseContext' | 'restoreContext'} what */
const graphics = (page, what) => page.evaluate((what) => {
  const kept = /** @type {any} */ (globalThis);
  kept.loss ??= document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context'); // a lost one gives none
  kept.loss[what]();
}, what);

describe('idle', () => {
  test('draws no frame and hardly touches the processor while nothing happens', async (t) => {
    const { page, close } = await stand.open();
    await verdictOf(page, 'We have 10,000 daily active users');
    await page.waitForTimeout(1500);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' }); // of the processor: other work on the machine counts not
    const busy = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const [framesBefore, busyBefore] = [await frames(page), await busy()];
    await page.waitForTimeout(5000);
    const spent = (await busy()) - busyBefore;
    t.diagnostic(`${spent.toFixed(1)} ms of 5000`);
    assert.equal(await frames(page), framesBefore);
    assert.ok(spent < 50, `${spent} ms of 5000`);
    await close();
  });
});

describe('the picture', () => {
  test('shows on the canvas what it tells', async () => {
    const { page, close } = await stand.open();
    await verdictOf(page, '12,000 users, we run Kubernetes');
    await showsPicture(page);
    await close();
  });

  for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
    test(`is crisp at ${deviceScaleFactor} device pixels to a pixel`, async () => {
      const { page, close } = await stand.open({ deviceScaleFactor });
      const size = await sizeOf(page);
      assert.equal(size.width, Math.round(size.cssWidth * deviceScaleFactor));
      assert.equal(size.height, Math.round(size.cssHeight * deviceScaleFactor));
      await close();
    });
  }

  test('follows the page to another zoom or screen, and back', async () => {
    const { page, errors, close } = await stand.open();
    await verdictOf(page, 'MVP for 5 friends');
    const devtools = await page.context().newCDPSession(page);
    for (const [deviceScaleFactor, mobile] of /** @type {[number, boolean][]} */ ([[2, true], [1.25, false], [1, true]])) {
      const drawn = await frames(page);
      // Chromium's emulation looks at its media queries again when the kind of device changes, and not for the ratio alone.
      await devtools.send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 1000, deviceScaleFactor, mobile });
      await page.waitForFunction((ratio) => document.querySelector('canvas')?.width === 1440 * ratio, deviceScaleFactor, { timeout: 5000 });
      await settled(page);
      const size = await sizeOf(page);
      assert.equal(size.cssWidth, 1440);
      assert.equal(size.height, Math.round(size.cssHeight * deviceScaleFactor));
      assert.ok((await frames(page)) > drawn, 'it was drawn again');
    }
    assert.deepEqual(errors, []);
    await close();
  });

  test('follows the theme of the system', async () => {
    const { page, close } = await stand.open({ colorScheme: 'light' });
    const corner = async () => {
      const shot = await page.screenshot({ clip: { x: 1400, y: 960, width: 4, height: 4 } });
      return shot.toString('base64');
    };
    const light = await corner();
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    assert.notEqual(await corner(), light);
    await close();
  });
});

describe('the graphics context', () => {
  test('is lost and returns: the picture is there again, and what was open still is', async () => {
    const { page, errors, close } = await stand.open();
    await verdictOf(page, 'MVP for 5 friends');
    const compute = page.getByRole('button', { name: /^Compute: / });
    await compute.click();
    await settled(page);
    for (let time = 0; time < 2; ++time) {
      await graphics(page, 'loseContext');
      await page.waitForTimeout(300);
      await graphics(page, 'restoreContext');
      await page.waitForTimeout(300);
      await settled(page);
      await showsPicture(page);
    }
    assert.equal(await compute.getAttribute('aria-expanded'), 'true');
    const before = await frames(page);
    assert.match(await verdictOf(page, 'We have 10,000 daily active users'), /large/i);
    assert.ok((await frames(page)) > before);
    await page.waitForTimeout(2000); // it would have become the plain page by now
    assert.equal(await page.locator('.scalewright').getAttribute('data-view'), 'canvas');
    assert.deepEqual(errors, []);
    await close();
  });

  test('does not come back: the page is the plain one, says so, and can try again', async () => {
    const { page, errors, close } = await stand.open();
    await verdictOf(page, 'MVP for 5 friends');
    await graphics(page, 'loseContext');
    await page.getByRole('alert').filter({ hasText: 'plain page' }).waitFor({ timeout: 5000 });
    assert.equal(await page.getByRole('alert').isVisible(), true);
    const covered = await page.getByRole('alert').evaluate((notice) => {
      const { x, y, width, height } = notice.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) !== notice;
    });
    assert.equal(covered, false, 'nothing lies over what it says');
    assert.equal(await field(page).inputValue(), 'MVP for 5 friends');
    assert.match((await page.getByRole('article', { name: 'Report' }).textContent()) ?? '', /MVP/);
    await page.getByRole('button', { name: 'Plain page' }).click();
    await settled(page);
    await showsPicture(page);
    assert.deepEqual(errors, []);
    await close();
  });
});
