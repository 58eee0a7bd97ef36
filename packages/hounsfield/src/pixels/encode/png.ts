import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { unpackSamples } from './packed.ts';
import type { RasterImage } from './raster.ts';
import { deflated, inflated, joined } from './stream.ts';

/** Gives bytes in the form of RFC 1950, in pieces. */
export type Deflate = (bytes: Bytes) => Promise<readonly Bytes[]>;

/**
 * Writes PNG (ISO/IEC 15948) of 8 or 16 bits, with the size of the pixels where it is known.
 * @param deflate the platform's stream unless given
 */
export async function encodePng(
  image: RasterImage,
  deflate: Deflate = bytes => deflated([bytes]),
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, samples, spacing } = image;
  const isDeep = image.data instanceof Uint16Array;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([isDeep ? 16 : 8, COLOUR_TYPES[samples]], 8);
  const parts = [SIGNATURE, chunk('IHDR', header)];
  if (spacing !== undefined) parts.push(chunk('pHYs', pixelSize(spacing)));
  const pieces = await deflate(filteredRows(image));
  parts.push(...pieces.map(data => chunk('IDAT', data)), chunk('IEND', new Uint8Array(0)));
  return joined(parts);
}

/**
 * Reads PNG of any kind that the standard has; palettes and low bits come as 8 bits, interlaced ones as whole ones.
 * @param limit the most pixels.
 * @throws DecodeError `bad-picture`, `picture-too-large`
 */
export async function decodePng(bytes: Bytes, limit: number): Promise<RasterImage> {
  const chunks = chunksOf(bytes);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (head === undefined || head.length < 13) throw bad('no IHDR');
  const view = new DataView(head.buffer, head.byteOffset, 13);
  const [width, height, bits, type, interlace] = [view.getUint32(0), view.getUint32(4), head[8]!, head[9]!, head[12]!];
  const stored = STORED_SAMPLES.get(type);
  if (stored === undefined || !BITS[type]?.includes(bits) || width === 0 || height === 0 || interlace > 1) {
    throw bad(`colour type ${type}, ${bits} bits`);
  }
  if (width * height > limit) throw new DecodeError('picture-too-large', { detail: `${width} × ${height}` });
  const passes = interlace === 1 ? ADAM7 : WHOLE;
  const data = chunks.filter(each => each.type === 'IDAT').map(each => each.data);
  const sizes = passes.map(pass => passSize(pass, width, height, stored * bits));
  const lengths = sizes.map(({ rows, rowBytes }) => rows * (rowBytes + 1));
  const raw = await inflated(
    data,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  const words = bits === 16 ? new Uint16Array(width * height * stored) : new Uint8Array(width * height * stored);
  let at = 0;
  for (const [index, pass] of passes.entries()) {
    const { rows, columns, rowBytes } = sizes[index]!;
    const plane = unfiltered(raw.subarray(at, at + lengths[index]!), rows, rowBytes, Math.max(1, (stored * bits) >> 3));
    at += lengths[index]!;
    for (let row = 0; row < rows; row++) {
      const line = unpackSamples(plane.subarray(row * rowBytes, (row + 1) * rowBytes), bits, columns * stored, 'big');
      for (let column = 0; column < columns; column++) {
        const to = ((pass.y + row * pass.down) * width + pass.x + column * pass.across) * stored;
        for (let sample = 0; sample < stored; sample++) words[to + sample] = line[column * stored + sample]!;
      }
    }
  }
  return finish({ width, height, bits, type, words }, chunks);
}

interface Chunk {
  readonly type: string;
  readonly data: Bytes;
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly words: Uint8Array | Uint16Array;
}

function finish({ width, height, bits, type, words }: Decoded, chunks: readonly Chunk[]): RasterImage {
  const of = (name: string): Bytes | undefined => chunks.find(each => each.type === name)?.data;
  const spacing = spacingOf(of('pHYs'));
  const more = spacing === undefined ? {} : { spacing };
  if (type !== 3) {
    // Grey of fewer than 8 bits is spread over the range.
    if (bits < 8) for (let at = 0; at < words.length; at++) words[at] = (words[at]! * 255) / (2 ** bits - 1);
    return { width, height, samples: STORED_SAMPLES.get(type)!, data: words, ...more };
  }
  const palette = of('PLTE') ?? new Uint8Array(0);
  const rgb = new Uint8Array(words.length * 3);
  for (let at = 0; at < words.length; at++) {
    const from = words[at]! * 3;
    if (from + 3 > palette.length) throw bad('a colour outside of the palette');
    rgb.set(palette.subarray(from, from + 3), at * 3);
  }
  return { width, height, samples: 3, data: rgb, ...more };
}

/** Each row by the difference to its left neighbour, or to the row above where those are smaller. */
function filteredRows({ width, height, samples, data }: RasterImage): Uint8Array<ArrayBuffer> {
  const isDeep = data instanceof Uint16Array;
  const bytes = isDeep ? bigEndian(data) : data;
  const step = samples * (isDeep ? 2 : 1);
  const rowBytes = width * step;
  const filtered = new Uint8Array(height * (rowBytes + 1));
  for (let row = 0; row < height; row++) {
    const from = row * rowBytes;
    const isUp = row > 0 && isNearerAbove(bytes, from, rowBytes, step);
    const to = row * (rowBytes + 1) + 1;
    filtered[to - 1] = isUp ? UP : SUB;
    const back = isUp ? rowBytes : step;
    const first = isUp ? 0 : step;
    for (let at = 0; at < first; at++) filtered[to + at] = bytes[from + at]!;
    for (let at = first; at < rowBytes; at++) filtered[to + at] = bytes[from + at]! - bytes[from + at - back]!;
  }
  return filtered;
}

/** Whether the bytes of a row differ less from those above than from those to their left; every fifth one tells. */
function isNearerAbove(bytes: ArrayLike<number>, from: number, rowBytes: number, step: number): boolean {
  let sum = 0;
  for (let at = from + step; at < from + rowBytes; at += 5) {
    const here = bytes[at]!;
    // Differences are of eight bits with a sign.
    sum += Math.abs(((here - bytes[at - step]!) << 24) >> 24) - Math.abs(((here - bytes[at - rowBytes]!) << 24) >> 24);
  }
  return sum > 0;
}

const SUB = 1;
const UP = 2;

function unfiltered(raw: Bytes, rows: number, rowBytes: number, step: number): Uint8Array {
  const plane = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row++) {
    const filter = raw[row * (rowBytes + 1)]!;
    const from = row * (rowBytes + 1) + 1;
    const to = row * rowBytes;
    for (let at = 0; at < rowBytes; at++) {
      const left = at < step ? 0 : plane[to + at - step]!;
      const up = row === 0 ? 0 : plane[to + at - rowBytes]!;
      const corner = row === 0 || at < step ? 0 : plane[to + at - rowBytes - step]!;
      const predict = FILTERS[filter];
      if (predict === undefined) throw bad(`filter ${filter}`);
      plane[to + at] = raw[from + at]! + predict(left, up, corner);
    }
  }
  return plane;
}

const FILTERS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  left => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const guess = left + up - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
    return a <= b && a <= c ? left : b <= c ? up : corner;
  },
];

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

function passSize(pass: Pass, width: number, height: number, pixelBits: number) {
  const columns = Math.max(0, Math.ceil((width - pass.x) / pass.across));
  const rows = columns === 0 ? 0 : Math.max(0, Math.ceil((height - pass.y) / pass.down));
  return { columns, rows, rowBytes: Math.ceil((columns * pixelBits) / 8) };
}

function chunksOf(bytes: Bytes): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) throw bad('it ends early');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Bytes): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) whole[4 + at] = type.charCodeAt(at);
  whole.set(data, 8);
  view.setUint32(data.length + 8, checksum(whole.subarray(4, data.length + 8)));
  return whole;
}

function pixelSize([rows, columns]: readonly [number, number]): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, Math.round(1000 / columns));
  view.setUint32(4, Math.round(1000 / rows));
  data[8] = 1;
  return data;
}

function spacingOf(data: Bytes | undefined): readonly [number, number] | undefined {
  if (data === undefined || data.length < 9 || data[8] !== 1) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, 9);
  const [across, down] = [view.getUint32(0), view.getUint32(4)];
  return across === 0 || down === 0 ? undefined : [1000 / down, 1000 / across];
}

function bigEndian(words: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  for (let at = 0; at < words.length; at++) {
    bytes[at * 2] = words[at]! >>> 8;
    bytes[at * 2 + 1] = words[at]!;
  }
  return bytes;
}

/** CRC-32 as ISO/IEC 15948 Annex D has it. */
function checksum(bytes: Bytes): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-picture', { detail: `PNG: ${detail}` });
}

const CRC: Int32Array = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  return crc;
});

const SIGNATURE: Uint8Array = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const COLOUR_TYPES = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;
const STORED_SAMPLES: ReadonlyMap<number, 1 | 2 | 3 | 4> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
/** Bits that each colour type allows. */
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const WHOLE: readonly Pass[] = [{ x: 0, y: 0, across: 1, down: 1 }];
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
];
