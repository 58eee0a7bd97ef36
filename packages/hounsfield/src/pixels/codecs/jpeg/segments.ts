import { asciiBytes, type Bytes, concat } from '../../../bytes/index.ts';
import type { HuffmanSpecification } from './huffman-tables.ts';

/** A component as the headers that are written name it. */
export interface WrittenComponent {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  /** The quantisation table, and the Huffman tables of either class. */
  readonly table: number;
}

export interface WrittenFrame {
  /** 0xc0 baseline, 0xc1 extended, 0xc3 lossless (T.81 Table B.1). */
  readonly marker: number;
  readonly precision: number;
  readonly rows: number;
  readonly columns: number;
  readonly components: readonly WrittenComponent[];
}

/** A marker and what follows it (T.81 §B.1.1.4). */
export function segment(marker: number, body: Bytes | readonly number[]): Bytes {
  const length = body.length + 2;
  return Uint8Array.of(0xff, marker, length >> 8, length & 255, ...body);
}

export function frameSegment({ marker, precision, rows, columns, components }: WrittenFrame): Bytes {
  const size = [precision, rows >> 8, rows & 255, columns >> 8, columns & 255, components.length];
  return segment(marker, [
    ...size,
    ...components.flatMap(({ id, across, down, table }) => [id, (across << 4) | down, table]),
  ]);
}

/** @param parameters first and last coefficient, or the predictor and 0, and the point transform (T.81 §B.2.3) */
export function scanSegment(components: readonly WrittenComponent[], parameters: readonly number[]): Bytes {
  const selectors = components.flatMap(({ id, table }) => [id, (table << 4) | (parameters[1] === 0 ? 0 : table)]);
  return segment(0xda, [components.length, ...selectors, ...parameters]);
}

/** @param kind 0 for differences, 1 for coefficients */
export function huffmanSegment(kind: number, table: number, { counts, symbols }: HuffmanSpecification): Bytes {
  return segment(0xc4, [(kind << 4) | table, ...counts, ...symbols]);
}

/** @param factors in zig-zag order */
export function quantisationSegment(table: number, factors: Uint16Array): Bytes {
  if (factors.every(factor => factor < 256)) return segment(0xdb, [table, ...factors]);
  return segment(0xdb, [16 | table, ...[...factors].flatMap(factor => [factor >> 8, factor & 255])]);
}

/** Says that three components are RGB: without it decoders take them for YCbCr. */
export const rgbSegment: Bytes = segment(0xee, [...asciiBytes('Adobe'), 0, 100, 0, 0, 0, 0, 0]);

/** Says that the components are YCbCr. */
export const jfifSegment: Bytes = segment(0xe0, [...asciiBytes('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/** A stream of segments and, behind the last of them, entropy-coded data; filled to an even length (PS3.5 §A.4). */
export function stream(segments: readonly Bytes[], data: Bytes): Bytes {
  const length = segments.reduce((sum, each) => sum + each.length, data.length);
  const fill = length % 2 === 0 ? [] : [0xff];
  return concat([START, ...segments, data, Uint8Array.of(...fill, 0xff, 0xd9)]);
}

const START = Uint8Array.of(0xff, 0xd8);
