// Compares the byte counts of the hosted page with the golden in tests/sizes.json: node scripts/sizes.mjs [--update]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const LIMIT = 420_000;  // bytes of the whole page with brotli, fonts and rules included
const PRICES_LIMIT = 45_000;  // of the price books by themselves
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const golden = join(root, 'tests/sizes.json');
const site = join(root, 'dist/site');
const emscripten = readFileSync(join(root, 'build/web/emscripten-version'), 'utf8').trim();

/** @param {Uint8Array} data */
const brotli = (data) =>
  brotliCompressSync(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  }).length;

/** @type {Record<string, {raw: number, brotli: number}>} */
const now = {};
for (const name of readdirSync(site).sort()) {
  const data = readFileSync(join(site, name));
  now[name] = { raw: data.length, brotli: brotli(data) };
}
const sum = { raw: 0, brotli: 0 };  // of what a visit loads; nobody's browser asks for the notices
for (const [name, size] of Object.entries(now)) {
  if (name === 'THIRD-PARTY.txt') continue;
  sum.raw += size.raw;
  sum.brotli += size.brotli;
}
now.total = sum;

/** @param {typeof now} sizes */
const table = (sizes) =>
  `{\n  "emscripten": "${emscripten}",\n` + Object.entries(sizes).map(([name, size]) =>
    `  ${JSON.stringify(name)}: {"raw": ${size.raw}, "brotli": ${size.brotli}}`).join(',\n') + '\n}\n';

const books = join(root, 'rules/prices');
const prices = brotliCompressSync(readdirSync(books).sort().map((name) => JSON.stringify(JSON.parse(readFileSync(join(books, name), 'utf8')))).join(''), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).length;
if (prices > PRICES_LIMIT) {
  console.error(`The price books are ${prices} bytes with brotli; at most ${PRICES_LIMIT} are allowed.`);
  process.exit(1);
}

if (sum.brotli > LIMIT) {
  console.error(`The page is ${sum.brotli} bytes with brotli; at most ${LIMIT} are allowed.\n${table(now)}`);
  process.exit(1);
}
if (process.argv.includes('--update')) {
  writeFileSync(golden, table(now));
  console.log(table(now));
  process.exit(0);
}
/** @type {typeof now} */
let before;
/** @type {string} */
let madeWith;
try {
  ({ emscripten: madeWith, ...before } = JSON.parse(readFileSync(golden, 'utf8')));
} catch {
  console.error('tests/sizes.json is missing: run scripts/sizes --update and commit it.');
  process.exit(1);
}
if (madeWith !== emscripten) {
  console.log(`The page is ${sum.brotli} bytes with brotli. The golden is of Emscripten ${madeWith}, this is ${emscripten}.`);
  process.exit(0);
}
let same = true;
for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
  const [was, is] = [before[name], now[name]];
  if (was?.raw === is?.raw && was?.brotli === is?.brotli) continue;
  same = false;
  console.error(`${name}: ${was ? `${was.raw} (${was.brotli} with brotli)` : 'absent'} in the golden, ` +
    `${is ? `${is.raw} (${is.brotli} with brotli)` : 'absent'} now`);
}
if (!same) {
  console.error('If the change is wanted: scripts/sizes --update, and commit tests/sizes.json.');
  process.exit(1);
}
console.log(`The page is ${sum.brotli} bytes with brotli, as the golden says.`);
