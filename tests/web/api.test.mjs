// The JavaScript API of the package.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm } from './core.mjs';

/** @type {typeof import('../../web/scalewright.mjs')} */
const { createScalewright, ScalewrightError } = await import(pathToFileURL(join(npm, 'scalewright.mjs')).href);
const scalePack = readFileSync(fileURLToPath(new URL('../../rules/scale.json', import.meta.url)), 'utf8');

/**
 * @param {() => unknown} work
 * @param {Partial<import('../../web/scalewright.mjs').ScalewrightError>} wanted
 */
function throws(work, wanted) {
  assert.throws(work, (reason) => {
    assert.ok(reason instanceof ScalewrightError);
    for (const [key, value] of Object.entries(wanted)) assert.equal(reason[/** @type {'code'} */ (key)], value);
    return true;
  });
}

/** @param {number} users */
function widerPack(users) {
  const pack = JSON.parse(scalePack);
  pack.categories[0].users_up_to = users;
  return pack;
}

test('advise returns the advice, adviseJson the same as text', async () => {
  const advisor = await createScalewright();
  const advice = advisor.advise({ text: 'MVP for 5 friends' });
  assert.equal(advice.contract, 1);
  assert.equal(advice.engine.version, advisor.version);
  assert.deepEqual(JSON.parse(advisor.adviseJson({ text: 'MVP for 5 friends' })), advice);
});

test('spans point into the text as JavaScript counts', async () => {
  const advisor = await createScalewright();
  const { brief } = advisor.advise({ text: '💥💥 für 12 Leute: 12 users' });
  const users = brief.facts.find((fact) => fact.id === 'users');
  assert.ok(users?.span);
  assert.match(brief.text.slice(...users.span), /12/);
  assert.doesNotMatch(brief.text.slice(...users.span), /💥/u);
});

test('errors are ScalewrightErrors with code and path', async () => {
  const advisor = await createScalewright();
  throws(() => advisor.advise({ text: '5 users', provider: 'nobody' }), { code: 'unknown_provider', path: 'provider' });
  throws(() => advisor.advise({ text: '5 users', answers: { nothing: 1 } }), { path: 'answers/nothing' });
  throws(() => advisor.advise(/** @type {any} */ ({ text: 5 })), { code: 'bad_request', path: 'text' });
  throws(() => advisor.advise(/** @type {any} */ (null)), { code: 'bad_request' });
  throws(() => advisor.advise(/** @type {any} */ ({ txt: 'a' })), { code: 'bad_request' });
});

test('half a surrogate pair is replaced, not refused', async () => {
  const advisor = await createScalewright();
  assert.equal(advisor.advise({ text: '5 users \ud800!' }).brief.text, '5 users \ufffd!');
});

test('render makes Markdown, HTML and text of any advice', async () => {
  const advisor = await createScalewright();
  const advice = advisor.advise({ text: 'shop with <b>500</b> users' });
  assert.match(advisor.render(advice, 'markdown'), /^# /);
  assert.match(advisor.render(advice, 'text'), /═/);
  const html = advisor.render(advice, 'html');
  assert.match(html, /^<h2>/);
  assert.doesNotMatch(html, /<b>/);
  assert.match(html, /&lt;b&gt;/);
  const stored = JSON.parse(JSON.stringify(advice));
  assert.equal((await createScalewright()).render(stored, 'html'), html);
  throws(() => advisor.render(advice, /** @type {any} */ ('pdf')), { code: 'unknown_format' });
  throws(() => advisor.render(/** @type {any} */ ({}), 'text'), {});
  throws(() => advisor.render(/** @type {any} */ ({ document: { title: 'x', sections: [{}] } }), 'text'),
         { code: 'bad_document', path: 'document/sections/0' });
});

test('advisors live side by side, each with rules of its own', async () => {
  const [one, two] = await Promise.all([createScalewright(), createScalewright()]);
  assert.deepEqual(one.loadRules(widerPack(50)), { id: 'scale', warnings: [] });
  assert.equal(one.advise({ text: '30 users' }).scale.category, 'mvp');
  assert.equal(two.advise({ text: '30 users' }).scale.category, 'small');
  assert.notEqual(one.advise({ text: 'x' }).engine.rules, two.advise({ text: 'x' }).engine.rules);
});

test('a pack that is refused leaves the rules as they were', async () => {
  const advisor = await createScalewright();
  advisor.loadRules(widerPack(50));
  const before = advisor.adviseJson({ text: '30 users' });
  const bad = widerPack(60);
  bad.categories[1].titel = 'x';
  throws(() => advisor.loadRules(bad, 'my.json'), {});
  throws(() => advisor.loadRules('{"id": "scale", ', 'my.json'), { code: 'bad_json' });
  throws(() => advisor.loadRules({ id: 'nothing' }, 'my.json'), { code: 'unknown_pack', path: 'my.json/id' });
  throws(() => advisor.loadRulePacks([{ path: 'a', text: scalePack }, { path: 'b', text: scalePack }]), { code: 'duplicate_pack' });
  assert.equal(advisor.adviseJson({ text: '30 users' }), before);
});

test('loading the same rules again says so', async () => {
  const advisor = await createScalewright();
  advisor.loadRules(widerPack(50));
  assert.equal(advisor.loadRules(widerPack(50)).warnings.length, 1);
});

test('the module comes as bytes, as a compiled module or by address', async () => {
  const bytes = readFileSync(join(npm, 'scalewright.wasm'));
  const wanted = (await createScalewright()).adviseJson({ text: '5 users' });
  for (const wasm of [bytes, new Uint8Array(bytes).buffer, await WebAssembly.compile(bytes), pathToFileURL(join(npm, 'scalewright.wasm')),
                      new Response(bytes, { headers: { 'content-type': 'application/wasm' } }), new Response(bytes)])
    assert.equal((await createScalewright({ wasm })).adviseJson({ text: '5 users' }), wanted);
  for (const wasm of [new Uint8Array([1, 2, 3]), 'nothing.wasm', new Response('', { status: 404 })])
    await assert.rejects(createScalewright({ wasm }), (reason) => reason instanceof ScalewrightError && reason.code === 'wasm_unavailable');
});

test('nothing is left on the global object', async () => {
  const before = Object.getOwnPropertyNames(globalThis).length;
  const advisor = await createScalewright();
  advisor.advise({ text: '5 users' });
  advisor.dispose();
  assert.equal(Object.getOwnPropertyNames(globalThis).length, before);
});

test('the types promise what there is', async () => {
  const advisor = await createScalewright();
  const declared = [...readFileSync(join(npm, 'scalewright.d.ts'), 'utf8').matchAll(/^ {2}(?:readonly )?(\w+)[(:].*$/gm)].map((match) => match[1]);
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(advisor)).filter((name) => name !== 'constructor');
  for (const name of methods) assert.ok(declared.includes(name), `${name} is not in scalewright.d.ts`);
});
