import type { DataSet } from '../../data/index.ts';
import { UnifiedProcedureStepPush } from '../../dictionary/uids.generated.ts';
import { jsonChunks } from '../../models/index.ts';
import {
  Connection,
  type ConnectionLimits,
  type Message,
  type NotificationSocket,
  type OpenNotification,
} from './notification-connection.ts';

export type { NotificationSocket, OpenNotification } from './notification-connection.ts';

/** An event of a workitem (PS3.4 Table CC.2.4-1). */
export interface WorkitemNotification {
  readonly sopInstanceUid: string;
  readonly eventTypeId: number;
  /** The attributes of the event. */
  readonly dataSet: DataSet;
  /** Of one that is kept until it was delivered. */
  readonly id?: number;
  /** Called when the subscriber has it. */
  readonly delivered?: () => void;
}

export interface NotificationLimits extends ConnectionLimits {
  /** Connections of all subscribers together; 256 unless given. */
  readonly connections: number;
  /** Connections of one AE title; 8 unless given. */
  readonly perAeTitle: number;
}

export interface NotificationOptions extends Partial<NotificationLimits> {
  /** Told of each connection that was ended because too much waited for it. */
  readonly onCut?: () => void;
  /** The events that were kept for an AE title, oldest first, which a new connection gets before all others. */
  readonly kept?: (aeTitle: string) => AsyncIterable<WorkitemNotification>;
  /** Told of what kept those from being read; the connection is ended, so that the subscriber opens another. */
  readonly onError?: (error: unknown) => void;
}

/** The notification connections of a worklist by AE title (PS3.18 §8.10.4), and what is sent on them (§8.10.5). */
export class Notifications {
  readonly #limits: NotificationLimits;
  readonly #options: Pick<NotificationOptions, 'onCut' | 'kept' | 'onError'>;
  readonly #byTitle = new Map<string, Set<Connection>>();
  #count = 0;
  #messageId = 0;

  constructor(options: NotificationOptions = {}) {
    this.#options = options;
    this.#limits = { connections: 256, perAeTitle: 8, backlog: 1024 * 1024, silence: 30_000, ...options };
  }

  /** Connections that are open. */
  get size(): number {
    return this.#count;
  }

  /** Whether there is room for one more connection of an AE title. */
  hasRoom(aeTitle: string): boolean {
    const own = this.#byTitle.get(aeTitle)?.size ?? 0;
    return this.#count < this.#limits.connections && own < this.#limits.perAeTitle;
  }

  /** Takes a connection in, which gets what was kept for its AE title, and its events from now on. */
  open(aeTitle: string, socket: NotificationSocket): OpenNotification {
    const own = this.#byTitle.get(aeTitle) ?? new Set();
    const connection = new Connection(socket, this.#limits, () => {
      if (!own.delete(connection)) return;
      this.#count--;
      if (own.size === 0) this.#byTitle.delete(aeTitle);
    });
    this.#byTitle.set(aeTitle, own.add(connection));
    this.#count++;
    const { kept, onError = () => {} } = this.#options;
    if (kept !== undefined) {
      connection.begin(this.#messages(kept(aeTitle))).catch(error => {
        onError(error);
        connection.cut();
      });
    }
    return connection;
  }

  /** Sends an event to an AE title; who does not read what was sent before is cut off. */
  send(aeTitle: string, event: WorkitemNotification): void {
    const connections = this.#byTitle.get(aeTitle);
    if (connections === undefined) return;
    const message = this.#message(event);
    for (const connection of [...connections]) {
      if (!connection.send(message)) this.#options.onCut?.();
    }
  }

  /** Ends all connections, as a server does that goes away. */
  close(): void {
    for (const connections of [...this.#byTitle.values()]) {
      for (const connection of [...connections]) connection.close();
    }
  }

  async *#messages(events: AsyncIterable<WorkitemNotification>): AsyncGenerator<Message> {
    for await (const event of events) yield this.#message(event);
  }

  #message(event: WorkitemNotification): Message {
    this.#messageId = (this.#messageId % 0xffff) + 1;
    return { text: eventText(event, this.#messageId), id: event.id, delivered: event.delivered };
  }
}

/** The attributes of PS3.7 Table 10.3-1 that say what it is, then those of the event, in DICOM JSON. */
function eventText({ sopInstanceUid, eventTypeId, dataSet }: WorkitemNotification, messageId: number): string {
  const whole = dataSet.with({
    AffectedSOPClassUID: UnifiedProcedureStepPush,
    MessageID: messageId,
    AffectedSOPInstanceUID: sopInstanceUid,
    EventTypeID: eventTypeId,
  });
  return [...jsonChunks(whole, { numbers: 'value' })].join('');
}
