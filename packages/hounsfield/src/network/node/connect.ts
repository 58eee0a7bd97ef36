import { AssociationError } from '../../errors/index.ts';
import { type Association, type OpenOptions, openAssociation } from '../index.ts';
import { tcpTransport } from './tcp.ts';

export interface ConnectOptions extends OpenOptions {
  readonly host: string;
  readonly port: number;
}

/**
 * Connects and opens an association. `await using` releases it.
 * @throws AssociationError that says whose fault it is: `connection-refused`, `connection-failed`, `timeout`, `rejected`
 *   with its codes, `aborted-by-peer`, `no-accepted-context`, `too-many-contexts`, `invalid-proposal`
 */
export async function connect(options: ConnectOptions): Promise<Association> {
  const { host, port } = options;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new AssociationError('connection-failed', { detail: `port ${port} is not between 1 and 65535` });
  }
  return openAssociation(tcpTransport(host, port), options);
}
