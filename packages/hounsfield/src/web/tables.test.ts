import { beforeEach, describe, expect, it } from 'vitest';
import { asciiBytes, concat } from '../bytes/index.ts';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian, transferSyntaxByUid } from '../dictionary/index.ts';
import { webMediaTypes, webResources, webStatuses } from '../dictionary/web.generated.ts';
import type { WebMediaType } from '../dictionary/web-rows.ts';
import { DecodeError } from '../errors/index.ts';
import { toJson } from '../models/index.ts';
import { encapsulated, fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { DONE, memoryServices, uidIn } from './memory-services.fixture.ts';
import { queryParameters } from './query-parameters.ts';
import { type Resource, resources } from './resources.ts';
import { webHandler } from './server.ts';

/* Every row of the tables of PS3.18 for the Studies and URI Services, walked against a store in memory. */

let backend: MemoryBackend;
beforeEach(() => {
  backend = new MemoryBackend();
  backend.add(image('1.2.1.1', 1, ExplicitVRLittleEndian));
  Object.assign(backend, memoryServices(backend));
});

function image(instance: string, frames: number, syntax: string): Uint8Array {
  const row = transferSyntaxByUid(syntax);
  const isNative = row?.encapsulated !== true;
  const pixels = Array.from({ length: frames }, (_, k) => new Uint8Array(32).fill(k + 1));
  const dataSet = DataSet.of({
    ...{ SOPClassUID: CTImageStorage, SOPInstanceUID: instance, StudyInstanceUID: '1.2', SeriesInstanceUID: '1.2.1' },
    ...{ PatientID: 'P1', Rows: 4, Columns: 4, BitsAllocated: 16, NumberOfFrames: frames },
    ReferencedImageSequence: [DataSet.of({ EncapsulatedDocument: new Uint8Array(2000) })],
    ...(isNative ? { PixelData: concat(pixels) } : {}),
  });
  const body = isNative ? toBytes(dataSet) : concat([toBytes(dataSet), encapsulated(pixels)]);
  return fileOf(body, { sopClassUid: CTImageStorage, sopInstanceUid: instance, transferSyntaxUid: syntax });
}

function fill(template: string): string {
  const values = { study: '1.2', series: '1.2.1', instance: '1.2.1.1', frames: '1', path: '00081140/1/00420011' };
  const [, name = ''] = template.split('/');
  const others = { transaction: DONE, uid: uidIn(name) };
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof values) => ({ ...values, ...others })[name]);
  return path === '/' || path === '/wado' ? `${path}?${URI}` : path;
}

const URI = 'requestType=WADO&studyUID=1.2&seriesUID=1.2.1&objectUID=1.2.1.1';

interface Init {
  readonly method?: string;
  readonly accept?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array | string;
}

async function ask(path: string, { method = 'GET', accept = '*/*', headers = {}, body }: Init = {}): Promise<Response> {
  const init = { method, headers: { Accept: accept, ...headers }, ...(body === undefined ? {} : { body }) };
  return await webHandler(backend)(new Request(`http://pacs.test${path}`, init));
}

async function typeOf(response: Response): Promise<string> {
  await response.body?.cancel();
  return (response.headers.get('Content-Type') ?? '').replace(/; boundary.*/, '').toLowerCase();
}

describe('resources', () => {
  const served = webResources.filter(
    ({ service, method }) => method !== undefined && ['studies', 'uri', 'commitment'].includes(service),
  );

  it('are all there, each at its template', () => {
    const own = new Set(resources.map(({ method, resource, section }) => `${method} ${resource} ${section}`));
    const missing = served.filter(({ method, resource, section }) => !own.has(`${method} ${resource} ${section}`));
    // The two transactions of the URI Service have one address.
    expect(missing.map(row => row.section)).toEqual(['PS3.18 §9.5']);
  });

  const readable = resources.filter(({ method }) => method === 'GET');
  it.each(readable.map(row => row.template))(
    'GET and HEAD %s are 200, with one type, and end what they opened',
    async template => {
      const [get, head] = [await ask(fill(template)), await ask(fill(template), { method: 'HEAD' })];
      expect([get.status, head.status]).toEqual([200, 200]);
      expect(await typeOf(head)).toBe(await typeOf(get));
      expect(backend.open).toBe(0);
    },
  );

  it.each(resources.filter(({ resource }) => resource.includes('Volume')).map(row => row.template))(
    'GET %s is 501 of a store that draws no volumes, with what to do in its place',
    async template => {
      delete backend.renderVolume;
      const response = await ask(fill(template));
      const { error } = (await response.json()) as { error: { code: string; remedy: string } };
      expect([response.status, error.code]).toEqual([501, 'not-implemented']);
    },
  );
});

describe('media types', () => {
  const rowsOf = (table: string): readonly WebMediaType[] => webMediaTypes.filter(row => row.table === table);
  const instance = '/studies/1.2/series/1.2.1/instances/1.2.1.1';

  it.each(rowsOf('8.7.3-2').map(row => [row.category, row.transferSyntax ?? '', row.requirement] as const))(
    'of %s: application/dicom in %s (Table 8.7.3-2, %s)',
    async (category, uid) => {
      backend.objects.length = 0;
      backend.add(image('1.2.1.1', category === 'Multi-frame Image' ? 3 : 1, uid));
      for (const container of ['multipart/related; type="application/dicom"', 'application/dicom', 'application/zip']) {
        const response = await ask(instance, { accept: `${container}; transfer-syntax=${uid}` });
        expect([response.status, await typeOf(response)]).toEqual([200, expect.stringContaining(container)]);
      }
    },
  );

  it.each(
    rowsOf('8.7.3-5').map(row => [row.category, row.mediaType, row.transferSyntax ?? '', row.requirement] as const),
  )('of %s: %s in %s (Table 8.7.3-5, %s)', async (category, type, uid, requirement) => {
    backend.objects.length = 0;
    backend.add(image('1.2.1.1', category === 'Single Frame Image' ? 1 : 3, uid));
    const path = category === 'Video' ? `${instance}/pixeldata` : `${instance}/frames/1`;
    const named = [`${type}; transfer-syntax=${uid}`, ...(requirement === 'default' ? [type] : [])];
    for (const accept of named.flatMap(each => [each, `multipart/related; type="${type}"${each.slice(type.length)}`])) {
      const response = await ask(path, { accept });
      expect([accept, response.status, await typeOf(response)]).toEqual([
        accept,
        200,
        expect.stringContaining(type.toLowerCase()),
      ]);
    }
  });

  it.each(rowsOf('8.7.3-4').map(row => row.category))('of %s: application/octet-stream (Table 8.7.3-4)', async () => {
    for (const path of ['/bulkdata', '/pixeldata', '/frames/1', '/bulkdata/7FE00010'].map(end => instance + end)) {
      const response = await ask(path, { accept: 'multipart/related; type="application/octet-stream"' });
      expect([path, response.status, await typeOf(response)]).toEqual([
        path,
        200,
        'multipart/related; type="application/octet-stream"',
      ]);
    }
  });

  /** Rows that this server cannot make; all of them optional. Reports and documents have a test of their own. */
  const notDrawn = new Set(['video/mpeg', 'video/mp4', 'video/H265']);
  it.each(
    rowsOf('8.7.4-1')
      .filter(row => row.category !== 'Text')
      .map(row => [row.category, row.mediaType, row.requirement] as const),
  )('of %s: rendered as %s (Table 8.7.4-1, %s)', async (_, type) => {
    for (const path of [
      `${instance}/rendered`,
      `${instance}/frames/1/rendered`,
      `${instance}/thumbnail`,
      `/wado?${URI}`,
    ]) {
      const response = await ask(path, { accept: type });
      expect(response.status).toBe(notDrawn.has(type) ? 406 : 200);
      if (response.status === 200) expect(await typeOf(response)).toBe(type);
    }
  });

  it.each(
    [...rowsOf('8.7.3-3'), ...rowsOf('10.6.4-1')].map(row =>
      row.mediaType.replace(/^application\/dicom\+xml$/, 'multipart/related; type="application/dicom+xml"'),
    ),
  )('of metadata and searches: %s (Tables 8.7.3-3, 10.4.4-1, 10.6.4-1)', async accept => {
    for (const path of ['/studies/1.2/metadata', '/studies', '/series', '/instances']) {
      const response = await ask(path, { accept });
      expect([path, response.status, await typeOf(response)]).toEqual([path, 200, accept]);
    }
  });

  it('without a preference are the default of their resource (Table 10.4.4-1)', async () => {
    const defaults = {
      instances: 'multipart/related; type="application/dicom"',
      metadata: 'application/dicom+json',
      thumbnail: 'image/jpeg',
      search: 'application/dicom+json',
    } as const;
    for (const { template, operation, method } of resources) {
      const expected = defaults[operation as keyof typeof defaults];
      if (expected !== undefined && method === 'GET')
        expect([template, await typeOf(await ask(fill(template)))]).toEqual([template, expected]);
    }
  });

  it.each(resources.filter(({ method }) => method === 'GET').map(row => row.template))(
    'that %s does not have are 406',
    async template => {
      expect((await ask(fill(template), { accept: 'application/x-nothing' })).status).toBe(406);
    },
  );
});

describe('query parameters (PS3.18 §8.3)', () => {
  const good: Readonly<Record<string, string>> = {
    // Falls back to the header where the resource does not have it (§8.7.8.1).
    accept: 'application/json',
    charset: 'utf-8',
    annotation: 'patient,technique',
    quality: '50',
    viewport: '10,10',
    window: '40,400,linear',
    iccprofile: 'srgb',
    fuzzymatching: 'true',
    includefield: 'PatientID',
    limit: '1',
    offset: '0',
    renderingmethod: 'maximum_ip',
    orientation: 'a',
    mprslab: '2.5',
    renderedvolumetricmetadata: 'yes',
    emptyvaluematching: 'true',
    multiplevaluematching: 'true',
    contentType: 'image/png',
    transferSyntax: ExplicitVRLittleEndian,
    frameNumber: '1',
    imageAnnotation: 'patient',
    imageQuality: '50',
    rows: '10',
    columns: '10',
    region: '0,0,1,1',
  };
  /** Each is refused with 400 wherever it stands. */
  const bad: Readonly<Record<string, readonly string[]>> = {
    annotation: ['everything'],
    quality: ['0', '101', '1.5', 'x'],
    viewport: ['1000000000,1000000000', '10', '0,1', '-1,5', '1e9,1', 'a,b'],
    window: ['40', '40,400', '40,0,linear', '40,400,cubic', 'NaN,1,linear'],
    iccprofile: ['maybe'],
    renderingmethod: ['mip', 'maximum_ip,minimum_ip', 'MAXIMUM_IP'],
    orientation: ['x', 'a,p', ''],
    viewpointposition: ['1,2,3', '1,2', 'a,b,c'],
    viewpointlookat: ['1,2,3', 'NaN,0,0'],
    viewpointup: ['1,2,3', ''],
    mprslab: ['0', '-1', '1e9', 'x'],
    renderedvolumetricmetadata: ['no', ''],
    fuzzymatching: ['yes', '1'],
    includefield: ['NoSuchThing', '0010001'],
    limit: ['-1', '1e3', '99999999999'],
    offset: ['-1', 'x'],
    emptyvaluematching: ['yes'],
    multiplevaluematching: ['yes'],
    anonymize: ['no'],
    frameNumber: ['0', 'x'],
    imageAnnotation: ['everything'],
    imageQuality: ['0', '101'],
    rows: ['0', '-1'],
    columns: ['0', 'x'],
    region: ['0,0', '1,1,0,0', '0,0,2,2'],
    windowCenter: ['x'],
    windowWidth: ['x'],
  };
  const pairs = resources
    .filter(({ method }) => method === 'GET')
    .flatMap(({ template, operation }) => queryParameters[operation].map(({ name }) => [template, name] as const));

  it.each(pairs.filter(([, name]) => good[name] !== undefined))('%s takes %s', async (template, name) => {
    const path = fill(template);
    const response = await ask(
      `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(good[name] ?? '')}`,
    );
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it.each(pairs.filter(([, name]) => bad[name] !== undefined))(
    '%s refuses what is not allowed for %s',
    async (template, name) => {
      const path = fill(template);
      for (const value of bad[name] ?? []) {
        const response = await ask(`${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`);
        expect([value, response.status]).toEqual([value, 400]);
      }
      const twice = await ask(
        `${path}${path.includes('?') ? '&' : '?'}${name}=${good[name] ?? '1'}&${name}=${good[name] ?? '1'}`,
      );
      if (name !== 'includefield') expect(twice.status).toBe(400);
    },
  );
});

describe('statuses', () => {
  const one = '/studies/1.2/series/1.2.1/instances/1.2.1.1';
  const part = (body: Uint8Array | string, type: string): Uint8Array =>
    concat([
      asciiBytes(`--b\r\nContent-Type: ${type}\r\n\r\n`),
      typeof body === 'string' ? asciiBytes(body) : body,
      asciiBytes('\r\n--b--'),
    ]);
  const post = (body: Uint8Array | string, type = 'application/dicom', study = ''): Promise<Response> =>
    ask(`/studies${study}`, {
      method: 'POST',
      body: part(body, type),
      headers: { 'Content-Type': `multipart/related; type="${type}"; boundary=b` },
    });
  const other = (): Uint8Array => image('1.2.1.9', 1, ExplicitVRLittleEndian);
  const failing = (error: unknown): void => {
    backend.instances = () => {
      throw error;
    };
  };
  const two = (): Promise<Response> => {
    const metadata = [
      toJson(
        DataSet.of({
          SOPClassUID: CTImageStorage,
          SOPInstanceUID: '1.9',
          StudyInstanceUID: '1.2',
          SeriesInstanceUID: '1.2.1',
        }),
      ),
      { '7FE00010': { vr: 'OB', BulkDataURI: 'x' } },
    ];
    return post(JSON.stringify(metadata), 'application/dicom+json');
  };

  /** A request for each status of each transaction. */
  const requests: Readonly<Record<string, () => Promise<Response>>> = {
    '8.5 200': () => ask('/studies'),
    '8.5 202': two,
    '8.5 204': () => ask('/studies?PatientID=nobody', { accept: 'multipart/related; type="application/dicom+xml"' }),
    '8.5 206': () => ask(one, { accept: 'application/dicom', headers: { Range: 'bytes=0-9' } }),
    '8.5 304': () => ask(one, { accept: 'application/dicom', headers: { 'If-None-Match': '*' } }),
    '8.5 400': () => ask('/studies?limit=x'),
    '8.5 404': () => ask('/nothing'),
    '8.5 405': () => ask('/studies', { method: 'PUT' }),
    '8.5 406': () => ask('/studies', { accept: 'image/png' }),
    '8.5 409': () => post(other(), 'application/dicom', '/9.9'),
    '8.5 413': () =>
      ask('/studies', {
        method: 'POST',
        body: 'x',
        headers: { 'Content-Type': 'application/dicom', 'Content-Length': String(2 ** 40) },
      }),
    '8.5 414': () => ask(`/studies?x=${'x'.repeat(40_000)}`),
    '8.5 415': () => post('x', 'text/plain'),
    '8.5 500': () => {
      failing(new Error('secret'));
      return ask('/studies/1.2');
    },
    '8.5 501': () => {
      delete backend.renderVolume;
      return ask('/studies/1.2/renderedmpr');
    },
    '8.5 503': () => {
      backend.render = () => Promise.reject(new DecodeError('renderer-busy'));
      return ask(`${one}/rendered`);
    },
    '8.9.3.1 200': () => ask('/', { method: 'OPTIONS' }),
    '8.9.3.1 304': () => ask('/', { method: 'OPTIONS', headers: { 'If-None-Match': '*' } }),
    '8.9.3.1 400': () => ask('/?accept=a&accept=b', { method: 'OPTIONS' }),
    '9.4.3.1 200': () => ask(`/wado?${URI}`, { accept: 'application/dicom' }),
    '9.4.3.1 400': () => ask('/wado?requestType=WADO'),
    '9.4.3.1 404': () => ask(`/wado?${URI.replace('1.2.1.1', '9.9')}`),
    '9.5.3.1 200': () => ask(`/wado?${URI}`, { accept: 'image/jpeg' }),
    '9.5.3.1 400': () => ask(`/wado?${URI}&rows=0`),
    '10.4.3.1 200': () => ask(one),
    '10.4.3.1 206': () => ask(one, { accept: 'application/dicom', headers: { Range: 'bytes=0-9' } }),
    '10.4.3.1 400': () => ask('/studies/x'),
    '10.4.3.1 404': () => ask('/studies/9.9'),
    '10.4.3.1 406': () => ask(one, { accept: 'text/html' }),
    '10.5.3.1 200': () => post(other()),
    '10.5.3.1 202': two,
    '10.5.3.1 400': () =>
      ask('/studies', {
        method: 'POST',
        body: 'x',
        headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=b' },
      }),
    '10.5.3.1 409': () => post(other(), 'application/dicom', '/9.9'),
    '10.5.3.1 415': () => post('x', 'text/plain'),
    '10.6.3.1 200': () => ask('/studies'),
    '10.6.3.1 204': () =>
      ask('/studies?PatientID=nobody', { accept: 'multipart/related; type="application/dicom+xml"' }),
    '10.6.3.1 400': () => ask('/studies?limit=x'),
  };
  /** Statuses that no request gets from the handler, and why. */
  const never: Readonly<Record<string, string>> = {
    '8.5 201': 'nothing is created by a client (worklist)',
    '8.5 203': 'nothing is changed on the way',
    '8.5 205': 'no form is reset',
    '8.5 301': 'nothing moves',
    '8.5 303': 'nothing is answered elsewhere',
    '8.5 401': 'the gate of the archive answers it',
    '8.5 403': 'the gate of the archive answers it',
    '8.5 410': 'what was deleted is not remembered',
    '8.5 411': 'bodies of any length are taken',
    '8.5 505': 'the server of the archive answers it',
    '9.4.3.1 410': 'what was deleted is not remembered',
    '10.4.3.1 410': 'what was deleted is not remembered',
    '10.4.3.1 413': 'answers are streamed, whatever their length',
    '10.6.3.1 413': 'answers come in pages, with a warning that there is more',
  };

  const rows = webStatuses
    .map(({ section, code }) => `${section.replace('PS3.18 §', '')} ${code}`)
    .filter(row => /^(?:8\.5|8\.9|9\.|10\.)/.test(row));
  it.each(rows)('%s', async row => {
    if (never[row] !== undefined) return expect(requests[row]).toBeUndefined();
    const response = await requests[row]!();
    expect(response.status).toBe(Number(row.split(' ')[1]));
    await response.body?.cancel();
  });

  it('of errors come with one sentence of what happened and one of what to do', async () => {
    for (const [row, request] of Object.entries(requests)) {
      backend = new MemoryBackend();
      backend.add(image('1.2.1.1', 1, ExplicitVRLittleEndian));
      const response = await request();
      const type = response.headers.get('Content-Type');
      if (response.status < 400 || type !== 'application/json') continue;
      const { error } = (await response.json()) as { error: { message: string; remedy: string } };
      expect([row, error.message, error.remedy]).toEqual([
        row,
        expect.stringMatching(/^[A-Z].*\.$/),
        expect.stringMatching(/^[A-Z].*\.$/),
      ]);
    }
  });
});

it('every operation has parameters, and every parameter a section of PS3.18', () => {
  const operations = new Set(resources.map(({ operation }: Resource) => operation));
  for (const operation of operations)
    for (const { section } of queryParameters[operation]) expect(section).toMatch(/^[89]\./);
});
