import { attributeByTag, type Vr, vrCode } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { CharacterSet } from './charset/character-set.ts';
import type { Changes, DataSet } from './data-set.ts';
import type { BulkValue, PersonName } from './value-types.ts';
import { codecOf, isBytesVr } from './vr/kinds.ts';

/** A new value of one element, encoded when the change is made so that mistakes show at once. */
export interface Change {
  readonly vr: Vr;
  /** Little endian, of even length; undefined where the value is bulk or items. */
  readonly bytes?: Uint8Array;
  readonly bulk?: BulkValue;
  readonly items?: readonly DataSet[];
}

/** A change that takes the element away. */
export const REMOVED = null;

/** Changes of one data set by tag. */
export type Overlay = ReadonlyMap<number, Change | typeof REMOVED>;

/**
 * What may be given for a value of type T: null for zero length, bytes for a bulk value, text for a person name, values
 * by keyword for an item.
 */
export type Input<T> = T extends string | number | bigint | readonly (string | number | bigint)[]
  ? T | null
  : T extends readonly DataSet[]
    ? readonly (DataSet | Changes)[] | null
    : T extends BulkValue
      ? T | Uint8Array | null
      : T extends PersonName
        ? T | string | null
        : T extends readonly PersonName[]
          ? readonly (PersonName | string)[] | null
          : T extends DataSet
            ? T | Changes | null
            : T | null;

/** What the data set around says about a new value. */
export interface ChangeContext {
  /** Of the element as it is; undefined takes the VR of PS3.6. */
  readonly vr: Vr | undefined;
  readonly characterSet: CharacterSet;
  /** A new item from values by keyword. */
  readonly item: (values: Changes, characterSet: CharacterSet) => DataSet;
  /** Whether Pixel Representation (0028,0103) says that pixels are signed, and with them values that are US or SS. */
  readonly isSigned: boolean;
}

/**
 * Encodes a value for the element `tag`.
 * @throws ParseError `invalid-value`, `not-representable`, `unknown-attribute`
 */
export function changeOf(tag: number, value: unknown, context: ChangeContext): Change {
  const { vr, characterSet, isSigned } = context;
  const values = value === null || value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];
  const chosen = vr ?? chooseVr(tag, values, isSigned);
  if (chosen === 'SQ') return { vr: chosen, items: values.map(item => asItem(item, context)) };
  const code = vrCode(chosen);
  const [first] = values;
  if (isBytesVr[code] === 1 && isBulk(first)) {
    return first.inline === undefined
      ? { vr: chosen, bulk: first }
      : { vr: chosen, bytes: codecOf(code).encode([first.inline], characterSet) };
  }
  return { vr: chosen, bytes: codecOf(code).encode(values, characterSet) };
}

/** Of the VRs that PS3.6 allows the one that can hold the values: signed for negative numbers, bytes for bytes. */
function chooseVr(tag: number, values: readonly unknown[], prefersSigned: boolean): Vr {
  const vrs = attributeByTag(tag)?.vrs;
  const [first] = vrs ?? [];
  if (vrs === undefined || first === undefined)
    throw new ParseError('unknown-attribute', { detail: 'a new element needs its VR' });
  const [value] = values;
  const isBytes = value instanceof Uint8Array || isBulk(value);
  const numbers = values.filter(number => typeof number === 'number');
  const isSigned = numbers.some(number => number < 0) || (prefersSigned && numbers.every(number => number <= 0x7fff));
  const fits = vrs.filter(vr => (isBytesVr[vrCode(vr)] === 1) === isBytes);
  const signed = fits.find(vr => vr === 'SS' || vr === 'SL');
  // Pixel words are 16 bits wide in native form (PS3.5 §A.2), so the last, OW, is the safer of OB and OW.
  return (isSigned ? signed : isBytes ? fits.at(-1) : fits[0]) ?? first;
}

/** An item keeps the character set that its texts are in: where that around is another one, the item names its own. */
function adopted(item: DataSet, { terms }: CharacterSet): DataSet {
  const own = item.characterSet.terms;
  if (own.length === 0 || own.join() === terms.join() || item.has('SpecificCharacterSet')) return item;
  return item.with({ SpecificCharacterSet: own });
}

function asItem(value: unknown, { characterSet, item }: ChangeContext): DataSet {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)) {
    // Told by its window, so that this file and the class need not import each other. What is no data set is values by
    // keyword, and a word that is no keyword is refused.
    return 'window' in value ? adopted(value as DataSet, characterSet) : item(value as Changes, characterSet);
  }
  throw new ParseError('invalid-value', { detail: 'a data set or values by keyword are expected for each item' });
}

function isBulk(value: unknown): value is BulkValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream' in value &&
    'length' in value &&
    !(value instanceof Uint8Array)
  );
}
