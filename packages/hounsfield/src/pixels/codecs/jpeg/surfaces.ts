import { badJpeg } from './bad-jpeg.ts';
import type { Component, FrameHeader } from './frame-header.ts';
import { type Arithmetic, arithmeticOf, type Block, inverseDct, inverseDctTo } from './inverse-dct.ts';
import type { JpegSamples } from './lossless.ts';
import { upsample } from './upsample.ts';

/** Where the samples of a component go. */
export interface Surface {
  readonly samples: JpegSamples;
  readonly start: number;
  /** From a sample to the next of its row, and to the one below it. */
  readonly step: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
}

/** The samples of a frame of blocks while they are made: in the image itself, or in a plane until they are spread. */
export class Surfaces {
  readonly #frame: FrameHeader;
  readonly #samples: JpegSamples;
  readonly #surfaces: readonly Surface[];
  readonly #arithmetic: Arithmetic;
  /** The samples of one block. */
  readonly #square = new Int32Array(64);

  constructor(frame: FrameHeader, samples: JpegSamples) {
    this.#frame = frame;
    this.#samples = samples;
    this.#arithmetic = arithmeticOf(frame.precision);
    const step = frame.components.length;
    this.#surfaces = frame.components.map(({ index, isWhole, width, height }) => {
      if (isWhole) return { samples, start: index, step, stride: step * frame.columns, width, height };
      const plane = frame.precision > 8 ? new Uint16Array(width * height) : new Uint8Array(width * height);
      return { samples: plane, start: 0, step: 1, stride: width, width, height };
    });
  }

  /** Transforms a block into its place, and empties it. */
  put(block: Block, component: Component, row: number, column: number): void {
    const surface = this.#surfaces[component.index]!;
    const top = row * 8;
    const left = column * 8;
    const to = surface.start + top * surface.stride + left * surface.step;
    const { samples, step, stride } = surface;
    const isPart = top + 8 > surface.height || left + 8 > surface.width;
    if (!isPart && samples instanceof Uint16Array) {
      inverseDctTo(block, this.#arithmetic, samples, { start: to, step, stride });
      return;
    }
    const square = this.#square;
    inverseDct(block, this.#arithmetic, square);
    if (isPart) copyPart(square, surface, to, { rows: surface.height - top, columns: surface.width - left });
    else copyBytes(square, samples, surface, to);
  }

  /** Spreads the components that have fewer samples than there are pixels. */
  finish(): void {
    for (const component of this.#frame.components) {
      if (component.isWhole) continue;
      const most = (key: 'across' | 'down'): number => Math.max(...this.#frame.components.map(each => each[key]));
      const [across, down] = [most('across') / component.across, most('down') / component.down];
      if (!Number.isInteger(across) || !Number.isInteger(down)) throw badJpeg('sampling factors with a fraction');
      const { columns, rows, components } = this.#frame;
      const surface = this.#surfaces[component.index]!;
      const target = { samples: this.#samples, start: component.index, step: components.length, columns, rows };
      upsample(surface, target, across, down);
    }
  }
}

// No inner loop, which is worth a tenth of the time of decoding.
function copyBytes(square: Int32Array, samples: JpegSamples, { step, stride }: Surface, to: number): void {
  for (let at = 0; at < 64; at += 8, to += stride) {
    samples[to] = square[at]!;
    samples[to + step] = square[at + 1]!;
    samples[to + 2 * step] = square[at + 2]!;
    samples[to + 3 * step] = square[at + 3]!;
    samples[to + 4 * step] = square[at + 4]!;
    samples[to + 5 * step] = square[at + 5]!;
    samples[to + 6 * step] = square[at + 6]!;
    samples[to + 7 * step] = square[at + 7]!;
  }
}

/** Of a block that reaches over the edge of the image. */
function copyPart(
  square: Int32Array,
  { samples, step, stride }: Surface,
  to: number,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  for (let y = 0; y < Math.min(8, rows); y++) {
    for (let x = 0; x < Math.min(8, columns); x++) samples[to + y * stride + x * step] = square[y * 8 + x]!;
  }
}
