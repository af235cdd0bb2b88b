// A page of somebody else with room for several instances, as a test of mount() needs it. It lives in the routes of the browser:
// the site that is served holds the hosted page only.
import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { dist } from './browser.mjs';

const SCRIPT = `
  import createScalewrightModule from '${dist}npm/scalewright-module.mjs';
  import { loadModule } from './load.mjs';
  import { mount } from './mount.mjs';
  const module = loadModule(createScalewrightModule, new URL('scalewright.wasm', document.baseURI).href);
  await module; // a test that measures must not depend on how long this takes
  globalThis.embedding = { mount, module };
`;

async function bundled() {
  const result = await esbuild.build({
    stdin: { contents: SCRIPT, resolveDir: new URL('../../web', import.meta.url).pathname },
    bundle: true, write: false, format: 'esm', target: ['es2022'], external: ['node:*'],
  });
  return result.outputFiles[0].text;
}

/**
 * What Stand.open needs to open the page: nothing is mounted on it yet.
 * @param {import('./browser.mjs').Stand} stand
 * @param {string} body the page around, in HTML
 */
export async function embedding(stand, body) {
  const policy = /<meta http-equiv[^>]*>/.exec(readFileSync(`${dist}site/index.html`, 'utf8'))?.[0];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>Somebody's page</title>` +
    `<link rel="stylesheet" href="scalewright.css"><script type="module" src="embedding.js"></script></head><body>${body}</body></html>`;
  const script = await bundled();
  return {
    address: `${stand.address}embedding.html`,
    ready: () => 'embedding' in globalThis,
    before: async (/** @type {import('playwright-core').Page} */ page) => {
      await page.route('**/embedding.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await page.route('**/embedding.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    },
  };
}
