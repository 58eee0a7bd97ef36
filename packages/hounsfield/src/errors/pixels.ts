import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'no-pixel-data': {
    what: 'The object has no Pixel Data',
    remedy: 'Choose an object that holds an image',
    blame: 'data',
  },
} as const;

export type DecodeErrorCode = keyof typeof rows;
/** Errors of decoding and rendering pixels. */
export const decodeErrors: Readonly<Record<DecodeErrorCode, ErrorRow>> = rows;

/** Errors of decoding and rendering pixels. */
export class DecodeError extends HounsfieldError<DecodeErrorCode> {
  override readonly name: string = 'DecodeError';
  constructor(code: DecodeErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
