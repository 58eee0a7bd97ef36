import { type Failure, failureOf } from 'hounsfield/pixels/transcode';
import type { RenderedPicture, RenderLimits, RenderRequest } from './request.ts';

/*
 * What passes between the pool and a worker: one question, one answer, never two at once. All of it is plain data for
 * the structured clone; large buffers move.
 */

/** Given to a worker when it starts. */
export interface WorkerFacts {
  readonly limits: RenderLimits;
  /** One 32-bit number, set to 1 when nobody waits for the picture any more; looked at between the steps. */
  readonly cancelled: SharedArrayBuffer;
}

export interface Question extends Omit<RenderRequest, 'frame'> {
  readonly bytes: Uint8Array;
}

export type Answer =
  | { readonly picture: RenderedPicture }
  | { readonly failure: Failure }
  | { readonly cancelled: true };

/** Thrown between two steps when nobody waits any more. */
export class Cancelled extends Error {
  override readonly name: string = 'Cancelled';
}

/** Any error of the worker as an answer. */
export function answerOf(error: unknown): Answer {
  if (error instanceof Cancelled) return { cancelled: true };
  return { failure: failureOf(error, 'render-failed') };
}
