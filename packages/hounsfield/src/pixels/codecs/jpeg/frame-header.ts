import type { Bytes } from '../../../bytes/index.ts';
import type { ImageFacts } from '../../facts.ts';
import { badJpeg, unsupportedJpeg } from './bad-jpeg.ts';

/** What a start-of-frame marker says of the coding (T.81 Table B.1). */
export type Coding = 'sequential' | 'progressive' | 'lossless';

/** One component of a frame (T.81 §B.2.2, §A.1.1). */
export interface Component {
  readonly id: number;
  /** Its place in a pixel. */
  readonly index: number;
  /** Sampling factors. */
  readonly across: number;
  readonly down: number;
  readonly quantisation: number;
  /** Its size in samples. */
  readonly width: number;
  readonly height: number;
  /** Its size in blocks of 8 × 8 samples. */
  readonly blocksAcross: number;
  readonly blocksDown: number;
  /** It has as many samples as the image has pixels. */
  readonly isWhole: boolean;
}

/** A frame header, checked against what the data set says of the image. */
export interface FrameHeader {
  readonly coding: Coding;
  /** Bits of a sample. */
  readonly precision: number;
  readonly rows: number;
  readonly columns: number;
  readonly components: readonly Component[];
  /** Minimum coded units of an interleaved scan of blocks. */
  readonly unitsAcross: number;
  readonly unitsDown: number;
}

/** The coding that a start-of-frame marker announces; undefined for markers of other kinds. */
export function codingOf(marker: number): Coding | undefined {
  const row = startOfFrame[marker];
  if (row === undefined) return undefined;
  if (typeof row === 'object') throw unsupportedJpeg(row.unsupported);
  return row;
}

/** @throws DecodeError where the header breaks T.81, or is of another image than `facts` */
export function frameHeader(segment: Bytes, coding: Coding, facts: ImageFacts): FrameHeader {
  const [precision = 0, ...rest] = segment.subarray(0, 6);
  const [high = 0, low = 0, left = 0, right = 0, count = 0] = rest;
  // Without a number of lines the header leaves it to a DNL segment (T.81 §B.2.5); the data set says it anyway.
  const rows = (high << 8) | low || facts.rows;
  const columns = (left << 8) | right;
  if (segment.length < 6 || segment.length !== 6 + 3 * count) throw badJpeg('a frame header of a wrong length');
  checkImage({ precision, rows, columns, count }, coding, facts);
  const factors = Array.from({ length: count }, (_, at) => segment.subarray(6 + 3 * at, 9 + 3 * at));
  const samplings = factors.map(([id = 0, sampling = 0, quantisation = 0]) => {
    return { id, across: sampling >> 4, down: sampling & 15, quantisation };
  });
  if (samplings.some(each => !isFactor(each.across) || !isFactor(each.down) || each.quantisation > 3)) {
    throw badJpeg('a component that there cannot be');
  }
  const across = Math.max(...samplings.map(each => each.across));
  const down = Math.max(...samplings.map(each => each.down));
  const components = samplings.map((each, index) => {
    const width = Math.ceil((columns * each.across) / across);
    const height = Math.ceil((rows * each.down) / down);
    const isWhole = each.across === across && each.down === down;
    return {
      ...each,
      ...{ index, width, height, isWhole },
      ...{ blocksAcross: Math.ceil(width / 8), blocksDown: Math.ceil(height / 8) },
    };
  });
  if (coding === 'lossless' && components.some(each => !each.isWhole)) {
    throw unsupportedJpeg('lossless with subsampled components (PS3.5 §8.2.1)');
  }
  const unitsAcross = Math.ceil(columns / (8 * across));
  return { coding, precision, rows, columns, components, unitsAcross, unitsDown: Math.ceil(rows / (8 * down)) };
}

interface Claims {
  readonly precision: number;
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
}

function checkImage({ precision, rows, columns, count }: Claims, coding: Coding, facts: ImageFacts): void {
  if (rows !== facts.rows || columns !== facts.columns || count !== facts.samplesPerPixel) {
    const expected = `${facts.columns} × ${facts.rows} × ${facts.samplesPerPixel}`;
    throw badJpeg(`an image of ${columns} × ${rows} × ${count} where the data set has ${expected}`);
  }
  const fits = coding === 'lossless' ? precision >= 2 && precision <= 16 : precision === 8 || precision === 12;
  if (!fits) throw badJpeg(`samples of ${precision} bits`);
  const integers = facts.numbers === 'integer' && (facts.bitsAllocated === 8 || facts.bitsAllocated === 16);
  if (!integers) throw unsupportedJpeg(`${facts.bitsAllocated} bits allocated`);
  if (precision > facts.bitsAllocated) {
    throw badJpeg(`samples of ${precision} bits where the data set allocates ${facts.bitsAllocated}`);
  }
}

function isFactor(factor: number): boolean {
  return factor >= 1 && factor <= 4;
}

const hierarchical = { unsupported: 'a hierarchical process' };
const arithmetic = { unsupported: 'arithmetic coding' };

/** T.81 Table B.1; DICOM retired what is not supported here (PS3.5 §8.2.1). */
const startOfFrame: Readonly<Record<number, Coding | { readonly unsupported: string }>> = {
  192: 'sequential',
  193: 'sequential',
  194: 'progressive',
  195: 'lossless',
  197: hierarchical,
  198: hierarchical,
  199: hierarchical,
  201: arithmetic,
  202: arithmetic,
  203: arithmetic,
  205: hierarchical,
  206: hierarchical,
  207: hierarchical,
};
