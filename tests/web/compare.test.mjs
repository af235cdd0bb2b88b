// Two advices side by side, of the shipped core.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAdvices } from '../../web/compare.mjs';
import { createCore } from './core.mjs';

const core = await createCore();
/** @param {object} request @returns {import('../../web/scalewright.d.ts').Advice} */
const advise = (request) => JSON.parse(core.advise(JSON.stringify(request)));
const small = advise({ text: 'web shop with 300 customers, on AWS' });
const large = advise({ text: 'web shop with 40000 customers, on AWS, 99.95 % uptime, GDPR' });

/** @param {import('../../web/compare.mjs').Row[]} rows @param {string} id */
const row = (rows, id) => {
  const found = rows.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
};

test('what differs says which way, in a word', () => {
  const rows = compareAdvices(small, large);
  assert.deepEqual(rows.slice(0, 9).map(({ id }) => id), ['verdict', 'scale', 'cost', 'design', 'availability', 'upkeep', 'holds_until', 'first_break', 'users']);
  assert.deepEqual([row(rows, 'scale').than, row(rows, 'scale').word], ['more', 'larger']);
  assert.deepEqual([row(rows, 'cost').word, row(rows, 'cost').verdict], ['dearer', 'worse']);
  assert.deepEqual([row(rows, 'users').word, row(rows, 'users').verdict], ['more', undefined]);
  const back = compareAdvices(large, small);
  assert.deepEqual([row(back, 'cost').word, row(back, 'cost').verdict, row(back, 'users').word], ['cheaper', 'better', 'fewer']);
});

test('figures are written as the core writes them', () => {
  const rows = compareAdvices(small, large);
  const report = JSON.stringify(large.document) + large.summary;
  for (const id of ['cost', 'design', 'availability', 'users']) assert.ok(report.includes(row(rows, id).b), `${id}: ${row(rows, id).b}`);
  assert.match(row(rows, 'cost').a, /^\$[\d,.]+(?:–\$[\d,.]+)?$/);
  assert.match(row(rows, 'upkeep').a, /^[\d.–]+ h$/);
  assert.match(row(rows, 'holds_until').a, /^about [\d,]+ users$/);
  assert.match(row(rows, 'first_break').a, /: .*, at [\d,]+ users$/);
});

test('facts are compared by name; what one lacks is a dash', () => {
  const rows = compareAdvices(small, large);
  const compliance = row(rows, 'fact/Compliance');
  assert.deepEqual([compliance.a, compliance.b, compliance.same], ['–', 'GDPR', false]);
  assert.equal(row(rows, 'fact/Provider').same, true);
  assert.equal(rows.filter(({ label }) => label === 'Users').length, 1);
});

test('the same is the same', () => {
  assert.ok(compareAdvices(small, small).every(({ same, than }) => same && !than));
});

test('money of two currencies is not weighed', () => {
  const euros = advise({ text: 'web shop with 300 customers, on AWS', currency: 'EUR' });
  const cost = row(compareAdvices(small, euros), 'cost');
  assert.deepEqual([cost.same, cost.than], [false, undefined]);
});

test('what is not known is a dash, and no figure', () => {
  const rows = compareAdvices(advise({ text: '' }), large);
  assert.equal(row(rows, 'users').a, '–');
  assert.equal(row(rows, 'users').than, undefined);
  assert.equal(row(rows, 'scale').than, undefined);
});
