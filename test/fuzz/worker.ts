import { parentPort, workerData } from 'node:worker_threads';
import type { Report, WorkerOrder } from './order.ts';
import { work } from './work.ts';

// The main thread starts this file with such data.
await work(workerData as WorkerOrder, (report: Report) => parentPort?.postMessage(report));
