// Pictures of each place at each width in both themes, to be looked at: node tests/browser/screenshots.mjs FOLDER
// Without a folder, the ones that the documentation keeps.
import { mkdirSync } from 'node:fs';
import { DESKTOP, PHONE, Stand, field, settled } from './browser.mjs';

const TEXT = 'Software for 40 law firms, about 600 users, Germany and Austria, GDPR. Three developers, $300 a month. ' +
  'We planned EKS with a service mesh. We expect 3,000 users in a year.';
const SIZES = { desktop: DESKTOP, laptop: { width: 1024, height: 800 }, tablet: { width: 768, height: 1024 }, phone: PHONE };
/** Those in docs/screenshots; the place "answer" goes without a name. */
const KEPT = new Set(['desktop', 'phone', 'phone-ask', 'desktop-drawing', 'laptop', 'tablet', 'desktop-report']);

const folder = process.argv[2] ?? 'docs/screenshots';
const all = process.argv[2] !== undefined;
mkdirSync(folder, { recursive: true });
const stand = await Stand.start();
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const { page, close } = await stand.open({ viewport, colorScheme, hasTouch: viewport.width < 900 });
    const go = (/** @type {string} */ place) => page.getByRole('button', { name: place, exact: true }).click();
    const take = async (/** @type {string} */ place) => {
      const name = place ? `${size}-${place}` : size;
      if (!all && !KEPT.has(name)) return;
      await settled(page);
      await page.mouse.move(0, 0);
      await page.waitForTimeout(500); // the picture reaches the screen some time after it was drawn
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` });
    };
    if (!(await field(page).isVisible())) await go('Ask');
    await take('blank');
    await field(page).fill(TEXT);
    await field(page).blur();
    await take('ask');
    await page.getByRole('button', { name: 'All facts as a form' }).click();
    await take('form');
    await page.getByRole('button', { name: 'All facts as a form' }).click();
    await go('Answer');
    await take('');
    await page.getByRole('table', { name: 'Options' }).or(page.getByRole('list', { name: 'Options' })).scrollIntoViewIfNeeded();
    await take('options');
    await page.getByRole('button', { name: 'Show less of each part' }).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 300);
    await take('drawing');
    await go('Report');
    await take('report');
    await close();
  }
}
await stand.stop();
