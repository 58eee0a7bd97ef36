import { type Bytes, concat, latin1 } from '../bytes/index.ts';
import { malformed } from './xml-tokenizer.ts';

/** Bytes of a document as text, by its byte order mark or its declaration (XML 1.0 §4.3.3). */
export class XmlDecoder {
  #front: Bytes = new Uint8Array(0);
  #decode: ((chunk: Bytes, isLast: boolean) => string) | undefined;

  /** @throws ParseError `malformed-xml` for bytes that are not of the encoding, or an encoding that is not known */
  push(chunk: Bytes): string {
    if (this.#decode !== undefined) return this.#decode(chunk, false);
    const front = concat([this.#front, chunk]);
    const encoding = encodingOf(front);
    if (encoding === undefined) {
      this.#front = front.slice();
      return '';
    }
    this.#decode = decoderOf(encoding);
    return this.#decode(front, false);
  }

  end(): string {
    const front = this.#decode === undefined ? this.#front : new Uint8Array(0);
    this.#decode ??= decoderOf('utf-8');
    return this.#decode(front, true);
  }
}

/** Undefined where more bytes are needed to tell. */
function encodingOf(front: Bytes): string | undefined {
  if (front.length < 4) return undefined;
  for (const [mark, encoding] of MARKS) if (mark.every((byte, k) => front[k] === byte)) return encoding;
  const text = latin1(front, 0, Math.min(front.length, MOST_DECLARATION));
  if (!text.startsWith('<?xm')) return 'utf-8';
  const end = text.indexOf('?>');
  if (end < 0) return front.length < MOST_DECLARATION ? undefined : 'utf-8';
  const [, encoding = 'utf-8'] = /\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(text.slice(0, end)) ?? [];
  return encoding.toLowerCase();
}

function decoderOf(encoding: string): (chunk: Bytes, isLast: boolean) => string {
  // For this name the platform has another set, which differs between 80 and 9F.
  if (encoding === 'iso-8859-1') return chunk => latin1(chunk, 0, chunk.length);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw malformed('an encoding that is not known');
  }
  return (chunk, isLast) => {
    try {
      return decoder.decode(chunk, { stream: !isLast });
    } catch {
      throw malformed('bytes that are not of the encoding');
    }
  };
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const MOST_DECLARATION = 1024;
