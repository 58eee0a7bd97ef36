import { type Clock, systemClock } from 'hounsfield/network';
import type { CommitmentBackend, CommitmentRequest, CommitmentState } from 'hounsfield/web';
import type { Log } from '../log.ts';
import { JobFolder } from './job-folder.ts';
import type { Verifier } from './verifier.ts';
import { nameOfTransaction, type WebJob, webJobForm } from './web-job.ts';

export interface WebCommitmentsParts {
  /** Where requests and results are kept. */
  readonly folder: string;
  readonly verifier: Pick<Verifier, 'verify'>;
  readonly log: Log;
  readonly clock?: Clock;
}

/**
 * Storage commitment over the web (PS3.18 §13). A request is on the disk before it is answered, and its objects are read
 * again one request after another. What is found within two seconds is the answer; later it is for the asking, for a day.
 * That there was a request is known for a week, so that its Transaction UID cannot be used again.
 */
export class WebCommitments implements CommitmentBackend {
  readonly #jobs: JobFolder<WebJob>;
  readonly #verifier: Pick<Verifier, 'verify'>;
  readonly #log: Log;
  readonly #clock: Clock;
  /** By the names of their files, the oldest first. */
  readonly #known = new Map<string, Known>();
  readonly #stop: AbortController = new AbortController();
  #last: Promise<void> = Promise.resolve();
  #bytes = 0;

  private constructor(
    jobs: JobFolder<WebJob>,
    { verifier, log, clock = systemClock }: Omit<WebCommitmentsParts, 'folder'>,
  ) {
    this.#jobs = jobs;
    this.#verifier = verifier;
    this.#log = log;
    this.#clock = clock;
  }

  /** Goes on with the requests that were not looked at when the archive stopped. */
  static async open({ folder, ...parts }: WebCommitmentsParts): Promise<WebCommitments> {
    const jobs = await JobFolder.open(folder, webJobForm);
    const commitments = new WebCommitments(jobs, parts);
    const found: (readonly [string, Known])[] = [];
    for await (const name of jobs.names()) {
      const job = await jobs.get(name);
      if (job === undefined) parts.log.error({ job: name }, 'A storage commitment request cannot be read');
      else found.push([name, { requestedAt: job.requestedAt, bytes: sizeOf(job), phase: phaseOf(job) }]);
    }
    for (const [name, known] of found.sort(([, a], [, b]) => a.requestedAt - b.requestedAt)) {
      commitments.#keep(name, known);
      if (known.phase === 'working') void commitments.#work(name, known);
    }
    return commitments;
  }

  async request({ transactionUid, references }: CommitmentRequest): Promise<CommitmentState> {
    const name = nameOfTransaction(transactionUid);
    await this.#forget();
    if (this.#known.has(name)) return { kind: 'duplicate' };
    const job: WebJob = { transactionUid, requestedAt: this.#clock.now(), references };
    const known: Known = { requestedAt: job.requestedAt, bytes: sizeOf(job), phase: 'working' };
    if (this.#working >= MOST_WORKING || !(await this.#makeRoom(known.bytes))) return FULL;
    // Another request may have come while room was made.
    if (this.#known.has(name)) return { kind: 'duplicate' };
    this.#keep(name, known);
    try {
      await this.#jobs.put(job);
    } catch (error) {
      this.#drop(name);
      this.#log.error({ err: error }, 'A storage commitment request could not be kept');
      return FULL;
    }
    await this.#within(PATIENCE, this.#work(name, known));
    return this.#stateOf(name);
  }

  async result(transactionUid: string): Promise<CommitmentState> {
    await this.#forget();
    return this.#stateOf(nameOfTransaction(transactionUid));
  }

  /** Stops between two objects; what is left stays on the disk. */
  async close(): Promise<void> {
    this.#stop.abort();
    for (const { timer } of this.#known.values()) this.#clock.clearTimeout(timer);
    await this.#last;
  }

  async #stateOf(name: string): Promise<CommitmentState> {
    const known = this.#known.get(name);
    if (known === undefined) return { kind: 'unknown' };
    if (known.phase === 'gone') return { kind: 'gone' };
    const job = known.phase === 'done' ? await this.#jobs.get(name) : undefined;
    if (known.phase === 'done' && job?.result === undefined) return { kind: 'gone' };
    return job?.result === undefined ? WORKING : { kind: 'done', ...job.result };
  }

  /** One after another: a disk that reads for many at once is slow for all. */
  #work(name: string, known: Known): Promise<void> {
    const turn = this.#last.then(async () => {
      const { signal } = this.#stop;
      if (signal.aborted) return;
      try {
        const job = await this.#jobs.get(name);
        if (job === undefined) throw new RangeError('its file is gone');
        const result = await this.#verifier.verify(job.references, signal);
        await this.#settle(name, known, { ...job, references: [], result });
        known.phase = 'done';
      } catch (error) {
        if (signal.aborted) return;
        this.#log.error({ err: error }, 'A storage commitment could not be worked on');
        known.timer = this.#clock.setTimeout(() => void this.#work(name, known), AGAIN);
      }
    });
    this.#last = turn;
    return turn;
  }

  /** Writes a job in the place of what it was. */
  async #settle(name: string, known: Known, job: WebJob): Promise<void> {
    await this.#jobs.put(job);
    if (!this.#known.has(name)) return;
    const bytes = sizeOf(job);
    this.#bytes += bytes - known.bytes;
    known.bytes = bytes;
  }

  async #within(milliseconds: number, work: Promise<void>): Promise<void> {
    let timer: unknown;
    const over = new Promise<void>(resolve => {
      timer = this.#clock.setTimeout(resolve, milliseconds);
    });
    await Promise.race([work, over]);
    this.#clock.clearTimeout(timer);
  }

  get #working(): number {
    let count = 0;
    for (const { phase } of this.#known.values()) if (phase === 'working') count++;
    return count;
  }

  /** Results that are old go, and after that the memory of them. */
  async #forget(): Promise<void> {
    const now = this.#clock.now();
    for (const [name, known] of this.#known) {
      const age = now - known.requestedAt;
      if (age < KEPT) return;
      if (known.phase === 'working') continue;
      if (age >= REMEMBERED) await this.#remove(name);
      else if (known.phase === 'done') await this.#lose(name, known);
    }
  }

  /** Gives up the oldest results until there is room. @returns whether there is */
  async #makeRoom(bytes: number): Promise<boolean> {
    for (const [name, known] of this.#known) {
      if (this.#bytes + bytes <= MOST_BYTES && this.#known.size < MOST_JOBS) return true;
      if (known.phase === 'done' && this.#known.size < MOST_JOBS) await this.#lose(name, known);
      else if (known.phase !== 'working') await this.#remove(name);
    }
    return this.#bytes + bytes <= MOST_BYTES && this.#known.size < MOST_JOBS;
  }

  async #lose(name: string, known: Known): Promise<void> {
    known.phase = 'gone';
    const job = await this.#jobs.get(name);
    if (job === undefined) return;
    const { result: _, ...rest } = job;
    await this.#settle(name, known, { ...rest, references: [], isGone: true });
  }

  async #remove(name: string): Promise<void> {
    this.#drop(name);
    await this.#jobs.remove(name);
  }

  #keep(name: string, known: Known): void {
    this.#known.set(name, known);
    this.#bytes += known.bytes;
  }

  #drop(name: string): void {
    this.#bytes -= this.#known.get(name)?.bytes ?? 0;
    this.#known.delete(name);
  }
}

type Phase = 'working' | 'done' | 'gone';

interface Known {
  readonly requestedAt: number;
  bytes: number;
  phase: Phase;
  timer?: unknown;
}

function phaseOf({ result, isGone }: WebJob): Phase {
  if (isGone === true) return 'gone';
  return result === undefined ? 'working' : 'done';
}

/** About as many bytes as it takes on the disk. */
function sizeOf({ references, result }: WebJob): number {
  const count = references.length + (result?.committed.length ?? 0) + (result?.failed.length ?? 0);
  return BYTES_OF_JOB + count * BYTES_OF_REFERENCE;
}

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;
/** How long a request waits for its result. */
const PATIENCE = 2 * SECOND;
/** After something went wrong that had nothing to do with the objects. */
const AGAIN = 60 * SECOND;
const KEPT = DAY;
const REMEMBERED = 7 * DAY;
/** Requests that are not looked at yet. */
const MOST_WORKING = 1000;
const MOST_JOBS = 20_000;
const MOST_BYTES = 512 * 1024 * 1024;
const BYTES_OF_JOB = 256;
/** Four UIDs with their names. */
const BYTES_OF_REFERENCE = 300;
const WORKING: CommitmentState = { kind: 'working', retryAfter: 5 };
const FULL: CommitmentState = { kind: 'full', retryAfter: 60 };
