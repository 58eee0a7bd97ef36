import { copyInto, type Rooms } from '../storage/index.ts';

/** Bytes that two threads see, in slots that are used again and again. */
export interface SharedBytes {
  readonly slots: readonly number[];
  /** All slots are full but the last. */
  readonly length: number;
}

/**
 * Buffers that carry bytes to the writing thread. They are few and stay, so that what waits for the disk is bounded for
 * the archive as a whole, and no memory is taken for an object.
 */
export class SharedBuffers implements Rooms {
  /** Of WebAssembly, because that begins with a page, which writing past the cache of the system asks for. */
  readonly memory: SharedArrayBuffer = pages((SLOTS * SLOT_BYTES) / PAGE);
  readonly #bytes: Uint8Array = new Uint8Array(this.memory);
  /** Those used last come first: they are in the processor's cache. */
  readonly #free: number[] = Array.from({ length: SLOTS }, (_, slot) => SLOTS - 1 - slot);
  readonly #waiting: { readonly count: number; resolve(slots: readonly number[]): void }[] = [];

  /** A slot that fills as its object arrives. Slow senders may hold half of all; the rest is for bytes that have come. */
  take(): Uint8Array | undefined {
    if (this.#waiting.length > 0 || this.#free.length <= KEPT) return undefined;
    return this.#part(this.#free.pop()!, SLOT_BYTES);
  }

  giveBack(room: Uint8Array): void {
    if (this.has(room)) this.release(this.ofRoom(room));
  }

  /** Whether the bytes are those of a room, from its beginning. */
  has(bytes: Uint8Array): boolean {
    return bytes.buffer === this.memory;
  }

  ofRoom({ byteOffset, length }: Uint8Array): SharedBytes {
    return { slots: [byteOffset / SLOT_BYTES], length };
  }

  /** Copies the bytes, at most `MOST_BYTES` of them, into slots; waits while there are too few. */
  async fill(chunks: readonly Uint8Array[], length: number): Promise<SharedBytes> {
    const count = Math.ceil(length / SLOT_BYTES);
    const mustWait = this.#waiting.length > 0 || this.#free.length < count;
    const slots = mustWait ? await this.#turn(count) : this.#claim(count);
    this.#copy(chunks, slots);
    return { slots, length };
  }

  release({ slots }: SharedBytes): void {
    this.#free.push(...slots);
    this.#serve();
  }

  /** Whoever came first is served first, so that a large object is not overtaken for ever. */
  #turn(count: number): Promise<readonly number[]> {
    return new Promise(resolve => this.#waiting.push({ count, resolve }));
  }

  /** Slots are whose turn it is from now on: until it runs again others may ask for some. */
  #serve(): void {
    for (
      let [first] = this.#waiting;
      first !== undefined && this.#free.length >= first.count;
      [first] = this.#waiting
    ) {
      this.#waiting.shift();
      first.resolve(this.#claim(first.count));
    }
  }

  #claim(count: number): readonly number[] {
    return this.#free.splice(this.#free.length - count, count);
  }

  #copy(chunks: readonly Uint8Array[], slots: readonly number[]): void {
    let at = 0;
    for (const chunk of chunks) {
      for (let from = 0; from < chunk.length; ) {
        const room = SLOT_BYTES - (at % SLOT_BYTES);
        const part = chunk.length - from <= room && from === 0 ? chunk : chunk.subarray(from, from + room);
        copyInto(this.#bytes, slots[Math.floor(at / SLOT_BYTES)]! * SLOT_BYTES + (at % SLOT_BYTES), part);
        from += part.length;
        at += part.length;
      }
    }
  }

  #part(slot: number, length: number): Uint8Array {
    return this.#bytes.subarray(slot * SLOT_BYTES, slot * SLOT_BYTES + length);
  }
}

function pages(count: number): SharedArrayBuffer {
  const { WebAssembly } = globalThis as unknown as WithWebAssembly;
  return new WebAssembly.Memory({ initial: count, maximum: count, shared: true }).buffer;
}

/** What the types of Node leave out. */
interface WithWebAssembly {
  readonly WebAssembly: {
    readonly Memory: new (size: {
      initial: number;
      maximum: number;
      shared: true;
    }) => { readonly buffer: SharedArrayBuffer };
  };
}

/** The bytes on the other side. */
export function sharedParts(memory: SharedArrayBuffer, { slots, length }: SharedBytes): Uint8Array[] {
  return slots.map(
    (slot, k) => new Uint8Array(memory, slot * SLOT_BYTES, Math.min(SLOT_BYTES, length - k * SLOT_BYTES)),
  );
}

const PAGE = 64 * 1024;
const SLOT_BYTES = 256 * 1024;
const SLOTS = 32;
/** Slots that rooms leave free. */
const KEPT = SLOTS / 2;
/** Of one message: what several objects send at once must fit. */
export const MOST_BYTES: number = 4 * SLOT_BYTES;
