import { writeFileSync } from 'node:fs';
import { cpus, setPriority } from 'node:os';
import { findCommand } from '@hounsfield/testkit';
import { sharedFile } from './places.ts';

/** A program and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** Whether measured programs run above all others: as root, with the script that does it. */
export const hasPriority: boolean = process.getuid?.() === 0 && sharedFile('prio.sh') !== undefined;

/** Raises what runs already and was not started by `withPriority`: the processes of a server that makes one for each. */
export function raisePriority(processes: readonly number[]): void {
  if (!hasPriority) return;
  for (const each of processes) {
    try {
      writeFileSync(`/proc/${each}/autogroup`, '-19');
      setPriority(each, -15);
    } catch {
      // It has ended meanwhile, or the system has no groups by session.
    }
  }
}

/** Puts a program into a session of its own at top priority, so that other work on the machine disturbs it little. */
export function withPriority(program: string, args: readonly string[]): Command {
  const script = sharedFile('prio.sh');
  if (!hasPriority || script === undefined) return { program, args };
  return { program: '/bin/sh', args: [script, program, ...args] };
}

/** The same, on the last processor alone: of those of a machine that others share, one may be slower for seconds. */
export function onOneProcessor(program: string, args: readonly string[]): Command {
  const taskset = findCommand('taskset');
  if (taskset === undefined) return withPriority(program, args);
  return withPriority(taskset, ['-c', String(cpus().length - 1), program, ...args]);
}
