import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, toBytes } from '../data/index.ts';
import { VideoEndoscopicImageStorage } from '../dictionary/index.ts';
import { films } from '../pixels/video/films.fixture.ts';
import { filmInMemory, filmOf, mp4Of } from '../pixels/video/index.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

const uids = {
  SOPClassUID: VideoEndoscopicImageStorage,
  SOPInstanceUID: '1.2.1.1',
  StudyInstanceUID: '1.2',
  SeriesInstanceUID: '1.2.1',
};

/** A video object whose film lies in two fragments. */
function backendWith(film: Uint8Array, transferSyntaxUid: string): MemoryBackend {
  const backend = new MemoryBackend();
  const half = (film.length >> 2) * 2;
  const fragments = [film.subarray(0, half), film.subarray(half)];
  const items = [new Uint8Array(0), ...fragments].flatMap(bytes => {
    const padded = bytes.length % 2 === 0 ? bytes : concat([bytes, new Uint8Array(1)]);
    return [item(0xe000, padded.length), padded];
  });
  const head = Uint8Array.of(0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
  const header = toBytes(DataSet.of({ ...uids, Rows: 64, Columns: 64, NumberOfFrames: 10 }));
  const bytes = concat([header, head, ...items, item(0xe0dd, 0)]);
  const facts = { sopClassUid: uids.SOPClassUID, sopInstanceUid: uids.SOPInstanceUID, transferSyntaxUid };
  backend.add(fileOf(bytes, facts));
  return backend;
}

function item(element: number, length: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfffe, true);
  view.setUint16(2, element, true);
  view.setUint32(4, length, true);
  return bytes;
}

const INSTANCE = 'http://pacs.test/studies/1.2/series/1.2.1/instances/1.2.1.1';

async function ask(backend: MemoryBackend, accept = '*/*', path = '/rendered'): Promise<Response> {
  return await webHandler(backend)(new Request(`${INSTANCE}${path}`, { headers: { Accept: accept } }));
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return concat(parts);
}

describe('a video object (PS3.18 Table 8.7.4-1, Video)', () => {
  it.each([
    ['of H.264 in a Transport Stream', films.h264, '1.2.840.10008.1.2.4.102'],
    ['of HEVC in a Transport Stream', films.h265, '1.2.840.10008.1.2.4.107'],
  ])('%s is had as MP4', async (_, film, syntax) => {
    const backend = backendWith(film, syntax);
    const response = await ask(backend);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'video/mp4']);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes).toEqual(await whole(mp4Of(filmInMemory(film))));
    // A browser that is led to it plays it, and runs nothing.
    const policy = response.headers.get('Content-Security-Policy');
    expect(policy).toBe("default-src 'none'; media-src 'self'; frame-ancestors 'none'; sandbox allow-same-origin");
    expect(await filmOf(filmInMemory(bytes))).toMatchObject({ container: 'mp4', width: 64, height: 64 });
    expect(backend.open).toBe(0);
  });

  it.each([
    ['in MP4', films.h264Mp4, '1.2.840.10008.1.2.4.102', 'video/mp4'],
    ['of MPEG-2', films.mpeg2, '1.2.840.10008.1.2.4.100', 'video/mpeg'],
  ])('%s is had as it is', async (_, film, syntax, type) => {
    const backend = backendWith(film, syntax);
    const response = await ask(backend, type);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, type]);
    expect(new Uint8Array(await response.arrayBuffer()).subarray(0, film.length)).toEqual(film);
    expect(backend.open).toBe(0);
  });

  it('is the same by the URI Service (§9.5)', async () => {
    const backend = backendWith(films.h264, '1.2.840.10008.1.2.4.102');
    const uids = { requestType: 'WADO', studyUID: '1.2', seriesUID: '1.2.1', objectUID: '1.2.1.1' };
    const query = new URLSearchParams({ ...uids, contentType: 'video/mp4' });
    const response = await webHandler(backend)(new Request(`http://pacs.test/wado?${query}`));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'video/mp4']);
    expect(new TextDecoder().decode((await response.arrayBuffer()).slice(4, 8))).toBe('ftyp');
  });

  it.each([
    ['another type', films.h264, 'image/jpeg', '/rendered'],
    ['frames of it', films.h264, '*/*', '/frames/1/rendered'],
    ['what is no film', new Uint8Array(1000).fill(7), '*/*', '/rendered'],
  ])('is 406 as %s', async (_, film, accept, path) => {
    const backend = backendWith(film, '1.2.840.10008.1.2.4.102');
    expect((await ask(backend, accept, path)).status).toBe(406);
    expect(backend.open).toBe(0);
  });
});
