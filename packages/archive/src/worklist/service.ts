import { existsSync } from 'node:fs';
import { isAeTitle } from 'hounsfield/data';
import { UPSGlobalSubscriptionInstance } from 'hounsfield/dictionary';
import type { AssociationInfo, ServedService } from 'hounsfield/network';
import { Notifications, worklistHandler } from 'hounsfield/web/worklist';
import type { EventWay } from 'hounsfield/worklist';
import { Couriers, upsServices, WebWorklist, Worklist } from 'hounsfield/worklist';
import type { Gate } from '../access/index.ts';
import { type Audit, uidsOf } from '../audit/index.ts';
import type { ArchiveConfig } from '../config.ts';
import type { RequestHandler, SocketDoor } from '../http/index.ts';
import { openWorklist } from '../index/index.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/index.ts';
import type { Peers } from '../peers.ts';
import { DatabaseStore } from './database-store.ts';
import { notificationDoor } from './sockets.ts';

export interface WorklistServiceParts {
  readonly config: ArchiveConfig;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly audit: Audit;
  readonly peers: Peers;
  readonly gate: Pick<Gate, 'admit'>;
  /** The file of the embedded database. */
  readonly file: string;
  /** Path of DICOMweb. */
  readonly path: string;
}

/** The worklist of an archive, with its doors. */
export class WorklistService {
  readonly services: readonly ServedService[];
  readonly web: RequestHandler;
  readonly sockets: SocketDoor;
  readonly #worklist: Worklist;
  readonly #couriers: Couriers;
  readonly #notifications: Notifications;
  readonly #expiry: NodeJS.Timeout | undefined;

  /** Goes on with what there is. @throws StorageError */
  static async open(parts: WorklistServiceParts): Promise<WorklistService> {
    const isUsed = parts.config.index !== undefined || existsSync(parts.file);
    const service = new WorklistService(parts, isUsed);
    // Subscribers are told that it runs again; where nobody ever used it, nothing is opened.
    if (isUsed) await service.#worklist.begin();
    return service;
  }

  private constructor({ config, log, metrics, audit, peers, gate, file, path }: WorklistServiceParts, isUsed: boolean) {
    const { limits, ae, workitemDays } = config;
    const { notifications: connections, notificationBytes: backlog } = limits.http;
    const hit = (limit: string) => (): void => metrics.limitHits.add({ limit: `limits.${limit}` });
    const kept = (aeTitle: string) => this.#worklist.kept(aeTitle);
    this.#notifications = new Notifications({
      connections,
      backlog,
      kept,
      onCut: hit('http.notificationBytes'),
      onError: error => log.error({ err: error }, 'Events of workitems that were kept could not be read'),
    });
    this.#couriers = new Couriers({ peers, log, kept, most: limits.events, onLost: hit('events') });
    const store = new DatabaseStore({
      open: () => openWorklist(config, file),
      isUsed,
      most: limits.workitems,
      now: Date.now,
    });
    this.#worklist = new Worklist({
      store,
      ways: [counted(this.#notifications, 'web', metrics), counted(this.#couriers, 'dimse', metrics)],
      events: limits.events,
      onLost: hit('events'),
      most: limits.subscribers,
      mostBytes: limits.workitemBytes,
      onFull: hit('subscribers'),
      onLimit: limit => hit(limit)(),
      onChange: change => {
        const [workitem = 'no UID'] = uidsOf([change.workitem]);
        // What a request names may be anything, and nothing of patients gets into the log.
        const receiver = isAeTitle(change.receiver ?? '') ? change.receiver : undefined;
        const { how, status } = change;
        audit.record({ what: 'workitem', how, workitem, status, ...(receiver === undefined ? {} : { receiver }) });
      },
    });
    this.services = upsServices(this.#worklist);
    this.web = worklistHandler(new WebWorklist(this.#worklist, ae), {
      path,
      maxResults: limits.http.results,
      // The text of a data set is some times as long.
      maxBodyBytes: TEXT_FACTOR * limits.workitemBytes,
      onError: error => log.error({ err: error }, 'A request for workitems failed'),
    });
    this.sockets = notificationDoor({
      path,
      notifications: this.#notifications,
      admit: async (request, address) => {
        const admitted = await gate.admit(request, 'read', address);
        return admitted instanceof Response ? admitted : admitted.by;
      },
      onOpen: (receiver, by) => {
        const workitem = UPSGlobalSubscriptionInstance;
        audit.record({ what: 'workitem', how: 'listen', workitem, receiver, status: 0 }, by);
      },
      onFull: hit('http.notifications'),
    });
    this.#expiry = workitemDays === undefined ? undefined : this.#expireAfter(workitemDays, log);
  }

  /** An association on which events may go. */
  readonly opened = (info: AssociationInfo): void => this.#couriers.opened(info);

  /** WebSockets that are open. */
  get connections(): number {
    return this.#notifications.size;
  }

  get subscribers(): number {
    return this.#worklist.subscriptions.size;
  }

  /** Workitems by their states. */
  counts(): Promise<Readonly<Record<string, number>>> {
    return this.#worklist.counts();
  }

  /** Tells subscribers that the worklist ends, and ends their connections; requests are answered as before. */
  goingDown(): void {
    this.#worklist.goingDown();
    this.#notifications.close();
  }

  async close(): Promise<void> {
    clearInterval(this.#expiry);
    await this.#couriers.close({ grace: FAREWELL });
    await this.#worklist.close();
  }

  #expireAfter(days: number, log: Log): NodeJS.Timeout {
    const expire = async (): Promise<void> => {
      const count = await this.#worklist.expire(Date.now() - days * DAY);
      if (count > 0) log.info({ count }, 'Workitems that ended long ago were deleted');
    };
    const now = (): void => {
      expire().catch(error => log.error({ err: error }, 'Workitems that ended long ago could not be deleted'));
    };
    now();
    return setInterval(now, HOUR).unref();
  }
}

function counted(way: EventWay, name: string, { workitemEvents }: Metrics): EventWay {
  return {
    send: (aeTitle, event) => {
      workitemEvents.add({ way: name });
      way.send(aeTitle, event);
    },
    resume: aeTitle => way.resume?.(aeTitle),
  };
}

/** Milliseconds in which applications are told that the worklist ends. */
const FAREWELL = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TEXT_FACTOR = 4;
