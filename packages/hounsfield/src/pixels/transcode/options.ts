import type { TransferSyntax } from '../../syntax/index.ts';
import type { Codecs, EncodeOptions } from '../codec.ts';
import type { PixelLimits } from '../facts.ts';
import type { OffsetTable } from './encapsulated-pixels.ts';
import type { FrameWork } from './frame-work.ts';
import type { FrameSpool } from './spool.ts';

/** How an object is written in another transfer syntax. */
export interface TranscodeOptions {
  /** The transfer syntax that the data set is in. */
  readonly from: TransferSyntax;
  readonly to: TransferSyntax;
  /** Codecs of both; `builtInCodecs` unless said otherwise. */
  readonly codecs?: Codecs;
  /** Where frames are worked on: a pool of workers; this thread unless said otherwise. */
  readonly work?: FrameWork;
  readonly encode?: Omit<EncodeOptions, 'syntax'>;
  /** Decodes each compressed frame again and compares it: the same where nothing may be lost, no further than `near`. */
  readonly verify?: boolean;
  /** Unless said otherwise an object that lost something is a new one (PS3.3 §C.7.6.1.1.2). */
  readonly newUid?: 'when-lossy' | 'always' | 'never';
  /**
   * `empty` unless said otherwise, as each frame is one fragment: then frames leave as they are made. For a table, and
   * for the ratio of a lossy compression, all of them are made before the first byte.
   */
  readonly offsetTable?: OffsetTable;
  /** Keeps the frames that were made before the first byte; without it they are made twice. */
  readonly spool?: FrameSpool;
  readonly limits?: PixelLimits;
  readonly signal?: AbortSignal;
}
