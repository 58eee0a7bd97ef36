import type { DataSet } from '../../data/index.ts';
import { UnifiedProcedureStepPush } from '../../dictionary/uids.generated.ts';
import { jsonChunks } from '../../models/index.ts';

/** What is used of a WebSocket of a server. */
export interface NotificationSocket {
  /** Bytes that wait to be sent. */
  readonly bufferedAmount: number;
  send(text: string): void;
  ping(): void;
  /** Begins to end the connection, with a status code and reason of RFC 6455 §7.4. */
  close(code: number, reason: string): void;
  /** Ends it at once. */
  terminate(): void;
}

/** An event of a workitem (PS3.4 Table CC.2.4-1). */
export interface WorkitemNotification {
  readonly sopInstanceUid: string;
  readonly eventTypeId: number;
  /** The attributes of the event. */
  readonly dataSet: DataSet;
}

export interface NotificationLimits {
  /** Connections of all subscribers together; 256 unless given. */
  readonly connections: number;
  /** Connections of one AE title; 8 unless given. */
  readonly perAeTitle: number;
  /** Bytes that may wait for a subscriber, who is cut off above; 1 MiB unless given. */
  readonly backlog: number;
  /** Milliseconds between two pings; who has not answered one by the next is cut off. 30,000 unless given. */
  readonly silence: number;
}

export interface NotificationOptions extends Partial<NotificationLimits> {
  /** Told of each connection that was ended because too much waited for it. */
  readonly onCut?: () => void;
}

/** One connection that is open; whoever owns the socket tells it what happens. */
export interface OpenNotification {
  /** The subscriber gave a sign of life. */
  heard(): void;
  /** The connection is over. */
  ended(): void;
}

/** The notification connections of a worklist by AE title (PS3.18 §8.10.4), and what is sent on them (§8.10.5). */
export class Notifications {
  readonly #limits: NotificationLimits;
  readonly #onCut: () => void;
  readonly #byTitle = new Map<string, Set<Connection>>();
  #count = 0;
  #messageId = 0;

  constructor({ onCut = () => {}, ...limits }: NotificationOptions = {}) {
    this.#onCut = onCut;
    this.#limits = { connections: 256, perAeTitle: 8, backlog: 1024 * 1024, silence: 30_000, ...limits };
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

  /** Takes a connection in, which gets the events of its AE title from now on. */
  open(aeTitle: string, socket: NotificationSocket): OpenNotification {
    const own = this.#byTitle.get(aeTitle) ?? new Set();
    const connection = new Connection(socket, this.#limits, () => {
      if (!own.delete(connection)) return;
      this.#count--;
      if (own.size === 0) this.#byTitle.delete(aeTitle);
    });
    this.#byTitle.set(aeTitle, own.add(connection));
    this.#count++;
    return connection;
  }

  /** Sends an event to an AE title; who does not read what was sent before is cut off. */
  send(aeTitle: string, event: WorkitemNotification): void {
    const connections = this.#byTitle.get(aeTitle);
    if (connections === undefined) return;
    this.#messageId = (this.#messageId % 0xffff) + 1;
    const text = eventText(event, this.#messageId);
    for (const connection of [...connections]) {
      if (!connection.send(text)) this.#onCut();
    }
  }

  /** Bytes that wait for an AE title, of the connection that has the most: who sends much at once goes on when it is little. */
  waiting(aeTitle: string): number {
    return Math.max(0, ...[...(this.#byTitle.get(aeTitle) ?? [])].map(connection => connection.waiting));
  }

  /** Ends all connections, as a server does that goes away. */
  close(): void {
    for (const connections of [...this.#byTitle.values()]) {
      for (const connection of [...connections]) connection.close();
    }
  }
}

class Connection implements OpenNotification {
  readonly #socket: NotificationSocket;
  readonly #limits: NotificationLimits;
  readonly #over: () => void;
  #timer: unknown;
  #isAsked = false;

  constructor(socket: NotificationSocket, limits: NotificationLimits, over: () => void) {
    this.#socket = socket;
    this.#limits = limits;
    this.#over = over;
    this.#wait();
  }

  get waiting(): number {
    return this.#socket.bufferedAmount;
  }

  heard(): void {
    this.#isAsked = false;
  }

  ended(): void {
    clearTimeout(this.#timer);
    this.#over();
  }

  /** @returns whether it goes on */
  send(text: string): boolean {
    // A text has at most three bytes for each of its units; nearly all have one.
    const goesOn = this.#socket.bufferedAmount + text.length <= this.#limits.backlog;
    if (goesOn) this.#socket.send(text);
    else this.#cut();
    return goesOn;
  }

  close(): void {
    this.#socket.close(GOING_AWAY, 'The worklist ends.');
    this.ended();
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      if (this.#isAsked) {
        this.#cut();
        return;
      }
      this.#isAsked = true;
      this.#socket.ping();
      this.#wait();
    }, this.#limits.silence);
  }

  #cut(): void {
    this.#socket.terminate();
    this.ended();
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

/** RFC 6455 §7.4.1 */
const GOING_AWAY = 1001;
