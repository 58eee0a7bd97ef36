import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Chunks of the network lie outside of the heap and go only when its young part is swept, which V8 does by what lies
 * inside. Whoever is done with many of them says so here, and the young part is swept for every 16 MB: with ten objects
 * of 1 GB at once that keeps some 40 MB less in memory, for a millisecond each time.
 */
export function letGo(bytes: number): void {
  given += bytes;
  if (given < EVERY) return;
  given = 0;
  sweep ??= sweeper();
  sweep({ type: 'minor' });
}

type Sweep = (how: { readonly type: 'minor' | 'major' }) => void;

/**
 * Keeps the young part of the heap from growing: then it is swept often by itself too. And has V8 wait a little longer with
 * its quick compiler, whose code is soon thrown away for that of its thorough one: of the time that a new archive takes for
 * its first hundreds of objects a sixth was compiling.
 */
export function tuneEngine(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--invocation-count-for-maglev=2000');
}

/**
 * Once an archive has started: what starting left behind goes. From then on the old part of the heap may grow to some
 * times its size before it is marked: objects that pass through do not stay there, and marking it for them cost a fifth
 * of the time of storing. So that a load of hours takes no more memory than one of a minute it is marked now and then,
 * where something was put there: 20 milliseconds for tens of megabytes.
 * @returns what ends that
 */
export function settleHeap(): () => void {
  const sweepAll = (): void => {
    sweep ??= sweeper();
    sweep({ type: 'major' });
    settled = process.memoryUsage().heapUsed;
  };
  let settled = 0;
  sweepAll();
  setFlagsFromString('--heap-growing-percent=300');
  const timer = setInterval(() => {
    if (process.memoryUsage().heapUsed > GROWN * settled) sweepAll();
  }, SETTLING);
  timer.unref();
  return () => clearInterval(timer);
}

function sweeper(): Sweep {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function' ? (found as Sweep) : () => {};
}

let sweep: Sweep | undefined;
let given = 0;
/** Of the heap that was left when it was last marked. */
const GROWN = 1.2;
const SETTLING = 30_000;
const EVERY = 16 * 1024 * 1024;
