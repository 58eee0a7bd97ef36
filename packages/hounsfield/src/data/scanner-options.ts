import { type Encoding, explicitVrLittleEndian } from './encoding.ts';
import { defaultLimits, type ParseLimits } from './limits.ts';

export interface ScannerOptions {
  readonly encoding: Encoding;
  readonly limits: ParseLimits;
  /** Byte values longer than this stay at the source. */
  readonly bulkAbove: number;
  /** Text and number values longer than this stay at the source. */
  readonly valueAbove: number;
  /** Reading stops at the outermost level before a tag that is lower than `from`, */
  readonly from: number;
  /** or not lower than `until`. */
  readonly until: number;
  /** Position of the data set's first byte at the source. */
  readonly origin: number;
  /** Whether a data set that ends in the middle of an element is read as far as it goes. */
  readonly acceptsTruncated: boolean;
  /** Whether a UN value of stated length that holds items is read as a sequence. */
  readonly opensUnknown: boolean;
}

/** A whole data set, every value kept. */
export const KEEP_ALL: ScannerOptions = {
  encoding: explicitVrLittleEndian,
  limits: defaultLimits,
  bulkAbove: Number.POSITIVE_INFINITY,
  valueAbove: Number.POSITIVE_INFINITY,
  from: 0,
  until: Number.POSITIVE_INFINITY,
  origin: 0,
  acceptsTruncated: false,
  opensUnknown: false,
};
