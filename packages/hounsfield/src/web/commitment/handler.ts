import { WebError } from '../../errors/index.ts';
import { answer, errorAnswer } from '../answers.ts';
import type { Call } from '../call.ts';
import { select } from '../media-types.ts';
import { MODULE_OFFERS, moduleAnswer } from '../module-answer.ts';
import { readPayload } from '../payload.ts';
import type { CommitmentBackend, CommitmentState } from './backend.ts';
import { readReferences, responseModule } from './module.ts';

/** Asks that objects be kept: 200 with the result, or 202 while it is looked for (PS3.18 §13.4). */
export async function requestCommitment(call: Call): Promise<Response> {
  const backend = backendOf(call);
  const { transaction: transactionUid = '' } = call.parameters;
  // What the client cannot read must not begin.
  select(call.accepted, MODULE_OFFERS);
  const module = await readPayload(call.request, Math.min(MOST_BYTES, call.options.maxBodyBytes));
  const references = readReferences(module);
  return stateAnswer(call, await backend.request({ transactionUid, references }, call.cx));
}

/** What came of a request (PS3.18 §13.5). */
export async function checkCommitment(call: Call): Promise<Response> {
  const backend = backendOf(call);
  select(call.accepted, MODULE_OFFERS);
  return stateAnswer(call, await backend.result(call.parameters.transaction ?? '', call.cx));
}

function backendOf({ backend: { commitment } }: Call): CommitmentBackend {
  if (commitment !== undefined) return commitment;
  throw new WebError('not-implemented', { detail: 'storage is not committed over the web' });
}

/** PS3.18 Tables 13.4.3-1 and 13.5.3-1. */
function stateAnswer(call: Call, state: CommitmentState): Response | Promise<Response> {
  switch (state.kind) {
    case 'done':
      return moduleAnswer(call, responseModule(state.committed, state.failed), {
        status: 200,
        offer: select(call.accepted, MODULE_OFFERS),
        headers: {},
      });
    case 'working':
      return answer(202, null, { 'Retry-After': String(state.retryAfter) });
    case 'full':
      return errorAnswer(new WebError('unavailable', { detail: 'too many requests for storage commitment wait' }), {
        'Retry-After': String(state.retryAfter),
      });
    case 'duplicate':
      throw new WebError('transaction-in-use');
    case 'unknown':
      throw new WebError('not-found', { detail: 'there is no such request for storage commitment' });
    case 'gone':
      throw new WebError('gone');
  }
}

/** Some hundred thousand references. */
const MOST_BYTES = 32 * 1024 * 1024;
