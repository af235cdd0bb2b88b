// Several instances on one page, and what is left when they are gone: nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Stand, field, settled, verdictOf } from './browser.mjs';
import { embedding } from './embedding.mjs';

/** @typedef {import('playwright-core').Page} Page */
const MEGABYTE = 1024 * 1024;
const BOXES = '<h1>Somebody\'s page</h1><div id="wide" class="scalewright"></div><div id="narrow" class="scalewright"></div>';

/** @type {Stand} */
let stand;
before(async () => { stand = await Stand.start(); });
after(() => stand.stop());

/** Notes what a page takes of the machine, and does not keep it alive. @param {Page} page */
const watchResources = (page) => page.addInitScript(() => {
  const kept = /** @type {any} */ (globalThis);
  /** @type {WeakRef<WebGL2RenderingContext>[]} */
  const contexts = [];
  kept.liveContexts = () => contexts.filter((context) => context.deref()?.isContextLost() === false).length;
  const original = HTMLCanvasElement.prototype.getContext;
  /** @type {any} */ (HTMLCanvasElement.prototype).getContext = function (/** @type {string} */ kind, /** @type {any} */ options) {
    const context = original.call(this, kind, options);
    if (context instanceof WebGL2RenderingContext && !contexts.some((known) => known.deref() === context)) contexts.push(new WeakRef(context));
    return context;
  };
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    const program = await instantiate(source, imports);
    kept.memory = Object.values(program.instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return program;
  };
});

/** Puts an instance into a box of this size. @param {Page} page @param {string} id @param {number} width */
const mountIn = (page, id, width) => page.evaluate(async ([id, width]) => {
  const { embedding } = /** @type {any} */ (globalThis);
  const root = /** @type {HTMLElement} */ (document.getElementById(String(id)));
  Object.assign(root.style, { width: `${width}px`, height: '600px' });
  embedding[id] = embedding.mount(root, { module: embedding.module, label: `Advisor ${id}` });
  await embedding[id].ready;
}, /** @type {[string, number]} */ ([id, width]));

/** Writes into the instance in a box and waits until it stands still. @param {Page} page @param {string} id @param {string} text */
async function write(page, id, text) {
  await field(/** @type {any} */ (page.locator(`#${id}`))).fill(text);
  await settled(page, `embedding.${id}`);
}

/** @param {Page} page @param {string} id */
const headline = (page, id) => page.locator(`#${id}`).getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 1 }).textContent();

describe('two instances on a page', () => {
  test('have their own width, text and answer, and do not disturb each other', async () => {
    const { page, errors, close } = await stand.open({}, await embedding(stand, BOXES));
    await mountIn(page, 'wide', 1000);
    await mountIn(page, 'narrow', 400);
    const [wide, narrow] = [page.locator('#wide'), page.locator('#narrow')];
    assert.equal(await page.getByRole('main').count(), 1, 'a page has one main matter');
    assert.equal(await page.getByRole('region', { name: 'Advisor narrow' }).count(), 1);
    assert.equal(await wide.getByRole('button', { name: 'Ask', exact: true }).isVisible(), false, 'both panes are there');
    await write(page, 'wide', 'MVP for 5 friends');
    const first = await headline(page, 'wide');
    assert.match(first ?? '', /MVP/);
    const quiet = await page.evaluate(() => /** @type {any} */ (globalThis).embedding.wide.canvas.application.frameCount());

    await narrow.getByRole('button', { name: 'Ask', exact: true }).click();
    assert.equal(await field(/** @type {any} */ (narrow)).inputValue(), '');
    await write(page, 'narrow', 'e-commerce platform with 50K daily users');
    await narrow.getByRole('button', { name: 'Answer', exact: true }).click();
    await settled(page, 'embedding.narrow');
    assert.match((await headline(page, 'narrow')) ?? '', /enterprise/i);
    assert.equal(await headline(page, 'wide'), first);
    assert.equal(await field(/** @type {any} */ (wide)).inputValue(), 'MVP for 5 friends');
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).embedding.wide.canvas.application.frameCount()), quiet, 'no frame for what happened to the other');
    assert.deepEqual(errors, []);
    await close();
  });

  test('go one by one: the other works on, and the box is as it was', async () => {
    const { page, errors, close } = await stand.open({}, await embedding(stand, BOXES));
    const found = await page.locator('#wide').evaluate((root) => [...root.attributes].map(({ name }) => name));
    await mountIn(page, 'wide', 1000);
    await mountIn(page, 'narrow', 400);
    await write(page, 'wide', 'MVP for 5 friends');
    await page.evaluate(() => {
      const { wide } = /** @type {any} */ (globalThis).embedding;
      wide.destroy();
      wide.destroy(); // a second time is no harm
    });
    assert.equal(await page.locator('#wide').evaluate((root) => root.childNodes.length), 0);
    assert.deepEqual(await page.locator('#wide').evaluate((root) => [...root.attributes].map(({ name }) => name)), [...found, 'style']);
    await page.locator('#narrow').getByRole('button', { name: 'Ask', exact: true }).click();
    await write(page, 'narrow', 'MVP for 5 friends');
    assert.equal(await page.locator('#narrow').getByRole('button', { name: /^Users 5\b/ }).count(), 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test('take no wheel from the page: a pane scrolls to its end, then the page does', async () => {
    const { page, close } = await stand.open({}, await embedding(stand, `${BOXES}<p class="tall"></p>`));
    await page.locator('.tall').evaluate((tall) => { /** @type {HTMLElement} */ (tall).style.height = '3000px'; });
    await mountIn(page, 'wide', 1000);
    const scrolls = () => page.evaluate(() => [document.querySelector('[aria-label="Answer"]')?.scrollTop ?? 0, scrollY]);
    await page.mouse.move(700, 300);
    await page.mouse.wheel(0, 300); // blank: there is nothing to scroll
    await page.waitForFunction(() => scrollY > 0);
    await page.evaluate(() => scrollTo(0, 0));
    await write(page, 'wide', 'MVP for 5 friends');
    await page.waitForTimeout(500); // a wheel that goes on belongs to what it began with
    const top = (await scrolls())[1];
    await page.mouse.move(700, 310);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => (document.querySelector('[aria-label="Answer"]')?.scrollTop ?? 0) > 0);
    assert.equal((await scrolls())[1], top);
    await close();
  });

  test('one follows its box from two columns to tabs and back', async () => {
    const { page, close } = await stand.open({}, await embedding(stand, BOXES));
    await mountIn(page, 'wide', 1000);
    const wide = page.locator('#wide');
    const ask = wide.getByRole('button', { name: 'Ask', exact: true });
    const current = () => wide.getByRole('navigation').locator('[aria-current]').filter({ visible: true }).allTextContents();
    await page.evaluate(() => /** @type {any} */ (globalThis).embedding.wide.go('ask'));
    assert.deepEqual(await current(), ['Answer']);
    await wide.evaluate((root) => { root.style.width = '600px'; });
    await ask.waitFor({ state: 'visible' });
    await settled(page, 'embedding.wide');
    assert.deepEqual(await current(), ['Ask']);
    assert.equal(await wide.locator('canvas').evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).width), 600);
    await wide.evaluate((root) => { root.style.width = '1000px'; });
    await ask.waitFor({ state: 'hidden' });
    await close();
  });
});

describe('what is left of 20 instances', () => {
  test('no listener, element, context or memory', async (t) => {
    const how = await embedding(stand, BOXES);
    const { page, errors, close } = await stand.open({}, { ...how, before: async (page) => { await watchResources(page); await how.before(page); } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const measure = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const told = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      const [contexts, memory] = await page.evaluate(() => {
        const { liveContexts, memory } = /** @type {any} */ (globalThis);
        return [liveContexts(), memory.buffer.byteLength];
      });
      return { listeners: told.JSEventListeners, nodes: told.Nodes, heap: told.JSHeapUsedSize, contexts, memory };
    };
    const comeAndGo = (/** @type {number} */ times) => page.evaluate(async (times) => {
      const { embedding } = /** @type {any} */ (globalThis);
      const root = /** @type {HTMLElement} */ (document.getElementById('wide'));
      Object.assign(root.style, { width: '1000px', height: '600px' });
      for (let i = 0; i < times; ++i) {
        const instance = embedding.mount(root, { module: embedding.module });
        await instance.ready;
        instance.takeText('web shop with 3000 customers, on AWS');
        const { application } = instance.canvas;
        const before = application.frameCount();
        while (application.frameCount() === before) await new Promise((next) => requestAnimationFrame(next));
        instance.go('report'); // the second half of the program, with its own memory
        if (i % 2) await new Promise((next) => setTimeout(next, 50)); // else it is gone before its first frame is complete
        instance.destroy();
      }
    }, times);
    const empty = await measure();
    await comeAndGo(4); // what is made once: the program, the letters, compiled code
    const before = await measure();
    await comeAndGo(20);
    const after = await measure();
    t.diagnostic(JSON.stringify({ empty, before, after }));
    assert.equal(after.contexts, 0);
    assert.ok(after.listeners <= before.listeners + 2, `${before.listeners} to ${after.listeners} listeners`);
    assert.ok(after.nodes <= empty.nodes + 10, `${empty.nodes} to ${after.nodes} nodes: not even the last one is kept`);
    assert.ok(after.heap <= before.heap + MEGABYTE, `${before.heap} to ${after.heap} bytes of JavaScript`);
    assert.ok(after.memory <= before.memory + MEGABYTE, `${before.memory} to ${after.memory} bytes of the program`);
    assert.deepEqual(errors, []);
    await close();
  });
});

test('the program takes less than 48 MB for an advice', async (t) => {
  const { page, close } = await stand.open({}, { before: watchResources });
  await verdictOf(page, 'e-commerce platform with 50K daily users');
  await page.getByRole('button', { name: 'Report' }).click();
  const bytes = await page.evaluate(() => /** @type {any} */ (globalThis).memory.buffer.byteLength);
  t.diagnostic(`${(bytes / MEGABYTE).toFixed(1)} MB`);
  assert.ok(bytes < 48 * MEGABYTE, `${bytes} bytes`);
  await close();
});
