import { DecodeError } from 'hounsfield/errors';
import type { DecodedFrame, ImageFacts, PixelSyntax } from 'hounsfield/pixels';
import type { DecodeAnswer, DecodeTask } from './decode-worker.ts';

interface Waiting {
  readonly resolve: (frame: DecodedFrame) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Decodes frames in a worker, so that a long decompression never holds up the page. A worker that dies costs the frames
 * that were in it; the next frame gets a new one.
 */
export class Decoder {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #next = 1;

  /**
   * Decodes one frame; `bytes` are handed over and cannot be used afterwards.
   * @throws DecodeError
   */
  decode(bytes: Uint8Array<ArrayBuffer>, facts: ImageFacts, syntax: PixelSyntax): Promise<DecodedFrame> {
    const id = this.#next++;
    const { uid, name, codec, fragment } = syntax;
    const task: DecodeTask = { id, bytes, facts, syntax: { uid, name, codec, fragment } };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#started().postMessage(task, [bytes.buffer]);
    });
  }

  /** Ends the worker; what waits fails. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new DecodeError('renderer-closed'));
    this.#waiting.clear();
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<DecodeAnswer>) => this.#settle(event.data));
    worker.addEventListener('error', () => this.#lost());
    this.#worker = worker;
    return worker;
  }

  #settle(answer: DecodeAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('frame' in answer) waiting?.resolve(answer.frame);
    else waiting?.reject(new DecodeError(answer.code, { detail: answer.detail }));
  }

  #lost(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new DecodeError('renderer-lost'));
    this.#waiting.clear();
  }
}
