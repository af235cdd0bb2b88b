// What a person sees, kept: each case of tests/golden/cases.json as text and as the decisions behind it. A change is
// meant to be read in review. SCALEWRIGHT_UPDATE_GOLDEN=1 writes what comes out now.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cli } from './cli.mjs';

/** @typedef {import('../../web/scalewright.d.ts').Advice} Advice */

const folder = fileURLToPath(new URL('../golden/', import.meta.url));
const update = process.env.SCALEWRIGHT_UPDATE_GOLDEN === '1';
/** @type {Record<string, string>} */
const cases = JSON.parse(readFileSync(`${folder}cases.json`, 'utf8'));

/** What was decided, without the words. @param {Advice} advice */
function decisions(advice) {
  const { scale, brief, findings, options, questions } = advice;
  return {
    text: brief.text,
    stated: brief.stated,
    category: scale.category,
    complexity: scale.complexity,
    needed_complexity: scale.needed_complexity,
    need: Object.fromEntries(scale.layers.map(({ layer, need_level: level }) => [layer, level])),
    path: scale.path.map(({ month, users, category }) => `month ${month}: ${users.likely} users, ${category}`),
    breaks: scale.breaks.map(({ month, users, component }) => `${month === undefined ? '' : `month ${month}, `}${users} users: ${component}`),
    recommended: advice.recommended,
    options: options.map(({ id, cost, availability, components }) => ({
      id,
      provider: cost.provider,
      monthly: cost.monthly,
      availability: availability.percent,
      components: components.map(({ name, count, size }) => `${count} × ${name}${size ? ` (${size})` : ''}`),
    })),
    findings: findings.map(({ id, severity, kind }) => `${severity} ${kind} ${id}`),
    questions: questions.map(({ id }) => id),
  };
}

/** @param {string} file @param {string} now */
function matches(file, now) {
  const path = `${folder}${file}`;
  if (update) writeFileSync(path, now);
  assert.ok(existsSync(path), `${file} is missing: SCALEWRIGHT_UPDATE_GOLDEN=1 writes it`);
  if (readFileSync(path, 'utf8') === now) return;
  const diff = spawnSync('diff', ['-u', '--label', `kept ${file}`, '--label', 'now', path, '-'], { input: now });
  assert.fail(`${diff.stdout}\nSCALEWRIGHT_UPDATE_GOLDEN=1 node --test tests/web/golden.test.mjs writes what comes out now`);
}

/** The hash of the rules changes with each of their words: it says nothing about the advice. @param {string} text */
const withoutHash = (text) => text.replace(/[0-9a-f]{64}/g, '…').replace(/sha256\s+…/, 'sha256 …');

for (const [name, text] of Object.entries(cases)) {
  test(name, () => {
    const seen = cli(['advise', text]);
    assert.equal(seen.status, 0, seen.stderr);
    matches(`${name}.txt`, `$ advise ${JSON.stringify(text)}\n\n${withoutHash(seen.stdout)}`);
    const advice = JSON.parse(cli(['advise', text, '--format', 'json']).stdout);
    matches(`${name}.json`, `${JSON.stringify(decisions(advice), null, 1)}\n`);
  });
}

test('nothing is kept that no case asks for', () => {
  const wanted = new Set(['cases.json', ...Object.keys(cases).flatMap((name) => [`${name}.txt`, `${name}.json`])]);
  const strays = readdirSync(folder).filter((file) => !wanted.has(file));
  if (update) for (const stray of strays) rmSync(`${folder}${stray}`);
  else assert.deepEqual(strays, []);
});
