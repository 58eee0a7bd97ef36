import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { DecodedWords, EncodedFrame } from '../codec.ts';
import type { DecodeJob, EncodeJob, FrameWork, RecodeJob } from '../transcode/frame-work.ts';
import { FrameWorker } from './frame-worker.ts';
import type { FramePort } from './port.ts';
import type { Answer, Question } from './protocol.ts';
import { WorkerQueue } from './worker-queue.ts';

export interface FramePoolOptions {
  /** Starts a worker that calls `serveFrames`. */
  readonly spawn: () => FramePort;
  /** Workers at most; they start when they are needed. */
  readonly workers: number;
  /** Milliseconds for one frame; a minute unless said otherwise. A worker that takes longer is ended. */
  readonly milliseconds?: number;
}

/**
 * Decodes and encodes frames in workers. A frame waits until a worker is free; whoever has more frames keeps to `width`,
 * so that memory is bounded. A worker that dies or takes too long costs the frame that it had; the next one gets a new.
 */
export class FramePool implements FrameWork, Disposable {
  readonly #queue: WorkerQueue<FrameWorker>;
  readonly #milliseconds: number;
  /** One more than there are workers, so that none of them waits for the next frame to be read. */
  readonly width: number;

  constructor({ spawn, workers, milliseconds = 60_000 }: FramePoolOptions) {
    this.#queue = new WorkerQueue({ start: () => new FrameWorker(spawn()), workers, closed });
    this.#milliseconds = milliseconds;
    this.width = workers + 1;
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

  /** @throws DecodeError as `encode` */
  async recode({ bytes, by, to }: RecodeJob, signal?: AbortSignal): Promise<Bytes> {
    const answer = await this.#ask({ recode: { bytes, by: plainSyntax(by), to: plainSyntax(to) } }, signal);
    if ('recoded' in answer) return answer.recoded;
    throw unexpected();
  }

  /** Ends all workers; frames that are under way or wait end with `worker-lost`. */
  [Symbol.dispose](): void {
    for (const worker of this.#queue.close()) worker.end(closed());
  }

  /** Whoever aborts hears of it at once; a frame that is under way comes to its end, and to nothing. */
  #ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    return this.#queue.run(worker => worker.ask(question, this.#milliseconds), signal);
  }
}

/** Rows of transfer syntaxes know more than is worth sending. */
function plainSyntax({ uid, name, codec, fragment, loss }: DecodeJob['syntax']): DecodeJob['syntax'] {
  return { uid, name, codec, fragment, ...(loss === undefined ? {} : { loss }) };
}

function closed(): DecodeError {
  return new DecodeError('worker-lost', { detail: 'the pool is closed' });
}

function unexpected(): DecodeError {
  return new DecodeError('worker-lost', { detail: 'it answered another question' });
}
