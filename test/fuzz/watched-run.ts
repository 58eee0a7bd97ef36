import { Worker } from 'node:worker_threads';
import { casesOf, chosenTargets, type Found, type Order, type Report } from './order.ts';

export interface RunOptions {
  /** Inputs; without end unless said otherwise. */
  readonly inputs?: number | undefined;
  /** Seconds until no more inputs are begun; without end unless said otherwise. */
  readonly seconds?: number | undefined;
  /** Seconds without an input done after which the one that is under way counts as endless. */
  readonly patience: number;
  readonly onProgress?: (inputs: number) => void;
  readonly onFound?: (found: Found) => void;
}

/** What came out. */
export interface Outcome {
  readonly inputs: number;
  readonly found: readonly Found[];
}

/**
 * Runs the inputs of an order in a thread of their own, of bounded memory. An input that does not end, or takes the thread
 * down, is a finding like others; the rest goes on in a new thread, without that target when it happened often.
 */
export async function watchedRun(order: Order, options: RunOptions): Promise<Outcome> {
  const found: Found[] = [];
  const stop = new AbortController();
  const add = (each: Found): void => {
    found.push(each);
    options.onFound?.(each);
  };
  const timer = options.seconds === undefined ? undefined : setTimeout(() => stop.abort(), options.seconds * 1000);
  const last = options.inputs ?? MOST_INPUTS;
  let first = 0;
  let rest = order;
  while (first < last && !stop.signal.aborted) {
    const known = found.map(({ failure }) => `${failure.kind} ${failure.what}`);
    const { next, lost } = await thread({ order: rest, first, last, known }, { ...options, onFound: add }, stop.signal);
    first = next;
    if (lost === undefined) break;
    const input = casesOf(rest).case(next);
    if (input !== undefined) {
      const { target, ...others } = input;
      add({ target: target.name, takes: target.kind, failure: { kind: 'lost', what: lost }, ...others });
      rest = withoutLost(rest, found);
    }
    if (rest.targets.length === 0 && rest !== order) break;
    first++;
  }
  clearTimeout(timer);
  return { inputs: first, found };
}

/** A target that does not end takes seconds each time. */
function withoutLost(order: Order, found: readonly Found[]): Order {
  const lost = (name: string): number =>
    found.filter(({ target, failure }) => target === name && failure.kind === 'lost').length;
  const targets = chosenTargets(order).map(({ name }) => name);
  return { ...order, targets: targets.filter(name => lost(name) < MOST_LOST) };
}

interface Part {
  readonly order: Order;
  readonly first: number;
  readonly last: number;
  readonly known: readonly string[];
}

/** One thread to its end. @returns the number of the input that it came to, and why it ended if it should not have */
async function thread(
  { order, first, last, known }: Part,
  { patience, onProgress, onFound }: RunOptions,
  stop: AbortSignal,
): Promise<{ readonly next: number; readonly lost: string | undefined }> {
  const under = new Int32Array(new SharedArrayBuffer(8));
  under[0] = LOADING;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...order, first, last, under, known },
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP },
  });
  let lost: string | undefined;
  worker.on('message', (report: Report) => {
    if (report.kind === 'found') onFound?.(report.found);
    if (report.kind === 'kept') lost = `memory that is kept grows: ${report.bytes} bytes`;
  });
  worker.on('error', error => {
    lost = `the thread ended: ${error instanceof Error ? error.message : String(error)}`;
  });
  let seen = '';
  let quiet = 0;
  const watch = setInterval(() => {
    const now = `${Atomics.load(under, 0)} ${Atomics.load(under, 1)}`;
    quiet = now === seen ? quiet + LOOK : 0;
    seen = now;
    const number = Atomics.load(under, 0);
    if (number !== LOADING) onProgress?.(number);
    if (quiet < (number === LOADING ? MOST_LOADING : patience) * 1000) return;
    lost = 'no end';
    void worker.terminate();
  }, LOOK);
  const end = (): void => void worker.terminate();
  stop.addEventListener('abort', end);
  await new Promise(resolve => worker.once('exit', resolve));
  stop.removeEventListener('abort', end);
  clearInterval(watch);
  return { next: Math.max(first, Atomics.load(under, 0)), lost };
}

/** Stands for the number of the input while the samples are made ready. */
const LOADING = -1;
/** Seconds that this may take. */
const MOST_LOADING = 120;
/** How often one target may be lost. */
const MOST_LOST = 2;
/** MiB of the thread's heap. */
const MOST_HEAP = 1024;
/** Milliseconds between two looks. */
const LOOK = 250;
const MOST_INPUTS = 2 ** 31 - 1;
