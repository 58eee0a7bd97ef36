import type { ByteWriter } from '../bytes/index.ts';
import { longForm, type Vr, vrCode } from '../dictionary/look-ups.ts';
import { defaultCharacterSet, utf8CharacterSet } from './charset/character-set.ts';
import { headerSize, putHeader, writtenVr } from './element-header.ts';
import { type Encoding, isLittleEndianAt } from './encoding.ts';
import { NUL, SPACE } from './vr/codec.ts';
import { codecOf } from './vr/kinds.ts';
import { asTextCodec, type TextCodec } from './vr/text.ts';

/** An element that each of many data sets has. */
export interface RowColumn {
  readonly tag: number;
  readonly vr: Vr;
}

/** The value of a text VR, several with backslashes between them, empty for none; numbers of a binary one. */
export type RowValue = string | readonly number[];

export interface RowOptions {
  readonly encoding: Encoding;
  /** Texts beyond ASCII in UTF-8; whoever says so names the character set in a column. */
  readonly unicode?: boolean;
}

/**
 * How data sets are written that have the same elements and differ in their values only, such as the matches of a
 * query: what is said of each of them by `DataSet.fromElements` and `toBytes` is worked out once for all.
 */
export class RowLayout {
  readonly #columns: readonly LaidColumn[] | undefined;
  readonly #isUnicode: boolean;

  /** @param columns in any order, none of them a sequence; values are given in this order */
  constructor(columns: readonly RowColumn[], { encoding, unicode = false }: RowOptions) {
    this.#isUnicode = unicode;
    const isPlain = columns.every(({ tag, vr }) => vr !== 'SQ' && isLittleEndianAt(tag, encoding));
    if (!isPlain) return;
    this.#columns = columns
      .map((column, at) => laid(column, at, encoding))
      .toSorted((one, other) => one.tag - other.tag);
  }

  /**
   * Appends one data set.
   * @returns false, with nothing written, where a value asks for more thought than this gives it
   */
  write(values: readonly RowValue[], into: ByteWriter): boolean {
    const start = into.length;
    if (this.#columns?.every(column => this.#value(column, values[column.at] ?? '', into)) === true) return true;
    into.rewind(start);
    return false;
  }

  #value(column: LaidColumn, value: RowValue, into: ByteWriter): boolean {
    const { head, lengthAt, isLong, pad, text, isText, code } = column;
    const at = into.length;
    into.bytes(head);
    const begun = into.length;
    if (typeof value !== 'string') into.bytes(codecOf(code).encode(value, defaultCharacterSet));
    else if (isText && isPrintable(value)) into.ascii(value);
    else if (this.#isUnicode && text?.hasCharacterSet === true && !hasControls(value)) {
      into.bytes(utf8CharacterSet.encode(value, text.delimiters));
    } else return false;
    if ((into.length - begun) % 2 === 1) into.u8(pad);
    const length = into.length - begun;
    if (isLong) into.patchU32(at + lengthAt, length);
    else if (length > 0xffff) return false;
    else into.patchU16(at + lengthAt, length);
    return true;
  }
}

interface LaidColumn {
  readonly tag: number;
  /** Of its value. */
  readonly at: number;
  readonly code: number;
  /** Its header, of length 0. */
  readonly head: Uint8Array<ArrayBuffer>;
  readonly lengthAt: number;
  /** Whether the length has 32 bits. */
  readonly isLong: boolean;
  readonly pad: number;
  readonly text: TextCodec | undefined;
  /** Whether texts are its values. */
  readonly isText: boolean;
}

function laid({ tag, vr }: RowColumn, at: number, encoding: Encoding): LaidColumn {
  const code = vrCode(vr);
  const head = new Uint8Array(headerSize(code, 0, encoding));
  putHeader(head, { at: 0, tag, vr: code, length: 0 }, encoding);
  const isLong = !encoding.explicitVr || longForm[writtenVr(code, 0)] === 1;
  const text = asTextCodec(codecOf(code));
  return {
    tag,
    at,
    code,
    head,
    lengthAt: head.length - (isLong ? 4 : 2),
    isLong,
    pad: vr === 'UI' ? NUL : SPACE,
    text,
    isText: text !== undefined || NUMBERS_AS_TEXT.has(vr),
  };
}

function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20) return true;
  return false;
}

const NUMBERS_AS_TEXT: ReadonlySet<Vr> = new Set(['DS', 'IS']);
