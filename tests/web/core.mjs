// The shipped WebAssembly, bare: requests and answers as the text that crosses the border. For tests.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The package; SCALEWRIGHT_DIST names another dist/ than the repository's. */
export const npm = join(resolve(process.env.SCALEWRIGHT_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))), 'npm/');

/** @returns {Promise<{core: import('../../web/scalewright.mjs').Core, memory: WebAssembly.Memory}>} */
export async function createInstance() {
  const { default: createScalewrightModule } = await import(pathToFileURL(`${npm}scalewright-module.mjs`).href);
  /** @type {WebAssembly.Memory | undefined} */
  let memory;
  const module = await createScalewrightModule({
    /**
     * @param {WebAssembly.Imports} imports
     * @param {(instance: WebAssembly.Instance) => void} receive
     */
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(readFileSync(`${npm}scalewright.wasm`), imports).then(({ instance }) => {
        memory = Object.values(instance.exports).find((entry) => entry instanceof WebAssembly.Memory);
        receive(instance);
      });
      return {};
    },
  });
  if (memory === undefined) throw new Error('the module exports no memory');
  return { core: new module.Advisor(), memory };
}

export const createCore = async () => (await createInstance()).core;
