// The command line of the package.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cli } from './cli.mjs';
import { npm } from './core.mjs';

const rules = fileURLToPath(new URL('../../rules/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scalewright-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {string | Uint8Array} content */
function file(name, content) {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/**
 * Refused with status 2, nothing on standard output and one line on standard error that says each of these.
 * @param {string[]} args
 * @param {...RegExp} said
 */
function refused(args, ...said) {
  const { status, stdout, stderr } = cli(args);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, /^scalewright: [^\n]+\n$/);
  for (const words of said) assert.match(stderr, words);
}

/** @param {string[]} args @param {string | Uint8Array} [input] */
function advice(args, input) {
  const { status, stdout, stderr } = cli(['advise', ...args, '--format', 'json'], { input });
  assert.equal(status, 0, stderr);
  assert.ok(stdout.endsWith('}\n'));
  return JSON.parse(stdout);
}

test('advise writes text for people unless another format is asked for', () => {
  const { status, stdout, stderr } = cli(['advise', 'MVP for 5 friends']);
  assert.equal(status, 0, stderr);
  const { headline } = advice(['MVP for 5 friends']);
  assert.ok(stdout.startsWith(headline.slice(0, 40)));
  for (const line of stdout.split('\n')) assert.ok([...line].length <= 100, line);
  assert.ok(cli(['advise', 'MVP for 5 friends', '--format', 'markdown']).stdout.startsWith('# '));
  assert.ok(cli(['advise', 'MVP for 5 friends', '--format=html']).stdout.startsWith('<h2>'));
});

test('advise - reads standard input', () => {
  assert.deepEqual(advice(['-'], '5 users'), advice(['5 users']));
});

test('a text that looks like a flag is read after --', () => {
  const { status, stdout } = cli(['advise', '--format', 'json', '--', '--help for 5 users']);
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).brief.text, '--help for 5 users');
});

test('bytes that are not UTF-8 are replaced, and said to be', () => {
  const { status, stdout, stderr } = cli(['advise', '-', '--format', 'json'], { input: Buffer.from([0x35, 0x20, 0xff, 0x20, 0x75, 0x73, 0x65, 0x72, 0x73]) });
  assert.equal(status, 0);
  assert.match(stderr, /not UTF-8/);
  assert.equal(JSON.parse(stdout).brief.text, '5 \ufffd users');
});

test('empty text, an emoji and a megabyte of text get an answer', () => {
  for (const text of ['', '💥', `${'word '.repeat(210_000)}and 5 users`]) {
    const answer = advice(['-'], text);
    assert.equal(answer.brief.text, text);
    if (text.length < 10) assert.equal(answer.scale.category, 'unclear');
    else assert.equal(answer.scale.category, 'mvp');
  }
});

test('answers from a file take part', () => {
  const answers = file('answers.json', '{"users": 500}');
  const answer = advice(['--answers', answers]);
  const users = answer.brief.facts.find((/** @type {{id: string}} */ fact) => fact.id === 'users');
  assert.equal(users.value, 500);
  assert.equal(users.source, 'answered');
  assert.equal(answer.scale.category, 'medium');
});

test('a fault in the answers is told with its file and its place', () => {
  refused(['advise', '5 users', '--answers', file('a1.json', '{"user": 500}')], /a1\.json: \/user/);
  refused(['advise', '5 users', '--answers', file('a2.json', '{"users": [}')], /a2\.json:1:12/);
  refused(['advise', '5 users', '--answers', file('a3.json', '[1]')], /a3\.json: answers are an object/);
  refused(['advise', '5 users', '--answers', join(folder, 'none.json')], /none\.json: there is no such file/);
  refused(['advise', '5 users', '--answers', folder], /it is a folder/);
  refused(['advise', '5 users', '--answers', file('a4.json', Buffer.from([0xff]))], /not UTF-8/);
});

test('bad usage says what would be right', () => {
  refused([], /say what to do/);
  refused(['advice', 'x'], /did you mean advise\?/);
  refused(['MVP for 5 friends'], /did you mean advise "MVP for 5 friends"\?/);
  refused(['advise'], /advise "MVP for 5 friends"/);
  refused(['advise', 'a', 'b'], /quote it/);
  refused(['advise', 'a', '--formt', 'json'], /unknown flag --formt; did you mean --format\?/);
  refused(['advise', 'a', '--format', 'jsn'], /did you mean json\?/);
  refused(['advise', 'a', '--format'], /--format needs a value/);
  refused(['advise', 'a', '--provider', 'aws', '--provider', 'gcp'], /--provider is given twice/);
  refused(['advise', 'a', '--jsonl'], /leave out the text/);
  refused(['advise', '--jsonl', '--format', 'text'], /leave out --format/);
  refused(['advise', '--jsonl=yes'], /takes no value/);
  refused(['rules', 'chek'], /did you mean rules check/);
  refused(['rules', 'check'], /name a rule pack/);
});

test('prices of one\'s own come from a file, and a fault in it is told with its place', () => {
  const prices = file('prices.json', '{"overrides": [{"sku": "t4g.micro", "unit_price": 0.005}], "discounts": {"aws": 10}, "hour_rate": 50}');
  const { options } = advice(['MVP for 5 friends', '--provider', 'aws', '--prices', prices]);
  /** @type {import('../../web/scalewright.mjs').Advice['options'][number]} */
  const server = options.find((/** @type {{id: string}} */ { id }) => id === 'single_server');
  const { items, notes } = server.cost;
  assert.equal(items.filter(({ own, sku }) => own === 'price' && sku === 't4g.micro').length, 1);
  assert.ok(items.some(({ provider }) => provider === 'people'));
  assert.ok(notes.length >= 2);
  refused(['advise', 'x', '--prices', file('typo.json', '{"discount": {"aws": 10}}')], /typo\.json: unknown key "discount"; did you mean discounts\?/);
  refused(['advise', 'x', '--prices', file('nobody.json', '{"discounts": {"asw": 10}}')], /nobody\.json: \/discounts\/asw/, /did you mean "aws"/);
  refused(['advise', 'x', '--prices', file('line.json', '{"overrides": [{"free": true}]}')], /line\.json: \/overrides\/0/, /name the line/);
});

test('the bills come as a table for spreadsheets', () => {
  const { status, stdout } = cli(['advise', 'MVP for 5 friends', '--format', 'csv']);
  assert.equal(status, 0);
  assert.match(stdout, /^option,component,provider,sku/);
  assert.match(stdout, /\r\nsingle_server,total,digitalocean,/);
});

test('settings that do not exist are refused with what is near', () => {
  refused(['advise', '5 users', '--provider', 'hetzer'], /--provider: .*hetzner/);
  refused(['advise', '5 users', '--currency', 'dollars'], /--currency: .*USD/);
  refused(['advise', '5 users', '--today', '2026-02-30'], /--today: .*2026/);
});

test('--provider and --currency decide the bill', () => {
  const answer = advice(['shop with 500 users', '--provider', 'aws', '--currency', 'EUR']);
  const option = answer.options.find((/** @type {{id: string}} */ o) => o.id === answer.recommended);
  assert.equal(option.cost.provider, 'aws');
  assert.equal(option.cost.currency, 'EUR');
});

test('--help and --version answer and end well', () => {
  assert.match(cli(['--help']).stdout, /rules check PATH/);
  assert.match(cli(['advise', '--help']).stdout, /--jsonl/);
  assert.match(cli(['--version']).stdout, /^scalewright \d+\.\d+\.\d+\n$/);
  assert.equal(cli(['--help']).status, 0);
});

// ---- rule packs -------------------------------------------------------------------------------------------------------
const pack = (/** @type {string} */ name) => JSON.parse(readFileSync(join(rules, name), 'utf8'));

test('rules check passes the packs that are built in, file by file and as a folder', () => {
  const { status, stdout, stderr } = cli(['rules', 'check', rules]);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /scale\.json: fine/);
  assert.doesNotMatch(stdout, /schema/);
  assert.equal(cli(['rules', 'check', join(rules, 'scale.json')]).status, 0);
});

test('rules check names the file, the place and the mend', () => {
  refused(['rules', 'check', file('cut.json', '{"id": "scale",\n "categories": [')], /cut\.json:2:/);
  const typo = pack('scale.json');
  typo.categories[0].users_upto = typo.categories[0].users_up_to;
  delete typo.categories[0].users_up_to;
  refused(['rules', 'check', file('typo.json', JSON.stringify(typo))], /typo\.json: \/categories\/0/, /users_up_?to/);
  const unknownFact = pack('needs.json');
  unknownFact.needs[1].when = { all: [{ fact: 'user', at_least: 5 }] };
  refused(['rules', 'check', file('fact.json', JSON.stringify(unknownFact))],
          /fact\.json: \/needs\/1\/when\/all\/0.*unknown fact "user"; did you mean "users"\?/);
  refused(['rules', 'check', file('id.json', '{"id": "scales"}')], /id\.json: \/id.*did you mean "scale"\?/);
  refused(['rules', 'check', file('list.json', '[]')], /list\.json/);
  mkdirSync(join(folder, 'empty'));
  refused(['rules', 'check', join(folder, 'empty')], /no \.json file/);
  refused(['rules', 'check', join(folder, 'none')], /no such file/);
});

test('--rules changes the advice without a rebuild', () => {
  const wide = pack('scale.json');
  wide.categories[0].users_up_to = 50;
  const path = file('wide.json', JSON.stringify(wide));
  assert.equal(advice(['30 users']).scale.category, 'small');
  const changed = advice(['30 users', '--rules', path]);
  assert.equal(changed.scale.category, 'mvp');
  assert.notEqual(changed.engine.rules, advice(['30 users']).engine.rules);
  refused(['advise', '30 users', '--rules', file('broken.json', '{')], /broken\.json:1:/);
});

// ---- lines --------------------------------------------------------------------------------------------------------------
test('--jsonl answers line by line, in order, and goes on after a bad one', () => {
  const input = [
    '{"id": 1, "text": "5 users"}', 'not json', '{"id": "b", "text": 7}', '', '{"id": [3], "text": "5 users", "answers": {"nothing": 1}}',
    '{"text": "5 users", "provider": "nobody"}', '[]', '{"id": 4, "text": "20,000 users"}', '{"id": 5, "text": "5 users", "answers": "abc"}',
  ].join('\r\n');
  const { status, stdout, stderr } = cli(['advise', '--jsonl'], { input });
  assert.equal(status, 0, stderr);
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.map(({ id }) => id), [1, null, 'b', [3], null, null, 4, 5]);
  assert.deepEqual(answers.map(({ error }) => error?.code),
                   [undefined, 'bad_json', 'bad_request', answers[3].error.code, 'unknown_provider', 'bad_request', undefined, 'bad_request']);
  assert.equal(answers[7].error.path, 'line 9/answers');
  assert.equal(answers[1].error.path, 'line 2');
  assert.equal(answers[2].error.path, 'line 3/text');
  assert.equal(answers[3].error.path, 'line 5/answers/nothing');
  assert.equal(answers[0].scale.category, 'mvp');
  assert.equal(answers[6].scale.category, 'enterprise');
  const alone = cli(['advise', '5 users', '--format', 'json']).stdout.trimEnd();
  assert.equal(stdout.split('\n')[0], `{"id":1,${alone.slice(1)}`);
});

test('--jsonl answers a line before the next one comes, and ends quietly when nobody reads', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [join(npm, 'cli.mjs'), 'advise', '--jsonl']);
  child.stdin.on('error', () => {});
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const first = new Promise((resolve) => child.stdout.once('data', resolve));
  child.stdin.write('{"id": 1, "text": "5 users"}\n');
  await first;
  child.stdout.destroy();
  child.stdin.write('{"id": 2, "text": "5 users"}\n'.repeat(2000));
  child.stdin.end();
  assert.equal(await ended, 0);
  assert.equal(stderr, '');
});

test('--jsonl does not grow with the number of lines', { timeout: 300_000 }, async () => {
  const child = spawn(process.execPath, ['--max-old-space-size=64', join(npm, 'cli.mjs'), 'advise', '--jsonl']);
  const ended = new Promise((resolve) => child.on('close', resolve));
  let lines = 0;
  child.stdout.on('data', (chunk) => { for (const byte of chunk) if (byte === 10) ++lines; });
  const line = `${JSON.stringify({ text: `5 users ${'and more '.repeat(200)}` })}\n`;
  for (let i = 0; i < 1500; ++i) if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  assert.equal(await ended, 0);
  assert.equal(lines, 1500);
});
