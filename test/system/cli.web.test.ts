import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { startArchive } from '@hounsfield/archive';
import { ctSeries, ctSlice, describeWithPeers, run, spawnServer, temporaryFolder, testUid } from '@hounsfield/testkit';
import { DataSet, toBytes } from 'hounsfield/data';
import { ExplicitVRLittleEndian, HangingProtocolStorage } from 'hounsfield/dictionary';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { dcmqrscp } from '../interop/network.retrieve.support.ts';
import { expectSentence, HU, huWith, jsonLines } from './cli.hu.ts';
import { huHere } from './cli.listen.support.ts';
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

describe('hu at a service of DICOMweb', () => {
  it('fetches each other kind of resource (PS3.18 §8.9, §9, §10.4), and what belongs to no patient (§12)', async () => {
    await using folder = await temporaryFolder();
    const settings = { data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' } as const;
    await using archive = await startArchive(settings);
    const service = `http://127.0.0.1:${archive.addresses.http.port}/dicom-web`;
    const slices = ctSeries({ count: 3, rows: 16, columns: 16 });
    for (const [k, { bytes }] of slices.entries()) await writeFile(folder.file(`${k}.dcm`), bytes);
    await huHere(0, ['stow', service, ...slices.map((_, k) => folder.file(`${k}.dcm`))]);
    const { StudyInstanceUID = '', SeriesInstanceUID = '', SOPInstanceUID = '' } = uidsOf(slices[0]!.bytes);
    const series = [`StudyInstanceUID=${StudyInstanceUID}`, `SeriesInstanceUID=${SeriesInstanceUID}`];
    const one = [...series, `SOPInstanceUID=${SOPInstanceUID}`];
    const fetched = async (words: readonly string[]): Promise<readonly (readonly [string, Buffer])[]> => {
      const { stdout } = await huHere(0, ['wado', service, ...words, '--folder', folder.file('in'), '--json']);
      const files = jsonLines(stdout).flatMap(({ file }) => (file === undefined ? [] : [String(file)]));
      return Promise.all(files.map(async file => [extname(file), await readFile(file)] as const));
    };
    expect((await fetched([...series, '--what', 'pixeldata'])).map(([, { length }]) => length)).toEqual([
      512, 512, 512,
    ]);
    const animations = [
      ['rendered3d', '--swivel', '360', '--step', '120', '--orientation', 'l', '--annotation', 'patient'],
      ['renderedmpr', '--curve', '0,0,0,0,0,2', '--step', '1', '--rate', '5', '--slab', '2', '--method', 'maximum_ip'],
    ];
    for (const words of animations) {
      const [[extension, bytes] = ['', Buffer.alloc(0)]] = await fetched([...series, '--what', ...words]);
      expect([extension, bytes.toString('latin1', 0, 6)]).toEqual(['.gif', 'GIF89a']);
    }
    const [[, bare] = []] = await fetched([...one, '--what', 'wado-uri', '--anonymize']);
    expect(readBytes(new Uint8Array(bare!)).text('PatientIdentityRemoved')).toBe('YES');
    const [[, wadl] = []] = await fetched(['--what', 'capabilities']);
    expect(String(wadl)).toContain('<resource path="workitems');
    const names = { sopClassUid: HangingProtocolStorage, sopInstanceUid: '2.25.7' };
    const facts = { SOPClassUID: HangingProtocolStorage, SOPInstanceUID: '2.25.7', HangingProtocolName: 'CHEST' };
    const meta = fileMetaBytes({ ...names, transferSyntaxUid: ExplicitVRLittleEndian });
    await writeFile(folder.file('chest.dcm'), Buffer.concat([meta, toBytes(DataSet.of(facts))]));
    const category = ['--category', 'hanging-protocols'];
    await huHere(0, ['stow', service, folder.file('chest.dcm'), ...category]);
    const { stdout } = await huHere(0, ['qido', service, ...category, 'HangingProtocolName=CH*', '--json']);
    expect(jsonLines(stdout)).toMatchObject([{ '00080018': { Value: ['2.25.7'] } }]);
    const [[, chest] = []] = await fetched(['SOPInstanceUID=2.25.7', ...category]);
    expect(readBytes(new Uint8Array(chest!)).text('HangingProtocolName')).toBe('CHEST');
    const [[, attributes] = []] = await fetched(['SOPInstanceUID=2.25.7', ...category, '--what', 'metadata']);
    expect(JSON.parse(String(attributes))).toMatchObject([{ '00720002': { Value: ['CHEST'] } }]);
    expectSentence((await huHere(2, ['wado', service, ...series, ...category])).stderr, /named alone/);
    expectSentence(
      (await huHere(2, ['wado', service, ...series, '--what', 'rendered3d', '--swivel', 'x'])).stderr,
      /--swivel/,
    );
  });

  it('tells who watches workitems what has happened since, where it has stayed subscribed', async () => {
    await using folder = await temporaryFolder();
    const settings = { data: folder.path, dicomPort: 0, httpPort: 0, logLevel: 'silent' } as const;
    await using archive = await startArchive(settings);
    const service = `http://127.0.0.1:${archive.addresses.http.port}/dicom-web`;
    await huHere(0, ['ups-rs', 'create', service, '--uid', '2.25.1']);
    const watch = ['ups-rs', 'watch', service, '2.25.1', '--json'];
    const states = (stdout: string): unknown[] =>
      jsonLines(stdout).map(
        ({ attributes }) => (attributes as Record<string, { Value: unknown[] }>)['00741000']?.Value[0],
      );
    expect(states((await huHere(0, [...watch, '--stay', '--count', '1'])).stdout)).toEqual(['SCHEDULED']);
    await huHere(0, ['ups-rs', 'cancel', service, '2.25.1']);
    const since = states((await huHere(0, [...watch, '--count', '3'])).stdout);
    // The pong may not have been sent when it ended.
    expect(since.filter(state => state !== 'SCHEDULED')[0]).toBe('IN PROGRESS');
  });
});

function uidsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const object = readBytes(bytes);
  const names = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const;
  return Object.fromEntries(names.map(name => [name, object.text(name) ?? '']));
}

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
