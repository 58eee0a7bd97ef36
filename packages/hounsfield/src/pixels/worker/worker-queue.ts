import type { DecodeError } from '../../errors/index.ts';

/** What a queue knows of a worker: whether it can be asked again. */
export interface QueuedWorker {
  readonly isAlive: boolean;
}

export interface WorkerQueueOptions<Worker extends QueuedWorker> {
  readonly start: () => Worker;
  /** Workers at most; they start when they are needed. */
  readonly workers: number;
  /** Tasks that may wait for a worker; any number unless said otherwise. */
  readonly most?: number;
  /** What those get who wait when the queue is closed, or come later. */
  readonly closed: () => DecodeError;
  /** What those get who find `most` tasks waiting. */
  readonly full?: (waiting: number) => DecodeError;
}

interface Job<Worker> {
  /** Comes back with what tells the caller of it, once the worker is free. */
  readonly run: (worker: Worker) => Promise<() => void>;
  readonly reject: (reason: unknown) => void;
}

/** Gives each task a worker of its own while it runs, in the order in which they came; one that died gets no other task. */
export class WorkerQueue<Worker extends QueuedWorker> {
  readonly #options: WorkerQueueOptions<Worker>;
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #waiting = new Set<Job<Worker>>();
  #isClosed = false;

  constructor(options: WorkerQueueOptions<Worker>) {
    this.#options = options;
  }

  /** Tasks that wait for a worker. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * @param task what it throws is thrown
   * @param signal when it aborts, the task leaves the queue; one that runs is the worker's own business until it ends.
   * @throws what the options say of a queue that is closed or full; the signal's reason, at once
   */
  run<T>(task: (worker: Worker) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw this.#options.closed();
      signal?.throwIfAborted();
      this.#checkRoom();
      const abort = (): void => {
        this.#waiting.delete(job);
        reject(signal?.reason);
      };
      const settle = (how: () => void): void => {
        signal?.removeEventListener('abort', abort);
        how();
      };
      const job: Job<Worker> = {
        run: worker =>
          task(worker).then(
            result => () => settle(() => resolve(result)),
            (reason: unknown) => () => settle(() => reject(reason)),
          ),
        reject: reason => settle(() => reject(reason)),
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.add(job);
      this.#startJobs();
    });
  }

  /** Takes no more tasks and turns away those that wait. @returns the workers, to be ended by whoever knows how */
  close(): readonly Worker[] {
    this.#isClosed = true;
    for (const job of this.#waiting) job.reject(this.#options.closed());
    this.#waiting.clear();
    return [...this.#workers];
  }

  #checkRoom(): void {
    const { most, full } = this.#options;
    if (most !== undefined && full !== undefined && this.#waiting.size >= most) throw full(this.#waiting.size);
  }

  #startJobs(): void {
    for (const job of this.#waiting) {
      const worker = this.#freeWorker();
      if (worker === undefined) return;
      this.#waiting.delete(job);
      void this.#run(job, worker);
    }
  }

  #freeWorker(): Worker | undefined {
    for (let worker = this.#idle.pop(); worker !== undefined; worker = this.#idle.pop()) {
      if (worker.isAlive) return worker;
      this.#workers.delete(worker);
    }
    if (this.#workers.size >= this.#options.workers) return undefined;
    const worker = this.#options.start();
    this.#workers.add(worker);
    return worker;
  }

  async #run(job: Job<Worker>, worker: Worker): Promise<void> {
    const tell = await job.run(worker);
    // Before the caller hears of it, who would otherwise start another worker with the next task.
    if (worker.isAlive) this.#idle.push(worker);
    else this.#workers.delete(worker);
    tell();
    if (!this.#isClosed) this.#startJobs();
  }
}
