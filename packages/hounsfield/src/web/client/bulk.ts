import type { Bytes } from '../../bytes/index.ts';
import type { BulkValue } from '../../data/index.ts';
import { WebError } from '../../errors/index.ts';
import { parseMediaType } from '../media-types.ts';
import { type Download, type DownloadOptions, download } from './download.ts';
import type { Answer } from './exchange.ts';
import type { CallOptions, Settings } from './options.ts';
import { badAnswer, inMemory, partsOf } from './parts.ts';

export interface BulkOptions extends CallOptions, DownloadOptions {
  /** Media type to ask for; bytes as they are unless given. */
  readonly accept?: string;
}

/**
 * The value behind an address that metadata gave, as a stream (PS3.18 §10.4.1.1.5). Metadata come from outside, so an
 * address of another origin than the service's is not asked.
 * @param address absolute, or relative to the service
 * @throws WebError `foreign-address`
 */
export async function bulkdata(settings: Settings, address: string, options: BulkOptions = {}): Promise<Download> {
  const { accept = AS_IT_IS, signal, ...more } = options;
  const ask = {
    method: 'GET',
    url: ownAddress(settings, address),
    what: 'Bulkdata',
    headers: { Accept: accept },
    signal,
  };
  const found = await onlyPart(settings, await download(settings, ask, more));
  const { start = 0, end } = more;
  if (found.from === start && (end === undefined || found.headers.has('Content-Range'))) return found;
  // This server does not know ranges.
  return { ...found, from: start, length: undefined, body: slice(found.body, start, end) };
}

/** Some servers give a single value as the only part of `multipart/related`. */
async function onlyPart(settings: Settings, found: Download): Promise<Download> {
  const contentType = found.headers.get('Content-Type') ?? '';
  if (parseMediaType(contentType)?.type !== 'multipart/related') return found;
  const where = `Bulkdata of ${settings.origin}`;
  const answer: Answer = { ...found, status: 200, where };
  const parts = partsOf(answer, { limits: settings.limits, onProgress: undefined });
  const first = await parts.next();
  if (first.done === true || found.headers.has('Content-Range')) {
    await parts.return(undefined);
    throw badAnswer(where, 'it has no part that is a whole value');
  }
  const { body, length, mediaType } = first.value;
  const headers = new Headers({ 'Content-Type': mediaType });
  return {
    headers,
    from: 0,
    length,
    body: thenEnded(body, parts),
    discard: () => parts.return(undefined).then(() => undefined),
  };
}

async function* thenEnded(body: AsyncIterable<Bytes>, parts: AsyncGenerator<unknown>): AsyncGenerator<Bytes> {
  try {
    yield* body;
    // The end of the message shows that it is whole.
    await parts.next();
  } finally {
    await parts.return(undefined);
  }
}

/** @throws WebError `foreign-address` */
export function ownAddress({ baseUrl, origin }: Settings, address: string): string {
  let url: URL | undefined;
  try {
    url = new URL(address, `${baseUrl}/`);
  } catch {
    // Said below.
  }
  if (url === undefined || url.origin !== origin || url.username !== '' || url.password !== '') {
    throw new WebError('foreign-address', { path: `Bulkdata of ${origin}` });
  }
  return url.href;
}

/** A value that metadata name by address. It is fetched when it is read, and its length is not known before. */
export class WebBulkValue implements BulkValue {
  /** Metadata do not say how long a value is. */
  readonly length = 0;
  readonly inline: undefined = undefined;
  /** BulkDataURI, as given. */
  readonly address: string;
  readonly #settings: Settings;

  constructor(settings: Settings, address: string) {
    this.#settings = settings;
    this.address = address;
  }

  /** @throws WebError */
  async bytes(signal?: AbortSignal): Promise<Uint8Array> {
    return inMemory(this.stream(signal), this.#settings.limits.inMemory, `Bulkdata of ${this.#settings.origin}`);
  }

  /** @throws WebError */
  async *stream(signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const { body } = await bulkdata(this.#settings, this.address, signal === undefined ? {} : { signal });
    yield* body;
  }
}

async function* slice(
  source: AsyncIterable<Bytes>,
  start: number,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Bytes> {
  let at = 0;
  for await (const chunk of source) {
    const own = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
    at += chunk.length;
    if (own.length > 0) yield own;
    if (at >= end) return;
  }
}

/** Orthanc 1.10 looks at the first range only, and gives values in parts only. */
const AS_IT_IS = 'multipart/related; type="application/octet-stream"; q=0.5, application/octet-stream';
