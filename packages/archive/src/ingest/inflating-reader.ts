import { createInflateRaw, type InflateRaw } from 'node:zlib';
import { type Header, type HeaderOptions, type HeaderReader, PlainHeaderReader } from './header-reader.ts';
import { Refusal } from './refusal.ts';

/** How far a deflated data set may inflate. */
export interface InflateLimits {
  /** Times its size. */
  readonly ratio: number;
  readonly bytes: number;
}

/** Reads the header of a deflated data set (PS3.5 §A.5); the bytes that are stored stay deflated. */
export class InflatingHeaderReader implements HeaderReader {
  readonly #inflate: InflateRaw = createInflateRaw({ chunkSize: CHUNK });
  readonly #plain: PlainHeaderReader;
  readonly #limits: InflateLimits;
  readonly #ended: Promise<void>;
  #taken = 0;
  #given = 0;
  #error: unknown;

  constructor(options: HeaderOptions, limits: InflateLimits) {
    this.#plain = new PlainHeaderReader(options);
    this.#limits = limits;
    this.#ended = new Promise(resolve => this.#inflate.once('close', resolve));
    this.#inflate.on('error', error => {
      this.#error ??= new Refusal('cannot-understand', error);
    });
    this.#inflate.on('data', (chunk: Uint8Array) => this.#take(chunk));
  }

  async push(chunk: Uint8Array): Promise<void> {
    this.#taken += chunk.length;
    // Bytes behind the end of the deflated stream pad it to an even length.
    if (!this.#inflate.destroyed && !this.#inflate.readableEnded) {
      await Promise.race([this.#ended, new Promise<void>(resolve => this.#inflate.write(chunk, () => resolve()))]);
    }
    if (this.#error !== undefined) throw this.#error;
  }

  async finish(): Promise<Header> {
    this.#inflate.end();
    await this.#ended;
    if (this.#error !== undefined) throw this.#error;
    return this.#plain.finish();
  }

  abort(): void {
    this.#inflate.destroy();
  }

  #take(chunk: Uint8Array): void {
    this.#given += chunk.length;
    const { ratio, bytes } = this.#limits;
    try {
      if (this.#given > Math.min(bytes, this.#taken * ratio + CHUNK)) throw new Refusal('inflates-too-much');
      this.#plain.push(chunk);
    } catch (error) {
      this.#error ??= error;
      this.#inflate.destroy();
    }
  }
}

const CHUNK = 64 * 1024;
