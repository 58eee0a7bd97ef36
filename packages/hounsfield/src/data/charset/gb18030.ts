import { ByteWriter } from '../../bytes/index.ts';
import { ParseError } from '../../errors/index.ts';
import { decodeAscii } from './platform-text.ts';

/** The text of `bytes[start, end)` in GB 18030, of which GBK is the part with one and two bytes (PS3.5 Annex J). */
export function readGb18030(bytes: Uint8Array, start: number, end: number): string {
  // Platforms agree on GB 18030 in every code, not on what of it is GBK.
  decoder ??= new TextDecoder('gb18030');
  return decodeAscii(bytes, start, end) ?? decoder.decode(bytes.subarray(start, end));
}

/**
 * The bytes of a text in GB 18030, or in GBK when four-byte codes are not allowed.
 * @throws ParseError `not-representable`
 */
export function writeGb18030(text: string, mostBytes: 2 | 4): Uint8Array {
  const writer = new ByteWriter(text.length * 2 + 16);
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point < 0x80 ? point : pairs().get(point);
    if (code !== undefined) {
      if (code > 0xff) writer.u16(code, false);
      else writer.u8(code);
      continue;
    }
    const pointer = mostBytes === 4 ? pointerOf(point) : undefined;
    if (pointer === undefined) throw new ParseError('not-representable');
    writeFour(pointer, writer);
  }
  return writer.finish();
}

/** Number of a four-byte code in their order; undefined for lone surrogates and what moved to another code in 2022. */
function pointerOf(point: number): number | undefined {
  return point > 0xffff ? SUPPLEMENTARY + point - 0x1_0000 : fours().get(point);
}

function writeFour(pointer: number, writer: ByteWriter): void {
  writer.u8(0x81 + Math.floor(pointer / 12_600));
  writer.u8(0x30 + (Math.floor(pointer / 1260) % 10));
  writer.u8(0x81 + (Math.floor(pointer / 10) % 126));
  writer.u8(0x30 + (pointer % 10));
}

/** Two-byte codes by character: 126 rows of 190 cells, every one of which has a character. */
function pairs(): ReadonlyMap<number, number> {
  if (twoBytes !== undefined) return twoBytes;
  const codes = new Uint8Array(ROWS * CELLS * 2);
  for (let k = 0; k < ROWS * CELLS; k++) {
    const cell = k % CELLS;
    codes[k * 2] = 0x81 + Math.floor(k / CELLS);
    codes[k * 2 + 1] = cell < 0x3f ? 0x40 + cell : 0x41 + cell;
  }
  twoBytes = new Map();
  const text = readGb18030(codes, 0, codes.length);
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (!twoBytes.has(unit)) twoBytes.set(unit, (codes[k * 2]! << 8) | codes[k * 2 + 1]!);
  }
  return twoBytes;
}

/** Numbers of the four-byte codes of the Basic Multilingual Plane by character. */
function fours(): ReadonlyMap<number, number> {
  if (fourBytes !== undefined) return fourBytes;
  const writer = new ByteWriter(BASIC * 4);
  for (let pointer = 0; pointer < BASIC; pointer++) writeFour(pointer, writer);
  const text = readGb18030(writer.finish(), 0, BASIC * 4);
  fourBytes = new Map();
  for (let pointer = 0; pointer < text.length; pointer++) {
    const unit = text.charCodeAt(pointer);
    if (!fourBytes.has(unit) && !pairs().has(unit)) fourBytes.set(unit, pointer);
  }
  return fourBytes;
}

let decoder: InstanceType<typeof TextDecoder> | undefined;
let twoBytes: Map<number, number> | undefined;
let fourBytes: Map<number, number> | undefined;
const ROWS = 126;
const CELLS = 190;
/** Four-byte codes of the Basic Multilingual Plane, and the number of the first one beyond it. */
const BASIC = 39_420;
const SUPPLEMENTARY = 189_000;
