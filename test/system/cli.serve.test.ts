import { mkdir, stat, writeFile } from 'node:fs/promises';
import { ctSeries, folderForEach, freePort, spawnServer } from '@hounsfield/testkit';
import { connect } from 'hounsfield/network/node';
import { Verification } from 'hounsfield/services';
import { describe, expect, it } from 'vitest';
import { expectSentence, HU, huWith, jsonLines } from './cli.hu.ts';
import { type Running, serveIn } from './cli.serve.support.ts';

const folder = folderForEach();

const serve = (...words: readonly string[]): Promise<Running> => serveIn(folder, ...words);

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
    const ready = new URL('/ready', archive.told.dicomweb);
    process.kill(archive.server.pid, 'SIGINT');
    await expect.poll(async () => (await fetch(ready)).status).toBe(503);
    process.kill(archive.server.pid, 'SIGINT');
    expect(await archive.server.ended).toBe(130);
  });
});

describe('the configuration of hu serve', () => {
  const printed = async (
    words: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly config: Record<string, unknown>; readonly from: Record<string, string> }> => {
    const { stdout } = await huWith(0, ['serve', '--print-config', ...words], { env });
    return JSON.parse(stdout) as Awaited<ReturnType<typeof printed>>;
  };

  it('is that of file, environment and options, and says where each value came from, without secrets', async () => {
    const file = folder.file('archive.json');
    const tls = { certificate: 'c.pem', key: 'k.pem', passphrase: 'horse battery', verify: 'none' };
    await writeFile(file, JSON.stringify({ data: '/srv/dicom', ae: 'FILE', httpPort: 1, tls }));
    const words = ['--ae', 'FLAG', '--set', 'limits.perAddress=7', '--peer', 'WS@ws.example:104'];
    const variables = { HOUNSFIELD_CONFIG: file, HOUNSFIELD_AE: 'ENV', HOUNSFIELD_HTTP_PORT: '2' };
    const { config, from } = await printed(words, variables);
    expect(config).toMatchObject({
      ...{ data: '/srv/dicom', ae: 'FLAG', httpPort: 2, dicomPort: 11112 },
      limits: { perAddress: 7 },
      peers: { WS: { host: 'ws.example', port: 104 } },
      tls: { certificate: 'c.pem', passphrase: '********' },
    });
    expect(from).toMatchObject({
      ...{ data: file, ae: '--ae', httpPort: 'HOUNSFIELD_HTTP_PORT', dicomPort: 'default' },
      'limits.perAddress': '--set limits.perAddress',
      'peers.WS.host': '--peer',
    });
  });

  it('is refused by key, value, place and what is meant, before anything is done', async () => {
    const file = folder.file('archive.json');
    await writeFile(file, JSON.stringify({ data: folder.file('data'), dicomPrt: 104 }));
    expectSentence(
      (await huWith(4, ['serve', '--config', file])).stderr,
      /there is no key dicomPrt \(.*archive\.json\); did you mean dicomPort\?/,
    );
    const { stderr } = await huWith(4, ['serve', '--data', folder.file('data'), '--set', 'limits.depth=0']);
    expectSentence(stderr, /limits\.depth is 0 \(--set limits\.depth\), and must be a whole number from 1 to 1000/);
    await expect(stat(folder.file('data'))).rejects.toMatchObject({ code: 'ENOENT' });
    expectSentence((await huWith(2, ['serve'])).stderr, /There is no data folder/);
    expectSentence((await huWith(2, ['serve', '--data', 'd', '--cert', 'c'])).stderr, /no meaning without --tls/);
  });
});
