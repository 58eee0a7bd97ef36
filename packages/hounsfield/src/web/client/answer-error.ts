import { collect } from '../../bytes/index.ts';
import { WebError, type WebErrorCode, webErrors } from '../../errors/index.ts';
import type { Answer } from './exchange.ts';

/**
 * The error that an answer stands for. Of its body only the code of our own server's table is used: what others write
 * there may name a patient.
 */
export async function errorOfAnswer(answer: Answer, where: string): Promise<WebError> {
  const { status } = answer;
  const code = (await codeOfBody(answer)) ?? codes[status] ?? (status >= 500 ? 'server-error' : 'refused');
  const retryAfter = answer.headers.get('Retry-After') ?? '';
  const wait = /^\d{1,9}$/.test(retryAfter) ? `, it asks to wait ${retryAfter} s` : '';
  const warning = answer.headers.get('Warning') ?? '';
  const known = sentences.find(sentence => warning.includes(sentence));
  const said = known === undefined ? '' : `, ${known}`;
  return new WebError(code, { path: where, detail: `status ${status}${wait}${said}`, answered: status });
}

async function codeOfBody(answer: Answer): Promise<WebErrorCode | undefined> {
  try {
    const text = new TextDecoder().decode(await collect(answer.body, MOST_BYTES));
    const { error } = JSON.parse(text) as { readonly error?: { readonly code?: unknown } };
    const code = error?.code;
    return typeof code === 'string' && Object.hasOwn(webErrors, code) ? (code as WebErrorCode) : undefined;
  } catch {
    return undefined;
  } finally {
    await answer.discard();
  }
}

/** What the standard has servers say in the header Warning of a refusal (PS3.18 §11.6.3.2, §11.7.3.2, §11.8.3.2). */
const sentences: readonly string[] = [
  'The Transaction UID is missing',
  'The Transaction UID is incorrect',
  'The submitted request is inconsistent',
  'The target URI did not reference a claimed Workitem',
  'The UPS is already COMPLETED',
  'Performer chooses not to cancel',
  'The performer cannot be contacted',
];

/** The error that a status alone tells. */
const codes: Readonly<Record<number, WebErrorCode>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  410: 'not-found',
  413: 'too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  416: 'range-not-satisfiable',
  501: 'not-implemented',
  503: 'unavailable',
  507: 'out-of-storage',
};

const MOST_BYTES = 64 * 1024;
