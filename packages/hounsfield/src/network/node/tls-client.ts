import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity, connect, type TLSSocket } from 'node:tls';
import { AssociationError } from '../../errors/index.ts';
import { connectError, type Start, TcpTransport } from './tcp.ts';
import { checkStrength, profileOf, secureContext } from './tls-context.ts';
import { tlsError } from './tls-errors.ts';
import type { TlsClientOptions } from './tls-options.ts';

/**
 * A transport that connects with TLS when it is opened.
 * @throws AssociationError when certificate, key, authorities or profile are not fit for use
 */
export function tlsTransport(host: string, port: number, options: TlsClientOptions): TcpTransport {
  const { serverName = host, verify = true, certificate } = options;
  const profile = profileOf(options);
  const hasCertificate = certificate !== undefined;
  let hasTcp = false;
  // A socket takes the options of its streams too, which the types do not know.
  const wanted: ConnectionOptions & { readonly highWaterMark: number } = {
    host,
    port,
    secureContext: secureContext(options),
    // RFC 6066 §3: an address is no server name.
    servername: isIP(serverName) === 0 ? serverName : '',
    rejectUnauthorized: verify,
    checkServerIdentity: (_, shown) => checkServerIdentity(serverName, shown),
    highWaterMark: HIGH_WATER,
  };
  const begin = (): TLSSocket => {
    const socket = connect(wanted);
    socket.once('connect', () => {
      hasTcp = true;
    });
    return socket;
  };
  const start: Start = {
    begin,
    connected: 'secureConnect',
    check: socket => {
      // What `begin` gave comes back.
      const shown = (socket as TLSSocket).getPeerX509Certificate();
      if (verify && shown !== undefined) checkStrength(shown, profile);
    },
    explain: (error, isConnected) => {
      if (!hasTcp) return connectError(error);
      const known = tlsError(error, { hasCertificate });
      return known ?? (isConnected ? undefined : new AssociationError('tls-failed', { ...CLOSED, cause: error }));
    },
  };
  return new TcpTransport(start, host);
}

const CLOSED = {
  detail: 'the peer ended the connection during the handshake',
  remedy: 'Check that the peer expects TLS on this port, and look at its log',
};
const HIGH_WATER = 0x10_0000;
