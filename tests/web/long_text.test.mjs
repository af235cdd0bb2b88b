// A megabyte of what people write: the time it takes to read, and the memory.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createInstance } from './core.mjs';

const MEGABYTE = 1_000_000;
const requests = readFileSync(new URL('../intake/dev.jsonl', import.meta.url), 'utf8').trim().split('\n');
const written = requests.map((line) => JSON.parse(line).text).join('\n\n');

/** @param {string} piece @param {number} size */
const repeated = (piece, size) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Processor time, the best of several runs: other tests run beside this one. @param {() => void} work */
function best_ms(work) {
  let best = Infinity;
  for (let run = 0; run < 40; ++run) {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

test('a megabyte of requests is read in under 150 ms', async () => {
  const { core } = await createInstance();
  /** @param {string} text */
  const advise = (text) => best_ms(() => core.advise(JSON.stringify({ text, questions: false })));
  // One long word crosses the border and comes back as JSON like any text, and there is nothing in it to read.
  const reading = advise(repeated(written, MEGABYTE)) - advise('a'.repeat(MEGABYTE));
  assert.ok(reading < 150, `${reading.toFixed(0)} ms`);
});

test('the memory stays under ten times the text', async () => {
  const { core, memory } = await createInstance();
  core.advise(JSON.stringify({ text: 'MVP for 5 friends' }));
  const before = memory.buffer.byteLength;
  core.advise(JSON.stringify({ text: repeated(written, 8 * MEGABYTE), questions: false }));
  const grown = memory.buffer.byteLength - before;
  assert.ok(grown < 10 * 8 * MEGABYTE, `${(grown / MEGABYTE).toFixed(1)} MB for 8 MB`);
});
