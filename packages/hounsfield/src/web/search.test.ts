import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import { CTImageStorage, ExplicitVRLittleEndian } from '../dictionary/index.ts';
import { webSearchKeys } from '../dictionary/web.generated.ts';
import { WebError } from '../errors/index.ts';
import { fromXml } from '../models/index.ts';
import type { WebOptions } from './call.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { boundaryOf, readMultipart } from './multipart.ts';
import { parseQuery } from './query-string.ts';
import { resources } from './resources.ts';
import { readSearchQuery } from './search-query.ts';
import { webHandler } from './server.ts';

const BASE = 'http://pacs.test/dicom-web';
let backend: MemoryBackend;

beforeEach(() => {
  backend = new MemoryBackend();
  for (const study of ['1.1', '1.2', '1.3'])
    for (const series of [`${study}.1`, `${study}.2`]) add(study, series, `${series}.1`);
});

function add(study: string, series: string, instance: string): void {
  const dataSet = DataSet.of({
    SOPClassUID: CTImageStorage,
    SOPInstanceUID: instance,
    StudyInstanceUID: study,
    SeriesInstanceUID: series,
    PatientID: `P${study}`,
    PatientName: study === '1.1' ? 'Doe^Jane' : 'Roe^Ann',
    Modality: series.endsWith('1') ? 'CT' : 'MR',
  });
  backend.add(
    fileOf(toBytes(dataSet), {
      sopClassUid: CTImageStorage,
      sopInstanceUid: instance,
      transferSyntaxUid: ExplicitVRLittleEndian,
    }),
  );
}

type Json = Record<string, { vr: string; Value?: unknown[] }>;

async function ask(path: string, options: WebOptions = {}, accept = 'application/dicom+json'): Promise<Response> {
  return await webHandler(backend, { path: '/dicom-web', ...options })(
    new Request(`${BASE}${path}`, { headers: { Accept: accept } }),
  );
}

async function found(path: string, tag: string): Promise<unknown[]> {
  return ((await (await ask(path)).json()) as Json[]).map(row => row[tag]?.Value?.[0]);
}

describe('search (PS3.18 §10.6)', () => {
  it.each([
    ['/studies', '0020000D', ['1.1', '1.2', '1.3']],
    ['/studies?PatientName=Doe*', '0020000D', ['1.1']],
    ['/studies?00100010=Doe%5EJane', '0020000D', ['1.1']],
    ['/studies?StudyInstanceUID=1.1,1.3', '0020000D', ['1.1', '1.3']],
    ['/studies?StudyInstanceUID=1.1%5C1.3', '0020000D', ['1.1', '1.3']],
    ['/studies?PatientID=', '0020000D', ['1.1', '1.2', '1.3']],
    ['/studies?offset=1&limit=1', '0020000D', ['1.2']],
    ['/series?Modality=MR', '0020000E', ['1.1.2', '1.2.2', '1.3.2']],
    ['/studies/1.2/series', '0020000E', ['1.2.1', '1.2.2']],
    ['/studies/1.2/instances', '00080018', ['1.2.1.1', '1.2.2.1']],
    ['/studies/1.2/series/1.2.2/instances', '00080018', ['1.2.2.1']],
    ['/instances?limit=2', '00080018', ['1.1.1.1', '1.1.2.1']],
  ])('%s', async (path, tag, expected) => {
    expect(await found(path, tag)).toEqual(expected);
  });

  it('gives each row its Retrieve URL and the unique keys of the address (Tables 10.6.3-3 to 10.6.3-5)', async () => {
    const [study] = (await (await ask('/studies')).json()) as Json[];
    expect(study?.['00081190']).toEqual({ vr: 'UR', Value: [`${BASE}/studies/1.1`] });
    const [series] = (await (await ask('/studies/1.2/series')).json()) as Json[];
    expect(series?.['00081190']?.Value).toEqual([`${BASE}/studies/1.2/series/1.2.1`]);
    expect(series?.['0020000D']?.Value).toEqual(['1.2']);
    const [instance] = (await (await ask('/studies/1.2/series/1.2.2/instances')).json()) as Json[];
    expect(instance?.['00081190']?.Value).toEqual([`${BASE}/studies/1.2/series/1.2.2/instances/1.2.2.1`]);
    // A row of a relational search whose store gives no keys of higher levels has no address.
    const [other] = (await (await ask('/instances')).json()) as Json[];
    expect(other?.['00081190']).toBeUndefined();
  });

  it('answers 200 with an empty list when nothing matches (CP-2473)', async () => {
    for (const path of [
      '/studies?PatientID=nobody',
      '/studies?limit=0',
      '/studies/9.9/series',
      '/studies?offset=100',
    ]) {
      const response = await ask(path);
      expect([response.status, await response.text()]).toEqual([200, '[]']);
    }
  });

  it('must not be kept by caches', async () => {
    expect((await ask('/studies')).headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('offers both models, the JSON one first (PS3.18 Table 10.6.4-1)', async () => {
    expect((await ask('/studies', {}, 'application/json')).headers.get('Content-Type')).toBe('application/json');
    expect((await ask('/studies', {}, '*/*')).headers.get('Content-Type')).toBe('application/dicom+json');
    const xml = await ask('/studies', {}, 'multipart/related; type="application/dicom+xml"');
    const texts: string[] = [];
    for await (const part of readMultipart(xml.body!, boundaryOf(xml.headers.get('Content-Type') ?? '')))
      texts.push((await fromXml(part.body)).text('RetrieveURL') ?? '');
    const json = (await (await ask('/studies')).json()) as Record<string, { Value: string[] }>[];
    expect(texts).toEqual(json.map(row => row['00081190']?.Value[0]));
    expect(texts.length).toBeGreaterThan(0);
    expect((await ask('/studies', {}, 'text/html')).status).toBe(406);
  });

  it('hands level, scope, keys and page on', async () => {
    await ask(
      '/studies/1.2/series/1.2.1/instances?RequestAttributesSequence.00400009=S1&includefield=StudyDate,00080060&includefield=00400275.ScheduledProcedureStepID&fuzzymatching=true&limit=7&offset=3',
    );
    expect(backend.searches).toEqual([
      {
        level: 'instance',
        scope: { study: '1.2', series: '1.2.1' },
        match: [{ path: [0x0040_0275, 0x0040_0009], vr: 'SH', values: ['S1'] }],
        include: [[0x0008_0020], [0x0008_0060], [0x0040_0275, 0x0040_0009]],
        includeAll: false,
        limit: 8,
        offset: 3,
        fuzzy: true,
      },
    ]);
  });

  it('tells how many results are left (§8.3.4.4.1)', async () => {
    const warning = async (path: string, options?: WebOptions): Promise<string | null> =>
      (await ask(path, options)).headers.get('Warning');
    expect(await warning('/studies?limit=1')).toBe(`299 ${BASE}: There are 2 additional results that can be requested`);
    expect(await warning('/studies?limit=1&offset=1')).toBe(
      `299 ${BASE}: There are 1 additional results that can be requested`,
    );
    expect(await warning('/studies?limit=3')).toBeNull();
    expect(await warning('/studies?limit=0')).toBe(`299 ${BASE}: There are 3 additional results that can be requested`);
    expect(await warning('/instances', { maxResults: 4 })).toBe(
      `299 ${BASE}: There are 2 additional results that can be requested`,
    );
    expect(await warning('/instances?limit=100', { maxResults: 4 })).toBe(
      `299 ${BASE}: There are 2 additional results that can be requested`,
    );
    Object.assign(backend, { count: undefined });
    expect(await warning('/studies?limit=1')).toBe(`299 ${BASE}: There are additional results that can be requested`);
  });

  it('streams a long answer and still tells that there is more', async () => {
    const long = DataSet.of({ StudyInstanceUID: '1.1', StudyDescription: 'x'.repeat(60) });
    let given = 0;
    backend.search = async function* (query) {
      for (let k = query.offset; k < query.offset + query.limit; k++) {
        given++;
        yield long;
      }
    };
    backend.count = () => Promise.resolve(100_000);
    const response = await ask('/studies?limit=20000', { maxResults: 50_000 });
    expect(response.headers.get('Warning')).toBe(
      `299 ${BASE}: There are 80000 additional results that can be requested`,
    );
    expect(given).toBeLessThan(3000);
    expect((await response.json()) as Json[]).toHaveLength(20_000);
  });

  it('caps what is not limited by the request', async () => {
    expect((await (await ask('/instances', { maxResults: 4 })).json()) as Json[]).toHaveLength(4);
    expect((await (await ask('/instances?limit=999999999', { maxResults: 4 })).json()) as Json[]).toHaveLength(4);
  });

  it.each([
    ['fuzzymatching', 'fuzzyMatching', 'Only literal matching has been performed.'],
    ['emptyvaluematching', 'emptyValueMatching', 'Empty Value Matching has not been performed.'],
    ['multiplevaluematching', 'multipleValueMatching', 'Multiple Value Matching has not been performed.'],
  ])('warns where %s is not supported (§8.3.4.2, §8.3.4.5, §8.3.4.6)', async (name, ability, sentence) => {
    expect((await ask(`/studies?${name}=true`)).headers.get('Warning')).toBe(
      `299 ${BASE}: The ${name} parameter is not supported. ${sentence}`,
    );
    expect((await ask(`/studies?${name}=false`)).headers.has('Warning')).toBe(false);
    Object.assign(backend, { [ability]: true });
    expect((await ask(`/studies?${name}=true`)).headers.has('Warning')).toBe(false);
  });

  it('warns of what the store has to say about a search (§8.3.4)', async () => {
    Object.assign(backend, {
      searchWarnings: ({ match }: { readonly match: readonly unknown[] }) => match.map(() => 'Matches may be missing.'),
    });
    expect((await ask('/studies?PatientID=P1.1')).headers.get('Warning')).toBe(`299 ${BASE}: Matches may be missing.`);
    expect((await ask('/studies')).headers.has('Warning')).toBe(false);
  });

  it('hands each of several values on where all have to match (§8.3.4.6)', async () => {
    const asked = '/studies?ModalitiesInStudy=CT%5CPT&multiplevaluematching=true';
    await ask(asked);
    expect(backend.searches[0]).toMatchObject({ match: [{ values: ['CT\\PT'] }] });
    expect(backend.searches[0]?.needsAll).toBeUndefined();
    Object.assign(backend, { multipleValueMatching: true });
    await ask(asked);
    expect(backend.searches[1]).toMatchObject({ match: [{ values: ['CT', 'PT'] }], needsAll: true });
  });

  it('passes over what is no attribute, with a warning that does not repeat it', async () => {
    const response = await ask('/studies?orderby=-StudyDate&PatientID=P1.1&%22evil%22=1');
    expect(response.headers.get('Warning')).toBe(
      `299 ${BASE}: Query parameter 1 is not supported and was passed over., 299 ${BASE}: Query parameter 3 is not supported and was passed over.`,
    );
    expect((await response.json()) as Json[]).toHaveLength(1);
  });

  const bad = [
    'PatientNam=Doe',
    'Patientname=Doe',
    '0010=1',
    'FFFF=1'.replace('FFFF', 'Ffffffff.X'),
    '00100020.00100010=x',
    'PatientID.PatientName=x',
    'RequestAttributesSequence=x',
    '00400275=x',
    'PatientID=a&PatientID=b',
    'PatientID=a&00100020=b',
    'limit=-1',
    'limit=x',
    'limit=',
    'limit=1.5',
    'limit=99999999999999999999',
    'limit=1&limit=2',
    'limit=0x10',
    'limit=1e3',
    'offset=-1',
    'offset=99999999999',
    'offset=%31%00',
    'fuzzymatching=1',
    'fuzzymatching=TRUE',
    'fuzzymatching=',
    'includefield=Nonsense',
    'includefield=0008002',
    'includefield=StudyDate.Modality',
    'PatientName=%00',
    'PatientName=a%0ab',
    'PatientName=%e4',
    'PatientName=%',
    `PatientName=${'x'.repeat(1025)}`,
    `StudyInstanceUID=${'1.2,'.repeat(1001)}1`,
    `${'00400275.'.repeat(17)}00400009=x`,
    'Constructor=1',
    '__proto__.x=1'.replace('__proto__', 'Prototype'),
  ];
  it.each(bad)('?%s is 400', async query => {
    // 0010 is no tag and begins with a digit: it is passed over.
    const response = await ask(`/studies?${query}`);
    expect(response.status).toBe(query === '0010=1' ? 200 : 400);
    if (query !== '0010=1') expect(backend.searches).toEqual([]);
  });
});

describe('readSearchQuery', () => {
  const read = (query: string) => readSearchQuery('study', {}, parseQuery(query), { fuzzyMatching: true });

  it('takes every matching attribute of Table 10.6.1-5 by keyword and by tag', () => {
    for (const { tag, keyword, use } of webSearchKeys) {
      if (use !== 'match' || keyword === 'RequestAttributesSequence') continue;
      const hex = tag.toString(16).padStart(8, '0');
      for (const name of [keyword, hex, hex.toUpperCase()])
        expect(read(`${name}=1`).query.match.map(key => key.path)).toEqual([[tag]]);
    }
  });

  it('decodes percent-encoding and plus signs, and splits lists of UIDs and names only', () => {
    const { match } = read('PatientName=M%C3%BCller%2CA+B&PatientID=a,b&StudyInstanceUID=1.2,1.3%2C1.4').query;
    expect(match.map(key => key.values)).toEqual([['Müller,A B'], ['a,b'], ['1.2', '1.3', '1.4']]);
    // As OHIF writes it.
    expect(read('includefield=00081030%2C00080060').query.include).toEqual([[0x0008_1030], [0x0008_0060]]);
  });

  it('knows private attributes and their creators (PS3.5 §7.8)', () => {
    const { match } = read('00230010=AcmeCompany&00231001=001239').query;
    expect(match).toEqual([
      { path: [0x0023_0010], vr: 'LO', values: ['AcmeCompany'] },
      { path: [0x0023_1001], vr: 'UN', values: ['001239'] },
    ]);
  });

  it('takes includefield=all alone or beside others', () => {
    for (const query of ['includefield=all', 'includefield=StudyDate,all', 'includefield=StudyDate&includefield=all']) {
      expect(read(query).query).toMatchObject({ include: [], includeAll: true });
    }
  });

  it('throws nothing but WebError, whatever the query', () => {
    const piece = fc.constantFrom(
      'PatientID',
      '00100020',
      '.',
      '=',
      '&',
      ',',
      '%',
      '%41',
      '%zz',
      '+',
      'limit',
      'offset',
      'includefield',
      'all',
      '1',
      '-1',
      'true',
      'accept',
      '\\',
      'é',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        try {
          read(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(WebError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the table of resources', () => {
  it('has every retrieve, store and search resource of the Studies Service, each with its operation', () => {
    const studies = resources.filter(row => row.service === 'studies' && row.operation !== 'remove');
    expect(studies).toHaveLength(38);
    expect(resources.filter(row => row.operation === 'search').map(row => [row.template, row.level])).toEqual([
      ['/studies', 'study'],
      ['/studies/{study}/series', 'series'],
      ['/studies/{study}/instances', 'instance'],
      ['/series', 'series'],
      ['/studies/{study}/series/{series}/instances', 'instance'],
      ['/instances', 'instance'],
    ]);
  });
});
