import type { Level } from './keys.ts';

/** A value of a column. */
export type Cell = string | number | null;

/** Columns of one table, by name. */
export type Cells = Readonly<Record<string, Cell>>;

/** All that the index keeps of one instance. Plain values only: it crosses to the index's own thread. */
export interface InstanceRecord {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  /** Columns of the query keys of each level, the UIDs among them. */
  readonly keys: Readonly<Record<Level, Cells>>;
  readonly transferSyntaxUid: string;
  readonly blobKey: string;
  /** Bytes of the whole Part 10 file. */
  readonly length: number;
  /** Of the data set as received, in hexadecimal (`storage/digest.ts`). */
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** AE title of the sender; empty for one that came over the web. */
  readonly sourceAeTitle: string;
  /** 0 when the object has no Pixel Data. */
  readonly frames: number;
  /** False when the header passed a limit, so that only its beginning is in the record. */
  readonly isIndexedInDepth: boolean;
  /** The packed token tape, with positions in the blob, deflated (`deflateHeader`). */
  readonly header: Uint8Array;
  /** Values of the attributes that the configuration adds. */
  readonly attributes?: readonly AttributeCells[];
  /** Whether it is kept beside an instance that is there with other content. */
  readonly isVersion?: boolean;
}

/** The value of an added attribute, which belongs to the row of a level. */
export interface AttributeCells {
  readonly attribute: number;
  readonly level: Level;
  readonly value: string;
  readonly value_key: string;
  readonly value_any: string | null;
}

/** What became of a record. */
export type AddResult =
  | { readonly kind: 'added' }
  /** The instance is there with other content, and this one is kept beside it. */
  | { readonly kind: 'version' }
  /** The instance is there already: with the same data set in the same transfer syntax, or with another. */
  | { readonly kind: 'duplicate'; readonly isSame: boolean };

/** What the index tells of a stored instance. */
export interface InstanceFacts {
  readonly id: number;
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly blobKey: string;
  readonly length: number;
  readonly digest: string;
  readonly receivedAt: number;
  readonly frames: number;
  readonly isIndexedInDepth: boolean;
}
