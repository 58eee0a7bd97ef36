import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, Cases, type Failure } from './cases.ts';
import { corpusFolder, type Kind, samples } from './samples.ts';
import { selfTestTargets } from './self-test.ts';
import { type Target, targets } from './targets.ts';

/** What a run is to do; the same order gives the same inputs. */
export interface Order {
  readonly seed: number;
  /** Names of the targets; all unless there are some. */
  readonly targets: readonly string[];
  readonly usesCorpus: boolean;
  /** A folder of earlier findings, which are the inputs then. */
  readonly replay?: string | undefined;
}

/** What a worker is told. */
export interface WorkerOrder extends Order {
  /** Number of the first input. */
  readonly first: number;
  /** Number behind the last one. */
  readonly last: number;
  /** The number of the input that is under way, and how often it was tried in part: for the watchdog. */
  readonly under: Int32Array;
  /** Failures that are reported already. */
  readonly known: readonly string[];
}

/** What a worker tells. */
export type Report =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'kept'; readonly bytes: number };

/** An input on which a target fails. */
export interface Found {
  readonly target: string;
  readonly takes: Kind;
  readonly failure: Failure;
  readonly bytes: Uint8Array;
  readonly seed: number;
  readonly from: string;
}

/** The inputs of an order by their numbers; undefined behind the last one. */
export function casesOf(order: Order): { case(number: number): Case | undefined } {
  const chosen = chosenTargets(order);
  if (order.replay !== undefined) return new Replay(order.replay, chosen);
  const kinds = new Set(chosen.map(({ kind }) => kind));
  return new Cases(samples(kinds, order.usesCorpus ? corpusFolder() : undefined), chosen, order.seed);
}

/** Those that fail on purpose only by their names. */
export function chosenTargets({ targets: names }: Order): readonly Target[] {
  return names.length === 0 ? targets : [...targets, ...selfTestTargets].filter(({ name }) => names.includes(name));
}

/** The file of a finding: `file.whole.0123abcd.bin` for an input of the kind `file`; the digits are the seed. */
export function fileName({ takes, target, seed }: Found): string {
  return `${takes}.${target.replaceAll(' ', '-')}.${seed.toString(16).padStart(8, '0')}.bin`;
}

/** Earlier findings, each for every target that takes its kind. */
class Replay {
  readonly #cases: readonly Case[];

  constructor(folder: string, chosen: readonly Target[]) {
    const files = readdirSync(folder)
      .filter(name => name.endsWith('.bin'))
      .sort();
    this.#cases = files.flatMap(from => {
      const seed = Number.parseInt(from.split('.').at(-2) ?? '', 16);
      const bytes = new Uint8Array(readFileSync(join(folder, from)));
      return chosen.filter(({ kind }) => from.startsWith(`${kind}.`)).map(target => ({ target, bytes, seed, from }));
    });
  }

  case(number: number): Case | undefined {
    return this.#cases[number];
  }
}
