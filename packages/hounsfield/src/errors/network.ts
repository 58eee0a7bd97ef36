import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'connection-refused': {
    what: 'The peer refused the connection',
    remedy: 'Check that the peer runs and listens on this port',
    blame: 'transport',
  },
} as const;

export type NetworkErrorCode = keyof typeof rows;
/** Errors of associations and DIMSE messages. */
export const networkErrors: Readonly<Record<NetworkErrorCode, ErrorRow>> = rows;

/** Errors of associations and DIMSE messages. */
export class AssociationError extends HounsfieldError<NetworkErrorCode> {
  override readonly name: string = 'AssociationError';
  constructor(code: NetworkErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}

/** A DIMSE message is wrong or its answer is a failure. */
export class DimseError extends HounsfieldError<NetworkErrorCode> {
  override readonly name: string = 'DimseError';
  constructor(code: NetworkErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
