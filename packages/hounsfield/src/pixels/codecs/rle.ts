import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { Codec } from '../codec.ts';
import { frameSamples, type ImageFacts } from '../facts.ts';
import type { Words } from '../samples.ts';
import { unpackBits } from './native.ts';
import { encodeRle } from './rle-encode.ts';

/**
 * RLE Lossless (PS3.5 Annex G): a header of sixteen 32-bit numbers, then one PackBits segment for each byte of a
 * sample, the most significant first, sample after sample.
 */
export const rleCodec: Codec = {
  decode(bytes, facts) {
    if (facts.numbers !== 'integer' || facts.bitsAllocated > 32 || facts.photometric.chroma.across !== 1) {
      throw new DecodeError('unsupported-layout', { detail: `RLE of ${facts.photometric.name} ${facts.numbers}` });
    }
    const sampleBytes = Math.ceil(facts.bitsAllocated / 8);
    const planeBytes = planeLength(facts);
    const segments = segmentsOf(bytes, facts.samplesPerPixel * sampleBytes);
    for (const [index, segment] of segments.entries()) {
      if (segment.length * BEST_RATIO < planeBytes) throw short(index, segment.length * BEST_RATIO, planeBytes);
    }
    if (facts.bitsAllocated === 1) {
      const packed = new Uint8Array(planeBytes);
      unpackSegment(segments[0]!, { bytes: packed, start: 0, step: 1, index: 0 });
      return { words: unpackBits(packed, facts.rows * facts.columns) };
    }
    return { words: assemble(segments, facts, sampleBytes) };
  },
  encode: encodeRle,
};

/** Bytes that each segment unpacks to. Samples of one bit are packed, and only single ones are defined. */
function planeLength(facts: ImageFacts): number {
  const pixels = facts.rows * facts.columns;
  if (facts.bitsAllocated !== 1) return pixels;
  if (facts.samplesPerPixel === 1) return Math.ceil(pixels / 8);
  throw new DecodeError('unsupported-layout', { detail: `RLE of ${facts.samplesPerPixel} samples of one bit` });
}

function segmentsOf(bytes: Bytes, expected: number): readonly Bytes[] {
  if (bytes.length < HEADER_BYTES) throw new DecodeError('bad-rle', { detail: `header of ${bytes.length} bytes` });
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const count = header.getUint32(0, true);
  if (count !== expected || count > MOST_SEGMENTS) {
    throw new DecodeError('bad-rle', { detail: `${count} segments, ${expected} expected` });
  }
  const offsets = Array.from({ length: count }, (_, index) => header.getUint32(4 + 4 * index, true));
  return offsets.map((offset, index) => {
    const end = offsets[index + 1] ?? bytes.length;
    if (offset < HEADER_BYTES || offset > end || end > bytes.length) {
      throw new DecodeError('bad-rle', { detail: `segment ${index + 1} lies outside the frame`, offset });
    }
    return bytes.subarray(offset, end);
  });
}

function assemble(segments: readonly Bytes[], facts: ImageFacts, sampleBytes: number): Words {
  const count = frameSamples(facts);
  // Three-byte samples unpack into words of four whose highest byte stays zero.
  const width = sampleBytes === 3 ? 4 : sampleBytes;
  const bytes = new Uint8Array(count * width);
  const words = width === 1 ? bytes : width === 2 ? new Uint16Array(bytes.buffer) : new Uint32Array(bytes.buffer);
  for (const [index, segment] of segments.entries()) {
    if (words instanceof Uint16Array && segments.length === 2 && index === 0) {
      unpackHighBytes(segment, words);
      continue;
    }
    const sample = Math.floor(index / sampleBytes);
    const significance = sampleBytes - 1 - (index % sampleBytes);
    unpackSegment(segment, {
      bytes,
      start: sample * width + significance,
      step: facts.samplesPerPixel * width,
      index,
    });
  }
  return words;
}

/** Where the bytes of a segment go: `bytes[start]`, `bytes[start + step]`, ... to the end of `bytes`. */
interface Target {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly step: number;
  readonly index: number;
}

/** PackBits (PS3.5 §G.3.2). Bytes after the last pixel are padding; too few are an error. */
function unpackSegment(segment: Bytes, { bytes, start, step, index }: Target): void {
  const count = Math.ceil((bytes.length - start) / step);
  let from = 0;
  let to = start;
  let left = count;
  while (left > 0 && from < segment.length) {
    const control = segment[from++]!;
    if (control < 128) {
      const length = Math.min(control + 1, segment.length - from, left);
      left -= length;
      for (const stop = from + length; from < stop; from++, to += step) bytes[to] = segment[from]!;
    } else if (control > 128 && from < segment.length) {
      const value = segment[from++]!;
      const length = Math.min(257 - control, left);
      left -= length;
      for (const stop = to + length * step; to < stop; to += step) bytes[to] = value;
    }
  }
  if (left > 0) throw short(index, count - left, count);
}

/**
 * The first segment of grey images of 16 bits, which is mostly long runs: whole words can be filled, bytes with gaps
 * between them cannot.
 */
function unpackHighBytes(segment: Bytes, words: Uint16Array): void {
  const count = words.length;
  let from = 0;
  let to = 0;
  while (to < count && from < segment.length) {
    const control = segment[from++]!;
    if (control < 128) {
      const length = Math.min(control + 1, segment.length - from, count - to);
      for (const stop = from + length; from < stop; from++, to++) words[to] = segment[from]! << 8;
    } else if (control > 128 && from < segment.length) {
      const value = segment[from++]! << 8;
      const stop = Math.min(to + 257 - control, count);
      if (stop - to >= WORTH_FILLING) words.fill(value, to, stop);
      else for (let at = to; at < stop; at++) words[at] = value;
      to = stop;
    }
  }
  if (to < count) throw short(0, to, count);
}

function short(index: number, found: number, expected: number): DecodeError {
  return new DecodeError('bad-rle', {
    detail: `segment ${index + 1} unpacks to at most ${found} of ${expected} bytes`,
  });
}

const HEADER_BYTES = 64;
const MOST_SEGMENTS = 15;
/** A shorter run is written faster than a call is made. */
const WORTH_FILLING = 32;
/** Two bytes unpack to 128 at most, so a segment that is too short is known before memory is taken. */
const BEST_RATIO = 64;
