// The dialog that sets the open brief beside another one or an earlier state.
import { comparisonView } from './compare.mjs';
import { UNTITLED } from './desk.mjs';
import { make } from './make.mjs';
import { openSheet } from './sheet.mjs';
import { clockAndAgo } from './times.mjs';

/** @typedef {import('./brief.mjs').Brief} Brief */

/** A brief's name, else its first words: here two of them have to be told apart. @param {string} name @param {string} text */
function titleFrom(name, text) {
  const most = 40;
  return name || (text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')}…` : text.trim()) || UNTITLED;
}

/**
 * @param {HTMLElement} root
 * @param {import('./desk.mjs').Desk} desk
 * @param {(brief: Brief) => import('./scalewright.d.ts').Advice} advise throws where the core refuses
 */
export async function openComparison(root, desk, advise) {
  const sheet = openSheet(root, { label: 'Compare', width: 880 });
  const result = make('div', {});
  const select = /** @type {HTMLSelectElement} */ (make('select', {}));
  sheet.body.append(result);
  const others = (await desk.list()).filter(({ id }) => id !== desk.id);
  const [, ...versions] = await desk.versions();
  const now = desk.now();
  /** @type {{group: string, name: string, read: () => Promise<Brief | undefined>}[]} */
  const choices = [
    ...others.map((entry) => ({ group: 'Briefs', name: titleFrom(entry.name, entry.about), read: () => desk.read(entry.id) })),
    ...versions.map(({ at, brief }) => ({ group: 'Versions of this brief', name: clockAndAgo(at, now), read: async () => brief })),
  ];
  if (choices.length === 0) {
    result.append(make('p', {}, 'There is nothing to compare with yet. Make a second brief, or go on with this one: its earlier versions are kept.'));
    return;
  }
  for (const group of new Set(choices.map((choice) => choice.group))) {
    select.append(make('optgroup', { label: group }, ...choices.filter((choice) => choice.group === group)
      .map((choice) => make('option', { value: String(choices.indexOf(choice)) }, choice.name))));
  }
  sheet.body.prepend(make('label', {}, make('span', {}, 'Compare with'), select));
  const show = async () => {
    const choice = choices[Number(select.value)];
    try {
      const other = await choice.read();
      if (!other) throw new Error('it is no longer there');
      result.replaceChildren(comparisonView(advise(desk.brief), advise(other), [`${titleFrom(desk.name, desk.brief.text)}, now`, choice.name]));
    } catch (reason) {
      result.replaceChildren(make('p', { role: 'alert' }, `This cannot be compared (${reason instanceof Error ? reason.message : reason}). Both are as they were; choose another one.`));
    }
  };
  select.addEventListener('change', () => void show());
  await show();
  select.focus();
}
