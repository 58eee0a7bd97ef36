import { listen, type NetworkServer } from 'hounsfield/network/node';
import { webHandler } from 'hounsfield/web';
import { ArchiveBackend } from './backend/index.ts';
import { Committer, Verifier } from './commitment/index.ts';
import { type ArchiveConfig, type ArchiveSettings, readConfig } from './config.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { dimseServices } from './dimse.ts';
import { keepHeapSmall } from './garbage.ts';
import { type HttpServer, startHttp } from './http/index.ts';
import { type Index, openIndex } from './index/index.ts';
import { defaultIngestLimits, Ingest, type IngestOptions } from './ingest/index.ts';
import { createLog, type Log } from './log.ts';
import { StoredObjects } from './objects.ts';
import { Peers } from './peers.ts';
import { Finder } from './query/index.ts';
import { createRenderer, type Renderer } from './render/index.ts';
import { Retriever } from './retrieve/index.ts';
import { FileBlobStore } from './storage/index.ts';
import { sweep } from './sweep.ts';

/** An archive that runs; `await using` stops it. */
export interface Archive extends AsyncDisposable {
  readonly config: ArchiveConfig;
  /** The data folder, absolute. */
  readonly data: string;
  readonly addresses: ArchiveAddresses;
  /**
   * Takes no new connections, lets what runs go on for the grace time, then stops. Settles when everything is on the
   * disk and the folder is free.
   */
  close(): Promise<void>;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface ArchiveAddresses {
  readonly dicom: Address;
  readonly http: Address;
}

export interface ArchiveOptions {
  readonly log?: Log;
}

/**
 * Starts an archive.
 * @throws StorageError `bad-config`, `data-folder-in-use`, `data-folder-unusable`, `index-newer` and what else disk and
 *   index may have; AssociationError `port-in-use`, `cannot-listen`. Nothing goes on running then.
 */
export async function startArchive(settings: ArchiveSettings, options: ArchiveOptions = {}): Promise<Archive> {
  const config = readConfig(settings);
  keepHeapSmall();
  const log = options.log ?? createLog({ level: config.logLevel });
  const running = new Running();
  try {
    const folder = await openDataFolder(config.data);
    running.onClose(async () => folder.lock.release());
    const addresses = await startParts({ config, log, folder, running });
    log.info({ ae: config.ae, ...addresses }, 'The archive takes connections');
    const close = (): Promise<void> => running.close();
    return { config, data: folder.path, addresses, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await running.close();
    throw error;
  }
}

interface Start {
  readonly config: ArchiveConfig;
  readonly log: Log;
  readonly folder: DataFolder;
  readonly running: Running;
}

async function startParts({ config, log, folder, running }: Start): Promise<ArchiveAddresses> {
  const index = await openIndex(folder.index);
  running.onClose(() => index.close());
  const blobs = await FileBlobStore.open(folder.path, index.files);
  running.onClose(() => blobs.close());
  await folder.sync();
  const ingestOptions: IngestOptions = { blobs, index, log, now: Date.now, limits: defaultIngestLimits };
  await sweep(ingestOptions);
  const renderer = createRenderer();
  running.onClose(() => renderer.close());
  const objects = new StoredObjects(index, blobs);
  const peers = new Peers(config.ae, config.peers);
  const committer = new Committer({ verifier: new Verifier(index, objects, log), peers, log });
  running.onClose(() => committer.close());
  const ingest = new Ingest(ingestOptions);
  const parts = { config, log, index, objects, peers, renderer, ingest, committer };
  const servers: { close(how: { readonly grace: number }): Promise<void> }[] = [];
  running.onClose(async () => {
    await Promise.all(servers.map(server => server.close({ grace: config.graceSeconds * 1000 })));
  });
  const dicom = await startDicom(parts);
  servers.push(dicom);
  const http = await startWeb(parts, dicom.address);
  servers.push(http);
  return { dicom: dicom.address, http: http.address };
}

interface Parts {
  readonly config: ArchiveConfig;
  readonly log: Log;
  readonly index: Index;
  readonly objects: StoredObjects;
  readonly renderer: Renderer;
  readonly ingest: Ingest;
  readonly peers: Peers;
  readonly committer: Committer;
}

function startDicom({ config, log, index, objects, peers, ingest, committer }: Parts): Promise<NetworkServer> {
  const { ae, host, dicomPort: port, associations, maxPduLength } = config;
  if (!isLoopback(host)) log.warn({ host }, 'Whoever reaches this address can store and read: there are no users yet');
  const relational = config.relationalQueries;
  const finder = new Finder({ index, log, aeTitle: ae, relational });
  const retriever = new Retriever({ index, objects, peers, log, relational });
  // On loopback all peers have one address, so a limit for each address would be one for all.
  const shares = isLoopback(host) ? { perAddress: associations, reserve: 0 } : {};
  return listen(
    {
      host,
      port,
      ae,
      anyCalledAe: !config.strictCalledAe,
      maxPduLength,
      limits: { associations, ...shares },
      logger: log,
    },
    dimseServices({ ingest, finder, retriever, committer }),
  );
}

function startWeb({ config, index, objects, ingest, renderer, log }: Parts, dicom: Address): Promise<HttpServer> {
  const { host, httpPort: port, web } = config;
  const backend = new ArchiveBackend({ index, ingest, renderer, objects });
  const handler = webHandler(backend, {
    path: DICOM_WEB,
    onError: (error, facts) => log.error({ err: error, ...facts }, 'A web request failed'),
  });
  const viewer = web === undefined ? {} : { viewer: { folder: web } };
  const about = { aeTitle: config.ae, dicom };
  return startHttp({ host, port, handler, path: DICOM_WEB, about, logger: log, ...viewer });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

const DICOM_WEB = '/dicom-web';

/** What has to be undone, last first. */
class Running {
  readonly #steps: (() => Promise<void>)[] = [];
  #closed: Promise<void> | undefined;

  onClose(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  close(): Promise<void> {
    this.#closed ??= this.#undo();
    return this.#closed;
  }

  async #undo(): Promise<void> {
    const errors: unknown[] = [];
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
