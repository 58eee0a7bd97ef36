import type { BulkValue } from '../data/index.ts';

/** A run of bytes at the source of the data set. */
export interface Span {
  readonly position: number;
  readonly length: number;
}

/** Where the frames of one kind of pixel data are. Numbers of frames were checked. */
export interface FrameStore {
  value(index: number, signal?: AbortSignal): Promise<BulkValue>;
  spans(index: number, signal?: AbortSignal): Promise<readonly Span[]>;
}
