import type { ParseLimits } from 'hounsfield/data';
import { type TransferSyntax, transferSyntax } from 'hounsfield/syntax';
import { type HeaderReader, PlainHeaderReader } from './header-reader.ts';
import { type InflateLimits, InflatingHeaderReader } from './inflating-reader.ts';
import { Refusal } from './refusal.ts';

export interface IngestLimits {
  readonly header: ParseLimits;
  readonly inflate: InflateLimits;
}

export const defaultIngestLimits: IngestLimits = {
  header: { depth: 64, elements: 2_000_000, headerBytes: 32 * 1024 * 1024 },
  inflate: { ratio: 100, bytes: 2 * 1024 ** 3 },
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

/**
 * Reads the header of objects in a transfer syntax.
 * @param origin where the data set begins in the blob
 */
export function headerReader(syntax: TransferSyntax, origin: number, limits: IngestLimits): HeaderReader {
  // Positions in an inflated data set count from its own beginning.
  const options = { encoding: syntax, origin: syntax.deflated ? 0 : origin, limits: limits.header };
  return syntax.deflated ? new InflatingHeaderReader(options, limits.inflate) : new PlainHeaderReader(options);
}
