// What never goes into a link, and what does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import rules from '../../rules/web/private.json' with { type: 'json' };
import { MARKER, withoutPrivate } from '../../web/private.mjs';

// Made up, and put together here so that no scanner takes them for real.
const letters = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA';
/** What is private, by the id of the entry that finds it. @type {Record<string, string[]>} */
const PRIVATE = {
  pem: [`-----BEGIN RSA PRIVATE${' '}KEY-----\nMIIEow${letters}\n${letters}\n-----END RSA PRIVATE${' '}KEY-----`, `-----BEGIN CERTIFICATE-----\n${letters}`],
  code_block: ['```yaml\nsecret stuff\n```', '~~~\nx = 1\n~~~'],
  kubernetes: ['apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 3', 'kind: Service\nspec:\n  type: LoadBalancer'],
  yaml: ['services:\n  web:\n    image: shop:1\n\n  db:\n    image: postgres\nvolumes:\n  data: {}', 'jobs:\n  build:\n    steps:\n      - run: make'],
  yaml_item: ['  image: registry.internal/shop:1', '    runs-on: ubuntu'],
  terraform: ['resource "aws_instance" "web" {\n  ami = "ami-1"\n  count = 2\n}', 'provider "aws" {\n  region = "eu-central-1"\n}', 'terraform {\n}'],
  json: ['{\n  "host": "db.internal",\n  "port": 5432\n}', '[{"a": 1}]', 'the config is {"host": "db.internal"}'],
  dockerfile: ['FROM node:20-alpine AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]', 'RUN apt-get install curl'],
  env: ['DATABASE_HOST=db.internal\nPORT=5432', 'export AWS_REGION=eu-west-1'],
  password_line: ['password: swordfish', '  db_password: swordfish', '"token": abc'],
  aws_access_key: [`AKIA${'IOSFODNN7EXAMPLE'}`],
  google_api_key: [`AIza${letters}abc`],
  github_token: [`ghp_${letters}abcd`, `github_pat_${letters}`],
  gitlab_token: [`glpat-${letters.slice(0, 20)}`],
  model_key: [`sk-${letters}`, `sk-proj-${letters}_${letters}`],
  payment_key: [`sk_live_${letters}`],
  slack_token: [`xoxb-${letters}`],
  provider_token: [`npm_${letters}abcd`, `hf_${letters}`, `dop_v1_${'0123456789abcdef'.repeat(4)}`],
  json_web_token: [`eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${letters}`],
  bearer: [`Authorization: Bearer ${letters}`, `bearer ${letters}==`],
  url_password: ['postgres://shop:hunter2@db.internal:5432/shop', 'mongodb+srv://u:p%40ss@cluster.example/db?x=1', 'redis://:secret@cache'],
  account_key: [`AccountName=shop;AccountKey=${letters}==;EndpointSuffix=core`],
  assignment: ['password=hunter2', 'PASSWORD = "correct horse battery"', 'passwort=geheim', "client_secret='x y z'", 'aws_secret_access_key=wJalr/K7', 'apiKey=abc', 'пароль=тайна'],
  said_password: ['the password is hunter2!', 'root password: "correct horse"', 'api key: 9f8e7d6c5b'],
};

/** What people write, and what has to stay as it is. */
const ORDINARY = [
  'we use Kubernetes and Postgres, password reset by mail',
  'MVP for 5 friends', 'Users: 500\nBudget: $300 a month\nAvailability: 99.9 %',
  'Services: a shop, a blog and a forum', 'Services:\n- shop\n- blog', 'services:\nshop and blog',
  'The image: it has to look good.\nimage uploads: 500 a day', 'We need secrets management and API keys for partners.',
  'Bearer tokens and basic authentication for the API', 'Sign-in by password: required. Tokens: short-lived.',
  'https://example.com:8080/shop, mail to sales@example.com', 'RPS=500, SLA=99.9', 'From 5 to 50 users', 'FROM 5 users to 50 users',
  'risk-averse, task-management-for-large-companies', 'data: 20 GB\nregions: EU', 'kind: web shop', 'resource planning for 40 firms { maybe more }',
  'Docker Compose on one server, Terraform later, a .env file for settings', 'the token is valid for 15 minutes', 'token: 3600 seconds',
  'password is optional', 'a 500-token limit', 'sk-learn models', 'Peak = 3 x the mean; growth = 10 % a month',
  'Requirements:\n  Users: 500\n  Budget: 300', 'resources: two developers', '[maybe] {later}', 'RUN-rate is $300', 'Wir nutzen Kennwörter und 2FA',
];

for (const entry of rules.entries) {
  test(`finds ${entry.id}`, () => {
    const examples = PRIVATE[entry.id];
    assert.ok(examples?.length, 'has examples');
    assert.ok(entry.source.length > 5);
    for (const example of examples) {
      const { text, left_out } = withoutPrivate(`A shop for 500 users.\n${example}\nOn AWS, please.`);
      assert.ok(left_out.includes(entry.kind), `${example}: ${left_out}`);
      assert.ok(text.includes(MARKER));
      assert.ok(text.startsWith('A shop for 500 users.'), text);
      if (example !== PRIVATE.pem[1]) assert.ok(text.endsWith('On AWS, please.'), text);
      for (const secret of ['hunter2', 'swordfish', 'horse', 'geheim', 'тайна', 'wJalr', 'db.internal', 'registry', letters, letters.slice(0, 20), 'IOSFODNN7']) {
        assert.ok(!text.includes(secret), `${secret} in ${text}`);
      }
    }
  });
}

test('what people write stays', () => {
  for (const text of ORDINARY) assert.deepEqual(withoutPrivate(text), { text, left_out: [] });
});

test('the labelled requests stay, but for what was pasted into them', () => {
  const texts = readFileSync(new URL('../intake/dev.jsonl', import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line).text);
  const changed = texts.filter((text) => withoutPrivate(text).left_out.length > 0);
  assert.deepEqual(changed.map((text) => [withoutPrivate(text).left_out, text]), []);
});

test('a key inside a sentence goes, the sentence stays', () => {
  const { text, left_out } = withoutPrivate(`500 users on AWS with AKIA${'IOSFODNN7EXAMPLE'}, 99.9 % up`);
  assert.equal(text, `500 users on AWS with ${MARKER}, 99.9 % up`);
  assert.deepEqual(left_out, ['an AWS access key']);
});

test('lines may end as on Windows', () => {
  const { text } = withoutPrivate('Shop\r\nservices:\r\n  web:\r\n    image: x\r\n\r\nFor 500 users');
  assert.match(text, /^Shop\r\n\[left out\]\n\r\nFor 500 users$/);
});

test('each pattern takes time in proportion to the text', () => {
  const size = 200_000;
  const pieces = ['a', '-', ' ', '\t', '{', '[', '"', 'eyJ', 'eyJ-', '://', 'a://a:', 'a:', 'password', 'password=', 'password ', 'token is ', 'bearer ', 'bearer a', 'sk-', '-----BEGIN A',
    'AKIA', 'x-', 'FROM ', 'a.', '= ', '{ "', '} ', '\'', 'A_', 'ghp_', ' is', 'SG.', 'resource "', '\n', '  a:\n', 'services:\n', '```\n', '{\n', 'secret-', 'pwd"'];
  for (const piece of pieces) {
    for (const text of [piece.repeat(Math.ceil(size / piece.length)), `${piece.repeat(Math.ceil(size / piece.length))}!`, `services:\n${piece.repeat(size / piece.length)}`]) {
      const begin = performance.now();
      withoutPrivate(text);
      const ms = performance.now() - begin;
      assert.ok(ms < 1500, `${JSON.stringify(piece)}: ${ms.toFixed(0)} ms`);
    }
  }
});
