import { DecodeError } from '../../errors/index.ts';
import type { PixelSyntax } from '../codec.ts';
import type { ImageFacts } from '../facts.ts';
import { pixelConstraints } from './pixel-constraints.generated.ts';

/** One row of the tables of PS3.5 §8.2: what pixels that are compressed so may be. */
export interface PixelConstraint {
  readonly uid: string;
  readonly photometric: string;
  readonly samples: number;
  /** Whether Pixel Representation may be 1. */
  readonly signed: boolean;
  readonly allocated: readonly number[];
  /** The least and the most Bits Stored. */
  readonly stored: readonly [number, number];
  readonly section: string;
}

/**
 * The Bits Allocated that pixels have in a transfer syntax: their own where it allows them, else the fewest that hold
 * all bits stored. A syntax that PS3.5 §8.2 has no table for holds whatever is an integer.
 * @throws DecodeError `not-encodable`
 */
export function allocatedIn(syntax: PixelSyntax, facts: ImageFacts): number {
  if (facts.numbers !== 'integer' || facts.bitsAllocated > MOST_BITS) throw notEncodable(syntax, facts);
  const ofSyntax = rowsOf(syntax);
  if (ofSyntax === undefined) return facts.bitsAllocated;
  const fitting = ofSyntax.filter(row => fits(row, facts) && mayBecome(facts, row.photometric));
  const allocated = fitting.flatMap(row => row.allocated).filter(bits => bits >= facts.bitsStored);
  if (allocated.includes(facts.bitsAllocated)) return facts.bitsAllocated;
  const least = Math.min(...allocated);
  if (!Number.isFinite(least)) throw notEncodable(syntax, facts);
  return least;
}

/**
 * Whether the compressed pixels may be called so (PS3.5 §8.2).
 * @param photometric what the encoder made of them
 * @throws DecodeError `not-encodable`
 */
export function checkPhotometric(syntax: PixelSyntax, facts: ImageFacts, photometric: string): void {
  const ofSyntax = rowsOf(syntax);
  if (ofSyntax === undefined || ofSyntax.some(row => row.photometric === photometric && fits(row, facts))) return;
  throw notEncodable(syntax, facts, photometric);
}

function rowsOf({ uid }: PixelSyntax): readonly PixelConstraint[] | undefined {
  const rows = pixelConstraints.filter(row => row.uid === uid);
  return rows.length === 0 ? undefined : rows;
}

function fits({ samples, signed, stored: [least, most] }: PixelConstraint, facts: ImageFacts): boolean {
  const { bitsStored } = facts;
  return samples === facts.samplesPerPixel && (signed || !facts.signed) && bitsStored >= least && bitsStored <= most;
}

/** An encoder may turn colours into others, and nothing else. */
function mayBecome({ photometric }: ImageFacts, name: string): boolean {
  return photometric.name === name || photometric.model === 'rgb' || photometric.model === 'ybr';
}

function notEncodable(
  syntax: PixelSyntax,
  facts: ImageFacts,
  photometric: string = facts.photometric.name,
): DecodeError {
  const { samplesPerPixel, bitsAllocated, bitsStored, signed, numbers } = facts;
  const kind =
    numbers === 'integer' ? `${signed ? 'signed' : 'unsigned'}, ${bitsStored} of ${bitsAllocated} bits` : numbers;
  return new DecodeError('not-encodable', {
    detail: `${photometric}, ${samplesPerPixel} samples a pixel, ${kind}, in ${syntax.name}`,
  });
}

/** Wider words are numbers here, not bits. */
const MOST_BITS = 32;
