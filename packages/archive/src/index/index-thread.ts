import { Worker } from 'node:worker_threads';
import { StorageError } from 'hounsfield/errors';
import { storageFailure, syncFailure } from '../storage/index.ts';
import type { Answer, Failure, OperationName, Operations, Question, ThreadData } from './protocol.ts';

/** A question that was asked. */
export interface Posted<Name extends OperationName> {
  readonly number: number;
  readonly answer: Promise<Operations[Name]['answers']>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The other end of a thread of the index. */
export class IndexThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #unsent: Question[] = [];
  #ended: StorageError | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answers: readonly Answer[]) => {
      for (const answer of answers) this.#settle(answer);
    });
    worker.on('error', error => this.#end(new StorageError('index-failed', { cause: error })));
    worker.on('exit', () => this.#end(new StorageError('index-closed')));
  }

  static async start(data: ThreadData): Promise<IndexThread> {
    // As source in the workspace, as JavaScript in the package.
    const isSource = import.meta.url.endsWith('.ts');
    const thread = new IndexThread(
      new Worker(new URL(isSource ? './thread.ts' : './thread.js', import.meta.url), { workerData: data }),
    );
    await new Promise((resolve, reject) => thread.#waiting.set(0, { resolve, reject }));
    return thread;
  }

  ask<Name extends OperationName>(
    operation: Name,
    asks: Operations[Name]['asks'],
  ): Promise<Operations[Name]['answers']> {
    return this.post(operation, asks).answer;
  }

  /**
   * Asks, and gives the number of the question, which later ones may refer to. What is asked in one turn of the loop is one
   * message: to wake a thread costs more than most questions.
   */
  post<Name extends OperationName>(operation: Name, asks: Operations[Name]['asks']): Posted<Name> {
    const number = this.#nextId++;
    if (this.#ended !== undefined) return { number, answer: Promise.reject(this.#ended) };
    if (this.#unsent.length === 0) process.nextTick(() => this.send());
    this.#unsent.push({ id: number, operation, asks } as Question);
    const answer = new Promise<Operations[Name]['answers']>((resolve, reject) =>
      this.#waiting.set(number, { resolve: result => resolve(result as Operations[Name]['answers']), reject }),
    );
    return { number, answer };
  }

  async close(): Promise<void> {
    if (this.#ended !== undefined) return;
    const exited = new Promise<void>(resolve => this.#worker.once('exit', () => resolve()));
    await this.ask('close', {});
    await exited;
  }

  /** Sends what was asked in this turn so far: for what takes long and may begin meanwhile. */
  send(): void {
    const questions = this.#unsent;
    if (questions.length === 0) return;
    this.#unsent = [];
    try {
      this.#worker.postMessage(questions);
    } catch {
      // Something that cannot be copied: none of them has gone.
      const failure: Failure = { kind: 'failure', code: 'index-failed', detail: 'a question cannot be copied' };
      for (const { id } of questions) this.#settle({ id, failure });
    }
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('failure' in answer) waiting?.reject(storageError(answer.failure));
    else waiting?.resolve(answer.result);
  }

  #end(error: StorageError): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

/** A failure of a thread as it is thrown on this side. */
export function storageError(failure: Failure): StorageError {
  if (failure.kind === 'disk') {
    const error = Object.assign(new Error(failure.step), { code: failure.errno });
    return failure.step === 'sync' ? syncFailure(error) : storageFailure(error);
  }
  if (failure.kind === 'bad-key') {
    return new StorageError('refused-value', { path: failure.path, detail: failure.detail });
  }
  return new StorageError(failure.code, failure.detail === undefined ? {} : { detail: failure.detail });
}
