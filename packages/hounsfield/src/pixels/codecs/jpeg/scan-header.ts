import type { Bytes } from '../../../bytes/index.ts';
import { badJpeg } from './bad-jpeg.ts';
import type { Component, FrameHeader } from './frame-header.ts';
import type { HuffmanSpecification } from './huffman-tables.ts';

/** A component of a scan and the tables that it names; those that the stream did not define are empty. */
export interface ScanComponent {
  readonly component: Component;
  readonly differences: HuffmanSpecification;
  readonly coefficients: HuffmanSpecification;
}

/** A scan header (T.81 §B.2.3). */
export interface Scan {
  readonly components: readonly ScanComponent[];
  /** First coefficient; of a lossless scan the predictor. */
  readonly start: number;
  readonly end: number;
  /** Point transform of the scan before (progressive), and of this one. */
  readonly high: number;
  readonly low: number;
  /** Units of a restart interval; 0 where there are no restarts. */
  readonly interval: number;
}

/** Tables that a stream has defined so far. */
export interface Tables {
  readonly quantisations: Map<number, Uint16Array>;
  readonly differences: Map<number, HuffmanSpecification>;
  readonly coefficients: Map<number, HuffmanSpecification>;
  /** T.81 §B.2.4.4 */
  restartInterval: number;
}

export function scanHeader(segment: Bytes, frame: FrameHeader, tables: Tables): Scan {
  const count = segment[0] ?? 0;
  if (count < 1 || count > 4 || segment.length !== 4 + 2 * count) throw badJpeg('a scan header of a wrong length');
  const components = Array.from({ length: count }, (_, at) => {
    const [id, selectors = 0] = segment.subarray(1 + 2 * at, 3 + 2 * at);
    const component = frame.components.find(each => each.id === id);
    if (component === undefined) throw badJpeg('a scan of a component that the frame does not have');
    return {
      component,
      differences: tables.differences.get(selectors >> 4) ?? NO_CODES,
      coefficients: tables.coefficients.get(selectors & 15) ?? NO_CODES,
    };
  });
  if (new Set(components.map(each => each.component)).size !== count) throw badJpeg('a scan with a component twice');
  const blocks = components.reduce((sum, { component }) => sum + component.across * component.down, 0);
  if (count > 1 && frame.coding !== 'lossless' && blocks > MOST_BLOCKS) throw badJpeg('a unit of too many blocks');
  const [start = 0, end = 0, approximation = 0] = segment.subarray(1 + 2 * count);
  const interval = tables.restartInterval;
  return { components, start, end, high: approximation >> 4, low: approximation & 15, interval };
}

/** Of a DHT segment, which may define several tables (T.81 §B.2.4.2). */
export function readHuffmanTables(segment: Bytes, tables: Tables): void {
  for (let at = 0; at < segment.length; ) {
    const kind = segment[at]!;
    const counts = segment.slice(at + 1, at + 17);
    const total = counts.reduce((sum, each) => sum + each, 0);
    const symbols = segment.slice(at + 17, at + 17 + total);
    if (kind > 0x1f || (kind & 15) > 3 || total > 256 || symbols.length !== total || counts.length !== 16) {
      throw badJpeg('a Huffman table that there cannot be');
    }
    (kind >> 4 === 0 ? tables.differences : tables.coefficients).set(kind & 15, { counts, symbols });
    at += 17 + total;
  }
}

/** Of a DQT segment; the factors stay in zig-zag order (T.81 §B.2.4.1). */
export function readQuantisations(segment: Bytes, tables: Tables): void {
  for (let at = 0; at < segment.length; ) {
    const kind = segment[at]!;
    const size = kind >> 4 === 0 ? 1 : 2;
    if (kind > 0x1f || (kind & 15) > 3 || at + 1 + 64 * size > segment.length) {
      throw badJpeg('a quantisation table that there cannot be');
    }
    const factors = Uint16Array.from({ length: 64 }, (_, index) => {
      const place = at + 1 + index * size;
      return size === 1 ? segment[place]! : (segment[place]! << 8) | segment[place + 1]!;
    });
    tables.quantisations.set(kind & 15, factors);
    at += 1 + 64 * size;
  }
}

/** T.81 §B.2.3 */
const MOST_BLOCKS = 10;
/** Every code is one that there is not. */
const NO_CODES: HuffmanSpecification = { counts: new Uint8Array(16), symbols: new Uint8Array(0) };
