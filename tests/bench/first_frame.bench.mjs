// How long the page takes to its first frame, beside a page with nothing but Dear ImGui's demo: both served alike, loaded in
// turn in fresh contexts of one Chromium. A frame is a draw call of WebGL.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { siteServer } from '../../scripts/serve.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const LIMIT = 1.3;
const PAGES = { 'bare Dear ImGui demo': 'build/bare', Scalewright: 'dist/site' };

const browser = await chromium.launch({
  executablePath: process.env.SCALEWRIGHT_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});

/** @param {string} url @returns {Promise<number>} */
async function firstFrame(url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const prototype = WebGL2RenderingContext.prototype;
    const draw = prototype.drawElements;
    prototype.drawElements = function (mode, count, type, offset) {
      if (performance.getEntriesByName('first draw').length === 0) performance.mark('first draw');
      draw.call(this, mode, count, type, offset);
    };
  });
  await page.goto(url);
  const time = await page.waitForFunction(() => performance.getEntriesByName('first draw')[0]?.startTime, null,
    { timeout: 20_000 });
  const value = /** @type {number} */ (await time.jsonValue());
  await context.close();
  return value;
}

/** @type {Record<string, number[]>} */
const times = {};
const servers = [];
for (const [name, folder] of Object.entries(PAGES)) {
  if (!existsSync(folder)) throw new Error(`${folder} is not built: run scripts/bench.`);
  const server = siteServer(folder);
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  servers.push(server);
  times[name] = [];
}
for (let round = -2; round < ROUNDS; round++) {  // two rounds to warm the browser up
  for (const [index, name] of Object.keys(PAGES).entries()) {
    const { port } = /** @type {import('node:net').AddressInfo} */ (servers[index].address());
    const time = await firstFrame(`http://127.0.0.1:${port}/`);
    if (round >= 0) times[name].push(time);
  }
}
await browser.close();
for (const server of servers) server.close();

/** @param {number[]} list */
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const [bare, ours] = Object.values(times).map(median);
for (const [name, list] of Object.entries(times)) {
  console.log(`first frame, ${name.padEnd(22)} median ${median(list).toFixed(0)} ms, best ${Math.min(...list).toFixed(0)} ms`);
}
console.log(`ratio ${(ours / bare).toFixed(2)} (at most ${LIMIT} is the goal)`);
process.exitCode = ours / bare <= LIMIT ? 0 : 1;
