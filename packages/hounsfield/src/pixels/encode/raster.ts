import type { Picture } from '../render/picture.ts';

/** Pixels of a picture file: rows from the top, samples by pixel, over the whole range of 8 or 16 bits. */
export interface RasterImage {
  readonly width: number;
  readonly height: number;
  /** 1: grey; 2: grey and alpha; 3: red, green, blue; 4: and alpha. */
  readonly samples: 1 | 2 | 3 | 4;
  readonly data: Uint8Array | Uint16Array;
  /** Millimetres between rows, then between columns. */
  readonly spacing?: readonly [number, number];
}

/** A rendered picture for an encoder: grey, or three colours; the alpha of a picture is always whole. */
export function rasterOf(picture: Picture): RasterImage {
  const { width, height, channels, data } = picture;
  if (channels === 1)
    return { width, height, samples: 1, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from]!;
    rgb[to + 1] = data[from + 1]!;
    rgb[to + 2] = data[from + 2]!;
  }
  return { width, height, samples: 3, data: rgb };
}

/** The same without alpha: what is not opaque lies on black. */
export function withoutAlpha(image: RasterImage): RasterImage {
  const { samples, data } = image;
  if (samples === 1 || samples === 3) return image;
  const colours = (samples - 1) as 1 | 3;
  const highest = data instanceof Uint16Array ? 65_535 : 255;
  const length = image.width * image.height * colours;
  const opaque = data instanceof Uint16Array ? new Uint16Array(length) : new Uint8Array(length);
  for (let from = 0, to = 0; to < length; from += samples, to += colours) {
    const alpha = data[from + colours]! / highest;
    for (let sample = 0; sample < colours; sample++) opaque[to + sample] = Math.round(data[from + sample]! * alpha);
  }
  return { ...image, samples: colours, data: opaque };
}
