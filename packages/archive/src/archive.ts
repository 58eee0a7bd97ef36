import type { NetworkServer } from 'hounsfield/network/node';
import { withCors } from 'hounsfield/web';
import { dicomDoor, Gate, Tokens } from './access/index.ts';
import { AuditTrail } from './audit/index.ts';
import { JsonTexts, KeptTexts, studiesHandler, VERSIONS, versionsHandler } from './backend/index.ts';
import { Transcoder } from './codecs/index.ts';
import { Committer, Verifier, WebCommitments } from './commitment/index.ts';
import { flatLimits } from './config/limits.ts';
import { type ArchiveConfig, type ArchiveSettings, readConfig } from './config.ts';
import { Damage } from './damage.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { dimseServices } from './dimse.ts';
import { settleHeap, tuneEngine } from './garbage.ts';
import { Health } from './health.ts';
import type { HttpServer, RequestHandler } from './http/index.ts';
import { AddedAttributes, type FileIndex, type Index, openConfiguredIndex } from './index/index.ts';
import type { IngestHooks, IngestLimits, IngestOptions } from './ingest/index.ts';
import { createLog, type Log } from './log.ts';
import {
  MeasuredIngest,
  Metrics,
  measuredIndex,
  measuredService,
  networkObserver,
  showLimits,
} from './metrics/index.ts';
import { NonPatientIndex, type NonPatientServiceParts } from './non-patient/index.ts';
import { StoredObjects } from './objects.ts';
import { Peers } from './peers.ts';
import { Finder } from './query/index.ts';
import { Remover } from './removal/index.ts';
import { createRenderer, createVolumeRenderer, type Renderer, type VolumeRenderer } from './render/index.ts';
import { KeptSyntaxes, Retriever } from './retrieve/index.ts';
import { Running } from './running.ts';
import {
  DICOM_WEB,
  type DicomServers,
  isLoopback,
  isWebOnLoopback,
  startDicom,
  startWeb,
  timeoutsOf,
} from './servers.ts';
import { configuredDurability, FileBlobStore } from './storage/index.ts';
import { sweep } from './sweep.ts';
import { serviceHandler } from './web-services/index.ts';
import { WorklistService } from './worklist/index.ts';

/** An archive that runs; `await using` stops it. */
export interface Archive extends AsyncDisposable {
  readonly config: ArchiveConfig;
  /** The data folder, absolute. */
  readonly data: string;
  readonly addresses: ArchiveAddresses;
  /** Whether DICOMweb asks for a token and there is none, so that nobody can come in. */
  lacksToken(): Promise<boolean>;
  /** Makes a token that may all. Its text is told this once. */
  firstToken(): Promise<string>;
  /** Reads certificates, keys and revocation lists anew. @throws AssociationError; what was there then stays in use */
  reload(): Promise<void>;
  /**
   * Rejects new associations and requests as transient, lets what runs go on for the grace time, then stops. Settles
   * when everything is on the disk and the folder is free.
   */
  close(): Promise<void>;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface ArchiveAddresses {
  /** The plain port; where there is none, the one with TLS. */
  readonly dicom: Address;
  readonly dicomTls?: Address;
  readonly http: Address;
}

export interface ArchiveOptions {
  readonly log?: Log;
  /** What is decided of each object that arrives. */
  readonly hooks?: IngestHooks;
}

/**
 * Starts an archive.
 * @throws StorageError `bad-config`, `data-folder-in-use`, `data-folder-unusable`, `index-newer` and what else disk and
 *   index may have; AssociationError `port-in-use`, `cannot-listen`. Nothing goes on running then.
 */
export async function startArchive(settings: ArchiveSettings, options: ArchiveOptions = {}): Promise<Archive> {
  const config = readConfig(settings);
  tuneEngine();
  const metrics = new Metrics();
  showLimits(metrics);
  const log = options.log ?? logOf(config, metrics);
  const running = new Running();
  try {
    const folder = await openDataFolder(config.data);
    running.onClose(async () => folder.lock.release());
    const { gate, servers, ...addresses } = await startParts({
      config,
      log,
      metrics,
      folder,
      running,
      hooks: options.hooks ?? {},
    });
    const unsettle = settleHeap();
    running.onClose(async () => unsettle());
    log.info({ ae: config.ae, ...addresses }, 'The archive takes connections');
    const close = (): Promise<void> => running.close();
    const ofTokens = { lacksToken: () => gate.lacksToken(), firstToken: () => gate.firstToken() };
    const reload = (): Promise<void> => reloadAll(servers, log);
    return { config, data: folder.path, addresses, ...ofTokens, reload, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await running.close();
    throw error;
  }
}

async function reloadAll({ http, dicom }: Servers, log: Log): Promise<void> {
  try {
    for (const server of [...dicom, http]) await server.reload();
    log.info('Certificates were read anew');
  } catch (error) {
    log.error({ err: error }, 'The new certificates are not used');
    throw error;
  }
}

interface Start {
  readonly config: ArchiveConfig;
  readonly hooks: IngestHooks;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly folder: DataFolder;
  readonly running: Running;
}

interface Started extends ArchiveAddresses {
  readonly gate: Gate;
  readonly servers: Servers;
}

interface Servers {
  readonly http: HttpServer;
  readonly dicom: readonly NetworkServer[];
}

async function startParts(start: Start): Promise<Started> {
  const { config, log, metrics, folder, running } = start;
  const audit = new AuditTrail({ ...config, data: folder.path, log });
  running.onClose(() => {
    audit.record({ what: 'archive-stopped' });
    return audit.close();
  });
  audit.record({ what: 'archive-started' });
  const tokens = await Tokens.open(folder.path);
  const gate = new Gate({ ...config, tokens, audit, isLoopback: isWebOnLoopback(config), logger: log });
  const health = new Health({ data: folder.path, freeBytes: config.limits.freeBytes });
  let web: RequestHandler | undefined;
  let versions: RequestHandler | undefined;
  let worklist: WorklistService | undefined;
  let addresses: Omit<ArchiveAddresses, 'http'> | undefined;
  const http = await startWeb({
    ...{ config, log, health, metrics, gate },
    // Until then `health` closes the way here.
    handler: async (...asked) => web?.(...asked) ?? new Response(null, { status: 503 }),
    sockets: async (...asked) => worklist?.sockets(...asked) ?? new Response(null, { status: 404 }),
    own: { [VERSIONS]: async (...asked) => versions?.(...asked) ?? new Response(null, { status: 503 }) },
    about: () => ({ aeTitle: config.ae, dicom: addresses?.dicom }),
  });
  running.onClose(() => http.close({ grace: 0 }));
  const { parts, blobs } = await openParts({ ...start, audit });
  const listening: NetworkServer[] = [];
  const servers: Servers = { http, dicom: listening };
  worklist = await openWorklistService(start, { ...parts, audit, gate });
  running.onClose(() => stopServers(servers, { health, worklist, grace: config.graceSeconds * 1000 }));
  // Each service of the table of `web-services` that runs here.
  const services = serviceHandler({ studies: studiesHandler(parts, DICOM_WEB), worklist: worklist?.web }, DICOM_WEB);
  web = withCors(gate.guard(services, DICOM_WEB), { origins: config.allowedOrigins });
  versions = versionsHandler({ ...parts, gate, audit });
  const { plain, secure } = await startDimse({ ...parts, worklist }, audit, server => listening.push(server));
  report(metrics, { http, health, parts, audit, worklist, dicom: { plain, secure } });
  health.started({ index: parts.index, blobs });
  addresses = addressesOf({ plain, secure });
  return { ...addresses, http: http.address, gate, servers };
}

/** What the doors of the archive have behind them. */
interface Parts {
  readonly config: ArchiveConfig;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly index: Index;
  readonly attributes: AddedAttributes;
  readonly objects: StoredObjects;
  readonly renderer: Renderer;
  readonly volumes: VolumeRenderer;
  readonly transcoder: Transcoder;
  readonly ingest: MeasuredIngest;
  readonly peers: Peers;
  readonly committer: Committer;
  readonly webCommitments: WebCommitments;
  readonly nonPatient: NonPatientServiceParts;
  readonly folder: DataFolder;
  readonly remover: Remover;
  readonly texts: KeptTexts;
  readonly jsonTexts: JsonTexts | undefined;
}

async function openParts(
  start: Start & { readonly audit: AuditTrail },
): Promise<{ readonly parts: Parts; readonly blobs: FileBlobStore }> {
  const { config, log, metrics, folder, running, hooks, audit } = start;
  const files = await openFileIndex(config, folder);
  running.onClose(() => files.close());
  const index = measuredIndex(files, metrics);
  const blobs = await FileBlobStore.open(folder.path, index.files);
  running.onClose(() => blobs.close());
  await folder.sync();
  const limits = ingestLimits(config);
  const attributes = await AddedAttributes.open({ index, log, wanted: config.indexedAttributes });
  running.onClose(() => attributes.close());
  const own = { keys: attributes.keys, keepsVersions: config.duplicates === 'keep' };
  const ingestOptions: IngestOptions = { blobs, index, log, now: Date.now, limits, hooks, audit, ...own };
  const remover = await Remover.open({ index, blobs, audit, log, folder: folder.removals });
  await sweep(ingestOptions);
  attributes.start();
  const { pictures: queue, volumeBytes, keptBytes } = config.limits.http;
  const onFull = (): void => metrics.limitHits.add({ limit: 'limits.http.pictures' });
  const renderer = createRenderer({ queue, onFull });
  running.onClose(() => renderer.close());
  const volumes = createVolumeRenderer({ queue, onFull, limits: { volumeBytes } });
  running.onClose(() => volumes.close());
  const texts = new KeptTexts(keptBytes, found => metrics.keptTexts.add({ found }));
  const jsonTexts = config.index === undefined ? new JsonTexts(folder.index) : undefined;
  running.onClose(async () => jsonTexts?.close());
  const transcoder = new Transcoder();
  running.onClose(async () => transcoder[Symbol.dispose]());
  const damage = config.verifiesOnRead ? new Damage({ index, audit, log, metrics }) : undefined;
  const objects = new StoredObjects(index, blobs, { keptBytes: keptBytes / HEADERS_OF_KEPT, damage });
  const peers = new Peers(config.ae, config.peers, timeoutsOf(config.limits));
  const others = new NonPatientIndex(index);
  const nonPatient = { index: others, objects: new StoredObjects(others, blobs, { damage }), transcoder, peers, log };
  const verifier = new Verifier({ index, nonPatient: others, objects, log });
  const committer = await Committer.open({ folder: folder.commitments, verifier, peers, log });
  running.onClose(() => committer.close());
  const webCommitments = await WebCommitments.open({ folder: folder.webCommitments, verifier, log });
  running.onClose(() => webCommitments.close());
  const ingest = new MeasuredIngest(ingestOptions, metrics);
  return {
    parts: {
      config,
      log,
      metrics,
      index,
      attributes,
      objects,
      renderer,
      volumes,
      transcoder,
      ingest,
      peers,
      committer,
      webCommitments,
      nonPatient,
      folder,
      remover,
      texts,
      jsonTexts,
    },
    blobs,
  };
}

function openFileIndex(config: ArchiveConfig, folder: DataFolder): Promise<FileIndex> {
  return openConfiguredIndex(config, {
    path: folder.index,
    identity: () => folder.identity(),
    durability: configuredDurability(config),
    limit: config.limits.databaseSeconds * 1000,
  });
}

function ingestLimits({ limits }: ArchiveConfig): IngestLimits {
  const { depth, elements, headerBytes, inflateRatio, inflatedBytes } = limits;
  return { header: { depth, elements, headerBytes }, inflate: { inflateRatio, inflatedBytes } };
}

/** The worklist, unless the configuration has none. */
async function openWorklistService(
  { config, folder, running }: Start,
  parts: Pick<Parts, 'log' | 'metrics' | 'peers'> & { readonly audit: AuditTrail; readonly gate: Gate },
): Promise<WorklistService | undefined> {
  if (!config.worklist) return undefined;
  const service = await WorklistService.open({ ...parts, config, file: folder.worklist, path: DICOM_WEB });
  running.onClose(() => service.close());
  return service;
}

async function startDimse(
  parts: Parts & { readonly worklist: WorklistService | undefined },
  audit: AuditTrail,
  started: (server: NetworkServer) => void,
): Promise<DicomServers> {
  const { config, log, metrics, attributes, worklist } = parts;
  const { ae: aeTitle, relationalQueries: relational } = config;
  const finder = new Finder({ ...parts, aeTitle, relational, keys: attributes.keys });
  const retriever = new Retriever({ ...parts, relational });
  const all = dimseServices({ ...parts, finder, retriever, workitems: worklist?.services });
  const services = all.map(service => measuredService(service, metrics));
  const observer = networkObserver(metrics);
  const door = dicomDoor({ config, isLoopback: isLoopback(config.host), services, observer, audit, log });
  const accept = new KeptSyntaxes(parts.index).hook(door.hooks.accept);
  const onAssociation: typeof door.hooks.onAssociation = info => {
    door.hooks.onAssociation?.(info);
    worklist?.opened(info);
  };
  return startDicom({ config, log, ...door, hooks: { accept, onAssociation } }, started);
}

function addressesOf({ plain, secure }: DicomServers): Omit<ArchiveAddresses, 'http'> {
  const dicom = plain ?? secure;
  if (dicom === undefined) throw new RangeError('There is always a DICOM port');
  return { dicom: dicom.address, ...(secure === undefined ? {} : { dicomTls: secure.address }) };
}

/** Associations and requests go on for the grace, while others are told to come back later; then all ends. */
async function stopServers(
  { http, dicom }: Servers,
  {
    health,
    worklist,
    grace,
  }: { readonly health: Health; readonly worklist: WorklistService | undefined; readonly grace: number },
): Promise<void> {
  health.stopping();
  worklist?.goingDown();
  await Promise.all([http, ...dicom].map(server => server.drain(grace)));
  await Promise.all([http.close({ grace: FAREWELL }), ...dicom.map(server => server.close({ grace: 0 }))]);
}

interface Reported {
  readonly audit: AuditTrail;
  readonly http: HttpServer;
  readonly health: Health;
  readonly parts: Parts;
  readonly dicom: DicomServers;
  readonly worklist: WorklistService | undefined;
}

/** Numbers that are looked up when they are asked for. */
function report(metrics: Metrics, { http, health, parts, dicom, audit, worklist }: Reported): void {
  const { config, ingest, renderer, volumes, attributes, texts } = parts;
  const { plain, secure } = dicom;
  metrics.read('associations', () => (plain?.associations ?? 0) + (secure?.associations ?? 0));
  metrics.read('connections', () => (plain?.connections ?? 0) + (secure?.connections ?? 0));
  metrics.read('httpConnections', () => http.connections);
  metrics.read('waiting', () => ({ store: ingest.running, picture: renderer.waiting + volumes.waiting }));
  metrics.read('limit', () => flatLimits(config.limits));
  metrics.read('keptBytes', () => texts.bytes);
  metrics.read('freeBytes', () => health.freeBytes().catch(() => ({})));
  metrics.read('attributesLeft', () => attributes.left);
  metrics.read('auditLost', () => audit.lost);
  if (worklist === undefined) return;
  metrics.read('workitems', () => worklist.counts().catch(() => ({})));
  metrics.read('subscribers', () => worklist.subscribers);
  metrics.read('notifications', () => worklist.connections);
}

function logOf({ logLevel, logFormat, limits }: ArchiveConfig, { limitHits }: Metrics): Log {
  const onDropped = (): void => limitHits.add({ limit: 'limits.logLines' });
  return createLog({ level: logLevel, format: logFormat, rate: limits.logLines, onDropped });
}

/** Headers take an eighth as much as the texts that are made of them. */
const HEADERS_OF_KEPT = 8;
/** Milliseconds for answers that say that the archive stops. */
const FAREWELL = 200;
