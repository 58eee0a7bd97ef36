import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { AssociationError } from '../../errors/index.ts';
import { AssociationServer, type ServedService, type ServerOptions, silentLogger, type Transport } from '../index.ts';
import { refuseRetiredPort } from './default-ports.ts';
import { lendConnections, tuneConnections } from './lending-socket.ts';
import { plainAddress } from './plain-address.ts';
import { KEEP_ALIVE, TcpTransport } from './tcp.ts';
import type { TlsListener, TlsSource } from './tls-server.ts';

export interface ListenOptions extends ServerOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Loopback unless told: a server that all the network can reach is a decision. */
  readonly host?: string;
  /** Speaks TLS; a function gives certificates and keys anew when `reload` is called. */
  readonly tls?: TlsSource | undefined;
  /**
   * Reads all connections into one buffer that is used again, which spares a fast receiver much. Handlers of C-STORE
   * gain by it when they call `data.consume` with `borrows`. Neither with `tls` nor with `wrap`.
   */
  readonly lends?: boolean;
  /** Puts something between each association and its transport, such as a trace. */
  readonly wrap?: (transport: Transport) => Transport;
}

/** A server that runs; `await using` closes it. */
export interface NetworkServer extends AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
  /** Associations that were accepted and are not over. */
  readonly associations: number;
  /** Connections of any kind, those without an association among them. */
  readonly connections: number;
  /**
   * Takes certificates, keys and revocation lists anew from the function given as `tls`; associations go on. Whether
   * peers must show a certificate stays as it was.
   * @throws AssociationError of the `tls-…` and `certificate-…` codes; the server then goes on with what it had
   */
  reload(): Promise<void>;
  /**
   * Rejects new associations as transient (PS3.8 Table 9-21, source 3) rather than closing the port, and lets those under
   * way go on; settles when none is left or `grace` milliseconds have passed. To be followed by `close`.
   */
  drain(grace: number): Promise<void>;
  /**
   * Stops accepting, lets the associations under way go on for `grace` milliseconds (5 s unless told), aborts the rest.
   * Settles when everything is closed.
   */
  close(options?: { readonly grace?: number }): Promise<void>;
}

/**
 * Starts a server for the services.
 * @throws AssociationError `port-in-use`, `port-not-allowed`, `port-retired`, `cannot-listen`, `service-twice`,
 *   `invalid-proposal`, with TLS also `tls-options`, `tls-profile-retired`, `key-mismatch` and `certificate-…`
 */
export async function listen(options: ListenOptions, services: readonly ServedService[]): Promise<NetworkServer> {
  const { host = '127.0.0.1', port, wrap = same } = options;
  refuseRetiredPort(port);
  const associations = new AssociationServer(options, services);
  const take = (transport: Transport): void => associations.take(wrap(transport));
  const { server, reload, listening } = await listenerOf(options, take);
  await started(server, host, port);
  listening?.();
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
    reload,
    drain: grace => associations.drain(grace),
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

async function listenerOf(
  { tls, logger = silentLogger, lends, wrap }: ListenOptions,
  take: (transport: Transport) => void,
): Promise<TlsListener & { readonly listening?: () => void }> {
  if (tls !== undefined) {
    // Node's TLS takes long to load.
    const { tlsListener } = await import('./tls-server.ts');
    return tlsListener(tls, logger, take);
  }
  let isTuned = false;
  // A large high-water mark: the mark of a socket counts what the kernel has not taken yet.
  const server = createServer({ allowHalfOpen: true, highWaterMark: HIGH_WATER }, socket =>
    take(new TcpTransport(socket, plainAddress(socket), { isTuned })),
  );
  const listening = (): void => {
    isTuned = tuneConnections(server, KEEP_ALIVE / 1000);
    if (lends !== true || wrap !== undefined) return;
    lendConnections(server, { buffer: new Uint8Array(LENT), highWater: HIGH_WATER }, source =>
      take(new TcpTransport(source, plainAddress(source.lent), { isTuned })),
    );
  };
  return { server, reload: () => Promise.resolve(), listening };
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

const LISTEN_ERRORS: Readonly<Record<string, 'port-in-use' | 'port-not-allowed'>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-not-allowed',
};
const same = (transport: Transport): Transport => transport;
const HIGH_WATER = 0x10_0000;
/** A slice of CT with what follows it: few calls of the system, and still within the cache of a processor core. */
const LENT = 0xc_0000;
