import type { Bytes } from '../../bytes/index.ts';
import { checkFrameSize } from '../facts.ts';
import type { Frames } from '../frames.ts';
import { codecFacts } from './codec-facts.ts';
import type { FrameWork } from './frame-work.ts';
import { wordsOfFrames } from './pipeline.ts';
import { nativeBytes } from './words.ts';

export interface NativeFrameOf {
  readonly frames: Frames;
  /** From 0. */
  readonly index: number;
  readonly work: FrameWork;
}

/**
 * One frame as `transcode` writes it in a native transfer syntax: little endian, colour by pixel (PS3.5 §8.1.1).
 * @throws DecodeError
 */
export async function nativeFrame({ frames, index, work }: NativeFrameOf, signal?: AbortSignal): Promise<Bytes> {
  checkFrameSize(frames.facts);
  const { keepsWords } = codecFacts(frames.syntax.codec);
  return nativeBytes(await wordsOfFrames({ frames, work, keepsWords }).frame(index, signal));
}
