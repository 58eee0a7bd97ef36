import { createRequire } from 'node:module';
import { ctSeries, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Archive, startArchive } from '../../packages/archive/src/archive.ts';

// dicomweb-client, which OHIF asks with, against the archive.

/** What is used of it; its own types name files that it does not ship. */
interface Client {
  storeInstances(options: { datasets: readonly ArrayBuffer[] }): Promise<unknown>;
  searchForStudies(options?: object): Promise<Json[]>;
  searchForSeries(options: object): Promise<Json[]>;
  searchForInstances(options: object): Promise<Json[]>;
  retrieveStudyMetadata(options: object): Promise<Json[]>;
  retrieveSeriesMetadata(options: object): Promise<Json[]>;
  retrieveInstanceMetadata(options: object): Promise<Json | Json[]>;
  retrieveInstance(options: object): Promise<ArrayBuffer>;
  retrieveSeries(options: object): Promise<ArrayBuffer[]>;
  retrieveStudy(options: object): Promise<ArrayBuffer[]>;
  retrieveInstanceFrames(options: object): Promise<ArrayBuffer[]>;
  retrieveInstanceRendered(options: object): Promise<ArrayBuffer>;
  retrieveInstanceThumbnail(options: object): Promise<ArrayBuffer>;
  retrieveInstanceFramesRendered(options: object): Promise<ArrayBuffer>;
  retrieveBulkData(options: object): Promise<ArrayBuffer[]>;
}
type Json = Record<string, { readonly Value?: readonly unknown[]; readonly BulkDataURI?: string }>;

/** As much of XMLHttpRequest as the client uses. */
class Xhr {
  responseType = '';
  readyState = 0;
  status = 0;
  response: unknown;
  onreadystatechange: (() => void) | undefined;
  #headers: Headers | undefined;
  readonly #asked: { method: string; url: string; headers: Record<string, string> } = {
    method: '',
    url: '',
    headers: {},
  };

  open(method: string, url: string): void {
    Object.assign(this.#asked, { method: method.toUpperCase(), url });
  }

  setRequestHeader(name: string, value: string): void {
    this.#asked.headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#headers?.get(name) ?? null;
  }

  getAllResponseHeaders(): string {
    return [...(this.#headers ?? [])].map(([name, value]) => `${name}: ${value}`).join('\r\n');
  }

  send(body?: string | Uint8Array<ArrayBuffer> | Blob): void {
    const { url, ...init } = this.#asked;
    void fetch(url, { ...init, ...(body === undefined ? {} : { body }) }).then(async response => {
      this.#headers = response.headers;
      const bytes = await response.arrayBuffer();
      this.response = this.responseType === 'json' ? JSON.parse(Buffer.from(bytes).toString() || 'null') : bytes;
      Object.assign(this, { status: response.status, readyState: 4 });
      this.onreadystatechange?.();
    });
  }
}

describe('dicomweb-client', () => {
  const objects = ctSeries({ count: 3, rows: 32, columns: 32 });
  const [first] = objects.map(({ bytes }) => readBytes(bytes));
  const uids = {
    studyInstanceUID: first!.text('StudyInstanceUID') ?? '',
    seriesInstanceUID: first!.text('SeriesInstanceUID') ?? '',
    sopInstanceUID: first!.text('SOPInstanceUID') ?? '',
  };
  let folder: TemporaryFolder;
  let archive: Archive;
  let client: Client;

  beforeAll(async () => {
    Object.assign(globalThis, { XMLHttpRequest: Xhr });
    folder = await temporaryFolder();
    archive = await startArchive({
      data: folder.file('data'),
      dicomPort: 0,
      httpPort: 0,
      logLevel: 'silent',
      allowedOrigins: ['https://viewer.example'],
    });
    const { host, port } = archive.addresses.http;
    const { api } = createRequire(import.meta.url)('dicomweb-client') as {
      api: { DICOMwebClient: new (options: object) => Client };
    };
    client = new api.DICOMwebClient({ url: `http://${host}:${port}/dicom-web`, singlepart: '' });
  });
  afterAll(async () => {
    Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
    await archive.close();
    await folder.remove();
  });

  const copy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
  const text = (row: Json | undefined, tag: string): unknown => row?.[tag]?.Value?.[0];

  it('stores (PS3.18 §10.5)', async () => {
    await client.storeInstances({ datasets: objects.map(({ bytes }) => copy(bytes)) });
    expect(await client.searchForStudies()).toHaveLength(1);
  });

  it('searches at each level, with matching, paging and fields (PS3.18 §10.6)', async () => {
    const [study] = await client.searchForStudies({
      queryParams: { PatientID: first!.text('PatientID'), includefield: 'all', limit: 10, offset: 0 },
    });
    expect(text(study, '0020000D')).toBe(uids.studyInstanceUID);
    expect(await client.searchForStudies({ queryParams: { PatientID: 'nobody' } })).toEqual([]);
    const [series] = await client.searchForSeries(uids);
    expect([text(series, '0020000E'), text(series, '00201209')]).toEqual([uids.seriesInstanceUID, 3]);
    expect(await client.searchForInstances(uids)).toHaveLength(3);
    expect(await client.searchForInstances({ ...uids, queryParams: { limit: 2, offset: 2 } })).toHaveLength(1);
  });

  it('retrieves metadata and follows their bulk data addresses (PS3.18 §10.4.1.1.2)', async () => {
    for (const found of [await client.retrieveStudyMetadata(uids), await client.retrieveSeriesMetadata(uids)])
      expect(found).toHaveLength(3);
    const [object] = [await client.retrieveInstanceMetadata(uids)].flat();
    expect(text(object, '00080018')).toBe(uids.sopInstanceUID);
    const [value] = await client.retrieveBulkData({ BulkDataURI: object?.['7FE00010']?.BulkDataURI });
    expect(new Uint8Array(value!)).toEqual(first!.element('PixelData')?.bytes);
  });

  /** What OHIF 3 asks for to list studies, open one and draw it. */
  const ohif: readonly (readonly [string, string, string])[] = [
    [
      '/studies?limit=101&offset=0&fuzzymatching=false&includefield=00081030%2C00080060',
      'application/dicom+json',
      'application/dicom+json',
    ],
    [
      '/studies?limit=101&offset=0&fuzzymatching=true&PatientName=*doe*&includefield=00081030%2C00080060',
      'application/dicom+json',
      'application/dicom+json',
    ],
    [
      '/studies?StudyDate=19000101-20991231&ModalitiesInStudy=CT&limit=101&offset=0',
      'application/dicom+json',
      'application/dicom+json',
    ],
    [
      '/studies/{study}/series?includefield=00080021%2C00080031%2C0008103E%2C00200011',
      'application/dicom+json',
      'application/dicom+json',
    ],
    ['/studies/{study}/series/{series}/metadata', 'application/dicom+json', 'application/dicom+json'],
    [
      '/studies/{study}/series/{series}/instances/{instance}/frames/1',
      'multipart/related; type="application/octet-stream"; transfer-syntax=*',
      'multipart/related; type="application/octet-stream"',
    ],
    [
      '/studies/{study}/series/{series}/instances/{instance}/frames/1',
      'multipart/related; type=application/octet-stream; transfer-syntax=*',
      'multipart/related; type="application/octet-stream"',
    ],
    [
      '/studies/{study}/series/{series}/instances/{instance}/frames/1',
      'multipart/related; type=image/jls; transfer-syntax=1.2.840.10008.1.2.4.80',
      'multipart/related; type="image/jls"',
    ],
    [
      '/studies/{study}/series/{series}/instances/{instance}/frames/1',
      'multipart/related; type="image/jphc"; transfer-syntax=1.2.840.10008.1.2.4.201',
      'multipart/related; type="image/jphc"',
    ],
    ['/studies/{study}/series/{series}/instances/{instance}/rendered?accept=image/jpeg', '*/*', 'image/jpeg'],
    ['/studies/{study}/series/{series}/instances/{instance}/thumbnail?accept=image/jpeg', '*/*', 'image/jpeg'],
    ['/studies/{study}/series/{series}/thumbnail', 'image/jpeg', 'image/jpeg'],
    [
      '/studies/{study}/series/{series}/instances/{instance}',
      'multipart/related; type=application/dicom; transfer-syntax=*',
      'multipart/related; type="application/dicom"',
    ],
    [
      '/studies/{study}/series/{series}/instances/{instance}/bulkdata/7FE00010',
      'application/octet-stream',
      'application/octet-stream',
    ],
    [
      '/wado?requestType=WADO&studyUID={study}&seriesUID={series}&objectUID={instance}&contentType=application/dicom',
      '*/*',
      'application/dicom',
    ],
    [
      '/wado?requestType=WADO&studyUID={study}&seriesUID={series}&objectUID={instance}&contentType=image%2Fjpeg&frameNumber=1',
      '*/*',
      'image/jpeg',
    ],
  ];
  it.each(ohif)('is not alone: OHIF asks GET %s accepting %s', async (path, accept, type) => {
    const { host, port } = archive.addresses.http;
    const filled = path
      .replaceAll('{study}', uids.studyInstanceUID)
      .replaceAll('{series}', uids.seriesInstanceUID)
      .replaceAll('{instance}', uids.sopInstanceUID);
    const headers = { Accept: accept, Origin: 'https://viewer.example' };
    const response = await fetch(`http://${host}:${port}/dicom-web${filled}`, { headers });
    const got = response.headers.get('Content-Type')?.replace(/; (?:boundary|transfer-syntax)=.*/, '');
    expect([response.status, got, response.headers.get('Access-Control-Allow-Origin')]).toEqual([
      200,
      type,
      'https://viewer.example',
    ]);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1);
  });

  it('retrieves objects, frames and pictures (PS3.18 §10.4)', async () => {
    expect(readBytes(new Uint8Array(await client.retrieveInstance(uids))).text('SOPInstanceUID')).toBe(
      uids.sopInstanceUID,
    );
    expect(await client.retrieveSeries(uids)).toHaveLength(3);
    expect(await client.retrieveStudy(uids)).toHaveLength(3);
    const [frame] = await client.retrieveInstanceFrames({ ...uids, frameNumbers: [1] });
    expect(new Uint8Array(frame!)).toEqual(first!.element('PixelData')?.bytes);
    const png = { mediaTypes: [{ mediaType: 'image/png' }] };
    const pictures = [
      await client.retrieveInstanceRendered({
        ...uids,
        ...png,
        queryParams: { viewport: '16,16', window: '40,400,linear' },
      }),
      await client.retrieveInstanceFramesRendered({ ...uids, ...png, frameNumbers: [1] }),
    ];
    for (const picture of pictures) expect(Buffer.from([picture].flat()[0]!).subarray(1, 4).toString()).toBe('PNG');
    const jpeg = await client.retrieveInstanceThumbnail({ ...uids, mediaTypes: [{ mediaType: 'image/jpeg' }] });
    expect([...new Uint8Array([jpeg].flat()[0]!).subarray(0, 2)]).toEqual([0xff, 0xd8]);
  });
});
