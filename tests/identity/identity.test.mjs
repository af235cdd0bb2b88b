// The same corpus through the native build and through WebAssembly, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createCore } from '../web/core.mjs';
import { corpus } from './corpus.mjs';

/** SCALEWRIGHT_NATIVE names another build than the repository's. */
const native =
  process.env.SCALEWRIGHT_NATIVE ?? fileURLToPath(new URL('../../build/native/tests/identity/scalewright_native', import.meta.url));

/** @param {string[]} lines */
const sha256 = (lines) => createHash('sha256').update(lines.join('\n')).digest('hex');

/**
 * Where two lines part, with what stands around it.
 * @param {string} a
 * @param {string} b
 */
function parting(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) ++at;
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, at - 120), at + 80);
  return `at character ${at}\n  native ${around(a)}\n  wasm   ${around(b)}`;
}

test('native and WebAssembly write the same bytes', async (t) => {
  const requests = corpus();
  assert.ok(requests.length >= 120, `the corpus holds ${requests.length} requests`);
  const run = spawnSync(native, { input: requests.join('\n'), maxBuffer: 1 << 30 });
  assert.equal(run.status, 0, run.stderr.toString());
  const nativeLines = run.stdout.toString('utf8').split('\n').slice(0, -1);
  const core = await createCore();
  const wasmLines = requests.map((request) => core.advise(request));

  t.diagnostic(`${requests.length} requests; native sha256 ${sha256(nativeLines)}`);
  t.diagnostic(`${requests.length} requests; wasm   sha256 ${sha256(wasmLines)}`);
  assert.equal(nativeLines.length, wasmLines.length);
  const differing = requests.flatMap((request, i) =>
    nativeLines[i] === wasmLines[i] ? [] : [`request ${i + 1}: ${request.slice(0, 200)}\n${parting(nativeLines[i], wasmLines[i])}`]);
  assert.equal(differing.length, 0, `${differing.length} answers differ; the first:\n${differing.slice(0, 3).join('\n')}`);
});

test('the corpus reaches every category and every kind of error', async () => {
  const core = await createCore();
  const categories = new Set();
  const errors = new Set();
  for (const request of corpus()) {
    const answer = JSON.parse(core.advise(request));
    if (answer.error) errors.add(answer.error.code);
    else categories.add(answer.scale.category);
  }
  assert.deepEqual([...categories].sort(), ['enterprise', 'large', 'medium', 'mvp', 'small', 'unclear']);
  for (const code of ['bad_json', 'bad_request', 'unknown_provider']) assert.ok(errors.has(code), code);
});

test('a second advisor answers as the first', async () => {
  const [one, two] = [await createCore(), await createCore()];
  const requests = corpus().slice(0, 20);
  for (const request of [...requests].reverse()) two.advise(request);
  for (const request of requests) assert.equal(two.advise(request), one.advise(request));
});

test('the corpus in the file is one request a line', () => {
  for (const line of readFileSync(new URL('corpus.jsonl', import.meta.url), 'utf8').trimEnd().split('\n'))
    assert.equal(typeof JSON.parse(line), 'object');
});
