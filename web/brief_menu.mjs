// What the bar offers for the whole brief: its name and whether it is saved, undo and redo, comparing and sharing.
import { action, openBriefs } from './briefs_sheet.mjs';
import { openComparison } from './compare_sheet.mjs';
import { make } from './make.mjs';
import { Notes } from './note.mjs';

/** @typedef {import('./desk.mjs').Desk} Desk */

const STATES = { blank: '', saved: ' · saved', saving: ' · saving…', unsaved: ' · not saved' };
/** Beyond this many characters some programs cut an address. */
const LONG_LINK = 8000;

/** Writes while the press still counts: Safari forgets it during a wait unless the text is promised. @param {Promise<string>} text */
async function copy(text) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then((words) => new Blob([words], { type: 'text/plain' })) })]);
  } catch {
    await navigator.clipboard.writeText(await text);
  }
}

export class BriefMenu {
  /**
   * @param {HTMLElement} slot at the end of the bar
   * @param {object} with_
   * @param {HTMLElement} with_.root the instance
   * @param {Desk} with_.desk
   * @param {(brief: import('./brief.mjs').Brief) => import('./scalewright.d.ts').Advice} with_.advise
   * @param {(fragment: string) => string} with_.addressOf
   */
  constructor(slot, { root, desk, advise, addressOf }) {
    this.root = root;
    this.desk = desk;
    this.addressOf = addressOf;
    const sheet = { 'aria-haspopup': 'dialog' };
    const compare = () => void openComparison(root, desk, advise);
    this.name = action('', () => void openBriefs(root, desk, []), { class: 'bar-action name', ...sheet });
    this.undo = action('Undo', () => desk.undo());
    this.redo = action('Redo', () => desk.redo());
    this.share = action('Share', () => void this.shareLink(), { class: 'bar-action share' });
    this.more = action('More', () => this.openMore(compare), { class: 'bar-action more', ...sheet });
    slot.append(this.name, this.undo, this.redo, action('Compare…', compare, { class: 'bar-action', ...sheet }), this.more, this.share);
    this.notes = new Notes(slot);
    this.update();
  }

  /** @param {() => void} compare */
  openMore(compare) {
    const commands = [action('', () => this.desk.undo()), action('', () => this.desk.redo()), action('Compare…', compare)];
    this.offer(commands[0], 'Undo', this.desk.history.undoLabel);
    this.offer(commands[1], 'Redo', this.desk.history.redoLabel);
    openBriefs(this.root, this.desk, commands);
  }

  /** Keeps the focus where there is nothing to do any more. @param {HTMLElement} button @param {string} word @param {string} label */
  offer(button, word, label) {
    const name = [word, label].filter(Boolean).join(' ');
    if (button.textContent !== word) button.textContent = word;
    button.setAttribute('aria-label', name);
    button.title = name;
    button.setAttribute('aria-disabled', String(!label));
  }

  update() {
    const { desk } = this;
    const name = desk.title + STATES[desk.state];
    if (this.name.textContent !== name) this.name.textContent = name;
    this.more.title = name;
    this.offer(this.undo, 'Undo', desk.history.undoLabel);
    this.offer(this.redo, 'Redo', desk.history.redoLabel);
  }

  /** @param {string} sentence */
  tell(sentence) {
    this.notes.tell(sentence);
  }

  async shareLink() {
    if (this.desk.state === 'blank' && !this.desk.history.canUndo) {
      this.tell('There is nothing to share yet: say first what you are building.');
      return;
    }
    const made = this.desk.link();
    const address = made.then(({ fragment }) => this.addressOf(fragment));
    const copied = await copy(address).then(() => true, () => false);
    const { left_out } = await made;
    const link = await address;
    const sentences = [copied ? 'The link is copied.' : 'This browser does not let the link be copied by itself: copy it from here.'];
    if (left_out.length > 0) sentences.push(`Left out of it, for your safety: ${left_out.join(', ')}. To pass on everything, save the brief as a file.`);
    if (link.length > LONG_LINK) sentences.push('It is long, and some programs cut long links: a file may be the better way.');
    if (copied) {
      this.notes.tell(sentences.join(' '));
      return;
    }
    const field = /** @type {HTMLInputElement} */ (make('input', { type: 'text', readonly: '', 'aria-label': 'Link' }));
    field.value = link;
    this.notes.tell(sentences.join(' '), field);
    field.focus();
    field.select();
  }
}
