/**
 * Calls back whenever a CSS pixel takes another number of device pixels: the page was zoomed, or went to another screen. No event
 * tells of it but that of a media query for the present number, which is good for one change.
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchResolution(changed, signal) {
  const arm = () => {
    if (signal.aborted) return;
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      changed();
      arm();
    }, { signal, once: true });
  };
  arm();
}
