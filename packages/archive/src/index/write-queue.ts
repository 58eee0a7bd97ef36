import type { DiskJobs } from './disk-jobs.ts';
import { failureOf, IndexFailure, indexFailure } from './failure.ts';
import type { Answer, DiskFailure, DiskJob, FinishJob, Operations, Question } from './protocol.ts';
import type { InstanceRecord } from './record.ts';
import { CellReceiver } from './sent-cells.ts';
import type { IndexWriter } from './writer.ts';

interface Waiting {
  readonly id: number;
  readonly record: InstanceRecord;
}

/**
 * What a thread that writes has to do. Files are written as they come; records whose files have become durable meanwhile
 * make up one transaction, and what can be answered then is one message: each sync and each message between threads counts.
 */
export class WriteQueue {
  readonly #writer: IndexWriter;
  readonly #cells = new CellReceiver();
  readonly #disk: DiskJobs;
  readonly #send: (answers: readonly Answer[]) => void;
  /** Files that are not finished yet, by the number of the question, and the records that wait for them. */
  readonly #unfinished = new Map<number, Waiting | undefined>();
  /** Files that could not be finished. */
  readonly #failed = new Set<number>();
  #creating = 0;
  #drained: (() => void) | undefined;
  #waiting: Waiting[] = [];
  #ready: Answer[] = [];
  #planned: NodeJS.Immediate | undefined;

  constructor(writer: IndexWriter, disk: DiskJobs, send: (answers: readonly Answer[]) => void) {
    this.#writer = writer;
    this.#disk = disk;
    this.#send = send;
  }

  take(question: QueueQuestion): void {
    const { id } = question;
    if (question.operation === 'append') this.append(id, question.asks);
    else if (question.operation === 'finish') this.finish(id, question.asks);
    else if (question.operation === 'giveUp') this.giveUp(id, question.asks);
    else if (question.operation === 'create') this.create(id, question.asks);
    else this.#addSent(id, question.asks);
  }

  append(id: number, job: DiskJob): void {
    this.#disk.append(job, failure => this.#answer(id, failure));
  }

  finish(id: number, job: FinishJob): void {
    this.#unfinished.set(id, undefined);
    this.#disk.finish(job, failure => {
      const record = this.#unfinished.get(id);
      this.#unfinished.delete(id);
      if (failure !== undefined) this.#failed.add(id);
      this.#answer(id, failure);
      if (record !== undefined) this.add(record.id, { record: record.record, after: id });
      this.#ended();
    });
  }

  giveUp(id: number, job: Operations['giveUp']['asks']): void {
    this.#disk.giveUp(job);
    this.#answer(id, undefined);
  }

  create(id: number, { paths }: Operations['create']['asks']): void {
    this.#creating++;
    this.#disk.create(paths, made => {
      this.#creating--;
      this.#ready.push('kind' in made ? { id, failure: made } : { id, result: made });
      this.#plan();
      this.#ended();
    });
  }

  add(id: number, { record, after }: { readonly record: InstanceRecord; readonly after?: number | undefined }): void {
    if (after !== undefined && this.#unfinished.has(after)) {
      this.#unfinished.set(after, { id, record });
      return;
    }
    if (after !== undefined && this.#failed.delete(after)) {
      this.#ready.push({ id, failure: failureOf(new IndexFailure('index-failed', 'its blob is not durable')) });
    } else this.#waiting.push({ id, record });
    this.#plan();
  }

  /** Ends what waits, files too. */
  async drain(): Promise<void> {
    if (this.#isBusy()) {
      await new Promise<void>(resolve => {
        this.#drained = resolve;
      });
    }
    this.flush();
  }

  /** Adds the records that can be added, and answers. */
  flush(): void {
    clearImmediate(this.#planned);
    this.#planned = undefined;
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length > 0) this.#write(batch);
    const answers = this.#ready;
    this.#ready = [];
    if (answers.length > 0) this.#send(answers);
  }

  #addSent(id: number, { record, after }: Operations['add']['asks']): void {
    try {
      this.add(id, { record: this.#cells.unpack(record), after });
    } catch (error) {
      this.#ready.push({ id, failure: failureOf(error) });
      this.#plan();
    }
  }

  #isBusy(): boolean {
    return this.#unfinished.size > 0 || this.#creating > 0;
  }

  #ended(): void {
    if (!this.#isBusy()) this.#drained?.();
  }

  #answer(id: number, failure: DiskFailure | undefined): void {
    this.#ready.push(failure === undefined ? { id, result: undefined } : { id, failure });
    this.#plan();
  }

  /** Messages that are here already are taken first, but nobody waits for ever more of them. */
  #plan(): void {
    if (this.#waiting.length + this.#ready.length >= MOST) this.flush();
    else this.#planned ??= setImmediate(() => this.flush());
  }

  /** Where one record is at fault all are tried one by one, so that it does not refuse the others. */
  #write(batch: readonly Waiting[]): void {
    try {
      const results = this.#writer.add(batch.map(each => each.record));
      for (const [k, { id }] of batch.entries()) this.#ready.push({ id, result: results[k] });
    } catch (error) {
      const isOfOne = batch.length > 1 && indexFailure(error).code === 'index-failed';
      if (isOfOne) for (const each of batch) this.#write([each]);
      else for (const { id } of batch) this.#ready.push({ id, failure: failureOf(error) });
    }
  }
}

/** Answers that wait for others, at most. */
const MOST = 32;

/** What is done in turn. */
const queued = ['append', 'finish', 'giveUp', 'create', 'add'] as const;

export type QueueQuestion = Extract<Question, { readonly operation: (typeof queued)[number] }>;

export function isOfQueue(question: Question): question is QueueQuestion {
  return (queued as readonly string[]).includes(question.operation);
}
