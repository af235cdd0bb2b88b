// A brief as a file of the reader's own: saved to the disk and opened again, by a dialog or by dropping it on the page.
import { readBrief } from './brief.mjs';

/** @typedef {import('./brief.mjs').Reading} Reading */
/** @typedef {Reading & {name: string}} Opened */

export const EXTENSION = '.scalewright.json';
/** A brief has a text of a megabyte at most; what is much larger is something else. */
const LARGEST = 20_000_000;
const TYPES = [{ description: 'Brief of Scalewright', accept: { 'application/json': [EXTENSION, '.json'] } }];

/** @typedef {{createWritable(): Promise<{write(data: string): Promise<void>, close(): Promise<void>}>, getFile(): Promise<File>, name: string}} FileHandle */
/** @typedef {{showSaveFilePicker?(options: object): Promise<FileHandle>, showOpenFilePicker?(options: object): Promise<FileHandle[]>}} Pickers */

/** Letters, digits and dashes, as every system takes them. @param {string} name of the brief */
export function fileNameOf(name) {
  const safe = name.normalize('NFC').toLocaleLowerCase('en').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
  // Names that Windows keeps for devices.
  return `${/^(?:|con|prn|aux|nul|com\d|lpt\d)$/.test(safe) ? `brief${safe && '-'}${safe}` : safe}${EXTENSION}`;
}

/** The name of the brief in a file: "law-firms.scalewright.json" holds "Law firms". @param {string} fileName */
export function nameOf(fileName) {
  const words = fileName.replace(/\.json$/i, '').replace(/\.scalewright(?: ?\(\d+\))?$/i, '').replaceAll('-', ' ').trim().slice(0, 80);
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

/** The reader closed the dialog. @param {unknown} reason */
const cancelled = (reason) => reason instanceof DOMException && reason.name === 'AbortError';

/** @param {unknown} reason */
const words = (reason) => (reason instanceof Error || reason instanceof DOMException ? reason.message || reason.name : String(reason));

/** @param {File} file @returns {Promise<Opened>} */
export async function readBriefFile(file) {
  /** @param {string} problem @returns {Opened} */
  const refused = (problem) => ({ ...readBrief(undefined), problems: [problem], name: nameOf(file.name) });
  if (file.size > LARGEST) return refused(`“${file.name}” has ${Math.round(file.size / 1_000_000)} MB, which no brief has: it was not opened, and what was open is as it was.`);
  let value;
  try {
    const text = await file.text();
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      return refused(`“${file.name}” is no brief of Scalewright: nothing was opened, and what was open is as it was. Choose a file whose name ends with ${EXTENSION}.`);
    }
  } catch (reason) {
    return refused(`“${file.name}” could not be read (${words(reason)}). What was open is as it was; choose the file once more.`);
  }
  return { ...readBrief(value), name: nameOf(file.name) };
}

/** @param {string} name @param {string} content */
function download(name, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);  // Safari reads it after the click
}

/** @returns {Promise<File | undefined>} */
const chooseByInput = () => new Promise((resolve) => {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: `${EXTENSION},.json,application/json` });
  input.addEventListener('change', () => resolve(input.files?.[0]));
  input.addEventListener('cancel', () => resolve(undefined));
  input.click();
});

export class BriefFiles {
  constructor() {
    /** The file that a brief was saved to or opened from, by the brief's id. @type {Map<string, FileHandle>} */
    this.handles = new Map();
    this.pickers = /** @type {Pickers} */ (/** @type {unknown} */ (globalThis));
  }

  /**
   * Saves to the same file as before, or asks for one.
   * @param {string} id
   * @param {string} name
   * @param {string} json
   * @returns {Promise<{saved?: string, problem?: string}>} the file's name; neither where the reader changed his mind
   */
  async save(id, name, json) {
    const wanted = fileNameOf(name);
    const known = this.handles.get(id);
    if (!known && !this.pickers.showSaveFilePicker) {
      download(wanted, json);
      return { saved: wanted };
    }
    try {
      const handle = known ?? /** @type {FileHandle} */ (await this.pickers.showSaveFilePicker?.({ suggestedName: wanted, types: TYPES }));
      const stream = await handle.createWritable();
      await stream.write(json);
      await stream.close();
      this.handles.set(id, handle);
      return { saved: handle.name };
    } catch (reason) {
      if (cancelled(reason)) return {};
      this.handles.delete(id);
      if (reason instanceof DOMException && reason.name === 'SecurityError') {  // a frame inside another site
        download(wanted, json);
        return { saved: wanted };
      }
      return { problem: `The file was not saved (${words(reason)}). The brief is as it was; save it once more and choose another place.` };
    }
  }

  /**
   * Asks for a file. `id` is the id that the brief in it will have here.
   * @param {string} id
   * @returns {Promise<Opened | undefined>} undefined where the reader changed his mind
   */
  async open(id) {
    if (this.pickers.showOpenFilePicker) {
      try {
        const [handle] = await this.pickers.showOpenFilePicker({ types: TYPES });
        const opened = await readBriefFile(await handle.getFile());
        if (opened.recognised) this.handles.set(id, handle);
        return opened;
      } catch (reason) {
        if (cancelled(reason)) return undefined;
        if (!(reason instanceof DOMException && reason.name === 'SecurityError')) {
          return { ...readBrief(undefined), problems: [`The file could not be opened (${words(reason)}). What was open is as it was; choose the file once more.`], name: '' };
        }
      }
    }
    const file = await chooseByInput();
    return file && readBriefFile(file);
  }
}

/**
 * Takes a single brief that is dropped on the element; everything else is left to others.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @param {(opened: Opened) => void} take
 */
export function listenForDroppedBrief(root, signal, take) {
  root.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();  // or the browser leaves the page for the file
  }, { signal });
  root.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files;
    if (event.defaultPrevented || !files || files.length === 0) return;
    event.preventDefault();
    if (files.length === 1 && files[0].name.toLowerCase().endsWith('.json')) void readBriefFile(files[0]).then(take);
  }, { signal });
}
