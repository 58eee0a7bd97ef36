import { WebError } from '../errors/index.ts';
import { answer } from './answers.ts';
import { type Call, scopeOf } from './call.ts';

/** Deletes a study, series or instance, where the store can (beyond PS3.18, which has no such transaction). */
export async function removeObjects(call: Call): Promise<Response> {
  const { backend } = call;
  const count = await backend.remove?.(scopeOf(call), call.cx);
  if (count === undefined || count === 0) throw new WebError('not-found');
  return answer(204, null, {});
}
