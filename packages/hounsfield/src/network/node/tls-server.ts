import type { X509Certificate } from 'node:crypto';
import type { Server, Socket } from 'node:net';
import { createServer, type SecureContext, type TLSSocket, type Server as TlsServer } from 'node:tls';
import { AssociationError } from '../../errors/index.ts';
import type { Logger, PeerCertificate, Transport, TransportPeer, TransportSink } from '../index.ts';
import { plainAddress } from './plain-address.ts';
import { TcpTransport } from './tcp.ts';
import { checkStrength, expiryOf, profileOf, secureContext, secureOptions } from './tls-context.ts';
import { tlsError, verifyError } from './tls-errors.ts';
import type { TlsServerOptions } from './tls-options.ts';
import type { TlsProfile } from './tls-profiles.ts';

/** Where a server gets certificates and keys from. */
export type TlsSource = TlsServerOptions | (() => TlsServerOptions | Promise<TlsServerOptions>);

/** A server for TLS that hands on its connections. */
export interface TlsListener {
  readonly server: Server;
  /** Takes certificates, keys and lists anew; connections that are there go on. @throws AssociationError, and goes on with the old ones */
  reload(): Promise<void>;
}

/**
 * A server whose connections are handed on before their handshake: until it is done they are connections that have not
 * asked for an association, and count and end as those do.
 */
export async function tlsListener(
  source: TlsSource,
  logger: Logger,
  take: (transport: Transport) => void,
): Promise<TlsListener> {
  let setup = setUp(await optionsOf(source), logger);
  const { clientCertificate = 'required' } = setup.options;
  const server = createServer({
    ...setup.secure,
    noDelay: true,
    requestCert: clientCertificate !== 'none',
    rejectUnauthorized: clientCertificate === 'required',
    SNICallback: (name, done) => done(null, contextFor(setup.byName, name)),
  });
  const pending = new PendingHandshakes(server, logger, () => setup.profile);
  server.on('connection', (socket: Socket) => take(pending.add(socket)));
  const reload = async (): Promise<void> => {
    const fresh = setUp(await optionsOf(source), logger);
    server.setSecureContext(fresh.secure);
    setup = fresh;
  };
  return { server, reload };
}

/** A connection whose handshake may be under way: nothing is sent before it is done. */
class TlsServerTransport implements Transport {
  readonly remoteAddress: string;
  readonly #raw: Socket;
  #sink: TransportSink | undefined;
  #inner: TcpTransport | undefined;
  #isPaused = false;
  #isOver = false;

  constructor(raw: Socket) {
    this.#raw = raw;
    this.remoteAddress = plainAddress(raw);
  }

  get peer(): TransportPeer | undefined {
    return this.#inner?.peer;
  }

  open(sink: TransportSink): void {
    this.#sink = sink;
  }

  secured(socket: TLSSocket, peer: TransportPeer): void {
    if (this.#sink === undefined) {
      socket.destroy();
      return;
    }
    this.#inner = new TcpTransport(socket, this.remoteAddress, { peer });
    this.#inner.open(this.#sink);
    if (this.#isPaused) this.#inner.pause();
  }

  /**
   * The handshake failed; Node closes the socket itself, and to do so amid its work on it would bring Node down.
   * @returns false when that is known already, or we closed it
   */
  failed(error: AssociationError): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    const sink = this.#sink;
    this.#sink = undefined;
    sink?.closed(error);
    return true;
  }

  write(chunks: readonly Uint8Array[]): boolean {
    return this.#inner?.write(chunks) ?? true;
  }

  pause(): void {
    this.#isPaused = true;
    this.#inner?.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#inner?.resume();
  }

  close(): void {
    this.#sink = undefined;
    if (this.#inner === undefined) this.#giveUp();
    else this.#inner.close();
  }

  destroy(): void {
    this.#sink = undefined;
    if (this.#inner === undefined) this.#giveUp();
    else this.#inner.destroy();
  }

  #giveUp(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#raw.destroy();
  }
}

/** Brings together what Node reports of a handshake and the connection that it belongs to. */
class PendingHandshakes {
  readonly #byAddress = new Map<string, TlsServerTransport>();
  /** Connections that closed during their handshake and whose reason is still to be told, oldest first. */
  readonly #closing: TlsServerTransport[] = [];
  readonly #logger: Logger;
  readonly #profile: () => TlsProfile;

  constructor(server: TlsServer, logger: Logger, profile: () => TlsProfile) {
    this.#logger = logger;
    this.#profile = profile;
    server.on('secureConnection', socket => this.#secured(socket));
    server.on('tlsClientError', (error, socket) => this.#failed(error, socket));
  }

  add(raw: Socket): TlsServerTransport {
    const transport = new TlsServerTransport(raw);
    const key = keyOf(raw);
    this.#byAddress.set(key, transport);
    raw.on('error', () => {});
    raw.once('close', () => {
      if (this.#byAddress.get(key) !== transport) return;
      this.#byAddress.delete(key);
      this.#closing.push(transport);
      // Where a certificate was not good Node tells so after the socket is gone, with its address forgotten.
      setImmediate(() => this.#end(transport, new AssociationError('tls-failed', GONE)));
    });
    return transport;
  }

  #secured(socket: TLSSocket): void {
    const key = keyOf(socket);
    const transport = this.#byAddress.get(key);
    this.#byAddress.delete(key);
    if (transport === undefined) {
      socket.destroy();
      return;
    }
    try {
      transport.secured(socket, { certificate: this.#checked(socket) });
    } catch (error) {
      this.#report(transport, error instanceof AssociationError ? error : new AssociationError('tls-failed'));
      socket.destroy();
    }
  }

  /** The certificate of the peer; one that is only wanted must be good too when it is shown. */
  #checked(socket: TLSSocket): PeerCertificate | undefined {
    const shown = socket.getPeerX509Certificate();
    if (shown === undefined) return undefined;
    checkStrength(shown, this.#profile());
    if (!socket.authorized) throw refused(String(socket.authorizationError));
    return peerCertificate(shown);
  }

  #failed(error: Error, socket: TLSSocket): void {
    const key = keyOf(socket);
    const transport = this.#byAddress.get(key) ?? this.#closing[0];
    this.#byAddress.delete(key);
    if (transport === undefined) return;
    const { authorizationError } = socket;
    // Null until the verification has found something.
    if (authorizationError) this.#end(transport, refused(String(authorizationError)));
    else {
      const known = tlsError(error, { hasCertificate: true });
      this.#end(transport, known ?? new AssociationError('tls-failed', { ...GONE, cause: error }));
    }
  }

  #end(transport: TlsServerTransport, error: AssociationError): void {
    const at = this.#closing.indexOf(transport);
    if (at >= 0) this.#closing.splice(at, 1);
    this.#report(transport, error);
  }

  #report(transport: TlsServerTransport, error: AssociationError): void {
    const { remoteAddress } = transport;
    if (!transport.failed(error)) return;
    this.#logger.warn?.({ remoteAddress, code: error.code, why: error.message }, 'TLS handshake failed');
  }
}

interface Setup {
  readonly options: TlsServerOptions;
  readonly secure: ReturnType<typeof secureOptions>;
  readonly byName: ReadonlyMap<string, SecureContext>;
  readonly profile: TlsProfile;
}

function setUp(options: TlsServerOptions, logger: Logger): Setup {
  const { certificate, key, clientCertificate, authorities, byServerName = {} } = options;
  if (certificate === undefined || key === undefined) {
    throw new AssociationError('tls-options', { detail: 'a server needs a certificate and its key' });
  }
  if (clientCertificate !== 'none' && (authorities === undefined || authorities.length === 0)) {
    throw new AssociationError('tls-options', {
      detail: 'a server that wants certificates needs authorities to trust',
    });
  }
  // Node makes the context of the server itself; made here once, it says what is wrong in our words.
  secureContext(options);
  const byName = new Map<string, SecureContext>();
  for (const [name, identity] of Object.entries(byServerName)) {
    byName.set(name.toLowerCase(), secureContext({ ...options, ...identity }));
  }
  const expiry = expiryOf(options);
  if (expiry !== undefined && expiry < Date.now()) logger.warn?.({}, 'the certificate of this server has expired');
  return { options, secure: secureOptions(options), byName, profile: profileOf(options) };
}

async function optionsOf(source: TlsSource): Promise<TlsServerOptions> {
  return typeof source === 'function' ? source() : source;
}

/** By the whole name, then with a star for its first label; undefined is the server's own. */
function contextFor(byName: ReadonlyMap<string, SecureContext>, name: string): SecureContext | undefined {
  const asked = name.toLowerCase();
  return byName.get(asked) ?? byName.get(asked.replace(/^[^.]+/, '*'));
}

function refused(code: string): AssociationError {
  return verifyError(code) ?? new AssociationError('certificate-unknown', { detail: code === NAMELESS ? WEAK : code });
}

function peerCertificate(shown: X509Certificate): PeerCertificate {
  const { CN } = shown.toLegacyObject().subject ?? {};
  return {
    subject: shown.subject,
    commonName: typeof CN === 'string' ? CN : undefined,
    names: alternativeNames(shown.subjectAltName ?? ''),
    fingerprint: shown.fingerprint256,
  };
}

/**
 * The names of a Subject Alternative Name as Node writes it: `DNS:a.example, URI:"b, c"`. Read from the start without a
 * gap, so that no name inside of another is taken for one.
 */
function alternativeNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const [, kind = '', value = ''] of text.matchAll(/(?:^|, )([^:",]+):("(?:[^"\\]|\\.)*"|[^,"]*)/gy)) {
    // Node quotes as JSON does.
    if (NAME_KINDS.has(kind)) names.push(value.startsWith('"') ? String(JSON.parse(value)) : value);
  }
  return names;
}

/** One connection of this server, told apart from all others that are there. */
function keyOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

const GONE = {
  detail: 'the peer closed the connection during the handshake',
  remedy: 'See what the peer says: it may not trust the certificate of this server, or speak no TLS',
};
const NAME_KINDS: ReadonlySet<string> = new Set(['DNS', 'IP Address', 'URI', 'email']);
/** What Node says for errors of OpenSSL that it has no name for. */
const NAMELESS = 'UNSPECIFIED';
const WEAK = 'a reason without a name, such as a key or a signature that is too weak';
