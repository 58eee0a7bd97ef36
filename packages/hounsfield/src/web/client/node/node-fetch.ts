import { Agent, type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import { createGunzip } from 'node:zlib';

export interface NodeFetchOptions {
  /** Authorities, certificate and key of TLS; what Node knows unless given. */
  readonly tls?: SecureContextOptions;
  /** Connections to one server at most; 16 unless given. */
  readonly connections?: number;
}

/** A `fetch` whose connections can be closed; `using` does it. */
export interface NodeFetch extends Disposable {
  (url: string, init?: RequestInit): Promise<Response>;
}

/**
 * What a client of DICOMweb needs of `fetch`, over `node:http` and `node:https`. The `fetch` of Node, up to 24 at least,
 * ends the process with `assert(!this.paused)` where an answer that is read slowly ends with its connection, as every
 * long answer of Orthanc does; and it cannot be told of authorities.
 *
 * Redirects are not followed. Requests that are no GET have a connection of their own: one that is kept may be closed by
 * the server in the moment in which it is used, and only what changes nothing may be sent again.
 */
export function nodeFetch(options: NodeFetchOptions = {}): NodeFetch {
  const { tls = {}, connections = 16 } = options;
  const kept = { keepAlive: true, maxSockets: connections };
  const agents = { 'http:': new Agent(kept), 'https:': new SecureAgent({ ...kept, ...tls }) } as const;
  const one = async (url: string, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    const { protocol } = new URL(url);
    const isSecure = protocol === 'https:';
    const { method = 'GET' } = init;
    const headers = Object.fromEntries(new Headers(init.headers));
    // A range is one of the bytes as they are (RFC 9110 §14.2).
    if (headers['range'] === undefined) headers['accept-encoding'] ??= 'gzip';
    const agent = method === 'GET' ? agents[isSecure ? 'https:' : 'http:'] : undefined;
    const own: RequestOptions = { method, headers, ...(agent === undefined ? { agent: false } : { agent }) };
    const outgoing = isSecure ? secureRequest(url, { ...own, ...tls }) : request(url, own);
    return await exchanged(outgoing, init);
  };
  return Object.assign(one, {
    [Symbol.dispose]: () => {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  });
}

async function exchanged(outgoing: ClientRequest, { body, signal }: RequestInit): Promise<Response> {
  const stop = (): void => void outgoing.destroy(reasonOf(signal));
  signal?.addEventListener('abort', stop, { once: true });
  const incoming = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    // Stays: what comes after the answer has begun, its body tells.
    outgoing.on('error', reject);
  });
  // A server may answer before it has read all.
  void send(outgoing, body).catch((error: unknown) => outgoing.destroy(error as Error));
  const message = await incoming;
  message.once('close', () => signal?.removeEventListener('abort', stop));
  return responseOf(message);
}

function reasonOf(signal: AbortSignal | null | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('The request was aborted');
}

async function send(outgoing: ClientRequest, body: RequestInit['body']): Promise<void> {
  if (body instanceof ReadableStream || body instanceof Blob) {
    const stream = body instanceof Blob ? body.stream() : body;
    const reader = (stream as ReadableStream<Uint8Array>).getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        if (outgoing.destroyed) return;
        if (!outgoing.write(next.value)) await drained(outgoing);
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } else if (body !== undefined && body !== null) outgoing.write(body);
  outgoing.end();
}

/** Settles when there is room again, or never will be. */
function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      outgoing.off('drain', done);
      outgoing.off('close', done);
      resolve();
    };
    outgoing.on('drain', done);
    outgoing.on('close', done);
    if (outgoing.destroyed) done();
  });
}

function responseOf(message: IncomingMessage): Response {
  const headers = new Headers();
  const { rawHeaders } = message;
  for (let k = 0; k + 1 < rawHeaders.length; k += 2) headers.append(rawHeaders[k]!, rawHeaders[k + 1]!);
  const status = message.statusCode ?? 0;
  if (WITHOUT_BODY.has(status)) {
    message.resume();
    return new Response(null, { status, headers });
  }
  return new Response(streamOf(message, headers.get('Content-Encoding') === 'gzip'), { status, headers });
}

/** The body, read from the connection as it is read itself. */
function streamOf(message: IncomingMessage, isPacked: boolean): ReadableStream<Uint8Array> {
  const source = isPacked ? message.pipe(createGunzip()) : message;
  if (isPacked) message.once('error', error => source.destroy(error));
  const iterator = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
        message.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
