import { Worker } from 'node:worker_threads';
import { DecodeError } from 'hounsfield/errors';
import { errorOf } from 'hounsfield/pixels/transcode';
import type { Answer, Question, WorkerFacts } from './protocol.ts';
import type { FrameToDraw, RenderedPicture, RenderLimits, RenderRequest } from './request.ts';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Starts a thread that answers as `worker.ts` does. */
export type StartThread = (facts: WorkerFacts) => Worker;

/** One thread that draws one frame at a time. */
export class RenderWorker {
  readonly #worker: Worker;
  readonly #limits: RenderLimits;
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(4));
  #waiting: Waiting | undefined;
  #shared: SharedArrayBuffer | undefined;
  #ended: DecodeError | undefined;

  constructor(limits: RenderLimits, start: StartThread = startThread) {
    this.#limits = limits;
    const facts: WorkerFacts = { limits, cancelled: this.#cancelled.buffer };
    this.#worker = start(facts);
    this.#worker.on('message', (answer: Answer) => this.#settle(waiting => waiting.resolve(answer)));
    this.#worker.on('messageerror', () => this.#lose('its answer could not be read'));
    this.#worker.on('error', error => this.#lose(error.name));
    this.#worker.on('exit', code => this.#lose(`exit code ${code}`));
    this.#worker.unref();
  }

  /** False once the thread has ended, whatever ended it. */
  get isAlive(): boolean {
    return this.#ended === undefined;
  }

  /**
   * Reads the frame and has it drawn. Must not be called again before the last call has ended.
   * @throws DecodeError; the signal's reason
   */
  async draw(request: RenderRequest, signal?: AbortSignal): Promise<RenderedPicture> {
    const { frame, ...rest } = request;
    if (frame.length > this.#limits.frameBytes) {
      throw new DecodeError('image-too-large', {
        detail: `${frame.length} bytes stored, limit ${this.#limits.frameBytes}`,
      });
    }
    const shared = this.#filled(frame);
    const bytes = shared ?? (await frame.bytes(signal));
    signal?.throwIfAborted();
    const moved = shared === undefined && isOurs(frame, bytes) ? [bytes.buffer] : [];
    const answer = await this.#ask({ ...rest, bytes }, moved, signal);
    if ('picture' in answer) return answer.picture;
    if ('failure' in answer) throw errorOf(answer.failure);
    throw signal?.reason;
  }

  /** Ends the thread; what it was drawing fails with `reason`. */
  async stop(reason: DecodeError): Promise<void> {
    this.#end(reason);
    await this.#worker.terminate();
  }

  /** The frame in memory that both threads see, where it is short and at hand: nothing is copied or made anew. */
  #filled({ length, fill }: FrameToDraw): Uint8Array | undefined {
    if (fill === undefined || length > MOST_SHARED) return undefined;
    this.#shared ??= new SharedArrayBuffer(MOST_SHARED);
    const bytes = new Uint8Array(this.#shared, 0, length);
    return fill(bytes) ? bytes : undefined;
  }

  async #ask(question: Question, moved: readonly ArrayBuffer[], signal?: AbortSignal): Promise<Answer> {
    if (this.#ended !== undefined) throw this.#ended;
    const cancel = (): void => {
      Atomics.store(this.#cancelled, 0, 1);
    };
    Atomics.store(this.#cancelled, 0, 0);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#waiting = { resolve, reject };
        this.#worker.ref();
        this.#worker.postMessage(question, moved);
      });
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#worker.unref();
    }
  }

  #lose(detail: string): void {
    this.#end(new DecodeError('renderer-lost', { detail }));
  }

  #end(reason: DecodeError): void {
    this.#ended ??= reason;
    this.#settle(waiting => waiting.reject(reason));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) how(waiting);
  }
}

/** Whether nobody else can hold the bytes: they were read for us, and are all of their memory. */
function isOurs(frame: FrameToDraw, bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return frame.inline === undefined && bytes.buffer instanceof ArrayBuffer && bytes.length === bytes.buffer.byteLength;
}

/** As source in the workspace, where imports of the library lead to its sources too; as JavaScript in the package. */
function startThread(workerData: WorkerFacts): Worker {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } };
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./worker.ts', import.meta.url), { ...options, execArgv: ['--conditions=source'] })
    : new Worker(new URL('./worker.js', import.meta.url), options);
}

/** Bytes of a frame. */
const MOST_SHARED = 1024 * 1024;
