import { attributeByTag, type Vr, vrCode } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { CharacterSet } from './charset/character-set.ts';
import type { DataSet } from './data-set.ts';
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

/** What may be given for a value of type T: null for zero length, bytes for a bulk value, text for a person name. */
export type Input<T> = T | null | (T extends BulkValue ? Uint8Array : never) | (T extends PersonName ? string : never);

/**
 * Encodes a value for the element `tag`.
 * @param vr of the element as it is; undefined takes the VR of PS3.6.
 * @throws ParseError `invalid-value`, `not-representable`, `unknown-attribute`
 */
export function changeOf(tag: number, value: unknown, vr: Vr | undefined, characterSet: CharacterSet): Change {
  const values = value === null || value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];
  const chosen = vr ?? chooseVr(tag, values);
  if (chosen === 'SQ') return { vr: chosen, items: values.map(asItem) };
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
function chooseVr(tag: number, values: readonly unknown[]): Vr {
  const vrs = attributeByTag(tag)?.vrs;
  const [first] = vrs ?? [];
  if (vrs === undefined || first === undefined)
    throw new ParseError('unknown-attribute', { detail: 'a new element needs its VR' });
  const [value] = values;
  const isBytes = value instanceof Uint8Array || isBulk(value);
  const isSigned = values.some(number => typeof number === 'number' && number < 0);
  const fits = vrs.filter(vr => (isBytesVr[vrCode(vr)] === 1) === isBytes);
  const signed = fits.find(vr => vr === 'SS' || vr === 'SL');
  // Pixel words are 16 bits wide in native form (PS3.5 §A.2), so the last, OW, is the safer of OB and OW.
  return (isSigned ? signed : isBytes ? fits.at(-1) : fits[0]) ?? first;
}

function asItem(value: unknown): DataSet {
  // Told by its window, so that this file and the class need not import each other.
  if (typeof value === 'object' && value !== null && 'window' in value) return value as DataSet;
  throw new ParseError('invalid-value', { detail: 'a data set is expected for each item' });
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
