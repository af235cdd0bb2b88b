// Every advice against rules/schema/advice.schema.json, and the rules that a schema cannot say.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { corpus } from '../identity/corpus.mjs';
import { createCore } from './core.mjs';

const schema = fileURLToPath(new URL('../../rules/schema/advice.schema.json', import.meta.url));
const checker = fileURLToPath(new URL('check_schema.py', import.meta.url));
const core = await createCore();
const answers = corpus().map((request) => core.advise(request)).filter((answer) => !answer.startsWith('{"error"'));

test('every advice fits the schema', { timeout: 600_000 }, () => {
  assert.ok(answers.length > 90, `${answers.length} advices`);
  const run = spawnSync('/usr/bin/python3', [checker, schema], { input: answers.join('\n'), maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stdout.toString() + run.stderr.toString());
});

/**
 * @param {unknown} value
 * @param {string} path
 * @param {(value: any, path: string) => void} visit
 */
function walk(value, path, visit) {
  visit(value, path);
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`, visit);
}

test('every quantity is ordered, nothing is null, no text holds a failed number', () => {
  for (const answer of answers) {
    walk(JSON.parse(answer), '', (value, path) => {
      if (path.startsWith('/brief/stated')) return; // there, null is an end that was left open
      assert.notEqual(value, null, path);
      if (typeof value === 'object' && 'likely' in value)
        assert.ok(value.low <= value.likely && value.likely <= value.high, `${path}: ${JSON.stringify(value)}`);
      if (typeof value === 'string' && !path.startsWith('/brief') && !path.startsWith('/document'))
        assert.doesNotMatch(value, /\b(nan|inf|undefined|null)\b/i, path);
    });
  }
});

test('parts of a bill sum to its total, to a cent', () => {
  for (const answer of answers) {
    for (const { id, cost } of JSON.parse(answer).options) {
      if (!cost.monthly) continue;
      for (const end of ['low', 'likely', 'high']) {
        const sum = cost.items.reduce((/** @type {number} */ total, /** @type {any} */ item) => total + item.monthly[end], 0);
        assert.ok(Math.abs(sum - cost.monthly[end]) < 0.01, `${id} ${end}: ${sum} and ${cost.monthly[end]}`);
      }
    }
  }
});

test('spans lie in the text, and say what they are said to say', () => {
  for (const answer of answers) {
    const { brief } = JSON.parse(answer);
    for (const { span } of [...brief.facts, ...brief.ignored]) {
      if (!span) continue;
      assert.ok(span[0] >= 0 && span[0] < span[1] && span[1] <= brief.text.length, `${JSON.stringify(span)} of ${brief.text.slice(0, 100)}`);
    }
    for (const { span, text } of brief.ignored) {
      const said = brief.text.slice(...span);
      assert.ok(said === text || /^\d+ numbers$/.test(text), `${text.slice(0, 60)} is not ${said.slice(0, 60)}`);
    }
  }
});

test('the recommended option is one of the options and the first', () => {
  for (const answer of answers) {
    const { recommended, options } = JSON.parse(answer);
    if (recommended === undefined) continue;
    assert.equal(options[0].id, recommended);
    assert.equal(new Set(options.map((/** @type {{id: string}} */ option) => option.id)).size, options.length);
  }
});

test('no saving exceeds what it is a saving of', () => {
  let savings = 0;
  for (const answer of answers) {
    const { options, findings, strategies, brief } = JSON.parse(answer);
    const most = Math.max(brief.stated.current_spend_per_month ?? 0, ...options.map((/** @type {any} */ { cost }) => cost.monthly?.high ?? 0));
    for (const { monthly_saving: saving, id } of [...findings, ...strategies]) {
      if (!saving) continue;
      savings += 1;
      assert.ok(saving.low >= 0 && saving.high <= most + 0.01, `${id} saves ${JSON.stringify(saving)} of ${most}`);
    }
  }
  assert.ok(savings > 50, `${savings} savings`);
});

test('keys come in the order of the contract', () => {
  const contract = ['contract', 'engine', 'brief', 'demand', 'scale', 'questions', 'options', 'recommended', 'findings', 'document'];
  for (const answer of answers) {
    const keys = Object.keys(JSON.parse(answer));
    assert.deepEqual(keys.slice(0, keys.includes('recommended') ? 10 : 9), contract.filter((key) => keys.includes(key)));
  }
});
