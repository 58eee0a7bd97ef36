import type { Vr } from '../dictionary/look-ups.ts';
import type { DataSet } from './data-set.ts';

/** The name of a person in up to three scripts (PS3.5 §6.2.1.2); each group keeps its `^` separators. */
export interface PersonName {
  readonly alphabetic: string;
  readonly ideographic?: string;
  readonly phonetic?: string;
}

/** A run of bytes that may have stayed at its source and is read when asked. */
export interface BulkValue {
  /** Bytes; up to 2^32 - 2 (PS3.5 §7.1). */
  readonly length: number;
  /** The bytes themselves when they are in memory. */
  readonly inline?: Uint8Array | undefined;
  /** Reads all bytes. Rejects with ParseError `no-source` when the source is not known any more. */
  bytes(signal?: AbortSignal): Promise<Uint8Array>;
  /** Reads the bytes in chunks of the source's own size. */
  stream(signal?: AbortSignal): AsyncIterable<Uint8Array>;
}

/** What a single value of each VR is in TypeScript (PS3.5 §6.2). */
export interface VrValue {
  AE: string;
  AS: string;
  AT: number;
  CS: string;
  DA: string;
  DS: number;
  DT: string;
  FD: number;
  FL: number;
  IS: number;
  LO: string;
  LT: string;
  OB: BulkValue;
  OD: BulkValue;
  OF: BulkValue;
  OL: BulkValue;
  OV: BulkValue;
  OW: BulkValue;
  PN: PersonName;
  SH: string;
  SL: number;
  SQ: DataSet;
  SS: number;
  ST: string;
  SV: bigint;
  TM: string;
  UC: string;
  UI: string;
  UL: number;
  UN: BulkValue;
  UR: string;
  US: number;
  UT: string;
  UV: bigint;
}

/** The value of an attribute with VM 1. */
export type One<V extends Vr> = VrValue[V];

/** The values of an attribute with any other VM, and the items of a sequence. */
export type Many<V extends Vr> = readonly VrValue[V][];
