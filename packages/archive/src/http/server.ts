import { createServer, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import { StorageError } from 'hounsfield/errors';
import { defaultHttpLimits, type HttpLimitHit, type HttpLimits } from './limits.ts';
import { type RequestHandler, toNodeListener } from './node-listener.ts';
import { methodOf, routeOf } from './routes.ts';
import { failure, StaticFiles } from './static-files.ts';

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
 * Serves DICOMweb and the page over HTTP/1.1.
 * @throws StorageError `port-in-use`, `cannot-listen`, `bad-config` for a folder without a page
 */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { host = '127.0.0.1', port, logger, path = '/dicom-web', own = {}, observer } = options;
  const viewer = options.viewer === undefined ? undefined : await StaticFiles.open(options.viewer.folder);
  const limits = { ...defaultHttpLimits, ...options.limits };
  const listener = toNodeListener(dispatch({ ...options, host }, viewer), host);
  const open = new Open();
  const { server, reload } = await serverOf(options, limits);
  server.on('request', (incoming, outgoing) => {
    open.begin(outgoing);
    const begun = performance.now();
    outgoing.once('close', () => {
      const facts = {
        route: routeOf(incoming, { path, own }),
        method: methodOf(incoming),
        status: outgoing.statusCode,
      };
      observer?.answered(facts, (performance.now() - begun) / 1000);
    });
    listener(incoming, outgoing).catch(error => logger.error({ err: error }, 'A web request failed'));
  });
  server.timeout = limits.idle;
  server.maxConnections = limits.connections;
  watch(server, open, limit => observer?.limited(limit));
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

async function serverOf(
  { tls }: HttpOptions,
  limits: HttpLimits,
): Promise<{ readonly server: Server; readonly reload: () => Promise<void> }> {
  const options: ServerOptions = {
    headersTimeout: limits.headers,
    // An upload may take hours; `idle` ends those that stand still.
    requestTimeout: 0,
    keepAliveTimeout: limits.keepAlive,
    connectionsCheckingInterval: Math.min(5000, limits.headers),
    maxHeaderSize: MOST_HEADER_BYTES,
  };
  if (tls === undefined) return { server: createServer(options), reload: () => Promise.resolve() };
  const { createServer: createSecureServer } = await import('node:https');
  const server = createSecureServer({ ...options, ...(await tls()), handshakeTimeout: limits.headers });
  return { server, reload: async () => server.setSecureContext(await tls()) };
}

/** Keeps account of connections, and of those that a limit ends. */
function watch(server: Server, open: Open, limited: (limit: HttpLimitHit) => void): void {
  const add = (socket: Socket): void => open.add(socket);
  server.on('connection', add);
  // Of TLS, where the first was that of the handshake.
  server.on('secureConnection', add);
  server.on('drop', () => limited('connections'));
  server.on('timeout', (socket: Socket) => {
    // One that is kept for another request may end without a word.
    if (!open.isKept(socket)) limited('idle');
    socket.destroy();
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') limited('headers');
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
}

function dispatch(options: HttpOptions & { readonly host: string }, viewer: StaticFiles | undefined): RequestHandler {
  const { handler, path = '/dicom-web', own = {}, notReady } = options;
  const names = isLoopback(options.host) ? new Set([...(options.hostNames ?? []), 'localhost']) : undefined;
  return async (request, address) => {
    const { hostname, pathname } = new URL(request.url);
    if (names !== undefined && !names.has(hostname) && !isLoopback(hostname)) {
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

/** What is going on. */
class Open {
  /** By the address of the client: a connection with TLS is two sockets of Node one after the other. */
  readonly sockets = new Map<string, Socket>();
  readonly answers = new Set<ServerResponse>();
  readonly #kept = new WeakSet<Socket>();
  #becameIdle: (() => void) | undefined;

  add(socket: Socket): void {
    const key = keyOf(socket);
    this.sockets.set(key, socket);
    socket.once('close', () => {
      if (this.sockets.get(key) === socket) this.sockets.delete(key);
    });
  }

  /** Whether the last request on a connection is answered, and there is no other. */
  isKept(socket: Socket): boolean {
    return this.#kept.has(socket);
  }

  begin(outgoing: ServerResponse): void {
    const { socket } = outgoing;
    this.answers.add(outgoing);
    if (socket !== null) this.#kept.delete(socket);
    outgoing.once('close', () => {
      this.answers.delete(outgoing);
      if (socket !== null) this.#kept.add(socket);
      if (this.answers.size === 0) this.#becameIdle?.();
    });
  }

  async drain(grace: number): Promise<void> {
    if (this.answers.size === 0) return;
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, grace);
      this.#becameIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function keyOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
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
  const idle = new Map(open.sockets);
  for (const outgoing of open.answers) {
    const { socket } = outgoing;
    if (socket === null) continue;
    idle.delete(keyOf(socket));
    if (!outgoing.headersSent) outgoing.setHeader('Connection', 'close');
    outgoing.once('close', () => socket.destroySoon());
  }
  for (const socket of idle.values()) socket.destroy();
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(timer);
}

/** A search for 500 UIDs is 32 KiB long. */
const MOST_HEADER_BYTES = 64 * 1024;
