import type { Bytes } from '../../bytes/index.ts';
import { DecodeError, type DecodeErrorCode, HounsfieldError } from '../../errors/index.ts';
import type { DecodedWords, EncodedFrame } from '../codec.ts';
import type { DecodeJob, EncodeJob, RecodeJob } from '../transcode/frame-work.ts';

/*
 * What passes between the pool and a worker: one question, one answer, never two at once. All of it is plain data for
 * the structured clone; memory that is all of a frame moves.
 */

export type Question = { readonly decode: DecodeJob } | { readonly encode: EncodeJob } | { readonly recode: RecodeJob };

export type Answer =
  | { readonly decoded: DecodedWords }
  | { readonly encoded: EncodedFrame }
  | { readonly recoded: Bytes }
  | { readonly failure: Failure };

/** A DecodeError as plain data. */
export interface Failure {
  readonly code: DecodeErrorCode;
  readonly message: string;
  readonly path?: string;
  readonly offset?: number;
}

/**
 * An error of the worker; one that nobody meant to throw keeps its name only, for its text may quote the data.
 * @param unmeant the code of those that nobody meant to throw
 */
export function failureOf(error: unknown, unmeant: DecodeErrorCode = 'worker-lost'): Failure {
  const known = error instanceof DecodeError ? error : undefined;
  const name = error instanceof Error ? error.name : typeof error;
  const detail = error instanceof HounsfieldError ? error.code : name;
  const { code, message, path, offset } = known ?? new DecodeError(unmeant, { detail });
  return { code, message, ...(path === undefined ? {} : { path }), ...(offset === undefined ? {} : { offset }) };
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

/** Arrays of numbers that are the whole of their memory, so that nothing else is copied with them; and that memory. */
export function whole<T extends ArrayBufferView>(array: T): readonly [T, ArrayBuffer] {
  const { buffer, byteOffset, byteLength } = array;
  // Copied as bytes: `slice` of Node's Buffer copies nothing.
  const isWhole = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength;
  const own = isWhole ? buffer : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength)).buffer;
  if (isWhole) return [array, buffer];
  const Kind = array.constructor as unknown as new (buffer: ArrayBuffer) => T;
  return [new Kind(own), own];
}
