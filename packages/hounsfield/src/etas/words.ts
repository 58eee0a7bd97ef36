/** A word of a line: quoted ones are always texts. */
export interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** The words of a line; a quotation mark inside of a quoted text is doubled or has a backslash before it. */
export function wordsOf(line: string): readonly Word[] {
  const words: Word[] = [];
  for (const [found, quoted] of line.matchAll(WORD)) {
    words.push(quoted === undefined ? { text: found, isQuoted: false } : { text: unescaped(quoted), isQuoted: true });
  }
  return words;
}

/** A text in quotation marks; line ends become blanks, for a text ends with its line. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll(/[\r\n]+/g, ' ')}"`;
}

/** A name as one word: in quotation marks where it has blanks or marks of its own. */
export function asWord(name: string): string {
  return /^[^\s"]+$/.test(name) ? name : quoted(name);
}

function unescaped(text: string): string {
  return text.replaceAll(/""|\\"/g, '"');
}

const WORD = /"((?:[^"\\]|""|\\.)*)"|[^\s"]+/g;
