import { AssociationError, DimseError, type NetworkErrorCode, WebError, type WebErrorCode } from 'hounsfield/errors';
import { type DimseResult, formatStatus } from 'hounsfield/network';

/**
 * What an error of the network, or a status of the PACS, is to a client of the web. Texts of the PACS are left out: they
 * may name a patient.
 */
export function webErrorOf(error: unknown): unknown {
  if (error instanceof AssociationError) return new WebError(associations[error.code] ?? 'peer-away', facts(error));
  if (!(error instanceof DimseError)) return error;
  const { status } = error;
  if (status === undefined) return new WebError(associations[error.code] ?? 'peer-failed', facts(error));
  return new WebError(codeOfStatus(status), { detail: `status ${formatStatus(status)}`, cause: error });
}

/** The error that a result is which is none of success. */
export function failedResult({ status }: DimseResult): WebError {
  return new WebError(codeOfStatus(status), { detail: `status ${formatStatus(status)}` });
}

function facts(error: AssociationError | DimseError): { readonly detail: string; readonly cause: unknown } {
  return { detail: error.code, cause: error };
}

function codeOfStatus(status: number): WebErrorCode {
  const row = statuses.find(({ from, to }) => from <= status && status <= to);
  return row?.code ?? 'peer-failed';
}

/** Statuses of C-FIND, C-GET, C-MOVE and all services (PS3.4 Tables C.4-1 to C.4-3, PS3.7 Annex C). */
const statuses: readonly { readonly from: number; readonly to: number; readonly code: WebErrorCode }[] = [
  { from: 0x0122, to: 0x0122, code: 'peer-unable' },
  { from: 0x0124, to: 0x0124, code: 'peer-away' },
  { from: 0x0211, to: 0x0212, code: 'peer-unable' },
  // A702, unable to perform sub-operations, will not go better later.
  { from: 0xa700, to: 0xa701, code: 'peer-busy' },
  // The PACS does not know where C-MOVE shall send to.
  { from: 0xa801, to: 0xa801, code: 'peer-away' },
];

const associations: Readonly<Partial<Record<NetworkErrorCode, WebErrorCode>>> = {
  timeout: 'peer-timeout',
  'no-accepted-context': 'peer-unable',
  'operation-failed': 'peer-failed',
  'malformed-command': 'peer-failed',
  'unexpected-response': 'peer-failed',
  'protocol-violation': 'peer-failed',
  'limit-exceeded': 'peer-failed',
};
