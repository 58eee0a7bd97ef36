import { AssociationError, StorageError } from 'hounsfield/errors';
import type { ServedService, ServerObserver, Timeouts } from 'hounsfield/network';
import { type ListenOptions, listen, type NetworkServer } from 'hounsfield/network/node';
import type { Gate } from './access/index.ts';
import type { ArchiveConfig } from './config.ts';
import type { Health } from './health.ts';
import { failure, type HttpServer, jsonAnswer, type RequestHandler, type SocketDoor, startHttp } from './http/index.ts';
import type { Log } from './log.ts';
import { EXPOSITION_TYPE, httpObserver, type Metrics } from './metrics/index.ts';
import { dicomTls, webTls } from './tls.ts';

export const DICOM_WEB = '/dicom-web';

export interface DicomOptions {
  readonly config: ArchiveConfig;
  readonly log: Log;
  readonly services: readonly ServedService[];
  readonly hooks: Pick<ListenOptions, 'accept' | 'onAssociation'>;
  readonly observer: ServerObserver;
}

/** The DICOM ports: the plain one, the one with TLS, or both. What was started is handed on at once, to be stopped. */
export async function startDicom(
  options: DicomOptions,
  started: (server: NetworkServer) => void,
): Promise<DicomServers> {
  const { config, services } = options;
  const { tls, dicomPort } = config;
  const shared = listenOptions(options);
  const open = async (
    more: Pick<ListenOptions, 'port' | 'tls'>,
    ...named: [string, string]
  ): Promise<NetworkServer> => {
    const server = await listen({ ...shared, ...more }, services).catch(namedBy(...named));
    started(server);
    return server;
  };
  const plain = tls?.only === true ? undefined : await open({ port: dicomPort }, 'dicomPort', '--dicom-port');
  const secure = tls && (await open({ port: tls.port, tls: () => dicomTls(tls) }, 'tls.port', '--tls-port'));
  return { plain, secure };
}

/** Says with an error which key, and which option of `hu serve`, has the port that another program has. */
function namedBy(key: string, option: string): (error: unknown) => never {
  return error => {
    const Kind = error instanceof StorageError ? StorageError : AssociationError;
    if (!(error instanceof Kind) || error.code !== 'port-in-use') throw error;
    throw new Kind('port-in-use', { detail: `${error.detail}, the key ${key} (${option})`, cause: error.cause });
  };
}

export interface DicomServers {
  readonly plain: NetworkServer | undefined;
  readonly secure: NetworkServer | undefined;
}

function listenOptions({ config, log, hooks, observer }: DicomOptions): Omit<ListenOptions, 'port' | 'tls'> {
  const { ae, host, strictCalledAe, maxPduLength, limits } = config;
  const { associations, connections, perAddress, reserve, operations } = limits;
  // On loopback all peers have one address, so a limit for each address would be one for all.
  const share = perAddress ?? (isLoopback(host) ? associations : undefined);
  return {
    host,
    lends: true,
    ae,
    anyCalledAe: !strictCalledAe,
    maxPduLength,
    window: operations,
    limits: {
      associations,
      connections,
      reserve: isLoopback(host) ? 0 : Math.min(reserve, associations - 1),
      ...(share === undefined ? {} : { perAddress: share }),
      command: limits.commandBytes,
      identifier: limits.identifierBytes,
      dataBuffer: limits.dataBufferBytes,
    },
    timeouts: timeoutsOf(limits),
    logger: log,
    observer,
    ...hooks,
  };
}

/** Of associations, whichever side opens them. */
export function timeoutsOf(limits: ArchiveConfig['limits']): Omit<Timeouts, 'connect' | 'associate'> {
  return {
    artim: limits.requestSeconds * 1000,
    idle: limits.idleSeconds * 1000,
    response: limits.responseSeconds * 1000,
    send: limits.sendSeconds * 1000,
    release: limits.releaseSeconds * 1000,
    closing: limits.closingSeconds * 1000,
  };
}

export interface WebOptions {
  readonly config: ArchiveConfig;
  readonly log: Log;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly gate: Gate;
  /** Answers DICOMweb once the archive has started. */
  readonly handler: RequestHandler;
  /** Takes WebSockets of DICOMweb, once it has started. */
  readonly sockets: SocketDoor;
  /** Answers what the archive has of its own, by path, once it has started. */
  readonly own: Readonly<Record<string, RequestHandler>>;
  /** How modalities reach the archive; nothing that needs a login. */
  readonly about: () => object;
}

/** The web port. It is there before the archive is, to say so. */
export function startWeb({
  config,
  log,
  health,
  metrics,
  gate,
  handler,
  sockets,
  own: others,
  about,
}: WebOptions): Promise<HttpServer> {
  const { host, httpPort: port, web, tls, hostNames } = config;
  const { connections, headerSeconds, idleSeconds, keepAliveSeconds } = config.limits.http;
  const exposed: RequestHandler = async (request, address) => {
    const admitted = isWebOnLoopback(config) ? undefined : await gate.admit(request, 'read', address);
    if (admitted instanceof Response) return admitted;
    const headers = {
      'Cache-Control': 'no-store',
      'Content-Type': EXPOSITION_TYPE,
      'X-Content-Type-Options': 'nosniff',
    };
    return new Response(await metrics.text(), { headers });
  };
  const own: Readonly<Record<string, RequestHandler>> = {
    '/health': async () => jsonAnswer(200, { status: 'alive' }),
    '/ready': async () => readiness(await health.notReady()),
    '/metrics': exposed,
    '/api/about': async () => jsonAnswer(200, about()),
    ...others,
  };
  return startHttp({
    host,
    port,
    handler,
    sockets,
    allowedOrigins: config.allowedOrigins,
    path: DICOM_WEB,
    own,
    notReady: () => (health.closed === undefined ? undefined : unavailable(health.closed)),
    observer: httpObserver(metrics),
    limits: {
      connections,
      headers: headerSeconds * 1000,
      idle: idleSeconds * 1000,
      keepAlive: keepAliveSeconds * 1000,
    },
    hostNames,
    logger: log,
    ...(tls?.https === true ? { tls: () => webTls(tls) } : {}),
    ...(web === undefined ? {} : { viewer: { folder: web } }),
  }).catch(namedBy('httpPort', '--http-port'));
}

function readiness(reason: string | undefined): Response {
  return reason === undefined ? jsonAnswer(200, { status: 'ready' }) : jsonAnswer(503, { status: 'not-ready', reason });
}

function unavailable(reason: string): Response {
  const headers = { 'Retry-After': '5', Connection: 'close' };
  return failure(503, reason, `The archive is ${reason}.`, headers);
}

/** Whether only this machine asks the web: behind a proxy that `hostNames` names, anybody may stand. */
export function isWebOnLoopback({ host, hostNames }: ArchiveConfig): boolean {
  return isLoopback(host) && hostNames.length === 0;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
