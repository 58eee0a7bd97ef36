import { EventEmitter } from 'node:events';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { MessagePort } from 'node:worker_threads';

/**
 * While `work` runs, what would be a worker runs in this thread, one at a time: to start a thread takes a third of a
 * second, and Node does not survive hundreds of them in one process (V8 fails in its table of code pages).
 */
export async function withoutWorkers<Result>(work: () => Promise<Result>): Promise<Result> {
  const { Worker, parentPort, workerData } = threads;
  threads.Worker = WorkerHere;
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    Object.assign(threads, { Worker, parentPort, workerData });
    syncBuiltinESMExports();
  }
}

/** As much of a `Worker` as the archive uses. */
class WorkerHere extends EventEmitter {
  readonly #port: MessagePort;

  constructor(module: URL, { workerData }: { readonly workerData: unknown }) {
    super();
    const { port1, port2 } = new threads.MessageChannel();
    this.#port = port1;
    port1.on('message', message => this.emit('message', message));
    port1.on('close', () => this.emit('exit', 0));
    Object.assign(threads, { parentPort: port2, workerData });
    syncBuiltinESMExports();
    // Another query, another module: what it has outside of its functions is its own, what it imports is loaded once.
    import(/* @vite-ignore */ `${module.href}?worker=${++started}`).catch(error => this.emit('error', error));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }
}

let started = 0;
/** The builtin itself, whose exports can be changed, which those of an import cannot. */
const threads = createRequire(import.meta.url)('node:worker_threads') as {
  -readonly [Name in keyof typeof import('node:worker_threads')]: unknown;
} & { readonly MessageChannel: typeof MessageChannel };
