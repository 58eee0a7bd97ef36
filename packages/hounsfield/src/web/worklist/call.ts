import { WebError } from '../../errors/index.ts';
import { answer, warn } from '../answers.ts';
import type { Acceptable } from '../media-types.ts';
import type { Parameter } from '../query-string.ts';
import type { WorkitemResult, WorklistBackend } from './backend.ts';
import { refusals } from './reasons.ts';

/** One request on its way. */
export interface WorklistCall {
  readonly backend: WorklistBackend;
  readonly request: Request;
  readonly workitem: string | undefined;
  readonly aeTitle: string | undefined;
  readonly query: readonly Parameter[];
  readonly accepted: Acceptable;
  readonly serviceUrl: string;
  readonly maxResults: number;
  readonly maxBodyBytes: number;
  readonly report: (error: unknown) => void;
}

/** @returns the answer to a request that the worklist refuses */
export function refused(
  call: WorklistCall,
  reason: Extract<WorkitemResult, { readonly kind: 'refused' }>['reason'],
): Response {
  const { status, message, remedy, warning } = refusals[reason];
  const body = { error: { code: `workitem-${reason.replaceAll(' ', '-')}`, message, remedy } };
  const response = answer(status, new TextEncoder().encode(JSON.stringify(body)), {
    'Content-Type': 'application/json',
  });
  return warn(response, call.serviceUrl, warning === undefined ? [] : [warning]);
}

export function uidOf({ workitem }: WorklistCall): string {
  if (workitem === undefined) throw new WebError('no-such-resource');
  return workitem;
}

export function contextOf({ request }: WorklistCall): { readonly signal: AbortSignal } {
  return { signal: request.signal };
}
