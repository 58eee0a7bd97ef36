import { DecodeError } from '../../errors/index.ts';
import type { Picture } from '../render/picture.ts';
import { type Interpolation, resample } from '../render/resample.ts';
import type { Size } from '../render/viewport.ts';
import type { DisplayedArea, ImagePresentation, Point } from './state.ts';

/** Which part of the image is shown, how it is turned, and how large it becomes (PS3.3 §C.10.4, §C.10.6). */
export interface Layout {
  /** Of the image, in its pixels; may reach over its edges. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly flip: boolean;
  /** Of the picture, after rotation. */
  readonly size: Size;
}

export interface LayoutOptions {
  readonly size?: Size | undefined;
  /** Millimetres of a pixel of the display, for TRUE SIZE; without it such an area is fitted like the others. */
  readonly displaySpacing?: number | undefined;
  /** The most pixels. */
  readonly limit: number;
}

/** @throws DecodeError `bad-presentation-state`, `picture-too-large` */
export function layoutOf(image: Size, presentation: ImagePresentation, options: LayoutOptions): Layout {
  const { area, state } = presentation;
  const { rotation, flip } = state;
  const part = area === undefined ? { x: 0, y: 0, ...image } : partOf(area);
  const natural = naturalSize(part, area, options);
  const turned = rotation % 180 === 0 ? natural : { width: natural.height, height: natural.width };
  const size = sized(turned, area, options);
  if (size.width * size.height > options.limit || part.width * part.height > options.limit) {
    throw new DecodeError('picture-too-large', {
      detail: `${size.width} × ${size.height} of ${part.width} × ${part.height}, limit ${options.limit}`,
    });
  }
  return { ...part, rotation, flip, size };
}

/** A point of the image (its upper left corner is 0\0) as one of the picture. */
export function toPicture(layout: Layout, [x, y]: Point): Point {
  const u = (x - layout.x) / layout.width;
  const v = (y - layout.y) / layout.height;
  const [across, down] = turns[layout.rotation](u, v);
  return [(layout.flip ? 1 - across : across) * layout.size.width, down * layout.size.height];
}

/** Cuts out, scales, rotates and flips a picture of the whole image. */
export function arrange(picture: Picture, layout: Layout, interpolation: Interpolation): Picture {
  const { rotation, flip, size } = layout;
  const upright = rotation % 180 === 0 ? size : { width: size.height, height: size.width };
  const { source, x, y } = inside(picture, layout);
  const data = new Uint8ClampedArray(upright.width * upright.height * picture.channels);
  const viewport = { x, y, width: layout.width, height: layout.height, size: upright };
  const isSame = upright.width === picture.width && upright.height === picture.height && source === picture;
  const scaled =
    isSame && x === 0 && y === 0 && layout.width === picture.width && layout.height === picture.height
      ? picture
      : resample(
          source,
          { ...viewport, flipHorizontal: false, flipVertical: false, plain: false },
          interpolation,
          data,
        );
  return rotation === 0 && !flip ? scaled : turned(scaled, layout);
}

function partOf({ topLeft, bottomRight }: DisplayedArea): Pick<Layout, 'x' | 'y' | 'width' | 'height'> {
  const x = Math.min(topLeft[0], bottomRight[0]) - 1;
  const y = Math.min(topLeft[1], bottomRight[1]) - 1;
  const width = Math.abs(topLeft[0] - bottomRight[0]) + 1;
  const height = Math.abs(topLeft[1] - bottomRight[1]) + 1;
  if (![x, y, width, height].every(Number.isSafeInteger)) {
    throw new DecodeError('bad-presentation-state', { detail: 'its displayed area' });
  }
  return { x, y, width, height };
}

/** In pixels of the display where their size matters, else with one side of the pixels kept and square ones made of them. */
function naturalSize(part: Size, area: DisplayedArea | undefined, options: LayoutOptions): Size {
  const { spacing, aspect, mode, magnification } = area ?? {};
  if (mode === 'true-size' && spacing !== undefined && options.displaySpacing !== undefined) {
    const scale = 1 / options.displaySpacing;
    return { width: part.width * spacing[1] * scale, height: part.height * spacing[0] * scale };
  }
  const [high, wide] = spacing ?? aspect ?? [1, 1];
  const factor = mode === 'magnify' ? (magnification ?? 1) : 1;
  const shape = high / wide;
  return {
    width: part.width * factor * Math.max(1 / shape, 1),
    height: part.height * factor * Math.max(shape, 1),
  };
}

/** SCALE TO FIT fills the size that is asked for; the other modes shrink into it where they are larger. */
function sized(natural: Size, area: DisplayedArea | undefined, { size }: LayoutOptions): Size {
  const fit = size === undefined ? 1 : Math.min(size.width / natural.width, size.height / natural.height);
  const scale = area === undefined || area.mode === 'fit' ? fit : Math.min(1, fit);
  if (!(scale > 0 && Number.isFinite(scale))) throw new DecodeError('bad-viewport', { detail: 'the size' });
  return {
    width: Math.max(1, Math.round(natural.width * scale)),
    height: Math.max(1, Math.round(natural.height * scale)),
  };
}

/** The picture itself where it holds the whole part, else a black one around it. */
function inside(
  picture: Picture,
  layout: Layout,
): { readonly source: Picture; readonly x: number; readonly y: number } {
  const { x, y, width, height } = layout;
  if (x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height) return { source: picture, x, y };
  const { channels } = picture;
  const data = new Uint8ClampedArray(width * height * channels);
  if (channels === 4) new Uint32Array(data.buffer).fill(new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0]!);
  const first = Math.max(0, x);
  const last = Math.min(picture.width, x + width);
  for (let row = Math.max(0, y); row < Math.min(picture.height, y + height) && first < last; row++) {
    const from = row * picture.width;
    data.set(
      picture.data.subarray((from + first) * channels, (from + last) * channels),
      ((row - y) * width + first - x) * channels,
    );
  }
  return { source: { width, height, channels, data }, x: 0, y: 0 };
}

function turned(picture: Picture, { rotation, flip, size }: Layout): Picture {
  const { channels, width, height } = picture;
  const data = new Uint8ClampedArray(picture.data.length);
  const turn = turns[rotation];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = turn((x + 0.5) / width, (y + 0.5) / height);
      const column = Math.floor((flip ? 1 - across : across) * size.width);
      const to = (Math.floor(down * size.height) * size.width + column) * channels;
      const from = (y * width + x) * channels;
      for (let channel = 0; channel < channels; channel++) data[to + channel] = picture.data[from + channel]!;
    }
  }
  return { ...size, channels, data };
}

/** Where a point of the unit square comes to lie when the square is turned clockwise. */
const turns: Readonly<Record<Layout['rotation'], (u: number, v: number) => Point>> = {
  0: (u, v) => [u, v],
  90: (u, v) => [1 - v, u],
  180: (u, v) => [1 - u, 1 - v],
  270: (u, v) => [v, 1 - u],
};
