import type { DataSet } from '../../data/index.ts';
import { ParseError } from '../../errors/index.ts';
import type { TransferSyntax } from '../../syntax/index.ts';
import { numberIn, requiredNumber } from './attributes.ts';

/** What TIFF must know of the pixels of an object (PS3.3 §C.7.6.3). */
export interface TiffImage {
  readonly rows: number;
  readonly columns: number;
  readonly samples: number;
  /** Bits of a sample, all that are allocated. */
  readonly bits: number;
  readonly isSigned: boolean;
  /** Samples of a pixel stand in planes, not together. */
  readonly isPlanar: boolean;
  readonly frames: number;
  /** Bytes of an uncompressed frame. */
  readonly frameBytes: number;
  readonly colour: ColourRow;
  readonly compression: CompressionRow;
}

/** A Photometric Interpretation and what it is in TIFF (tag 262). */
export interface ColourRow {
  readonly term: string;
  readonly photometric: number;
  readonly samples: number;
  /** Of the chrominance (tag 530); only where the pixels are uncompressed. */
  readonly subsampling?: readonly [horizontal: number, vertical: number];
  /** Only inside of a compressed stream. */
  readonly isCompressedOnly?: boolean;
}

/** How pixels are compressed, as TIFF numbers it (tag 259). */
export interface CompressionRow {
  readonly uids: readonly string[];
  readonly scheme: number;
  readonly isCompressed: boolean;
}

/**
 * The facts of the image of an object.
 * @throws ParseError `not-tiff`, `missing-attribute`
 */
export function tiffImage(dataSet: DataSet, syntax: TransferSyntax): TiffImage {
  const compression = COMPRESSIONS.find(({ uids }) => uids.includes(syntax.uid));
  if (compression === undefined) throw new ParseError('not-tiff', { detail: syntax.name });
  const term = dataSet.text('PhotometricInterpretation');
  const samples = requiredNumber(dataSet, 'SamplesPerPixel');
  const colour = COLOURS.find(row => row.term === term && row.samples === samples);
  if (colour === undefined || (colour.isCompressedOnly === true && !compression.isCompressed))
    throw new ParseError('not-tiff', { detail: 'its Photometric Interpretation' });
  const rows = requiredNumber(dataSet, 'Rows');
  const columns = requiredNumber(dataSet, 'Columns');
  const bits = requiredNumber(dataSet, 'BitsAllocated');
  if (!BITS.includes(bits) || (bits === 1 && columns % 8 !== 0))
    throw new ParseError('not-tiff', { detail: `${bits} bits allocated` });
  const [width, height] = colour.subsampling ?? [1, 1];
  // Two samples of chrominance for so many pixels.
  const bitsPerPixel = samples === 1 ? bits : (bits * (width * height + 2)) / (width * height);
  return {
    rows,
    columns,
    samples,
    bits,
    isSigned: numberIn(dataSet, 'PixelRepresentation') === 1,
    isPlanar: samples > 1 && numberIn(dataSet, 'PlanarConfiguration') === 1 && !compression.isCompressed,
    frames: numberIn(dataSet, 'NumberOfFrames') ?? 1,
    frameBytes: product(product(rows, columns), bitsPerPixel) / 8,
    colour,
    compression,
  };
}

/** A product of sizes that came from a file. @throws ParseError `not-tiff` where it is no size */
export function product(a: number, b: number): number {
  const result = a * b;
  if (Number.isSafeInteger(result) && result > 0) return result;
  throw new ParseError('not-tiff', { detail: 'the sizes of the image' });
}

const BITS: readonly number[] = [1, 8, 16, 32];

const COLOURS: readonly ColourRow[] = [
  { term: 'MONOCHROME1', photometric: 0, samples: 1 },
  { term: 'MONOCHROME2', photometric: 1, samples: 1 },
  { term: 'PALETTE COLOR', photometric: 3, samples: 1 },
  { term: 'RGB', photometric: 2, samples: 3 },
  { term: 'YBR_FULL', photometric: 6, samples: 3, subsampling: [1, 1] },
  { term: 'YBR_FULL_422', photometric: 6, samples: 3, subsampling: [2, 1] },
];

/** Only these mean the same in both formats, and are read by common software. */
const COMPRESSIONS: readonly CompressionRow[] = [
  { uids: ['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2'], scheme: 1, isCompressed: false },
  { uids: ['1.2.840.10008.1.2.4.50'], scheme: 7, isCompressed: true },
];
