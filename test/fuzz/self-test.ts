import type { Target } from './targets.ts';
import { Violation } from './walk.ts';

/** Targets that are wrong on purpose, by which a test shows that the fuzzer sees each kind of failure. */
export const selfTestTargets: readonly Target[] = [
  selfTest('throws', bytes => {
    if (bytes.includes(ONE)) throw new TypeError('no error of the library');
  }),
  selfTest('breaks', bytes => {
    if (bytes.includes(ONE)) throw new Violation('a rule is broken');
  }),
  selfTest('hangs', bytes => {
    while (bytes.includes(ONE)) kept.length = 0;
  }),
  selfTest('takes', () => new Uint8Array(2 ** 31)),
  selfTest('keeps', () => kept.push(new Uint8Array(512 * 1024).fill(1))),
];

function selfTest(name: string, run: Target['run']): Target {
  return { name: `self-test ${name}`, kind: 'value', weight: 1, run };
}

/** A digit that many values have. */
const ONE = 0x31;
const kept: Uint8Array[] = [];
