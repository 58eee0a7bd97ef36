import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ctSeries, ctSlice, type TemporaryFolder, type TestObject, temporaryFolder } from '@hounsfield/testkit';
import { type Association, connect, listen, type NetworkServer } from 'hounsfield/network/node';
import {
  getObjects,
  getProposals,
  moveObjects,
  Storage,
  StudyRoot,
  serve,
  storageProposals,
} from 'hounsfield/services';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from './archive.ts';
import type { ArchiveSettings } from './config.ts';

let folder: TemporaryFolder;
let receiver: NetworkServer;
let archive: Archive;
/** SOP Instance UIDs of what a receiver was given to its end. */
let got: string[] = [];

const keeping = serve(Storage, {
  'C-STORE': async ({ sopInstanceUid, data }) => {
    for await (const _ of data);
    got.push(sopInstanceUid);
    return { status: 0 };
  },
});
/** The first of the study is the one that is damaged. */
const images = ctSeries({ count: 3, rows: 128, columns: 128, seed: 'small' });
/** Of these the archive stores what is not for the web as it is. */
const implicit = ctSlice(0, { rows: 128, columns: 128, seed: 'implicit', implicitVr: true });
/** Longer than what is read in one go. */
const long = ctSlice(0, { rows: 1100, columns: 1100, seed: 'long' });
const longer = ctSlice(0, { rows: 1100, columns: 1100, seed: 'longer' });
const [damaged, ...others] = images as [TestObject, ...TestObject[]];

beforeAll(async () => {
  folder = await temporaryFolder();
  receiver = await listen({ port: 0, ae: 'RECEIVER' }, [keeping]);
  archive = await start();
  const objects = [...images, implicit, long, longer];
  await using association = await open({ propose: storageProposals(objects) });
  for (const { dataSet: data, ...object } of objects)
    expect((await association.store({ ...object, data })).status).toBe(0);
  for (const object of [damaged, implicit, long, longer]) await flipIn(object);
});
afterAll(async () => {
  await archive.close();
  await receiver.close();
  await folder.remove();
});
beforeEach(() => {
  got = [];
});

function start(settings: Partial<ArchiveSettings> = {}): Promise<Archive> {
  const peers = { RECEIVER: receiver.address };
  return startArchive({ data: folder.path, dicomPort: 0, httpPort: 0, logLevel: 'silent', peers, ...settings });
}

function open(options: Pick<Parameters<typeof connect>[0], 'propose' | 'services'>): Promise<Association> {
  return connect({ ...archive.addresses.dicom, called: 'HOUNSFIELD', calling: 'CLIENT', ...options });
}

/** Changes the bytes that were stored of an object, where they lie. */
async function changed({ dataSet }: TestObject, change: (data: Uint8Array) => void): Promise<void> {
  const blobs = folder.file('blobs');
  for (const name of (await readdir(blobs, { recursive: true })).filter(each => each.endsWith('.dcm'))) {
    const bytes = await readFile(join(blobs, name));
    const at = bytes.indexOf(dataSet.subarray(0, 900));
    if (at < 0) continue;
    change(bytes.subarray(at, at + dataSet.length));
    await writeFile(join(blobs, name), bytes);
    return;
  }
  throw new Error('It is not stored');
}

/** One bit near the end of its pixels, as a disk does it. */
function flipIn(object: TestObject): Promise<void> {
  return changed(object, data => {
    data[data.length - 450]! ^= 4;
  });
}

const studyOf = (object: TestObject) => /2\.25\.\d+/.exec(address(object))![0];
const address = ({ sopInstanceUid }: TestObject) => places.get(sopInstanceUid)!;
const places = new Map<string, string>();
const service = () => `http://127.0.0.1:${archive.addresses.http.port}/dicom-web`;

beforeAll(async () => {
  const rows = (await (await fetch(`${service()}/instances`)).json()) as Record<string, { Value: string[] }>[];
  const uid = (row: (typeof rows)[number], tag: string) => row[tag]!.Value[0]!;
  for (const row of rows) {
    const study = `/studies/${uid(row, '0020000D')}`;
    places.set(uid(row, '00080018'), `${study}/series/${uid(row, '0020000E')}/instances/${uid(row, '00080018')}`);
  }
});

const web = (path: string, accept: string) => fetch(service() + path, { headers: { accept } });
const FILE = 'application/dicom; transfer-syntax=*';
const DICOM = 'multipart/related; type="application/dicom"; transfer-syntax=*';

describe('a stored object that has changed on the disk (TRUST §3)', () => {
  const classes = [damaged.sopClassUid];
  const getter = (syntaxes = ['1.2.840.10008.1.2.1']) =>
    open({ propose: getProposals(StudyRoot, classes, syntaxes), services: [keeping] });

  it.each([
    ['as it is kept', '1.2.840.10008.1.2.1'],
    ['written anew', '1.2.840.10008.1.2'],
    ['compressed', '1.2.840.10008.1.2.4.80'],
  ])('is a failed sub-operation of C-GET, %s, and the others are given (PS3.4 §C.4.3)', async (_, syntax) => {
    await using association = await getter([syntax]);
    const result = await getObjects(association, StudyRoot, { studyInstanceUid: studyOf(damaged) });
    expect(result).toMatchObject({ status: 0xb000, subOperations: { completed: 2, failed: 1 } });
    expect(result.failedSopInstanceUids).toEqual([damaged.sopInstanceUid]);
    expect(got.toSorted()).toEqual(others.map(each => each.sopInstanceUid).toSorted());
  });

  it('is a failed sub-operation of C-MOVE, also where it is so long that its message had begun (PS3.4 §C.4.2)', async () => {
    await using association = await open({ propose: [StudyRoot.move].map(moveContext) });
    for (const [study, completed] of [
      [studyOf(long), 0],
      [studyOf(damaged), 2],
    ] as const) {
      const result = await moveObjects(
        association,
        StudyRoot,
        { studyInstanceUid: study },
        { destination: 'RECEIVER' },
      );
      expect(result.subOperations).toMatchObject({ completed, failed: 1 });
    }
    expect(got.toSorted()).toEqual(others.map(each => each.sopInstanceUid).toSorted());
  });

  it.each([
    ['an instance', () => address(damaged), DICOM],
    ['a file', () => address(damaged), FILE],
    ['a file that is written anew', () => address(implicit), 'application/dicom'],
    ['a compressed file', () => address(damaged), 'application/dicom; transfer-syntax=1.2.840.10008.1.2.4.80'],
    ['its frame', () => `${address(damaged)}/frames/1`, 'application/octet-stream'],
    ['its frames', () => `${address(damaged)}/frames/1`, 'multipart/related; type="application/octet-stream"'],
    ['a picture', () => `${address(damaged)}/rendered`, 'image/png'],
  ])('is an error of WADO-RS and no bytes: %s (PS3.18 §10.4)', async (_, path, accept) => {
    const response = await web(path(), accept);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { code: 'server-error' } });
  });

  it.each([
    ['a study', () => `/studies/${studyOf(damaged)}`, DICOM],
    ['a ZIP archive', () => `/studies/${studyOf(damaged)}`, 'application/zip; transfer-syntax=*'],
  ])('leaves nobody with a whole answer: %s', async (_, path, accept) => {
    const response = await web(path(), accept);
    const how = response.status === 200 ? await response.arrayBuffer().then(whole, brokenOff) : response.status;
    expect([500, 'broken off']).toContain(how);
  });

  it('breaks off one that is long, when it is found out, and refuses it from then on', async () => {
    await archive.close();
    archive = await start();
    const response = await web(address(long), FILE);
    expect(response.status).toBe(200);
    expect(await response.arrayBuffer().then(whole, brokenOff)).toBe('broken off');
    expect((await web(address(long), FILE)).status).toBe(500);
    const get = async (object: TestObject) => {
      await using association = await getter();
      return await getObjects(association, StudyRoot, { studyInstanceUid: studyOf(object) });
    };
    await expect(get(longer), 'a message that has begun has no other end').rejects.toThrow(/aborted/);
    expect(await get(longer)).toMatchObject({ status: 0xa702, failedSopInstanceUids: [longer.sopInstanceUid] });
    expect(got).toEqual([]);
  });

  it('is audited once, without anything of a patient, and counted each time', async () => {
    await archive.close();
    archive = await start();
    for (let times = 0; times < 3; times++) expect((await web(address(damaged), DICOM)).status).toBe(500);
    const metrics = await (await fetch(`${service()}/../metrics`)).text();
    expect(metrics).toMatch(/^hounsfield_damaged_reads_total 3$/m);
    await archive.close();
    const lines = (await readFile(folder.file('audit', 'audit.jsonl'), 'utf8')).trim().split('\n');
    const begun = lines.findLastIndex(line => line.includes('"archive-started"'));
    const found = lines.slice(begun).filter(line => line.includes('"damaged"'));
    expect(found.map(line => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ what: 'damaged', instance: damaged.sopInstanceUid }),
    ]);
    archive = await start();
  });

  it('is given where the configuration says so, and again once its file is right', async () => {
    await archive.close();
    archive = await start({ verifiesOnRead: false });
    expect((await web(address(damaged), DICOM)).status).toBe(200);
    await archive.close();
    archive = await start();
    expect((await web(address(damaged), DICOM)).status).toBe(500);
    await changed(damaged, data => data.set(damaged.dataSet));
    expect((await web(address(damaged), DICOM)).status).toBe(200);
  });
});

const whole = () => 'whole';
const brokenOff = () => 'broken off';

function moveContext(abstractSyntax: string) {
  return { abstractSyntax, transferSyntaxes: ['1.2.840.10008.1.2'] };
}
