import type { Association, Clock } from 'hounsfield/network';
import { messageTransferSyntaxes, reportCommitment, StorageCommitmentPush } from 'hounsfield/services';
import type { Log } from '../log.ts';
import type { Peers } from '../peers.ts';
import { type Job, nameOf } from './job.ts';
import type { JobFolder } from './job-folder.ts';
import type { Verifier } from './verifier.ts';

export interface OutboxParts {
  readonly jobs: JobFolder<Job>;
  readonly verifier: Pick<Verifier, 'verify'>;
  readonly peers: Pick<Peers, 'has' | 'connect'>;
  readonly log: Log;
  readonly clock: Clock;
}

/**
 * Looks at the objects of each job and reports what it found: over the association of the request while that lasts, else
 * over new ones to the peer of that name (PS3.4 §J.3.3), again and again for a day. What is not reported when the archive
 * stops is reported when it runs again.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #waiting = new Map<string, Waiting>();
  readonly #stop: AbortController = new AbortController();
  readonly #running = new Set<Promise<void>>();
  /** Settles when the last job that was begun has been looked at. */
  #last: Promise<unknown> = Promise.resolve();
  #bytes = 0;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Goes on with what was left when the archive stopped, some jobs at a time. */
  async resume(): Promise<void> {
    const { jobs, log } = this.#parts;
    const left: string[] = [];
    for await (const name of jobs.names()) {
      if ((await jobs.get(name)) === undefined) log.error({ job: name }, 'A storage commitment job cannot be read');
      else left.push(name);
    }
    for (const name of left) this.#waiting.set(name, { bytes: 0, failures: 0 });
    const inTurn = async (): Promise<void> => {
      for (let name = left.pop(); name !== undefined; name = left.pop()) {
        await this.#begin(name, this.#waiting.get(name) ?? { bytes: 0, failures: 0 });
      }
    };
    for (let worker = 0; worker < AT_ONCE; worker++) void inTurn();
  }

  has(job: Job): boolean {
    return this.#waiting.has(nameOf(job));
  }

  get isFull(): boolean {
    return this.#waiting.size >= MOST_JOBS || this.#bytes >= MOST_BYTES;
  }

  /** Resolves when the job is on the disk; the work is done after that. @param association of the request */
  async take(job: Job, association: Association): Promise<void> {
    const name = nameOf(job);
    const waiting: Waiting = { bytes: 0, failures: 0 };
    this.#waiting.set(name, waiting);
    try {
      waiting.bytes = await this.#parts.jobs.put(job);
      this.#bytes += waiting.bytes;
    } catch (error) {
      this.#waiting.delete(name);
      throw error;
    }
    // The answer to the request goes first.
    setImmediate(() => void this.#begin(name, waiting, association));
  }

  /** Stops after what is under way; what is left stays on the disk. */
  async close(): Promise<void> {
    this.#stop.abort();
    for (const { timer } of this.#waiting.values()) this.#parts.clock.clearTimeout(timer);
    await Promise.all(this.#running);
  }

  /** Settles when the job is done, or waits for another attempt. */
  async #begin(name: string, waiting: Waiting, association?: Association): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const work = this.#work(name, waiting, association);
    this.#running.add(work);
    await work;
    this.#running.delete(work);
  }

  async #work(name: string, waiting: Waiting, association: Association | undefined): Promise<void> {
    const { jobs, log } = this.#parts;
    try {
      const job = await this.#lookedAt(name);
      if (job === undefined) return;
      if (await this.#report(job, association)) await this.#done(name, waiting);
      else await this.#later(name, waiting, job);
    } catch (error) {
      if (this.#stop.signal.aborted) return;
      log.error({ err: error }, 'A storage commitment could not be worked on');
      const job = await jobs.get(name);
      if (job === undefined) this.#forget(name, waiting);
      else await this.#later(name, waiting, job).catch(() => this.#forget(name, waiting));
    }
  }

  /** One after another: a disk that reads for many at once is slow for all. */
  #lookedAt(name: string): Promise<Job | undefined> {
    const { jobs, verifier } = this.#parts;
    const turn = this.#last.then(async () => {
      const job = await jobs.get(name);
      if (job === undefined || job.result !== undefined) return job;
      const result = await verifier.verify(job.instances, this.#stop.signal);
      const lookedAt = { ...job, result };
      await jobs.put(lookedAt);
      return lookedAt;
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Whether the requestor took the result. */
  async #report({ aeTitle, transactionUid, result }: Job, association: Association | undefined): Promise<boolean> {
    const { peers, log } = this.#parts;
    const found = { transactionUid, committed: [], failed: [], ...result };
    if (association !== undefined) {
      const same = await reportCommitment(association, found).catch(() => undefined);
      if (same?.category === 'success') return true;
    }
    if (!peers.has(aeTitle)) {
      log.warn(
        { aeTitle },
        'A storage commitment result has no way: its requestor is gone and no peer of this archive',
      );
      return false;
    }
    try {
      const { signal } = this.#stop;
      await using later = await peers.connect(aeTitle, PROPOSALS, signal);
      signal.addEventListener('abort', () => later.abort(), { once: true });
      const { category, status } = await reportCommitment(later, found);
      if (category === 'success') return true;
      log.warn({ aeTitle, status }, 'The requestor did not take a storage commitment result');
    } catch (error) {
      if (!this.#stop.signal.aborted) {
        log.warn({ aeTitle, err: error }, 'A storage commitment result could not be delivered');
      }
    }
    return false;
  }

  async #later(name: string, waiting: Waiting, { aeTitle, requestedAt }: Job): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const { clock, log } = this.#parts;
    const delay = Math.min(FIRST_DELAY * 2 ** waiting.failures++, LONGEST_DELAY);
    if (clock.now() + delay > requestedAt + PERIOD) {
      log.error({ aeTitle }, 'A storage commitment result could not be delivered for a day, and is given up');
      await this.#done(name, waiting);
      return;
    }
    waiting.timer = clock.setTimeout(() => void this.#begin(name, waiting), delay);
  }

  async #done(name: string, waiting: Waiting): Promise<void> {
    await this.#parts.jobs.remove(name);
    this.#forget(name, waiting);
  }

  #forget(name: string, { bytes }: Waiting): void {
    if (this.#waiting.delete(name)) this.#bytes -= bytes;
  }
}

interface Waiting {
  bytes: number;
  failures: number;
  timer?: unknown;
}

/** This side asks for the role of SCP, whoever opens the association. */
const PROPOSALS = StorageCommitmentPush.sopClasses.map(abstractSyntax => ({
  abstractSyntax,
  transferSyntaxes: messageTransferSyntaxes,
  roles: { scu: false, scp: true },
}));
const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** Doubled after each failure. */
const FIRST_DELAY: number = 30 * SECOND;
const LONGEST_DELAY: number = HOUR;
/** Counted from the request. */
const PERIOD: number = 24 * HOUR;
/** Requests that are not reported yet. */
const MOST_JOBS = 1000;
/** Jobs that are worked on at once after a start. */
const AT_ONCE = 8;
const MOST_BYTES = 64 * 1024 * 1024;
