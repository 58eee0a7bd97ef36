import { encodedLength } from '../data/index.ts';
import { upsEvents } from '../services/index.ts';
import type { WorkitemEvent } from './events.ts';
import type { EventFor, EventIds, KeptEvent, WorkitemStore } from './store.ts';

/** A way on which events go. */
export interface EventWay {
  send(aeTitle: string, event: WorkitemEvent): void;
  /** There are events that were kept for an AE title, for which the way asks where it leads to it now. */
  resume?(aeTitle: string): void;
}

export interface OutboxOptions {
  readonly store: WorkitemStore;
  readonly ways: readonly EventWay[];
  /** Events that are kept for an AE title, and their bytes; the oldest one is lost for one more. 1,000 and 16 MiB unless given. */
  readonly events?: number;
  readonly eventBytes?: number;
  /** Told of each event that is lost so. */
  readonly onLost?: () => void;
}

/**
 * The events that wait for their receivers. The store keeps each with the change that it is of, so neither a crash nor a
 * subscriber who is away loses it; it stays until one of the ways has delivered it, and may come twice after a crash.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #waiting = new Map<string, Box>();
  /** Delivered or lost, and still in the store, which is told of many at once. */
  readonly #over = new Set<number>();
  #timer: unknown;
  #dropping: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Takes over what the store has, but what was said about the worklist itself, which is no longer so. */
  async load(): Promise<void> {
    for (const { id, aeTitle, eventTypeId, bytes } of await this.#options.store.waitingEvents()) {
      if (eventTypeId === upsEvents.scpStatusChange.id) this.#end(id);
      else this.#add(aeTitle, id, bytes);
    }
  }

  /** Sends what the store has kept. */
  send(events: readonly EventFor[], ids: EventIds): void {
    for (const [k, { event, aeTitles }] of events.entries()) {
      const bytes = encodedLength(event.dataSet);
      for (const aeTitle of aeTitles) {
        const id = ids[k]?.get(aeTitle);
        if (id === undefined) continue;
        this.#add(aeTitle, id, bytes);
        const kept = this.#tracked(aeTitle, { ...event, id });
        for (const way of this.#options.ways) way.send(aeTitle, kept);
      }
    }
  }

  /** Has ways go on with what was kept. */
  resume(aeTitle: string): void {
    for (const way of this.#options.ways) way.resume?.(aeTitle);
  }

  /** How many wait for an AE title. */
  waiting(aeTitle: string): number {
    return this.#waiting.get(aeTitle)?.events.size ?? 0;
  }

  /** What waits for an AE title, oldest first. */
  async *keptFor(aeTitle: string): AsyncGenerator<WorkitemEvent> {
    for (let after = 0; ; ) {
      const page = await this.#options.store.eventsOf(aeTitle, after, PAGE);
      for (const event of page) {
        after = event.id;
        if (!this.#over.has(event.id)) yield this.#tracked(aeTitle, event);
      }
      if (page.length < PAGE) return;
    }
  }

  /** The store has forgotten an AE title. */
  forget(aeTitle: string): void {
    this.#waiting.delete(aeTitle);
  }

  /** Tells the store what is over. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#dropping;
    await this.#drop();
  }

  #tracked(aeTitle: string, event: KeptEvent): WorkitemEvent {
    return { ...event, delivered: () => this.#take(aeTitle, event.id) };
  }

  #add(aeTitle: string, id: number, bytes: number): void {
    const { events = 1000, eventBytes = 16 * 1024 ** 2, onLost = () => {} } = this.#options;
    const box = this.#waiting.get(aeTitle) ?? { events: new Map<number, number>(), bytes: 0 };
    this.#waiting.set(aeTitle, box);
    box.events.set(id, bytes);
    box.bytes += bytes;
    for (const oldest of box.events.keys()) {
      if (box.events.size === 1 || (box.events.size <= events && box.bytes <= eventBytes)) break;
      this.#take(aeTitle, oldest);
      onLost();
    }
  }

  #take(aeTitle: string, id: number): void {
    const box = this.#waiting.get(aeTitle);
    if (box !== undefined) {
      box.bytes -= box.events.get(id) ?? 0;
      box.events.delete(id);
      if (box.events.size === 0) this.#waiting.delete(aeTitle);
    }
    this.#end(id);
  }

  #end(id: number): void {
    this.#over.add(id);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#dropping = this.#dropping.then(() => this.#drop());
    }, PAUSE);
  }

  /** What fails is done with the next one. */
  async #drop(): Promise<void> {
    const ids = [...this.#over];
    for (let at = 0; at < ids.length; at += MOST_DROPPED) {
      const some = ids.slice(at, at + MOST_DROPPED);
      try {
        await this.#options.store.dropEvents(some);
      } catch {
        return;
      }
      for (const id of some) this.#over.delete(id);
    }
  }
}

interface Box {
  /** Bytes by number, oldest first. */
  readonly events: Map<number, number>;
  bytes: number;
}

/** Events in memory at a time while they are read. */
const PAGE = 50;
const MOST_DROPPED = 500;
/** Milliseconds in which what is over is gathered: each time the disk is waited for. */
const PAUSE = 1000;
