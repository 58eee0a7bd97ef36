import { ParseError } from '../../errors/index.ts';
import { codeTable, type Delimiters } from './code-extension.ts';
import { readGb18030, writeGb18030 } from './gb18030.ts';
import { decodeLatin1, decodeUtf8 } from './platform-text.ts';
import { readCodes } from './read-codes.ts';
import { type CharacterSetWarning, readTerms } from './terms.ts';
import { writeCodes } from './write-codes.ts';

/** What (0008,0005) Specific Character Set says of the texts of a data set (PS3.3 §C.12.1.1.2). */
export interface CharacterSet {
  /** The terms as they stand in the data set; empty for the default repertoire. */
  readonly terms: readonly string[];
  /** The defined terms that they were read as; the same as `terms` where nothing had to be repaired. */
  readonly definedTerms: readonly string[];
  /** What had to be repaired to know the set. */
  readonly warnings: readonly CharacterSetWarning[];
  /**
   * Never fails: bytes that the set does not know become U+FFFD.
   * @param delimiters of the VR of the text; `values` unless said otherwise
   */
  decode(bytes: Uint8Array, start: number, end: number, delimiters?: Delimiters): string;
  /**
   * The bytes with the escape sequences that they need; delimiters in the text separate values and components.
   * @param delimiters of the VR of the text; `values` unless said otherwise
   * @throws ParseError `not-representable`
   */
  encode(text: string, delimiters?: Delimiters): Uint8Array;
}

/** ISO 646; bytes above 7F, which it lacks, are read as ISO 8859-1. */
export const defaultCharacterSet: CharacterSet = {
  terms: [],
  definedTerms: [],
  warnings: [],
  decode: decodeLatin1,
  encode: text => encodeBelow(text, 0x80),
};

/** Unicode in UTF-8, ISO_IR 192. */
export const utf8CharacterSet: CharacterSet = {
  terms: ['ISO_IR 192'],
  definedTerms: ['ISO_IR 192'],
  warnings: [],
  decode: decodeUtf8,
  encode: encodeUtf8,
};

/** The set for the values of Specific Character Set; an unknown term is read as the default repertoire. */
export function characterSet(terms: readonly string[]): CharacterSet {
  // An element without a value and one with an empty value are not the same.
  const key = `${terms.length} ${terms.join('\\')}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const { defined, warnings } = readTerms(terms);
  const { decode, encode } = coding(defined);
  const made: CharacterSet = {
    terms,
    definedTerms: warnings.length === 0 ? terms : defined,
    warnings,
    decode,
    encode,
  };
  if (key.length < LONGEST_CACHED) {
    // Terms that nobody needs must not keep out for ever what comes after them.
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(key, made);
  }
  return made;
}

type Coding = Pick<CharacterSet, 'decode' | 'encode'>;

function coding(defined: readonly string[]): Coding {
  const known = codings[defined.join('\\')];
  if (known !== undefined) return known;
  const table = codeTable(defined);
  return {
    decode: (bytes, start, end, delimiters = 'values') => readCodes(table, bytes, [start, end], delimiters),
    encode: (text, delimiters = 'values') => writeCodes(table, text, delimiters),
  };
}

function encodeBelow(text: string, limit: number): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= limit) throw new ParseError('not-representable');
    bytes[at] = code;
  }
  return bytes;
}

function encodeUtf8(text: string): Uint8Array {
  // The encoder would write half a surrogate pair as U+FFFD without a word.
  if (LONE_SURROGATE.test(text)) throw new ParseError('not-representable');
  return new TextEncoder().encode(text);
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const MOST_CACHED = 64;
const LONGEST_CACHED = 256;
const cache = new Map<string, CharacterSet>();

/** Sets that are no 8-bit code with G0 and G1, and those that the platform reads fastest. */
const codings: Readonly<Record<string, Coding>> = {
  '': defaultCharacterSet,
  'ISO_IR 100': { decode: decodeLatin1, encode: text => encodeBelow(text, 0x100) },
  'ISO_IR 192': utf8CharacterSet,
  GB18030: { decode: readGb18030, encode: text => writeGb18030(text, 4) },
  GBK: { decode: readGb18030, encode: text => writeGb18030(text, 2) },
};
