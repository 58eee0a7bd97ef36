import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { AssociationError } from '../../errors/index.ts';
import { AssociationServer, type ServedService, type ServerOptions } from '../index.ts';
import { TcpTransport } from './tcp.ts';

export interface ListenOptions extends ServerOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Loopback unless told: a server that all the network can reach is a decision. */
  readonly host?: string;
}

/** A server that runs; `await using` closes it. */
export interface NetworkServer extends AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
  /** Associations that were accepted and are not over. */
  readonly associations: number;
  /** Connections of any kind, those without an association among them. */
  readonly connections: number;
  /**
   * Stops accepting, lets the associations under way go on for `grace` milliseconds (5 s unless told), aborts the rest.
   * Settles when everything is closed.
   */
  close(options?: { readonly grace?: number }): Promise<void>;
}

/**
 * Starts a server for the services.
 * @throws AssociationError `port-in-use`, `port-not-allowed`, `cannot-listen`, `service-twice`, `invalid-proposal`
 */
export async function listen(options: ListenOptions, services: readonly ServedService[]): Promise<NetworkServer> {
  const { host = '127.0.0.1', port } = options;
  const associations = new AssociationServer(options, services);
  // A large high-water mark: the mark of a socket counts what the kernel has not taken yet.
  const server = createServer({ allowHalfOpen: true, noDelay: true, highWaterMark: HIGH_WATER }, socket => {
    associations.take(new TcpTransport(socket, plainAddress(socket)));
  });
  await started(server, host, port);
  const bound = server.address();
  const address = { host, port: bound !== null && typeof bound === 'object' ? bound.port : port };
  const close = async (how?: { readonly grace?: number }): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : Promise.resolve();
    server.close();
    await associations.close(how);
    await closed;
  };
  return {
    address,
    get associations(): number {
      return associations.associations;
    },
    get connections(): number {
      return associations.connections;
    },
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

async function started(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen({ host, port });
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new AssociationError(LISTEN_ERRORS[code] ?? 'cannot-listen', {
      detail: `${host} port ${port}`,
      cause: error,
    });
  }
  // A failed accept (no descriptors left) is no reason to stop: the next one may work.
  server.on('error', () => {});
}

/** An IPv4 address that came in over IPv6 is the same address. */
function plainAddress(socket: Socket): string {
  return (socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
}

const LISTEN_ERRORS: Readonly<Record<string, 'port-in-use' | 'port-not-allowed'>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-not-allowed',
};
const HIGH_WATER = 0x10_0000;
