import { DecodeError } from '../../errors/index.ts';
import type { DecodedWords, EncodedFrame } from '../codec.ts';
import type { DecodeJob, EncodeJob, FrameWork } from '../transcode/frame-work.ts';
import { FrameWorker } from './frame-worker.ts';
import type { FramePort } from './port.ts';
import type { Answer, Question } from './protocol.ts';

export interface FramePoolOptions {
  /** Starts a worker that calls `serveFrames`. */
  readonly spawn: () => FramePort;
  /** Workers at most; they start when they are needed. */
  readonly workers: number;
  /** Milliseconds for one frame; a minute unless said otherwise. A worker that takes longer is ended. */
  readonly milliseconds?: number;
}

interface Job {
  readonly question: Question;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  readonly forget: () => void;
}

/**
 * Decodes and encodes frames in workers. A frame waits until a worker is free; whoever has more frames keeps to `width`,
 * so that memory is bounded. A worker that dies or takes too long costs the frame that it had; the next one gets a new.
 */
export class FramePool implements FrameWork, Disposable {
  readonly #options: Required<FramePoolOptions>;
  readonly #workers = new Set<FrameWorker>();
  readonly #idle: FrameWorker[] = [];
  readonly #queue = new Set<Job>();
  #isClosed = false;

  constructor(options: FramePoolOptions) {
    this.#options = { milliseconds: 60_000, ...options };
  }

  /** One more than there are workers, so that none of them waits for the next frame to be read. */
  get width(): number {
    return this.#options.workers + 1;
  }

  /** @throws DecodeError what the codec finds, `no-codec`, `worker-lost`, `frame-too-slow`; the signal's reason */
  async decode(job: DecodeJob, signal?: AbortSignal): Promise<DecodedWords> {
    const answer = await this.#ask({ decode: { ...job, syntax: plainSyntax(job.syntax) } }, signal);
    if ('decoded' in answer) return answer.decoded;
    throw unexpected();
  }

  /** @throws DecodeError as `decode`, and `no-encoder` */
  async encode(job: EncodeJob, signal?: AbortSignal): Promise<EncodedFrame> {
    const options = { ...job.options, syntax: plainSyntax(job.options.syntax) };
    const answer = await this.#ask({ encode: { ...job, options } }, signal);
    if ('encoded' in answer) return answer.encoded;
    throw unexpected();
  }

  /** Ends all workers; frames that are under way or wait end with `worker-lost`. */
  [Symbol.dispose](): void {
    this.#isClosed = true;
    for (const job of this.#queue) {
      job.forget();
      job.reject(new DecodeError('worker-lost', { detail: 'the pool is closed' }));
    }
    this.#queue.clear();
    for (const worker of this.#workers) worker.end(new DecodeError('worker-lost', { detail: 'the pool is closed' }));
    this.#workers.clear();
  }

  #ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw new DecodeError('worker-lost', { detail: 'the pool is closed' });
      signal?.throwIfAborted();
      // The caller hears of it at once; a frame that is under way comes to its end, and to nothing.
      const abort = (): void => {
        this.#queue.delete(job);
        reject(signal?.reason);
      };
      const job: Job = { question, signal, resolve, reject, forget: () => signal?.removeEventListener('abort', abort) };
      signal?.addEventListener('abort', abort, { once: true });
      this.#queue.add(job);
      this.#startJobs();
    });
  }

  #startJobs(): void {
    for (const job of this.#queue) {
      const worker = this.#freeWorker();
      if (worker === undefined) return;
      this.#queue.delete(job);
      void this.#run(job, worker);
    }
  }

  #freeWorker(): FrameWorker | undefined {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#workers.size >= this.#options.workers) return undefined;
    const worker: FrameWorker = new FrameWorker(this.#options.spawn(), () => this.#drop(worker));
    this.#workers.add(worker);
    return worker;
  }

  async #run(job: Job, worker: FrameWorker): Promise<void> {
    await worker.ask(job.question, this.#options.milliseconds).then(job.resolve, job.reject);
    job.forget();
    if (this.#workers.has(worker)) this.#idle.push(worker);
    if (!this.#isClosed) this.#startJobs();
  }

  /** One that died while nobody had given it a frame is not asked again either. */
  #drop(worker: FrameWorker): void {
    this.#workers.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
  }
}

/** Rows of transfer syntaxes know more than is worth sending. */
function plainSyntax({ uid, name, codec, fragment, loss }: DecodeJob['syntax']): DecodeJob['syntax'] {
  return { uid, name, codec, fragment, ...(loss === undefined ? {} : { loss }) };
}

function unexpected(): DecodeError {
  return new DecodeError('worker-lost', { detail: 'it answered another question' });
}
