import { availableParallelism } from 'node:os';
import { DecodeError } from 'hounsfield/errors';
import { WorkerQueue } from 'hounsfield/pixels/transcode';
import { RenderWorker, type StartThread } from './render-worker.ts';
import type { RenderedPicture, RenderLimits, RenderRequest } from './request.ts';
import { defaultRenderLimits } from './request.ts';

export interface RendererOptions {
  /** Threads at most; they start when they are needed. As many as there are processors, 4 at most, unless said otherwise. */
  readonly workers?: number;
  /** Requests that may wait for a thread; 256 unless said otherwise. */
  readonly queue?: number;
  readonly limits?: Partial<RenderLimits>;
  /** Told of each request that was one too many. */
  readonly onFull?: () => void;
}

/** Draws frames in threads of its own. */
export interface Renderer extends AsyncDisposable {
  /** Requests that wait for a thread. */
  readonly waiting: number;
  /**
   * @param signal when it aborts, the request leaves the queue, or its worker stops at the next step.
   * @throws DecodeError what the frame is wrong in, or `renderer-lost`, `renderer-busy`, `renderer-closed`; the signal's reason
   */
  render(request: RenderRequest, signal?: AbortSignal): Promise<RenderedPicture>;
  /** Stops all threads; requests that run or wait end with `renderer-closed`. */
  close(): Promise<void>;
}

export function createRenderer(options: RendererOptions = {}): Renderer {
  return new ThreadedRenderer(options);
}

/** `createRenderer` with the threads that are given to it. */
export class ThreadedRenderer implements Renderer {
  readonly #queue: WorkerQueue<RenderWorker>;

  constructor(options: RendererOptions, start?: StartThread) {
    const limits = { ...defaultRenderLimits, ...options.limits };
    this.#queue = new WorkerQueue({
      start: () => new RenderWorker(limits, start),
      workers: Math.max(1, options.workers ?? Math.min(4, availableParallelism())),
      most: options.queue ?? 256,
      closed,
      full: waiting => {
        options.onFull?.();
        return new DecodeError('renderer-busy', { detail: `${waiting} waiting` });
      },
    });
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  /** The caller hears of an abort at once; a worker is free again only when it has reached its next step. */
  render(request: RenderRequest, signal?: AbortSignal): Promise<RenderedPicture> {
    return this.#queue.run(worker => worker.draw(request, signal), signal);
  }

  async close(): Promise<void> {
    await Promise.all(this.#queue.close().map(worker => worker.stop(closed())));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function closed(): DecodeError {
  return new DecodeError('renderer-closed');
}
