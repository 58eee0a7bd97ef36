import type { Bytes } from '../../bytes/index.ts';
import { WebError } from '../../errors/index.ts';
import { errorOfAnswer } from './answer-error.ts';
import type { Settings } from './options.ts';
import { retryDelay } from './retry.ts';

/** One request. */
export interface Ask {
  readonly method: string;
  /** Absolute, of the origin of the service. */
  readonly url: string;
  /** Resource of PS3.18, for errors: an address names UIDs and a query patients. */
  readonly what: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes the body; called again for each try. Undefined from it: this body cannot be had a second time. */
  readonly body?: () => Promise<RequestBody> | RequestBody | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Statuses besides those of success whose answers the caller reads. */
  readonly takes?: readonly number[];
}

export interface RequestBody {
  readonly body: NonNullable<RequestInit['body']>;
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer, whose body ends with an error where it breaks off, falls silent, or the caller has aborted. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncIterable<Bytes>;
  /** Ends the answer without reading it. */
  discard(): Promise<void>;
  /** Resource and origin, for errors. */
  readonly where: string;
}

/**
 * Sends a request: with credentials, which are asked for anew after 401; again when the server is away or busy and the
 * request changes nothing (RFC 9110 §9.2.2); and to the same origin only, redirects of a GET included.
 * @throws WebError
 */
export async function exchange(settings: Settings, ask: Ask): Promise<Answer> {
  const tries = IDEMPOTENT.has(ask.method) ? settings.retries : 0;
  const where = `${ask.what} of ${settings.origin}`;
  for (let count = 0; ; count++) {
    ask.signal?.throwIfAborted();
    let failure: WebError;
    let retryAfter: string | null = null;
    try {
      const answer = await authorised(settings, ask, where);
      if (answer.status < 300 || ask.takes?.includes(answer.status) === true) return answer;
      retryAfter = answer.headers.get('Retry-After');
      failure = await errorOfAnswer(answer, where);
      if (!BUSY.has(answer.status)) throw failure;
    } catch (error) {
      // One that is silent for long may still be at work, and would get the same work once more.
      if (!(error instanceof WebError) || error.code !== 'no-answer') throw error;
      failure = error;
    }
    const delay = retryDelay(count, retryAfter, settings.longestWait);
    if (count >= tries || delay === undefined) throw failure;
    await settings.wait(delay, ask.signal);
  }
}

/** Asks; after 401 once more with new credentials, where there is a hook and the body can be had again. */
async function authorised(settings: Settings, ask: Ask, where: string): Promise<Answer> {
  const first = await redirected(settings, ask, where, await credentials(settings, false));
  if (first.status !== 401 || settings.authorise === undefined) return first;
  const body = await ask.body?.();
  if (ask.body !== undefined && body === undefined) return first;
  await first.discard();
  const again: Ask = body === undefined ? ask : { ...ask, body: () => body };
  return redirected(settings, again, where, await credentials(settings, true));
}

async function credentials({ authorise }: Settings, again: boolean): Promise<Readonly<Record<string, string>>> {
  return authorise === undefined ? {} : await authorise({ again });
}

/** Follows redirects of GET within the origin; a browser does not show where one leads. */
async function redirected(
  settings: Settings,
  ask: Ask,
  where: string,
  own: Readonly<Record<string, string>>,
): Promise<Answer> {
  let { url } = ask;
  for (let count = 0; ; count++) {
    const answer = await once(settings, { ...ask, url }, where, own);
    if (answer.isOpaque) {
      await answer.discard();
      throw new WebError('redirected', { path: where });
    }
    const location = REDIRECTS.has(answer.status) ? answer.headers.get('Location') : null;
    if (location === null) return answer;
    await answer.discard();
    const next = addressAt(location, url);
    if (next === undefined || next.origin !== settings.origin || ask.method !== 'GET' || count >= MOST_REDIRECTS) {
      throw new WebError('redirected', { path: where, detail: `status ${answer.status}`, answered: answer.status });
    }
    url = next.href;
  }
}

function addressAt(location: string, base: string): URL | undefined {
  try {
    return new URL(location, base);
  } catch {
    return undefined;
  }
}

async function once(
  settings: Settings,
  ask: Ask,
  where: string,
  own: Readonly<Record<string, string>>,
): Promise<Answer & { readonly isOpaque: boolean }> {
  const body = await ask.body?.();
  const watch = new Watch(settings.timeout, ask.signal, where);
  try {
    const response = await settings.fetch(ask.url, {
      method: ask.method,
      headers: { ...settings.headers, ...ask.headers, ...body?.headers, ...own },
      signal: watch.signal,
      redirect: 'manual',
      // Cookies of other pages are no credentials of ours.
      credentials: 'omit',
      ...(body === undefined ? {} : { body: watched(body.body, watch) }),
      ...(body !== undefined && isStream(body.body) ? { duplex: 'half' } : {}),
    });
    // Who reads the body may begin later.
    watch.still();
    return {
      status: response.status,
      isOpaque: response.type === 'opaqueredirect',
      headers: response.headers,
      where,
      body: bodyOf(response, watch),
      discard: async () => {
        watch.end();
        await response.body?.cancel().catch(() => undefined);
      },
    };
  } catch (error) {
    watch.end();
    throw watch.translated(error, 'no-answer');
  }
}

async function* bodyOf(response: Response, watch: Watch): AsyncGenerator<Bytes> {
  try {
    if (response.body === null) return;
    const reader = response.body.getReader();
    try {
      for (;;) {
        watch.heard();
        const { done, value } = await reader.read();
        watch.still();
        if (done) return;
        yield value;
      }
    } finally {
      watch.end();
      await reader.cancel().catch(() => undefined);
    }
  } catch (error) {
    throw watch.translated(error, 'answer-cut');
  } finally {
    watch.end();
  }
}

/** A body that is read shows that the server is there. */
function watched(body: RequestBody['body'], watch: Watch): RequestBody['body'] {
  if (!isStream(body)) return body;
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        watch.still();
        const { done, value } = await reader.read();
        watch.heard();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: reason => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function isStream(body: RequestBody['body']): body is ReadableStream<Uint8Array> {
  return body instanceof ReadableStream;
}

/** Ends a request when the server is silent for too long, or when the caller says so. */
class Watch {
  readonly #timeout: number;
  readonly #caller: AbortSignal | undefined;
  readonly #where: string;
  readonly #abort = new AbortController();
  #timer: unknown;
  #isSilent = false;
  #hasEnded = false;
  readonly #stop = (): void => this.#abort.abort(this.#caller?.reason);

  constructor(timeout: number, caller: AbortSignal | undefined, where: string) {
    this.#timeout = timeout;
    this.#caller = caller;
    this.#where = where;
    caller?.addEventListener('abort', this.#stop, { once: true });
    if (caller?.aborted === true) this.#stop();
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** From now on the server is waited for. */
  heard(): void {
    this.still();
    if (this.#hasEnded) return;
    this.#timer = setTimeout(() => {
      this.#isSilent = true;
      this.#abort.abort();
    }, this.#timeout);
  }

  /** From now on it is our turn. */
  still(): void {
    clearTimeout(this.#timer);
  }

  end(): void {
    this.#hasEnded = true;
    this.still();
    this.#caller?.removeEventListener('abort', this.#stop);
  }

  /** What an error of the platform means; it may quote the address, so it goes no further than `cause`. */
  translated(error: unknown, code: 'no-answer' | 'answer-cut'): unknown {
    if (this.#caller?.aborted === true) return this.#caller.reason;
    const facts = { path: this.#where, cause: error, ...systemCode(error) };
    if (this.#isSilent) return new WebError('answer-timeout', { ...facts, detail: `${this.#timeout / 1000} s` });
    // A body that fails on our side, such as a file that cannot be read, is no fault of the server.
    if (isOurs(error)) return error;
    const cause = error instanceof Error ? error.cause : undefined;
    return isOurs(cause) ? cause : new WebError(code, facts);
  }
}

/** A code of the platform, such as ECONNREFUSED or CERT_HAS_EXPIRED, says more than that there was no answer. */
function systemCode(error: unknown): { readonly detail?: string } {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: { readonly code?: unknown } };
  const found = [code, cause?.code].find(each => typeof each === 'string' && /^[A-Z][A-Z\d_]+$/.test(each));
  return typeof found === 'string' ? { detail: found } : {};
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && 'blame' in error;
}

const IDEMPOTENT: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
/** Statuses after which a later try may go well (RFC 9110 §15, RFC 6585 §4). */
const BUSY: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;
