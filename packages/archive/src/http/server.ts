import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { StorageError } from 'hounsfield/errors';
import { type RequestHandler, toNodeListener } from './node-listener.ts';
import { failure, jsonAnswer, StaticFiles } from './static-files.ts';

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
  /** What `/api/about` tells the page of the archive; nothing that needs a login. */
  readonly about?: About;
  readonly logger: HttpLog;
  /**
   * Names besides localhost by which a server on a loopback address may be asked, such as the one that a proxy hands on.
   * Others are refused: a page of another site could make a browser ask by its own name (DNS rebinding).
   */
  readonly hostNames?: readonly string[];
  readonly limits?: Partial<HttpLimits>;
}

/** How modalities reach the archive. */
export interface About {
  readonly aeTitle: string;
  readonly dicom: { readonly host: string; readonly port: number };
}

/** Milliseconds and counts. */
export interface HttpLimits {
  /** Until the whole header of a request must have come; 20,000. */
  readonly headers: number;
  /** Without a byte in either direction before a connection is closed; 120,000. */
  readonly idle: number;
  /** Between two requests on one connection; 65,000. */
  readonly keepAlive: number;
  /** Connections at a time; 1,024. */
  readonly connections: number;
}

/** The part of the archive's log that is used. */
export interface HttpLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A server that runs; `await using` stops it. */
export interface HttpServer extends AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
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
  const { host = '127.0.0.1', port, logger } = options;
  const viewer = options.viewer === undefined ? undefined : await StaticFiles.open(options.viewer.folder);
  const limits = { ...defaultLimits, ...options.limits };
  const listener = toNodeListener(dispatch({ ...options, host }, viewer), host);
  const open: Open = { sockets: new Set(), answers: new Set() };
  const server = createServer(
    {
      headersTimeout: limits.headers,
      // An upload may take hours; `idle` ends those that stand still.
      requestTimeout: 0,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: Math.min(5000, limits.headers),
      maxHeaderSize: MOST_HEADER_BYTES,
    },
    (incoming, outgoing) => {
      open.answers.add(outgoing);
      outgoing.once('close', () => open.answers.delete(outgoing));
      listener(incoming, outgoing).catch(error => logger.error({ err: error }, 'A web request failed'));
    },
  );
  server.timeout = limits.idle;
  server.maxConnections = limits.connections;
  server.on('connection', socket => {
    open.sockets.add(socket);
    socket.once('close', () => open.sockets.delete(socket));
  });
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  const address = await listening(server, host, port);
  const close: HttpServer['close'] = ({ grace = 10_000 } = {}) => stop(server, open, grace);
  return { address, close, [Symbol.asyncDispose]: close };
}

const defaultLimits: HttpLimits = { headers: 20_000, idle: 120_000, keepAlive: 65_000, connections: 1024 };

function dispatch(options: HttpOptions & { readonly host: string }, viewer: StaticFiles | undefined): RequestHandler {
  const { handler, path = '/dicom-web' } = options;
  const names = isLoopback(options.host) ? new Set([...(options.hostNames ?? []), 'localhost']) : undefined;
  return async request => {
    const { hostname, pathname } = new URL(request.url);
    if (names !== undefined && !names.has(hostname) && !isLoopback(hostname)) {
      return failure(421, 'misdirected', 'This server answers only to the name localhost unless it is told another.');
    }
    if (pathname === path || pathname.startsWith(`${path}/`)) return await handler(request);
    if (pathname === ABOUT && options.about !== undefined) return jsonAnswer(200, options.about);
    if (viewer === undefined) return failure(404, 'no-such-resource', 'The web page is not served here.');
    return await viewer.answer(request, pathname);
  };
}

/** What is going on. */
interface Open {
  readonly sockets: Set<Socket>;
  readonly answers: Set<ServerResponse>;
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
  const idle = new Set(open.sockets);
  for (const outgoing of open.answers) {
    const { socket } = outgoing;
    if (socket === null) continue;
    idle.delete(socket);
    if (!outgoing.headersSent) outgoing.setHeader('Connection', 'close');
    outgoing.once('close', () => socket.destroySoon());
  }
  for (const socket of idle) socket.destroy();
  const timer = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearTimeout(timer);
}

const ABOUT = '/api/about';
/** A search for 500 UIDs is 32 KiB long. */
const MOST_HEADER_BYTES = 64 * 1024;
