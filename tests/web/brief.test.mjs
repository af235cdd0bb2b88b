// Briefs from files and links of this version and others, sound and damaged.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LONGEST_TEXT, blankBrief, briefToJson, isBlank, readBrief, sameBrief } from '../../web/brief.mjs';

const first = JSON.parse(readFileSync(new URL('../briefs/v1.json', import.meta.url), 'utf8'));

test('a brief of version 1 opens whole, for ever', () => {
  const { brief, problems, recognised } = readBrief(first);
  assert.deepEqual(problems, []);
  assert.ok(recognised);
  const { scalewright: _, ...members } = first;
  assert.deepEqual(brief, members);
});

test('what is written is read back the same', () => {
  const { brief } = readBrief(first);
  assert.deepEqual(readBrief(JSON.parse(briefToJson(brief))), { brief, problems: [], recognised: true });
  assert.deepEqual(readBrief(JSON.parse(briefToJson(blankBrief()))).brief, blankBrief());
});

test('a newer version says so and keeps what can be read', () => {
  const { brief, problems } = readBrief({ ...first, version: 7, pictures: [1, 2] });
  assert.equal(brief.text, first.text);
  assert.equal(brief.version, 1);
  assert.match(problems.join(), /newer Scalewright \(version 7\)/);
  assert.equal(problems.length, 1);
});

test('what is no brief is refused in a sentence', () => {
  for (const value of [undefined, null, 5, 'text', [], [first], {}, { a: 1 }, true]) {
    const { brief, problems, recognised } = readBrief(value);
    assert.deepEqual(brief, blankBrief());
    assert.equal(recognised, false);
    assert.match(problems[0], /nothing was opened/);
  }
});

test('each damaged part is left out and told, the rest stays', () => {
  /** @param {Record<string, unknown>} damage */
  const read = (damage) => readBrief({ ...first, ...damage });
  assert.match(read({ text: 5 }).problems[0], /text/);
  assert.equal(read({ text: 5 }).brief.answers.length, 4);
  const answers = read({ answers: [null, { question: 'users', value: NaN }, { question: 5, value: 1 }, { question: 'team', value: 3 }] });
  assert.deepEqual(answers.brief.answers, [{ question: 'team', value: 3 }]);
  assert.match(answers.problems[0], /^3 answers could not be read/);
  assert.equal(read({ answers: 'x' }).problems.length, 1);
  for (const prices of [7, [], { overrides: [null] }, { overrides: 'x' }, { overrides: [{}] }, { overrides: [{ sku: 'a', monthly: -1 }] }, { overrides: [{ sku: 'a', free: 'yes' }] },
    { discounts: { aws: 900 } }, { discounts: [] }, { hour_rate: '5' }, { commitment: '9y' }, { weights: { cost: -1 } }, { weights: { charm: 1 } }]) {
    const { brief, problems } = read({ prices });
    assert.match(problems[0], /prices/, JSON.stringify(prices));
    assert.deepEqual(brief.prices, {});
  }
  assert.equal(read({ option: 5, provider: {} }).brief.option, undefined);
  assert.equal(read({ version: 'one' }).problems.length, 1);
});

test('answers as an object are understood as well', () => {
  assert.deepEqual(readBrief({ text: '', answers: { users: 5 } }).brief.answers, [{ question: 'users', value: 5 }]);
});

test('sizes are kept in bounds', () => {
  const { brief, problems } = readBrief({ ...first, text: 'ü'.repeat(LONGEST_TEXT) });
  assert.ok(new TextEncoder().encode(brief.text).length <= LONGEST_TEXT);
  assert.match(problems[0], /first megabyte/);
  assert.equal(readBrief({ text: 'x'.repeat(LONGEST_TEXT) }).problems.length, 0);
  assert.ok(readBrief({ answers: Array.from({ length: 5000 }, (_, i) => ({ question: `q${i}`, value: i })) }).brief.answers.length <= 200);
});

test('names of the language itself are only names', () => {
  const { brief } = readBrief(JSON.parse('{"text": "", "answers": [{"question": "__proto__", "value": 1}], "prices": {"discounts": {"__proto__": 5}}, "__proto__": {"option": "x"}}'));
  assert.equal(brief.option, undefined);
  assert.equal(/** @type {any} */ ({}).aws, undefined);
  assert.deepEqual(Object.keys(brief.prices.discounts ?? {}), ['__proto__']);
});

test('any JSON at all comes back without a throw', () => {
  const pieces = [null, -1, 1e308, '', 'x', '\ud800', [], {}, [[]], { version: 1 }, true];
  for (const text of pieces) for (const answers of pieces) for (const prices of pieces) {
    const { brief } = readBrief({ version: 1, text, answers, prices });
    assert.doesNotThrow(() => readBrief(JSON.parse(briefToJson(brief))));
  }
});

test('briefs are compared by what they say', () => {
  const { brief } = readBrief(first);
  assert.ok(sameBrief(brief, { ...brief, prices: Object.fromEntries(Object.entries(brief.prices).reverse()) }));
  assert.ok(!sameBrief(brief, { ...brief, provider: undefined, text: 'x' }));
  assert.ok(isBlank(blankBrief()) && !isBlank(brief));
});
