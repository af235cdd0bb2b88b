// The advisor for programs: the WebAssembly core behind a few plain functions. Types and documentation: scalewright.d.ts.
import { toCsv } from './csv.mjs';
import createScalewrightModule from './scalewright-module.mjs';

/** @typedef {import('./scalewright.d.ts').Advice} Advice */
/** @typedef {import('./scalewright.d.ts').Advisor} Contract */
/** @typedef {import('./scalewright.d.ts').AdviceRequest} AdviceRequest */
/** @typedef {import('./scalewright.d.ts').RenderFormat} RenderFormat */
/** @typedef {import('./scalewright.d.ts').RulePack} RulePack */
/** @typedef {import('./scalewright.d.ts').WasmSource} WasmSource */
/** @typedef {{error: {code: string, message: string, path: string}}} Failure */

/**
 * What embind makes of web/bindings.cpp.
 * @typedef {object} Core
 * @property {(request: string) => string} advise
 * @property {() => string} facts
 * @property {(document: string, format: string) => string} render
 * @property {(files: string) => string} loadRules
 * @property {() => void} delete
 */

export class ScalewrightError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {string} [path]
   */
  constructor(code, message, path = '') {
    super(message);
    this.name = 'ScalewrightError';
    this.code = code;
    this.path = path;
  }
}

/**
 * Half of a surrogate pair has no UTF-8: it becomes U+FFFD, as in every encoder of the web.
 * @param {unknown} value
 * @returns {string}
 */
const toJson = (value) =>
  JSON.stringify(value, (_, part) => (typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\uFFFD') : part)) ?? 'null';

/** @param {string | URL} address */
async function readInNode(address) {
  const url = new URL(address, import.meta.url);
  if (url.protocol !== 'file:') return undefined;
  const module = 'node:fs/promises'; // behind a variable, so that bundlers for browsers leave it alone
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ module);
  return /** @type {Promise<Uint8Array<ArrayBuffer>>} */ (readFile(url));
}

const inNode = () => typeof process === 'object' && Boolean(process.versions?.node);

/**
 * @param {Response} response
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileResponse(response) {
  if (!response.ok) throw new ScalewrightError('wasm_unavailable', `the server answered ${response.status}`, response.url);
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * @param {WasmSource} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(/** @type {BufferSource} */ (source));
  if (typeof Response === 'function' && source instanceof Response) return compileResponse(source);
  const address = /** @type {string | URL} */ (source);
  const bytes = inNode() ? await readInNode(address) : undefined;
  return bytes ? WebAssembly.compile(bytes) : compileResponse(await fetch(address));
}

/**
 * @param {WasmSource} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileOrExplain(source) {
  try {
    return await compile(source);
  } catch (reason) {
    if (reason instanceof ScalewrightError) throw reason;
    const path = typeof source === 'string' || source instanceof URL ? String(source) : '';
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new ScalewrightError('wasm_unavailable', `scalewright.wasm could not be loaded: ${why}`, path);
  }
}

/**
 * @param {WebAssembly.Module} compiled
 * @returns {Promise<import('./scalewright-module.mjs').ScalewrightModule>}
 */
function instantiate(compiled) {
  return new Promise((resolve, reject) => {
    createScalewrightModule({
      /**
       * @param {WebAssembly.Imports} imports
       * @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} receive
       */
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(compiled, imports).then((instance) => receive(instance, compiled)).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** @implements {Contract} */
class Advisor {
  /** @type {Core} */
  #core;

  /**
   * @param {Core} core
   * @param {string} version
   */
  constructor(core, version) {
    this.#core = core;
    this.version = version;
  }

  /**
   * The core's answer as it came, unless it is an error: those begin with their only key.
   * @param {(core: Core) => string} work
   */
  #ask(work) {
    let text;
    try {
      text = work(this.#core);
    } catch (reason) {
      const why = reason instanceof Error ? reason.message : String(reason);
      throw new ScalewrightError('internal', `the core stopped (${why}); make a new advisor, and please report this`);
    }
    if (!text.startsWith('{"error":')) return text;
    const { error } = /** @type {Failure} */ (JSON.parse(text));
    throw new ScalewrightError(error.code, error.message, error.path);
  }

  /** @param {AdviceRequest} request */
  advise(request) {
    return /** @type {Advice} */ (JSON.parse(this.adviseJson(request)));
  }

  /** @param {AdviceRequest} request */
  adviseJson(request) {
    return this.#ask((core) => core.advise(toJson(request)));
  }

  /**
   * @param {Pick<Advice, 'document' | 'options'>} advice
   * @param {RenderFormat} format
   */
  render(advice, format) {
    if (format === 'csv') return toCsv(advice);
    const rendered = this.#ask((core) => core.render(toJson(advice?.document ?? null), String(format)));
    return /** @type {{text: string}} */ (JSON.parse(rendered)).text;
  }

  /**
   * @param {RulePack | string} pack
   * @param {string} [path]
   */
  loadRules(pack, path = 'pack') {
    const { ids, warnings } = this.loadRulePacks([{ path, text: typeof pack === 'string' ? pack : toJson(pack) }]);
    return { id: ids[0], warnings };
  }

  /** @param {{path: string, text: string}[]} packs */
  loadRulePacks(packs) {
    const loaded = this.#ask((core) => core.loadRules(toJson(packs)));
    return /** @type {{ids: string[], warnings: string[]}} */ (JSON.parse(loaded));
  }

  dispose() {
    this.#core.delete();
  }
}

/**
 * @param {import('./scalewright.d.ts').ScalewrightOptions} [options]
 * @returns {Promise<Contract>}
 */
export async function createScalewright(options = {}) {
  const compiled = await compileOrExplain(options.wasm ?? new URL('scalewright.wasm', import.meta.url));
  const module = await instantiate(compiled);
  return new Advisor(new module.Advisor(), module.Advisor.version());
}
