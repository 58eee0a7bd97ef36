import { badJpeg } from './bad-jpeg.ts';
import type { EntropyData } from './entropy-data.ts';
import type { Component, FrameHeader } from './frame-header.ts';
import {
  BLOCK_BITS,
  coefficientTable,
  type DecodingTable,
  differenceAt,
  differenceTable,
  extended,
  longCode,
  NO_ENTRY,
  WITHOUT_VALUE,
} from './huffman-tables.ts';
import { type Block, LAST, newBlock } from './inverse-dct.ts';
import type { Scan, ScanComponent } from './scan-header.ts';
import type { Surfaces } from './surfaces.ts';
import { naturalOrder } from './zig-zag.ts';

/** Bytes that the blocks of one unit can take at most: ten of 64 codes with their bits. */
export const LONGEST_UNIT: number = 10 * 64 * 4;

/** What is done with the bits at `bit` for one block; returns the position behind it. */
export type BlockReader = (bit: number, row: number, column: number) => number;

/** Goes over the blocks of a scan in their order (T.81 §A.2), and begins anew where the stream does. */
export interface BlockWalk {
  readonly data: EntropyData;
  readonly frame: FrameHeader;
  readonly scan: Scan;
  /** One for each component of the scan. */
  readonly readers: readonly BlockReader[];
  /** Called at the begin of each restart interval. */
  readonly restart: () => void;
}

export function walkBlocks({ data, frame, scan, readers, restart }: BlockWalk): void {
  const { borders } = data;
  const only = scan.components.length === 1 ? scan.components[0]!.component : undefined;
  const acrossUnits = only?.blocksAcross ?? frame.unitsAcross;
  const units = acrossUnits * (only?.blocksDown ?? frame.unitsDown);
  const interval = scan.interval || units;
  if (borders.length - 1 < Math.ceil(units / interval)) throw badJpeg('too few restarts');
  let bit = 0;
  for (let part = 0, unit = 0; unit < units; part++) {
    bit = borders[part]!;
    restart();
    for (const end = Math.min(units, unit + interval); unit < end; unit++) {
      const row = Math.floor(unit / acrossUnits);
      const column = unit - row * acrossUnits;
      if (only !== undefined) bit = readers[0]!(bit, row, column);
      else bit = readUnit(scan.components, readers, bit, { row, column });
      if (bit > borders[part + 1]!) throw badJpeg('a scan that ends too early');
    }
  }
}

function readUnit(
  components: readonly ScanComponent[],
  readers: readonly BlockReader[],
  bit: number,
  { row, column }: { readonly row: number; readonly column: number },
): number {
  for (let each = 0; each < components.length; each++) {
    const { across, down } = components[each]!.component;
    const read = readers[each]!;
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) bit = read(bit, row * down + y, column * across + x);
    }
  }
  return bit;
}

/** Decodes a scan of whole blocks (T.81 §F.2) straight into samples. */
export function decodeSequential(data: EntropyData, frame: FrameHeader, scan: Scan, output: Output): void {
  const predictions = new Int32Array(scan.components.length);
  const readers = scan.components.map(({ component, differences, coefficients }, each): BlockReader => {
    const tables = {
      differences: differenceTable(differences, BLOCK_BITS),
      coefficients: coefficientTable(coefficients),
    };
    const factors = output.factors(component);
    const block = newBlock();
    return (bit, row, column) => {
      const difference = differenceAt(data.view, bit, tables.differences);
      const level = predictions[each]! + (difference >> 8);
      bit = readCoefficients(data.view, bit + (difference & 31), tables.coefficients, { block, factors });
      predictions[each] = level;
      block[0] = level * factors[0]!;
      if (row < component.blocksDown && column < component.blocksAcross)
        output.surfaces.put(block, component, row, column);
      else block.fill(0);
      return bit;
    };
  });
  walkBlocks({ data, frame, scan, readers, restart: () => predictions.fill(0) });
}

/** Where blocks go. */
export interface Output {
  readonly surfaces: Surfaces;
  /** The quantisation of a component, in zig-zag order. */
  factors(component: Component): Uint16Array;
}

/** The other coefficients, dequantised (T.81 §F.2.2.2). */
function readCoefficients(
  view: DataView,
  bit: number,
  table: DecodingTable,
  { block, factors }: { readonly block: Block; readonly factors: Uint16Array },
): number {
  const { entries } = table;
  const shift = 32 - table.bits;
  // The next bits of the stream, the first one highest, and how many of them are there.
  let next = view.getInt32(bit >>> 3) << (bit & 7);
  let bits = 32 - (bit & 7);
  let byte = (bit >>> 3) + 4;
  let last = 0;
  for (let at = 1; at < 64; at++) {
    if (bits < 16) {
      next |= view.getUint16(byte) << (16 - bits);
      byte += 2;
      bits += 16;
    }
    let entry = entries[next >>> shift]!;
    if ((entry & WITHOUT_VALUE) === 0) {
      next <<= entry;
      bits -= entry & 31;
      at += (entry >> 8) & 15;
      last = at;
      block[naturalOrder[at]!] = (entry >> 16) * factors[at]!;
      continue;
    }
    if (entry === NO_ENTRY) {
      const found = longCode(table, next);
      entry = ((found & 15) << 16) | ((found & 0xf0) << 4) | (found >> 8);
    }
    next <<= entry;
    bits -= entry & 31;
    at += (entry >> 8) & 15;
    const extra = entry >> 16;
    if (extra === 0) {
      // A run of sixteen zeros, or the end of the block.
      if ((entry & 0xf00) !== 0xf00) break;
      continue;
    }
    if (bits < 16) {
      next |= view.getUint16(byte) << (16 - bits);
      byte += 2;
      bits += 16;
    }
    last = at;
    block[naturalOrder[at]!] = extended(next >>> (32 - extra), extra) * factors[at]!;
    next <<= extra;
    bits -= extra;
  }
  if (last > 63) throw badJpeg('a run that goes over the end of a block');
  block[LAST] = last;
  return byte * 8 - bits;
}
