// Text as a short word for an address and back: deflated, then base64url (RFC 4648, section 5).

/**
 * @param {BlobPart} data
 * @param {TransformStream<any, Uint8Array>} through
 */
const streamed = (data, through) => new Blob([data]).stream().pipeThrough(through);

/** @param {string} text @returns {Promise<string>} */
export async function pack(text) {
  const deflated = await new Response(streamed(text, new CompressionStream('deflate-raw'))).arrayBuffer();
  let binary = '';
  for (const byte of new Uint8Array(deflated)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Stops as soon as there is more than `most`: a few kilobytes may hold gigabytes.
 * @param {string} word
 * @param {number} most bytes of UTF-8
 * @returns {Promise<string>}
 */
async function inflate(word, most) {
  const binary = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
  const reader = streamed(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)), new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      void reader.cancel().catch(() => {});
      throw new RangeError('too long');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * @param {string} word
 * @param {number} most bytes of UTF-8
 * @returns {Promise<{text: string} | {problem: 'too long' | 'damaged'}>}
 */
export async function unpack(word, most) {
  try {
    return { text: await inflate(word, most) };
  } catch (reason) {
    return { problem: reason instanceof RangeError ? 'too long' : 'damaged' };
  }
}
