import { DecodeError } from '../../errors/index.ts';
import type { DecodedFrame } from '../decode.ts';
import type { ColourModel } from '../photometric.ts';
import { paintArgb, paintCmyk, paintHsv, paintPalette, paintRgb, paintYbr } from './colour.ts';
import { paintGrey } from './grey.ts';
import type { Paint } from './picture.ts';

/** @throws DecodeError `unknown-photometric` */
export function painterOf(frame: DecodedFrame): Paint {
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
  hsv: paintHsv,
  argb: paintArgb,
  cmyk: paintCmyk,
  none: undefined,
};
