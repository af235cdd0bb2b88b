// The requests of the identity test: those of corpus.jsonl, the labelled texts of the intake, and hostile ones.
import { existsSync, readFileSync } from 'node:fs';

/** @param {URL} file */
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');

/** @returns {string[]} Requests that are JSON objects, except for some that are not, on purpose. */
function hostile() {
  const texts = [
    '', ' ', '💥', '\u0000', '\u0001\u001b[2J', '\ufeff5 users', '\u202e5 users', 'a\u0301'.repeat(50), '٥ users', '５ users',
    '9'.repeat(400) + ' users', '1e308 users', '-5 users', '0 users', '0.5 users', '99999999999999999999 users', 'NaN users',
    '1,000,000,000,000 requests per second', '5 users '.repeat(2000), '('.repeat(3000), '5'.repeat(5000), '5 '.repeat(5000),
    '<script>alert(1)</script> 5 users', "'; drop table users; -- 5", '{"text": "5 users"}', '5 users\\u0000', '%s%n 5 users',
    'between 10 and 5 users', '5-10-15-20 users', '100.000.000 users', '1.000,5 users', '99.9999999999 % uptime, 5 users',
    'word '.repeat(200_000) + '5 users',
  ];
  const settings = [
    { provider: 'aws' }, { provider: 'nobody' }, { currency: 'EUR' }, { currency: 'euro' }, { currency: 'XXX' },
    { today: '2026-02-30' }, { today: '2030-01-01' }, { answers: { availability: 'minutes' } }, { answers: { users: 500 } },
    { answers: { users: -5 } }, { answers: { users: { low: 10, likely: 5, high: 1 } } }, { answers: { users: 'many' } },
    { answers: { nothing: 1 } }, { answers: { users: null } }, { answers: [] }, { unknown: 1 },
  ];
  return [
    ...texts.map((text) => JSON.stringify({ text })),
    ...settings.map((setting) => JSON.stringify({ text: 'shop with 500 users', ...setting })),
    '', 'x', '[]', '{}', '{"text":5}', '{"text":"a","text":"b"}', '{"text":"\\ud800"}', '['.repeat(1000), '{"text":"a"} x',
  ];
}

export function corpus() {
  const own = lines(new URL('corpus.jsonl', import.meta.url));
  const intake = new URL('../intake/dev.jsonl', import.meta.url);
  const labelled = existsSync(intake) ? lines(intake).map((line) => JSON.stringify({ text: JSON.parse(line).text })) : [];
  return [...own, ...labelled, ...hostile()];
}
