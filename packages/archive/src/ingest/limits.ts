import type { ParseLimits } from 'hounsfield/data';
import { defaultInflateLimits, type InflateLimits } from 'hounsfield/file';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import { Refusal } from './refusal.ts';

export interface IngestLimits {
  readonly header: ParseLimits;
  /** How far a deflated data set may grow. */
  readonly inflate: InflateLimits;
}

export const defaultIngestLimits: IngestLimits = {
  header: { depth: 64, elements: 2_000_000, headerBytes: 32 * 1024 * 1024 },
  inflate: defaultInflateLimits,
};

/**
 * A transfer syntax in which objects are taken.
 * @throws Refusal
 */
export function acceptedSyntax(uid: string): TransferSyntax {
  const syntax = transferSyntax(uid);
  if (syntax?.binary !== true) throw new Refusal('unknown-transfer-syntax');
  return syntax;
}
