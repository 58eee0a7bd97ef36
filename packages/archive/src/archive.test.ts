import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { colourImage, ctSeries, type TemporaryFolder, type TestObject, temporaryFolder } from '@hounsfield/testkit';
import { type DataSet, explicitVrLittleEndian, parse } from 'hounsfield/data';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { type Association, connect } from 'hounsfield/network/node';
import { StudyRoot } from 'hounsfield/services';
import { boundaryOf, createBoundary, readMultipart, writeMultipart } from 'hounsfield/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from './archive.ts';
import type { ArchiveSettings } from './config.ts';

let folder: TemporaryFolder;
let archive: Archive;

beforeEach(async () => {
  folder = await temporaryFolder();
  archive = await start();
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

describe('the archive', () => {
  it('finds by C-FIND and QIDO-RS, and gives back by WADO-RS, byte for byte what C-STORE sent', async () => {
    const objects = ctSeries({ count: 3, rows: 64, columns: 64 });
    await using association = await associated(objects);
    for (const object of objects) expect((await association.store(sending(object))).status).toBe(0);
    const { StudyInstanceUID, PatientName } = keysOf(objects[0]!);
    const found: DataSet[] = [];
    for await (const row of association.find(StudyRoot, {
      QueryRetrieveLevel: 'STUDY',
      StudyInstanceUID,
      PatientName: '',
      NumberOfStudyRelatedInstances: null,
    }))
      found.push(row);
    expect(found.map(row => [row.text('PatientName'), row.get('NumberOfStudyRelatedInstances')])).toEqual([
      [PatientName, 3],
    ]);
    const rows = (await (await web(`/studies?StudyInstanceUID=${StudyInstanceUID}`)).json()) as Record<
      string,
      { Value?: unknown[] }
    >[];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.['00201208']?.Value).toEqual([3]);
    const answer = await web(`/studies/${StudyInstanceUID}`, {
      Accept: 'multipart/related; type="application/dicom"; transfer-syntax=*',
    });
    const back = await partsOf(answer);
    expect(back).toHaveLength(3);
    for (const file of back) {
      const sent = objects.find(object => object.sopInstanceUid === readBytes(file).get('SOPInstanceUID'));
      expect(Buffer.from(file).subarray(-sent!.dataSet.length).equals(sent!.dataSet)).toBe(true);
    }
  });

  it('takes the same object by STOW-RS as by C-STORE, and one of another study not at all', async () => {
    const [one, other] = [ctSeries({ count: 1, seed: 'a' })[0]!, ctSeries({ count: 1, seed: 'b' })[0]!];
    expect((await stow([one.bytes, other.bytes])).status).toBe(200);
    await using association = await associated([one]);
    expect((await association.store(sending(one))).status).toBe(0);
    const study = keysOf(one).StudyInstanceUID;
    const refused = await stow([ctSeries({ count: 1, seed: 'c' })[0]!.bytes], `/studies/${study}`);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('43265');
    expect((await (await web('/instances')).json()) as unknown[]).toHaveLength(2);
  });

  it('answers A900 or C000 with a comment to an object that is not what it is called, and keeps nothing', async () => {
    const [object] = ctSeries({ count: 1 });
    await using association = await associated([object!]);
    const renamed = { ...sending(object!), sopInstanceUid: '1.2.3.4' };
    expect(await association.store(renamed)).toMatchObject({
      status: 0xa900,
      comment: expect.stringMatching(/SOP Instance UID/),
    });
    const cut = { ...sending(object!), data: object!.dataSet.subarray(0, 500) };
    expect(await association.store(cut)).toMatchObject({ status: 0xc000, comment: 'The data set cannot be read' });
    expect((await (await web('/instances')).json()) as unknown[]).toHaveLength(0);
  });

  it('draws a frame, gives its bytes, and its metadata', async () => {
    const image = colourImage({ frames: 2 });
    expect((await stow([image.bytes])).status).toBe(200);
    const { StudyInstanceUID, SeriesInstanceUID } = keysOf(image);
    const path = `/studies/${StudyInstanceUID}/series/${SeriesInstanceUID}/instances/${image.sopInstanceUid}`;
    const picture = await web(`${path}/frames/2/rendered`, { Accept: 'image/png' });
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const [frame] = await partsOf(
      await web(`${path}/frames/2`, { Accept: 'multipart/related; type="application/octet-stream"' }),
    );
    const pixels = await parse(image.dataSet, { encoding: explicitVrLittleEndian }).get('PixelData')!.bytes();
    expect(Buffer.from(frame!).equals(pixels.subarray(pixels.length / 2))).toBe(true);
    const [metadata] = (await (await web(`${path}/metadata`)).json()) as Record<string, { Value?: unknown[] }>[];
    expect(metadata?.['00080018']?.Value).toEqual([image.sopInstanceUid]);
  });

  it('gives frames and metadata of a deflated object, which stays deflated on the disk (PS3.5 §A.5)', async () => {
    const image = colourImage({ frames: 2 });
    const deflated = evenly(deflateRawSync(image.dataSet));
    const transferSyntaxUid = '1.2.840.10008.1.2.1.99';
    const file = Buffer.concat([fileMetaBytes({ ...image, transferSyntaxUid }), deflated]);
    expect((await stow([file])).status).toBe(200);
    const { StudyInstanceUID, SeriesInstanceUID } = keysOf(image);
    const path = `/studies/${StudyInstanceUID}/series/${SeriesInstanceUID}/instances/${image.sopInstanceUid}`;
    const [back] = await partsOf(
      await web(path, { Accept: 'multipart/related; type="application/dicom"; transfer-syntax=*' }),
    );
    expect(Buffer.from(back!).subarray(-deflated.length).equals(deflated)).toBe(true);
    const picture = await web(`${path}/frames/2/rendered`, { Accept: 'image/jpeg' });
    expect(picture.status).toBe(200);
  });

  it('answers any called AE title unless told to be strict', async () => {
    const any = await associated(ctSeries({ count: 1 }), 'WHOEVER');
    expect((await any.echo()).status).toBe(0);
    await any.release();
    await archive.close();
    archive = await start({ strictCalledAe: true });
    await expect(associated(ctSeries({ count: 1 }), 'WHOEVER')).rejects.toMatchObject({ code: 'rejected' });
  });

  it('is the only one on its folder, also within one process', async () => {
    await expect(start()).rejects.toMatchObject({ code: 'data-folder-in-use' });
    await archive.close();
    archive = await start();
  });

  it('says so in one sentence when a port is in use, and leaves the folder free', async () => {
    const { port } = archive.addresses.dicom;
    const other = folder.file('other');
    await expect(start({ data: other, dicomPort: port })).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining(`port ${port}, the key dicomPort (--dicom-port)`),
    });
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const httpPort = (taken.address() as { port: number }).port;
    await expect(start({ data: other, httpPort })).rejects.toMatchObject({
      code: 'port-in-use',
      message: expect.stringContaining(`port ${httpPort}, the key httpPort (--http-port)`),
    });
    taken.close();
    await (await start({ data: other })).close();
  });

  it('lets a store that is under way end when it stops, and keeps what it acknowledged', async () => {
    const [object] = ctSeries({ count: 1, rows: 256, columns: 256 });
    const association = await associated([object!]);
    let goOn = (): void => {};
    const waiting = new Promise<void>(resolve => {
      goOn = resolve;
    });
    async function* slowly() {
      yield object!.dataSet.subarray(0, 5000);
      await waiting;
      yield object!.dataSet.subarray(5000);
    }
    const stored = association.store({ ...sending(object!), data: slowly() });
    const closing = archive.close();
    goOn();
    expect((await stored).status).toBe(0);
    await association.release();
    await closing;
    archive = await start();
    expect((await (await web('/instances')).json()) as unknown[]).toHaveLength(1);
  });

  it('leaves nothing of objects whose sender vanished', async () => {
    const [object] = ctSeries({ count: 1, rows: 256, columns: 256 });
    const association = await associated([object!]);
    async function* never() {
      yield object!.dataSet.subarray(0, 100_000);
      association.abort();
      yield object!.dataSet.subarray(100_000);
    }
    await expect(association.store({ ...sending(object!), data: never() })).rejects.toThrow();
    await archive.close();
    const left = await readdir(folder.file('data', 'blobs'), { recursive: true, withFileTypes: true });
    expect(left.filter(entry => entry.isFile())).toEqual([]);
    archive = await start();
  });
});

function start(settings: Partial<ArchiveSettings> = {}): Promise<Archive> {
  return startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent', ...settings });
}

function associated(objects: readonly TestObject[], called = 'HOUNSFIELD'): Promise<Association> {
  const storage = objects.map(({ sopClassUid, transferSyntaxUid }) => ({
    abstractSyntax: sopClassUid,
    transferSyntaxes: [transferSyntaxUid],
  }));
  const propose = [...new Map(storage.map(each => [each.abstractSyntax, each])).values()];
  const messages = ['1.2.840.10008.1.1', StudyRoot.find].map(abstractSyntax => ({
    abstractSyntax,
    transferSyntaxes: ['1.2.840.10008.1.2'],
  }));
  return connect({ ...archive.addresses.dicom, called, calling: 'TEST', propose: [...propose, ...messages] });
}

function sending({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet }: TestObject) {
  return { sopClassUid, sopInstanceUid, transferSyntaxUid, data: dataSet };
}

function web(path: string, headers: Record<string, string> = { Accept: 'application/dicom+json' }): Promise<Response> {
  const { host, port } = archive.addresses.http;
  return fetch(`http://${host}:${port}/dicom-web${path}`, { headers });
}

async function stow(files: readonly Uint8Array[], path = '/studies'): Promise<Response> {
  const { host, port } = archive.addresses.http;
  const boundary = createBoundary();
  const parts = files.map(file => ({ headers: { 'Content-Type': 'application/dicom' }, body: once1(file) }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeMultipart(each(parts), boundary)) chunks.push(chunk);
  return fetch(`http://${host}:${port}/dicom-web${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': `multipart/related; type="application/dicom"; boundary=${boundary}`,
      Accept: 'application/dicom+json',
    },
    body: Buffer.concat(chunks),
  });
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

async function* once1(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function partsOf(response: Response): Promise<Uint8Array[]> {
  expect(response.status).toBe(200);
  const found: Uint8Array[] = [];
  const boundary = boundaryOf(response.headers.get('content-type') ?? '');
  for await (const part of readMultipart(response.body as unknown as AsyncIterable<Uint8Array>, boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.body) chunks.push(chunk);
    found.push(Buffer.concat(chunks));
  }
  return found;
}

function keysOf({ bytes }: TestObject): {
  readonly StudyInstanceUID: string;
  readonly SeriesInstanceUID: string;
  readonly PatientName: string;
} {
  const object = readBytes(bytes);
  return {
    StudyInstanceUID: object.text('StudyInstanceUID') ?? '',
    SeriesInstanceUID: object.text('SeriesInstanceUID') ?? '',
    PatientName: object.text('PatientName') ?? '',
  };
}

function evenly(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Uint8Array.of(0)]);
}
