/** Text as XML 1.0 has it; characters that it cannot hold become U+FFFD, and are told of. */
export class XmlEscapes {
  readonly #onLoss: ((tag: number) => void) | undefined;

  constructor(onLoss: ((tag: number) => void) | undefined) {
    this.#onLoss = onLoss;
  }

  /** Between tags; a carriage return is a reference because readers turn it into a line feed (XML 1.0 §2.11). */
  text(text: string, tag: number): string {
    return TEXT.test(text) ? this.#escaped(text, tag, TEXT_ALL) : text;
  }

  /** Between quotes; readers turn white space there into spaces (XML 1.0 §3.3.3). */
  attribute(text: string, tag: number): string {
    return ATTRIBUTE.test(text) ? this.#escaped(text, tag, ATTRIBUTE_ALL) : text;
  }

  #escaped(text: string, tag: number, all: RegExp): string {
    let isLost = false;
    const escaped = text.replace(all, character => {
      const written = ESCAPES.get(character);
      if (written === undefined) isLost = true;
      return written ?? '\ufffd';
    });
    if (isLost) this.#onLoss?.(tag);
    return escaped;
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);
/** Control characters, half surrogate pairs and the two that are no characters (XML 1.0 §2.2). */
const NO_CHARACTERS = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff';
const TEXT: RegExp = new RegExp(`[&<>\\r${NO_CHARACTERS}]`, 'u');
const TEXT_ALL: RegExp = new RegExp(TEXT.source, 'gu');
const ATTRIBUTE: RegExp = new RegExp(`[&<>"\\t\\n\\r${NO_CHARACTERS}]`, 'u');
const ATTRIBUTE_ALL: RegExp = new RegExp(ATTRIBUTE.source, 'gu');
