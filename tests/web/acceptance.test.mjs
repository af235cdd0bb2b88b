// What must come out for the kinds of sentences that people write, through the command line. Each kind stands in several
// wordings, so that no single sentence can be met by accident.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cli } from './cli.mjs';

/** @typedef {import('../../web/scalewright.d.ts').Advice} Advice */
/** @typedef {import('../../web/scalewright.d.ts').Option} Option */

/** @type {{name: string, texts: string[], expect: (advice: Advice, text: string) => void}[]} */
const KINDS = [];

/**
 * @param {string} name
 * @param {string[]} texts
 * @param {(advice: Advice, text: string) => void} expect
 */
const kind = (name, texts, expect) => KINDS.push({ name, texts, expect });

// ---- what the checks speak of -----------------------------------------------------------------------------------------
/** @param {Advice} advice @returns {Option} */
function recommended(advice) {
  const option = advice.options.find(({ id }) => id === advice.recommended);
  assert.ok(option, 'an option is recommended');
  return option;
}

/** @param {Advice} advice */
function monthly(advice) {
  const { monthly: cost } = recommended(advice).cost;
  assert.ok(cost, 'the recommended option has a total');
  return cost;
}

/** @param {Advice} advice @param {string} id */
const fact = (advice, id) => advice.brief.facts.find((candidate) => candidate.id === id);

/** @param {Advice} advice @param {string} layer */
function layerOf(advice, layer) {
  const found = advice.scale.layers.find((candidate) => candidate.layer === layer);
  assert.ok(found, `there is a layer ${layer}`);
  return found;
}

/** @param {Advice} advice @param {string} findingKind */
const findings = (advice, findingKind) => advice.findings.filter((finding) => finding.kind === findingKind);

/** @param {Advice} advice */
const everything = (advice) => JSON.stringify(advice.document);

/** @param {Advice} advice @param {string} category @param {string} complexity */
function isScale(advice, category, complexity) {
  assert.equal(advice.scale.category, category);
  assert.equal(advice.scale.complexity, complexity);
}

const MACHINES = ['server', 'gpu_server', 'app_platform', 'container_runtime', 'kubernetes_control_plane'];

/** @param {Option} option */
const machines = ({ components }) =>
  components.filter(({ kind: sold }) => MACHINES.includes(sold ?? '')).reduce((sum, { count }) => sum + count, 0);

// ---- the kinds ----------------------------------------------------------------------------------------------------------
kind('a handful of friends',
     ["I'm building an MVP for 5 friends", 'MVP for 5 friends', 'a prototype for eight testers', 'small app for me and my 3 flatmates', 'MVP, 10 users'],
     (advice) => {
       isScale(advice, 'mvp', 'minimal');
       assert.equal(advice.scale.needed_complexity, 'minimal');
       assert.ok(monthly(advice).high < 50, JSON.stringify(monthly(advice)));
       const { components } = recommended(advice);
       assert.ok(machines(recommended(advice)) <= 1, 'one server');
       const databases = components.filter(({ layer }) => layer === 'database');
       assert.equal(databases.length, 1);
       assert.match(databases[0].name, /sqlite|postgres/i);
       assert.ok(databases[0].count === 1 && (databases[0].vcpu ?? 0) <= 2);
       assert.ok(components.some(({ name, kind: sold }) => sold === 'uptime_check' || /uptime/i.test(name)), 'an uptime check');
       assert.ok(!components.some(({ layer }) => layer === 'load_balancing' || layer === 'caching'));
     });

kind('thousands a day', ['We have 10,000 daily active users', '10k DAU', '8,500 people use our web app every day', 'about 5000 daily users'],
     (advice) => isScale(advice, 'large', 'complex'));

kind('on my own computer', ['Just me testing locally', 'only me, on my laptop', 'for now it runs locally on my machine, just for me'], (advice) => {
  assert.equal(fact(advice, 'users')?.value, 1);
  isScale(advice, 'mvp', 'minimal');
  assert.equal(monthly(advice).high, 0);
  assert.match(everything(advice), /nothing/i);
});

kind('growth that was stated', ['5 users now but expecting 1000 in 6 months', '8 users today, 900 users in half a year'], (advice) => {
  isScale(advice, 'mvp', 'minimal');
  const { path } = advice.scale;
  assert.equal(path[0].month, 0);
  assert.equal(path[0].category, 'mvp');
  const small = path.find(({ category }) => category === 'small');
  const medium = path.find(({ category }) => category === 'medium');
  assert.ok(small && medium, JSON.stringify(path));
  assert.ok(0 < small.month && small.month <= medium.month && medium.month <= 6, JSON.stringify(path));
  for (let i = 1; i < path.length; ++i) assert.ok(path[i - 1].month < path[i].month);
});

kind('a small blog', ['personal blog with 10 visitors/day', 'my photo blog, maybe 8 visitors a day'], (advice) => {
  isScale(advice, 'mvp', 'minimal');
  assert.equal(advice.scale.needed_complexity, 'minimal');
  for (const layer of advice.scale.layers) assert.ok(layer.need_level <= 1, layer.layer);
  assert.ok(monthly(advice).high < 50);
});

kind('a large shop', ['e-commerce platform with 50K daily users', 'online shop with 60,000 customers a day', 'web shop, 45k daily active users, card payments'], (advice) => {
  isScale(advice, 'enterprise', 'enterprise');
  assert.match(everything(advice), /payment|PCI/i);
  assert.ok(advice.options.length >= 2);
  const small = ask(['e-commerce platform with 50 daily users'])[0];
  assert.ok(monthly(advice).likely > monthly(small).likely);
  const capacity = Math.max(...advice.options.map((option) => option.capacity.vcpu.likely));
  assert.ok(capacity > Math.min(...small.options.map((option) => option.capacity.vcpu.likely)));
  for (const option of advice.options.filter(({ meets_need: meets }) => meets))
    assert.ok(option.capacity.vcpu.likely >= (advice.demand.vcpu?.likely ?? 0), option.id);
});

kind('nobody knows', ['Not sure how many users', 'no idea how many people will use it', 'a web app'], (advice) => {
  assert.equal(advice.scale.category, 'unclear');
  assert.equal(advice.questions[0].id, 'users');
  assert.match(advice.questions[0].text, /\?$/);
  assert.equal(advice.brief.stated.users, undefined);
  assert.equal(fact(advice, 'users'), undefined);
  assert.equal(advice.demand.known, false);
  assert.equal(advice.demand.vcpu, undefined);
  assert.equal(advice.demand.requests_per_day, undefined);
});

kind('a wide range', ['Could be 10 or 10,000 users', 'somewhere between 8 and 9,000 users'], (advice, text) => {
  const users = advice.brief.stated.users;
  assert.deepEqual([users?.low, users?.high], text.includes('8') ? [8, 9000] : [10, 10000]);
  assert.equal(advice.scale.low_category, 'mvp');
  assert.equal(advice.scale.high_category, 'large');
  assert.ok(advice.scale.breaks.length > 0, 'what to watch');
  assert.ok(recommended(advice).holds_until.length > 0);
  assert.ok(monthly(advice).likely < 500, 'a start, not the far end');
});

kind('five nines for five', ['5 users but need 99.999% uptime', 'internal tool for 6 people, 99.999 % availability required'], (advice) => {
  assert.equal(advice.brief.stated.availability_percent, 99.999);
  assert.equal(advice.scale.category, 'mvp');
  const conflict = findings(advice, 'conflict').find(({ message }) => /99\.999/.test(message));
  assert.ok(conflict, 'the conflict is named');
  assert.match(`${conflict.message} ${conflict.alternative ?? ''}`, /\$\d/, 'and priced');
  assert.equal(fact(advice, 'availability_percent')?.value, 99.999);
  assert.ok(recommended(advice).availability.percent > 99.9 || recommended(advice).unmet.length > 0, 'not averaged away');
});

kind('few users, much at stake', ["5 users but it's a mission-critical medical app", 'patient records for 4 doctors, mission critical'], (advice) => {
  assert.equal(advice.scale.category, 'mvp');
  assert.ok(recommended(advice).capacity.vcpu.likely <= 16, 'compute stays small');
  const needed = advice.scale.layers.flatMap((layer) => layer.needed).join('\n');
  assert.match(needed, /encrypt/i);
  assert.match(needed, /audit/i);
  assert.match(needed, /test|restore/i);
  assert.ok(layerOf(advice, 'security').need_level > layerOf(advice, 'caching').need_level);
  const reasons = findings(advice, 'compliance').concat(findings(advice, 'risk')).map(({ message }) => message).join('\n');
  assert.match(reasons, /encrypt/i);
  assert.match(reasons, /audit/i);
  assert.match(reasons, /restor|backup/i);
});

kind('too much for a few', ['a 5 user app on Kubernetes, multi-region', 'app for 7 users, running on kubernetes in several regions'], (advice) => {
  const over = findings(advice, 'over_engineering');
  for (const component of [/kubernetes/i, /region/i]) {
    const finding = over.find((candidate) => component.test(`${candidate.component} ${candidate.message}`));
    assert.ok(finding, `${component} is flagged: ${JSON.stringify(over)}`);
    assert.ok(finding.alternative, 'with the simpler thing');
    assert.ok(finding.monthly_saving && finding.monthly_saving.likely > 0, `and what it saves: ${JSON.stringify(finding)}`);
  }
});

kind('enough for many', ['12,000 users, we run Kubernetes', 'We have 40,000 daily users and use Kubernetes'], (advice) => {
  assert.equal(advice.scale.category, 'enterprise');
  assert.deepEqual(findings(advice, 'over_engineering'), []);
});

/** @param {string[]} texts @returns {Advice[]} */
function ask(texts) {
  const { status, stdout, stderr } = cli(['advise', '--jsonl'], { input: texts.map((text) => JSON.stringify({ text })).join('\n') });
  assert.equal(status, 0, stderr);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

const advices = ask(KINDS.flatMap(({ texts }) => texts));
for (const { name, texts, expect } of KINDS) {
  describe(name, () => {
    for (const text of texts) {
      const advice = /** @type {Advice} */ (advices.shift());
      test(text, () => expect(advice, text));
    }
  });
}
