import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { unpackSamples } from './packed.ts';
import type { RasterImage } from './raster.ts';

/** Writes a Windows bitmap: grey with 256 colours of a palette, else 24 bits. Deep pictures lose their lower bits. */
export function encodeBmp(image: RasterImage): Uint8Array<ArrayBuffer> {
  const { width, height, samples, data } = image;
  const isGrey = samples < 3;
  const rowBytes = (width * (isGrey ? 1 : 3) + 3) & ~3;
  const paletteBytes = isGrey ? 1024 : 0;
  const start = HEADERS + paletteBytes;
  const bytes = new Uint8Array(start + rowBytes * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, start, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, isGrey ? 8 : 24, true);
  view.setUint32(34, rowBytes * height, true);
  const [down, across] = image.spacing ?? [SCREEN, SCREEN];
  view.setInt32(38, Math.round(1000 / across), true);
  view.setInt32(42, Math.round(1000 / down), true);
  for (let level = 0; level < paletteBytes / 4; level++)
    bytes.fill(level, HEADERS + level * 4, HEADERS + level * 4 + 3);
  const shift = data instanceof Uint16Array ? 8 : 0;
  for (let y = 0; y < height; y++) {
    let to = start + (height - 1 - y) * rowBytes;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * samples;
      if (isGrey) bytes[to++] = data[from]! >>> shift;
      else for (let colour = 2; colour >= 0; colour--) bytes[to++] = data[from + colour]! >>> shift;
    }
  }
  return bytes;
}

/**
 * Reads an uncompressed Windows bitmap of 1, 4, 8, 24 or 32 bits.
 * @param limit the most pixels.
 * @throws DecodeError `bad-picture`, `picture-too-large`
 */
export function decodeBmp(bytes: Bytes, limit: number): RasterImage {
  if (bytes.length < HEADERS) throw bad('it ends early');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [start, headerBytes, width] = [view.getUint32(10, true), view.getUint32(14, true), view.getInt32(18, true)];
  const [rows, bits, compression] = [view.getInt32(22, true), view.getUint16(28, true), view.getUint32(30, true)];
  const height = Math.abs(rows);
  if (headerBytes < 40 || width < 1 || height < 1 || !BITS.includes(bits) || (compression !== 0 && compression !== 3)) {
    throw bad(`${bits} bits, compression ${compression}`);
  }
  if (width * height > limit) throw new DecodeError('picture-too-large', { detail: `${width} × ${height}` });
  const rowBytes = ((width * bits + 31) >> 5) * 4;
  if (start + rowBytes * height > bytes.length) throw bad('it ends early');
  const palette = bytes.subarray(14 + headerBytes, start);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = start + (rows < 0 ? y : height - 1 - y) * rowBytes;
    const row = bytes.subarray(from, from + rowBytes);
    const indexes = bits <= 8 ? unpackSamples(row, bits, width, 'big') : undefined;
    for (let x = 0; x < width; x++) {
      const at = indexes === undefined ? x * (bits >> 3) : indexes[x]! * 4;
      const colours = indexes === undefined ? row : palette;
      const to = (y * width + x) * 3;
      for (let colour = 0; colour < 3; colour++) data[to + colour] = colours[at + 2 - colour] ?? 0;
    }
  }
  return { width, height, samples: 3, data };
}

function bad(detail: string): DecodeError {
  return new DecodeError('bad-picture', { detail: `BMP: ${detail}` });
}

const HEADERS = 54;
const BITS: readonly number[] = [1, 4, 8, 24, 32];
/** Millimetres of a pixel at 72 to the inch. */
const SCREEN = 25.4 / 72;
