// One number, wherever it is read: the JSON, the table for spreadsheets, the report for people and its Markdown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { npm } from './core.mjs';

/** @type {typeof import('../../web/scalewright.mjs')} */
const { createScalewright } = await import(`${npm}scalewright.mjs`);
const advisor = await createScalewright();

/** @typedef {import('../../web/scalewright.mjs').Advice} Advice */
/** @typedef {import('../../web/scalewright.mjs').AdviceRequest} AdviceRequest */

/** @type {AdviceRequest[]} */
const REQUESTS = [
  { text: 'MVP for 5 friends' },
  { text: 'shop with 50K daily users in Europe', currency: 'EUR', today: '2026-11-21' },
  { text: '5 users but five nines' },
  { text: 'SaaS with 2,000 users, Kubernetes and Kafka, budget $100' },
  { text: 'SaaS with 60,000 users, 99.9 %, on AWS in the US', hour_rate: 45, discounts: { aws: 12 } },
  { text: 'web shop with 3000 customers, 99.9% uptime', overrides: [{ sku: 'CX23', unit_price: 5 }, { component: 'balancer', monthly: 3 }] },
  { text: '10M users' },
  { text: 'photo archive of 5 TB for 300 users', provider: 'aws', commitment: '1y' },
];
const MICRO = 1e6;

/** Money in whole micro-units, as the core counts it. @param {number} amount */
const micro = (amount) => Math.round(amount * MICRO);

/** Rows of a table by RFC 4180. @param {string} text */
function parseCsv(text) {
  return text.trimEnd().split('\r\n').map((line) => {
    /** @type {string[]} */
    const cells = [];
    for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
      cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    }
    return cells;
  });
}

/** "$1,395", "€0.87", "EUR 12", "<$0.01" as a number; NaN for what is no money. @param {string} words */
const amountIn = (words) => Number(/[\d,]+(?:\.\d+)?/.exec(words)?.[0].replaceAll(',', '') ?? NaN);

/** Whether the words are the amount, rounded as people write it. @param {string} words @param {number} amount */
function says(words, amount) {
  const said = amountIn(words);
  if (words.includes('<')) return amount < said;
  const digits = /\.(\d+)/.exec(words)?.[1].length ?? 0;
  const step = Math.max(10 ** -digits, said >= 10_000 ? 10 ** (Math.floor(Math.log10(said)) - 4) : 0);
  return Math.abs(said - amount) <= step / 2 + 1e-6;
}

/** @param {Advice} advice @param {string} id */
const section = (advice, id) => {
  const found = advice.document.sections.find((one) => one.id === id);
  assert.ok(found, id);
  return /** @type {any[]} */ (found.blocks);
};

for (const request of REQUESTS) {
  const advice = advisor.advise(request);
  const [recommended] = advice.options;

  test(`parts sum to the total, ranges are in order: ${request.text}`, () => {
    for (const option of advice.options) {
      for (const end of /** @type {const} */ (['low', 'likely', 'high'])) {
        const sum = option.cost.items.reduce((total, item) => total + micro(item.monthly[end]), 0);
        const total = option.cost.monthly ?? option.cost.at_least;
        assert.equal(total ? micro(total[end]) : 0, sum, `${option.id} ${end}`);
      }
      for (const item of option.cost.items) {
        assert.ok(item.monthly.low >= 0 && item.monthly.low <= item.monthly.likely && item.monthly.likely <= item.monthly.high);
        const product = item.quantity * item.unit_price;  // both rounded to six figures
        assert.ok(Math.abs(product - item.monthly.likely) <= 1e-5 * product + 2 / MICRO, `${item.sku}: ${product}`);
      }
    }
  });

  test(`the comparison of providers has the bill's own total: ${request.text}`, () => {
    for (const option of advice.options) {
      const own = option.bills.find((bill) => bill.provider === option.cost.provider);
      assert.deepEqual(own?.monthly, option.cost.monthly, option.id);
    }
  });

  test(`the table for spreadsheets has the figures of the JSON: ${request.text}`, () => {
    const [head, ...rows] = parseCsv(advisor.render(advice, 'csv'));
    const column = Object.fromEntries(head.map((name, i) => [name, i]));
    for (const option of advice.options) {
      const lines = rows.filter((row) => row[0] === option.id && row[1] !== 'total');
      assert.equal(lines.length, option.cost.items.length);
      option.cost.items.forEach((item, i) => {
        assert.equal(Number(lines[i][column.quantity]), item.quantity);
        assert.equal(Number(lines[i][column.unit_price]), item.unit_price);
        assert.equal(Number(lines[i][column.monthly_likely]), item.monthly.likely);
        assert.equal(lines[i][column.source], item.source);
      });
      const total = rows.find((row) => row[0] === option.id && row[1] === 'total');
      assert.equal(total === undefined, option.cost.monthly === undefined);
      if (total) assert.equal(Number(total[column.monthly_likely]), option.cost.monthly?.likely);
    }
  });

  test(`the report's tables and sentences say the figures of the JSON: ${request.text}`, () => {
    const bill = section(advice, 'bill').find((block) => block.kind === 'table');
    const lines = bill ? bill.rows.slice(0, -1) : [];
    assert.equal(lines.length, recommended.cost.items.length);
    recommended.cost.items.forEach((item, i) => {
      const words = lines[i].at(-1);
      if (item.included) return assert.equal(words, 'included');
      const [low, high] = words.split('–');
      assert.ok(says(low, item.monthly.low), `${item.sku}: ${words} for ${item.monthly.low}`);
      assert.ok(says(high ?? low, item.monthly.high), `${item.sku}: ${words} for ${item.monthly.high}`);
    });
    const options = section(advice, 'options').find((block) => block.kind === 'table');
    advice.options.forEach((option, i) => {
      const words = options.rows[i][1];
      if (!option.cost.monthly) return assert.ok(option.cost.at_least ? says(words, option.cost.at_least.likely) : words === 'no price');
      const [low, high] = words.split('–');
      assert.ok(says(low, option.cost.monthly.low), `${option.id}: ${words}`);
      assert.ok(says(high ?? low, option.cost.monthly.high), `${option.id}: ${words}`);
    });
    const total = recommended.cost.monthly ?? recommended.cost.at_least;
    if (total && total.likely > 0) assert.ok(says(advice.summary.slice(0, advice.summary.indexOf(' a month')), total.likely), advice.summary);
    const ways = section(advice, 'bill').find((block) => block.header?.[1] === 'Saving');
    assert.equal(ways?.rows.length ?? 0, advice.strategies.length);
    advice.strategies.forEach((strategy, i) => assert.ok(says(ways.rows[i][1], strategy.monthly_saving.likely), strategy.id));
  });

  test(`Markdown, HTML and text carry the same words: ${request.text}`, () => {
    const bill = section(advice, 'bill').find((block) => block.kind === 'table');
    const formats = /** @type {const} */ (['markdown', 'html', 'text']);
    for (const format of formats) {
      const written = advisor.render(advice, format);
      const escaped = (/** @type {string} */ words) => (format === 'html' ? words.replaceAll('<', '&lt;') : words);
      for (const row of bill?.rows ?? []) assert.ok(written.includes(escaped(row.at(-1))), `${format}: ${row.at(-1)}`);
    }
  });
}

test('nothing that the reader says of prices goes without a trace', () => {
  const advice = advisor.advise({ text: 'MVP for 5 friends', provider: 'aws', currency: 'EUR', overrides: [{ sku: 't4g.micro', unit_price: 0.005 }], discounts: { aws: 10 } });
  const { items, notes } = advice.options[0].cost;
  const own = items.filter((item) => item.own === 'price');
  assert.equal(own.length, 1);
  assert.equal(own[0].unit_price, 0.005);
  assert.ok(notes.some((note) => note.includes('as you said')));
  assert.ok(notes.some((note) => note.includes('10 %')));
  for (const format of /** @type {const} */ (['markdown', 'html', 'text'])) {
    assert.match(advisor.render(advice, format), /your price/);
    assert.match(advisor.render(advice, format), /discount of 10/);
  }
  assert.match(advisor.render(advice, 'csv'), /,price,/);
});

test('a formula in a text stays a text in the table', () => {
  const advice = advisor.advise({ text: 'MVP for 5 friends' });
  advice.options[0].cost.items[0].title = '=HYPERLINK("http://x")';
  assert.match(advisor.render(advice, 'csv'), /"'=HYPERLINK\(""http:\/\/x""\)"/);
});
