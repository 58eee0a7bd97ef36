import { DecodeError } from 'hounsfield/errors';
import type { Collection, Stage } from './component-transform.ts';

/** Samples of one line of one component. */
export type Line = Float64Array<ArrayBuffer>;

/** How many components come out of a stage for so many that go in; tiles have stages in common. */
export type CheckedStages = Map<Stage, Map<number, number>>;

/**
 * Holds the numbers of components that stages name against those that there are.
 * @param components of the codestream
 * @returns how many come out
 * @throws DecodeError `bad-jpeg-2000`
 */
export function checkStages(components: number, stages: readonly Stage[], checked: CheckedStages = new Map()): number {
  return stages.reduce((count, stage) => {
    const before = checked.get(stage) ?? new Map<number, number>();
    const made = before.get(count) ?? checkStage(count, stage);
    checked.set(stage, before.set(count, made));
    return made;
  }, components);
}

function checkStage(count: number, stage: Stage): number {
  const made = new Set<number>();
  let greatest = -1;
  for (const { inputs, outputs } of stage) {
    const unknown = inputs.find(index => index >= count);
    if (unknown !== undefined) throw bad(`component ${unknown} of ${count}`);
    for (const index of outputs) {
      if (made.has(index)) throw bad(`component ${index} twice`);
      made.add(index);
      greatest = Math.max(greatest, index);
    }
  }
  // Holes would be components that come from nowhere.
  if (made.size === 0 || greatest >= made.size) throw bad('a component comes from none');
  return made.size;
}

/**
 * Undoes stages that were checked, for one line of all components (T.801 §J.2).
 * @param lines one for each component of the codestream, without level shift
 * @returns one for each component of the image
 */
export function inverseComponents(lines: readonly Line[], stages: readonly Stage[]): readonly Line[] {
  return stages.reduce(inverseStage, lines);
}

function inverseStage(lines: readonly Line[], stage: Stage): readonly Line[] {
  const outputs: Line[] = [];
  for (const collection of stage) {
    const inputs = collection.inputs.map(index => lines[index]!);
    const undone = inverse[collection.kind](inputs, collection);
    for (const [at, index] of collection.outputs.entries()) {
      outputs[index] = plus(undone[at]!, collection.offsets?.[at] ?? 0);
    }
  }
  return outputs;
}

function plus(line: Line, offset: number): Line {
  return offset === 0 ? line : line.map(value => value + offset);
}

type Inverse = (inputs: readonly Line[], collection: Collection) => readonly Line[];

const inverse: Readonly<Record<Collection['kind'], Inverse>> = {
  decorrelation: (inputs, { matrix, outputs }) =>
    matrix === undefined ? inputs : outputs.map((_each, row) => weighted(inputs, matrix, row * inputs.length)),

  // A component is predicted from those before it, offsets and all, which are ready by then.
  dependency: (inputs, { matrix, offsets }) => {
    if (matrix === undefined) return inputs;
    const done: Line[] = [];
    const shifted: Line[] = [];
    for (const [row, line] of inputs.entries()) {
      const prediction = weighted(shifted, matrix, (row * (row - 1)) / 2);
      done.push(row === 0 ? line : line.map((value, at) => value + prediction[at]!));
      shifted.push(plus(done[row]!, offsets?.[row] ?? 0));
    }
    return done;
  },

  wavelet: (inputs, { levels, origin, isReversible }) => {
    const spans = [{ start: origin, end: origin + inputs.length }];
    for (let level = 0; level < levels; level++) {
      const { start, end } = spans.at(-1)!;
      spans.push({ start: Math.ceil(start / 2), end: Math.ceil(end / 2) });
    }
    const lowest = spans.at(-1)!;
    let low: readonly Line[] = inputs.slice(0, lowest.end - lowest.start);
    for (const { start, end } of spans.slice(0, -1).toReversed()) {
      low = synthesis(low, inputs.slice(low.length, end - start), start, isReversible ? reversible : irreversible);
    }
    return low;
  },
};

function weighted(inputs: readonly Line[], matrix: readonly number[], from: number): Line {
  const sum: Line = new Float64Array(inputs[0]?.length ?? 0);
  for (const [column, input] of inputs.entries()) {
    const weight = matrix[from + column]!;
    for (let at = 0; weight !== 0 && at < sum.length; at++) sum[at]! += weight * input[at]!;
  }
  return sum;
}

/** The lifting steps of a wavelet from the last that was done to the first. */
interface Kernel {
  readonly low: number;
  readonly high: number;
  /** Which coordinates change, and by what: of the sum of both neighbours. */
  readonly steps: readonly { readonly odd: 0 | 1; readonly change: (sum: number) => number }[];
}

/** Puts components at even and odd coordinates back together (T.800 §F.3.6, §F.3.8). */
function synthesis(low: readonly Line[], high: readonly Line[], start: number, kernel: Kernel): readonly Line[] {
  const count = low.length + high.length;
  const isOdd = (at: number): boolean => (start + at) % 2 === 1;
  if (count === 1) return isOdd(0) ? [high[0]!.map(value => value / 2)] : low;
  const parts = { low: low.values(), high: high.values() };
  const lines = Array.from({ length: count }, (_each, at): Line => {
    const [part, scale] = isOdd(at) ? [parts.high, kernel.high] : [parts.low, kernel.low];
    return part.next().value!.map(value => value * scale);
  });
  for (const { odd, change } of kernel.steps) {
    for (let at = 0; at < count; at++) {
      if (isOdd(at) !== (odd === 1)) continue;
      // What lies outside is a mirror image.
      const before = lines[at === 0 ? 1 : at - 1]!;
      const after = lines[at === count - 1 ? count - 2 : at + 1]!;
      const line = lines[at]!;
      for (let sample = 0; sample < line.length; sample++) {
        line[sample]! -= change(before[sample]! + after[sample]!);
      }
    }
  }
  return lines;
}

/** The 5-3 filter (T.800 §F.3.8.1). */
const reversible: Kernel = {
  low: 1,
  high: 1,
  steps: [
    { odd: 0, change: sum => Math.floor((sum + 2) / 4) },
    { odd: 1, change: sum => -Math.floor(sum / 2) },
  ],
};

/** The 9-7 filter (T.800 Table F.4). */
const K = 1.230_174_104_914_001;
const irreversible: Kernel = {
  low: K,
  high: 1 / K,
  steps: [
    { odd: 0, change: sum => 0.443_506_852_043_971 * sum },
    { odd: 1, change: sum => 0.882_911_075_530_934 * sum },
    { odd: 0, change: sum => -0.052_980_118_572_961 * sum },
    { odd: 1, change: sum => -1.586_134_342_059_924 * sum },
  ],
};

function bad(detail: string): DecodeError {
  return new DecodeError('bad-jpeg-2000', { detail: `a transform between components: ${detail}` });
}
