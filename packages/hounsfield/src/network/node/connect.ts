import { AssociationError } from '../../errors/index.ts';
import { type Association, type OpenOptions, openAssociation, type Transport } from '../index.ts';
import { refuseRetiredPort } from './default-ports.ts';
import { tcpTransport } from './tcp.ts';
import type { TlsClientOptions } from './tls-options.ts';

export interface ConnectOptions extends OpenOptions {
  readonly host: string;
  readonly port: number;
  /** Speaks TLS. */
  readonly tls?: TlsClientOptions | undefined;
  /** Puts something between the association and its transport, such as a trace. */
  readonly wrap?: (transport: Transport) => Transport;
}

/**
 * Connects and opens an association. `await using` releases it.
 * @throws AssociationError that says whose fault it is: `connection-refused`, `connection-failed`, `timeout`, `rejected`
 *   with its codes, with TLS `tls-…`, `key-mismatch` and `certificate-…`, `aborted-by-peer`, `no-accepted-context`, `too-many-contexts`, `invalid-proposal`
 */
export async function connect(options: ConnectOptions): Promise<Association> {
  const { host, port, tls, wrap = same } = options;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new AssociationError('connection-failed', { detail: `port ${port} is not between 1 and 65535` });
  }
  refuseRetiredPort(port);
  const transport = tls === undefined ? tcpTransport(host, port) : await overTls(host, port, tls);
  return openAssociation(wrap(transport), options);
}

/** Node's TLS takes longer to load than an association to open, and plain connections need none of it. */
async function overTls(host: string, port: number, tls: TlsClientOptions): Promise<Transport> {
  const { tlsTransport } = await import('./tls-client.ts');
  return tlsTransport(host, port, tls);
}

const same = (transport: Transport): Transport => transport;
