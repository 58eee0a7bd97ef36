import { DecodeError } from '../../errors/index.ts';
import { hostIsLittleEndian, swapUnits } from '../byte-order.ts';
import type { EncodableFrame, EncodedFrame } from '../codec.ts';
import type { Words } from '../samples.ts';
import { packedBits } from '../transcode/words.ts';

/** Compresses a frame as RLE Lossless (PS3.5 Annex G): a header, then a segment for each byte of a sample. */
export function encodeRle({ words, facts }: EncodableFrame): EncodedFrame {
  const { rows, columns, samplesPerPixel, bitsAllocated, numbers, photometric } = facts;
  const sampleBytes = Math.ceil(bitsAllocated / 8);
  const count = samplesPerPixel * sampleBytes;
  const isShared = photometric.chroma.across * photometric.chroma.down !== 1;
  const isBits = bitsAllocated === 1;
  if (numbers !== 'integer' || bitsAllocated > 32 || isShared || count > MOST_SEGMENTS || (isBits && count > 1)) {
    throw new DecodeError('not-encodable', { detail: `RLE: ${photometric.name}, ${numbers}, ${bitsAllocated} bits` });
  }
  // Rows of single bits that do not end with a byte cannot stand for themselves: then the frame is one row.
  const [lines, length] = !isBits
    ? [rows, columns]
    : columns % 8 === 0
      ? [rows, columns / 8]
      : [1, Math.ceil((rows * columns) / 8)];
  const bytes = isBits ? packedBits(words) : bytesOf(words);
  const width = isBits ? 1 : words.BYTES_PER_ELEMENT;
  const packer = new Packer(HEADER_BYTES + count * (lines * (length + Math.ceil(length / LONGEST)) + 1));
  const header = new DataView(packer.bytes.buffer);
  header.setUint32(0, count, true);
  const row = new Uint8Array(length);
  for (let segment = 0; segment < count; segment++) {
    header.setUint32(4 + 4 * segment, packer.length, true);
    const sample = Math.floor(segment / sampleBytes);
    const start = sample * width + (sampleBytes - 1 - (segment % sampleBytes));
    const step = isBits ? 1 : samplesPerPixel * width;
    for (let line = 0, from = start; line < lines; line++) {
      for (let at = 0; at < length; at++, from += step) row[at] = bytes[from]!;
      packer.row(row);
    }
    packer.even();
  }
  return { bytes: packer.bytes.slice(0, packer.length) };
}

/** PackBits: each row for itself, so that a run never goes over the end of one (PS3.5 §G.3.1). */
class Packer {
  /** Room for the worst case. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  length: number = HEADER_BYTES;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  row(row: Uint8Array): void {
    const end = row.length;
    let literal = 0;
    let at = 0;
    while (at < end) {
      const value = row[at]!;
      let stop = at + 1;
      while (stop < end && row[stop] === value) stop++;
      // Two equal bytes behind a literal run are shorter as a part of it.
      if (stop - at > 2 || (stop - at === 2 && literal === at)) {
        this.#literal(row, literal, at);
        this.#replicate(value, stop - at);
        literal = stop;
      }
      at = stop;
    }
    this.#literal(row, literal, end);
  }

  /** Segments have an even number of bytes (PS3.5 §G.2). */
  even(): void {
    if (this.length % 2 !== 0) this.bytes[this.length++] = 0;
  }

  #literal(row: Uint8Array, from: number, end: number): void {
    const { bytes } = this;
    let to = this.length;
    while (from < end) {
      const stop = Math.min(end, from + LONGEST);
      bytes[to++] = stop - from - 1;
      while (from < stop) bytes[to++] = row[from++]!;
    }
    this.length = to;
  }

  #replicate(value: number, count: number): void {
    for (; count > 0; count -= LONGEST) {
      const length = Math.min(count, LONGEST);
      // One byte that is left over is a literal run of its own.
      this.bytes[this.length++] = length === 1 ? 0 : 257 - length;
      this.bytes[this.length++] = value;
    }
  }
}

/** Little endian. */
function bytesOf(words: Words): Uint8Array {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  return hostIsLittleEndian ? bytes : swapUnits(bytes, words.BYTES_PER_ELEMENT);
}

const HEADER_BYTES = 64;
const MOST_SEGMENTS = 15;
/** Bytes that one run can stand for. */
const LONGEST = 128;
