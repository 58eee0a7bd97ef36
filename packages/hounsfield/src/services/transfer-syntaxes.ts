import { type CodecName, type TransferSyntaxRow, transferSyntaxes } from '../dictionary/look-ups.ts';

/**
 * The transfer syntaxes in which objects can be stored: all that the standard knows but those of real-time streams
 * (PS3.22) and the two retired ones whose body is no data set.
 * @param wanted leaves out those for which it returns false
 */
export function storageTransferSyntaxes(wanted: (row: TransferSyntaxRow) => boolean = () => true): readonly string[] {
  return transferSyntaxes.filter(row => row.binary && !STREAMED.has(row.codec) && wanted(row)).map(row => row.uid);
}

/** The transfer syntaxes for messages without pixels: plain ones, Explicit VR before Implicit VR, which all must know. */
export const messageTransferSyntaxes: readonly string[] = transferSyntaxes
  .filter(row => row.binary && !row.retired && !row.encapsulated && !row.deflated && row.codec === 'none')
  .sort((a, b) => Number(b.explicitVr) - Number(a.explicitVr))
  .map(row => row.uid);

const STREAMED: ReadonlySet<CodecName> = new Set<CodecName>(['rtp-video', 'rtp-audio']);
