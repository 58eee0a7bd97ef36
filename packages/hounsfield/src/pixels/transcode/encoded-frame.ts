import type { Bytes } from '../../bytes/index.ts';
import type { DataSet } from '../../data/index.ts';
import { builtInCodecs } from '../decode.ts';
import { checkFrameSize } from '../facts.ts';
import { framesOf } from '../frames.ts';
import { workHere } from './frame-work.ts';
import type { TranscodeOptions } from './options.ts';
import { encoderOf, refuseElsewhere } from './transcode.ts';

/**
 * One frame as `transcode` writes it in a transfer syntax that compresses.
 * @param index from 0
 * @throws DecodeError as `transcode`
 */
export async function encodedFrame(dataSet: DataSet, index: number, options: TranscodeOptions): Promise<Bytes> {
  const { from, to, signal, limits } = options;
  const frames = framesOf(dataSet, from);
  if (from.uid === to.uid) return frames.bytes(index, signal);
  refuseElsewhere(from, to);
  checkFrameSize(frames.facts, limits);
  const work = options.work ?? workHere(options.codecs ?? builtInCodecs);
  return encoderOf(dataSet, frames, { ...options, work }).frame(index, signal);
}
