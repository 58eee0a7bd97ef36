import { WebError } from '../../errors/index.ts';
import { type Ask, exchange } from './exchange.ts';
import type { Settings } from './options.ts';
import type { OnProgress } from './progress.ts';
import { readStoreAnswer, STORE_STATUSES, type StoreAnswer } from './store-answer.ts';
import { type StoreObject, uploadOf } from './upload.ts';

/** Sends objects to be stored in one request. @throws WebError */
export async function storeObjects(
  settings: Settings,
  ask: Ask,
  objects: Iterable<StoreObject> | AsyncIterable<StoreObject>,
  onProgress: OnProgress | undefined,
): Promise<StoreAnswer> {
  const upload = uploadOf(settings, objects, onProgress);
  const request = { ...ask, takes: STORE_STATUSES };
  const answer = await exchange(settings, { ...request, body: upload.body }).catch(error => {
    // Chromium sends no streams over HTTP/1.1, which shows only when it is asked to.
    const isRefused = error instanceof WebError && error.code === 'no-answer' && !upload.hasBegun;
    if (!isRefused || settings.streamsBodies !== undefined || !Array.isArray(objects)) throw error;
    const { body } = uploadOf(settings, objects, onProgress, false);
    return exchange(settings, { ...request, body });
  });
  return readStoreAnswer(answer, settings.limits);
}
