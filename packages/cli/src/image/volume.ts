import { type Geometry, geometryOf, type Samples } from 'hounsfield/pixels';
import { encodeNifti } from 'hounsfield/pixels/pictures';
import { CommandError } from '../errors.ts';
import type { ImageFile } from '../pictures/image-file.ts';

/** The frames of one file of a volume. */
export interface Volume {
  readonly image: ImageFile;
  readonly samples: readonly Samples[];
}

/**
 * NIfTI of all slices, in the order of their places along the normal of their plane.
 * @throws CommandError `unlike-slices`
 */
export function volumeBytes(volumes: readonly Volume[]): Uint8Array {
  const slices = volumes.flatMap(({ image, samples }) =>
    samples.map((data, frame) => ({ data, geometry: geometryOf(image.object, frame), image })),
  );
  const [first] = slices as [(typeof slices)[number]];
  const { rows, columns, samplesPerPixel } = first.image.frames.facts;
  for (const { data, image } of slices) {
    const { facts } = image.frames;
    const isAlike = facts.rows === rows && facts.columns === columns && facts.samplesPerPixel === samplesPerPixel;
    if (!isAlike || data.constructor !== first.data.constructor) throw new CommandError('unlike-slices');
  }
  const sorted = slices.toSorted((a, b) => place(a.geometry, first.geometry) - place(b.geometry, first.geometry));
  const [lowest] = sorted as [(typeof slices)[number]];
  const last = sorted.at(-1)?.geometry.position;
  const slope = first.image.object.get('RescaleSlope');
  const intercept = first.image.object.get('RescaleIntercept');
  return encodeNifti({
    columns,
    rows,
    samplesPerPixel,
    slices: sorted.map(({ data }) => data),
    geometry: lowest.geometry,
    ...(last && sorted.length > 1 && { lastPosition: last }),
    ...(slope !== undefined &&
      intercept !== undefined && { rescale: { slope: Number(slope), intercept: Number(intercept) } }),
  });
}

/** How far along the normal of the first slice's plane. */
function place({ position }: Geometry, { orientation }: Geometry): number {
  if (position === undefined || orientation === undefined) return 0;
  const [a, b, c, d, e, f] = orientation;
  return position[0] * (b * f - c * e) + position[1] * (c * d - a * f) + position[2] * (a * e - b * d);
}
