import type { CharacterSet } from 'hounsfield/data';
import { uidByKeyword, type Vr, vrTable } from 'hounsfield/dictionary';
import { ParseError } from 'hounsfield/errors';
import type { Escapes } from '../commands/undump.ts';
import { CommandError } from '../errors.ts';
import type { DumpValue } from './dump-line.ts';
import { unescaped } from './escapes.ts';
import { uidOfDcmtkName } from './uid-names.ts';

/** What encoding a value needs to know of what stands around it. */
export interface ValueContext {
  /** Of texts that are given as people read them. */
  readonly characterSet: CharacterSet;
  readonly escapes: Escapes;
  /** How errors name the place. */
  readonly where: string;
}

/** Values that stand in the text themselves. */
type HeldValue = Exclude<DumpValue, { readonly kind: 'file' | 'sequence' | 'fragments' | 'missing' | 'wrong' }>;

/**
 * The value field of a value: little endian, of even length.
 * @throws CommandError `dump-value`, `dump-shortened`, `dump-uid-name`
 */
export function valueBytes(value: HeldValue, vr: Vr, context: ValueContext): Uint8Array {
  const { padding = 0 } = vrTable[vr];
  switch (value.kind) {
    case 'empty':
      return NOTHING;
    case 'bytes-of-text':
      return even(Buffer.from(unescaped(value.text, context.escapes), 'latin1'), padding);
    case 'text':
      return textBytes(value, vr, context);
    case 'hex':
      return even(hexBytes(value.text, 1, context), 0);
    case 'word':
      return wordBytes(value.text, vr, context);
  }
}

/** The UID that dcmdump prints by its name behind an equals sign. @throws CommandError `dump-uid-name` */
export function uidBytes(name: string, { where }: ValueContext): Uint8Array {
  const uid = uidOfDcmtkName(name) ?? uidByKeyword(name)?.uid;
  if (uid === undefined) throw new CommandError('dump-uid-name', { detail: where });
  return even(Buffer.from(uid, 'latin1'), 0);
}

/** Whether values of the VR are bytes, which may stand in a file. */
export function isBytes(vr: Vr): boolean {
  return vrTable[vr].json.type === 'base64';
}

/** Whether values of the VR are texts, of any character set. */
export function isText(vr: Vr): boolean {
  return vrTable[vr].repertoire !== 'none';
}

function textBytes(
  { text, statedLength }: Extract<DumpValue, { kind: 'text' }>,
  vr: Vr,
  { characterSet, where }: ValueContext,
): Uint8Array {
  const { separator, padding = 0 } = vrTable[vr];
  const delimiters = separator === 'single' ? 'none' : vr === NAMES ? 'names' : 'values';
  // A text that was cut ends so, and has not the length that it had.
  const mayBeCut = text.endsWith('…');
  try {
    const bytes = even(characterSet.encode(text, delimiters), padding);
    if (!mayBeCut || bytes.length === statedLength) return bytes;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (!mayBeCut)
      throw new CommandError('dump-value', { detail: `${where}, a character that Specific Character Set lacks` });
  }
  throw new CommandError('dump-shortened', { detail: where });
}

function wordBytes(text: string, vr: Vr, context: ValueContext): Uint8Array {
  const form = forms[vr];
  if (form === undefined) return even(Buffer.from(text, 'latin1'), vrTable[vr].padding ?? 0);
  if (form.kind === 'hex') return even(hexBytes(text, form.unit, context), 0);
  const words = text.split('\\');
  const bytes = new Uint8Array(words.length * form.unit);
  const view = new DataView(bytes.buffer);
  for (const [k, word] of words.entries()) {
    if (!form.write(view, k * form.unit, word.trim())) throw wrong(context);
  }
  return bytes;
}

/** Bytes or words in hexadecimal, with a backslash or blanks between them. */
function hexBytes(text: string, unit: 1 | 2, context: ValueContext): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length + 1) / 2) * unit);
  const most = unit * 2;
  let length = 0;
  let digits = 0;
  let number = 0;
  for (let at = 0; at <= text.length; at++) {
    const digit = at < text.length ? (DIGITS[text.charCodeAt(at)] ?? WRONG) : BETWEEN;
    if (digit < 16) {
      number = number * 16 + digit;
      if (++digits > most) throw wrong(context);
    } else if (digit === WRONG) throw wrong(context);
    else if (digits > 0) {
      bytes[length++] = number & 0xff;
      if (unit === 2) bytes[length++] = number >>> 8;
      digits = 0;
      number = 0;
    }
  }
  return bytes.slice(0, length);
}

function even(bytes: Uint8Array, padding: number): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const padded = new Uint8Array(bytes.length + 1);
  padded.set(bytes);
  padded[bytes.length] = padding;
  return padded;
}

function wrong({ where }: ValueContext): CommandError {
  return new CommandError('dump-value', { detail: where });
}

/** How the words of a value without brackets become bytes, by VR; those of all others are texts. */
type Form =
  | { readonly kind: 'hex'; readonly unit: 1 | 2 }
  | {
      readonly kind: 'numbers';
      readonly unit: number;
      readonly write: (view: DataView, at: number, word: string) => boolean;
    };

function integers(unit: 2 | 4, isSigned: boolean): Form {
  const least = isSigned ? -(2 ** (unit * 8 - 1)) : 0;
  const most = 2 ** (unit * 8 - (isSigned ? 1 : 0)) - 1;
  return {
    kind: 'numbers',
    unit,
    write: (view, at, word) => {
      const number = Number(word);
      if (!INTEGER.test(word) || number < least || number > most) return false;
      if (unit === 2) view.setUint16(at, number & 0xffff, true);
      else view.setUint32(at, number >>> 0, true);
      return true;
    },
  };
}

function longIntegers(isSigned: boolean): Form {
  const fit = isSigned ? BigInt.asIntN : BigInt.asUintN;
  return {
    kind: 'numbers',
    unit: 8,
    write: (view, at, word) => {
      if (!INTEGER.test(word)) return false;
      const number = BigInt(word.replace('+', ''));
      view.setBigUint64(at, BigInt.asUintN(64, number), true);
      return fit(64, number) === number;
    },
  };
}

function floats(unit: 4 | 8): Form {
  return {
    kind: 'numbers',
    unit,
    write: (view, at, word) => {
      const [, sign = '', name] = NAMED_FLOAT.exec(word) ?? [];
      const number = name === undefined ? Number(word) : NAMED_FLOATS[name.toLowerCase()]! * (sign === '-' ? -1 : 1);
      if (name === undefined && (word === '' || !Number.isFinite(number))) return false;
      if (unit === 4) view.setFloat32(at, number, true);
      else view.setFloat64(at, number, true);
      return true;
    },
  };
}

const tags: Form = {
  kind: 'numbers',
  unit: 4,
  write: (view, at, word) => {
    const [, group, element] = TAG.exec(word) ?? [];
    if (group === undefined || element === undefined) return false;
    view.setUint16(at, Number.parseInt(group, 16), true);
    view.setUint16(at + 2, Number.parseInt(element, 16), true);
    return true;
  },
};

const forms: Readonly<Partial<Record<Vr, Form>>> = {
  AT: tags,
  US: integers(2, false),
  SS: integers(2, true),
  UL: integers(4, false),
  SL: integers(4, true),
  UV: longIntegers(false),
  SV: longIntegers(true),
  FL: floats(4),
  FD: floats(8),
  OF: floats(4),
  OD: floats(8),
  OL: integers(4, false),
  OV: longIntegers(false),
  OB: { kind: 'hex', unit: 1 },
  UN: { kind: 'hex', unit: 1 },
  OW: { kind: 'hex', unit: 2 },
};

const NOTHING = new Uint8Array(0);
/** The VR in whose values carets and equals signs separate too (PS3.5 §6.2.1). */
const NAMES: Vr = 'PN';
const INTEGER = /^[+-]?\d{1,20}$/;
const TAG = /^\(?\s*([\da-fA-F]{4})\s*,\s*([\da-fA-F]{4})\s*\)?$/;
const NAMED_FLOAT = /^([+-]?)(inf|infinity|nan)$/i;
const NAMED_FLOATS: Readonly<Record<string, number>> = {
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
};
const BETWEEN = 16;
const WRONG = 17;
/** By character: a hexadecimal digit, what may stand between two numbers, or neither. */
const DIGITS: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? ('\\ \t\r'.includes(String.fromCharCode(code)) ? BETWEEN : WRONG) : digit;
});
