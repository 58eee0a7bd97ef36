import type { IncomingMessage } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SecureContextOptions } from 'node:tls';
import { StorageError } from 'hounsfield/errors';
import { defaultHttpLimits, type HttpLimitHit, type HttpLimits } from './limits.ts';
import { type RequestHandler, toNodeListener } from './node-listener.ts';
import { Open } from './open.ts';
import { type Incoming, type Outgoing, openProtocols, type Protocols } from './protocols.ts';
import { methodOf, routeOf } from './routes.ts';
import { failure, StaticFiles } from './static-files.ts';
import { handshakeHeaders, StreamSocket } from './stream-socket.ts';
import { isHandshake, type SocketDoor, socketListener } from './web-sockets.ts';

export interface HttpOptions {
  /** Address to listen on; 127.0.0.1 unless said otherwise. */
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Answers requests below `path`. */
  readonly handler: RequestHandler;
  /** Where DICOMweb is; `/dicom-web` unless said otherwise. */
  readonly path?: string;
  /** The built page, which answers all other requests; without it they are 404. */
  readonly viewer?: { readonly folder: string };
  /** Answers by exact path, before all others and whatever `notReady` says. */
  readonly own?: Readonly<Record<string, RequestHandler>>;
  /** Answers in place of `handler` and page while the archive cannot. */
  readonly notReady?: () => Response | undefined;
  /** Takes WebSockets below `path`; there are none without it. */
  readonly sockets?: SocketDoor;
  /** Origins of pages of other sites that may open WebSockets, or `*`; none unless given. */
  readonly allowedOrigins?: readonly string[];
  /** Speaks HTTPS; asked again by `reload`. */
  readonly tls?: () => Promise<SecureContextOptions>;
  readonly observer?: HttpObserver;
  readonly logger: HttpLog;
  /**
   * Names besides localhost by which a server on a loopback address may be asked, such as the one that a proxy hands on.
   * Others are refused: a page of another site could make a browser ask by its own name (DNS rebinding).
   */
  readonly hostNames?: readonly string[];
  readonly limits?: Partial<HttpLimits>;
}

/** Told what happens, for whoever counts: must be quick. */
export interface HttpObserver {
  /** A request is over, whole or not. Its route is one of few: a path of ours, a template of DICOMweb, `page`, `other`. */
  answered(facts: { readonly route: string; readonly method: string; readonly status: number }, seconds: number): void;
  limited(limit: HttpLimitHit): void;
}

/** The part of the archive's log that is used. */
export interface HttpLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A server that runs; `await using` stops it. */
export interface HttpServer extends AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
  readonly connections: number;
  /** Takes certificate and key anew. @throws AssociationError; the server then goes on with what it had */
  reload(): Promise<void>;
  /** Settles when no request is under way, or after so many milliseconds; connections are taken as before. */
  drain(grace: number): Promise<void>;
  /**
   * Takes no new connections, lets requests that run go on for `grace` milliseconds (10,000 unless said otherwise), then
   * closes what is left.
   */
  close(options?: { readonly grace?: number }): Promise<void>;
}

/**
 * Serves DICOMweb and the page over HTTP/1.0, HTTP/1.1 and HTTP/2.
 * @throws StorageError `port-in-use`, `cannot-listen`, `bad-config` for a folder without a page
 */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { host = '127.0.0.1', port, logger, path = '/dicom-web', own = {}, observer } = options;
  const viewer = options.viewer === undefined ? undefined : await StaticFiles.open(options.viewer.folder);
  const limits = { ...defaultHttpLimits, ...options.limits };
  const open = new Open();
  const listener = toNodeListener(dispatch({ ...options, host }, viewer), {
    hostname: host,
    addressOf: incoming => open.addressOf(incoming),
  });
  const answered = (incoming: Pick<Incoming, 'method' | 'url'>, status: number, begun: number): void => {
    const facts = { route: routeOf(incoming, { path, own }), method: methodOf(incoming), status };
    observer?.answered(facts, (performance.now() - begun) / 1000);
  };
  const request = (incoming: Incoming, outgoing: Outgoing): void => {
    open.begin(outgoing);
    const begun = performance.now();
    outgoing.once('close', () => answered(incoming, outgoing.statusCode, begun));
    listener(incoming, outgoing).catch(error => logger.error({ err: error }, 'A web request failed'));
  };
  const limited = (limit: HttpLimitHit): void => observer?.limited(limit);
  const session = open.sessionHook(limits, limited);
  const sockets = socketsOf({ ...options, host }, open, answered);
  const connect = sockets?.connect;
  const hooks = { request, session, ...(connect === undefined ? {} : { connect }) };
  const { server, reload } = await openProtocols(options.tls, limits, hooks);
  server.setTimeout(limits.idle);
  server.maxConnections = limits.connections;
  if (sockets !== undefined) {
    // Of Node 24.9 and later: another upgrade, such as that to HTTP/2 which curl asks for, is a request like others.
    Object.assign(server, { shouldUpgradeCallback: isHandshake });
    server.on('upgrade', sockets.upgrade);
  }
  watch(server, open, limited);
  const address = await listening(server, host, port);
  const close: HttpServer['close'] = ({ grace = 10_000 } = {}) => stop(server, open, grace);
  return {
    address,
    get connections(): number {
      return open.sockets.size;
    },
    reload,
    drain: grace => open.drain(grace),
    close,
    [Symbol.asyncDispose]: close,
  };
}

type Server = Protocols['server'];

interface Sockets {
  readonly upgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly connect: (incoming: Http2ServerRequest, outgoing: Http2ServerResponse) => void;
}

/** WebSockets of a door on the port of the service, over HTTP/1.1 (RFC 6455) and HTTP/2 (RFC 8441). */
function socketsOf(
  options: HttpOptions & { readonly host: string },
  open: Open,
  answered: (incoming: Pick<Incoming, 'method' | 'url'>, status: number, begun: number) => void,
): Sockets | undefined {
  const { sockets, path = '/dicom-web', notReady, allowedOrigins: origins = [], logger } = options;
  if (sockets === undefined) return undefined;
  const door: SocketDoor = async (request, address) => {
    const isBelow = new URL(request.url).pathname.startsWith(`${path}/`);
    if (!isBelow) return failure(404, 'no-such-resource', 'There is no WebSocket here.');
    return notReady?.() ?? (await sockets(request, address));
  };
  const listener = socketListener({
    door,
    isOurs: nameCheck(options),
    origins,
    answered: (incoming, status) => answered(incoming, status, performance.now()),
    failed: error => logger.error({ err: error }, 'A WebSocket could not be opened'),
  });
  return {
    upgrade: (incoming, socket, head) => {
      const { method, url, headers, socket: own } = incoming;
      const scheme = 'encrypted' in own ? 'https' : 'http';
      listener({ method, url, headers, scheme, address: own.remoteAddress }, socket, head);
    },
    connect: (incoming, outgoing) => {
      const headers = handshakeHeaders(incoming.headers);
      if (headers === undefined) {
        outgoing.writeHead(405).end();
        return;
      }
      const stream = new StreamSocket(incoming.stream);
      open.streams.add(stream);
      stream.once('close', () => open.streams.delete(stream));
      const scheme = incoming.scheme === 'https' ? 'https' : 'http';
      const handshake = {
        method: 'GET',
        url: incoming.url,
        headers,
        scheme,
        address: open.addressOf(incoming),
      } as const;
      listener(handshake, stream, Buffer.alloc(0));
    },
  };
}

/** Whether a server is meant by a name: one that only this machine reaches takes those that it knows. */
function nameCheck({ host, hostNames = [] }: Pick<HttpOptions, 'host' | 'hostNames'>): (hostname: string) => boolean {
  if (host !== undefined && !isLoopback(host)) return () => true;
  const names = new Set([...hostNames, 'localhost']);
  return hostname => names.has(hostname) || isLoopback(hostname);
}

/** Keeps account of connections, and of those that a limit ends. */
function watch(server: Server, open: Open, limited: (limit: HttpLimitHit) => void): void {
  const add = (socket: Socket): void => open.add(socket);
  server.on('connection', add);
  // Of TLS, where the first was that of the handshake.
  server.on('secureConnection', add);
  server.on('drop', () => limited('connections'));
  server.on('timeout', (socket: Socket) => {
    // One that is kept for another request may end without a word; sessions of HTTP/2 have their own time.
    if (!('remotePort' in socket)) return;
    if (!open.isKept(socket)) limited('idle');
    socket.destroy();
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') limited('headers');
    if (socket.writable) socket.end(refusalOf(error.code));
    else socket.destroy();
  });
}

function dispatch(options: HttpOptions & { readonly host: string }, viewer: StaticFiles | undefined): RequestHandler {
  const { handler, path = '/dicom-web', own = {}, notReady } = options;
  const isOurs = nameCheck(options);
  return async (request, address) => {
    const { hostname, pathname } = new URL(request.url);
    if (!isOurs(hostname)) {
      return failure(421, 'misdirected', 'This server answers only to the name localhost unless it is told another.');
    }
    const ownHandler = Object.hasOwn(own, pathname) ? own[pathname] : undefined;
    if (ownHandler !== undefined) return await ownHandler(request, address);
    const closed = notReady?.();
    if (closed !== undefined) return closed;
    if (pathname === path || pathname.startsWith(`${path}/`)) return await handler(request, address);
    if (viewer === undefined) return failure(404, 'no-such-resource', 'The web page is not served here.');
    return await viewer.answer(request, pathname);
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function listening(server: Server, host: string, port: number): Promise<HttpServer['address']> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const code = cause.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen';
      reject(new StorageError(code, { detail: `HTTP on ${host} port ${port}`, cause }));
    });
    server.listen({ host, port }, () => {
      // A server on a host and port has an address of this kind.
      const address = server.address() as AddressInfo;
      resolve({ host: address.address, port: address.port });
    });
  });
}

/** Connections without a request are closed at once, the others when their answer is out. */
async function stop(server: Server, open: Open, grace: number): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  open.end();
  const timer = setTimeout(() => open.destroy(), grace);
  await closed;
  clearTimeout(timer);
}

/** What a client is told whose request is none (PS3.18 Table 8.5-1). */
function refusalOf(code = ''): string {
  const [status, message] = refusals[code] ?? ['400 Bad Request', 'The request is not well-formed HTTP.'];
  const body = JSON.stringify({
    error: { code: 'bad-request', message, remedy: 'Send a request as RFC 9112 has it.' },
  });
  const headers = `Connection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
  return `HTTP/1.1 ${status}\r\n${headers}\r\n${body}`;
}

const refusals: Readonly<Record<string, readonly [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The header of the request did not come in time.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The header of the request is too long.'],
  HPE_INVALID_VERSION: ['505 HTTP Version Not Supported', 'The server speaks HTTP/1.0, HTTP/1.1 and HTTP/2.'],
};
