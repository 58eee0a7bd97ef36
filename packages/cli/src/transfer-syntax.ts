import { type TransferSyntaxRow, transferSyntaxes } from 'hounsfield/dictionary';
import { nearest } from './nearest.ts';
import { quoted } from './parsers.ts';
import { UsageError } from './usage-error.ts';

/** A transfer syntax by its keyword or its UID. @throws UsageError that proposes the keywords nearest to a misspelt one */
export function syntaxNamed(name: string): TransferSyntaxRow {
  const found = transferSyntaxes.find(({ uid, keyword }) => name === uid || name === keyword);
  if (found !== undefined) return found;
  const proposals = nearest(
    name,
    transferSyntaxes.map(({ keyword }) => keyword),
  );
  throw new UsageError(
    `${quoted(name)} is no transfer syntax of PS3.6`,
    proposals.length === 0
      ? 'Write a keyword such as ImplicitVRLittleEndian, or a UID'
      : `Did you mean ${proposals.join(', ')}`,
  );
}
