import { availableParallelism } from 'node:os';
import { DecodeError } from 'hounsfield/errors';
import { RenderWorker, type StartThread } from './render-worker.ts';
import type { RenderedPicture, RenderLimits, RenderRequest } from './request.ts';
import { defaultRenderLimits } from './request.ts';

export interface RendererOptions {
  /** Threads at most; they start when they are needed. One less than there are processors, 4 at most, unless said otherwise. */
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

interface Job {
  readonly request: RenderRequest;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (picture: RenderedPicture) => void;
  readonly reject: (reason: unknown) => void;
  /** Stops listening to the signal. */
  readonly forget: () => void;
}

/** `createRenderer` with the threads that are given to it. */
export class ThreadedRenderer implements Renderer {
  readonly #most: number;
  readonly #queueLimit: number;
  readonly #limits: RenderLimits;
  readonly #workers = new Set<RenderWorker>();
  readonly #idle: RenderWorker[] = [];
  readonly #queue = new Set<Job>();
  readonly #start: StartThread | undefined;
  readonly #onFull: (() => void) | undefined;
  #closed = false;

  constructor(options: RendererOptions, start?: StartThread) {
    this.#start = start;
    this.#most = Math.max(1, options.workers ?? Math.min(4, availableParallelism() - 1));
    this.#queueLimit = options.queue ?? 256;
    this.#limits = { ...defaultRenderLimits, ...options.limits };
    this.#onFull = options.onFull;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  render(request: RenderRequest, signal?: AbortSignal): Promise<RenderedPicture> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new DecodeError('renderer-closed');
      signal?.throwIfAborted();
      if (this.#queue.size >= this.#queueLimit) {
        this.#onFull?.();
        throw new DecodeError('renderer-busy', { detail: `${this.#queue.size} waiting` });
      }
      // The caller hears of an abort at once; a worker is free again only when it has reached its next step.
      const abort = (): void => {
        this.#queue.delete(job);
        reject(signal?.reason);
      };
      const job: Job = { request, signal, resolve, reject, forget: () => signal?.removeEventListener('abort', abort) };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.add(job);
      this.#startJobs();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue) {
      job.forget();
      job.reject(new DecodeError('renderer-closed'));
    }
    this.#queue.clear();
    await Promise.all([...this.#workers].map(worker => worker.stop(new DecodeError('renderer-closed'))));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #startJobs(): void {
    for (const job of this.#queue) {
      const worker = this.#freeWorker();
      if (worker === undefined) return;
      this.#queue.delete(job);
      void this.#run(job, worker);
    }
  }

  #freeWorker(): RenderWorker | undefined {
    for (let worker = this.#idle.pop(); worker !== undefined; worker = this.#idle.pop()) {
      if (worker.isAlive) return worker;
      this.#workers.delete(worker);
    }
    if (this.#workers.size >= this.#most) return undefined;
    const worker = new RenderWorker(this.#limits, this.#start);
    this.#workers.add(worker);
    return worker;
  }

  async #run(job: Job, worker: RenderWorker): Promise<void> {
    await worker.draw(job.request, job.signal).then(job.resolve, job.reject);
    job.forget();
    if (worker.isAlive) this.#idle.push(worker);
    else this.#workers.delete(worker);
    if (!this.#closed) this.#startJobs();
  }
}
