import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { folderForEach, listenOnLoopback } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { expectSentence, huWith, jsonLines } from './cli.hu.ts';
import { type Running, serveIn } from './cli.serve.support.ts';

const folder = folderForEach();

const serve = (): Promise<Running> => serveIn(folder);

describe('an archive that cannot start: one sentence and the exit code 4', () => {
  const start = (words: readonly string[] = []): Promise<{ stdout: string; stderr: string }> => {
    const ports = ['--dicom-port', '--http-port'].flatMap(option => (words.includes(option) ? [] : [option, '0']));
    const args = ['serve', '--data', folder.file('data'), '--log-level', 'silent', ...ports, ...words];
    return huWith(4, args, { timeout: 20_000 });
  };

  it('the DICOM port is in use', async () => {
    await using other = await listenOnLoopback(createServer());
    const { stdout, stderr } = await start(['--dicom-port', String(other.port)]);
    expect(stdout).toBe('');
    expectSentence(stderr, new RegExp(`listens on th.* port.*${other.port}`));
  });

  it('the HTTP port is in use', async () => {
    await using other = await listenOnLoopback(createServer());
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
