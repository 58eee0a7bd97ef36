import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { unpackSamples } from './packed.ts';
import type { RasterImage } from './raster.ts';
import { inflated } from './stream.ts';
import { unpackBits, unpackLzw } from './tiff-compression.ts';

/**
 * Reads the pages of a TIFF: strips or tiles, samples by pixel, 1 to 16 bits, grey, palette or RGB, uncompressed or by
 * PackBits, LZW or Deflate.
 * @param limit the most pixels of all pages together.
 * @throws DecodeError `bad-picture`, `picture-too-large`
 */
export async function decodeTiff(bytes: Bytes, limit: number): Promise<readonly RasterImage[]> {
  const file = new TiffFile(bytes);
  const pages: RasterImage[] = [];
  let pixels = 0;
  for (const directory of file.directories()) {
    pixels += directory.number(256) * directory.number(257);
    if (!(pixels <= limit)) throw new DecodeError('picture-too-large', { detail: `${pixels} pixels` });
    pages.push(await pageOf(file, directory));
  }
  if (pages.length === 0) throw bad('no page');
  return pages;
}

async function pageOf(file: TiffFile, directory: Directory): Promise<RasterImage> {
  const [width, height] = [directory.number(256), directory.number(257)];
  const samples = directory.number(277, 1);
  const bits = directory.number(258, 1);
  const photometric = directory.number(262, 1);
  const planar = directory.number(284, 1);
  if (width < 1 || height < 1 || samples < 1 || samples > 4 || !BITS.includes(bits) || (planar !== 1 && samples > 1)) {
    throw bad(`${samples} samples of ${bits} bits`);
  }
  if (!PHOTOMETRICS.has(photometric)) throw bad(`photometric interpretation ${photometric}`);
  const isTiled = directory.has(324);
  const block = {
    width: isTiled ? directory.number(322) : width,
    height: isTiled ? directory.number(323) : Math.min(height, directory.number(278, height)),
  };
  if (block.width < 1 || block.height < 1 || block.width * block.height > MOST_BLOCK) throw bad('size of its parts');
  const places = directory.numbers(isTiled ? 324 : 273);
  const lengths = directory.numbers(isTiled ? 325 : 279);
  const storedBytes = lengths.reduce((sum, length) => sum + length, 0);
  if (storedBytes * MOST_RATIO * 8 < width * height * samples * bits) throw bad('it ends early');
  const words = bits === 16 ? new Uint16Array(width * height * samples) : new Uint8Array(width * height * samples);
  const across = Math.ceil(width / block.width);
  const rowBytes = Math.ceil((block.width * samples * bits) / 8);
  for (let index = 0; index < across * Math.ceil(height / block.height); index++) {
    const left = (index % across) * block.width;
    const top = Math.floor(index / across) * block.height;
    const rows = isTiled ? block.height : Math.min(block.height, height - top);
    const stored = file.bytes(places[index], lengths[index]);
    const raw = await unpack(directory.number(259, 1), stored, rowBytes * rows);
    for (let row = 0; row < Math.min(rows, height - top); row++) {
      const line = unpackSamples(
        raw.subarray(row * rowBytes, (row + 1) * rowBytes),
        bits,
        block.width * samples,
        file.order,
      );
      const own = directory.number(317, 1) === 2 ? summed(line, samples) : line;
      const kept = Math.min(block.width, width - left) * samples;
      words.set(own.subarray(0, kept), ((top + row) * width + left) * samples);
    }
  }
  return finished({ width, height, samples: samples as 1 | 2 | 3 | 4, data: words }, directory, { photometric, bits });
}

function finished(
  image: RasterImage,
  directory: Directory,
  { photometric, bits }: { readonly photometric: number; readonly bits: number },
): RasterImage {
  const { data } = image;
  if (photometric === 3) return throughPalette(image, directory.numbers(320), bits);
  const highest = 2 ** bits - 1;
  if (bits < 8) for (let at = 0; at < data.length; at++) data[at] = (data[at]! * 255) / highest;
  if (photometric === 0) for (let at = 0; at < data.length; at++) data[at] = (bits === 16 ? 65_535 : 255) - data[at]!;
  return image;
}

function throughPalette(image: RasterImage, colours: readonly number[], bits: number): RasterImage {
  const count = 2 ** bits;
  if (colours.length < count * 3) throw bad('its palette');
  const rgb = new Uint8Array(image.data.length * 3);
  for (let at = 0; at < image.data.length; at++) {
    for (let colour = 0; colour < 3; colour++) rgb[at * 3 + colour] = colours[colour * count + image.data[at]!]! >>> 8;
  }
  return { width: image.width, height: image.height, samples: 3, data: rgb };
}

/** Undoes the differences to the left neighbour (TIFF 6.0 §14). */
function summed(line: Uint8Array | Uint16Array, samples: number): Uint8Array | Uint16Array {
  const own = line.slice();
  for (let at = samples; at < own.length; at++) own[at]! += own[at - samples]!;
  return own;
}

async function unpack(scheme: number, stored: Bytes, length: number): Promise<Bytes> {
  const undo = SCHEMES.get(scheme);
  if (undo === undefined) throw bad(`compression ${scheme}`);
  if (stored.length * MOST_RATIO < length) throw bad('it ends early');
  const raw = await undo(stored, length);
  if (raw.length < length) throw bad('it ends early');
  return raw;
}

/** By the value of Compression (259). */
const SCHEMES: ReadonlyMap<number, (stored: Bytes, length: number) => Bytes | Promise<Bytes>> = new Map<
  number,
  (stored: Bytes, length: number) => Bytes | Promise<Bytes>
>([
  [1, stored => stored],
  [5, unpackLzw],
  [8, (stored, length) => inflated([stored], length)],
  [32_946, (stored, length) => inflated([stored], length)],
  [32_773, unpackBits],
]);

/** The file by its byte order; every read is checked. */
class TiffFile {
  readonly order: 'little' | 'big';
  readonly #bytes: Bytes;
  readonly #view: DataView;

  constructor(bytes: Bytes) {
    if (bytes.length < 8) throw bad('it ends early');
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.order = bytes[0] === 0x49 ? 'little' : 'big';
    if (this.uint(2, 2) !== 42) throw bad('not a TIFF 6.0');
  }

  *directories(): Generator<Directory> {
    const seen = new Set<number>();
    for (let at = this.uint(4, 4); at !== 0 && seen.size < MOST_PAGES; ) {
      if (seen.has(at)) throw bad('its directories go in a circle');
      seen.add(at);
      const count = this.uint(at, 2);
      yield new Directory(this, at + 2, count);
      at = this.uint(at + 2 + count * 12, 4);
    }
  }

  uint(at: number, size: 1 | 2 | 4): number {
    if (at + size > this.#bytes.length) throw bad('it ends early');
    if (size === 1) return this.#bytes[at]!;
    const isLittle = this.order === 'little';
    return size === 2 ? this.#view.getUint16(at, isLittle) : this.#view.getUint32(at, isLittle);
  }

  bytes(at: number | undefined, length: number | undefined): Bytes {
    if (at === undefined || length === undefined || at + length > this.#bytes.length) throw bad('it ends early');
    return this.#bytes.subarray(at, at + length);
  }
}

class Directory {
  readonly #values = new Map<number, readonly number[]>();

  constructor(file: TiffFile, at: number, count: number) {
    for (let index = 0; index < count; index++) {
      const row = at + index * 12;
      const size = SIZES.get(file.uint(row + 2, 2));
      const length = file.uint(row + 4, 4);
      if (size === undefined || length > MOST_VALUES) continue;
      const from = length * size <= 4 ? row + 8 : file.uint(row + 8, 4);
      this.#values.set(
        file.uint(row, 2),
        Array.from({ length }, (_, number) => file.uint(from + number * size, size)),
      );
    }
  }

  has(tag: number): boolean {
    return this.#values.has(tag);
  }

  numbers(tag: number): readonly number[] {
    return this.#values.get(tag) ?? [];
  }

  number(tag: number, fallback?: number): number {
    const value = this.numbers(tag)[0] ?? fallback;
    if (value === undefined) throw bad(`no tag ${tag}`);
    return value;
  }
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-picture', { detail: `TIFF: ${detail}` });
}

/** Bytes of a value by its type; fractions and texts are not needed. */
const SIZES: ReadonlyMap<number, 1 | 2 | 4> = new Map([
  [1, 1],
  [3, 2],
  [4, 4],
]);
const BITS: readonly number[] = [1, 4, 8, 16];
/** White is 0, black is 0, RGB, palette. */
const PHOTOMETRICS: ReadonlySet<number> = new Set([0, 1, 2, 3]);
const MOST_PAGES = 10_000;
/** More than LZW and Deflate can make of a byte: what claims more is not there. */
const MOST_RATIO = 2048;
const MOST_VALUES = 2 ** 22;
const MOST_BLOCK = 2 ** 28;
