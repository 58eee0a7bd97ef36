import type { FindBytes, GivenBody } from 'hounsfield/web';
import type { Incoming } from './protocols.ts';

/**
 * The body of a request as the network gives it: without the two streams between, of which each costs a chunk more than
 * finding its parts does. A chunk is asked for when the one before was taken; `request` is read where its client is gone
 * before anybody asks.
 */
export function incomingBody(incoming: Incoming, request: Request): GivenBody {
  const chunks = {
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
      if (incoming.destroyed && request.body !== null) return request.body[Symbol.asyncIterator]();
      return new Chunks(incoming);
    },
  };
  return { chunks, find };
}

/** Of the system's library, which looks at many bytes at once. */
const find: FindBytes = (chunk, wanted, from) => {
  const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return bytes.indexOf(wanted, from);
};

type Next = IteratorResult<Uint8Array, undefined>;

class Chunks implements AsyncIterator<Uint8Array, undefined> {
  readonly #incoming: Incoming;
  readonly #come: Uint8Array[] = [];
  #waiting: { resolve(next: Next): void; reject(error: unknown): void } | undefined;
  #isOver = false;
  #failure: unknown;

  constructor(incoming: Incoming) {
    this.#incoming = incoming;
    incoming.on('data', this.#take);
    incoming.on('end', this.#end);
    incoming.on('error', this.#fail);
    incoming.on('close', this.#close);
  }

  next(): Promise<Next> {
    const value = this.#come.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#isOver) return Promise.resolve(OVER);
    const next = new Promise<Next>((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
    if (this.#incoming.isPaused()) this.#incoming.resume();
    return next;
  }

  /** Leaves the rest where it is. */
  return(): Promise<Next> {
    this.#isOver = true;
    this.#come.length = 0;
    this.#incoming.off('data', this.#take);
    this.#incoming.pause();
    return Promise.resolve(OVER);
  }

  readonly #take = (chunk: Uint8Array): void => {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) {
      waiting.resolve({ done: false, value: chunk });
      return;
    }
    this.#come.push(chunk);
    this.#incoming.pause();
  };

  readonly #end = (): void => {
    this.#isOver = true;
    this.#waiting?.resolve(OVER);
    this.#waiting = undefined;
  };

  readonly #fail = (error: unknown): void => {
    if (this.#isOver) return;
    this.#failure ??= error;
    this.#waiting?.reject(this.#failure);
    this.#waiting = undefined;
  };

  readonly #close = (): void => this.#fail(new Error('The client went away before its request was whole.'));
}

const OVER: Next = { done: true, value: undefined };
