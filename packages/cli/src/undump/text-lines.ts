import { CommandError } from '../errors.ts';

/** A line of a text, its bytes as the characters U+0000 to U+00FF, without the line's end. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a text. A byte order mark of UTF-8 is left out.
 * @param most bytes of a line
 * @throws CommandError `dump-too-large`
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<TextLine> {
  let begun: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const line = (end: Uint8Array): TextLine => {
    const bytes = begun.length === 0 ? end : Buffer.concat([...begun, end]);
    begun = [];
    length = 0;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    return { number, text: number++ === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(3) : text };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      checkLength(length + end - start, number, most);
      yield line(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start === chunk.length) continue;
    length += chunk.length - start;
    checkLength(length, number, most);
    // The source may use its memory again.
    begun.push(chunk.slice(start));
  }
  if (length > 0) yield line(new Uint8Array(0));
}

function checkLength(length: number, line: number, most: number): void {
  if (length > most) throw new CommandError('dump-too-large', { detail: `line ${line} has more than ${most} bytes` });
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';
