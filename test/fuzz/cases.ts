import { HounsfieldError } from 'hounsfield/errors';
import { type AllocationCount, TooMuchMemory } from './bounds.ts';
import { damaged } from './mutations.ts';
import { Random } from './random.ts';
import type { Sample } from './samples.ts';
import { runTarget, type Target } from './targets.ts';

/** An input and where it goes. */
export interface Case {
  readonly target: Target;
  readonly bytes: Uint8Array;
  /** Of what the target chooses by chance. */
  readonly seed: number;
  /** The sample that it was made of. */
  readonly from: string;
}

/** Makes the inputs of a run by their numbers: the same seed, samples and targets give the same. */
export class Cases {
  /** By the targets' kinds. */
  readonly #samples: ReadonlyMap<string, readonly Sample[]>;
  readonly #targets: readonly Target[];
  readonly #seed: number;

  constructor(samples: readonly Sample[], targets: readonly Target[], seed: number) {
    const kinds = new Set(targets.map(({ kind }) => kind));
    this.#samples = new Map(Array.from(kinds, kind => [kind, samples.filter(each => each.kind === kind)]));
    this.#targets = targets.flatMap(target => new Array<Target>(target.weight).fill(target));
    this.#seed = seed;
  }

  case(number: number): Case {
    const random = new Random(this.#seed, number);
    const target = random.pick(this.#targets);
    const list = this.#samples.get(target.kind) ?? [];
    const [sample, other] = [random.pick(list), random.pick(list)];
    // Now and then nothing of a sample is left, or all of it.
    const bytes = random.once(200)
      ? random.bytes(random.below(4000))
      : random.once(100)
        ? sample.bytes
        : damaged(sample, other, random);
    return { target, bytes: bytes.subarray(0, MOST_BYTES), seed: random.next(), from: sample.name };
  }
}

/** What went wrong; the same text for the same mistake. */
export interface Failure {
  readonly kind: /** An error that is not one of the library. */
    | 'untyped'
    /** A rule was broken without an error. */
    | 'violation'
    /** More memory was asked for than the input may cost. */
    | 'memory'
    /** It did not end, or ended the thread. */
    | 'lost';
  readonly what: string;
}

/** Runs one input; undefined when all is well, be it read or refused. */
export async function failureOf(
  { target, bytes, seed }: Omit<Case, 'from'>,
  count: AllocationCount,
): Promise<Failure | undefined> {
  count.restart(MOST_ALLOCATED + bytes.length * MOST_PER_BYTE);
  try {
    await runTarget(target, bytes, seed);
    return undefined;
  } catch (error) {
    if (error instanceof HounsfieldError) return undefined;
    if (error instanceof TooMuchMemory) return { kind: 'memory', what: `${error.message} ${placeOf(error)}` };
    const what = error instanceof Error ? `${error.name}: ${error.message} ${placeOf(error)}` : String(error);
    return { kind: error instanceof Error && error.name === 'Violation' ? 'violation' : 'untyped', what };
  } finally {
    count.restart(Number.POSITIVE_INFINITY);
  }
}

/** The innermost place in our sources. */
function placeOf(error: Error): string {
  const lines = error.stack?.split('\n') ?? [];
  const line = lines.find(each => each.includes('/packages/')) ?? lines.find(each => each.includes('/test/fuzz/'));
  return line?.replace(/^.*\/(packages|test)\//, '$1/').replace(/\)$/, '') ?? '';
}

const MOST_BYTES = 256 * 1024;
/** Arrays that one input may cost whatever its length: some copies of what the limits of inflating let through. */
const MOST_ALLOCATED = 96 * 1024 * 1024;
const MOST_PER_BYTE = 512;
