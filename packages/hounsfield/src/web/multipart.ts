import { asciiBytes, type Bytes } from '../bytes/index.ts';
import { WebError } from '../errors/index.ts';
import { parseMediaType } from './media-types.ts';
import type { FindBytes } from './request-body.ts';

/** One part as it is read. */
export interface MultipartPart {
  /** Names in lower case; of a repeated header the last. */
  readonly headers: ReadonlyMap<string, string>;
  /** Can be read once, and only until the next part is asked for. What is left unread is skipped. */
  readonly body: AsyncIterable<Bytes>;
}

/** One part to be written. */
export interface OutgoingPart {
  /** Content-Type and what else belongs to the part. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Bytes>;
}

/**
 * The boundary of a `multipart/related` content type (RFC 2046 §5.1.1).
 * @throws WebError `malformed-multipart` when there is none or it is not well formed.
 */
export function boundaryOf(contentType: string): string {
  const boundary = parseMediaType(contentType)?.parameters.get('boundary');
  if (boundary === undefined) throw malformed('Content-Type names no boundary');
  if (boundary.length > MAX_BOUNDARY) throw malformed(`the boundary is longer than ${MAX_BOUNDARY} characters`);
  for (const character of boundary) {
    const code = character.charCodeAt(0);
    if (code < 0x20 || code > 0x7e) throw malformed('the boundary has a character that is not allowed');
  }
  return boundary;
}

/**
 * Reads a multipart body part by part. Nothing is read ahead: asking for the next chunk of a body asks for the next
 * chunk of `source`. Chunks of bodies are views of the chunks of `source`; the most that is kept between two chunks is
 * a count of matched boundary bytes, or one header block.
 * @param find how the platform looks for bytes
 */
export async function* readMultipart(
  source: AsyncIterable<Bytes>,
  boundary: string,
  find?: FindBytes,
): AsyncGenerator<MultipartPart> {
  const scanner = new Scanner(source, boundary, find);
  try {
    await scanner.skipPreamble();
    while (await scanner.nextPart()) {
      const headers = await scanner.headers();
      yield { headers, body: scanner.body() };
      await scanner.skipBody();
    }
    await scanner.skipEpilogue();
  } finally {
    await scanner.close();
  }
}

/** Writes parts one after the other (PS3.18 §8.6.1.2.1); pulls from them as it is pulled itself. */
export async function* writeMultipart(parts: AsyncIterable<OutgoingPart>, boundary: string): AsyncGenerator<Bytes> {
  let any = false;
  for await (const part of parts) {
    yield partHead(part.headers, boundary, !any);
    any = true;
    yield* part.body;
  }
  yield any ? messageEnd(boundary) : asciiBytes(`--${boundary}--\r\n`);
}

/** What stands before the body of a part. */
export function partHead(headers: OutgoingPart['headers'], boundary: string, isFirst: boolean): Bytes {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return asciiBytes(`${isFirst ? '' : '\r\n'}--${boundary}\r\n${lines.join('')}\r\n`);
}

/** What stands behind the body of the last part. */
export function messageEnd(boundary: string): Bytes {
  return asciiBytes(`\r\n--${boundary}--\r\n`);
}

/** A boundary that no body holds but by a chance of 2^-120. */
export function createBoundary(): string {
  if (drawnAt + RANDOM_BYTES > drawn.length) {
    // Each call of the system's generator costs more than a few bytes do.
    crypto.getRandomValues(drawn);
    drawnAt = 0;
  }
  let text = 'hounsfield-';
  for (const end = drawnAt + RANDOM_BYTES; drawnAt < end; drawnAt++)
    text += drawn[drawnAt]!.toString(16).padStart(2, '0');
  return text;
}

const RANDOM_BYTES = 15;
const drawn = new Uint8Array(64 * RANDOM_BYTES);
let drawnAt = drawn.length;

/**
 * Finds `CR LF -- boundary`. CR stands only at its start (a boundary has none), so that a match which breaks off cannot
 * hide the beginning of another: a count of matched bytes is all the state there is between two chunks, and the search
 * is linear.
 */
class Scanner {
  readonly #iterator: AsyncIterator<Bytes>;
  readonly #delimiter: Bytes;
  readonly #findBytes: FindBytes | undefined;
  /** By a byte where the delimiter would end, how far on it may begin at the earliest. */
  readonly #steps: Uint16Array;
  #chunk: Bytes = EMPTY;
  #at = 0;
  #ended = false;
  /** Bytes of the delimiter that the end of the last chunk matched. */
  #matched = 0;
  /** How many of `#matched` are not of the body: the CR LF before it, which may begin a delimiter as well. */
  #borrowed = 0;
  #inBody = false;
  #part = 0;
  #headerBytes = 0;

  constructor(source: AsyncIterable<Bytes>, boundary: string, find: FindBytes | undefined) {
    this.#iterator = source[Symbol.asyncIterator]();
    this.#delimiter = asciiBytes(`\r\n--${boundary}`);
    this.#findBytes = find;
    this.#steps = stepsOf(this.#delimiter);
  }

  async skipPreamble(): Promise<void> {
    let skipped = 0;
    this.#enterBody();
    for (;;) {
      const piece = await this.#piece();
      if (piece === undefined) return;
      skipped += piece.length;
      if (skipped > MAX_PREAMBLE) throw malformed(`no boundary within the first ${MAX_PREAMBLE} bytes`);
    }
  }

  /** Reads what follows a delimiter: true when a part begins, false at the end of the message. */
  async nextPart(): Promise<boolean> {
    this.#headerBytes = 0;
    const rest = (await this.#line(true)).trimEnd();
    if (rest === '--') return false;
    if (rest !== '') throw malformed('something other than a line end follows a boundary');
    return true;
  }

  async headers(): Promise<ReadonlyMap<string, string>> {
    const headers = new Map<string, string>();
    let last: string | undefined;
    for (;;) {
      const line = await this.#line(false);
      if (line === '') break;
      if (line[0] === ' ' || line[0] === '\t') {
        if (last === undefined) throw malformed('a header block begins with a continuation line');
        headers.set(last, `${headers.get(last)} ${line.trim()}`);
        continue;
      }
      last = headerName(line);
      headers.set(last, line.slice(last.length + 1).trim());
    }
    this.#part++;
    this.#enterBody();
    return headers;
  }

  body(): AsyncGenerator<Bytes> {
    return this.#bodyOf(this.#part);
  }

  async *#bodyOf(part: number): AsyncGenerator<Bytes> {
    for (;;) {
      if (part !== this.#part)
        throw new WebError('bad-request', { detail: 'a body was read after the next part had begun' });
      const piece = await this.#piece();
      if (piece === undefined) return;
      if (piece.length > 0) yield piece;
    }
  }

  async skipBody(): Promise<void> {
    this.#part++;
    while ((await this.#piece()) !== undefined);
  }

  async skipEpilogue(): Promise<void> {
    let skipped = 0;
    do {
      skipped += this.#chunk.length - this.#at;
      if (skipped > MAX_PREAMBLE) throw malformed(`more than ${MAX_PREAMBLE} bytes follow the last boundary`);
      this.#at = this.#chunk.length;
    } while (await this.#pull());
  }

  async close(): Promise<void> {
    this.#part++;
    if (!this.#ended) await this.#iterator.return?.();
  }

  #enterBody(): void {
    this.#inBody = true;
    this.#matched = 2;
    this.#borrowed = 2;
  }

  /** The next bytes of the body, perhaps none; undefined when the delimiter was reached and passed. */
  async #piece(): Promise<Bytes | undefined> {
    if (!this.#inBody) return undefined;
    if (this.#matched === this.#delimiter.length) return this.#leaveBody();
    if (this.#at === this.#chunk.length && !(await this.#pull()))
      throw malformed('the body ends before the last boundary');
    if (this.#matched > 0) return this.#continueMatch();
    const { start, length } = this.#find();
    const piece = this.#chunk.subarray(this.#at, start);
    this.#at = start + length;
    this.#matched = length;
    return length < this.#delimiter.length || piece.length > 0 ? piece : this.#leaveBody();
  }

  /** Goes on with a match that began in an earlier chunk. */
  #continueMatch(): Bytes | undefined {
    const matched = this.#matched + this.#matchLength(this.#at, this.#matched);
    this.#at += matched - this.#matched;
    this.#matched = matched;
    if (matched === this.#delimiter.length) return this.#leaveBody();
    if (this.#at === this.#chunk.length) return EMPTY;
    const piece = this.#delimiter.slice(this.#borrowed, matched);
    this.#matched = 0;
    this.#borrowed = 0;
    return piece;
  }

  #leaveBody(): undefined {
    this.#inBody = false;
    this.#matched = 0;
  }

  /** Where in the rest of the chunk the delimiter, or a first part of it that reaches the end, begins. */
  #find(): { start: number; length: number } {
    const chunk = this.#chunk;
    const delimiter = this.#delimiter;
    const found = this.#findBytes?.(chunk, delimiter, this.#at) ?? this.#findWhole();
    if (found >= 0) return { start: found, length: delimiter.length };
    let start = Math.max(this.#at, chunk.length - delimiter.length + 1);
    while (start < chunk.length && this.#matchLength(start, 0) < chunk.length - start) start++;
    return { start, length: chunk.length - start };
  }

  /** By the byte where the delimiter would end most places are passed over (Horspool 1980). */
  #findWhole(): number {
    const chunk = this.#chunk;
    const delimiter = this.#delimiter;
    const last = delimiter.length - 1;
    for (let start = this.#at; start + last < chunk.length; ) {
      const byte = chunk[start + last]!;
      if (byte === delimiter[last] && this.#matchLength(start, 0) === delimiter.length) return start;
      start += this.#steps[byte]!;
    }
    return -1;
  }

  /** How many bytes from `at` on equal the delimiter from `from` on. */
  #matchLength(at: number, from: number): number {
    const most = Math.min(this.#chunk.length - at, this.#delimiter.length - from);
    let length = 0;
    while (length < most && this.#chunk[at + length] === this.#delimiter[from + length]) length++;
    return length;
  }

  /** One line without its CR LF; at the end of the source only where `orEnd` says so. */
  async #line(orEnd: boolean): Promise<string> {
    let line = '';
    for (;;) {
      if (this.#at === this.#chunk.length && !(await this.#pull())) {
        if (orEnd && line.startsWith('--')) return line;
        throw malformed('the body ends within a header block');
      }
      const lf = this.#chunk.indexOf(LF, this.#at);
      const end = lf < 0 ? this.#chunk.length : lf + 1;
      this.#headerBytes += end - this.#at;
      if (this.#headerBytes > MAX_HEADERS) throw malformed(`a header block is longer than ${MAX_HEADERS} bytes`);
      line += latin1Line(this.#chunk, this.#at, end);
      this.#at = end;
      if (lf < 0) continue;
      if (!line.endsWith('\r\n')) throw malformed('a header line does not end with CR LF');
      return line.slice(0, -2);
    }
  }

  async #pull(): Promise<boolean> {
    do {
      const next = this.#ended ? undefined : await this.#iterator.next();
      if (next === undefined || next.done === true) {
        this.#ended = true;
        return false;
      }
      this.#chunk = next.value;
      this.#at = 0;
    } while (this.#chunk.length === 0);
    return true;
  }
}

function headerName(line: string): string {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
  if (name === '' || !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)) throw malformed('a header line has no name');
  for (let at = colon + 1; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f) throw malformed('a header has a control character');
  }
  return name;
}

function latin1Line(bytes: Bytes, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

function stepsOf(delimiter: Bytes): Uint16Array {
  const steps = new Uint16Array(256).fill(delimiter.length);
  for (let at = 0; at < delimiter.length - 1; at++) steps[delimiter[at]!] = delimiter.length - 1 - at;
  return steps;
}

function malformed(detail: string): WebError {
  return new WebError('malformed-multipart', { detail });
}

const LF = 0x0a;
const EMPTY: Bytes = new Uint8Array(0);
/** RFC 2046 §5.1.1 allows 70; Orthanc 1.10 sends 73. */
const MAX_BOUNDARY = 256;
const MAX_HEADERS = 16 * 1024;
/** Also of the epilogue: room for a comment, none for a hidden object. */
const MAX_PREAMBLE = 64 * 1024;
