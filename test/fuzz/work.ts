import { AllocationCount } from './bounds.ts';
import { type Case, type Failure, failureOf } from './cases.ts';
import { minimised } from './minimised.ts';
import { casesOf, type Report, type WorkerOrder } from './order.ts';

/** Runs the inputs of an order, one after the other, and reports each kind of failure once. */
export async function work(order: WorkerOrder, report: (report: Report) => void): Promise<void> {
  const { under, last } = order;
  const count = new AllocationCount();
  const known = new Set(order.known);
  const cases = casesOf(order);
  const kept = new KeptMemory();
  for (let number = order.first; number < last; number++) {
    const next = cases.case(number);
    Atomics.store(under, 0, number);
    if (next === undefined) return;
    const failure = await failureOf(next, count);
    if (failure !== undefined && !known.has(keyOf(failure))) {
      known.add(keyOf(failure));
      report({ kind: 'found', found: await shortest(next, failure, { count, under }) });
    }
    if ((number + 1) % EVERY === 0 && kept.grown > MOST_KEPT) report({ kind: 'kept', bytes: kept.grown });
  }
  Atomics.store(under, 0, last);
}

/** A short input with the same failure. */
async function shortest(
  whole: Case,
  failure: Failure,
  { count, under }: { readonly count: AllocationCount; readonly under: Int32Array },
): Promise<Extract<Report, { kind: 'found' }>['found']> {
  const key = keyOf(failure);
  const fewer = await minimised(whole.bytes, async candidate => {
    // The watchdog must see that something goes on.
    Atomics.add(under, 1, 1);
    const again = await failureOf({ ...whole, bytes: candidate }, count);
    return again !== undefined && keyOf(again) === key;
  });
  const { target, seed, from } = whole;
  return { target: target.name, takes: target.kind, failure, bytes: fewer, seed, from };
}

/** What is kept from one input to the next, such as caches and pools, must not grow without end. */
class KeptMemory {
  #first: number | undefined;

  /** Bytes since the first look, when everything was loaded and used. */
  get grown(): number {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    this.#first ??= heapUsed + arrayBuffers;
    return heapUsed + arrayBuffers - this.#first;
  }
}

/** Numbers differ from input to input. */
function keyOf({ kind, what }: Failure): string {
  return `${kind} ${what.replaceAll(/\d{3,}/g, 'N')}`;
}

const EVERY = 1000;
const MOST_KEPT = 64 * 1024 * 1024;
