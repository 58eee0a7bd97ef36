import type { Rooms } from './files.ts';

/** Rooms that are used again and again, so that an object takes no fresh memory. */
export class MemoryRooms implements Rooms {
  readonly #free: ArrayBufferLike[] = [];
  readonly #own = new WeakSet<ArrayBufferLike>();
  readonly #bytes: number;
  readonly #most: number;
  #made = 0;

  constructor({ bytes = BYTES, most = MOST }: { readonly bytes?: number; readonly most?: number } = {}) {
    this.#bytes = bytes;
    this.#most = most;
  }

  take(): Uint8Array | undefined {
    const free = this.#free.pop();
    if (free !== undefined) return new Uint8Array(free);
    if (this.#made === this.#most) return undefined;
    this.#made++;
    const room = new Uint8Array(this.#bytes);
    this.#own.add(room.buffer);
    return room;
  }

  /** Does nothing with memory that is no room of these. */
  giveBack({ buffer }: Uint8Array): void {
    if (this.#own.has(buffer)) this.#free.push(buffer);
  }
}

const BYTES = 256 * 1024;
const MOST = 32;
