import { DecodeError } from '../../errors/index.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of the frame in its own pixels, from the upper left corner; flips apply to what is shown. */
export interface Region {
  readonly x: number;
  readonly y: number;
  /** To the right edge unless said otherwise. */
  readonly width?: number;
  /** To the lower edge unless said otherwise. */
  readonly height?: number;
  readonly flipHorizontal?: boolean;
  readonly flipVertical?: boolean;
}

/** What part of the frame becomes what size, all whole pixels, checked. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly flipHorizontal: boolean;
  readonly flipVertical: boolean;
  readonly size: Size;
  /** The picture is the frame as it is. */
  readonly plain: boolean;
}

/**
 * Fits a region into a size, its shape kept (PS3.18 §8.3.5.1.3); without a size, one pixel stays one pixel.
 * @param limit the most pixels that the picture may have.
 * @throws DecodeError `bad-viewport`, `picture-too-large`
 */
export function viewportOf(frame: Size, region: Region | undefined, size: Size | undefined, limit: number): Viewport {
  const part = partOf(frame, region);
  const target = size === undefined ? { width: part.width, height: part.height } : fit(part, size);
  if (target.width * target.height > limit) {
    throw new DecodeError('picture-too-large', { detail: `${target.width} × ${target.height}, limit ${limit}` });
  }
  const whole = part.width === frame.width && part.height === frame.height;
  const plain =
    whole &&
    target.width === frame.width &&
    target.height === frame.height &&
    !part.flipHorizontal &&
    !part.flipVertical;
  return { ...part, size: target, plain };
}

function partOf(frame: Size, region: Region | undefined): Omit<Viewport, 'size' | 'plain'> {
  const { x = 0, y = 0, flipHorizontal = false, flipVertical = false } = region ?? {};
  const width = region?.width ?? frame.width - x;
  const height = region?.height ?? frame.height - y;
  const inside = x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
  if (![x, y, width, height].every(Number.isInteger) || !inside || width < 1 || height < 1) {
    throw new DecodeError('bad-viewport', {
      detail: `region ${x},${y} ${width} × ${height} of ${frame.width} × ${frame.height}`,
    });
  }
  return { x, y, width, height, flipHorizontal, flipVertical };
}

function fit(part: Size, size: Size): Size {
  if (!(size.width >= 1 && size.height >= 1 && Number.isFinite(size.width * size.height))) {
    throw new DecodeError('bad-viewport', { detail: `size ${size.width} × ${size.height}` });
  }
  const scale = Math.min(size.width / part.width, size.height / part.height);
  return {
    width: Math.max(1, Math.min(Math.floor(size.width), Math.round(part.width * scale))),
    height: Math.max(1, Math.min(Math.floor(size.height), Math.round(part.height * scale))),
  };
}
