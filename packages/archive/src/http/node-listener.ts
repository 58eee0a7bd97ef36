import { getRequestListener } from '@hono/node-server';
import type { Incoming, Outgoing } from './protocols.ts';

/** What answers web requests, be it of DICOMweb or of the page; `address` is where a request came from. */
export type RequestHandler = (request: Request, address?: string) => Promise<Response>;

export type NodeListener = (incoming: Incoming, outgoing: Outgoing) => Promise<void>;

export interface ListenerOptions {
  /** Stands for the Host header where HTTP/1.0 leaves it out. */
  readonly hostname?: string;
  /** Where a request came from, where its socket does not tell. */
  readonly addressOf?: (incoming: Incoming) => string | undefined;
}

/**
 * A listener of node:http and node:http2 around a handler. Bodies are streamed both ways: a chunk is read from the
 * network when the handler asks for it, and from the handler when the network has taken the last one. When the client
 * goes away the request's signal is aborted and the body of the answer cancelled.
 */
export function toNodeListener(
  handler: RequestHandler,
  { hostname = 'localhost', addressOf = ({ socket }) => socket.remoteAddress }: ListenerOptions = {},
): NodeListener {
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      const response = await handler(request, addressOf(incoming));
      // Says that the connection ends, which HTTP/2 says with a frame (RFC 9113 §8.2.2).
      if ('stream' in outgoing && response.headers.has('Connection')) response.headers.delete('Connection');
      return withQuietEnd(response, () => abandon(outgoing));
    },
    { hostname, overrideGlobalObjects: false, errorHandler: () => new Response(null, { status: 400 }) },
  );
}

/** Ends an answer so that its client sees that it is not whole. */
function abandon(outgoing: Outgoing): void {
  if ('stream' in outgoing) outgoing.stream.close(INTERNAL_ERROR);
  else outgoing.destroy();
}

/**
 * The answer with a body that never fails: where it breaks off the connection is closed, so that the client sees an
 * unfinished answer. The handler has reported why; the adapter would print it.
 */
function withQuietEnd(response: Response, abort: () => void): Response {
  if (response.body === null) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await reader.read();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } catch {
          abort();
          controller.close();
        }
      },
      cancel: reason => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers: response.headers });
}

/** Of HTTP/2 (RFC 9113 §7). */
const INTERNAL_ERROR = 2;
