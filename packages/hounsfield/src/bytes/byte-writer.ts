import type { Bytes } from './bytes.ts';

/** A growing buffer with integers of both byte orders; `littleEndian` is true unless said otherwise. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get length(): number {
    return this.#length;
  }

  u8(value: number): this {
    const at = this.#take(1);
    this.#bytes[at] = value;
    return this;
  }

  u16(value: number, littleEndian = true): this {
    const at = this.#take(2);
    this.#view.setUint16(at, value, littleEndian);
    return this;
  }

  u32(value: number, littleEndian = true): this {
    const at = this.#take(4);
    this.#view.setUint32(at, value, littleEndian);
    return this;
  }

  bytes(value: Bytes): this {
    const at = this.#take(value.length);
    this.#bytes.set(value, at);
    return this;
  }

  /** The low byte of each character. */
  ascii(text: string): this {
    let at = this.#take(text.length);
    for (let k = 0; k < text.length; k++) this.#bytes[at++] = text.charCodeAt(k);
    return this;
  }

  zeros(count: number): this {
    const at = this.#take(count);
    this.#bytes.fill(0, at, at + count);
    return this;
  }

  /** Overwrites a 16-bit field written before, e.g. a length known only at the end. */
  patchU16(at: number, value: number, littleEndian = true): void {
    this.#view.setUint16(at, value, littleEndian);
  }

  patchU32(at: number, value: number, littleEndian = true): void {
    this.#view.setUint32(at, value, littleEndian);
  }

  /** What was written, without a copy; the writer must not be used after. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Goes on behind so many bytes, or begins anew, in the memory that is there. */
  rewind(length = 0): this {
    this.#length = length;
    return this;
  }

  /** A copy of what was written; the writer may be rewound after. */
  copied(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #take(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) this.#grow();
    return at;
  }

  #grow(): void {
    let capacity = this.#bytes.length * 2;
    while (capacity < this.#length) capacity *= 2;
    const grown = new Uint8Array(capacity);
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
