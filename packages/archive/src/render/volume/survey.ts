import { DecodeError } from 'hounsfield/errors';
import { displayFacts, type Geometry, geometryOf, type ImageFacts, imageFacts, type Rescale } from 'hounsfield/pixels';
import { cameraOf, type VolumeGrid, type VoxelKind, volumeGrid, voxelBytes, voxelKind } from 'hounsfield/pixels/volume';
import type { SliceFrame, VolumeLimits, VolumeRenderRequest } from './request.ts';

/** What is kept of a slice until it is read. */
export interface Slice<Key> extends Pick<SliceFrame<Key>, 'key' | 'index'> {
  readonly geometry: Geometry;
  readonly facts: ImageFacts;
  readonly rescale?: Rescale;
}

export interface Surveyed<Key> {
  /** In their order along the volume. */
  readonly slices: readonly Slice<Key>[];
  readonly grid: VolumeGrid;
  readonly kind: VoxelKind;
}

/**
 * Reads the headers of all slices, one after another, and no pixels.
 * @throws DecodeError `not-a-volume`; `volume-too-large` as soon as it is known; `bad-viewpoint`
 */
export async function survey<Key>(
  request: VolumeRenderRequest<Key>,
  limits: VolumeLimits,
  signal?: AbortSignal,
): Promise<Surveyed<Key>> {
  const slices: Slice<Key>[] = [];
  let voxels = 0;
  for await (const frame of request.slices) {
    signal?.throwIfAborted();
    const slice = await sliceOf(frame, signal);
    voxels += slice.facts.rows * slice.facts.columns;
    if (voxels > limits.volumeBytes) throw tooLarge(`more than ${limits.volumeBytes} bytes`);
    if (slices.length === MOST_SLICES) throw tooLarge(`more than ${MOST_SLICES} slices`);
    slices.push(slice);
  }
  const grid = volumeGrid(
    slices.map(({ geometry, facts }) => ({ geometry, rows: facts.rows, columns: facts.columns })),
  );
  const kind = voxelKind(slices);
  const bytes = voxelBytes(grid, kind);
  if (bytes > limits.volumeBytes) throw tooLarge(`${bytes} bytes, limit ${limits.volumeBytes}`);
  cameraOf(grid, request.viewpoint);
  const place = request.state?.frameOfReferenceUid;
  if (place !== undefined && place !== slices[0]?.geometry.frameOfReferenceUid) {
    throw new DecodeError('not-a-volume', {
      detail: 'they are not in the frame of reference of the presentation state',
    });
  }
  return { slices: grid.order.map(number => slices[number]!), grid, kind };
}

async function sliceOf<Key>({ object, key, index }: SliceFrame<Key>, signal?: AbortSignal): Promise<Slice<Key>> {
  const header = await object.header();
  const { rescale, modalityLut } = await displayFacts(header, index, signal);
  if (modalityLut !== undefined) throw new DecodeError('not-a-volume', { detail: 'a slice has a modality table' });
  return {
    key,
    index,
    geometry: geometryOf(header, index),
    facts: imageFacts(header),
    ...(rescale === undefined ? {} : { rescale }),
  };
}

function tooLarge(detail: string): DecodeError {
  return new DecodeError('volume-too-large', { detail });
}

/** What is kept of them takes memory, too. */
const MOST_SLICES = 16_384;
