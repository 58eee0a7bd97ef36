import type { Geometry } from '../geometry.ts';
import type { Samples } from '../samples.ts';
import { joined } from './stream.ts';

/** Slices of one size, in the order in which they are stacked. */
export interface NiftiVolume {
  readonly columns: number;
  readonly rows: number;
  /** 3 for RGB of 8 bits. */
  readonly samplesPerPixel: number;
  readonly slices: readonly Samples[];
  readonly geometry: Geometry;
  /** Position of the last slice, where each has its own. */
  readonly lastPosition?: readonly [number, number, number];
  readonly rescale?: { readonly slope: number; readonly intercept: number };
}

/** Writes NIfTI-1 (`.nii`): values as stored, with slope and intercept, and the place in the patient's system. */
export function encodeNifti(volume: NiftiVolume): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(HEADER);
  const view = new DataView(header.buffer);
  const { columns, rows, slices, samplesPerPixel, rescale, geometry } = volume;
  const [code, bits] = samplesPerPixel === 3 ? [128, 24] : typeOf(slices[0]);
  view.setInt32(0, 348, true);
  for (const [at, size] of [3, columns, rows, slices.length, 1, 1, 1, 1].entries())
    view.setInt16(40 + at * 2, size, true);
  view.setInt16(70, code, true);
  view.setInt16(72, bits, true);
  const [down, across] = geometry.spacing ?? [1, 1];
  const thick = sliceSpacing(volume);
  for (const [at, size] of [1, across, down, thick, 1, 1, 1, 1].entries()) view.setFloat32(76 + at * 4, size, true);
  view.setFloat32(108, HEADER, true);
  view.setFloat32(112, rescale?.slope ?? 1, true);
  view.setFloat32(116, rescale?.intercept ?? 0, true);
  // Millimetres and seconds.
  view.setUint8(123, 10);
  const affine = affineOf(volume, across, down, thick);
  if (affine !== undefined) {
    view.setInt16(254, 1, true);
    for (const [at, number] of affine.flat().entries()) view.setFloat32(280 + at * 4, number, true);
  }
  header.set([0x6e, 0x2b, 0x31, 0], 344);
  return joined([header, ...slices.map(bytesOf)]);
}

/**
 * Rows of the matrix from voxels to millimetres. DICOM counts towards left, back and head, NIfTI towards right, front and
 * head, so the first two rows change their sign.
 */
function affineOf(
  { geometry, lastPosition, slices }: NiftiVolume,
  across: number,
  down: number,
  thick: number,
): readonly (readonly number[])[] | undefined {
  const { position, orientation } = geometry;
  if (position === undefined || orientation === undefined) return undefined;
  const [a, b, c, d, e, f] = orientation;
  const normal = [b * f - c * e, c * d - a * f, a * e - b * d];
  return [0, 1, 2].map(axis => {
    const sign = axis < 2 ? -1 : 1;
    const step =
      lastPosition !== undefined && slices.length > 1
        ? (lastPosition[axis]! - position[axis]!) / (slices.length - 1)
        : normal[axis]! * thick;
    return [orientation[axis]! * across, orientation[axis + 3]! * down, step, position[axis]!].map(x => x * sign + 0);
  });
}

function sliceSpacing({ geometry, lastPosition, slices }: NiftiVolume): number {
  const { position } = geometry;
  if (position !== undefined && lastPosition !== undefined && slices.length > 1) {
    const [x, y, z] = [0, 1, 2].map(axis => lastPosition[axis]! - position[axis]!) as [number, number, number];
    const length = Math.hypot(x, y, z) / (slices.length - 1);
    if (length > 0) return length;
  }
  return geometry.sliceSpacing ?? geometry.sliceThickness ?? 1;
}

function bytesOf(samples: Samples): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

function typeOf(samples: Samples | undefined): readonly [code: number, bits: number] {
  return TYPES.find(([make]) => samples instanceof make)?.[1] ?? [2, 8];
}

/** Codes of NIfTI-1's `datatype`. */
const TYPES: readonly (readonly [new (length: number) => Samples, readonly [number, number]])[] = [
  [Uint8Array, [2, 8]],
  [Int8Array, [256, 8]],
  [Int16Array, [4, 16]],
  [Uint16Array, [512, 16]],
  [Int32Array, [8, 32]],
  [Uint32Array, [768, 32]],
  [Float32Array, [16, 32]],
  [Float64Array, [64, 64]],
];

/** Header of 348 bytes, and four that say that nothing follows it. */
const HEADER = 352;
