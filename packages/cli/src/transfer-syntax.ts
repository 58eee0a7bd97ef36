import { type TransferSyntaxRow, transferSyntaxes } from 'hounsfield/dictionary';
import { nearest } from './nearest.ts';
import { quoted } from './parsers.ts';
import { UsageError } from './usage-error.ts';

/** The UID of a transfer syntax by what people call it, its keyword or its UID. @throws UsageError as `syntaxNamed` */
export function uncompressedSyntax(name: string): string {
  return short.get(name) ?? syntaxNamed(name, [...short.keys()]).uid;
}

/** What people call the uncompressed transfer syntaxes. */
const short: ReadonlyMap<string, string> = new Map([
  ['explicit', '1.2.840.10008.1.2.1'],
  ['implicit', '1.2.840.10008.1.2'],
  ['big-endian', '1.2.840.10008.1.2.2'],
  ['deflated', '1.2.840.10008.1.2.1.99'],
]);

/**
 * A transfer syntax by its keyword or its UID.
 * @param others names that the caller knows besides
 * @throws UsageError that proposes the names nearest to a misspelt one
 */
export function syntaxNamed(name: string, others: readonly string[] = []): TransferSyntaxRow {
  const found = transferSyntaxes.find(({ uid, keyword }) => name === uid || name === keyword);
  if (found !== undefined) return found;
  const proposals = nearest(name, [...others, ...transferSyntaxes.map(({ keyword }) => keyword)]);
  throw new UsageError(
    `${quoted(name)} is no transfer syntax of PS3.6`,
    proposals.length === 0
      ? `Write a keyword such as ${others[0] ?? 'ImplicitVRLittleEndian'}, or a UID`
      : `Did you mean ${proposals.join(', ')}`,
  );
}
