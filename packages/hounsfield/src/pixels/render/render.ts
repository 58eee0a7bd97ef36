import type { DecodedFrame } from '../decode.ts';
import { plainDisplay } from '../display.ts';
import { present } from '../presentation/apply.ts';
import { burn } from './burn.ts';
import type { RenderOptions } from './options.ts';
import { painterOf } from './painters.ts';
import { type Picture, room } from './picture.ts';
import { resample } from './resample.ts';
import { viewportOf } from './viewport.ts';

/**
 * Makes the picture of a decoded frame: modality table or rescale, values of interest, presentation table and shape,
 * palette or colour conversion, shutter, overlays, region and size (PS3.4 §N.2, PS3.18 §8.3.5). With a presentation
 * state its steps are taken in place of those of the image.
 * @throws DecodeError `unknown-photometric`, `no-palette`, `bad-window`, `bad-viewport`, `picture-too-large`,
 * `bad-presentation-state`
 */
export function render(frame: DecodedFrame, options: RenderOptions = {}): Picture {
  const pixels = options.pixels ?? MOST_PIXELS;
  if (options.presentationState !== undefined) {
    return present(frame, options.presentationState, { ...options, pixels });
  }
  const size = { width: frame.columns, height: frame.rows };
  const viewport = viewportOf(size, options.region, options.size, pixels);
  const paint = painterOf(frame);
  const display = options.display ?? plainDisplay;
  const { into, ...others } = options;
  const whole = paint(frame, display, viewport.plain ? options : others);
  burn(whole, display, options);
  if (viewport.plain) return whole;
  const data = room(into, viewport.size.width * viewport.size.height * whole.channels);
  return resample(whole, viewport, options.interpolation ?? 'smooth', data);
}

/** 8,192 × 8,192. */
const MOST_PIXELS = 2 ** 26;
