import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { failure } from './static-files.ts';

/**
 * Says who may open a WebSocket at an address: what takes it over, or the answer to whom may not. The request is that of
 * the handshake (RFC 6455 §4.1).
 */
export type SocketDoor = (request: Request, address?: string) => Promise<Response | ((socket: WebSocket) => void)>;

export interface SocketOptions {
  readonly door: SocketDoor;
  /** Whether requests by this name are answered here. */
  readonly isOurs: (hostname: string) => boolean;
  /** Origins of pages of other sites that may open one; `*` is all. */
  readonly origins: readonly string[];
  /** Told of each handshake. */
  readonly answered: (incoming: Handshake, status: number) => void;
  readonly failed: (error: unknown) => void;
}

/** What is used of the request that opens one. */
export interface Handshake extends Pick<IncomingMessage, 'method' | 'headers'> {
  readonly url?: string | undefined;
  readonly scheme: 'http' | 'https';
  readonly address: string | undefined;
}

/** Whether a request asks for a WebSocket; all other upgrades are passed over, as RFC 9110 §7.8 allows. */
export function isHandshake({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Takes handshakes, with the socket that each came on. Subscribers read; what they send is short. */
export function socketListener(options: SocketOptions): (incoming: Handshake, socket: Duplex, head: Buffer) => void {
  // It is loaded for the first who opens one.
  let later: Promise<Sockets> | undefined;
  return (incoming, socket, head) => {
    const end = (): void => {
      socket.destroy();
    };
    socket.on('error', end);
    const open = async (): Promise<void> => {
      const taken = await admitted(options, incoming);
      if (taken instanceof Response) {
        options.answered(incoming, taken.status);
        await refuse(socket, taken);
        return;
      }
      later ??= sockets();
      const server = await later;
      socket.off('error', end);
      server.handleUpgrade(incoming, socket, head, own => {
        options.answered(incoming, SWITCHING);
        own.on('error', () => own.terminate());
        taken(own);
      });
      // One that is not well-formed was refused.
      if (!socket.writable) options.answered(incoming, BAD_REQUEST);
    };
    open().catch(error => {
      options.failed(error);
      end();
    });
  };
}

interface Sockets {
  handleUpgrade(incoming: Handshake, socket: Duplex, head: Buffer, taken: (own: WebSocket) => void): void;
}

async function sockets(): Promise<Sockets> {
  const { WebSocketServer } = await import('ws');
  const server = new WebSocketServer({
    // A page wants to be told one of the protocols that it names.
    handleProtocols: names => [...names].find(name => !isToken(name)) ?? false,
    noServer: true,
    maxPayload: MOST_RECEIVED,
    perMessageDeflate: false,
    clientTracking: false,
  });
  // Of a request it uses no more than method, address and headers.
  return {
    handleUpgrade: (incoming, ...rest) => server.handleUpgrade(incoming as unknown as IncomingMessage, ...rest),
  };
}

/** A page of another site could open one in the name of whoever looks at it: browsers do not ask before (RFC 6455 §10.2). */
async function admitted(
  { door, isOurs, origins }: SocketOptions,
  incoming: Handshake,
): Promise<Response | ((socket: WebSocket) => void)> {
  const request = requestOf(incoming);
  if (request === undefined) return failure(400, 'bad-request', 'The request is not well-formed.');
  const { hostname, host } = new URL(request.url);
  if (!isOurs(hostname)) {
    return failure(421, 'misdirected', 'This server answers only to the name localhost unless it is told another.');
  }
  const { origin } = incoming.headers;
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!isOwn && !origins.includes('*') && !origins.includes(origin)) {
    return failure(403, 'forbidden-origin', 'Pages of other sites may not connect.');
  }
  return await door(request, incoming.address);
}

function requestOf({ method, url = '', headers, scheme }: Handshake): Request | undefined {
  const address = `${scheme}://${headers.host ?? ''}${url}`;
  if (method !== 'GET' || !url.startsWith('/') || !URL.canParse(address)) return undefined;
  const authorization = headers.authorization ?? bearerOf(headers['sec-websocket-protocol']);
  return new Request(address, authorization === undefined ? {} : { headers: { Authorization: authorization } });
}

/**
 * Pages cannot give a WebSocket headers, only names of protocols that they speak (RFC 6455 §1.9): `bearer.TOKEN` among them
 * is a token. It stands in no address and no cookie, so neither logs nor other sites have it.
 */
function bearerOf(protocols = ''): string | undefined {
  const token = namesOf(protocols).find(isToken);
  return token === undefined ? undefined : `Bearer ${token.slice(BEARER.length)}`;
}

function namesOf(protocols: string): readonly string[] {
  return protocols.split(',').map(name => name.trim());
}

function isToken(name: string): boolean {
  return name.startsWith(BEARER);
}

async function refuse(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  response.headers.set('Content-Length', String(body.length));
  response.headers.set('Connection', 'close');
  const fields = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `HTTP/1.1 ${response.status} ${REASONS[response.status] ?? 'Refused'}\r\n${fields}\r\n`;
  socket.end(Buffer.concat([Buffer.from(head, 'latin1'), body]));
}

/** Subscribers send nothing but pongs. */
const MOST_RECEIVED = 1024;
const BEARER = 'bearer.';
const SWITCHING = 101;
const BAD_REQUEST = 400;
const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  421: 'Misdirected Request',
  503: 'Service Unavailable',
};
