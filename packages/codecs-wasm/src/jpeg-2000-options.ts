import { DecodeError } from 'hounsfield/errors';
import type { EncodableFrame, EncodeOptions } from 'hounsfield/pixels';
import { type Layout, layoutOf } from './codec.ts';

/** How a frame is coded in either kind of JPEG 2000. */
export interface Jpeg2000Choice extends Layout {
  /** Undefined is lossless. */
  readonly ratio: number | undefined;
  /** The colours of RGB are decorrelated: reversibly, or not. */
  readonly colour: boolean;
  /** What Photometric Interpretation becomes by that (PS3.5 §8.2.4); undefined: it stays. */
  readonly photometric: 'YBR_RCT' | 'YBR_ICT' | undefined;
}

/** @throws DecodeError `not-encodable`, `bad-encode-options` */
export function jpeg2000Choice(frame: EncodableFrame, { ratio }: EncodeOptions): Jpeg2000Choice {
  if (ratio !== undefined && !(ratio > 1 && ratio <= MOST_RATIO)) {
    throw new DecodeError('bad-encode-options', { detail: `ratio ${ratio}, above 1 to ${MOST_RATIO}` });
  }
  const colour = frame.facts.photometric.name === 'RGB' && frame.facts.samplesPerPixel === 3;
  const photometric = ratio === undefined ? 'YBR_RCT' : 'YBR_ICT';
  return { ...layoutOf(frame), ratio, colour, photometric: colour ? photometric : undefined };
}

const MOST_RATIO = 1000;
