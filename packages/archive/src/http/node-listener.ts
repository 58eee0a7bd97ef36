import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';

/** What answers web requests, be it of DICOMweb or of the page; `address` is where a request came from. */
export type RequestHandler = (request: Request, address?: string) => Promise<Response>;

export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/**
 * A listener of node:http around a handler. Bodies are streamed both ways: a chunk is read from the network when the
 * handler asks for it, and from the handler when the network has taken the last one. When the client goes away the
 * request's signal is aborted and the body of the answer cancelled.
 * @param hostname stands for the Host header where HTTP/1.0 leaves it out.
 */
export function toNodeListener(handler: RequestHandler, hostname = 'localhost'): NodeListener {
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      const response = await handler(request, incoming.socket.remoteAddress);
      return withQuietEnd(response, () => outgoing.destroy());
    },
    { hostname, overrideGlobalObjects: false, errorHandler: () => new Response(null, { status: 400 }) },
  );
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
