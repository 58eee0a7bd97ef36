import { type Bytes, concat } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { fromJson } from './json-read.ts';
import { defaultModelLimits, type ReadModelOptions } from './options.ts';

/**
 * The data sets of a stream of UTF-8 in the DICOM JSON Model, one after the other as they arrive: the elements of an
 * array (PS3.18 §F.2.1), a single object, or several of both, with white space between them. Only the text of one data
 * set is in memory.
 * @throws ParseError `malformed-json`, `text-too-long`, `too-deep` and all that `fromJson` throws
 */
export async function* jsonDataSets(
  stream: AsyncIterable<Bytes> | Iterable<Bytes>,
  options: ReadModelOptions = {},
): AsyncGenerator<DataSet> {
  const splitter = new JsonSplitter(options);
  for await (const chunk of stream) for (const text of splitter.push(chunk)) yield dataSetOf(text, options);
  splitter.end();
}

function dataSetOf(text: Bytes, options: ReadModelOptions): DataSet {
  let object: unknown;
  try {
    object = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (cause) {
    // The message of the engine quotes the text, which may tell who a patient is.
    throw new ParseError('malformed-json', { detail: cause instanceof SyntaxError ? 'no JSON' : 'no UTF-8' });
  }
  return fromJson(object, options);
}

/** Finds where the objects begin and end; what is inside of them is looked at only for its brackets and strings. */
class JsonSplitter {
  readonly #mostDepth: number;
  readonly #mostLength: number;
  /** Text of the object that has begun, from earlier chunks. */
  #kept: Bytes[] = [];
  #keptLength = 0;
  /** Brackets that are open, those of the object included. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inArray = false;
  /** What the grammar wants next outside of objects. */
  #wants: 'value' | 'first' | 'element' | 'comma' = 'value';
  #position = 0;
  #hasBegun = false;

  constructor({ limits = {} }: ReadModelOptions) {
    const { depth, length } = { ...defaultModelLimits, ...limits };
    // A sequence is an attribute, its array and the object of an item; a name has one level more.
    this.#mostDepth = 3 * depth + 4;
    this.#mostLength = length;
  }

  *push(chunk: Bytes): Generator<Bytes> {
    let start = 0;
    for (let at = 0; at < chunk.length; ) {
      if (this.#depth === 0) {
        start = at;
        this.#between(chunk[at++]!);
        continue;
      }
      at = this.#inString ? this.#string(chunk, at) : this.#structure(chunk, at);
      this.#checkLength(at - start);
      if (this.#depth > 0) continue;
      yield concat([...this.#kept, chunk.subarray(start, at)]);
      this.#kept = [];
      this.#keptLength = 0;
      this.#wants = this.#inArray ? 'comma' : 'value';
    }
    this.#position += chunk.length;
    if (this.#depth > 0) this.#keep(chunk.slice(start));
  }

  end(): void {
    if (this.#depth > 0 || this.#inArray) throw this.#malformed('the text ends in the middle');
  }

  #keep(text: Bytes): void {
    this.#kept.push(text);
    this.#keptLength += text.length;
  }

  #checkLength(more: number): void {
    if (this.#keptLength + more > this.#mostLength) throw new ParseError('text-too-long', { offset: this.#position });
  }

  /** One byte that is in no object. */
  #between(byte: number): void {
    // Some editors put a byte order mark in front.
    if (!this.#hasBegun && MARK.has(byte)) return;
    this.#hasBegun = true;
    if (SPACE.has(byte)) return;
    const next = TRANSITIONS[this.#wants].get(byte);
    if (next === undefined) throw this.#malformed('an object or an array of objects is expected');
    if (byte === OPEN_BRACE) this.#depth = 1;
    if (byte === OPEN_BRACKET) this.#inArray = true;
    if (byte === CLOSE_BRACKET) this.#inArray = false;
    this.#wants = next;
  }

  /** To the end of a string, or of the chunk. */
  #string(chunk: Bytes, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      if (this.#escaped) {
        this.#escaped = false;
        continue;
      }
      const quote = chunk.indexOf(QUOTE, at);
      const end = quote < 0 ? chunk.length : quote;
      const backslash = lastRun(chunk, at, end);
      if (quote < 0) {
        this.#escaped = backslash % 2 === 1;
        return chunk.length;
      }
      at = quote;
      if (backslash % 2 === 1) continue;
      this.#inString = false;
      return quote + 1;
    }
    return chunk.length;
  }

  /** To the begin of a string, to the end of the object, or of the chunk. */
  #structure(chunk: Bytes, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === QUOTE) {
        this.#inString = true;
        return at + 1;
      }
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (++this.#depth > this.#mostDepth) throw new ParseError('too-deep', { offset: this.#position + at });
      } else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && --this.#depth === 0) return at + 1;
    }
    return chunk.length;
  }

  #malformed(detail: string): ParseError {
    return new ParseError('malformed-json', { detail, offset: this.#position });
  }
}

/** Number of backslashes that stand directly before `end`. */
function lastRun(chunk: Bytes, from: number, end: number): number {
  let at = end;
  while (at > from && chunk[at - 1] === BACKSLASH) at--;
  return end - at;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const MARK: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf]);

type Wants = 'value' | 'first' | 'element' | 'comma';
/** What may come outside of objects, and what is wanted after it. */
const TRANSITIONS: Readonly<Record<Wants, ReadonlyMap<number, Wants>>> = {
  value: new Map([
    [OPEN_BRACE, 'value'],
    [OPEN_BRACKET, 'first'],
  ]),
  first: new Map([
    [OPEN_BRACE, 'comma'],
    [CLOSE_BRACKET, 'value'],
  ]),
  element: new Map([[OPEN_BRACE, 'comma']]),
  comma: new Map([
    [COMMA, 'element'],
    [CLOSE_BRACKET, 'value'],
  ]),
};
