import { badJpeg } from './bad-jpeg.ts';
import { type BlockReader, type Output, walkBlocks } from './blocks.ts';
import type { EntropyData } from './entropy-data.ts';
import type { Component, FrameHeader } from './frame-header.ts';
import {
  BLOCK_BITS,
  type DecodingTable,
  differenceAt,
  differenceTable,
  extended,
  longCode,
  NO_ENTRY,
  symbolTable,
} from './huffman-tables.ts';
import { LAST, newBlock } from './inverse-dct.ts';
import type { Scan } from './scan-header.ts';
import { naturalOrder } from './zig-zag.ts';

/** Coefficients of a frame that come in several scans (T.81 Annex G). */
export class Progression {
  readonly #frame: FrameHeader;
  readonly #planes: readonly Plane[];

  constructor(frame: FrameHeader) {
    this.#frame = frame;
    this.#planes = frame.components.map(component => {
      // An interleaved scan has blocks behind the edge, too.
      const stride = frame.unitsAcross * component.across;
      const blocks = stride * frame.unitsDown * component.down;
      return { component, stride, coefficients: new Int16Array(blocks * 64), known: new Int8Array(64).fill(UNKNOWN) };
    });
  }

  add(data: EntropyData, scan: Scan): void {
    const planes = scan.components.map(({ component }) => this.#planes[component.index]!);
    for (const plane of planes) checkProgress(plane, scan);
    const state: State = { view: data.view, endOfBand: 0, scan };
    const predictions = new Int32Array(planes.length);
    const readers = scan.components.map(({ differences, coefficients }, each): BlockReader => {
      const plane = planes[each]!;
      if (scan.start > 0) {
        const table = symbolTable(coefficients);
        return scan.high === 0 ? firstBand(state, plane, table) : refinedBand(state, plane, table);
      }
      if (scan.high > 0) return refinedLevel(state, plane);
      const table = differenceTable(differences, BLOCK_BITS);
      return (bit, row, column) => {
        const difference = differenceAt(state.view, bit, table);
        predictions[each]! += difference >> 8;
        blockOf(plane, row, column)[0] = predictions[each]! << scan.low;
        return bit + (difference & 31);
      };
    });
    const restart = (): void => {
      predictions.fill(0);
      state.endOfBand = 0;
    };
    walkBlocks({ data, frame: this.#frame, scan, readers, restart });
  }

  finish(output: Output): void {
    const block = newBlock();
    for (const plane of this.#planes) {
      const { component } = plane;
      if (plane.known[0] === UNKNOWN) throw badJpeg('a component without a scan');
      const factors = output.factors(component);
      for (let row = 0; row < component.blocksDown; row++) {
        for (let column = 0; column < component.blocksAcross; column++) {
          const coefficients = blockOf(plane, row, column);
          let last = 0;
          for (let at = 0; at < 64; at++) {
            const place = naturalOrder[at]!;
            const value = coefficients[place]!;
            if (value !== 0) last = at;
            block[place] = value * factors[at]!;
          }
          block[LAST] = last;
          output.surfaces.put(block, component, row, column);
        }
      }
    }
  }
}

interface Plane {
  readonly component: Component;
  /** Blocks of a row. */
  readonly stride: number;
  readonly coefficients: Int16Array;
  /** The point transform that each coefficient is known to. */
  readonly known: Int8Array;
}

interface State {
  readonly view: DataView;
  readonly scan: Scan;
  /** Blocks whose band is at its end already (T.81 §G.1.2.2). */
  endOfBand: number;
}

/** Every scan must tell something new, which bounds their number, and thereby the time (T.81 §G.1.1.1). */
function checkProgress({ known }: Plane, { start, end, high, low, components }: Scan): void {
  const isBand = start > 0;
  const isPossible = end < 64 && start <= end && (isBand ? components.length === 1 : end === 0) && low < 14;
  if (!isPossible || (isBand && known[0] === UNKNOWN)) throw badJpeg('a band that there cannot be');
  for (let at = start; at <= end; at++) {
    const isNext = high === 0 ? known[at] === UNKNOWN : known[at] === high && low === high - 1;
    if (!isNext) throw badJpeg('a scan that does not follow from those before it');
    known[at] = low;
  }
}

function blockOf({ coefficients, stride }: Plane, row: number, column: number): Int16Array {
  const start = (row * stride + column) * 64;
  return coefficients.subarray(start, start + 64);
}

function refinedLevel({ view, scan }: State, plane: Plane): BlockReader {
  return (bit, row, column) => {
    if (bitAt(view, bit)) blockOf(plane, row, column)[0]! |= 1 << scan.low;
    return bit + 1;
  };
}

function firstBand(state: State, plane: Plane, table: DecodingTable): BlockReader {
  const { view, scan } = state;
  return (bit, row, column) => {
    if (state.endOfBand > 0) {
      state.endOfBand--;
      return bit;
    }
    const block = blockOf(plane, row, column);
    for (let at = scan.start; at <= scan.end; at++) {
      const symbol = symbolAt(view, bit, table);
      bit += symbol >> 8;
      const extra = symbol & 15;
      const run = (symbol >> 4) & 15;
      const more = (view.getUint32(bit >>> 3) << (bit & 7)) >>> 1;
      if (extra === 0 && run < 15) {
        state.endOfBand = (1 << run) + (more >>> (31 - run)) - 1;
        return bit + run;
      }
      at += run;
      if (at > 63) throw badJpeg('a run that goes over the end of a block');
      if (extra > 0) block[naturalOrder[at]!] = extended(more >>> (31 - extra), extra) << scan.low;
      bit += extra;
    }
    return bit;
  };
}

/** T.81 §G.1.2.3 */
function refinedBand(state: State, plane: Plane, table: DecodingTable): BlockReader {
  const { view, scan } = state;
  const unit = 1 << scan.low;
  const refine = (block: Int16Array, place: number, bit: number): void => {
    const value = block[place]!;
    if (bitAt(view, bit) && (value & unit) === 0) block[place] = value + (value > 0 ? unit : -unit);
  };
  return (bit, row, column) => {
    const block = blockOf(plane, row, column);
    let at = scan.start;
    while (at <= scan.end && state.endOfBand === 0) {
      const symbol = symbolAt(view, bit, table);
      bit += symbol >> 8;
      let run = (symbol >> 4) & 15;
      let value = 0;
      if ((symbol & 15) === 0) {
        if (run < 15) {
          const more = (view.getUint32(bit >>> 3) << (bit & 7)) >>> 1;
          state.endOfBand = (1 << run) + (more >>> (31 - run));
          bit += run;
          break;
        }
      } else value = bitAt(view, bit++) ? unit : -unit;
      for (; at <= scan.end; at++) {
        const place = naturalOrder[at]!;
        if (block[place] !== 0) refine(block, place, bit++);
        else if (run-- === 0) {
          block[place] = value;
          at++;
          break;
        }
      }
    }
    if (state.endOfBand > 0) {
      for (; at <= scan.end; at++) if (block[naturalOrder[at]!] !== 0) refine(block, naturalOrder[at]!, bit++);
      state.endOfBand--;
    }
    return bit;
  };
}

function bitAt(view: DataView, bit: number): boolean {
  return ((view.getUint8(bit >>> 3) >> (7 - (bit & 7))) & 1) === 1;
}

/** The symbol at a position, and from bit 8 on the length of its code. */
function symbolAt(view: DataView, bit: number, table: DecodingTable): number {
  const next = view.getUint32(bit >>> 3) << (bit & 7);
  const entry = table.entries[next >>> (32 - table.bits)]!;
  return entry === NO_ENTRY ? longCode(table, next) : entry;
}

const UNKNOWN = -1;
