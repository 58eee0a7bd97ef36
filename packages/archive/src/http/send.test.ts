import { createHash } from 'node:crypto';
import { connect } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ctSeries, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Archive, startArchive } from '../archive.ts';

let folder: TemporaryFolder;
let archive: Archive;
/** Addresses of objects of half a megabyte, with the digests of their files. */
let objects: readonly (readonly [path: string, digest: string])[];

beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await startArchive({ dicomPort: 0, httpPort: 0, logLevel: 'silent', data: folder.file('data') });
  const series = ctSeries({ count: 6, rows: 512, columns: 512 });
  const parts = series.flatMap(({ bytes }) => ['--b\r\nContent-Type: application/dicom\r\n\r\n', bytes, '\r\n']);
  const body = Buffer.concat([...parts, '--b--'].map(part => Buffer.from(part)));
  const headers = {
    'Content-Type': 'multipart/related; type="application/dicom"; boundary=b',
    Accept: 'application/json',
  };
  expect((await fetch(`${base()}/dicom-web/studies`, { method: 'POST', headers, body })).status).toBe(200);
  const paths = series.map(({ bytes }) => {
    const { study, series: one, instance } = uidsOf(bytes);
    return `/dicom-web/studies/${study}/series/${one}/instances/${instance}`;
  });
  // As they come when nobody else asks.
  objects = await Promise.all(
    paths.map(async path => [path, digestOf(await (await asked(path)).arrayBuffer())] as const),
  );
  expect(new Set(objects.map(([, digest]) => digest)).size).toBe(6);
});
afterAll(async () => {
  await archive.close();
  await folder.remove();
});

function base(): string {
  return `http://127.0.0.1:${archive.addresses.http.port}`;
}

function uidsOf(bytes: Uint8Array): { readonly study: string; readonly series: string; readonly instance: string } {
  const object = readBytes(bytes);
  const [study = '', series = '', instance = ''] = (
    ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const
  ).map(keyword => object.text(keyword));
  return { study, series, instance };
}

function asked(path: string): Promise<Response> {
  return fetch(`${base()}${path}`, { headers: { Accept: 'application/dicom' } });
}

function digestOf(bytes: ArrayBuffer | Uint8Array): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

/** Over a connection of its own that reads nothing until it is told, or goes away in the middle. */
async function slowly(path: string, goesAway: boolean, read: Promise<void>): Promise<string | undefined> {
  const socket = connectSocket(archive.addresses.http.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/dicom\r\nConnection: close\r\n\r\n`);
  await new Promise(resolve => socket.once('readable', resolve));
  if (goesAway) {
    socket.destroy();
    return undefined;
  }
  await read;
  const answer = await buffer(socket);
  return digestOf(answer.subarray(answer.indexOf('\r\n\r\n') + 4));
}

it('sends objects from memory that is used again, and each comes whole and as itself: to many at once, to who is slow, beside who goes away', async () => {
  let letRead = (): void => undefined;
  const read = new Promise<void>(resolve => {
    letRead = resolve;
  });
  const slow = objects.map(([path]) => slowly(path, false, read));
  const gone = objects.map(([path]) => slowly(path, true, read));
  await Promise.all(gone);
  for (let round = 0; round < 5; round++) {
    const quick = objects.map(async ([path]) => digestOf(await (await asked(path)).arrayBuffer()));
    expect(await Promise.all(quick)).toEqual(objects.map(([, digest]) => digest));
  }
  letRead();
  expect(await Promise.all(slow)).toEqual(objects.map(([, digest]) => digest));
});

it('sends them over HTTP/2 as well, several at once on one connection (RFC 9113)', async () => {
  const session = connect(base());
  try {
    const digests = objects.map(async ([path]) => {
      const stream = session.request({ ':path': path, accept: 'application/dicom' });
      return digestOf(await buffer(stream));
    });
    expect(await Promise.all(digests)).toEqual(objects.map(([, digest]) => digest));
  } finally {
    session.close();
  }
});
