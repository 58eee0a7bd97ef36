import { DecodeError, type DecodeErrorCode } from 'hounsfield/errors';
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

/** A DecodeError as plain data. */
export interface Failure {
  readonly code: DecodeErrorCode;
  readonly message: string;
  readonly path?: string;
  readonly offset?: number;
}

/** Thrown between two steps when nobody waits any more. */
export class Cancelled extends Error {
  override readonly name: string = 'Cancelled';
}

/** Any error of the worker; one that nobody meant to throw keeps its name only, for its text may quote the data. */
export function answerOf(error: unknown): Answer {
  if (error instanceof Cancelled) return { cancelled: true };
  const typed =
    error instanceof DecodeError
      ? error
      : new DecodeError('render-failed', { detail: error instanceof Error ? error.name : typeof error });
  const { code, message, path, offset } = typed;
  return {
    failure: { code, message, ...(path === undefined ? {} : { path }), ...(offset === undefined ? {} : { offset }) },
  };
}

/** The error that the worker described. */
export function errorOf({ code, message, path, offset }: Failure): DecodeError {
  const error = new DecodeError(code, {
    ...(path === undefined ? {} : { path }),
    ...(offset === undefined ? {} : { offset }),
  });
  // The sentence was made where the details were known.
  error.message = message;
  return error;
}
