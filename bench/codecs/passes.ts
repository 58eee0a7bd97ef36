import { createInterface } from 'node:readline';

/** Milliseconds at least. */
const WARM = 500;
const PASS = 100;

/** What a program that is measured says first. */
export interface Ready {
  /** Whether it can do the work at all. */
  readonly isAble: boolean;
  /** Whether what came out is right. */
  readonly isRight?: boolean;
}

/**
 * The side that is measured (together.ts is the other): says that it is ready, then does one pass for each line that comes
 * in and prints the milliseconds that one frame took.
 */
export async function answer(ready: Ready, pass: () => number | Promise<number>): Promise<void> {
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  for await (const _line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await pass())}\n`);
  }
}

/** Runs it until its code is compiled. */
export function warm(run: () => unknown): void {
  for (const start = performance.now(); performance.now() - start < WARM; ) run();
}

/** CPU milliseconds of one call. */
export function cpuPass(run: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < PASS; calls++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / calls;
}
