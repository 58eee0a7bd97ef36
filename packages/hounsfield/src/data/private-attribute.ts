import { concat } from '../bytes/index.ts';
import { type Vr, type VrRow, vrCode, vrTable } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { DataSet, parse } from './data-set.ts';
import type { Element } from './element.ts';
import { implicitVrLittleEndian } from './encoding.ts';
import { isPrivate, privateTag } from './private-block.ts';
import type { Many, One } from './value-types.ts';
import { codecOf } from './vr/kinds.ts';

/** A private attribute as its creator documents it (PS3.5 §7.8.1); `T` is the type of its value. */
export interface PrivateAttribute<T> {
  readonly creator: string;
  /** Odd group number. */
  readonly group: number;
  /** 0x00 to 0xFF: the element number without the block. */
  readonly element: number;
  readonly vr: Vr;
  readonly isSingle: boolean;
  /** The tag that the attribute has in this data set, undefined where the creator reserved no block. */
  tagIn(dataSet: DataSet): number | undefined;
  /**
   * The values in this data set, in the types of the VR declared here. An element whose VR is UN is read with the VR
   * declared here; one whose VR holds values of another kind counts as empty.
   * @throws ParseError `bulk-not-in-memory`
   */
  valuesIn(dataSet: DataSet): readonly unknown[];
  /** Never there: carries the type only. */
  readonly value?: T;
}

/** The value that a VR and a VM give: one for VM 1, else a list; items of a sequence are a list, bytes are one value. */
export type PrivateValue<V extends Vr, M extends string> = V extends 'SQ'
  ? Many<V>
  : V extends BytesVr
    ? One<V>
    : M extends '1'
      ? One<V>
      : Many<V>;

/** Some attributes of one private creator, by names of your choice. */
export type PrivateBlock<R extends PrivateRows> = {
  readonly [K in keyof R]: PrivateAttribute<
    PrivateValue<R[K]['vr'], R[K] extends { vm: infer M extends string } ? M : '1'>
  >;
};

/** Facts of the attributes of one creator; VM is 1 unless said otherwise. */
export type PrivateRows = Readonly<
  Record<string, { readonly element: number; readonly vr: Vr; readonly vm?: string | undefined }>
>;

interface Where<V extends Vr, M extends string> {
  readonly creator: string;
  readonly group: number;
  readonly element: number;
  readonly vr: V;
  /** As PS3.6 prints it: `1`, `1-n`, `3`; 1 unless said otherwise. */
  readonly vm?: M;
}

/**
 * Declares a private attribute.
 * @throws ParseError `invalid-value` for an even group, or an element number above 0xFF
 */
export function privateAttribute<V extends Vr, M extends string = '1'>(
  where: Where<V, M>,
): PrivateAttribute<PrivateValue<V, M>> {
  const { creator, group, element, vr } = where;
  if (!isPrivate(group * 0x1_0000) || group > 0xffff) refuse('an odd group');
  if (!(element >= 0 && element <= 0xff)) refuse('an element number from 0x00 to 0xFF');
  const tagIn = (dataSet: DataSet): number | undefined => privateTag(dataSet, where);
  return {
    creator,
    group,
    element,
    vr,
    isSingle: vr !== 'SQ' && (where.vm === undefined || where.vm === '1' || kindOf(vr) === 'bytes'),
    tagIn,
    valuesIn: dataSet => {
      const tag = tagIn(dataSet);
      const found = tag === undefined ? undefined : dataSet.element(tag);
      return found === undefined ? [] : valuesAs(found, vr);
    },
  };
}

/** Declares a private attribute that holds a list of values. */
export function privateAttributes<V extends Vr>(
  where: Omit<Where<V, '1-n'>, 'vm'>,
): PrivateAttribute<PrivateValue<V, '1-n'>> {
  return privateAttribute({ ...where, vm: '1-n' });
}

/**
 * Declares several attributes of one creator at once:
 * `privateBlock({ creator: 'ACME 1.1', group: 0x0009 }, { Dose: { element: 0x0c, vr: 'DS' } })`.
 * @throws ParseError `invalid-value`
 */
export function privateBlock<const R extends PrivateRows>(
  where: { readonly creator: string; readonly group: number },
  rows: R,
): PrivateBlock<R> {
  const made = Object.entries(rows).map(([name, { vm = '1', ...row }]) => [
    name,
    privateAttribute({ ...where, ...row, vm }),
  ]);
  // Each row gave one attribute under its own name.
  return Object.fromEntries(made) as PrivateBlock<R>;
}

type BytesVr = 'OB' | 'OD' | 'OF' | 'OL' | 'OV' | 'OW' | 'UN';

/** The values of an element as if its VR were another one. */
function valuesAs(element: Element, vr: Vr): readonly unknown[] {
  const written = kindOf(element.vr);
  const wanted = kindOf(vr);
  if (written === wanted) return element.values;
  if (element.vr !== 'UN' && !(TEXTS.has(written) && TEXTS.has(wanted))) return [];
  const { bytes } = element;
  if (bytes === undefined) throw new ParseError('bulk-not-in-memory');
  if (wanted === 'items') return itemsOf(bytes, element.dataSet);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return codecOf(vrCode(vr)).decode({ bytes, view }, 0, bytes.length, element.dataSet.characterSet);
}

/** The items in a UN value, which are Implicit VR Little Endian (PS3.5 §6.2.2); none where it holds something else. */
function itemsOf(bytes: Uint8Array, { characterSet }: DataSet): readonly DataSet[] {
  const header = new Uint8Array(8);
  const view = new DataView(header.buffer);
  view.setUint16(0, ANY_SEQUENCE >>> 16, true);
  view.setUint16(2, ANY_SEQUENCE & 0xffff, true);
  view.setUint32(4, bytes.length, true);
  try {
    const { window } = parse(concat([header, bytes]), { encoding: implicitVrLittleEndian });
    return new DataSet(window, undefined, characterSet).element(ANY_SEQUENCE)?.items ?? [];
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

function refuse(expected: string): never {
  throw new ParseError('invalid-value', { detail: `${expected} is expected` });
}

/** A tag that PS3.6 makes a sequence: Referenced Image Sequence. */
const ANY_SEQUENCE = 0x0008_1140;

type Kind = 'text' | 'number text' | 'name' | 'number' | 'bigint' | 'bytes' | 'items';
const TEXTS: ReadonlySet<Kind> = new Set<Kind>(['text', 'number text', 'name']);

/** What a value of each JSON type is here (PS3.18 Table F.2.3-1); numbers as text are DS and IS, else integers of 64 bits. */
const KINDS: Readonly<Record<VrRow['json']['type'], Kind>> = {
  string: 'text',
  number: 'number',
  'number or string': 'number text',
  tag: 'number',
  'person name': 'name',
  'data set': 'items',
  base64: 'bytes',
};

function kindOf(vr: Vr): Kind {
  const { json, separator } = vrTable[vr];
  const kind = KINDS[json.type];
  return kind === 'number text' && separator === 'packed' ? 'bigint' : kind;
}
