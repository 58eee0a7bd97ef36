import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, run, type Server, spawnServer, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKOUT } from '../layers/import-graph.ts';
import { machineNode } from './packed.ts';

describe('npm start', () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    return () => folder.remove();
  });

  const start = async (command: string, args: readonly string[], name: string): Promise<Server & { port: number }> => {
    const port = await freePort();
    const ports = ['--dicom-port', String(port), '--http-port', String(await freePort())];
    const options = [...args, ...ports, '--data', folder.file(name), '--log-level', 'silent'];
    const server = await spawnServer(command, options, {
      ready: { line: /archive runs/ },
      cwd: CHECKOUT,
      timeout: 110_000,
    });
    return { ...server, port };
  };

  it('runs the archive, and ends with it when npm is told to stop', async () => {
    const server = await start('npm', ['start', '--'], 'npm');
    expect(await isOpen(server.port)).toBe(true);
    await server.stop();
    // The shell between npm and the script dies of the signal at once; the archive, of which nobody tells us then,
    // finishes what it does first.
    while (await isOpen(server.port)) await pause(50);
  });

  it('gives the exit code of the archive, whatever Node runs it', async () => {
    const server = await start(machineNode() ?? process.execPath, ['scripts/start.mjs'], 'node');
    expect(await server.stop('SIGINT')).toBe(0);
    expect(await isOpen(server.port)).toBe(false);
  });

  it('hands its options on: a wrong one is refused with a sentence and exit code 2', async () => {
    const { code, stderr } = await run(process.execPath, ['scripts/start.mjs', '--no-such-option'], { cwd: CHECKOUT });
    expect(code).toBe(2);
    expect(stderr).toContain('--no-such-option');
  });
});

function isOpen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
