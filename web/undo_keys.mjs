// The keys of undo, redo and save, in the text field as everywhere else in the instance.
import { primary } from './keys.mjs';

/** @typedef {'undo' | 'redo' | 'save'} Command */

/**
 * @param {Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>} event
 * @param {string} platform
 * @returns {Command | undefined}
 */
export function commandOf(event, platform) {
  if (!primary(event, platform)) return undefined;
  const { key, code, ctrlKey, shiftKey } = event;
  // Where the letters are not Latin, the place of the key counts.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (letter === 'y' && !shiftKey && ctrlKey) return 'redo';  // with Command it is the history of the browser
  return letter === 's' && !shiftKey ? 'save' : undefined;
}

/** Another field, where the browser's own undo belongs to what is being typed. @param {EventTarget | null} target */
const isOther = (target) => target instanceof Element && target.closest('input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, [contenteditable]') !== null;

/**
 * @param {HTMLElement} root
 * @param {HTMLTextAreaElement} field the text of the brief
 * @param {AbortSignal} signal
 * @param {Record<Command, () => void>} commands
 */
export function listenToCommands(root, field, signal, commands) {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;  // an input method has the key; Safari tells it by 229 alone
    const command = commandOf(event, navigator.platform);
    if (!command || event.defaultPrevented) return;
    if (command !== 'save' && event.target !== field && isOther(event.target)) return;
    event.preventDefault();
    commands[command]();
  }, { signal });
  // From the browser's menus, by shaking a phone or with three fingers.
  field.addEventListener('beforeinput', (event) => {
    const command = event.inputType === 'historyUndo' ? 'undo' : event.inputType === 'historyRedo' ? 'redo' : undefined;
    if (!command || event.isComposing) return;
    event.preventDefault();
    commands[command]();
  }, { signal });
}
