import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { StorageError, WebError } from 'hounsfield/errors';
import { aeTitleOf, type Notifications } from 'hounsfield/web/worklist';
import { type WebSocket, WebSocketServer } from 'ws';
import { gated } from '../gateway/gate.ts';

export interface NotificationServerOptions {
  readonly host: string;
  readonly port: number;
  /** Path of the service; connections are at `/subscribers/{aetitle}` below it. */
  readonly path: string;
  readonly token: string | undefined;
  readonly notifications: Notifications;
}

/** Takes notification connections until it is disposed of, which ends them. */
export interface NotificationServer extends AsyncDisposable {
  readonly port: number;
}

/**
 * Listens for notification connections of UPS-RS (PS3.18 §8.10.4), which are WebSockets over HTTP/1.1.
 * @throws StorageError `port-in-use`, `cannot-listen`
 */
export async function startNotifications(options: NotificationServerOptions): Promise<NotificationServer> {
  const { host, port, notifications } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_RECEIVED, perMessageDeflate: false });
  const server = createServer({
    headersTimeout: HEADERS,
    requestTimeout: HEADERS,
    connectionsCheckingInterval: HEADERS / 2,
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (_, answer) => {
    answer.writeHead(400, { 'Content-Type': 'application/json', Connection: 'close' });
    answer.end(refusal(400, 'This port takes WebSockets at /subscribers/{aetitle} only.').body);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    admitted(request, options).then(
      admission => {
        if ('status' in admission) refuse(socket, admission);
        else sockets.handleUpgrade(request, socket, head, own => take(own, admission.aeTitle, notifications));
      },
      () => socket.destroy(),
    );
  });
  const address = await listening(server, host, port);
  return { port: address.port, [Symbol.asyncDispose]: () => stop(server, sockets, notifications) };
}

interface Refusal {
  readonly status: number;
  readonly body: string;
  readonly headers?: string;
}

type Admission = Refusal | { readonly aeTitle: string };

/** Who may open a connection. A page of another site could open one in the name of whoever looks at it. */
async function admitted(request: IncomingMessage, options: NotificationServerOptions): Promise<Admission> {
  const { host, path, token, notifications } = options;
  const [asked = ''] = (request.url ?? '').split('?');
  const start = `${path}/subscribers/`;
  const encoded = asked.startsWith(start) ? asked.slice(start.length) : '';
  if (request.method !== 'GET' || encoded === '' || encoded.includes('/')) {
    return refusal(404, 'There is no resource here.');
  }
  const own = hostOf(`http://${request.headers.host ?? ''}`);
  if (isLoopback(host) && !isLoopback(own)) return refusal(421, 'This server answers only to the name localhost.');
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin) !== own) return refusal(403, 'Pages of other sites may not connect.');
  const gate = gated(async () => new Response(null), token);
  const { authorization = '' } = request.headers;
  const gateAnswer = await gate(new Request('http://localhost/', { headers: { Authorization: authorization } }));
  if (!gateAnswer.ok) {
    return { ...refusal(401, 'The worklist wants a token.'), headers: 'WWW-Authenticate: Bearer\r\n' };
  }
  try {
    const aeTitle = aeTitleOf(encoded);
    if (notifications.hasRoom(aeTitle)) return { aeTitle };
    return refusal(503, 'There are too many connections already.');
  } catch (error) {
    if (error instanceof WebError) return refusal(400, `${error.summary}.`);
    throw error;
  }
}

function take(socket: WebSocket, aeTitle: string, notifications: Notifications): void {
  socket.on('error', () => socket.terminate());
  if (!notifications.hasRoom(aeTitle)) {
    socket.close(TRY_AGAIN_LATER, 'There are too many connections already.');
    return;
  }
  const connection = notifications.open(aeTitle, socket);
  socket.on('pong', () => connection.heard());
  socket.on('message', () => socket.close(NOT_ALLOWED, 'A subscriber has nothing to say here.'));
  socket.on('close', () => connection.ended());
}

function refuse(socket: Duplex, { status, body, headers = '' }: Refusal): void {
  const fields = `Connection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  socket.end(`HTTP/1.1 ${status} ${REASONS[status] ?? ''}\r\n${fields}${headers}\r\n${body}`);
}

function refusal(status: number, message: string): Refusal {
  const remedy = 'Open the address that Subscribe names in Content-Location.';
  return { status, body: JSON.stringify({ error: { code: 'refused', message, remedy } }) };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function listening(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const code = cause.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen';
      reject(new StorageError(code, { detail: `WebSockets on ${host} port ${port}`, cause }));
    });
    // A server on a host and port has an address of this kind.
    server.listen({ host, port }, () => resolve(server.address() as AddressInfo));
  });
}

/** Whoever does not answer that the connection ends is cut off. */
async function stop(server: Server, sockets: WebSocketServer, notifications: Notifications): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeAllConnections();
  notifications.close();
  const timer = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, GRACE);
  await closed;
  clearTimeout(timer);
}

/** Subscribers send nothing but pongs. */
const MOST_RECEIVED = 1024;
const MOST_HEADER_BYTES = 16 * 1024;
const MOST_CONNECTIONS = 512;
const HEADERS = 10_000;
const GRACE = 500;
/** RFC 6455 §7.4.1 and the registry of it. */
const NOT_ALLOWED = 1008;
const TRY_AGAIN_LATER = 1013;
const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  421: 'Misdirected Request',
  503: 'Service Unavailable',
};
