import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodySlice, colourFrame, randomNumbers } from '@hounsfield/testkit';
import { type ImageFacts, photometricOf } from 'hounsfield/pixels';
import { scratch } from '../lib/places.ts';

interface ImageRow {
  readonly title: string;
  readonly facts: ImageFacts;
  readonly make: () => Uint8Array;
}

const facts = (rows: number, columns: number, bits: number, samples = 1): ImageFacts => ({
  rows,
  columns,
  samplesPerPixel: samples,
  photometric: photometricOf(samples === 3 ? 'RGB' : 'MONOCHROME2'),
  planar: false,
  numbers: 'integer',
  bitsAllocated: bits > 8 ? 16 : 8,
  bitsStored: bits,
  highBit: bits - 1,
  signed: false,
  frames: 1,
  corrected: [],
});

const CT = { rows: 512, columns: 512 };
const MAMMOGRAM = { rows: 4000, columns: 3000 };
const ULTRASOUND = { rows: 600, columns: 800 };

/** Smooth shapes with noise that neighbours share, as detectors give it: lossless codecs save two thirds of it or so. */
const rows = {
  ct: {
    title: 'CT 512 × 512, 16 bits',
    facts: facts(CT.rows, CT.columns, 16),
    make: () => {
      const slice = bodySlice({ ...CT, depth: 0.5, offset: 1024, seed: 1 });
      return bytesOf(smoothed(new Uint16Array(slice.buffer), CT.rows, CT.columns, 1));
    },
  },
  mammogram: {
    title: 'mammogram 3000 × 4000, 12 bits',
    facts: facts(MAMMOGRAM.rows, MAMMOGRAM.columns, 12),
    make: () => bytesOf(smoothed(breast(MAMMOGRAM.rows, MAMMOGRAM.columns), MAMMOGRAM.rows, MAMMOGRAM.columns, 1)),
  },
  ultrasound: {
    title: 'ultrasound 800 × 600, RGB',
    facts: facts(ULTRASOUND.rows, ULTRASOUND.columns, 8, 3),
    make: () => {
      const frame = colourFrame({ ...ULTRASOUND, frame: 0, planar: false });
      return bytesOf(smoothed(Uint16Array.from(frame), ULTRASOUND.rows, ULTRASOUND.columns, 3)).filter(
        (_, at) => at % 2 === 0,
      );
    },
  },
} as const satisfies Readonly<Record<string, ImageRow>>;

export type ImageName = keyof typeof rows;
export const images: Readonly<Record<ImageName, ImageRow>> = rows;

/** The native frame of an image, made once and kept. */
export function nativeFrame(name: ImageName): Uint8Array {
  const folder = join(scratch, 'data', 'codecs');
  const path = join(folder, `${name}.raw`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, rows[name].make());
  }
  // Small files are read into a buffer that others share.
  return new Uint8Array(readFileSync(path));
}

function bytesOf(words: Uint16Array): Uint8Array {
  return new Uint8Array(words.buffer);
}

/** Half of an ellipse that gets denser to its middle, with strands and noise. */
function breast(height: number, width: number): Uint16Array {
  const random = randomNumbers(7);
  const image = new Uint16Array(height * width);
  for (let at = 0; at < image.length; at++) {
    const x = (at % width) / width;
    const y = (2 * Math.floor(at / width)) / height - 1;
    const inside = 1 - (x * x) / 0.64 - (y * y) / 0.72;
    const noise = (random() & 63) - 32;
    const tissue =
      inside <= 0 ? 60 : 500 + 1900 * Math.sqrt(inside) + 200 * Math.sin(17 * x + 9 * y * y) * Math.cos(23 * y);
    image[at] = Math.max(0, Math.min(4095, tissue + (inside <= 0 ? noise / 8 : noise)));
  }
  return image;
}

/** Each sample as the mean of its neighbourhood, the nearer ones weighing more. */
function smoothed(image: Uint16Array, height: number, width: number, channels: number): Uint16Array {
  const result = image.slice();
  const line = width * channels;
  for (let row = 1; row < height - 1; row++) {
    for (let at = row * line + channels; at < (row + 1) * line - channels; at++) {
      const sum = (row: number): number => image[row - channels]! + 2 * image[row]! + image[row + channels]!;
      result[at] = (sum(at - line) + 2 * sum(at) + sum(at + line)) >> 4;
    }
  }
  return result;
}
