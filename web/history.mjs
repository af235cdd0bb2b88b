// Undo and redo of everything that a reader does to a brief. There is no clock in it: times come with the changes.
import { apply, changeBetween, crossesWordBoundary, takeBack } from './text_change.mjs';
import { sameBrief } from './brief.mjs';

/** @typedef {import('./brief.mjs').Brief} Brief */
/** @typedef {Omit<Brief, 'text'>} Rest */

/**
 * @typedef {object} Step
 * @property {string} what
 * @property {number} at of its last change
 * @property {import('./text_change.mjs').TextChange} text
 * @property {Rest} before
 * @property {Rest} after
 */

/** What belongs together follows sooner: a drag tells a value in each frame, a held key repeats 30 times a second. */
export const TOGETHER_MS = 600;
/** Who types stops longer than this between thoughts, and hardly inside a word. */
export const PAUSE_MS = 250;
const MOST_STEPS = 200;
/** UTF-16 units of all texts that steps took away and put in. */
const MOST_TEXT = 4_000_000;

const WORDS = /** @type {Record<string, string>} */ ({
  text: 'typing', paste: 'pasting', example: 'the example', answer: 'the answer', answers: 'the answer', slider: 'the slider',
  prices: 'your prices', option: 'the choice of a design', provider: 'the choice of a provider', open: 'opening',
});

/** @param {Brief} brief @returns {Rest} */
const restOf = ({ text: _, ...rest }) => rest;
/** @param {Step} step */
const weight = ({ text }) => text.removed.length + text.inserted.length;

export class History {
  /** @param {Brief} brief */
  constructor(brief) {
    this.brief = brief;
    /** @type {Step[]} */
    this.done = [];
    /** @type {Step[]} the next to redo last */
    this.undone = [];
    this.open = false;  // whether the last step may still grow
  }

  /**
   * @param {Brief} brief what it is now
   * @param {{what: string, at: number}} how `what` names what was changed, "text" or "slider/users": what goes on is one step
   * @returns {boolean} whether anything changed
   */
  change(brief, { what, at }) {
    if (sameBrief(brief, this.brief)) return false;
    const text = changeBetween(this.brief.text, brief.text);
    const last = this.done.at(-1);
    if (last && this.open && last.what === what && this.belongs(last, text, at)) {
      const start = takeBack(this.brief.text, last.text);
      Object.assign(last, { at, text: changeBetween(start, brief.text), after: restOf(brief) });
    } else {
      this.done.push({ what, at, text, before: restOf(this.brief), after: restOf(brief) });
    }
    this.brief = brief;
    this.undone = [];
    this.open = true;
    this.trim();
    return true;
  }

  /** @param {Step} last @param {import('./text_change.mjs').TextChange} text @param {number} at */
  belongs(last, text, at) {
    const pause = at - last.at;
    if (pause < 0 || pause >= TOGETHER_MS) return false;  // a clock may be set back
    return !(last.what === 'text' && pause >= PAUSE_MS && crossesWordBoundary(this.brief.text, text));
  }

  /** The next change is a step of its own. */
  close() {
    this.open = false;
  }

  trim() {
    let text = this.done.reduce((sum, step) => sum + weight(step), 0);
    while (this.done.length > 1 && (this.done.length > MOST_STEPS || text > MOST_TEXT)) {
      text -= weight(/** @type {Step} */ (this.done.shift()));
    }
  }

  get canUndo() { return this.done.length > 0; }
  get canRedo() { return this.undone.length > 0; }
  get undoLabel() { return labelOf(this.done.at(-1)); }
  get redoLabel() { return labelOf(this.undone.at(-1)); }

  /** @returns {Brief | undefined} the brief as it was */
  undo() {
    const step = this.done.pop();
    if (!step) return undefined;
    this.undone.push(step);
    return this.become({ ...step.before, text: takeBack(this.brief.text, step.text) });
  }

  /** @returns {Brief | undefined} */
  redo() {
    const step = this.undone.pop();
    if (!step) return undefined;
    this.done.push(step);
    return this.become({ ...step.after, text: apply(this.brief.text, step.text) });
  }

  /** @param {Brief} brief */
  become(brief) {
    this.open = false;
    this.brief = brief;
    return brief;
  }
}

/** @param {Step | undefined} step */
function labelOf(step) {
  if (!step) return '';
  return WORDS[step.what.split('/')[0]] ?? 'the last change';
}
