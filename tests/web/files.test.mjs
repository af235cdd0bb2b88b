// Names of files, and what is in them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileNameOf, nameOf, readBriefFile } from '../../web/files.mjs';

test('a file is named after its brief, for every system', () => {
  assert.equal(fileNameOf('Law firms'), 'law-firms.scalewright.json');
  assert.equal(fileNameOf('  ../../Etc: "A/B" <v2>? '), 'etc-a-b-v2.scalewright.json');
  assert.equal(fileNameOf('Kanzleien für Österreich'), 'kanzleien-für-österreich.scalewright.json');
  assert.equal(fileNameOf('💥'), 'brief.scalewright.json');
  assert.equal(fileNameOf('NUL'), 'brief-nul.scalewright.json');
  assert.ok(fileNameOf('x'.repeat(500)).length < 100);
  assert.equal(nameOf(fileNameOf('Law firms')), 'Law firms');
  assert.equal(nameOf('law-firms.scalewright (1).json'), 'Law firms');
});

test('a brief in a file opens, with a mark of bytes before it too', async () => {
  const json = readFileSync(new URL('../briefs/v1.json', import.meta.url), 'utf8');
  for (const content of [json, `\uFEFF${json}`]) {
    const { brief, problems, name, recognised } = await readBriefFile(new File([content], 'law-firms.scalewright.json'));
    assert.deepEqual([problems, name, recognised, brief.answers.length], [[], 'Law firms', true, 4]);
  }
});

test('another file is refused in a sentence', async () => {
  for (const content of ['', '{', 'words', '[]', '{"a": 1}', 'null']) {
    const { recognised, problems } = await readBriefFile(new File([content], 'other.json'));
    assert.equal(recognised, false);
    assert.match(problems[0], /no brief of Scalewright: nothing was opened, and what was open is as it was/);
  }
});

test('a file of 20 MB is not even read', async () => {
  const file = new File([new Uint8Array(20_000_001)], 'film.json');
  file.text = () => { throw new Error('read'); };
  assert.match((await readBriefFile(file)).problems[0], /“film.json” has 20 MB, which no brief has/);
});

test('a file that cannot be read says so', async () => {
  const file = new File(['{}'], 'gone.json');
  file.text = () => Promise.reject(new DOMException('it was moved', 'NotFoundError'));
  assert.match((await readBriefFile(file)).problems[0], /could not be read \(it was moved\)/);
});
