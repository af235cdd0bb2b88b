// The shipped WebAssembly, bare: requests and answers as the text that crosses the border. For tests.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The package; SCALEWRIGHT_DIST names another dist/ than the repository's. */
export const npm = join(resolve(process.env.SCALEWRIGHT_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))), 'npm/');

/** @returns {Promise<import('../../web/scalewright.mjs').Core>} */
export async function createCore() {
  const { default: createScalewrightModule } = await import(pathToFileURL(`${npm}scalewright-module.mjs`).href);
  const module = await createScalewrightModule({
    /**
     * @param {WebAssembly.Imports} imports
     * @param {(instance: WebAssembly.Instance) => void} receive
     */
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(readFileSync(`${npm}scalewright.wasm`), imports).then(({ instance }) => receive(instance));
      return {};
    },
  });
  return new module.Advisor();
}
