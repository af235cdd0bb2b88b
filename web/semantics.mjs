// Real elements over what the canvas shows: focusable, readable, pressable. Kept in step by id, never rebuilt, so that focus
// and a screen reader's place survive each change.

/**
 * @typedef {object} Item
 * @property {string} id
 * @property {string} role
 * @property {string} name
 * @property {string} [value]
 * @property {[number, number]} [stop] of a slider: its position and how many there are
 * @property {[number, number]} [scrolls] the size of what it holds, where that is larger than itself
 * @property {number} [level]
 * @property {boolean} [pressed]
 * @property {boolean} [expanded]
 * @property {boolean} [checked]
 * @property {number[]} [words]
 * @property {[number, number, number, number]} rect
 * @property {number} [in]
 */

const CONTAINERS = new Set(['list', 'listitem', 'table', 'row', 'group', 'region', 'radiogroup', 'columnheader']);
const STATES = /** @type {const} */ ({ pressed: 'aria-pressed', expanded: 'aria-expanded', checked: 'aria-checked' });

/** Roles that are elements of their own: the browser knows how they are moved, written into and read out. */
const FIELDS = /** @type {Record<string, string>} */ ({ slider: 'range', textbox: 'text', checkbox: 'checkbox' });

/** @param {Item} item */
function createElement(item) {
  const field = FIELDS[item.role];
  const tag = field ? 'input' : item.role === 'heading' ? `h${item.level ?? 2}` : item.role === 'button' ? 'button' : 'div';
  const element = document.createElement(tag);
  if (element instanceof HTMLInputElement) Object.assign(element, { type: field, autocomplete: 'off', enterKeyHint: 'done' });
  element.className = 'item';
  element.dataset.id = item.id;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  else if (!field && item.role !== 'heading' && item.role !== 'text') element.setAttribute('role', item.role);
  return element;
}

/**
 * What a field shows; what is being written into it stays.
 * @param {HTMLInputElement} element
 * @param {Item} item
 */
function setField(element, item) {
  setAttribute(element, 'aria-label', item.name);
  if (element.type === 'checkbox') {
    element.checked = Boolean(item.checked);
  } else if (item.stop) {
    element.max = String(item.stop[1] - 1);
    if (Number(element.value) !== item.stop[0]) element.value = String(item.stop[0]);
    setAttribute(element, 'aria-valuetext', item.value ?? '');
  } else if (element !== document.activeElement || element.dataset.shown !== item.value) {
    element.value = item.value ?? '';
    element.dataset.shown = item.value ?? '';
  }
}

/**
 * An element whose content is larger than itself is scrolled by the browser; something has to be as large as the content.
 * @param {HTMLElement} element
 * @param {[number, number] | undefined} size
 */
function setScrolling(element, size) {
  element.classList.toggle('scrolls', Boolean(size));
  setAttribute(element, 'tabindex', size ? '0' : undefined);
  element.style.setProperty('--content-width', size ? `${size[0]}px` : null);
  element.style.setProperty('--content-height', size ? `${size[1]}px` : null);
}

/** @param {Element} element @param {string} name @param {string | undefined} value */
function setAttribute(element, name, value) {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export class Mirror {
  /**
   * @param {HTMLElement} root holds the elements; its top left corner is that of the pane's content
   * @param {Map<string, HTMLElement>} own elements that the page has for items of these ids, inside root already
   */
  constructor(root, own = new Map()) {
    this.root = root;
    this.own = own;
    /** @type {Map<string, HTMLElement>} */
    this.elements = new Map(own);
    /** What each element shows. @type {Map<string, {place: string, state: string}>} */
    this.shown = new Map();
  }

  /** @param {Item[]} items in reading order */
  update(items) {
    const focused = document.activeElement;
    const present = new Set(items.map((item) => item.id));
    for (const [id, element] of this.elements) {
      if (present.has(id) || this.own.has(id)) continue;
      element.remove();
      this.elements.delete(id);
      this.shown.delete(id);
    }
    /** @type {Map<HTMLElement, Element | null>} */
    const next = new Map([[this.root, this.root.firstElementChild]]);
    const isHolder = new Set(items.flatMap((item) => (item.in === undefined ? [] : [item.in])));
    items.forEach((item, index) => {
      const element = this.elementOf(item);
      const holder = item.in === undefined ? undefined : items[item.in];
      const parent = holder ? this.elementOf(holder) : this.root;
      const cursor = next.get(parent) ?? null;
      if (element === cursor) next.set(parent, cursor.nextElementSibling);
      else parent.insertBefore(element, cursor);
      next.set(element, element.firstElementChild);
      this.describe(element, item, holder, isHolder.has(index));
    });
    // Moving an element takes its focus away.
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.root.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }

  /** @param {Item} item @returns {HTMLElement} */
  elementOf(item) {
    const known = this.elements.get(item.id);
    if (known) return known;
    const element = createElement(item);
    this.elements.set(item.id, element);
    return element;
  }

  /**
   * @param {HTMLElement} element
   * @param {Item} item
   * @param {Item | undefined} holder
   * @param {boolean} holds whether other items are inside this one
   */
  describe(element, item, holder, holds) {
    const [x, y, width, height] = item.rect;
    const [left, top] = holder ? [x - holder.rect[0], y - holder.rect[1]] : [x, y];
    const place = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const { name, value, stop, scrolls, pressed, expanded, checked, words } = item;
    const state = `${name}\n${value}\n${stop}\n${scrolls}\n${pressed}${expanded}${checked}${holds}${words}`;
    const shown = this.shown.get(item.id);
    if (shown?.place === place && shown.state === state) return;
    if (shown?.place !== place) element.style.cssText = place; // all at once: most of what moves is only moved
    this.shown.set(item.id, { place, state });
    if (shown?.state === state && !scrolls) return;
    if (this.own.has(item.id)) return;
    element.classList.toggle('holder', holds);
    if (item.scrolls || element.classList.contains('scrolls')) setScrolling(element, item.scrolls);
    if (element instanceof HTMLInputElement) return setField(element, item);
    if (holds || (CONTAINERS.has(item.role) && item.role !== 'listitem')) setAttribute(element, 'aria-label', item.name || undefined);
    else if (element.textContent !== item.name) element.textContent = item.name;
    for (const key of /** @type {(keyof typeof STATES)[]} */ (Object.keys(STATES))) {
      setAttribute(element, STATES[key], item[key] === undefined ? undefined : String(item[key]));
    }
    if (item.words) element.dataset.words = item.words.join(' ');
  }

  /** Describes this item anew next time, even if it did not change. @param {string} id */
  forget(id) {
    this.shown.delete(id);
  }

  /** Removes what this made. */
  clear() {
    for (const [id, element] of this.elements) if (!this.own.has(id)) element.remove();
    this.elements = new Map(this.own);
    this.shown.clear();
  }
}
