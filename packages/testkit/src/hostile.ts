import { randomNumbers } from './phantom.ts';

/** Damaged bytes and how they came to be, so that a failure can be repeated. */
export interface Mutant {
  readonly bytes: Uint8Array;
  /** For the name of a test or a message, e.g. `seed 7, mutant 12: length 0xffffffff at 0x8a`. */
  readonly how: string;
}

/** Which and how many. */
export interface MutationOptions {
  readonly seed?: number;
  readonly count?: number;
}

/** Damages bytes in the ways of the table below, one to three at a time; the same seed gives the same mutants. */
export function* mutants(original: Uint8Array, options: MutationOptions = {}): Generator<Mutant> {
  const { seed = 1, count = 1000 } = options;
  const random = randomNumbers(seed);
  const below = (limit: number): number => (limit <= 0 ? 0 : random() % limit);
  for (let number = 0; number < count; number++) {
    let bytes: Uint8Array = original.slice();
    const steps: string[] = [];
    for (let left = 1 + below(3); left > 0; left--) {
      const mutation = MUTATIONS[below(MUTATIONS.length)];
      if (mutation === undefined) continue;
      const at = below(bytes.length);
      bytes = mutation.apply(bytes, at, below);
      steps.push(`${mutation.name} at 0x${at.toString(16)}`);
    }
    yield { bytes, how: `seed ${seed}, mutant ${number}: ${steps.join(', ')}` };
  }
}

interface Mutation {
  readonly name: string;
  readonly apply: (bytes: Uint8Array, at: number, below: (limit: number) => number) => Uint8Array;
}

/** Lengths, delimiters and characters that parsers trip over. */
const MUTATIONS: readonly Mutation[] = [
  { name: 'bit flipped', apply: (bytes, at, below) => overwrite(bytes, at, [(bytes[at] ?? 0) ^ (1 << below(8))]) },
  { name: 'byte changed', apply: (bytes, at, below) => overwrite(bytes, at, [below(256)]) },
  { name: 'zeros', apply: (bytes, at, below) => overwrite(bytes, at, new Array<number>(1 + below(16)).fill(0)) },
  { name: 'ones', apply: (bytes, at, below) => overwrite(bytes, at, new Array<number>(1 + below(8)).fill(0xff)) },
  { name: 'undefined length', apply: (bytes, at) => overwrite(bytes, at, [0xff, 0xff, 0xff, 0xff]) },
  { name: 'length of 4 GiB less two', apply: (bytes, at) => overwrite(bytes, at, [0xfe, 0xff, 0xff, 0xff]) },
  { name: 'length of 2 GiB', apply: (bytes, at) => overwrite(bytes, at, [0, 0, 0, 0x80]) },
  { name: 'big-endian length of 2 GiB', apply: (bytes, at) => overwrite(bytes, at, [0x7f, 0xff, 0xff, 0xff]) },
  { name: 'short length', apply: (bytes, at) => overwrite(bytes, at, [1, 0]) },
  { name: 'item', apply: (bytes, at) => overwrite(bytes, at, [0xfe, 0xff, 0, 0xe0, 0xff, 0xff, 0xff, 0xff]) },
  { name: 'item end', apply: (bytes, at) => overwrite(bytes, at, [0xfe, 0xff, 0x0d, 0xe0, 0, 0, 0, 0]) },
  { name: 'sequence end', apply: (bytes, at) => overwrite(bytes, at, [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0]) },
  { name: 'sequence VR', apply: (bytes, at) => overwrite(bytes, at, [0x53, 0x51]) },
  { name: 'unknown VR', apply: (bytes, at) => overwrite(bytes, at, [0x55, 0x4e]) },
  { name: 'escape and backslash', apply: (bytes, at) => overwrite(bytes, at, [0x1b, 0x24, 0x42, 0x5c]) },
  { name: 'cut off', apply: (bytes, at) => bytes.slice(0, at) },
  { name: 'start lost', apply: (bytes, at) => bytes.slice(at) },
  { name: 'span lost', apply: (bytes, at, below) => splice(bytes, at, 1 + below(64), new Uint8Array()) },
  { name: 'span repeated', apply: (bytes, at, below) => splice(bytes, at, 0, bytes.slice(at, at + 1 + below(256))) },
  {
    name: 'noise inserted',
    apply: (bytes, at, below) =>
      splice(
        bytes,
        at,
        0,
        new Uint8Array(1 + below(32)).map(() => below(256)),
      ),
  },
  {
    name: 'deep nesting inserted',
    apply: (bytes, at, below) => splice(bytes, at, 0, nesting(100 + below(400))),
  },
];

function overwrite(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  bytes.set(values.slice(0, bytes.length - at), at);
  return bytes;
}

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  const end = Math.min(bytes.length, at + remove);
  const spliced = new Uint8Array(bytes.length - (end - at) + insert.length);
  spliced.set(bytes.subarray(0, at));
  spliced.set(insert, at);
  spliced.set(bytes.subarray(end), at + insert.length);
  return spliced;
}

/** Sequences in sequences of undefined length, never ended. */
function nesting(depth: number): Uint8Array {
  const level = [
    0x40, 0x00, 0x30, 0xa7, 0x53, 0x51, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 0xff, 0xff, 0xff, 0xff,
  ];
  return new Uint8Array(level.length * depth).map((_, at) => level[at % level.length] ?? 0);
}
