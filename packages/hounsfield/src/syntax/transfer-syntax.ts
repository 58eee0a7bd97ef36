import { type CodecName, type TransferSyntaxRow, transferSyntaxByUid } from '../dictionary/look-ups.ts';

/** A transfer syntax: how a data set is laid out as bytes (PS3.5 §10); also the `Encoding` of its data sets. */
export interface TransferSyntax extends Omit<TransferSyntaxRow, 'codec'> {
  /** What decodes the Pixel Data; `unknown` only for fragments in a transfer syntax that PS3.6 does not list. */
  readonly codec: CodecName | 'unknown';
  /** Pixel Data are big endian although all else is little endian, in a private transfer syntax. */
  readonly bigEndianPixels?: true;
}

/** The transfer syntax of a UID; undefined for one that PS3.6 does not list. */
export function transferSyntax(uid: string): TransferSyntax | undefined {
  return transferSyntaxByUid(uid);
}
