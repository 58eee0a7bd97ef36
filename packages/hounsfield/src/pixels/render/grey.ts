import { DecodeError } from '../../errors/index.ts';
import { hostIsLittleEndian } from '../byte-order.ts';
import type { DecodedFrame } from '../decode.ts';
import type { DisplayFacts } from '../display.ts';
import type { LookUpTable } from '../look-up-table.ts';
import { bitsOf, type MinMax, minMax, type Samples } from '../samples.ts';
import { modalityOf } from './modality.ts';
import { type Paint, room } from './picture.ts';
import { chooseVoi, voiOf } from './voi.ts';

/** What decides how grey a stored value is shown. */
export interface GreyChoice {
  readonly voi?: Parameters<typeof chooseVoi>[3];
  readonly invert?: boolean;
}

/** A stored sample to its grey, 0 to 1. */
export type Level = (stored: number) => number;

/**
 * Modality, values of interest, presentation (PS3.4 §N.2): stored samples to 8-bit grey or RGBA.
 * Samples of up to 16 bits go through one table that is built for this window, all others through the functions.
 */
export const paintGrey: Paint = (frame, display, options) => {
  const level = levelOf(frame, display, options);
  const channels = options.channels ?? 1;
  const data = room(options.into, frame.data.length * channels);
  if (frame.data.BYTES_PER_ELEMENT > 2) paintByFunction(frame.data, level, channels, data);
  else if (channels === 1) paintBytes(frame.data, level, data);
  else paintPixels(frame.data, level, data);
  return { width: frame.columns, height: frame.rows, channels, data };
};

/**
 * The same steps to grey of 16 bits, 0 to 65,535: for files and displays that show more than 256 greys.
 * @throws DecodeError `unknown-photometric` for colour
 */
export function greyOf16Bits(
  frame: DecodedFrame,
  display: DisplayFacts,
  options: GreyChoice = {},
): Uint16Array<ArrayBuffer> {
  if (frame.photometric.model !== 'grey')
    throw new DecodeError('unknown-photometric', { detail: frame.photometric.name });
  const level = levelOf(frame, display, options);
  const { data } = frame;
  const grey = new Uint16Array(data.length);
  if (data.BYTES_PER_ELEMENT > 2) {
    for (let at = 0; at < data.length; at++) grey[at] = level(data[at]!) * 65_535 + 0.5;
    return grey;
  }
  const keys = keysOf(data);
  const table = new Uint16Array(tableLength(data));
  eachValue(data, (value, key) => {
    table[key] = level(value) * 65_535 + 0.5;
  });
  for (let at = 0; at < keys.length; at++) grey[at] = table[keys[at]!]!;
  return grey;
}

/** The whole way of a grey value (PS3.4 §N.2.1): modality, values of interest, presentation table, shape. */
export function levelOf(frame: DecodedFrame, display: DisplayFacts, { voi: choice, invert }: GreyChoice): Level {
  const modality = modalityOf(display);
  const voi = voiOf(chooseVoi(frame, display, modality, choice));
  const present = presentationOf(display.presentationLut);
  // MONOCHROME1 is to be shown with the shape INVERSE; an object that says both means one inversion (PS3.3 §C.8.11.1.1.2).
  const inverted = (frame.photometric.inverted || display.inverse) !== (invert === true);
  const level: Level = inverted
    ? stored => 1 - present(voi(modality(stored)))
    : stored => present(voi(modality(stored)));
  const { padding } = frame.facts;
  if (padding === undefined) return level;
  // Padding goes through none of the steps: it is background (PS3.4 §N.2.1.1, PS3.3 §C.7.5.1.1.2).
  return stored => (stored >= padding.low && stored <= padding.high ? 0 : level(stored));
}

/** A presentation table spreads the whole range of the values of interest over its entries (PS3.3 §C.11.6.1). */
function presentationOf(table: LookUpTable | undefined): (value: number) => number {
  if (table === undefined) return value => value;
  const { entries, bits } = table;
  const last = entries.length - 1;
  const highest = 2 ** bits - 1;
  return value => entries[Math.round(value * last)]! / highest;
}

/** Four pixels a write: a store of one byte each is what a plain loop waits for. */
function paintBytes(samples: Samples, level: Level, data: Uint8ClampedArray): void {
  const keys = keysOf(samples);
  const table = levelTable(samples, level);
  const whole = keys.length & ~3;
  const quads = new Uint32Array(data.buffer, data.byteOffset, whole >> 2);
  if (hostIsLittleEndian) {
    for (let quad = 0, at = 0; at < whole; quad++, at += 4) {
      quads[quad] =
        table[keys[at]!]! |
        (table[keys[at + 1]!]! << 8) |
        (table[keys[at + 2]!]! << 16) |
        (table[keys[at + 3]!]! << 24);
    }
  }
  for (let at = hostIsLittleEndian ? whole : 0; at < keys.length; at++) data[at] = table[keys[at]!]!;
}

function paintPixels(samples: Samples, level: Level, data: Uint8ClampedArray): void {
  const keys = keysOf(samples);
  const levels = levelTable(samples, level);
  // One 32-bit write a pixel: three equal bytes, and a fourth that is opaque.
  const table = new Uint32Array(levels.length);
  for (let at = 0; at < levels.length; at++) {
    table[at] = hostIsLittleEndian ? (levels[at]! * 0x01_01_01) | 0xff00_0000 : (levels[at]! * 0x0101_0100) | 0xff;
  }
  const pixels = new Uint32Array(data.buffer, data.byteOffset, keys.length);
  for (let at = 0; at < keys.length; at++) pixels[at] = table[keys[at]!]!;
}

/** Levels of the values that occur, indexed by the bits of the sample: no offset is added for each pixel. */
function levelTable(samples: Samples, level: Level): Uint8ClampedArray {
  const table = new Uint8ClampedArray(tableLength(samples));
  eachValue(samples, (value, key) => {
    table[key] = level(value) * 255;
  });
  return table;
}

function eachValue(samples: Samples, visit: (value: number, key: number) => void): void {
  const { min, max } = rangeOf(samples);
  const mask = samples.BYTES_PER_ELEMENT === 1 ? 0xff : 0xffff;
  for (let value = min; value <= max; value++) visit(value, value & mask);
}

function tableLength(samples: Samples): number {
  const { min, max } = rangeOf(samples);
  return min < 0 ? 2 ** (8 * samples.BYTES_PER_ELEMENT) : max + 1;
}

/** Between which all samples lie: to see which bits occur is quicker than to find the extremes, as long as they are few. */
function rangeOf(samples: Samples): MinMax {
  if (!(samples instanceof Uint16Array || samples instanceof Uint8Array)) return minMax(samples);
  const bits = bitsOf(samples);
  return bits < FEW_LEVELS ? { min: 0, max: bits } : minMax(samples);
}

/** The samples as unsigned bits, over the same memory. */
function keysOf(samples: Samples): Uint8Array | Uint16Array {
  if (samples instanceof Int8Array) return new Uint8Array(samples.buffer, samples.byteOffset, samples.length);
  if (samples instanceof Int16Array) return new Uint16Array(samples.buffer, samples.byteOffset, samples.length);
  if (samples instanceof Uint8Array || samples instanceof Uint16Array) return samples;
  throw new DecodeError('unsupported-layout', { detail: `${samples.BYTES_PER_ELEMENT * 8}-bit samples as a table` });
}

function paintByFunction(samples: Samples, level: Level, channels: 1 | 4, data: Uint8ClampedArray): void {
  if (channels === 1) {
    for (let at = 0; at < samples.length; at++) data[at] = level(samples[at]!) * 255;
    return;
  }
  for (let at = 0, to = 0; at < samples.length; at++, to += 4) {
    data[to] = data[to + 1] = data[to + 2] = level(samples[at]!) * 255;
    data[to + 3] = 255;
  }
}

/** Entries of a table that are reckoned in less time than the extremes are found. */
const FEW_LEVELS = 4096;
