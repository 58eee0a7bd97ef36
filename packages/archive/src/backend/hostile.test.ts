import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ctSeries, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { concat } from 'hounsfield/bytes';
import { DataSet, toBytes } from 'hounsfield/data';
import { fileMetaBytes, readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';

/* What strangers send to the web port of a whole archive: the right status, one sentence, memory bounded, and it serves on. */

const MEBI = 1024 * 1024;
const objects = ctSeries({ count: 20, rows: 16, columns: 16 });
const first = readBytes(objects[0]!.bytes);
const [study, series, instance] = (['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const).map(
  name => first.text(name) ?? '',
);
const one = `/studies/${study}/series/${series}/instances/${instance}`;

let folder: TemporaryFolder;
let archive: Archive;
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await startArchive({
    ...{ data: folder.file('data'), dicomPort: 0, httpPort: 0, logLevel: 'silent' },
    limits: { http: { headerSeconds: 0.3, idleSeconds: 2, keepAliveSeconds: 0.1, bodyBytes: 8 * MEBI } },
  });
  for (const { bytes } of objects) expect((await post(new Uint8Array(bytes))).status).toBe(200);
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const { host, port } = archive.addresses.http;
  return fetch(`http://${host}:${port}/dicom-web${path}`, init);
}

function post(body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}): Promise<Response> {
  return ask('/studies', { method: 'POST', headers: { 'Content-Type': 'application/dicom', ...headers }, body });
}

/** An object with sequences in each other, all of undefined length. */
function nested(depth: number): Uint8Array<ArrayBuffer> {
  const uids = {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `9.${depth}`,
    StudyInstanceUID: '9',
    SeriesInstanceUID: '9.1',
  };
  const meta = fileMetaBytes({
    sopClassUid: uids.SOPClassUID,
    sopInstanceUid: uids.SOPInstanceUID,
    transferSyntaxUid: '1.2.840.10008.1.2.1',
  });
  const open = Uint8Array.of(
    0x40,
    0,
    0x75,
    0x02,
    0x53,
    0x51,
    0,
    0,
    0xff,
    0xff,
    0xff,
    0xff,
    0xfe,
    0xff,
    0,
    0xe0,
    0xff,
    0xff,
    0xff,
    0xff,
  );
  const sequences = new Uint8Array(open.length * depth);
  for (let k = 0; k < depth; k++) sequences.set(open, k * open.length);
  return new Uint8Array(concat([meta, toBytes(DataSet.of(uids)), sequences]));
}

const multipart = (body: string, type = 'application/dicom'): Promise<Response> =>
  post(body, { 'Content-Type': `multipart/related; type="${type}"; boundary=b` });
const part = '--b\r\nContent-Type: application/dicom\r\n\r\n';

const rows: readonly (readonly [string, () => Promise<Response>, readonly number[]])[] = [
  ['a viewport of 10^18 pixels', () => ask(`${one}/rendered?viewport=1000000000,1000000000`), [400]],
  ['sequences nested 100,000 deep', () => post(nested(100_000)), [200, 202, 409]],
  [
    'JSON nested 100,000 deep',
    () =>
      multipart(
        `--b\r\nContent-Type: application/dicom+json\r\n\r\n[${'{"00081140":{"vr":"SQ","Value":['.repeat(100_000)}\r\n--b--`,
        'application/dicom+json',
      ),
    [400],
  ],
  ['a traversal', () => ask('/studies/..%2f..%2fetc%2fpasswd'), [400]],
  [
    'a traversal in a UID of the URI Service',
    () => ask('/wado?requestType=WADO&studyUID=../../etc&seriesUID=1&objectUID=1'),
    [400],
  ],
  ['quotes in a query', () => ask(`/studies?PatientName=${encodeURIComponent(`'; drop table instance; --`)}`), [200]],
  ['10 kB of wildcards', () => ask(`/studies?PatientName=${'*a'.repeat(500)}*`), [200, 400]],
  ['an attribute that is a script', () => ask('/studies?%3Cscript%3E=1'), [200]],
  ['a limit beyond numbers', () => ask('/studies?limit=99999999999999999999'), [400]],
  ['5,000 frames', () => ask(`${one}/frames/${Array.from({ length: 5000 }, (_, k) => k + 1).join(',')}`), [400, 414]],
  ['frame 10^9', () => ask(`${one}/frames/999999999`), [404]],
  ['frame -1', () => ask(`${one}/frames/-1`), [400]],
  ['a boundary that is not there', () => multipart('nothing'), [400]],
  ['a part without an end', () => multipart(`${part}x`), [400]],
  ['no parts', () => multipart('--b--'), [400]],
  ['a part that is no object', () => multipart(`${part}x\r\n--b--`), [409]],
  ['a type that is none', () => post('x', { 'Content-Type': '///' }), [415]],
  ['a body beyond the limit', () => post(new Uint8Array(9 * MEBI)), [413]],
  [
    'a gzip bomb',
    () => post(new Uint8Array(gzipSync(new Uint8Array(64 * MEBI))), { 'Content-Encoding': 'gzip' }),
    [413, 409],
  ],
  ['gzip that is none', () => post('x', { 'Content-Encoding': 'gzip' }), [400, 409]],
  [
    'metadata that name an inner address',
    () =>
      post(
        JSON.stringify([
          {
            '00080018': { vr: 'UI', Value: ['1.2'] },
            '7FE00010': { vr: 'OW', BulkDataURI: 'http://169.254.169.254/' },
          },
        ]),
        { 'Content-Type': 'application/dicom+json' },
      ),
    [409],
  ],
  ['an Accept header of 8,000 types', () => ask(one, { headers: { Accept: 'a/b,'.repeat(8000) } }), [406]],
  [
    'a range beyond the end',
    () => ask(one, { headers: { Accept: 'application/dicom; transfer-syntax=*', Range: 'bytes=99999999-' } }),
    [416],
  ],
];

describe('the web port of an archive', () => {
  it.each(rows)('answers %s, in one sentence, and serves on', async (_, request, statuses) => {
    const before = process.memoryUsage.rss();
    const response = await request();
    expect(statuses).toContain(response.status);
    const text = await response.text();
    if (response.status >= 400 && response.headers.get('Content-Type') === 'application/json') {
      const { error } = JSON.parse(text) as { error: { message: string } };
      expect(error.message).toMatch(/^[A-Z][^\n<>]*\.$/);
    }
    expect(text).not.toMatch(/<script|169\.254|drop table/);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * MEBI);
    expect((await ask('/studies?limit=1')).status).toBe(200);
  });

  it.each([
    ['a length of 4 GB with ten bytes behind it', 'Content-Length: 4294967296\r\n\r\n0123456789', 413],
    ['a length of 8 MB with ten bytes behind it, and silence', 'Content-Length: 8388608\r\n\r\n0123456789', undefined],
    ['a header that goes on for ever', 'X: y', 408],
  ])('ends %s', async (_, rest, status) => {
    const socket = connect(archive.addresses.http.port, '127.0.0.1');
    socket.write(`POST /dicom-web/studies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/dicom\r\n${rest}`);
    let answer = '';
    socket.on('data', chunk => {
      answer += String(chunk);
    });
    socket.on('error', () => {});
    await once(socket, 'close');
    expect(answer.slice(0, 12)).toBe(status === undefined ? '' : `HTTP/1.1 ${status}`);
    expect((await ask('/studies?limit=1')).status).toBe(200);
  });

  it('gives the metadata of a series from its records, without one file of an object', async () => {
    await rename(folder.file('data/blobs'), folder.file('data/elsewhere'));
    try {
      for (const accept of ['application/dicom+json', 'multipart/related; type="application/dicom+xml"']) {
        const response = await ask(`/studies/${study}/series/${series}/metadata`, { headers: { Accept: accept } });
        const text = await response.text();
        expect([response.status, text.match(/7FE00010/g)?.length ?? 0]).toEqual([200, 40]);
      }
      expect((await ask(one)).status).toBe(500);
    } finally {
      await rename(folder.file('data/elsewhere'), folder.file('data/blobs'));
    }
  });
});
