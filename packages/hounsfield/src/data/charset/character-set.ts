import { ParseError } from '../../errors/index.ts';
import { decodeLatin1, decodeUtf8 } from './platform-text.ts';

/** What (0008,0005) Specific Character Set says of the texts of a data set (PS3.3 §C.12.1.1.2). */
export interface CharacterSet {
  /** The defined terms as they stand in the data set; empty for the default repertoire. */
  readonly terms: readonly string[];
  /** Never fails: bytes that the set does not know become U+FFFD. */
  decode(bytes: Uint8Array, start: number, end: number): string;
  /** @throws ParseError `not-representable` */
  encode(text: string): Uint8Array;
}

/** ISO 646; bytes above 7F, which it lacks, are read as ISO 8859-1. */
export const defaultCharacterSet: CharacterSet = {
  terms: [],
  decode: decodeLatin1,
  encode: text => encodeBelow(text, 0x80),
};

/** Unicode in UTF-8, ISO_IR 192. */
export const utf8CharacterSet: CharacterSet = {
  terms: ['ISO_IR 192'],
  decode: decodeUtf8,
  encode: text => new TextEncoder().encode(text),
};

/** The set for the values of Specific Character Set; an unknown term is read as the default repertoire. */
export function characterSet(terms: readonly string[]): CharacterSet {
  const key = terms.join('\\');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make(terms);
  if (cache.size < MOST_CACHED) cache.set(key, made);
  return made;
}

function make(terms: readonly string[]): CharacterSet {
  const [first = '', ...others] = terms;
  const row = rowOf(others.find(term => rowOf(term)?.extends === true) ?? first) ?? rowOf(first);
  if (row === undefined || row.label === ASCII) return { ...defaultCharacterSet, terms };
  if (row.label === 'utf-8') return { ...utf8CharacterSet, terms };
  if (row.label === LATIN1) return { terms, decode: decodeLatin1, encode: text => encodeBelow(text, 0x100) };
  return platformSet(terms, row);
}

function platformSet(terms: readonly string[], row: Row): CharacterSet {
  const decoder = new TextDecoder(row.label);
  return {
    terms,
    decode: (bytes, start, end) => decoder.decode(withoutDesignations(bytes.subarray(start, end), row)),
    encode: text => encodeSingleByte(text, row),
  };
}

/** A set that is designated once for the whole text needs no escape for the platform's decoder. */
function withoutDesignations(bytes: Uint8Array, row: Row): Uint8Array {
  if (row.designation === undefined || !bytes.includes(ESCAPE)) return bytes;
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (row.designation.every((byte, k) => bytes[at + k] === byte)) at += row.designation.length - 1;
    else kept.push(bytes[at]!);
  }
  return Uint8Array.from(kept);
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

function encodeSingleByte(text: string, row: Row): Uint8Array {
  if (!row.label.startsWith('iso-8859') && row.label !== 'windows-874') return encodeBelow(text, 0x80);
  const codes = reverseTable(row.label);
  return Uint8Array.from(text, character => {
    const code = codes.get(character);
    if (code === undefined) throw new ParseError('not-representable');
    return code;
  });
}

function reverseTable(label: string): ReadonlyMap<string, number> {
  const known = reverseTables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, number>();
  for (let code = 0; code < 0x100; code++) table.set(decoder.decode(Uint8Array.of(code)), code);
  reverseTables.set(label, table);
  return table;
}

interface Row {
  /** Name of the set on the platform (WHATWG Encoding). */
  readonly label: string;
  /** As a second value it takes over the texts that have escapes. */
  readonly extends?: true;
  /** Escape sequence that designates the set to G1 for the whole text. */
  readonly designation?: readonly number[];
}

function rowOf(term: string): Row | undefined {
  return rows[term.trim().replace(/^ISO 2022 IR /, 'ISO_IR ')];
}

const ESCAPE = 0x1b;
const ASCII = 'us-ascii';
const LATIN1 = 'latin1';
const MOST_CACHED = 64;
const cache = new Map<string, CharacterSet>();
const reverseTables = new Map<string, ReadonlyMap<string, number>>();

/** Defined terms of PS3.3 Tables C.12-2 to C.12-5; code extensions share the row of the set that they designate. */
const rows: Readonly<Record<string, Row>> = {
  '': { label: ASCII },
  'ISO_IR 6': { label: ASCII },
  'ISO_IR 100': { label: LATIN1 },
  'ISO_IR 101': { label: 'iso-8859-2' },
  'ISO_IR 109': { label: 'iso-8859-3' },
  'ISO_IR 110': { label: 'iso-8859-4' },
  'ISO_IR 144': { label: 'iso-8859-5' },
  'ISO_IR 127': { label: 'iso-8859-6' },
  'ISO_IR 126': { label: 'iso-8859-7' },
  'ISO_IR 138': { label: 'iso-8859-8' },
  'ISO_IR 148': { label: 'iso-8859-9' },
  'ISO_IR 203': { label: 'iso-8859-15' },
  'ISO_IR 166': { label: 'windows-874' },
  'ISO_IR 13': { label: 'shift_jis' },
  'ISO_IR 87': { label: 'iso-2022-jp', extends: true },
  'ISO_IR 159': { label: 'iso-2022-jp', extends: true },
  'ISO_IR 149': { label: 'euc-kr', extends: true, designation: [ESCAPE, 0x24, 0x29, 0x43] },
  'ISO_IR 58': { label: 'gbk', extends: true, designation: [ESCAPE, 0x24, 0x29, 0x41] },
  'ISO_IR 192': { label: 'utf-8' },
  GB18030: { label: 'gb18030' },
  GBK: { label: 'gbk' },
};
