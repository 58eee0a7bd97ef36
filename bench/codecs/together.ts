import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onOneProcessor, withPriority } from '../lib/command.ts';
import type { Ready } from './passes.ts';

const PASSES = 10;
/** Of one contestant in one round: what takes long is done less often. */
const LONGEST = 2_000;

/** Somebody who does the same work as the others. */
export interface Contestant<Name extends string> {
  readonly name: Name;
  /** Passes of a round; as many as there is time for unless told. */
  readonly most?: number;
  /** Milliseconds of a frame. */
  pass(): Promise<number>;
}

/**
 * The least milliseconds of a frame that each needed, pass by pass in turn: what the machine does beside for seconds slows
 * all of them, and not one of them.
 */
export async function inTurn<Name extends string>(
  contestants: readonly Contestant<Name>[],
): Promise<ReadonlyMap<Name, number>> {
  const least = new Map<Name, number>();
  const spent = new Map<Name, number>();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const contestant of contestants) {
      const { name, most = PASSES } = contestant;
      const already = spent.get(name) ?? 0;
      if (pass >= most || (pass >= 2 && already > LONGEST)) continue;
      const start = performance.now();
      const milliseconds = await contestant.pass();
      spent.set(name, already + performance.now() - start);
      least.set(name, Math.min(milliseconds, least.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  return least;
}

/** A script of this folder that runs and waits to be told to do a pass (`answer` of passes.ts). */
export interface Measured<Name extends string> extends Contestant<Name>, AsyncDisposable {
  readonly ready: Ready;
}

/**
 * Starts a script.
 * @param processors one is the same for all who are measured so
 * @throws Error when it ends before it is ready, with its arguments
 */
export async function startMeasured<Name extends string>(
  name: Name,
  script: string,
  words: readonly string[],
  processors: 'one' | 'all' = 'one',
): Promise<Measured<Name>> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const command = processors === 'one' ? onOneProcessor : withPriority;
  const { program, args } = command(process.execPath, ['--expose-gc', path, ...words]);
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = linesOf(child, [script, ...words].join(' '));
  // The lines are printed by `answer`.
  const ready = (await lines()) as Ready;
  return {
    name,
    ready,
    pass: async () => {
      child.stdin.write('\n');
      return (await lines()) as number;
    },
    [Symbol.asyncDispose]: async () => {
      const end = once(child, 'close');
      child.stdin.end();
      await end;
    },
  };
}

function linesOf(child: ChildProcessByStdio<Writable, Readable, null>, title: string): () => Promise<unknown> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`It ended before it was done: ${title}`);
    return JSON.parse(value);
  };
}
