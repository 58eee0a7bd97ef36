import type { BulkValue } from '../data/index.ts';
import type { ImageFacts } from './facts.ts';

/** A run of bytes at the source of the data set. */
export interface Span {
  readonly position: number;
  readonly length: number;
}

/** Where the frames of one kind of pixel data are. Numbers of frames were checked. */
export interface FrameStore {
  value(index: number, signal?: AbortSignal): Promise<BulkValue>;
  spans(index: number, signal?: AbortSignal): Promise<readonly Span[]>;
  /** Where the frame is in a stream that holds several; absent where none does. */
  place?(index: number, signal?: AbortSignal): Promise<ImageFacts['collection']>;
}
