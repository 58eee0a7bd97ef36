import { badJpeg } from './bad-jpeg.ts';
import type { EntropyData } from './entropy-data.ts';
import type { FrameHeader } from './frame-header.ts';
import {
  type DecodingTable,
  differenceAt,
  differenceTable,
  LOSSLESS_BITS,
  pairsOf,
  WITHOUT_VALUE,
} from './huffman-tables.ts';
import { FIRST_ROW, predictors, type Row, threeFromLeft } from './predictors.ts';
import type { Scan } from './scan-header.ts';

/** Samples of the whole image, colour by pixel. */
export type JpegSamples = Uint8Array | Uint16Array;

/** Bytes that one row of a lossless scan can take at most. */
export function longestRow(frame: FrameHeader, scan: Scan): number {
  return frame.columns * scan.components.length * 4;
}

/** Decodes a lossless scan (T.81 Annex H) into `samples`. */
export function decodeLossless(data: EntropyData, frame: FrameHeader, scan: Scan, samples: JpegSamples): void {
  const { rows, columns, precision, components } = frame;
  const { start: predictor, low, interval } = scan;
  const specifications = new Set(scan.components.map(({ differences }) => differences));
  const made = new Map([...specifications].map(each => [each, differenceTable(each, LOSSLESS_BITS)]));
  const tables = scan.components.map(({ differences }) => made.get(differences)!);
  const pairs = made.size === 1 ? pairsOf(tables[0]!) : undefined;
  if (predictor < 1 || predictor > 7 || low >= precision) throw badJpeg('a predictor that there is not');
  // An interval is a whole number of rows (T.81 §H.1.1).
  if (interval % columns !== 0) throw badJpeg('a restart interval that ends inside of a row');
  const rowsPerInterval = interval === 0 ? rows : interval / columns;
  if (data.borders.length - 1 < Math.ceil(rows / rowsPerInterval)) throw badJpeg('too few restarts');
  const step = components.length;
  const buffer = new Int32Array(columns * tables.length + 1);
  const line: Row = {
    samples,
    // One more, which a pair may reach.
    differences: buffer.subarray(0, columns * tables.length),
    every: tables.length,
    step,
    stride: columns * step,
    initial: 1 << (precision - low - 1),
  };
  const isThree =
    step === 3 && scan.components.every(({ component }, at) => component.index === at) && tables.length === 3;
  let bit = 0;
  for (let row = 0; row < rows; row++) {
    const isFirst = row % rowsPerInterval === 0;
    const part = Math.floor(row / rowsPerInterval);
    if (isFirst) bit = data.borders[part]!;
    bit =
      pairs === undefined
        ? readDifferences(data.view, bit, tables, line.differences)
        : readInOneCode({ view: data.view, table: tables[0]!, pairs }, bit, buffer);
    if (bit > data.borders[part + 1]!) throw badJpeg('a scan that ends too early');
    if (isThree && (isFirst || predictor === 1)) {
      threeFromLeft(line, row * line.stride, isFirst);
      continue;
    }
    const predict = predictors[isFirst ? FIRST_ROW : predictor]!;
    for (const [at, { component }] of scan.components.entries()) predict(line, at, row * line.stride + component.index);
  }
  if (low === 0) return;
  for (const { component } of scan.components) {
    // The point transform (T.81 §H.2.2).
    for (let at = component.index; at < samples.length; at += step) samples[at]! <<= low;
  }
}

/** Reads the differences of one row, component beside component (T.81 §H.2.1); returns the position behind them. */
function readDifferences(
  view: DataView,
  bit: number,
  tables: readonly DecodingTable[],
  differences: Int32Array,
): number {
  for (let at = 0, turn = 0; at < differences.length; at++) {
    const entry = differenceAt(view, bit, tables[turn]!);
    bit += entry & 31;
    differences[at] = entry >> 8;
    turn = turn + 1 === tables.length ? 0 : turn + 1;
  }
  return bit;
}

interface OneCode {
  readonly view: DataView;
  readonly table: DecodingTable;
  readonly pairs: Int32Array;
}

/** The same where all components have one table: two differences at once where they are short. The last one is spare. */
function readInOneCode({ view, table, pairs }: OneCode, bit: number, differences: Int32Array): number {
  const shift = 32 - table.bits;
  const count = differences.length - 1;
  let at = 0;
  // The last one is read by itself: nothing may be taken of the next row.
  while (at < count - 1) {
    const next = view.getUint32(bit >>> 3) << (bit & 7);
    const pair = pairs[next >>> shift]!;
    if ((pair & WITHOUT_VALUE) === 0) {
      bit += pair & 31;
      differences[at] = (pair << 12) >> 20;
      // One that there is not is overwritten.
      differences[at + 1] = pair >> 20;
      at += (pair >> 6) & 3;
    } else {
      const entry = differenceAt(view, bit, table);
      bit += entry & 31;
      differences[at++] = entry >> 8;
    }
  }
  if (at < count) {
    const entry = differenceAt(view, bit, table);
    bit += entry & 31;
    differences[at] = entry >> 8;
  }
  return bit;
}
