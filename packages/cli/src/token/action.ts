import type { TokenDesk, TokenFacts } from '@hounsfield/archive';
import { archivePackage } from '../archive-package.ts';
import type { TokenAddFlags, TokenFlags } from '../commands/token.ts';
import type { HuContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { quoted } from '../parsers.ts';
import { visible } from '../text-width.ts';
import { UsageError } from '../usage-error.ts';

/** Makes a token and prints it. */
export async function add(hu: HuContext, { data, scope, name = '', json }: TokenAddFlags): Promise<ExitCode> {
  await using desk = await deskOf(data);
  const { text, facts } = await desk.add({ name, scopes: scope });
  if (json === true) await hu.out.line(JSON.stringify({ ...facts, token: text }));
  else {
    await hu.out.line(text);
    await hu.err.line(`It is told this once: keep it. Its id is ${facts.id}.`);
    await hu.err.flush();
  }
  await hu.out.flush();
  return exitCode.done;
}

export async function list(hu: HuContext, { data, json }: TokenFlags): Promise<ExitCode> {
  await using desk = await deskOf(data);
  const tokens = await desk.list();
  for (const facts of tokens) await hu.out.line(json === true ? JSON.stringify(facts) : lineOf(facts));
  if (tokens.length === 0 && json !== true) await hu.out.line('There are no tokens.');
  await hu.out.flush();
  return exitCode.done;
}

export async function remove(hu: HuContext, { data, json }: TokenFlags, id: string): Promise<ExitCode> {
  await using desk = await deskOf(data);
  const removed = await desk.remove(id);
  if (removed === undefined) throw new UsageError(`There is no token ${quoted(id)}`, 'Take an id of hu token list');
  const { name, scopes, made } = removed;
  await hu.out.line(
    json === true ? JSON.stringify({ id, name, scopes, made, removed: true }) : `removed ${lineOf(removed)}`,
  );
  await hu.out.flush();
  return exitCode.done;
}

async function deskOf(data: string): Promise<TokenDesk> {
  const { createLog, openTokenDesk } = await archivePackage();
  return openTokenDesk(data, createLog({ level: 'warn' }));
}

function lineOf({ id, name, scopes, made }: TokenFacts): string {
  return [id, made.slice(0, 10), scopes.join(','), visible(name)].filter(text => text !== '').join('  ');
}
