import type { BulkValue } from 'hounsfield/data';
import { DecodeError } from 'hounsfield/errors';
import { displayFacts } from 'hounsfield/pixels';
import { WorkerQueue } from 'hounsfield/pixels/transcode';
import { defaultRenderLimits } from '../request.ts';
import {
  defaultVolumeBytes,
  type RenderedVolumePicture,
  type VolumeLimits,
  type VolumeRenderRequest,
} from './request.ts';
import { type StartVolumeThread, VolumeThread } from './start-thread.ts';
import { type Slice, type Surveyed, survey } from './survey.ts';

export interface VolumeRendererOptions {
  /** Requests that may wait; 256 unless said otherwise. */
  readonly queue?: number;
  readonly limits?: Partial<VolumeLimits>;
  /** Told of each request that was one too many. */
  readonly onFull?: () => void;
}

/** Draws volumes one after another, each in a thread of its own that ends with it: there is never more than one in memory. */
export interface VolumeRenderer extends AsyncDisposable {
  /** Requests that wait for their turn. */
  readonly waiting: number;
  /**
   * Nothing is read before its turn: then all headers, then frame by frame.
   * @throws DecodeError `not-a-volume`, `volume-too-large`, `bad-viewpoint`, what a frame is wrong in, or
   * `renderer-lost`, `renderer-busy`, `renderer-closed`; the signal's reason
   */
  render<Key>(request: VolumeRenderRequest<Key>, signal?: AbortSignal): Promise<RenderedVolumePicture>;
  close(): Promise<void>;
}

export function createVolumeRenderer(options: VolumeRendererOptions = {}, start?: StartVolumeThread): VolumeRenderer {
  return new QueuedVolumes(options, start);
}

/** Where one volume at a time is drawn. */
interface Place {
  readonly isAlive: true;
  thread?: VolumeThread | undefined;
}

class QueuedVolumes implements VolumeRenderer {
  readonly #limits: VolumeLimits;
  readonly #start: StartVolumeThread | undefined;
  readonly #queue: WorkerQueue<Place>;
  #isClosed = false;

  constructor({ queue = 256, limits, onFull }: VolumeRendererOptions, start?: StartVolumeThread) {
    this.#limits = { ...defaultRenderLimits, volumeBytes: defaultVolumeBytes, ...limits };
    this.#start = start;
    this.#queue = new WorkerQueue<Place>({
      start: () => ({ isAlive: true }),
      workers: 1,
      most: queue,
      closed,
      full: waiting => {
        onFull?.();
        return new DecodeError('renderer-busy', { detail: `${waiting} waiting` });
      },
    });
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  render<Key>(request: VolumeRenderRequest<Key>, signal?: AbortSignal): Promise<RenderedVolumePicture> {
    return this.#queue.run(place => this.#draw(place, request, signal), signal);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#queue.close().map(({ thread }) => thread?.stop(closed())));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #draw<Key>(
    place: Place,
    request: VolumeRenderRequest<Key>,
    signal?: AbortSignal,
  ): Promise<RenderedVolumePicture> {
    const surveyed = await survey(request, this.#limits, signal);
    signal?.throwIfAborted();
    if (this.#isClosed) throw closed();
    const { grid, kind } = surveyed;
    const thread = new VolumeThread({ grid, kind, limits: this.#limits }, this.#start);
    place.thread = thread;
    const abort = (): void => void thread.stop(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      await this.#fill(thread, request, surveyed, signal);
      return await drawn(thread, request, surveyed, signal);
    } finally {
      signal?.removeEventListener('abort', abort);
      place.thread = undefined;
      await thread.stop(closed());
    }
  }

  /** One frame is read when the last one is in its place. */
  async #fill<Key>(
    thread: VolumeThread,
    { open }: VolumeRenderRequest<Key>,
    { slices }: Surveyed<Key>,
    signal?: AbortSignal,
  ): Promise<void> {
    let opened: { readonly key: Key; readonly frames: Awaited<ReturnType<typeof framesOf>> } | undefined;
    for (const [place, slice] of slices.entries()) {
      if (opened?.key !== slice.key) opened = { key: slice.key, frames: await framesOf(open, slice) };
      const { frames } = opened;
      const value = await frames.value(slice.index, signal);
      const bytes = await Promise.race([this.#bytes(value, signal), thread.ended]);
      const { facts, rescale } = slice;
      const moved = bytes.buffer instanceof ArrayBuffer && isOurs(value, bytes) ? [bytes.buffer] : [];
      await thread.ask(
        { place, bytes, facts, syntax: frames.syntax, ...(rescale === undefined ? {} : { rescale }) },
        moved,
      );
    }
  }

  async #bytes(value: BulkValue, signal?: AbortSignal): Promise<Uint8Array> {
    const { frameBytes } = this.#limits;
    if (value.length > frameBytes) {
      throw new DecodeError('image-too-large', { detail: `${value.length} bytes stored, limit ${frameBytes}` });
    }
    return value.bytes(signal);
  }
}

/** As the slice in the middle says that it is to be shown. */
async function drawn<Key>(
  thread: VolumeThread,
  request: VolumeRenderRequest<Key>,
  { slices }: Surveyed<Key>,
  signal?: AbortSignal,
): Promise<RenderedVolumePicture> {
  const { open, viewpoint, projection, slab, show, mediaType, quality, animation, dress, state, isTurned } = request;
  const middle = slices[Math.floor(slices.length / 2)]!;
  const header = await (await open(middle.key)).header();
  const display = await displayFacts(header, middle.index, signal);
  const optional = { ...(slab === undefined ? {} : { slab }), ...(show === undefined ? {} : { show }) };
  const scene =
    state === undefined
      ? { viewpoint, projection, facts: middle.facts, display, ...optional }
      : { state, ...(isTurned === true ? { viewpoint } : {}), ...(show === undefined ? {} : { show }) };
  const more = { ...(quality === undefined ? {} : { quality }), ...(animation === undefined ? {} : { animation }) };
  const answer = await thread.ask({ scene, mediaType, dress: (await dress?.(header, signal)) ?? {}, ...more });
  if (!('picture' in answer)) throw new DecodeError('render-failed');
  return answer.picture;
}

async function framesOf<Key>(
  open: VolumeRenderRequest<Key>['open'],
  { key }: Slice<Key>,
): ReturnType<Awaited<ReturnType<typeof open>>['frames']> {
  return (await open(key)).frames();
}

/** Whether nobody else can hold the bytes: they were read for us, and are all of their memory. */
function isOurs(value: BulkValue, bytes: Uint8Array): boolean {
  return value.inline === undefined && bytes.length === bytes.buffer.byteLength;
}

function closed(): DecodeError {
  return new DecodeError('renderer-closed');
}
