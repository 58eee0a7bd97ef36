import { type Bytes, concat } from '../../bytes/index.ts';
import type { RasterImage } from './raster.ts';

/** Which files there are around a code stream of JPEG 2000 (T.800 Annex I), and of HTJ2K (T.814 Annex D). */
export type Jp2Brand = 'jp2 ' | 'jph ';

/** Puts a code stream of 8 bits, grey or of the colours of sRGB, into a file. */
export function jp2File(
  codestream: Bytes,
  { width, height, samples }: Pick<RasterImage, 'width' | 'height' | 'samples'>,
  brand: Jp2Brand,
): Bytes {
  const size = [...uint32(height), ...uint32(width), 0, samples];
  const header = box('ihdr', [...size, BITS - 1, WAVELETS, KNOWN_COLOURS, NO_RIGHTS]);
  const colours = box('colr', [ENUMERATED, 0, 0, ...uint32(samples === 1 ? GREY : SRGB)]);
  return concat([
    box('jP  ', SIGNATURE),
    box('ftyp', [...letters(brand), ...uint32(0), ...letters(brand)]),
    box('jp2h', header, colours),
    box('jp2c', codestream),
  ]);
}

/**
 * The same file with an ICC profile in place of the name of its colour space (T.800 §I.5.3.3): one of matrix and curves,
 * or of grey. A profile of tables has no place in such a file, which is given back as it is.
 */
export function withJp2Profile(file: Bytes, profile: Bytes): Bytes {
  if (hasTables(profile)) return file;
  const header = file.subarray(HEADER_AT + BOX, COLOURS_AT);
  const colours = box('colr', [RESTRICTED, 0, 0], profile);
  const before = file.subarray(0, HEADER_AT);
  return concat([before, box('jp2h', header, colours), file.subarray(COLOURS_AT + COLOURS_LENGTH)]);
}

/** Whether the tags of a profile name a transform by tables (ISO 15076-1 §7.3, §9.2). */
function hasTables(profile: Bytes): boolean {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.length);
  const room = Math.floor((profile.length - TAGS_AT - 4) / TAG);
  const count = room < 0 ? 0 : Math.min(room, view.getUint32(TAGS_AT));
  for (let tag = 0; tag < count; tag++) {
    if (TABLES.has(view.getUint32(TAGS_AT + 4 + tag * TAG))) return true;
  }
  return false;
}

function box(name: string, ...parts: readonly ArrayLike<number>[]): Bytes {
  const length = parts.reduce((sum, part) => sum + part.length, BOX);
  const head = [...uint32(length), ...letters(name)];
  return concat([head, ...parts].map(part => (part instanceof Uint8Array ? part : Uint8Array.from(part))));
}

function uint32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function letters(text: string): readonly number[] {
  return Array.from(text, letter => letter.charCodeAt(0));
}

const SIGNATURE = [0x0d, 0x0a, 0x87, 0x0a];
const BITS = 8;
/** The one kind of compression that there is (T.800 Table I.5). */
const WAVELETS = 7;
const KNOWN_COLOURS = 0;
const NO_RIGHTS = 0;
/** How the colours are told: by a number, or by a profile (T.800 Table I.9). */
const ENUMERATED = 1;
const RESTRICTED = 2;
/** Colour spaces (T.800 Table I.10). */
const SRGB = 16;
const GREY = 17;

/** Length and name. */
const BOX = 8;
/** Behind signature and file type. */
const HEADER_AT = 12 + 20;
const COLOURS_AT = HEADER_AT + BOX + 22;
const COLOURS_LENGTH = 15;

const TAGS_AT = 128;
const TAG = 12;
/** `A2B0`, `A2B1`, `A2B2`. */
const TABLES: ReadonlySet<number> = new Set([0x4132_4230, 0x4132_4231, 0x4132_4232]);
