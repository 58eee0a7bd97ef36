import { readFile, stat, writeFile } from 'node:fs/promises';
import { ctSeries, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';
import { keptKey } from './deidentification-key.ts';

const objects = ctSeries({ count: 2, rows: 16, columns: 16 });
const first = readBytes(objects[0]!.bytes);
const [study = '', series = '', instance = ''] = (
  ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const
).map(name => first.text(name));

let folder: TemporaryFolder;
let archive: Archive;
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await start();
  for (const { bytes } of objects) {
    const body = new Uint8Array(bytes);
    await fetch(`${address()}/studies`, { method: 'POST', headers: { 'Content-Type': 'application/dicom' }, body });
  }
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

const start = (): Promise<Archive> =>
  startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' });

function address(): string {
  const { host, port } = archive.addresses.http;
  return `http://${host}:${port}/dicom-web`;
}

function ask(parameters: Record<string, string>): Promise<Response> {
  const named = { requestType: 'WADO', studyUID: study, seriesUID: series, objectUID: instance };
  return fetch(`${address()}/wado?${new URLSearchParams({ ...named, anonymize: 'yes', ...parameters })}`);
}

async function file(): Promise<Uint8Array> {
  const response = await ask({ contentType: 'application/dicom' });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('anonymize=yes of the archive (PS3.18 §9.4.1.2.1)', () => {
  it('gives objects without their patient, with the same UIDs after a restart', async () => {
    const bytes = await file();
    const object = readBytes(bytes);
    expect([object.text('PatientIdentityRemoved'), object.text('PatientID')]).toEqual(['YES', 'ANONYMIZED']);
    const plain = Buffer.from(bytes).toString('latin1');
    for (const secret of [study, series, instance, first.text('PatientID')!, first.text('PatientName')!])
      expect(plain).not.toContain(secret);
    const pixels = [await object.get('PixelData')?.bytes(), await first.get('PixelData')?.bytes()];
    expect(pixels[0]).toEqual(pixels[1]);
    await archive.close();
    archive = await start();
    expect(await file()).toEqual(bytes);
  });

  it('gives pictures without annotations', async () => {
    const picture = await ask({ contentType: 'image/png' });
    expect([picture.status, picture.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    await picture.body?.cancel();
    expect((await ask({ imageAnnotation: 'patient' })).status).toBe(400);
  });

  it('keeps its key for its owner alone, and tells of it nowhere; the audit log tells what was asked for', async () => {
    const key = folder.file('data', 'deidentification.key');
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    await archive.close();
    const log = await readFile(folder.file('data', 'audit', 'audit.jsonl'), 'utf8');
    expect(log).toMatch(/"what":"retrieve".*"deidentified":true/);
    expect(log).not.toContain((await readFile(key)).toString('hex'));
    archive = await start();
  });
});

describe('the key', () => {
  it('is made once, also by two who ask at the same time, and is refused where it is damaged', async () => {
    const path = folder.file('key');
    const [one, two] = await Promise.all([keptKey(path), keptKey(path)]);
    expect(one).toHaveLength(32);
    expect([two, await keptKey(path)]).toEqual([one, one]);
    await writeFile(path, 'short');
    await expect(keptKey(path)).rejects.toMatchObject({ code: 'data-folder-unusable' });
  });
});
