import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { type Log, printable } from '../log.ts';
import { AuditFile } from './audit-file.ts';
import type { Actor, AuditEvent } from './event.ts';

/** Where the parts of the archive tell who did what. */
export interface Audit {
  /** Without `by` it was whoever `as` names. */
  record(event: AuditEvent, by?: Actor): void;
  /** What is recorded while `work` runs, and whatever it starts, was done by this actor. */
  as<T>(by: Actor, work: () => T): T;
}

export interface AuditOptions {
  /** The data folder. */
  readonly data: string;
  readonly log: Pick<Log, 'warn'>;
  readonly auditFileBytes: number;
  readonly auditFiles: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * The audit log: lines of JSON in `audit/audit.jsonl` of the data folder. What happens again within a minute, by the
 * same actor, becomes a line with its number of `times`, so that neither a series of a thousand images nor a stranger
 * who tries all day fills it.
 */
export class AuditTrail implements Audit {
  readonly #file: AuditFile;
  readonly #now: () => number;
  readonly #actors = new AsyncLocalStorage<Actor>();
  readonly #seen = new Map<string, Repeated>();
  /** Lines of each kind in this minute. */
  readonly #lines = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;

  constructor({ data, log, auditFileBytes, auditFiles, now = Date.now }: AuditOptions) {
    this.#now = now;
    this.#file = new AuditFile({
      folder: join(data, 'audit'),
      maxBytes: auditFileBytes,
      maxFiles: auditFiles,
      now,
      lost: lines => this.#line(archive, { what: 'lost', lines }),
      onFailed: error => log.warn({ err: error }, 'The audit log cannot be written; what is lost is counted'),
    });
    this.#timer = setInterval(() => this.#nextMinute(), WINDOW).unref();
  }

  /** Lines that were lost since the last one that could be written. */
  get lost(): number {
    return this.#file.lost;
  }

  record(event: AuditEvent, by: Actor = this.#actors.getStore() ?? archive): void {
    const key = JSON.stringify([by, event]);
    const seen = this.#seen.get(key);
    if (seen !== undefined) {
      seen.times++;
      return;
    }
    const lines = this.#lines.get(event.what) ?? 0;
    if (lines >= (ofStrangers.has(event.what) ? MOST_OF_STRANGERS : MOST_LINES)) {
      this.#others(by, event).times++;
      return;
    }
    this.#lines.set(event.what, lines + 1);
    this.#seen.set(key, { by, event, times: 0 });
    this.#file.write(this.#line(by, event));
  }

  as<T>(by: Actor, work: () => T): T {
    return this.#actors.run(by, work);
  }

  /** Writes what was repeated, by this actor or by all. */
  flush(by?: Actor): void {
    for (const [key, seen] of this.#seen) {
      if (by !== undefined && seen.by !== by) continue;
      if (seen.times > 0) this.#file.write(this.#line(seen.by, seen.event, seen.times));
      this.#seen.delete(key);
    }
  }

  /** Settles when what was recorded is in the file, or lost. */
  written(): Promise<void> {
    return this.#file.flush();
  }

  /** The archive stops: writes that down, and all that waits. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.flush();
    await this.written();
  }

  #nextMinute(): void {
    this.#lines.clear();
    this.flush();
  }

  /** Where more different things happen in a minute than are told apart, only their number is kept. */
  #others({ via }: Actor, { what }: AuditEvent): Repeated {
    const key = `${via} ${what}`;
    const others = this.#seen.get(key) ?? { by: { via }, event: { what: 'others', of: what }, times: 0 };
    this.#seen.set(key, others);
    return others;
  }

  #line(by: Actor, event: AuditEvent | Others, times?: number): string {
    const at = new Date(this.#now()).toISOString();
    return printable(JSON.stringify({ at, ...event, by, ...(times === undefined ? {} : { times }) }));
  }
}

/** A line that stands for events of one kind of which nothing else is known. */
interface Others {
  readonly what: 'others';
  readonly of: AuditEvent['what'];
}

interface Repeated {
  readonly by: Actor;
  readonly event: AuditEvent | Others;
  times: number;
}

/** Keeps nothing. */
export const noAudit: Audit = { record: () => undefined, as: (_, work) => work() };

const archive: Actor = { via: 'archive' };
const WINDOW = 60_000;
/** Lines of one kind in a minute; what strangers can cause has fewer, so that they cannot drive out the rest. */
const MOST_LINES = 2000;
const MOST_OF_STRANGERS = 60;
const ofStrangers: ReadonlySet<AuditEvent['what']> = new Set(['association-refused', 'web-refused']);
