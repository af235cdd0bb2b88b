// Chromium and a server for the tests of the page, both ended by stop().
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { siteServer } from '../../scripts/serve.mjs';

/** Another build than the one of scripts/build can be tried: SCALEWRIGHT_DIST=build/other/dist/ */
export const dist = process.env.SCALEWRIGHT_DIST ? `${resolve(process.env.SCALEWRIGHT_DIST)}/` : fileURLToPath(new URL('../../dist/', import.meta.url));
export const DESKTOP = { width: 1440, height: 1000 };
export const PHONE = { width: 360, height: 740 };

/**
 * @typedef {object} Sight what a test sees of a page
 * @property {import('playwright-core').Page} page
 * @property {string[]} requests addresses that the page asked for
 * @property {string[]} errors what went to the console as an error, violations of the policy included, and what was thrown
 * @property {() => Promise<void>} close
 */

export class Stand {
  /** @param {string[]} [flags] more flags of Chromium */
  static async start(flags = []) {
    const stand = new Stand();
    if (!existsSync(`${dist}site/index.html`)) throw new Error('dist/site is not built: run scripts/build.');
    stand.server = siteServer(`${dist}site`);
    await new Promise((listening) => stand.server?.listen(0, '127.0.0.1', () => listening(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (stand.server.address());
    stand.address = `http://127.0.0.1:${port}/`;
    stand.browser = await chromium.launch({
      executablePath: process.env.SCALEWRIGHT_CHROMIUM || '/usr/bin/chromium',
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...flags],
    });
    return stand;
  }

  constructor() {
    /** @type {import('node:http').Server | undefined} */
    this.server = undefined;
    /** @type {import('playwright-core').Browser | undefined} */
    this.browser = undefined;
    this.address = '';
    this.file = pathToFileURL(`${dist}scalewright.html`).href;
  }

  /**
   * Opens the page and waits until it shows something.
   * @param {import('playwright-core').BrowserContextOptions} [options]
   * @param {{address?: string, before?: (page: import('playwright-core').Page) => Promise<unknown>, ready?: () => boolean}} [how]
   * @returns {Promise<Sight>}
   */
  async open(options = {}, how = {}) {
    const context = await /** @type {import('playwright-core').Browser} */ (this.browser).newContext({ viewport: DESKTOP, ...options });
    const page = await context.newPage();
    /** @type {Sight} */
    const sight = { page, requests: [], errors: [], close: () => context.close() };
    page.on('request', (request) => sight.requests.push(request.url()));
    page.on('pageerror', (error) => sight.errors.push(String(error)));
    page.on('console', (message) => {
      // WebGL and Dear ImGui tell their errors as warnings.
      const bad = message.type() === 'error' || (message.type() === 'warning' && /ERROR|INVALID|Aborted/.test(message.text()));
      if (bad) sight.errors.push(message.text());
    });
    await how.before?.(page);
    await page.goto(how.address ?? this.address);
    await page.waitForFunction(how.ready ?? shown, null, { timeout: 30_000 });
    return sight;
  }

  async stop() {
    await this.browser?.close();
    this.server?.closeAllConnections();
    await new Promise((closed) => this.server?.close(closed));
  }
}

/** Whether the page shows something: an answer, a form, or why there is neither. */
const shown = () => document.querySelector('.notice:not([hidden]), .plain, [data-id]') !== null;

/** The field. @param {import('playwright-core').Page} page */
export const field = (page) => page.getByRole('textbox', { name: 'What are you building, and for whom?' });

/**
 * Waits until the field holds this text, such as that of the brief which a reload brings back: who types before that begins a
 * new one.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export const textBecomes = (page, text) => page.waitForFunction((wanted) => document.querySelector('textarea')?.value === wanted, text);

/**
 * Writes the sentence and reads the verdict that then stands there.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function verdictOf(page, text) {
  await field(page).fill(text);
  await settled(page);
  return (await page.getByRole('region', { name: 'Answer' }).getByRole('heading', { level: 1 }).textContent()) ?? '';
}

/** Frames drawn so far. @param {import('playwright-core').Page} page @returns {Promise<number>} */
export const frames = (page) => page.evaluate(() => /** @type {any} */ (globalThis).scalewrightPage.canvas.application.frameCount());

/**
 * Waits until two frames of the browser passed without a frame of ours.
 * @param {import('playwright-core').Page} page
 * @param {string} instance where it is, among the globals
 */
export async function settled(page, instance = 'scalewrightPage') {
  await page.evaluate(async (path) => {
    const { application } = path.split('.').reduce((at, name) => at[name], /** @type {any} */ (globalThis)).canvas;
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    let before = -1;
    for (let quiet = 0; quiet < 2;) {
      await frame();
      const now = application.frameCount();
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }, instance);
}

/** What is wider than its place, be it cut off or scrolled. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export const tooWide = (page) => page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.pane')]
  .filter((element) => element.scrollWidth > element.clientWidth).map((element) => `${element.getAttribute('aria-label') ?? 'page'}: ${element.scrollWidth} > ${element.clientWidth}`));

/**
 * How many colours a part of the screen shows.
 * @param {import('playwright-core').Page} page
 * @param {{x: number, y: number, width: number, height: number}} clip
 */
export async function coloursOf(page, clip) {
  const shot = await page.screenshot({ clip });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const sheet = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const paper = /** @type {CanvasRenderingContext2D} */ (sheet.getContext('2d'));
    paper.drawImage(image, 0, 0);
    return new Set(new Uint32Array(paper.getImageData(0, 0, image.width, image.height).data.buffer)).size;
  }, shot.toString('base64'));
}
