import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Finished, type RunOptions, run, runOk } from '@hounsfield/testkit';
import { expect } from 'vitest';

// A test file that runs alone must not start the bundle of yesterday.
await runOk(process.execPath, [inCheckout('scripts', 'build.mjs'), '--command-line']);

/** The program as users start it. */
export const HU: string = fileURLToPath(new URL('../../packages/cli/bin/hu.js', import.meta.url));

/** Runs `hu` to its end. */
export function hu(words: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return run(process.execPath, [HU, ...words], options);
}

/** Runs `hu`, which must end with this exit code. */
export async function huWith(code: number, words: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const finished = await hu(words, options);
  expect(finished, `hu ${words.join(' ')}\n${finished.stdout.slice(0, 2000)}${finished.stderr}`).toMatchObject({
    code,
  });
  return finished;
}

/** Runs `hu`, and stops to read as soon as it has printed something: it must end quietly, with 0. */
export async function huUnread(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [HU, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', chunk => {
    complaints += chunk;
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code, signal] = await once(child, 'close');
  expect({ code, signal, complaints }).toEqual({ code: 0, signal: null, complaints: '' });
}

/** Does the work for each of the list, two at a time: more would wait for each other on a small machine. */
export async function twoAtATime<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let k = next++; k < list.length; k = next++) results[k] = await work(list[k]!);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** What a program reads: one object a line. */
export function jsonLines(text: string): readonly Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

/** An error is one sentence about one thing, with what to do; never the place in the program. */
export function expectSentence(stderr: string, about: RegExp): void {
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^hu: .*\. [A-Z].*[.?]$/);
  expect(lines[0]).toMatch(about);
}

/** A path of the checkout. */
export function inCheckout(...names: readonly string[]): string {
  return join(fileURLToPath(new URL('../../', import.meta.url)), ...names);
}
