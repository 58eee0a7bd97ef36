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
    if (down === 1) {
      spreadRow(source, from * source.stride, target, to);
      continue;
    }
    const near = row % 2 === 0 ? from - 1 : from + 1;
    sumRows(source, from, Math.max(0, Math.min(source.height - 1, near)), line);
    spread(line, target, to);
  }
}

/** Three parts of a row and one of the row that is next to it, or is itself. */
function sumRows({ samples, stride }: Source, row: number, near: number, line: Int32Array): void {
  const start = row * stride;
  const beside = near * stride;
  for (let x = 0; x < line.length; x++) line[x] = 3 * samples[start + x]! + samples[beside + x]!;
}

function spread(line: Int32Array, { samples, step, columns }: Target, to: number): void {
  const last = line.length - 1;
  let here = line[0]!;
  let before = here;
  for (let x = 0; x < last; x++, to += 2 * step) {
    const next = line[x + 1]!;
    const most = 3 * here;
    samples[to] = (most + before + LEFT) >> 4;
    samples[to + step] = (most + next + RIGHT) >> 4;
    before = here;
    here = next;
  }
  samples[to] = (3 * here + before + LEFT) >> 4;
  // The last sample of a row of an odd length stands for one pixel.
  if (columns % 2 === 0) samples[to + step] = (4 * here + RIGHT) >> 4;
}

/** The same across alone, straight from the samples: three parts of one and one of its neighbour. */
function spreadRow({ samples, width }: Source, from: number, target: Target, to: number): void {
  const { samples: into, step, columns } = target;
  const last = from + width - 1;
  let here = samples[from]!;
  let before = here;
  for (let at = from; at < last; at++, to += 2 * step) {
    const next = samples[at + 1]!;
    const most = 3 * here;
    into[to] = (most + before + 1) >> 2;
    into[to + step] = (most + next + 2) >> 2;
    before = here;
    here = next;
  }
  into[to] = (3 * here + before + 1) >> 2;
  if (columns % 2 === 0) into[to + step] = here;
}

/** What is added before a sum of 16 parts is divided, for the left and the right pixel of a pair. */
const LEFT = 8;
const RIGHT = 7;
