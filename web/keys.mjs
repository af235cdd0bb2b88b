const MAC = /^(mac|ip(hone|ad|od))/i;

/**
 * Whether the key that makes a letter a command is held: Command at Apple's, Control elsewhere, and no other with it.
 * @param {Pick<KeyboardEvent, 'metaKey' | 'ctrlKey' | 'altKey'>} event
 * @param {string} [platform]
 */
export function primary(event, platform = navigator.platform) {
  const [wanted, other] = MAC.test(platform) ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return wanted && !other && !event.altKey;
}
