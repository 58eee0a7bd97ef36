import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'bad-request': {
    what: 'The request cannot be understood',
    remedy: 'Correct the request as the message says',
    blame: 'peer',
  },
} as const;

export type WebErrorCode = keyof typeof rows;
/** Errors of DICOMweb requests and answers. */
export const webErrors: Readonly<Record<WebErrorCode, ErrorRow>> = rows;

/** Errors of DICOMweb requests and answers. */
export class WebError extends HounsfieldError<WebErrorCode> {
  override readonly name: string = 'WebError';
  constructor(code: WebErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
