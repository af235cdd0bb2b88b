// The letters of the page are those of the canvas: the same bytes, so nothing is fetched. Once for all instances of a page.

/** @type {Promise<unknown> | undefined} */
let shared;

/** @param {any} application @returns {Promise<unknown>} */
export function shareFonts(application) {
  // The bytes are taken now: the application may be gone when the first face is loaded.
  return (shared ??= Promise.all([400, 600].map(async (weight) => {
    const face = new FontFace('Inter', application.font(weight), { weight: String(weight) });
    document.fonts.add(await face.load());
  })).catch(() => undefined)); // the page keeps the system's letters
}
