// The hosted page and the offline file: one instance, on the whole of it.
import createScalewrightModule from './scalewright-module.mjs';
import { loadModule } from './load.mjs';
import { mount } from './mount.mjs';

const module = loadModule(createScalewrightModule, new URL('scalewright.wasm', document.baseURI).href);
const page = mount(/** @type {HTMLElement} */ (document.querySelector('.scalewright')), { module, keeps: true });
/** @type {any} */ (globalThis).scalewrightPage = page; // for tests: frame counts and the like
