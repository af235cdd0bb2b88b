// Links: what goes in comes out, what must not go in does not, and nothing that comes in does harm.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { blankBrief, readBrief } from '../../web/brief.mjs';
import { QUESTIONS, fromFragment, toFragment } from '../../web/share.mjs';

const { brief: first } = readBrief(JSON.parse(readFileSync(new URL('../briefs/v1.json', import.meta.url), 'utf8')));
const link = readFileSync(new URL('../briefs/v1.link.txt', import.meta.url), 'utf8').trim();
const longLink = readFileSync(new URL('../briefs/v1.long_link.txt', import.meta.url), 'utf8').trim();

/** @param {Partial<import('../../web/brief.mjs').Brief>} parts @returns {import('../../web/brief.mjs').Brief} */
const brief = (parts) => ({ ...blankBrief(), ...parts });
/** @param {string | Uint8Array} data */
const packed = (data) => deflateRawSync(data).toString('base64url');

test('links of version 1 open, for ever', async () => {
  assert.deepEqual(await fromFragment(link), { brief: first, problems: [], recognised: true });
  const { brief: long, problems } = await fromFragment(longLink);
  assert.deepEqual(problems, []);
  assert.equal(long.text, `${first.text}\n\n`.repeat(20).trim());
});

test('a brief comes back from its link', async () => {
  const briefs = [first, blankBrief(), brief({ text: 'C++ & "shops" = 100 % #1 + more?' }), brief({ text: 'für Anwälte'.repeat(100) }), brief({ text: 'Ends with a stop.' }),
    brief({ answers: [{ question: 'budget', value: '500' }, { question: 'custom question', value: 'a&b=c' }, { question: 'users', value: 12.5 }] }),
    brief({ answers: [{ question: 'availability', value: 99.9 }], prices: { weights: { cost: 1 } } })];
  for (const one of briefs) {
    const { fragment, left_out } = await toFragment(one);
    assert.deepEqual(left_out, []);
    const back = await fromFragment(`#${fragment}`);
    assert.deepEqual(back.brief, one, fragment);
    assert.deepEqual(back.problems, []);
  }
});

test('the main inputs can be read in the link', async () => {
  const { fragment } = await toFragment(brief({
    text: 'A web shop, in Europe.', answers: [{ question: 'users', value: 500 }, { question: 'availability', value: 99.9 }], provider: 'aws', prices: { commitment: '1y', hour_rate: 60 },
  }));
  assert.equal(fragment, 'v=1&users=500&availability=99.9&commitment=1y&hour_rate=60&provider=aws&text=A+web+shop,+in+Europe%2E');
});

test('a text that is typed on and on is packed', async () => {
  const text = 'We sell shoes in Europe and expect 5000 users. '.repeat(50).trim();
  const { fragment } = await toFragment(brief({ text }));
  assert.match(fragment, /^v=1&z=[\w-]+$/);
  assert.ok(fragment.length < 200, String(fragment.length));
});

test('what a person types opens', async () => {
  const { brief: typed, problems, recognised } = await fromFragment('#users=500');
  assert.deepEqual([typed.answers, problems, recognised], [[{ question: 'users', value: 500 }], [], true]);
  assert.equal((await fromFragment('text=MVP%20for+5 friends')).brief.text, 'MVP for 5 friends');
});

test('an address without parameters is no link', async () => {
  for (const fragment of ['', '#', '#report', 'answer']) assert.deepEqual(await fromFragment(fragment), { brief: blankBrief(), problems: [], recognised: false });
});

test('what is unknown is told, and the rest opens', async () => {
  const { brief: read, problems } = await fromFragment('#users=500&utm_source=mail&x=1&y=2&w=3');
  assert.equal(read.answers.length, 1);
  assert.match(problems.join(), /“utm_source”, “x”, “y” and 1 more: not known here/);
  assert.match((await fromFragment('commitment=9y&users=5')).problems.join(), /commitment=9y: it is one of on_demand/);
  assert.match((await fromFragment('hour_rate=lots&users=5')).problems.join(), /prices/);
});

test('a newer version says so', async () => {
  const { brief: read, problems } = await fromFragment('v=9&users=500');
  assert.match(problems[0], /newer Scalewright \(version 9\)/);
  assert.equal(read.answers.length, 1);
  assert.match((await fromFragment('v=new&users=500')).problems[0], /does not say which version/);
});

test('the parameters are the questions of the rules', () => {
  const { questions } = JSON.parse(readFileSync(new URL('../../rules/questions.json', import.meta.url), 'utf8'));
  const ids = new Set(questions.map((/** @type {{id: string}} */ { id }) => id));
  ids.delete('provider');  // whose bill is shown has that name; the answer is answer.provider
  assert.deepEqual(new Set(QUESTIONS), ids);
});

test('private things do not go into the link, and are told', async () => {
  const { fragment, left_out } = await toFragment(brief({
    text: `A shop for 500 users.\nservices:\n  web:\n    image: internal/shop\nThe database: postgres://shop:hunter2@db/shop`,
    answers: [{ question: 'api_key', value: 'abcdef' }],
    prices: { overrides: [{ sku: `AKIA${'IOSFODNN7EXAMPLE'}`, free: true }, { sku: 'cx22', free: true }] },
  }));
  assert.ok(left_out.includes('Compose or other YAML') && left_out.includes('a connection string with a password'), left_out.join());
  const back = await fromFragment(fragment);
  assert.equal(back.brief.text, 'A shop for 500 users.\n[left out]\nThe database: [left out]');
  assert.deepEqual(back.brief.answers, []);
  assert.deepEqual(back.brief.prices.overrides, [{ sku: 'cx22', free: true }]);
});

test('a text too long for a link is left out of it, and told', async () => {
  let noise = '';
  for (let seed = 1; noise.length < 900_000;) {
    seed = (seed * 48271) % 2147483647;
    noise += String.fromCharCode(0x4e00 + (seed % 20000));
  }
  const { fragment, left_out } = await toFragment(brief({ text: noise, answers: [{ question: 'users', value: 5 }] }));
  assert.equal(fragment, 'v=1&users=5');
  assert.match(left_out.join(), /too long for a link/);
});

test('a bomb goes off nowhere', async () => {
  const bomb = packed(Buffer.alloc(300_000_000));
  const begin = performance.now();
  const { brief: read, problems } = await fromFragment(`users=5&z=${bomb}&p=${bomb}`);
  assert.match(problems.join(), /longer than 1 MB/);
  assert.match(problems.join(), /prices in this link are too long/);
  assert.deepEqual([read.text, read.answers.length], ['', 1]);
  assert.ok(performance.now() - begin < 2000);
});

test('whatever is broken gives a sentence', async () => {
  for (const fragment of ['z=!!!', 'z=%', 'z=AAAA', `z=${packed('whole').slice(0, -3)}`, `z=${packed(Buffer.from([0xff, 0xfe]))}`, 'p=x', `p=${packed('[1')}`, `p=${packed('5')}`,
    `p=${packed('{"overrides": 5}')}`, 'users=%E0%A4%A', 'answer.=5', `users=${'9'.repeat(300)}`, 'x=1'.repeat(2), `text=${'a'.repeat(1_000_001)}`]) {
    const { brief: read, problems } = await fromFragment(`#team=3&${fragment}`);
    assert.ok(problems.length > 0, fragment.slice(0, 50));
    for (const problem of problems) assert.ok(problem.length < 300 && problem.endsWith('.'), problem.slice(0, 400));
    if (fragment.length < 1000) assert.ok(read.answers.some(({ question }) => question === 'team'), fragment);
  }
});

test('a link of a megabyte of anything opens or is refused, at once', async () => {
  for (const piece of ['&', '=', '&=', 'a=b&', '%', '+', 'z', 'z=A', '💥', 'answer.a=1&']) {
    const begin = performance.now();
    await fromFragment(piece.repeat(999_000 / piece.length));
    assert.ok(performance.now() - begin < 1500, piece);
  }
});

test('noise never throws', async () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const pieces = ['v', '=', '&', '1', 'z=', 'p=', 'text=', 'users=', 'answer.', '%', '%C3', '-', '_', 'A', 'é', '\ud800', '#', '+', '__proto__=1', '5e9', 'provider='];
  for (let round = 0; round < 3000; ++round) {
    const fragment = Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join('');
    const { brief: read } = await fromFragment(fragment);
    await toFragment(read);
  }
});
