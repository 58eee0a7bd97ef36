import { DecodeError } from '../../errors/index.ts';
import { hostIsLittleEndian } from '../byte-order.ts';
import type { DecodedFrame } from '../decode.ts';
import type { DisplayFacts } from '../display.ts';
import { minMax, type Samples } from '../samples.ts';
import { modalityOf } from './modality.ts';
import { type Paint, room } from './picture.ts';
import { chooseVoi, voiOf } from './voi.ts';

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

type Level = (stored: number) => number;

/** A stored sample to its grey, 0 to 255, not rounded. */
function levelOf(frame: DecodedFrame, display: DisplayFacts, options: Parameters<Paint>[2]): Level {
  const modality = modalityOf(display);
  const voi = voiOf(chooseVoi(frame, display, modality, options.voi));
  // MONOCHROME1 is to be shown with the shape INVERSE; an object that says both means one inversion (PS3.3 §C.8.11.1.1.2).
  const inverted = (frame.photometric.inverted || display.inverse) !== (options.invert === true);
  return inverted ? stored => 255 - 255 * voi(modality(stored)) : stored => 255 * voi(modality(stored));
}

function paintBytes(samples: Samples, level: Level, data: Uint8ClampedArray): void {
  const keys = keysOf(samples);
  const table = new Uint8ClampedArray(tableLength(samples));
  fillTable(table, samples, level);
  for (let at = 0; at < keys.length; at++) data[at] = table[keys[at]!]!;
}

function paintPixels(samples: Samples, level: Level, data: Uint8ClampedArray): void {
  const keys = keysOf(samples);
  const levels = new Uint8ClampedArray(tableLength(samples));
  fillTable(levels, samples, level);
  // One 32-bit write a pixel: three equal bytes, and a fourth that is opaque.
  const table = new Uint32Array(levels.length);
  for (let at = 0; at < levels.length; at++) {
    table[at] = hostIsLittleEndian ? (levels[at]! * 0x01_01_01) | 0xff00_0000 : (levels[at]! * 0x0101_0100) | 0xff;
  }
  const pixels = new Uint32Array(data.buffer, data.byteOffset, keys.length);
  for (let at = 0; at < keys.length; at++) pixels[at] = table[keys[at]!]!;
}

/** Levels of the values that occur, indexed by the bits of the sample: no offset is added for each pixel. */
function fillTable(table: Uint8ClampedArray, samples: Samples, level: Level): void {
  const { min, max } = minMax(samples);
  const mask = samples.BYTES_PER_ELEMENT === 1 ? 0xff : 0xffff;
  for (let value = min; value <= max; value++) table[value & mask] = level(value);
}

function tableLength(samples: Samples): number {
  const { min, max } = minMax(samples);
  return min < 0 ? 2 ** (8 * samples.BYTES_PER_ELEMENT) : max + 1;
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
    for (let at = 0; at < samples.length; at++) data[at] = level(samples[at]!);
    return;
  }
  for (let at = 0, to = 0; at < samples.length; at++, to += 4) {
    data[to] = data[to + 1] = data[to + 2] = level(samples[at]!);
    data[to + 3] = 255;
  }
}
