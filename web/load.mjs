// Brings the WebAssembly program into the page: streamed from beside the page, or from the bytes that the offline file carries.

/** A failure that is told to the reader: a sentence that says what happened and what to do. */
export class StartError extends Error {}

/** The bytes that an offline file carries as a block of base64. @returns {ArrayBuffer | undefined} */
function carriedBytes() {
  const block = document.getElementById('scalewright-wasm');
  if (!block) return undefined;
  const text = atob((block.textContent ?? '').trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  block.remove();
  return bytes.buffer;
}

/** @param {string} url @returns {Promise<Response>} */
async function fetchProgram(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch {
    throw new StartError('The program did not arrive. Check your connection and reload the page.');
  }
  if (!response.ok) {
    throw new StartError(`The program did not arrive (the server answered ${response.status}). Reload the page in a while.`);
  }
  return response;
}

/**
 * @param {WebAssembly.Imports} imports
 * @param {string} url
 * @returns {Promise<WebAssembly.Instance>}
 */
async function instantiate(imports, url) {
  const bytes = carriedBytes();
  if (bytes) return (await WebAssembly.instantiate(bytes, imports)).instance;
  const response = await fetchProgram(url);
  // A server that does not know the type application/wasm rules streaming out.
  if (response.headers.get('content-type') === 'application/wasm') {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance;
  }
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}

/**
 * @param {(options: object) => Promise<any>} createModule Emscripten's factory
 * @param {string} url where the program is, unless the page carries it
 * @returns {Promise<any>} Emscripten's module
 */
export function loadModule(createModule, url) {
  if (typeof WebAssembly !== 'object') {
    return Promise.reject(new StartError('This browser has no WebAssembly, or it is switched off. Scalewright computes with it: allow it for this page, or open the page in another browser.'));
  }
  return new Promise((resolve, reject) => {
    // Emscripten does not pass on what goes wrong in this hook, hence the promise around it.
    const instantiateWasm = (/** @type {WebAssembly.Imports} */ imports, /** @type {(instance: WebAssembly.Instance) => void} */ done) => {
      instantiate(imports, url).then(done, reject);
      return {};
    };
    createModule({ instantiateWasm }).then(resolve, reject);
  });
}
