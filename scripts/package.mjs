// Makes dist/ from a web build: node scripts/package.mjs BUILD_FOLDER DIST_FOLDER
//
//   dist/site/            the hosted page: shell.html, web/start.mjs bundled, its style sheets, scalewright.wasm
//   dist/scalewright.html the same in one file, for file://
//   dist/npm/             the headless advisor for Node and bundlers, with the command line
//
// All three carry the same WebAssembly bytes. Nothing is written when nothing changed.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { minify } from 'terser';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [buildFolder, dist] = [resolve(process.argv[2] ?? 'build/web'), resolve(process.argv[3] ?? 'dist')];
const debug = buildFolder.endsWith('debug');

/** @param {string} file */
const text = (file) => readFileSync(file, 'utf8');
/** @param {string | Uint8Array} data */
const sha256 = (data) => createHash('sha256').update(data).digest();
/** @param {string} message @returns {never} */
const fail = (message) => {
  console.error(`package: ${message}`);
  process.exit(1);
};

const wasmFile = join(buildFolder, 'scalewright.wasm');
const glueFile = join(buildFolder, 'scalewright.js');
if (!existsSync(wasmFile)) {
  console.error('==> Nothing to package yet: the web build made no scalewright.wasm');
  process.exit(0);
}

// ---- is there anything to do? -------------------------------------------------------------------------------------------
/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}
const inputs = [wasmFile, glueFile, join(buildFolder, 'THIRD-PARTY.txt'), fileURLToPath(import.meta.url)]
  .concat(['shell.html', 'LICENSE', 'package.json', 'CMakeLists.txt'].map((name) => join(root, name)).filter(existsSync))
  .concat(filesUnder(join(root, 'web')), filesUnder(join(root, 'rules/web')));
const hash = createHash('sha256').update(dist);
for (const input of inputs) hash.update(input).update(sha256(readFileSync(input)));
const state = hash.digest('hex');
// It lies with what it speaks of: several build folders package into one dist/.
const stamp = join(dist, '.packaged');
const whole = ['npm', 'site', 'scalewright.html'].every((name) => existsSync(join(dist, name)));
if (whole && existsSync(stamp) && text(stamp) === state) process.exit(0);

// ---- the pieces ---------------------------------------------------------------------------------------------------------
const wasm = readFileSync(wasmFile);
// Emscripten's glue is a classic script that defines a factory, then looks for other module systems; here it exports it.
const glue = text(glueFile).replace(/;?\s*if ?\(typeof exports ?===[\s\S]*$/, ';\n') + 'export default createScalewrightModule;\n';
const moduleFile = join(buildFolder, 'scalewright-module.mjs');
writeFileSync(moduleFile, glue);
const version = /VERSION (\d+\.\d+\.\d+)/.exec(text(join(root, 'CMakeLists.txt')))?.[1] ?? fail('CMakeLists.txt has no version.');
const notices = text(join(buildFolder, 'THIRD-PARTY.txt'));

/** Sources import './scalewright-module.mjs'; the bundler finds it in the build folder. @type {esbuild.Plugin} */
const findModule = {
  name: 'scalewright-module',
  setup(build) {
    build.onResolve({ filter: /\/scalewright-module\.mjs$/ }, () => ({ path: moduleFile }));
  },
};

/** Ids and sources of rules that only the page reads are for who changes them. @type {esbuild.Plugin} */
const bareRules = {
  name: 'bare-rules',
  setup(build) {
    build.onLoad({ filter: /rules[/\\]web[/\\]\w+\.json$/ }, ({ path }) => ({
      loader: 'json',
      contents: JSON.stringify(JSON.parse(text(path)), (name, value) => (['id', 'as_of', 'title', 'source'].includes(name) ? undefined : value)),
    }));
  },
};

/**
 * @param {string} entry
 * @param {esbuild.BuildOptions} [options]
 */
async function bundle(entry, options = {}) {
  const result = await esbuild.build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    minify: !debug,
    charset: 'utf8',
    legalComments: 'none',
    target: ['es2022'],
    logLevel: 'warning',
    external: ['node:*'],
    plugins: [findModule, bareRules],
    ...options,
  });
  return result.outputFiles?.[0].text ?? fail(`esbuild made nothing of ${entry}.`);
}

/**
 * A script of the page. Terser once more behind esbuild: 1.3 kB less to download.
 * @param {string} entry
 * @param {esbuild.BuildOptions} options
 */
async function bundlePage(entry, options) {
  const script = await bundle(entry, options);
  if (debug) return script;
  const { code } = await minify(script, { module: options.format === 'esm', toplevel: true, ecma: 2020, compress: { passes: 3 } });
  return code ?? fail(`terser made nothing of ${entry}.`);
}

/** @param {string} folder @param {string} name @param {string | Uint8Array} data */
function put(folder, name, data) {
  mkdirSync(join(dist, folder), { recursive: true });
  writeFileSync(join(dist, folder, name), data);
}

/** @param {Record<string, string>} directives */
const policy = (directives) =>
  '<meta http-equiv="Content-Security-Policy" content="' +
  Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ') + '">';

// ---- the page -----------------------------------------------------------------------------------------------------------
const STYLE_LINK = /[ \t]*<link\s[^>]*rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\n?/g;
const SCRIPT = /[ \t]*<script\s[^>]*type="module"[^>]*src="([^"]+)"[^>]*>\s*<\/script>\n?/g;

/** Drops what only the author of shell.html needs. @param {string} html */
const tidyHtml = (html) => html.replace(/<!--[\s\S]*?-->\n?/g, '').replace(/^[ \t]+/gm, '').replace(/\n{2,}/g, '\n');

// The first of each with container queries; nesting, which is younger, is written out for them.
const CSS_TARGET = ['chrome106', 'firefox110', 'safari16'];

async function packagePage() {
  const shell = text(join(root, 'shell.html'));
  const styles = [...shell.matchAll(STYLE_LINK)].map((match) => match[1]);
  const scripts = [...shell.matchAll(SCRIPT)].map((match) => match[1]);
  if (scripts.length !== 1) fail('shell.html must have exactly one <script type="module" src="…">.');
  if (/<script(?![^>]*\bsrc=)|<style|\sstyle="|\son\w+="/.test(shell)) {
    fail('shell.html has an inline script or style, which the Content-Security-Policy forbids.');
  }
  const css = (await Promise.all(styles.map((file) => bundle(file, { target: CSS_TARGET })))).join('').trim();
  const bare = shell.replace(STYLE_LINK, '').replace(SCRIPT, '');
  const charset = /<meta charset="?utf-8"?\s*\/?>/i.exec(bare)?.[0] ?? fail('shell.html lacks <meta charset="utf-8">.');

  /** @param {string} head @param {string} tail */
  const page = (head, tail) =>
    tidyHtml(bare).replace(charset, () => `${charset}\n${head}`).replace('</body>', () => `${tail}\n</body>`);
  const shared = { 'default-src': "'none'", 'img-src': "'self' data: blob:" };
  const closed = { 'base-uri': "'none'", 'form-action': "'none'" };

  put('site', 'index.html', page(
    [
      policy({ ...shared, 'script-src': "'self' 'wasm-unsafe-eval'", 'style-src': "'self'", 'connect-src': "'self'", ...closed }),
      '<link rel="stylesheet" href="scalewright.css">',
      '<link rel="preload" href="scalewright.wasm" as="fetch" type="application/wasm" crossorigin>',
      '<script type="module" src="scalewright.js"></script>',
    ].join('\n'), ''));
  put('site', 'scalewright.css', css);
  put('site', 'scalewright.js', await bundlePage(scripts[0], { format: 'esm' }));
  put('site', 'scalewright.wasm', wasm);
  put('site', 'THIRD-PARTY.txt', notices);

  // One file: a classic script, since file:// allows no modules, and the bytes as a data block, since it allows no fetch.
  const script = (await bundlePage(scripts[0], { format: 'iife', define: { 'import.meta.url': 'document.baseURI' } })).trim();
  /** @param {string} content */
  const allow = (content) => `'sha256-${sha256(content).toString('base64')}'`;
  put('.', 'scalewright.html', page(
    [
      policy({
        ...shared,
        'img-src': 'data: blob:',
        'script-src': `${allow(script)} 'wasm-unsafe-eval'`,
        'style-src': allow(css),
        'connect-src': "'none'",
        ...closed,
      }),
      `<style>${css}</style>`,
    ].join('\n'),
    [
      `<script id="scalewright-wasm" type="application/wasm">${wasm.toString('base64')}</script>`,
      `<script>${script}</script>`,
      `<!--\n${notices.replace(/--/g, '- -')}-->`,
    ].join('\n')));
}

// ---- the npm package ----------------------------------------------------------------------------------------------------
async function packageNpm() {
  const options = /** @type {esbuild.BuildOptions} */ ({
    format: 'esm', platform: 'node', target: ['node18'], minify: false, plugins: [],
    external: ['node:*', './scalewright-module.mjs', './scalewright.mjs'],
  });
  put('npm', 'scalewright.mjs', await bundle('web/scalewright.mjs', options));
  put('npm', 'scalewright-module.mjs', glue);
  put('npm', 'scalewright.wasm', wasm);
  put('npm', 'THIRD-PARTY.txt', notices);
  if (existsSync(join(root, 'LICENSE'))) put('npm', 'LICENSE', text(join(root, 'LICENSE')));
  if (existsSync(join(root, 'web/scalewright.d.ts'))) put('npm', 'scalewright.d.ts', text(join(root, 'web/scalewright.d.ts')));
  const hasCli = existsSync(join(root, 'web/cli.mjs'));
  if (hasCli) put('npm', 'cli.mjs', await bundle('web/cli.mjs', options));
  put('npm', 'package.json', JSON.stringify({
    name: 'scalewright',
    version,
    description: 'The least infrastructure that does the job: scale, options and cost from a description in plain words',
    license: 'MIT',
    type: 'module',
    engines: { node: '>=18' },
    main: './scalewright.mjs',
    types: './scalewright.d.ts',
    exports: {
      '.': { types: './scalewright.d.ts', default: './scalewright.mjs' },
      './scalewright.wasm': './scalewright.wasm',
    },
    ...(hasCli ? { bin: { scalewright: './cli.mjs' } } : {}),
    sideEffects: false,
  }, null, 2) + '\n');
}

rmSync(dist, { recursive: true, force: true });
const made = [];
if (existsSync(join(root, 'web/scalewright.mjs'))) {
  await packageNpm();
  made.push('npm/');
}
if (existsSync(join(root, 'shell.html'))) {
  await packagePage();
  made.push('site/', 'scalewright.html');
}
writeFileSync(stamp, state);
console.error(`==> Packaged ${made.map((name) => join(relative(process.cwd(), dist), name)).join(', ') || 'nothing yet'}`);
