import type { Vr } from '../dictionary/look-ups.ts';
import type { DataSet } from './data-set.ts';
import type { Many, One } from './value-types.ts';

/** A private attribute as its creator documents it (PS3.5 §7.8.1); `T` is the type of its value. */
export interface PrivateAttribute<T> {
  readonly creator: string;
  readonly vr: Vr;
  readonly isSingle: boolean;
  /** The tag that the attribute has in this data set, undefined where the creator reserved no block. */
  tagIn(dataSet: DataSet): number | undefined;
  /** Never there: carries the type only. */
  readonly value?: T;
}

interface Where<V extends Vr> {
  readonly creator: string;
  /** Odd group number. */
  readonly group: number;
  /** 0x00 to 0xFF: the element number without the block. */
  readonly element: number;
  readonly vr: V;
}

/** Declares a private attribute that holds one value. */
export function privateAttribute<V extends Vr>(where: Where<V>): PrivateAttribute<One<V>> {
  return { ...where, isSingle: true, tagIn: dataSet => privateTag(dataSet, where) };
}

/** Declares a private attribute that holds a list of values. */
export function privateAttributes<V extends Vr>(where: Where<V>): PrivateAttribute<Many<V>> {
  return { ...where, isSingle: false, tagIn: dataSet => privateTag(dataSet, where) };
}

/** The creator's block is the number of the (gggg,0010-00FF) element that holds its name (PS3.5 §7.8.1). */
function privateTag(dataSet: DataSet, where: Where<Vr>): number | undefined {
  for (let block = 0x10; block <= 0xff; block++) {
    const tag = where.group * 0x1_0000 + block;
    if (dataSet.text(tag)?.trim() === where.creator) return where.group * 0x1_0000 + block * 0x100 + where.element;
  }
  return undefined;
}
