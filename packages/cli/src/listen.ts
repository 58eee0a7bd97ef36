import { type Logger, type ServedService, silentLogger } from 'hounsfield/network';
import { type ListenOptions, listen, type NetworkServer, plainPort, tlsPort } from 'hounsfield/network/node';
import type { ListenFlags } from './commands/listen-flags.ts';
import { refuseWithoutTls, tlsMaterial } from './tls-material.ts';
import { traceOption } from './trace/trace-option.ts';

/** What the flags do not say. */
export type ListenAsOptions = Partial<Omit<ListenOptions, 'port' | 'host' | 'tls'>>;

/**
 * Starts a server as the flags say. With TLS a SIGHUP reads certificates, keys and revocation lists anew.
 * @throws AssociationError, UsageError
 */
export async function listenAs(
  flags: ListenFlags,
  services: readonly ServedService[],
  options: ListenAsOptions = {},
): Promise<NetworkServer> {
  const { host, ae, clientCert } = flags;
  refuseWithoutTls(flags, { 'client-cert': clientCert });
  const isTls = flags.tls === true;
  const tls = isTls
    ? async () => ({ ...(await tlsMaterial(flags)), clientCertificate: clientCert ?? 'required' })
    : undefined;
  const port = flags.port ?? (isTls ? tlsPort : plainPort);
  const trace = await traceOption(flags, 'acceptor');
  const server = await listen({ ae, ...trace, ...options, host, port, tls }, services);
  if (isTls) reloadOnHangUp(server, options.logger);
  return server;
}

/** The listener stays until the program ends: it keeps nothing alive. */
function reloadOnHangUp(server: NetworkServer, logger: Logger = silentLogger): void {
  process.on('SIGHUP', () => {
    server.reload().then(
      () => logger.info?.({}, 'certificates were read anew'),
      (error: unknown) => logger.warn?.({ error }, 'the new certificates are not used'),
    );
  });
}
