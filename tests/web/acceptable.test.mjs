// Briefs of other times against the shipped core.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { acceptable } from '../../web/acceptable.mjs';
import { blankBrief, readBrief } from '../../web/brief.mjs';
import { createCore } from './core.mjs';

const core = await createCore();
/** @param {import('../../web/brief.mjs').AdviceRequest} request */
const refusal = (request) => JSON.parse(core.advise(JSON.stringify(request))).error;
/** @param {Partial<import('../../web/brief.mjs').Brief>} parts */
const accept = (parts) => acceptable({ ...blankBrief(), text: 'a shop', ...parts }, refusal);

test('what the core knows stays', () => {
  const { brief } = readBrief(JSON.parse(readFileSync(new URL('../briefs/v1.json', import.meta.url), 'utf8')));
  assert.deepEqual(acceptable(brief, refusal), { brief, problems: [] });
});

test('an answer that is unknown is left out alone', () => {
  const { brief, problems } = accept({ answers: [{ question: 'gone', value: 'x' }, { question: 'team', value: 3 }, { question: 'users', value: 'odd' }] });
  assert.deepEqual(brief.answers, [{ question: 'team', value: 3 }]);
  assert.equal(problems.length, 2);
  assert.match(problems[0], /“gone”/);
});

test('a price that is unknown is left out alone', () => {
  const { brief, problems } = accept({ prices: { discounts: { aws: 5, nobody: 9 }, overrides: [{ sku: 'x', free: true }, { sku: 'y', provider: 'nobody', free: true }], hour_rate: 1e12 } });
  assert.deepEqual(brief.prices, { discounts: { aws: 5 }, overrides: [{ sku: 'x', free: true }] });
  assert.equal(problems.length, 3);
  assert.deepEqual(accept({ prices: { weights: { cost: 0 } } }).brief.prices, {});
});

test('a refusal without a place costs the answers and prices, not the text', () => {
  let asked = 0;
  const { brief, problems } = acceptable({ ...blankBrief(), text: 'a shop', answers: [{ question: 'team', value: 3 }] }, () => {
    asked += 1;
    return { message: 'no' };
  });
  assert.deepEqual([brief.text, brief.answers, problems.length, asked], ['a shop', [], 1, 1]);
});
