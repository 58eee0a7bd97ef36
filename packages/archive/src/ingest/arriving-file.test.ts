import { deflateRawSync } from 'node:zlib';
import { ctSlice, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { DataSet, toBytes } from 'hounsfield/data';
import { type FileFacts, fileMetaBytes, readBytes } from 'hounsfield/file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';
import { arrivingFile } from './arriving-file.ts';

const ct = ctSlice(0);
const explicit = '1.2.840.10008.1.2.1';
const deflatedSyntax = '1.2.840.10008.1.2.1.99';
/** What a wrong File Meta Information says of the object. */
const WRONG = { sopClassUid: '1.2.840.10008.5.1.4.1.1.7', sopInstanceUid: '1.2.3.4.5.6' };

function file(facts: Partial<FileFacts> = {}, dataSet: Uint8Array = ct.dataSet): Uint8Array {
  return Buffer.concat([fileMetaBytes({ ...WRONG, transferSyntaxUid: explicit, ...facts }), dataSet]);
}

describe('a file that arrives', () => {
  async function* chunks(bytes: Uint8Array, size: number, onEnd = () => {}): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    } finally {
      onEnd();
    }
  }

  it.each([1, 7, 100, 1_000_000])(
    'is named by its data set, which stays whole, from chunks of %i bytes',
    async size => {
      const deflated = deflateRawSync(ct.dataSet);
      for (const [uid, dataSet] of [
        [explicit, ct.dataSet],
        [deflatedSyntax, deflated],
      ] as const) {
        const bytes = file({ transferSyntaxUid: uid }, dataSet);
        const arriving = await arrivingFile(chunks(bytes, size));
        expect(arriving.named).toEqual({ sopClassUid: ct.sopClassUid, sopInstanceUid: ct.sopInstanceUid });
        expect(arriving.fileMeta.get('MediaStorageSOPInstanceUID')).toBe(WRONG.sopInstanceUid);
        expect(arriving.origin).toBe(bytes.length - dataSet.length);
        const data: Uint8Array[] = [];
        for await (const chunk of arriving.data) data.push(chunk);
        expect(Buffer.concat(data).equals(dataSet)).toBe(true);
      }
    },
  );

  it('has no name where its data set has none near its beginning, or is damaged', async () => {
    const nameless = toBytes(DataSet.of({ PatientID: 'X' }));
    for (const dataSet of [nameless, new Uint8Array(0), new Uint8Array(500).fill(0xff), ct.dataSet.subarray(0, 30)]) {
      const { named, data } = await arrivingFile(chunks(file({}, dataSet), 50));
      expect(named.sopInstanceUid).toBe('');
      const back: Uint8Array[] = [];
      for await (const chunk of data) back.push(chunk);
      expect(Buffer.concat(back).equals(dataSet)).toBe(true);
    }
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a text', Buffer.from('no file '.repeat(100))],
    ['a bare data set (PS3.10 §7.1)', ct.dataSet],
    ['a file without its preamble', ct.bytes.subarray(128)],
    ['a file that ends in its preamble', ct.bytes.subarray(0, 100)],
  ])('is none: %s', async (_, bytes) => {
    let isEnded = bytes.length === 0;
    const source = chunks(bytes, 1000, () => {
      isEnded = true;
    });
    await expect(arrivingFile(source)).rejects.toMatchObject({ reason: 'not-a-file' });
    expect(isEnded).toBe(true);
  });
});

describe('STOW-RS of a file whose meta information names another object (PS3.18 §10.5)', () => {
  let folder: TemporaryFolder;
  let archive: Archive;
  beforeEach(async () => {
    folder = await temporaryFolder();
    archive = await startArchive({ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' });
  });
  afterEach(async () => {
    await archive.close();
    await folder.remove();
  });

  function web(path: string, init: RequestInit): Promise<Response> {
    const { host, port } = archive.addresses.http;
    return fetch(`http://${host}:${port}/dicom-web${path}`, init);
  }

  it('takes the identity of the data set, and says so in the answer, the search and the file that it gives back', async () => {
    const stored = await web('/studies', {
      method: 'POST',
      headers: { 'Content-Type': 'application/dicom', Accept: 'application/dicom+json' },
      body: Buffer.from(file()),
    });
    expect(stored.status).toBe(200);
    const answer = (await stored.json()) as Record<string, { Value?: Record<string, { Value?: unknown[] }>[] }>;
    const referenced = answer['00081199']?.Value?.[0];
    expect([referenced?.['00081150']?.Value, referenced?.['00081155']?.Value]).toEqual([
      [ct.sopClassUid],
      [ct.sopInstanceUid],
    ]);
    const json = { headers: { Accept: 'application/dicom+json' } };
    const found = (await (await web('/instances', json)).json()) as Record<string, { Value?: unknown[] }>[];
    expect(found.map(row => row['00080018']?.Value)).toEqual([[ct.sopInstanceUid]]);
    const none = await web(`/instances?SOPInstanceUID=${WRONG.sopInstanceUid}`, json);
    expect(await none.text()).not.toContain(WRONG.sopInstanceUid);
    const url = new URL(String(referenced?.['00081190']?.Value));
    const given = await web(url.pathname.replace('/dicom-web', ''), {
      headers: { Accept: 'application/dicom; transfer-syntax=*' },
    });
    const back = readBytes(new Uint8Array(await given.arrayBuffer()));
    expect(back.fileMeta.get('MediaStorageSOPClassUID')).toBe(ct.sopClassUid);
    expect(back.fileMeta.get('MediaStorageSOPInstanceUID')).toBe(ct.sopInstanceUid);
    expect(back.get('SOPInstanceUID')).toBe(ct.sopInstanceUid);
  });

  it('names the object of the data set when it refuses it', async () => {
    const headers = { 'Content-Type': 'application/dicom', Accept: 'application/dicom+json' };
    const refused = await web('/studies/1.2.3', { method: 'POST', headers, body: Buffer.from(file()) });
    expect(refused.status).toBe(409);
    const answer = (await refused.json()) as Record<string, { Value?: Record<string, { Value?: unknown[] }>[] }>;
    expect(answer['00081198']?.Value?.[0]?.['00081155']?.Value).toEqual([ct.sopInstanceUid]);
  });
});
