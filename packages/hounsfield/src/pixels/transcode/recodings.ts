import type { Bytes } from '../../bytes/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { PixelSyntax } from '../codec.ts';
import type { Frames } from '../frames.ts';
import type { FrameWork } from './frame-work.ts';
import type { EncodedFacts, EncodedFrames } from './pipeline.ts';
import { checkPhotometric } from './pixel-constraint.ts';

/** Two transfer syntaxes of which one holds the very compressed frames of the other. */
interface Recoding {
  readonly from: string;
  readonly to: string;
  /** Whose codec does it. */
  readonly by: 'from' | 'to';
  /** Nothing else can be had in `to`. */
  readonly isOnlyWay: boolean;
  readonly section: string;
}

const JPEG_BASELINE = '1.2.840.10008.1.2.4.50';
const JPEG_XL_JPEG_RECOMPRESSION = '1.2.840.10008.1.2.4.111';

const recodings: readonly Recoding[] = [
  { from: JPEG_BASELINE, to: JPEG_XL_JPEG_RECOMPRESSION, by: 'to', isOnlyWay: true, section: 'PS3.5 §8.2.15' },
  { from: JPEG_XL_JPEG_RECOMPRESSION, to: JPEG_BASELINE, by: 'from', isOnlyWay: false, section: 'PS3.5 §8.2.15' },
];

/**
 * How compressed frames become those of another transfer syntax without being decoded; undefined where they cannot.
 * @throws DecodeError `not-encodable` where there is no other way into `to`
 */
export function recodingOf(from: PixelSyntax, to: PixelSyntax): Recoding | undefined {
  const found = recodings.find(row => row.from === from.uid && row.to === to.uid);
  if (found === undefined && recodings.some(row => row.to === to.uid && row.isOnlyWay)) {
    throw new DecodeError('not-encodable', { detail: `${from.name} in ${to.name}` });
  }
  return found;
}

/** Whether compressed frames become those of another transfer syntax without being decoded. */
export function isRecoded(from: PixelSyntax, to: PixelSyntax): boolean {
  return recodings.some(row => row.from === from.uid && row.to === to.uid);
}

export interface FrameRecoderParts {
  readonly frames: Frames;
  readonly work: FrameWork;
  readonly to: PixelSyntax;
  readonly recoding: Recoding;
  /** Turns each frame back and compares it, byte by byte. */
  readonly verify: boolean;
}

/** Compressed frames in another transfer syntax, bit by bit what they were. */
export class FrameRecoder implements EncodedFrames {
  readonly #parts: FrameRecoderParts;

  constructor(parts: FrameRecoderParts) {
    this.#parts = parts;
  }

  first(): Promise<EncodedFacts> {
    const { frames, to } = this.#parts;
    const { facts } = frames;
    checkPhotometric(to, facts, facts.photometric.name);
    return Promise.resolve({ facts, photometric: facts.photometric.name });
  }

  async frame(index: number, signal?: AbortSignal): Promise<Bytes> {
    const { frames, work, to, recoding, verify } = this.#parts;
    signal?.throwIfAborted();
    const bytes = await frames.bytes(index, signal);
    const by = recoding.by === 'to' ? to : frames.syntax;
    const recoded = await work.recode({ bytes, by, to }, signal);
    if (verify) {
      const again = await work.recode({ bytes: recoded, by, to: frames.syntax }, signal);
      if (!isSame(again, bytes)) throw new DecodeError('not-lossless', { detail: `frame ${index + 1} of ${to.name}` });
    }
    return recoded;
  }
}

function isSame(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
