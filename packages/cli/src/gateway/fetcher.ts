import { DataSet } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import {
  type DimseContext,
  type DimseReply,
  type DimseRequests,
  failure,
  type RetrieveResult,
  type ServedService,
  Status,
} from 'hounsfield/network';
import { messageTransferSyntaxes, Storage, StudyRoot, serve } from 'hounsfield/services';
import { transferSyntax } from 'hounsfield/syntax';
import { Rounds } from '../retrieve/rounds.ts';
import { USUAL_SYNTAXES, usualClasses } from '../retrieve/usual.ts';
import type { CachedObject, ObjectCache } from './cache.ts';
import { failedResult } from './peer-error.ts';
import type { Upstream } from './upstream.ts';

/** What is to be fetched: a series, or one instance of it. */
export interface Wanted {
  readonly study: string;
  readonly series: string;
  readonly instance?: string;
  /** SOP Instance UIDs that the PACS says are there; no others are taken. */
  readonly expected: readonly string[];
  /** SOP Classes that are there, as far as they are known; those of the standard where none is. */
  readonly sopClasses: readonly string[];
}

/** A retrieval under way, which all requests share that want something of it. */
interface Job {
  readonly expected: ReadonlySet<string>;
  readonly waiting: Map<string, { resolve(object: CachedObject): void; reject(error: unknown): void }[]>;
  readonly cancel: AbortController;
  readonly ended: Promise<unknown>;
  users: number;
}

/**
 * Has objects sent into the cache: by C-GET, or by C-MOVE to ourselves. Each is there for its readers as soon as it has
 * come. A retrieval that nobody waits for any more is cancelled.
 */
export class Fetcher {
  readonly #upstream: Pick<Upstream, 'work' | 'calling'>;
  readonly #cache: ObjectCache;
  readonly #moves: boolean;
  readonly #jobs = new Map<string, Job>();

  constructor(
    upstream: Pick<Upstream, 'work' | 'calling'>,
    cache: ObjectCache,
    { moves }: { readonly moves: boolean },
  ) {
    this.#upstream = upstream;
    this.#cache = cache;
    this.#moves = moves;
  }

  /** Takes the objects that a retrieval sends, on its own association or on one that the PACS opens. */
  service(): ServedService {
    const options = { transferSyntaxes: SYNTAXES, order: 'requestor', otherSopClasses: true } as const;
    return serve(Storage, { 'C-STORE': (request, context) => this.#take(request, context) }, options);
  }

  /** The object, from the cache or fetched; undefined where the PACS does not send it. @throws WebError */
  async object(wanted: Wanted, sopInstanceUid: string, signal: AbortSignal): Promise<CachedObject | undefined> {
    const kept = this.#cache.get(sopInstanceUid);
    if (kept !== undefined) return kept;
    signal.throwIfAborted();
    const job = this.#job(wanted);
    job.users++;
    try {
      return await this.#coming(job, sopInstanceUid, signal);
    } finally {
      if (--job.users === 0) job.cancel.abort();
    }
  }

  /** Whether a retrieval of the series is under way. */
  isComing({ study, series }: Wanted): boolean {
    return this.#jobs.has(`${study} ${series}`);
  }

  #coming(job: Job, uid: string, signal: AbortSignal): Promise<CachedObject | undefined> {
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      const settled = (): void => signal.removeEventListener('abort', stop);
      const list = job.waiting.get(uid) ?? [];
      list.push({
        resolve: object => resolve(object),
        reject,
      });
      job.waiting.set(uid, list);
      job.ended.then(() => resolve(this.#cache.get(uid)), reject).finally(settled);
    });
  }

  #job(wanted: Wanted): Job {
    const seriesKey = `${wanted.study} ${wanted.series}`;
    const key = wanted.instance === undefined ? seriesKey : `${seriesKey} ${wanted.instance}`;
    const running = this.#jobs.get(seriesKey) ?? this.#jobs.get(key);
    if (running !== undefined && !running.cancel.signal.aborted) return running;
    const cancel = new AbortController();
    const ended = this.#moves ? this.#move(wanted, cancel.signal) : this.#get(wanted, cancel.signal);
    const job: Job = { expected: new Set(wanted.expected), waiting: new Map(), cancel, users: 0, ended };
    this.#jobs.set(key, job);
    const remove = (): void => void (this.#jobs.get(key) === job && this.#jobs.delete(key));
    ended.then(remove, remove);
    return job;
  }

  async #take(request: DimseRequests['C-STORE'], context: DimseContext): Promise<DimseReply> {
    // Whoever can reach the port of C-MOVE must not put another object into the cache.
    const isExpected = [...this.#jobs.values()].some(job => job.expected.has(request.sopInstanceUid));
    if (!isExpected) return NOT_ASKED_FOR;
    try {
      const object = await this.#cache.take(request, context.transferSyntaxUid);
      this.#arrived(object);
      return Status.success;
    } catch (error) {
      this.#failed(request.sopInstanceUid, error);
      return failure(0xa700, 'The cache of the gateway has no room for the object');
    }
  }

  #arrived(object: CachedObject): void {
    for (const { waiting } of this.#jobs.values()) {
      for (const waiter of waiting.get(object.sopInstanceUid) ?? []) waiter.resolve(object);
      waiting.delete(object.sopInstanceUid);
    }
  }

  #failed(sopInstanceUid: string, cause: unknown): void {
    const error = cause instanceof WebError ? cause : new WebError('cache-full', { cause });
    for (const { waiting } of this.#jobs.values()) {
      for (const waiter of waiting.get(sopInstanceUid) ?? []) waiter.reject(error);
    }
  }

  async #get(wanted: Wanted, signal: AbortSignal): Promise<void> {
    const classes = wanted.sopClasses.length === 0 ? usualClasses({ andRetired: true }) : wanted.sopClasses;
    const rounds = new Rounds(StudyRoot, classes, SYNTAXES);
    let result: RetrieveResult;
    do {
      result = await this.#upstream.work(
        rounds.next(),
        association => {
          rounds.note(association.contexts);
          return association.get(StudyRoot.get, identifierOf(wanted), { signal });
        },
        { services: [this.service()] },
      );
    } while ((result.subOperations?.failed ?? 0) > 0 && rounds.hasMore && !signal.aborted);
    mustHaveSent(result);
  }

  async #move(wanted: Wanted, signal: AbortSignal): Promise<void> {
    const propose = [{ abstractSyntax: StudyRoot.move, transferSyntaxes: messageTransferSyntaxes }];
    const destination = this.#upstream.calling;
    const result = await this.#upstream.work(propose, association =>
      association.move(StudyRoot.move, identifierOf(wanted), { destination, signal }),
    );
    mustHaveSent(result);
  }
}

/** A retrieval of which something came is none that failed: what is missing is missed by who wants it. */
function mustHaveSent(result: RetrieveResult): void {
  if (result.category === 'failure' && (result.subOperations?.completed ?? 0) === 0) throw failedResult(result);
}

function identifierOf({ study, series, instance }: Wanted): DataSet {
  return DataSet.of({
    QueryRetrieveLevel: instance === undefined ? 'SERIES' : 'IMAGE',
    StudyInstanceUID: study,
    SeriesInstanceUID: series,
    ...(instance === undefined ? {} : { SOPInstanceUID: instance }),
  });
}

/** Not deflated ones, of which no part can be read by itself. DCMTK breaks off where there are more than it has room for. */
const SYNTAXES: readonly string[] = USUAL_SYNTAXES.filter(uid => transferSyntax(uid)?.deflated === false);
/** Refused: Not authorized (PS3.7 §C.5.22). */
const NOT_ASKED_FOR: DimseReply = failure(0x0124, 'The gateway takes only what it has asked for');
