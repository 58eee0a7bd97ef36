import { createUid } from '../data/index.ts';
import type { Association, NormalizedRequests, NormalizedResult } from '../network/index.ts';

/** What came of N-CREATE, with the UID of the instance, whoever chose it. */
export interface CreatedInstance extends NormalizedResult {
  readonly sopInstanceUid: string;
}

/**
 * Creates an instance under a UID of our own, unless one is given (PS3.7 §10.1.5). A peer need not repeat it in its
 * answer, but may tell another one.
 * @throws as `Association.nCreate`
 */
export async function created(
  association: Association,
  request: NormalizedRequests['N-CREATE'],
): Promise<CreatedInstance> {
  const sopInstanceUid = request.sopInstanceUid ?? createUid();
  const result = await association.nCreate({ ...request, sopInstanceUid });
  return { ...result, sopInstanceUid: result.sopInstanceUid ?? sopInstanceUid };
}
