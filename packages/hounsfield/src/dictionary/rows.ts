import type { CodecName } from './transfer-syntaxes.generated.ts';

/** One value representation (PS3.5 §6.2, §7.1.2). */
export interface VrRow {
  readonly name: string;
  /** Two reserved bytes and a 32-bit length in the explicit header (PS3.5 Table 7.1-1); else a 16-bit length. */
  readonly longForm: boolean;
  /** Bytes of one value of fixed width; 1 for text. */
  readonly unit: 1 | 2 | 4 | 8;
  /** Bytes that change places between the byte orders; as `unit`, but 2 for AT (PS3.5 §7.3). */
  readonly swap: 1 | 2 | 4 | 8;
  /** Most `lengthUnit` of one value; of the VRs with `separator: single` and of bytes VRs the whole value. */
  readonly maxLength: number;
  readonly lengthUnit: 'bytes' | 'characters' | 'characters of a component group';
  /** Every value has exactly `maxLength`. */
  readonly fixed: boolean;
  /** Most bytes where a range is matched (PS3.4 §C.2.2.2.5). */
  readonly rangeLength?: number;
  /** The length field may hold FFFFFFFF. */
  readonly undefinedLength: boolean;
  /** The byte that makes the length even; none where values always are. */
  readonly padding?: 0x20 | 0x00;
  /** `specific`: Specific Character Set (0008,0005) decides. */
  readonly repertoire: 'default' | 'specific' | 'none';
  /** `packed`: values of fixed width one after another; `single`: never more than one value. */
  readonly separator: 'backslash' | 'packed' | 'single';
  /** The JSON form of PS3.18 §F.2; `InlineBinary` stands for `BulkDataURI` as well. */
  readonly json: {
    readonly type: 'string' | 'number' | 'number or string' | 'tag' | 'person name' | 'data set' | 'base64';
    readonly field: 'Value' | 'InlineBinary';
  };
}

/** One transfer syntax (PS3.5 Annex A). */
export interface TransferSyntaxRow {
  readonly uid: string;
  readonly keyword: string;
  readonly name: string;
  /** False for the two retired syntaxes whose body is MIME or XML instead of a data set; then the next four are false. */
  readonly binary: boolean;
  readonly explicitVr: boolean;
  readonly littleEndian: boolean;
  /** Pixel Data (7FE0,0010) is a sequence of fragments (PS3.5 §A.4). */
  readonly encapsulated: boolean;
  /** The whole data set is deflated (PS3.5 §A.5). */
  readonly deflated: boolean;
  readonly codec: CodecName;
  /** `either`: the bit stream decides. */
  readonly loss: 'lossless' | 'lossy' | 'either';
  /** What one fragment may hold; `none` where there are none. */
  readonly fragment: 'none' | 'frame' | 'part-of-frame' | 'component-collection' | 'whole-stream' | 'part-of-stream';
  readonly section?: string;
  readonly retired: boolean;
}

/** One SOP class or meta SOP class (PS3.6 Table A-1, PS3.4 Annexes B and GG). */
export interface SopClass {
  readonly uid: string;
  /** Empty for two retired classes that were never named. */
  readonly keyword: string;
  readonly class: SopClassKind;
  /** The composite IOD, as the tables of the standard name it. */
  readonly iod?: string;
  readonly name: string;
  readonly retired: boolean;
}

/**
 * `storage-non-patient`: PS3.4 Annex GG; `real-time`: PS3.22; `storage-industrial`: DICOS and DICONDE;
 * `meta`: stands for several SOP classes; `service`: all others.
 */
export type SopClassKind =
  | 'storage'
  | 'storage-non-patient'
  | 'storage-industrial'
  | 'real-time'
  | 'media-directory'
  | 'meta'
  | 'service';
