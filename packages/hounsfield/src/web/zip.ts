import { asciiBytes, type Bytes } from '../bytes/index.ts';

/** One file of an archive. */
export interface ZipEntry {
  /** Path with slashes, in ASCII. */
  readonly name: string;
  /** Bytes, where they are known before they are made. */
  readonly length: number | undefined;
  readonly body: AsyncIterable<Bytes>;
}

/**
 * Files in a ZIP archive (PS3.10 Annex F, APPNOTE 6.3), stored as they are: pixels are compressed where they should be.
 * Lengths stand behind each file, so that nothing is read twice and nothing is kept but one row for each file.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Bytes> {
  const rows: Row[] = [];
  let at = 0;
  for await (const { name, length, body } of entries) {
    const isLarge = length === undefined || length >= LARGE;
    const head = localHeader(asciiBytes(name), isLarge);
    yield head;
    let [crc, size] = [0, 0];
    for await (const chunk of body) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
    const tail = descriptor(crc, size, isLarge);
    yield tail;
    rows.push({ name: asciiBytes(name), crc, size, at });
    at += head.length + size + tail.length;
  }
  let length = 0;
  for (const row of rows) {
    const entry = directoryEntry(row);
    length += entry.length;
    yield entry;
  }
  yield directoryEnd(rows.length, length, at);
}

interface Row {
  readonly name: Bytes;
  readonly crc: number;
  readonly size: number;
  /** Where its header begins. */
  readonly at: number;
}

function localHeader(name: Bytes, isLarge: boolean): Bytes {
  const extra = isLarge ? 20 : 0;
  return fields(30 + name.length + extra, put => {
    put(4, 0x0403_4b50);
    put(2, isLarge ? ZIP64 : 20);
    put(2, BEHIND);
    put(2, 0);
    put(4, EPOCH);
    put(4, 0);
    put(4, isLarge ? UNKNOWN : 0);
    put(4, isLarge ? UNKNOWN : 0);
    put(2, name.length);
    put(2, extra);
    put(name);
    if (isLarge)
      for (const [size, value] of [
        [2, 1],
        [2, 16],
        [8, 0],
        [8, 0],
      ] as const)
        put(size, value);
  });
}

function descriptor(crc: number, size: number, isLarge: boolean): Bytes {
  const width = isLarge ? 8 : 4;
  return fields(8 + 2 * width, put => {
    put(4, 0x0807_4b50);
    put(4, crc);
    put(width, size);
    put(width, size);
  });
}

function directoryEntry({ name, crc, size, at }: Row): Bytes {
  const isLarge = size >= LARGE || at >= LARGE;
  const extra = isLarge ? 28 : 0;
  return fields(46 + name.length + extra, put => {
    put(4, 0x0201_4b50);
    put(2, ZIP64);
    put(2, isLarge ? ZIP64 : 20);
    put(2, BEHIND);
    put(2, 0);
    put(4, EPOCH);
    put(4, crc);
    put(4, isLarge ? UNKNOWN : size);
    put(4, isLarge ? UNKNOWN : size);
    put(2, name.length);
    put(2, extra);
    put(2, 0);
    put(2, 0);
    put(2, 0);
    put(4, 0);
    put(4, isLarge ? UNKNOWN : at);
    put(name);
    if (isLarge)
      for (const [width, value] of [
        [2, 1],
        [2, 24],
        [8, size],
        [8, size],
        [8, at],
      ] as const)
        put(width, value);
  });
}

function directoryEnd(count: number, length: number, at: number): Bytes {
  const isLarge = count >= 0xffff || at + length >= LARGE;
  return fields(22 + (isLarge ? 76 : 0), put => {
    if (isLarge) {
      put(4, 0x0606_4b50);
      put(8, 44);
      put(2, ZIP64);
      put(2, ZIP64);
      put(4, 0);
      put(4, 0);
      put(8, count);
      put(8, count);
      put(8, length);
      put(8, at);
      put(4, 0x0706_4b50);
      put(4, 0);
      put(8, at + length);
      put(4, 1);
    }
    put(4, 0x0605_4b50);
    put(4, 0);
    put(2, isLarge ? 0xffff : count);
    put(2, isLarge ? 0xffff : count);
    put(4, isLarge ? UNKNOWN : length);
    put(4, isLarge ? UNKNOWN : at);
    put(2, 0);
  });
}

type Put = (...field: [width: 2 | 4 | 8, value: number] | [bytes: Bytes]) => void;

/** Little endian, one field behind the other. */
function fields(length: number, write: (put: Put) => void): Bytes {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  write((first, value = 0) => {
    if (typeof first !== 'number') {
      bytes.set(first, at);
      at += first.length;
      return;
    }
    if (first === 8) view.setBigUint64(at, BigInt(value), true);
    else if (first === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += first;
  });
  return bytes;
}

/** CRC-32 of ISO/IEC 13239, going on from `before`. */
function crc32(bytes: Bytes, before: number): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}

const CRC: Uint32Array = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  return crc;
});
/** Version that is needed for lengths of 64 bits. */
const ZIP64 = 45;
/** Flag: CRC and lengths stand behind the file. */
const BEHIND = 0x0008;
/** 1980-01-01, before which there is no time; when an object was made stands in it. */
const EPOCH = 0x0021_0000;
const UNKNOWN = 0xffff_ffff;
/** Lengths from here on take 64 bits. */
const LARGE = 0xffff_fff0;
