// The text field: grows with its text, and underlines the words that say something.

const SMALLEST = 120;
const LARGEST = 288;
const LONG = 20_000; // characters from which on neither measuring nor underlining is worth its time

export class Field {
  /**
   * @param {HTMLElement} root holds the echo and the textarea
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    this.root = root;
    this.area = /** @type {HTMLTextAreaElement} */ (root.querySelector('textarea'));
    this.underlined = '';
    this.echo = /** @type {HTMLElement} */ (root.querySelector('.echo'));
    this.area.addEventListener('scroll', () => { this.echo.scrollTop = this.area.scrollTop; }, { signal, passive: true });
  }

  /** The height that the text wants, within bounds. */
  wantedHeight() {
    if (this.area.value.length > LONG) return LARGEST;
    const kept = this.area.style.height;
    this.area.style.height = '0';
    const wanted = this.area.scrollHeight;
    this.area.style.height = kept;
    return Math.min(Math.max(wanted, SMALLEST), LARGEST);
  }

  /**
   * Underlines the words that facts rest on. The echo is the same text in the same letters, invisible, behind the field.
   * @param {[number, number, string, string][]} marks begin, end, origin, fact
   */
  underline(marks) {
    const text = this.area.value;
    const wanted = JSON.stringify([text.length > LONG ? '' : text, marks]);
    if (wanted === this.underlined) return;
    this.underlined = wanted;
    const parts = document.createDocumentFragment();
    let at = 0;
    if (text.length <= LONG) {
      for (const [begin, end, origin] of [...marks].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
        if (begin < at || end > text.length) continue;
        parts.append(text.slice(at, begin));
        const mark = document.createElement('mark');
        mark.className = origin;
        mark.dataset.from = String(begin);
        mark.textContent = text.slice(begin, end);
        parts.append(mark);
        at = end;
      }
      parts.append(text.slice(at), '\n');
    }
    this.echo.replaceChildren(parts);
    this.echo.scrollTop = this.area.scrollTop;
  }

  /** Lights the words up, or none. @param {number[]} words begin and end of each */
  light(words) {
    for (const mark of this.echo.querySelectorAll('mark')) {
      const from = Number(mark.dataset.from);
      let lit = false;
      for (let i = 0; i < words.length; i += 2) lit ||= from >= words[i] && from < words[i + 1];
      mark.classList.toggle('lit', lit);
    }
  }

  /** @param {number} begin @param {number} end */
  select(begin, end) {
    this.area.focus();
    this.area.setSelectionRange(begin, end);
  }
}
