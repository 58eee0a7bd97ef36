import type { JpegSamples } from './lossless.ts';

/** Samples of a component, row by row. */
export interface Source {
  readonly samples: JpegSamples;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** One component of the image. */
export interface Target {
  readonly samples: JpegSamples;
  readonly start: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Spreads subsampled components over all pixels. T.81 leaves it open how; the reference software weighs the two
 * nearest samples 3 to 1 in a direction that is halved, and repeats samples in every other case.
 */
export function upsample(source: Source, target: Target, across: number, down: number): void {
  const isSmooth = across === 2 && down <= 2 && source.width > 2;
  const line = new Int32Array(source.width);
  for (let row = 0; row < target.rows; row++) {
    const from = Math.floor(row / down);
    const to = target.start + row * target.columns * target.step;
    if (!isSmooth) {
      const start = from * source.stride;
      for (let x = 0, at = to; x < target.columns; x++, at += target.step) {
        target.samples[at] = source.samples[start + Math.floor(x / across)]!;
      }
      continue;
    }
    const near = down === 1 ? from : row % 2 === 0 ? from - 1 : from + 1;
    sumRows(source, from, Math.max(0, Math.min(source.height - 1, near)), line);
    spread(line, target, to, down === 1 ? acrossOnly : acrossAndDown);
  }
}

/** What is added before a sum of 16 parts is divided, for the left and the right pixel of a pair. */
interface Rounding {
  readonly left: number;
  readonly right: number;
}
const acrossOnly: Rounding = { left: 4, right: 8 };
const acrossAndDown: Rounding = { left: 8, right: 7 };

/** Three parts of a row and one of the row that is next to it, or is itself. */
function sumRows({ samples, stride }: Source, row: number, near: number, line: Int32Array): void {
  const start = row * stride;
  const beside = near * stride;
  for (let x = 0; x < line.length; x++) line[x] = 3 * samples[start + x]! + samples[beside + x]!;
}

function spread(line: Int32Array, { samples, step, columns }: Target, to: number, { left, right }: Rounding): void {
  const last = line.length - 1;
  let here = line[0]!;
  let before = here;
  for (let x = 0; x < last; x++, to += 2 * step) {
    const next = line[x + 1]!;
    const most = 3 * here;
    samples[to] = (most + before + left) >> 4;
    samples[to + step] = (most + next + right) >> 4;
    before = here;
    here = next;
  }
  samples[to] = (3 * here + before + left) >> 4;
  // The last sample of a row of an odd length stands for one pixel.
  if (columns % 2 === 0) samples[to + step] = (4 * here + right) >> 4;
}
