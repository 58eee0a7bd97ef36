import { DecodeError } from '../../errors/index.ts';
import type { DecodedFrame } from '../decode.ts';
import { plainDisplay } from '../display.ts';
import type { ColourModel } from '../photometric.ts';
import { paintPalette, paintRgb, paintYbr } from './colour.ts';
import { paintGrey } from './grey.ts';
import type { RenderOptions } from './options.ts';
import { type Paint, type Picture, room } from './picture.ts';
import { resample } from './resample.ts';
import { viewportOf } from './viewport.ts';

/**
 * Makes the picture of a decoded frame: modality table or rescale, values of interest, presentation shape, palette or
 * colour conversion, region and size (PS3.4 §N.2, PS3.18 §8.3.5).
 * @throws DecodeError `unknown-photometric`, `no-palette`, `bad-window`, `bad-viewport`, `picture-too-large`
 */
export function render(frame: DecodedFrame, options: RenderOptions = {}): Picture {
  const viewport = viewportOf(
    { width: frame.columns, height: frame.rows },
    options.region,
    options.size,
    options.pixels ?? MOST_PIXELS,
  );
  const paint = painterOf(frame);
  const display = options.display ?? plainDisplay;
  if (viewport.plain) return paint(frame, display, options);
  const { into, ...others } = options;
  const whole = paint(frame, display, others);
  const data = room(into, viewport.size.width * viewport.size.height * whole.channels);
  return resample(whole, viewport, options.interpolation ?? 'smooth', data);
}

function painterOf(frame: DecodedFrame): Paint {
  const { photometric, samplesPerPixel } = frame;
  const paint = painters[photometric.model];
  if (paint === undefined || photometric.channels !== samplesPerPixel) {
    throw new DecodeError('unknown-photometric', { detail: `${photometric.name} with ${samplesPerPixel} samples` });
  }
  return paint;
}

const painters: Readonly<Record<ColourModel, Paint | undefined>> = {
  grey: paintGrey,
  palette: paintPalette,
  rgb: paintRgb,
  ybr: paintYbr,
  none: undefined,
};

/** 8,192 × 8,192. */
const MOST_PIXELS = 2 ** 26;
