import { DecodeError } from '../../errors/index.ts';
import type { DecodedFrame } from '../decode.ts';
import type { Palette } from '../display.ts';
import { lookUp } from '../look-up-table.ts';
import type { YbrMatrix } from '../photometric.ts';
import type { Samples } from '../samples.ts';
import { type Paint, room } from './picture.ts';

/** Red, green and blue samples of any depth to RGBA. */
export const paintRgb: Paint = (frame, _display, options) => {
  const data = room(options.into, frame.rows * frame.columns * 4);
  const samples = eightBits(frame);
  for (let from = 0, to = 0; from < samples.length; from += 3, to += 4) {
    data[to] = samples[from]!;
    data[to + 1] = samples[from + 1]!;
    data[to + 2] = samples[from + 2]!;
    data[to + 3] = 255;
  }
  return { width: frame.columns, height: frame.rows, channels: 4, data };
};

/** Luma and chroma to RGBA by the matrix of the photometric row. */
export const paintYbr: Paint = (frame, _display, options) => {
  const matrix = frame.photometric.toRgb;
  if (matrix === undefined) throw new DecodeError('unknown-photometric', { detail: frame.photometric.name });
  const data = room(options.into, frame.rows * frame.columns * 4);
  convertYbr(eightBits(frame), matrix, data);
  return { width: frame.columns, height: frame.rows, channels: 4, data };
};

/** One index a pixel to RGBA through the palette (PS3.3 §C.7.9). */
export const paintPalette: Paint = (frame, display, options) => {
  const { palette } = display;
  if (palette === undefined) throw new DecodeError('no-palette');
  const data = room(options.into, frame.data.length * 4);
  const colours = colourTable(palette);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, frame.data.length);
  const last = colours.length - 1;
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = colours[Math.max(0, Math.min(last, frame.data[at]! - palette.red.first))]!;
  }
  return { width: frame.columns, height: frame.rows, channels: 4, data };
};

/** The colours of a palette as RGBA in one word each. */
export function colourTable({ red, green, blue }: Palette): Uint32Array {
  const colours = new Uint32Array(red.entries.length);
  const bytes = new Uint8ClampedArray(colours.buffer);
  for (let at = 0; at < colours.length; at++) {
    for (const [channel, table] of [red, green, blue].entries()) {
      bytes[at * 4 + channel] = (table.entries[at] ?? 0) >>> (table.bits - 8);
    }
    bytes[at * 4 + 3] = 255;
  }
  return colours;
}

/** Cyan, magenta, yellow and black to RGBA: each takes light away (PS3.3-2001 §C.7.6.3.1.2, retired). */
export const paintCmyk: Paint = (frame, _display, options) => {
  const data = room(options.into, frame.rows * frame.columns * 4);
  const samples = eightBits(frame);
  for (let at = 0; at < samples.length; at += 4) {
    const light = 255 - samples[at + 3]!;
    data[at] = light - samples[at]!;
    data[at + 1] = light - samples[at + 1]!;
    data[at + 2] = light - samples[at + 2]!;
    data[at + 3] = 255;
  }
  return { width: frame.columns, height: frame.rows, channels: 4, data };
};

/** Alpha, red, green and blue: where alpha is above 0 its palette colour stands instead (PS3.3-2001 §C.7.6.3.1.2, retired). */
export const paintArgb: Paint = (frame, display, options) => {
  const data = room(options.into, frame.rows * frame.columns * 4);
  const samples = eightBits(frame);
  const { palette } = display;
  const tables = palette === undefined ? undefined : [palette.red, palette.green, palette.blue];
  for (let at = 0; at < samples.length; at += 4) {
    const alpha = frame.data[at]!;
    for (let channel = 0; channel < 3; channel++) {
      const table = tables?.[channel];
      data[at + channel] =
        table === undefined || alpha === 0 ? samples[at + 1 + channel]! : lookUp(table, alpha) >>> (table.bits - 8);
    }
    data[at + 3] = 255;
  }
  return { width: frame.columns, height: frame.rows, channels: 4, data };
};

/** Hue, saturation and value to RGBA (PS3.3-2001 §C.7.6.3.1.2, retired). */
export const paintHsv: Paint = (frame, _display, options) => {
  const data = room(options.into, frame.rows * frame.columns * 4);
  const samples = eightBits(frame);
  for (let from = 0, to = 0; from < samples.length; from += 3, to += 4) {
    const hue = (samples[from]! / 256) * 6;
    const share = samples[from + 1]! / 255;
    const value = samples[from + 2]!;
    for (const [channel, turn] of HSV_TURNS.entries()) {
      const place = (turn + hue) % 6;
      data[to + channel] = value - value * share * Math.max(0, Math.min(place, 4 - place, 1));
    }
    data[to + 3] = 255;
  }
  return { width: frame.columns, height: frame.rows, channels: 4, data };
};

/** How far red, green and blue are from the hue's beginning, in sixths of the circle. */
const HSV_TURNS = [5, 3, 1] as const;

/** The exported loop is what tests compare with the equations of PS3.3 §C.7.6.3.1.2. */
export function convertYbr(samples: ArrayLike<number>, matrix: YbrMatrix, data: Uint8ClampedArray): void {
  const { black, luma, redFromCr, greenFromCb, greenFromCr, blueFromCb } = matrix;
  for (let from = 0, to = 0; from < samples.length; from += 3, to += 4) {
    const y = (samples[from]! - black) * luma;
    const cb = samples[from + 1]! - 128;
    const cr = samples[from + 2]! - 128;
    data[to] = y + redFromCr * cr;
    data[to + 1] = y + greenFromCb * cb + greenFromCr * cr;
    data[to + 2] = y + blueFromCb * cb;
    data[to + 3] = 255;
  }
}

/** Colour samples over the range of 0 to 255. */
function eightBits(frame: DecodedFrame): Samples {
  const { bitsStored } = frame.facts;
  if (bitsStored === 8 && frame.data instanceof Uint8Array) return frame.data;
  const scale = 255 / (2 ** bitsStored - 1);
  return Float32Array.from(frame.data, value => value * scale);
}
