// Undo and redo.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankBrief } from '../../web/brief.mjs';
import { History } from '../../web/history.mjs';
import { apply, changeBetween, takeBack } from '../../web/text_change.mjs';

/** @param {Partial<import('../../web/brief.mjs').Brief>} [parts] @returns {import('../../web/brief.mjs').Brief} */
const brief = (parts = {}) => ({ ...blankBrief(), ...parts });

/** Types letter by letter. @param {History} history @param {string} text @param {number} from @param {number} every */
function type(history, text, from, every = 100) {
  let at = from;
  for (const letter of text) {
    history.change({ ...history.brief, text: history.brief.text + letter }, { what: 'text', at });
    at += every;
  }
  return at - every;
}

test('undo and redo give back every state, of text, answers and prices', () => {
  const states = [brief(), brief({ text: 'shop' }), brief({ text: 'shop', answers: [{ question: 'users', value: 5 }] }),
    brief({ text: 'shop', prices: { discounts: { aws: 10 } } }), brief({ text: 'big shop', option: 'one_server', provider: 'aws' })];
  const history = new History(states[0]);
  states.slice(1).forEach((state, i) => assert.ok(history.change(state, { what: `step${i}`, at: i })));
  for (const state of states.slice(0, -1).reverse()) assert.deepEqual(history.undo(), state);
  assert.equal(history.undo(), undefined);
  assert.ok(!history.canUndo && history.canRedo);
  for (const state of states.slice(1)) assert.deepEqual(history.redo(), state);
  assert.equal(history.redo(), undefined);
});

test('a change after an undo forgets what was undone', () => {
  const history = new History(brief());
  history.change(brief({ text: 'a' }), { what: 'text', at: 0 });
  history.undo();
  history.change(brief({ text: 'b' }), { what: 'text', at: 10 });
  assert.equal(history.canRedo, false);
  assert.deepEqual(history.undo(), brief());
});

test('nothing changed is no step', () => {
  const history = new History(brief({ text: 'a' }));
  assert.equal(history.change(brief({ text: 'a' }), { what: 'text', at: 0 }), false);
  assert.equal(history.canUndo, false);
});

test('a drag is one step, two drags are two', () => {
  const history = new History(brief());
  for (let i = 1; i <= 50; ++i) history.change(brief({ answers: [{ question: 'users', value: i }] }), { what: 'slider/users', at: i * 16 });
  for (let i = 51; i <= 60; ++i) history.change(brief({ answers: [{ question: 'users', value: i }] }), { what: 'slider/users', at: 2000 + i * 16 });
  assert.deepEqual(history.undo()?.answers, [{ question: 'users', value: 50 }]);
  assert.deepEqual(history.undo(), brief());
});

test('changes of different things are steps of their own, however fast', () => {
  const history = new History(brief());
  history.change(brief({ text: 'a' }), { what: 'text', at: 0 });
  history.change(brief({ text: 'a', answers: [{ question: 'users', value: 1 }] }), { what: 'answer/users', at: 1 });
  history.change(brief({ text: 'ab', answers: [{ question: 'users', value: 1 }] }), { what: 'text', at: 2 });
  assert.equal(history.undo()?.text, 'a');
  assert.equal(history.undo()?.answers.length, 0);
  assert.deepEqual(history.undo(), brief());
});

test('fluent typing is one step', () => {
  const history = new History(brief());
  type(history, 'a shop for ten', 0);
  assert.deepEqual(history.undo(), brief());
});

test('after a pause a new word is a new step, the rest of a word is not', () => {
  const history = new History(brief());
  let at = type(history, 'Kuber', 0);
  at = type(history, 'netes', at + 400);
  at = type(history, ' and', at + 400);
  assert.equal(history.undo()?.text, 'Kubernetes');
  assert.equal(history.undo()?.text, '');
  history.redo();
  at = type(history, ' ', at + 100);
  type(history, 'too', at + 300);
  assert.equal(history.undo()?.text, 'Kubernetes ');
});

test('a long pause is a new step, inside a word too', () => {
  const history = new History(brief());
  const at = type(history, 'Kuber', 0);
  type(history, 'netes', at + 600);
  assert.equal(history.undo()?.text, 'Kuber');
});

test('a step that was undone and redone does not grow', () => {
  const history = new History(brief());
  const at = type(history, 'one', 0);
  history.undo();
  history.redo();
  type(history, 'two', at + 10);
  assert.equal(history.undo()?.text, 'one');
});

test('a clock that is set back does no harm', () => {
  const history = new History(brief());
  type(history, 'one', 10_000);
  type(history, 'two', 5000);
  assert.equal(history.undo()?.text, 'one');
});

test('there are 200 steps at most, and 4 MB of text', () => {
  const history = new History(brief());
  for (let i = 0; i < 300; ++i) history.change(brief({ text: `${i}` }), { what: 'text', at: i * 1000 });
  let steps = 0;
  while (history.undo()) steps += 1;
  assert.equal(steps, 200);
  const large = new History(brief());
  for (let i = 0; i < 10; ++i) large.change(brief({ text: String(i).repeat(1_000_000) }), { what: 'text', at: i * 1000 });
  for (steps = 0; large.undo();) steps += 1;
  assert.ok(steps >= 1 && steps <= 4, String(steps));
});

test('small changes of a large text weigh little', () => {
  const text = 'word '.repeat(200_000);
  const history = new History(brief({ text }));
  for (let i = 0; i < 100; ++i) history.change(brief({ text: text + '!'.repeat(i + 1) }), { what: 'text', at: i * 1000 });
  let steps = 0;
  while (history.undo()) steps += 1;
  assert.equal(steps, 100);
  assert.equal(history.brief.text, text);
});

test('what would be undone has a name', () => {
  const history = new History(brief());
  assert.equal(history.undoLabel, '');
  history.change(brief({ text: 'a' }), { what: 'text', at: 0 });
  assert.equal(history.undoLabel, 'typing');
  history.undo();
  assert.equal(history.redoLabel, 'typing');
  history.change(brief({ text: 'b' }), { what: 'unheard_of', at: 0 });
  assert.equal(history.undoLabel, 'the last change');
});

test('the difference of two texts is applied and taken back', () => {
  for (const [a, b] of [['', ''], ['', 'a'], ['a', ''], ['aaa', 'aa'], ['aa', 'aaa'], ['abc', 'abXc'], ['💥', '💦'], ['abab', 'ab'], ['one two', 'two one']]) {
    const change = changeBetween(a, b);
    assert.equal(apply(a, change), b);
    assert.equal(takeBack(b, change), a);
  }
});
