// Pictures of the page for the documentation, and to be looked at: node tests/browser/screenshots.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { DESKTOP, PHONE, Stand, field, settled } from './browser.mjs';

const folder = process.argv[2] ?? 'docs/screenshots';
const TEXT = 'Software for 40 law firms, about 600 users, Germany and Austria, GDPR. Three developers, $300 a month. ' +
  'We planned EKS with a service mesh. We expect 3,000 users in a year.';

mkdirSync(folder, { recursive: true });
const stand = await Stand.start();
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
    const { page, close } = await stand.open({ viewport, colorScheme, hasTouch: name === 'phone' });
    /** @param {string} place */
    const take = async (place) => {
      await settled(page);
      await page.waitForTimeout(500); // the picture reaches the screen some time after it was drawn
      await page.screenshot({ path: `${folder}/${name}${place}-${colorScheme}.png` });
    };
    if (name === 'phone') await page.getByRole('button', { name: 'Ask' }).click();
    await field(page).fill(TEXT);
    await field(page).blur();
    if (name === 'phone') await take('-ask');
    await page.getByRole('button', { name: 'Answer' }).click();
    await page.mouse.move(0, 0);
    await take('');
    await close();
  }
}
await stand.stop();
