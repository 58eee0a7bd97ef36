import { DecodeError } from '../../errors/index.ts';
import type { DecodedFrame } from '../decode.ts';
import type { DisplayFacts } from '../display.ts';
import type { Geometry } from '../geometry.ts';
import type { BlendedImage } from '../presentation/advanced.ts';
import { type RegistrationMatrix, registeredPoint } from '../presentation/registration.ts';
import { inVoxels } from './grid.ts';
import { samplerOf } from './ray.ts';
import { minus, plus, scaled, type Vector } from './vector.ts';
import type { Volume } from './voxels.ts';

/** The image whose pixels are wanted, and what stands for the images of the volume. */
export interface RegisteredInto {
  readonly geometry: Geometry;
  readonly rows: number;
  readonly columns: number;
}

/** Any of the slices that the volume was made of. */
export type VolumeImage = Pick<DecodedFrame, 'facts' | 'photometric'> & {
  readonly sopInstanceUid: string;
  readonly display?: DisplayFacts;
};

/**
 * The values of a volume where the pixels of an image are, which may lie in another frame of reference (PS3.4 §N.2.6):
 * what blends with that image. Between voxels it interpolates in all three directions; outside of the volume nothing is.
 * @param matrix from the image's frame of reference to the volume's, as `registrationBetween` gives it
 * @throws DecodeError `not-a-volume` where the image does not say where it lies
 */
export function registeredImage(
  volume: Volume,
  into: RegisteredInto,
  matrix: RegistrationMatrix,
  source: VolumeImage,
): BlendedImage {
  const { rows, columns } = into;
  const [start, right, down] = stepsOf(volume, into.geometry, matrix);
  const { grid, slope, intercept } = volume;
  const sizes = [grid.columns, grid.rows, grid.slices];
  const sample = samplerOf(volume);
  const data = new Float32Array(rows * columns);
  const outside = new Uint8Array(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      const point = plus(plus(start, right, column), down, row);
      const isInside = point.every((place, axis) => place >= -0.5 - EDGE && place <= sizes[axis]! - 0.5 + EDGE);
      if (!isInside) outside[at] = 1;
      // As the images store it, since what follows rescales.
      else data[at] = (sample(...point) - intercept) / slope;
    }
  }
  const { facts, photometric, sopInstanceUid, display } = source;
  // Slices of unlike rescale are kept as rescaled numbers.
  const isRescaled = volume.voxels instanceof Float32Array;
  const { padding: _none, ...unpadded } = facts;
  return {
    ...{ rows, columns, samplesPerPixel: 1, photometric, sopInstanceUid, data, outside },
    facts: { ...unpadded, rows, columns, ...(isRescaled && { numbers: 'float' as const }) },
    ...(display && { display: isRescaled ? withoutRescale(display) : display }),
  };
}

function withoutRescale({ rescale: _none, ...display }: DisplayFacts): DisplayFacts {
  return display;
}

/** The first pixel, and the steps to the next column and row, in voxels. */
function stepsOf(volume: Volume, geometry: Geometry, matrix: RegistrationMatrix): readonly [Vector, Vector, Vector] {
  const { position, orientation, spacing } = geometry;
  if (position === undefined || orientation === undefined || spacing === undefined) {
    throw new DecodeError('not-a-volume', { detail: 'the image to be shown does not say where it lies' });
  }
  const across = scaled([orientation[0], orientation[1], orientation[2]], spacing[1]);
  const along = scaled([orientation[3], orientation[4], orientation[5]], spacing[0]);
  const moved = (point: Vector): Vector =>
    inVoxels(volume.grid, minus(registeredPoint(matrix, point), volume.grid.origin));
  const first = moved(position);
  return [first, minus(moved(plus(position, across)), first), minus(moved(plus(position, along)), first)];
}

/** Voxels by which rounding may put a point outside. */
const EDGE = 1e-6;
