import { type Server, spawnServer } from '@hounsfield/testkit';
import { expect } from 'vitest';
import { main } from '../../packages/cli/src/index.ts';
import { fakeProcess } from '../../packages/cli/src/testing/fake-process.ts';
import { HU, jsonLines } from './cli.hu.ts';

/** A small server of `hu` that runs; disposing of it stops it. */
export interface SmallServer extends AsyncDisposable {
  readonly server: Server;
  readonly port: string;
  readonly address: string;
  /** What it has printed after it was ready, one object a line. */
  lines(): readonly Record<string, unknown>[];
  /** Ends it in order and gives the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `hu WORDS` on a port that the system chooses. */
export async function listening(...words: readonly string[]): Promise<SmallServer> {
  const args = [HU, ...words, '--port', '0', '--json'];
  const server = await spawnServer(process.execPath, args, { ready: { line: /^\{"ae".*\}$/m } });
  const { dicom } = JSON.parse(server.ready[0] ?? '') as { readonly dicom: string };
  return {
    server,
    port: new URL(`tcp://${dicom}`).port,
    address: dicom,
    lines: () => jsonLines(server.output()).slice(1),
    stop: () => server.stop('SIGINT'),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Runs a client of `hu`, which must end with this exit code, inside this process: starting one costs more than its work. */
export async function huHere(
  code: number,
  words: readonly string[],
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const own = fakeProcess(words);
  await main(own);
  const said = { stdout: own.stdout.text(), stderr: own.stderr.text() };
  expect(own.exitCode, `hu ${words.join(' ')}\n${said.stdout}${said.stderr}`).toBe(code);
  return said;
}
