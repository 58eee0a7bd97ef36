import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type {
  Http2SecureServer,
  Http2ServerRequest,
  Http2ServerResponse,
  ServerHttp2Session,
  ServerSessionOptions,
} from 'node:http2';
import type { Socket } from 'node:net';
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import type { HttpLimits } from './limits.ts';
import { byFirstBytes } from './preface.ts';

export type Incoming = IncomingMessage | Http2ServerRequest;
export type Outgoing = ServerResponse | Http2ServerResponse;

/** What listens, with what it was made of. */
export interface Protocols {
  readonly server: Server | Http2SecureServer;
  readonly reload: () => Promise<void>;
}

export interface ProtocolHooks {
  readonly request: (incoming: Incoming, outgoing: Outgoing) => void;
  /** `socket` is the connection that the session runs on. */
  readonly session: (session: ServerHttp2Session, socket: Pick<Socket, 'remoteAddress' | 'remotePort'>) => void;
  /** Takes CONNECT over HTTP/2, the extended one too (RFC 8441); without it clients are told that there is none. */
  readonly connect?: (incoming: Http2ServerRequest, outgoing: Http2ServerResponse) => void;
}

/**
 * HTTP/1.0, HTTP/1.1 and HTTP/2 on one port: over TLS as ALPN says, without it by prior knowledge (RFC 9113 §3).
 * @param tls certificate and key; asked again by `reload`
 */
export async function openProtocols(
  tls: (() => Promise<SecureContextOptions>) | undefined,
  limits: HttpLimits,
  hooks: ProtocolHooks,
): Promise<Protocols> {
  const http1: ServerOptions = {
    headersTimeout: limits.headers,
    // An upload may take hours; `idle` ends those that stand still.
    requestTimeout: 0,
    keepAliveTimeout: limits.keepAlive,
    connectionsCheckingInterval: Math.min(5000, limits.headers),
    maxHeaderSize: MOST_HEADER_BYTES,
  };
  const begin = beginning(hooks);
  return tls === undefined ? cleartext(http1, limits, hooks, begin) : await secure(tls, http1, hooks, begin);
}

type Begin = ProtocolHooks['session'];

function cleartext(options: ServerOptions, limits: HttpLimits, hooks: ProtocolHooks, begin: Begin): Protocols {
  const server = createServer(options);
  server.on('request', hooks.request);
  const [take] = server.listeners('connection');
  server.removeAllListeners('connection');
  // HTTP/2 is loaded for the first who speaks it.
  let later: Promise<(stream: NodeJS.ReadWriteStream, socket: Socket) => void> | undefined;
  server.on('connection', (socket: Socket) => {
    byFirstBytes(socket, {
      patience: Math.min(limits.headers, limits.idle),
      silent: () => {
        if (limits.idle < limits.headers) server.emit('timeout', socket);
        else server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
      },
      http1: own => take?.call(server, own),
      http2: stream => {
        later ??= priorKnowledge(hooks, begin);
        later.then(
          adopt => adopt(stream, socket),
          () => socket.destroy(),
        );
      },
    });
  });
  return { server, reload: () => Promise.resolve() };
}

/** A server that listens to nothing and is given its connections. */
async function priorKnowledge(
  hooks: ProtocolHooks,
  begin: Begin,
): Promise<(stream: NodeJS.ReadWriteStream, socket: Socket) => void> {
  const { createServer: createHttp2Server } = await import('node:http2');
  const server = createHttp2Server(sessionOptions(hooks));
  server.on('request', hooks.request);
  if (hooks.connect !== undefined) server.on('connect', hooks.connect);
  return (stream, socket) => {
    server.once('session', (session: ServerHttp2Session) => begin(session, socket));
    server.emit('connection', stream);
  };
}

async function secure(
  tls: () => Promise<SecureContextOptions>,
  options: ServerOptions,
  hooks: ProtocolHooks,
  begin: Begin,
): Promise<Protocols> {
  const { createSecureServer } = await import('node:http2');
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize, connectionsCheckingInterval } = options;
  const server = createSecureServer({
    ...sessionOptions(hooks),
    ...(await tls()),
    allowHTTP1: true,
    ALPNCallback: ({ protocols }) => ALPN.find(name => protocols.includes(name)),
    ...(headersTimeout === undefined ? {} : { handshakeTimeout: headersTimeout }),
  });
  // Of HTTP/1 on this server, which takes them as properties only.
  const http1 = { headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize, connectionsCheckingInterval };
  Object.assign(server, http1);
  server.prependListener('secureConnection', (socket: TLSSocket) => {
    // Some clients name the older one (RFC 7301 §6), which Node takes for HTTP/2.
    if (socket.alpnProtocol === 'http/1.0') socket.alpnProtocol = 'http/1.1';
  });
  server.on('request', hooks.request);
  server.on('connect', (incoming: Incoming, answer: Http2ServerResponse | Socket) => {
    // That of HTTP/1 asks for a proxy.
    if (!('stream' in incoming) || !('stream' in answer)) answer.destroy();
    else if (hooks.connect === undefined) answer.writeHead(405).end();
    else hooks.connect(incoming, answer);
  });
  server.on('session', (session: ServerHttp2Session) => begin(session, session.socket));
  return { server, reload: async () => server.setSecureContext(await tls()) };
}

function beginning(hooks: ProtocolHooks): Begin {
  let sessions = 0;
  return (session, socket) => {
    // A client that breaks the protocol: Node has answered with GOAWAY.
    session.on('error', () => {});
    sessions++;
    session.once('close', () => sessions--);
    // What arrives before a handler reads it lies in memory, so only some may send far ahead.
    if (sessions <= MOST_LARGE) session.setLocalWindowSize(LARGE_WINDOW);
    hooks.session(session, socket);
  };
}

function sessionOptions({ connect }: ProtocolHooks): ServerSessionOptions {
  return { ...SESSION, settings: { ...SESSION.settings, enableConnectProtocol: connect !== undefined } };
}

/** The preferred one first. */
const ALPN: readonly string[] = ['h2', 'http/1.1', 'http/1.0'];
/** A search for 500 UIDs is 32 KiB long. */
const MOST_HEADER_BYTES = 64 * 1024;
/** Uploads run at a third of the speed with the windows that the protocol begins with. */
const LARGE_WINDOW = 8 * 1024 * 1024;
const MOST_LARGE = 32;
const SESSION: ServerSessionOptions = {
  settings: { initialWindowSize: LARGE_WINDOW / 2, maxConcurrentStreams: 128, maxHeaderListSize: MOST_HEADER_BYTES },
  maxSessionInvalidFrames: 100,
  maxSessionRejectedStreams: 100,
};
