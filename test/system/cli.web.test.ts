import { readdir, writeFile } from 'node:fs/promises';
import { ctSlice, describeWithPeers, run, spawnServer, temporaryFolder, testUid } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { dcmqrscp } from '../interop/network.retrieve.support.ts';
import { expectSentence, HU, huWith, jsonLines } from './cli.hu.ts';
import { serveIn } from './cli.serve.support.ts';

const study = testUid('cli web', 'study');
const object = ctSlice(0, { seed: 'cli web', studyInstanceUid: study, patientId: 'WEB' });

describe('hu stow, hu qido and hu wado', () => {
  it('store, find and fetch at an archive that runs, and say in one sentence what is wrong', async () => {
    await using folder = await temporaryFolder();
    await using archive = await serveIn(folder);
    const { dicomweb } = archive.told;
    await writeFile(folder.file('a.dcm'), object.bytes);

    const stored = await huWith(0, ['stow', dicomweb, folder.file('a.dcm'), '--json']);
    expect(jsonLines(stored.stdout)).toMatchObject([
      { outcome: 'sent', status: 0 },
      { summary: { sent: 1, failed: 0 } },
    ]);
    const found = await huWith(0, ['qido', dicomweb, 'PatientID=WE*', '--return', 'PatientID,StudyInstanceUID']);
    expect(found.stdout).toMatch(new RegExp(`WEB +${study}\n$`));
    const fetched = await huWith(0, [
      'wado',
      dicomweb,
      `StudyInstanceUID=${study}`,
      '--folder',
      folder.file('in'),
      '--json',
    ]);
    expect(jsonLines(fetched.stdout)).toMatchObject([{ mediaType: 'application/dicom' }, { summary: { files: 1 } }]);
    expect(await readdir(folder.file('in'))).toEqual(['000001.dcm']);

    await writeFile(folder.file('b.dcm'), ctSlice(1, { seed: 'cli web', studyInstanceUid: study }).bytes);
    const [a, b] = [folder.file('a.dcm'), folder.file('b.dcm')];
    const kept = await huWith(1, ['commit', 'web', dicomweb, a, b, '--by-study', '--transaction', '1.2.3', '--json']);
    expect(jsonLines(kept.stdout)).toMatchObject([
      { sopInstanceUid: object.sopInstanceUid, committed: true },
      { committed: false, reason: 0x0112 },
      { transactionUid: '1.2.3', committed: 1, failed: 1 },
    ]);
    const again = await huWith(1, ['commit', 'web', dicomweb, '--transaction', '1.2.3']);
    expect(again.stdout).toMatch(/^failed {2}\S+: No such object instance\nThe peer keeps 1 of 2 objects\.\n$/);
    expectSentence((await huWith(3, ['commit', 'web', dicomweb, a, '--transaction', '1.2.3'])).stderr, /in use/);

    const missing = await huWith(3, ['wado', dicomweb, 'StudyInstanceUID=1.2.3']);
    expectSentence(missing.stderr, /does not hold.*status 404/);
    const open = await huWith(2, ['qido', 'http://pacs.example/dicom-web', '--token', 'hidden']);
    expect(open.stderr).not.toMatch(/hidden/);
  });
});

describeWithPeers(['dcmqrscp', 'curl'], 'hu gateway', () => {
  it('answers curl over HTTP in front of dcmqrscp, and leaves nothing behind when it stops', async () => {
    await using folder = await temporaryFolder();
    await using pacs = await dcmqrscp({});
    const words = ['gateway', `${pacs.ae}@127.0.0.1:${pacs.port}`, '--http-port', '0', '--json'];
    const cache = ['--cache', folder.file('cache')];
    const gateway = await spawnServer(process.execPath, [HU, ...words, ...cache], {
      ready: { line: /^\{"dicomweb".*\}$/m },
    });
    try {
      const { dicomweb } = JSON.parse(gateway.ready[0] ?? '') as { readonly dicomweb: string };
      await writeFile(folder.file('a.dcm'), object.bytes);
      const curl = async (...options: readonly string[]): Promise<string> =>
        (await run('curl', ['--silent', '--show-error', ...options])).stdout;
      const type = ['--header', 'Content-Type: application/dicom', '--data-binary', `@${folder.file('a.dcm')}`];
      expect(await curl(...type, `${dicomweb}/studies`)).toContain(object.sopInstanceUid);
      expect(await curl(`${dicomweb}/studies?PatientID=WEB`)).toContain(study);
      const status = (path: string): Promise<string> =>
        curl('--output', folder.file('answer'), '--write-out', '%{http_code}', `${dicomweb}/${path}`);
      const others = ['commitment-requests/1.2.3', 'hanging-protocols', 'color-palettes/1.2.3', 'doorknobs'];
      expect(await Promise.all(others.map(status))).toEqual(['501', '501', '501', '404']);
      expect(await curl('--http1.0', `${dicomweb}/studies/${study}/metadata`)).toContain(object.sopInstanceUid);
      expect(await readdir(folder.file('cache'))).toHaveLength(1);
    } finally {
      await gateway[Symbol.asyncDispose]();
    }
    expect(await readdir(folder.file('cache'))).toEqual([]);
  });

  it('does not let other machines in without a token, unless it is told to', async () => {
    const refused = await huWith(2, ['gateway', 'PACS@127.0.0.1:104', '--http-host', '0.0.0.0']);
    expect(refused.stderr).toMatch(/^hu: Others could reach the PACS/);
  });
});
