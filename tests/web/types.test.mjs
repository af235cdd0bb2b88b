// The package's types, as a strict TypeScript program sees them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

test('a strict TypeScript program compiles against the package', () => {
  const run = spawnSync(process.execPath, [at('../../node_modules/typescript/bin/tsc'), '-p', at('tsconfig.json')]);
  assert.equal(run.status, 0, run.stdout.toString());
});
