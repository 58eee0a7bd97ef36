import type { RasterImage } from './raster.ts';
import { joined } from './stream.ts';

/** Writes TIFF 6.0, uncompressed, little endian, a page for each image; 8 or 16 bits a sample. */
export function encodeTiff(pages: readonly RasterImage[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let at = 8;
  let link = 4;
  const header = new Uint8Array(8);
  header.set([0x49, 0x49, 42, 0]);
  parts.push(header);
  let last: Uint8Array = header;
  for (const page of pages) {
    const pixels = littleEndian(page.data);
    const padded = pixels.length + (pixels.length & 1);
    const directory = directoryOf(page, at, pixels.length, at + padded);
    new DataView(last.buffer).setUint32(link, at + padded, true);
    parts.push(pixels, new Uint8Array(padded - pixels.length), directory.bytes);
    at += padded + directory.bytes.length;
    last = directory.bytes;
    link = directory.link;
  }
  return joined(parts);
}

/** A directory at a place of the file, and where in it the place of the next one is to stand. */
function directoryOf(
  image: RasterImage,
  pixelsAt: number,
  length: number,
  place: number,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly link: number } {
  const bits = image.data instanceof Uint16Array ? 16 : 8;
  const { samples, spacing } = image;
  const hasAlpha = samples === 2 || samples === 4;
  const [down, across] = spacing ?? [SCREEN, SCREEN];
  const entries: readonly Entry[] = [
    { tag: 256, type: LONG, values: [image.width] },
    { tag: 257, type: LONG, values: [image.height] },
    { tag: 258, type: SHORT, values: Array.from({ length: samples }, () => bits) },
    { tag: 259, type: SHORT, values: [1] },
    { tag: 262, type: SHORT, values: [samples < 3 ? 1 : 2] },
    { tag: 273, type: LONG, values: [pixelsAt] },
    { tag: 277, type: SHORT, values: [samples] },
    { tag: 278, type: LONG, values: [image.height] },
    { tag: 279, type: LONG, values: [length] },
    // Pixels in a centimetre, as fractions.
    { tag: 282, type: RATIONAL, values: [Math.round(10_000_000 / across), 1_000_000] },
    { tag: 283, type: RATIONAL, values: [Math.round(10_000_000 / down), 1_000_000] },
    { tag: 296, type: SHORT, values: [3] },
    ...(hasAlpha ? [{ tag: 338, type: SHORT, values: [2] }] : []),
  ];
  const tableBytes = 2 + entries.length * 12 + 4;
  const outside = entries.reduce((sum, entry) => sum + outsideBytes(entry), 0);
  const bytes = new Uint8Array(tableBytes + outside);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, entries.length, true);
  let free = tableBytes;
  for (const [index, entry] of entries.entries()) {
    const row = 2 + index * 12;
    view.setUint16(row, entry.tag, true);
    view.setUint16(row + 2, entry.type, true);
    view.setUint32(row + 4, entry.type === RATIONAL ? entry.values.length / 2 : entry.values.length, true);
    const isOutside = outsideBytes(entry) > 0;
    if (isOutside) view.setUint32(row + 8, place + free, true);
    const size = entry.type === SHORT ? 2 : 4;
    for (const [number, value] of entry.values.entries()) {
      const to = (isOutside ? free : row + 8) + number * size;
      if (size === 2) view.setUint16(to, value, true);
      else view.setUint32(to, value, true);
    }
    free += outsideBytes(entry);
  }
  return { bytes, link: 2 + entries.length * 12 };
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly values: readonly number[];
}

/** Bytes of a value that does not fit into its entry; even. */
function outsideBytes({ type, values }: Entry): number {
  const bytes = values.length * (type === SHORT ? 2 : 4);
  return bytes <= 4 ? 0 : bytes + (bytes & 1);
}

export function littleEndian(data: Uint8Array | Uint16Array): Uint8Array {
  if (data instanceof Uint8Array) return data;
  const bytes = new Uint8Array(data.length * 2);
  for (let at = 0; at < data.length; at++) {
    bytes[at * 2] = data[at]!;
    bytes[at * 2 + 1] = data[at]! >>> 8;
  }
  return bytes;
}

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
/** Millimetres of a pixel at 72 to the inch. */
const SCREEN = 25.4 / 72;
