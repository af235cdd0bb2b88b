// The Escape key: closes the detail that the focus is in or at, or else leaves what has the focus.

/** The item that opened the detail which this element is in: "fact/users" for "fact/users/words". @param {Element} element */
function openerOf(element) {
  const pane = element.closest('.pane');
  let id = element.closest('[data-id]')?.getAttribute('data-id') ?? '';
  for (; id; id = id.slice(0, Math.max(0, id.lastIndexOf('/')))) {
    const opener = pane?.querySelector(`[data-id="${CSS.escape(id)}"][aria-expanded="true"]`);
    if (opener instanceof HTMLElement) return opener;
  }
  return undefined;
}

/**
 * @param {HTMLElement} root takes the focus of what is left; Tab goes on from there
 * @param {AbortSignal} signal
 */
export function listenToEscape(root, signal) {
  root.addEventListener('keydown', (event) => {
    // During a composition the key belongs to the input method.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return;
    const details = event.target.closest('details[open]');
    const opener = openerOf(event.target);
    if (details instanceof HTMLDetailsElement) {
      details.open = false;
      details.querySelector('summary')?.focus();
    } else if (opener) {
      opener.focus();
      opener.click();
    } else if (event.target !== root) {
      root.focus({ preventScroll: true });
    } else {
      return; // it may mean something to the page around
    }
    event.preventDefault();
  }, { signal });
}
