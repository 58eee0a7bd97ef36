import { DecodeError } from '../../errors/index.ts';
import type { DecodedFrame } from '../decode.ts';
import type { Rescale } from '../display.ts';
import type { ImageFacts } from '../facts.ts';
import type { Samples } from '../samples.ts';
import type { VolumeGrid } from './grid.ts';

/** How the values of a slice are stored. */
export interface SliceValues {
  readonly facts: ImageFacts;
  readonly rescale?: Rescale;
}

/** How voxels are kept: as stored, to be rescaled when they are read, or as rescaled numbers. Plain data. */
export interface VoxelKind {
  readonly store: 'uint8' | 'int8' | 'uint16' | 'int16' | 'float32';
  readonly bytes: 1 | 2 | 4;
  /** Of kept values; 1 and 0 where they are rescaled already. */
  readonly slope: number;
  readonly intercept: number;
}

/** The values of a volume, column by column, row by row, slice by slice. */
export interface Volume extends Pick<VoxelKind, 'slope' | 'intercept'> {
  readonly grid: VolumeGrid;
  readonly voxels: Samples;
}

/**
 * The smallest store that holds the values of all slices: of up to 16 bits as they are where one rescale is for all,
 * else 32-bit floats.
 * @throws DecodeError `not-a-volume` for colour and palettes
 */
export function voxelKind(slices: readonly SliceValues[]): VoxelKind {
  const [first] = slices;
  if (first === undefined || slices.some(({ facts }) => !isGrey(facts))) {
    throw new DecodeError('not-a-volume', { detail: 'the images are not grey' });
  }
  const { slope = 1, intercept = 0 } = first.rescale ?? {};
  const { bitsAllocated, signed, numbers } = first.facts;
  const isLike = slices.every(
    ({ facts, rescale }) =>
      facts.bitsAllocated === bitsAllocated &&
      facts.signed === signed &&
      (rescale?.slope ?? 1) === slope &&
      (rescale?.intercept ?? 0) === intercept,
  );
  if (numbers !== 'integer' || bitsAllocated > 16 || !isLike) {
    return { store: 'float32', bytes: 4, slope: 1, intercept: 0 };
  }
  if (bitsAllocated <= 8) return { store: signed ? 'int8' : 'uint8', bytes: 1, slope, intercept };
  return { store: signed ? 'int16' : 'uint16', bytes: 2, slope, intercept };
}

function isGrey({ photometric, samplesPerPixel }: ImageFacts): boolean {
  return photometric.model === 'grey' && samplesPerPixel === 1;
}

/** Bytes that the voxels take. */
export function voxelBytes({ columns, rows, slices }: VolumeGrid, { bytes }: VoxelKind): number {
  return columns * rows * slices * bytes;
}

/** Takes memory for a volume; slices are put into it in any order, one at a time. */
export class VolumeBuilder {
  readonly volume: Volume;
  readonly #kind: VoxelKind;

  constructor(grid: VolumeGrid, kind: VoxelKind) {
    const { slope, intercept } = kind;
    this.#kind = kind;
    this.volume = { grid, slope, intercept, voxels: stores[kind.store](grid.columns * grid.rows * grid.slices) };
  }

  /**
   * @param place of the slice along the third step of the grid, from 0
   * @param rescale of this slice
   */
  put(place: number, frame: DecodedFrame, rescale?: Rescale): void {
    const { voxels, grid } = this.volume;
    const size = grid.columns * grid.rows;
    const from = place * size;
    if (frame.data.length !== size || place < 0 || place >= grid.slices) throw new RangeError(`slice ${place}`);
    if (this.#kind.store !== 'float32') voxels.set(frame.data, from);
    else {
      const { slope = 1, intercept = 0 } = rescale ?? {};
      for (let at = 0; at < size; at++) voxels[from + at] = frame.data[at]! * slope + intercept;
    }
    withoutPadding(frame, voxels.subarray(from, from + size));
  }
}

/** Padding has no value that could be mixed with its neighbours': it counts as the lowest of the slice (PS3.3 §C.7.5.1.1.2). */
function withoutPadding({ data, facts: { padding } }: DecodedFrame, voxels: Samples): void {
  if (padding === undefined) return;
  let lowest = Number.POSITIVE_INFINITY;
  const isPadding = (at: number): boolean => data[at]! >= padding.low && data[at]! <= padding.high;
  for (let at = 0; at < data.length; at++) if (!isPadding(at) && voxels[at]! < lowest) lowest = voxels[at]!;
  if (lowest === Number.POSITIVE_INFINITY) return;
  for (let at = 0; at < data.length; at++) if (isPadding(at)) voxels[at] = lowest;
}

const stores: Readonly<Record<VoxelKind['store'], (count: number) => Samples>> = {
  uint8: count => new Uint8Array(count),
  int8: count => new Int8Array(count),
  uint16: count => new Uint16Array(count),
  int16: count => new Int16Array(count),
  float32: count => new Float32Array(count),
};
