import { fileTargets } from './file-targets.ts';
import { pictureTargets } from './picture-targets.ts';
import { Random } from './random.ts';
import type { Kind } from './samples.ts';
import { textTargets } from './text-targets.ts';
import { useTargets } from './use-targets.ts';

/** Something that takes hostile input. It may throw errors of the library, and nothing else. */
export interface Target {
  readonly name: string;
  /** What it takes. */
  readonly kind: Kind;
  /** Its part of all inputs, in proportion to the others. */
  readonly weight: number;
  run(bytes: Uint8Array, random: Random): unknown;
}

export const targets: readonly Target[] = [...fileTargets, ...useTargets, ...textTargets, ...pictureTargets];

/** @param seed of what the target chooses by chance */
export async function runTarget(target: Target, bytes: Uint8Array, seed: number): Promise<void> {
  await target.run(bytes, new Random(seed));
}
