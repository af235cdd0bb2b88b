// The key that makes a letter a command, on each system.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { primary } from '../../web/keys.mjs';

const none = { metaKey: false, ctrlKey: false, altKey: false };

test('is Command at Apple\'s and Control elsewhere', () => {
  for (const apple of ['MacIntel', 'macOS', 'iPhone', 'iPad']) {
    assert.equal(primary({ ...none, metaKey: true }, apple), true, apple);
    assert.equal(primary({ ...none, ctrlKey: true }, apple), false, apple);
  }
  for (const other of ['Win32', 'Linux x86_64', 'Linux armv81', '']) {
    assert.equal(primary({ ...none, ctrlKey: true }, other), true, other);
    assert.equal(primary({ ...none, metaKey: true }, other), false, other);
  }
});

test('is nothing by itself together with another one', () => {
  assert.equal(primary(none, 'Win32'), false);
  assert.equal(primary({ ...none, ctrlKey: true, altKey: true }, 'Win32'), false, 'Ctrl and Alt make letters on many keyboards');
  assert.equal(primary({ ...none, ctrlKey: true, metaKey: true }, 'MacIntel'), false);
});
