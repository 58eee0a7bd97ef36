import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { giveBody } from 'hounsfield/web';
import { incomingBody } from './incoming-body.ts';
import type { Incoming, Outgoing } from './protocols.ts';
import { send } from './send.ts';

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
 * goes away the request's signal is aborted and the body of the answer cancelled. Requests are those of the adapter; it
 * looks at each answer for a millisecond before it sends the first byte, so answers are sent by `send`.
 */
export function toNodeListener(
  handler: RequestHandler,
  { hostname = 'localhost', addressOf = ({ socket }) => socket.remoteAddress }: ListenerOptions = {},
): NodeListener {
  return getRequestListener(
    async (request, { incoming, outgoing }) => {
      if (!WITHOUT_BODY.has(request.method)) giveBody(request, incomingBody(incoming, request));
      await send(await handler(request, addressOf(incoming)), outgoing);
      return RESPONSE_ALREADY_SENT;
    },
    { hostname, overrideGlobalObjects: false, errorHandler: () => new Response(null, { status: 400 }) },
  );
}

const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD', 'TRACE']);
