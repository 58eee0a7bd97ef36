import { WebError } from '../../errors/index.ts';
import { type Ask, exchange } from './exchange.ts';
import type { Settings } from './options.ts';
import type { OnProgress } from './progress.ts';
import { readStoreAnswer, STORE_STATUSES, type StoreAnswer } from './store-answer.ts';
import { type StoreParts, uploadOf } from './upload.ts';

export interface StoreHow {
  readonly onProgress?: OnProgress | undefined;
  /** Media type of the first part; that of files unless given. */
  readonly type?: string;
}

/** Sends objects to be stored in one request. @throws WebError */
export async function storeObjects(
  settings: Settings,
  ask: Ask,
  objects: StoreParts,
  { onProgress, type }: StoreHow,
): Promise<StoreAnswer> {
  const own = type === undefined ? {} : { type };
  const upload = uploadOf(settings, objects, onProgress, own);
  const request = { ...ask, takes: STORE_STATUSES };
  const answer = await exchange(settings, { ...request, body: upload.body }).catch(error => {
    // Chromium sends no streams over HTTP/1.1, which shows only when it is asked to.
    const isRefused = error instanceof WebError && error.code === 'no-answer' && !upload.hasBegun;
    if (!isRefused || settings.streamsBodies !== undefined || !Array.isArray(objects)) throw error;
    const { body } = uploadOf(settings, objects, onProgress, { ...own, streams: false });
    return exchange(settings, { ...request, body });
  });
  return readStoreAnswer(answer, settings.limits);
}
