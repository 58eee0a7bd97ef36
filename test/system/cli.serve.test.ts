import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import {
  ctSeries,
  freePort,
  type Server,
  spawnServer,
  type TemporaryFolder,
  temporaryFolder,
} from '@hounsfield/testkit';
import { connect } from 'hounsfield/network/node';
import { Verification } from 'hounsfield/services';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectSentence, HU, huWith, jsonLines } from './cli.hu.ts';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** What `hu serve --json` tells. */
interface Told {
  readonly ae: string;
  readonly dicom: string;
  readonly page: string | null;
  readonly dicomweb: string;
  readonly data: string;
}

interface Running extends AsyncDisposable {
  readonly server: Server;
  readonly told: Told;
  readonly dicomPort: number;
}

async function serve(...words: readonly string[]): Promise<Running> {
  const ports = ['--dicom-port', '0', '--http-port', '0'];
  const args = [HU, 'serve', '--data', folder.file('data'), '--json', '--log-level', 'warn', ...ports, ...words];
  const server = await spawnServer(process.execPath, args, { ready: { line: /^\{"ae".*\}$/m } });
  const told = JSON.parse(server.ready[0] ?? '') as Told;
  const dicomPort = Number(new URL(`tcp://${told.dicom}`).port);
  return { server, told, dicomPort, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

async function series(count: number): Promise<string> {
  await mkdir(folder.file('in'), { recursive: true });
  for (const [k, object] of ctSeries({ count }).entries()) await writeFile(folder.file('in', `${k}.dcm`), object.bytes);
  return folder.file('in');
}

describe('hu serve', () => {
  it('tells where it is to be found, on ports that the system chose, on loopback alone', async () => {
    await using archive = await serve('--ae', 'ARCHIVE');
    const { told } = archive;
    expect(told).toMatchObject({ ae: 'ARCHIVE', data: folder.file('data') });
    expect(told.dicom).toMatch(/^127\.0\.0\.1:[1-9]\d*$/);
    expect(told.dicomweb).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/dicom-web$/);
    expect((await stat(folder.file('data'))).isDirectory()).toBe(true);
    await huWith(0, ['echo', `${told.ae}@${told.dicom}`]);
  });

  it('tells people the same', async () => {
    const [dicomPort, httpPort] = [await freePort(), await freePort()];
    const words = ['--dicom-port', String(dicomPort), '--http-port', String(httpPort), '--data', folder.file('data')];
    await using server = await spawnServer(process.execPath, [HU, 'serve', ...words], { ready: { line: /Data .*/ } });
    expect(server.output()).toContain(`HOUNSFIELD@127.0.0.1:${dicomPort}`);
    expect(server.output()).toContain(`http://127.0.0.1:${httpPort}/dicom-web`);
    expect(server.output()).toContain(folder.file('data'));
  });

  it('serves what was stored by C-FIND and by QIDO-RS, after a restart too', async () => {
    const path = await series(5);
    for (const _round of ['first', 'again']) {
      await using archive = await serve();
      const { told } = archive;
      const address = `${told.ae}@${told.dicom}`;
      const { stdout } = await huWith(0, ['store', address, path, '--json']);
      expect(jsonLines(stdout).at(-1)).toMatchObject({ summary: { sent: 5, failed: 0 } });
      const found = jsonLines((await huWith(0, ['find', address, 'PatientID=TK-1', '--json'])).stdout);
      expect(found).toHaveLength(1);
      const answer = await fetch(`${told.dicomweb}/studies?PatientID=TK-1`);
      expect(await answer.json()).toHaveLength(1);
      expect(await archive.server.stop()).toBe(0);
    }
  });

  it('serves the web page where it is built', async () => {
    await using archive = await serve();
    const { page } = archive.told;
    if (page === null) return;
    const answer = await fetch(page);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops in order at %s and ends with 0', async signal => {
    const archive = await serve();
    expect(await archive.server.stop(signal)).toBe(0);
    // The folder is free again.
    await using again = await serve();
    expect(again.told.data).toBe(folder.file('data'));
  });

  it('finishes an association that is under way before it stops', async () => {
    const path = await series(30);
    await using archive = await serve();
    const address = `${archive.told.ae}@${archive.told.dicom}`;
    const store = await spawnServer(process.execPath, [HU, 'store', address, path, '-v', '--associations', '1'], {
      ready: { line: /^sent/m },
    });
    process.kill(archive.server.pid, 'SIGTERM');
    expect(await store.ended).toBe(0);
    expect(store.output()).toMatch(/^Sent 30 of 30 files/m);
    expect(await archive.server.ended).toBe(0);
  });

  it('stops at once at a second SIGINT', async () => {
    await using archive = await serve();
    const association = await connect({
      host: '127.0.0.1',
      port: archive.dicomPort,
      called: archive.told.ae,
      calling: 'TEST',
      propose: [Verification],
    });
    association.closed.catch(() => undefined);
    process.kill(archive.server.pid, 'SIGINT');
    while (await accepts(archive.dicomPort)) await new Promise(resolve => setImmediate(resolve));
    process.kill(archive.server.pid, 'SIGINT');
    expect(await archive.server.ended).toBe(130);
  });
});

describe('an archive that cannot start: one sentence and the exit code 4', () => {
  const start = (words: readonly string[] = []): Promise<{ stdout: string; stderr: string }> => {
    const ports = ['--dicom-port', '--http-port'].flatMap(option => (words.includes(option) ? [] : [option, '0']));
    const args = ['serve', '--data', folder.file('data'), '--log-level', 'silent', ...ports, ...words];
    return huWith(4, args, { timeout: 20_000 });
  };

  it('the DICOM port is in use', async () => {
    await using other = await listening();
    const { stdout, stderr } = await start(['--dicom-port', String(other.port)]);
    expect(stdout).toBe('');
    expectSentence(stderr, new RegExp(`listens on th.* port.*${other.port}`));
  });

  it('the HTTP port is in use', async () => {
    await using other = await listening();
    expectSentence(
      (await start(['--http-port', String(other.port)])).stderr,
      new RegExp(`listens on th.* port.*${other.port}`),
    );
  });

  it('the address is none of this machine', async () => {
    expectSentence((await start(['--host', '203.0.113.1'])).stderr, /listen/);
  });

  it('another archive runs on the data folder', async () => {
    await using other = await serve();
    expect(other.told.ae).toBe('HOUNSFIELD');
    expectSentence((await start()).stderr, /Another archive runs on this data folder/);
  });

  it('the data folder is a file', async () => {
    await writeFile(folder.file('data'), '');
    expectSentence((await start()).stderr, /data folder cannot be used/);
  });

  it('the index is of a newer version, and it stays as it was', async () => {
    const archive = await serve();
    await archive.server.stop();
    const newest = (add?: string): unknown => {
      const database = new DatabaseSync(folder.file('data', 'index.db'));
      if (add !== undefined) database.prepare("insert into kysely_migration values (?, '2099')").run(add);
      const row = database.prepare('select max(name) as name from kysely_migration').get();
      database.close();
      return row?.['name'];
    };
    newest('9999-of-tomorrow');
    expectSentence((await start()).stderr, /newer version/);
    expect(newest()).toBe('9999-of-tomorrow');
  });

  it('the index is no index', async () => {
    await mkdir(folder.file('data'));
    await writeFile(folder.file('data', 'index.db'), 'x'.repeat(10_000));
    expectSentence((await start()).stderr, /index/i);
  });

  it('is told to a program as an object', async () => {
    await writeFile(folder.file('data'), '');
    const { stderr } = await start(['--json']);
    expect(jsonLines(stderr)).toEqual([{ error: expect.objectContaining({ code: 'data-folder-unusable' }) }]);
  });
});

async function accepts(port: number): Promise<boolean> {
  const socket = connectSocket({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function listening(): Promise<AsyncDisposable & { readonly port: number }> {
  const { createServer } = await import('node:net');
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
