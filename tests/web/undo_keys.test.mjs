// Which keys are undo, redo and save.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf } from '../../web/undo_keys.mjs';

/** @param {string} key @param {object} [more] */
const pressed = (key, more = {}) => ({ key, code: `Key${key.toUpperCase()}`, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test('Control, and Command at Apple\'s', () => {
  for (const [platform, held, other] of /** @type {[string, object, object][]} */ ([['Linux x86_64', { ctrlKey: true }, { metaKey: true }], ['MacIntel', { metaKey: true }, { ctrlKey: true }]])) {
    assert.equal(commandOf(pressed('z', held), platform), 'undo');
    assert.equal(commandOf(pressed('Z', { ...held, shiftKey: true }), platform), 'redo');
    assert.equal(commandOf(pressed('s', held), platform), 'save');
    assert.equal(commandOf(pressed('z', other), platform), undefined);
    assert.equal(commandOf(pressed('z', { ...held, altKey: true }), platform), undefined);
    assert.equal(commandOf(pressed('z'), platform), undefined);
    assert.equal(commandOf(pressed('a', held), platform), undefined);
  }
  assert.equal(commandOf(pressed('y', { ctrlKey: true }), 'Win32'), 'redo');
  assert.equal(commandOf(pressed('y', { metaKey: true }), 'MacIntel'), undefined);
});

test('letters count as they are written, and by place where they are not Latin', () => {
  assert.equal(commandOf(pressed('z', { ctrlKey: true, code: 'KeyY' }), 'Linux'), 'undo', 'a German keyboard');
  assert.equal(commandOf(pressed('я', { ctrlKey: true, code: 'KeyZ' }), 'Linux'), 'undo', 'a Russian keyboard');
});
