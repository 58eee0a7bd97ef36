/**
 * Text fit to be shown: control characters, and those that turn the direction of writing, become visible symbols, so
 * that a value can neither move the cursor nor forge what stands around it.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, character => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** The text that `visible` gave; a text that had such symbols of its own gets the characters that they stand for. */
export function fromVisible(text: string): string {
  return text
    .replace(/[\u2400-\u241f]/g, symbol => String.fromCodePoint(symbol.charCodeAt(0) - 0x2400))
    .replaceAll('\u2421', '\u007f')
    .replace(/<U\+([\dA-F]{4})>/g, (whole, digits: string) => {
      const character = String.fromCodePoint(Number.parseInt(digits, 16));
      return visible(character) === whole ? character : whole;
    });
}

/** Columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The text, cut with an ellipsis where it is longer than `columns`. */
export function cut(text: string, columns: number): string {
  // Each character takes half a unit of UTF-16 a column at least, so a long text need not be measured.
  if (text.length <= columns && columnsOf(text) <= columns) return text;
  let left = columns - 1;
  let kept = '';
  for (const character of text) {
    left -= columnsOfCharacter(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text with spaces behind it up to `columns`. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

function columnsOfCharacter(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** C0, DEL, C1, line separators, bidirectional marks, embeddings, overrides and isolates, zero width no-break space. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const NARROW = /^[\x20-\x7e]*$/;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), by the blocks that names and descriptions use. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
