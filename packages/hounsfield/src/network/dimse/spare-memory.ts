/**
 * Memory of fragments that is used again. Fresh memory for each of many is garbage faster than it is collected: with a
 * hundred senders it took 60 MB more than what was waiting.
 */
export class SpareMemory {
  readonly #free: ArrayBuffer[] = [];
  readonly #own = new WeakSet<ArrayBufferLike>();

  /** The same bytes, in memory of their own; short and very long ones in fresh memory. */
  copied(bytes: Uint8Array): Uint8Array {
    if (bytes.length < LEAST || bytes.length > BLOCK) return bytes.slice();
    const memory = this.#free.pop() ?? this.#made();
    const copy = new Uint8Array(memory, 0, bytes.length);
    copy.set(bytes);
    return copy;
  }

  /** Takes memory back that nobody looks at any more; does nothing with any other. */
  giveBack({ buffer }: Uint8Array): void {
    if (buffer.byteLength !== BLOCK || !this.#own.has(buffer) || this.#free.length === MOST_FREE) return;
    this.#free.push(buffer as ArrayBuffer);
  }

  #made(): ArrayBuffer {
    const memory = new ArrayBuffer(BLOCK);
    this.#own.add(memory);
    return memory;
  }
}

/** A fragment of the PDU length that we announce unless told. */
const BLOCK = 0x2_0000;
const LEAST = 0x1000;
const MOST_FREE = 64;
