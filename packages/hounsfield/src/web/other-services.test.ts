import { beforeEach, describe, expect, it } from 'vitest';
import { asciiBytes, type Bytes, concat } from '../bytes/index.ts';
import { DataSet } from '../data/index.ts';
import { HangingProtocolStorage } from '../dictionary/index.ts';
import { webNonPatientCategories, webStatuses } from '../dictionary/web.generated.ts';
import { fromJson, fromXml, type JsonDataSet, toJson, xmlChunks } from '../models/index.ts';
import { describeService } from './description.ts';
import { MemoryBackend } from './memory-backend.fixture.ts';
import { DONE, GONE, memoryServices, nonPatientFile, UNKNOWN, uidIn, WORKING } from './memory-services.fixture.ts';
import { webHandler } from './server.ts';

/* Every row of the tables of PS3.18 §12 (instances that belong to no patient) and §13 (storage commitment). */

const CT = '1.2.840.10008.5.1.4.1.1.2';
let backend: MemoryBackend;
let services: ReturnType<typeof memoryServices>;
beforeEach(() => {
  backend = new MemoryBackend();
  services = memoryServices(backend);
  Object.assign(backend, services);
  backend.objects.push(...[1, 2].map(k => ({ sopInstanceUid: `1.2.${k}` }) as MemoryBackend['objects'][number]));
});

interface Init {
  readonly method?: string;
  readonly accept?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Bytes | string;
}

async function ask(path: string, { method = 'GET', accept = '*/*', headers = {}, body }: Init = {}): Promise<Response> {
  const init = { method, headers: { Accept: accept, ...headers }, ...(body === undefined ? {} : { body }) };
  return await webHandler(backend)(new Request(`http://pacs.test${path}`, init));
}

const JSON_TYPE = 'application/dicom+json';
const references = (...uids: readonly string[]): DataSet =>
  DataSet.of({
    ReferencedSOPSequence: uids.map(uid => ({ ReferencedSOPClassUID: CT, ReferencedSOPInstanceUID: uid })),
  });
const commit = (
  module: DataSet | string,
  { type = JSON_TYPE, transaction = '1.2.3.4', ...init }: Init & { type?: string; transaction?: string } = {},
): Promise<Response> =>
  ask(`/commitment-requests/${transaction}`, {
    method: 'POST',
    body: typeof module === 'string' ? module : JSON.stringify(toJson(module)),
    ...init,
    headers: { 'Content-Type': type, ...init.headers },
  });
const moduleOf = async (response: Response): Promise<DataSet> => fromJson((await response.json()) as JsonDataSet);

describe('storage commitment over the web (PS3.18 §13)', () => {
  it('tells of each object whether it is kept, and of others why not (Table J.2-1)', async () => {
    const response = await commit(references('1.2.1', '1.2.9'));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, JSON_TYPE]);
    const module = await moduleOf(response);
    expect(module.get('ReferencedSOPSequence')?.map(item => item.text('ReferencedSOPInstanceUID'))).toEqual(['1.2.1']);
    expect(module.get('FailedSOPSequence')?.map(item => item.get('FailureReason'))).toEqual([0x0112]);
    expect([module.has('ReferencedStudySequence'), module.has('TransactionUID')]).toEqual([false, false]);
  });

  it('answers by study where it was asked by study (Tables J.1-1 and J.2-1)', async () => {
    const instance = (uid: string) => ({ ReferencedSOPInstanceUID: uid });
    const group = { ReferencedSOPClassUID: CT, ReferencedInstanceSequence: [instance('1.2.1'), instance('1.2.9')] };
    const series = { SeriesInstanceUID: '1.2.1', ReferencedInstancesBySOPClassSequence: [group] };
    const module = await moduleOf(
      await commit(
        DataSet.of({ ReferencedStudySequence: [{ StudyInstanceUID: '1.2', ReferencedSeriesSequence: [series] }] }),
      ),
    );
    const uids = (keyword: 'ReferencedStudySequence' | 'FailedStudySequence'): unknown =>
      module
        .get(keyword)
        ?.map(study => [
          study.text('StudyInstanceUID'),
          study
            .get('ReferencedSeriesSequence')
            ?.map(each => [
              each.text('SeriesInstanceUID'),
              each
                .get('ReferencedInstancesBySOPClassSequence')
                ?.map(own => [
                  own.text('ReferencedSOPClassUID'),
                  own
                    .get('ReferencedInstanceSequence')
                    ?.map(item => [item.text('ReferencedSOPInstanceUID'), item.get('FailureReason')]),
                ]),
            ]),
        ]);
    expect(uids('ReferencedStudySequence')).toEqual([['1.2', [['1.2.1', [[CT, [['1.2.1', undefined]]]]]]]]);
    expect(uids('FailedStudySequence')).toEqual([['1.2', [['1.2.1', [[CT, [['1.2.9', 0x0112]]]]]]]]);
    expect(services.requests[0]?.references[0]).toMatchObject({ studyInstanceUid: '1.2', seriesInstanceUid: '1.2.1' });
  });

  it.each([
    JSON_TYPE,
    'application/dicom+xml',
    'multipart/related; type="application/dicom+json"',
    'multipart/related; type="application/dicom+xml"',
  ])('takes and gives %s (Table 13.1.3-1)', async accept => {
    const root = /"(.*)"/.exec(accept)?.[1] ?? accept;
    const text = root.endsWith('xml')
      ? [...xmlChunks(references('1.2.1'))].join('')
      : JSON.stringify(toJson(references('1.2.1')));
    const framed = `--b\r\nContent-Type: ${root}\r\n\r\n${text}\r\n--b--`;
    const isMultipart = accept.startsWith('multipart');
    const response = await commit(isMultipart ? framed : text, {
      type: isMultipart ? `${accept}; boundary=b` : accept,
      accept,
    });
    const type = response.headers.get('Content-Type') ?? '';
    expect([response.status, type.replace(/; boundary.*/, '')]).toEqual([200, accept]);
    const answered = await response.text();
    const body = isMultipart ? (/\r\n\r\n([\s\S]*?)\r\n--/.exec(answered)?.[1] ?? '') : answered;
    const module = root.endsWith('xml')
      ? await fromXml([new TextEncoder().encode(body)])
      : fromJson(JSON.parse(body) as JsonDataSet);
    expect(module.get('ReferencedSOPSequence')).toHaveLength(1);
  });

  it('says when to ask again (§13.4.3.2)', async () => {
    const [begun, later] = [
      await commit(references('1.2.1', '1.2.2', '1.2.3')),
      await ask('/commitment-requests/1.2.3.4'),
    ];
    for (const { status, headers } of [begun, later]) expect([status, headers.get('Retry-After')]).toEqual([202, '5']);
  });

  it.each([
    ['nothing', '{}'],
    ['no data set', '[]'],
    ['two data sets', '[{},{}]'],
    ['what is no JSON', '{"0008'],
    ['a reference without a UID', JSON.stringify(toJson(DataSet.of({ ReferencedSOPSequence: [{}] })))],
    ['a reference to what is no UID', JSON.stringify(toJson(references('../../etc/passwd')))],
    ['something else in the place of the sequence', '{"00081199":{"vr":"LO","Value":["x"]}}'],
    ['objects nested deep', `${'{"00081199":{"vr":"SQ","Value":['.repeat(5000)}`],
  ])('refuses %s with 400 and one sentence', async (_, text) => {
    const response = await commit(text);
    const { error } = (await response.json()) as { error: { message: string } };
    expect([response.status, error.message]).toEqual([400, expect.stringMatching(/^[A-Z].*\.$/)]);
    expect(services.requests).toHaveLength(0);
  });

  it('reads a compressed request, but no bomb', async () => {
    const gzip = async (text: string): Promise<Bytes> => {
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    };
    const headers = { 'Content-Encoding': 'gzip' };
    const short = await gzip(JSON.stringify(toJson(references('1.2.1'))));
    expect((await commit('', { body: short, headers })).status).toBe(200);
    const bomb = await commit('', { body: await gzip(' '.repeat(40_000_000)), headers, transaction: '1.2.3.5' });
    expect(bomb.status).toBe(413);
  });

  it('begins nothing whose result the client could not read', async () => {
    expect((await commit(references('1.2.1'), { accept: 'image/png' })).status).toBe(406);
    expect(services.requests).toHaveLength(0);
  });

  const requests: Readonly<Record<string, () => Promise<Response>>> = {
    '13.4.3.1 200': () => commit(references('1.2.1')),
    '13.4.3.1 202': () => commit(references('1.2.1', '1.2.2', '1.2.3')),
    '13.4.3.1 400': () => commit('{}'),
    '13.4.3.1 409': () => commit(references('1.2.1'), { transaction: GONE }),
    '13.4.3.1 503': async () => {
      for (const transaction of ['1.1', '1.2', '1.3']) await commit(references('1.2.1'), { transaction });
      return commit(references('1.2.1'));
    },
    '13.5.3.1 200': () => ask(`/commitment-requests/${DONE}`),
    '13.5.3.1 202': () => ask(`/commitment-requests/${WORKING}`),
    '13.5.3.1 404': () => ask(`/commitment-requests/${UNKNOWN}`),
    '13.5.3.1 410': () => ask(`/commitment-requests/${GONE}`),
    '13.5.3.1 503': () => {
      services.commitment.result = async () => ({ kind: 'full', retryAfter: 60 });
      return ask(`/commitment-requests/${DONE}`);
    },
  };
  it.each(statusesOf(/^13\./))('%s (Tables 13.4.3-1 and 13.5.3-1)', async row => {
    const response = await requests[row]!();
    expect(response.status).toBe(Number(row.split(' ')[1]));
    if (response.status === 503) expect(response.headers.get('Retry-After')).toBe('60');
  });
});

describe.each(webNonPatientCategories)('instances that belong to no patient: $category (PS3.18 §12)', category => {
  const { name, sopClasses } = category;
  const uid = uidIn(name);
  const [sopClass = ''] = sopClasses;

  it.each([
    [JSON_TYPE, 200],
    ['application/json', 200],
    ['multipart/related; type="application/dicom+xml"', 200],
    ['application/dicom', 200],
    ['multipart/related; type="application/dicom"', 200],
    ['image/png', 406],
    ['application/zip', 406],
  ])('are retrieved as %s: %i (Table 12.1.3-1)', async (accept, status) => {
    const response = await ask(`/${name}/${uid}`, { accept });
    expect(response.status).toBe(status);
    const type = (response.headers.get('Content-Type') ?? '').replace(/; boundary.*/, '');
    if (status === 200) expect(type).toMatch(new RegExp(accept.replaceAll(/[+.]/g, '.')));
    await response.body?.cancel();
    expect(backend.open).toBe(0);
  });

  it('are JSON unless said otherwise, with their values in place, and are not sent again to who has them', async () => {
    const response = await ask(`/${name}/${uid}`);
    const tag = response.headers.get('ETag') ?? '';
    expect(response.headers.get('Content-Type')).toBe(JSON_TYPE);
    const [model = {}] = (await response.json()) as JsonDataSet[];
    expect(fromJson(model).text('SOPInstanceUID')).toBe(uid);
    expect((await ask(`/${name}/${uid}`, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('are searched, each row with its address (Table 12.6.1-1)', async () => {
    const rows = (await (await ask(`/${name}?SOPInstanceUID=${uid}&limit=5`)).json()) as JsonDataSet[];
    expect(rows.map(row => fromJson(row).text('RetrieveURL'))).toEqual([`http://pacs.test/${name}/${uid}`]);
    expect(await (await ask(`/${name}?SOPInstanceUID=1.1`)).json()).toEqual([]);
  });

  const post = (file: Bytes, path = `/${name}`): Promise<Response> =>
    ask(path, {
      method: 'POST',
      body: concat([asciiBytes('--b\r\nContent-Type: application/dicom\r\n\r\n'), file, asciiBytes('\r\n--b--')]),
      headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=b' },
    });

  it('are stored, and found at the address that the answer tells (§12.5.3)', async () => {
    const module = await moduleOf(await post(nonPatientFile(sopClass, '1.8.1')));
    const [item] = module.get('ReferencedSOPSequence') ?? [];
    const address = `/${name}/1.8.1`;
    expect([item?.text('RetrieveURL'), module.text('RetrieveURL') ?? '']).toEqual([`http://pacs.test${address}`, '']);
    expect((await ask(address)).status).toBe(200);
    expect((await post(nonPatientFile(sopClass, '1.8.2'), `/${name}/1.8.2`)).status).toBe(200);
  });

  it('are stored as metadata in JSON too', async () => {
    const metadata = [toJson(DataSet.of({ SOPClassUID: sopClass, SOPInstanceUID: '1.8.3' }))];
    const headers = { 'Content-Type': JSON_TYPE };
    const response = await ask(`/${name}`, { method: 'POST', body: JSON.stringify(metadata), headers });
    expect(response.status).toBe(200);
  });

  const requests: Readonly<Record<string, () => Promise<Response>>> = {
    '12.4.3.1 200': () => ask(`/${name}/${uid}`),
    '12.4.3.1 400': () => ask(`/${name}/x`),
    '12.4.3.1 404': () => ask(`/${name}/1.1`),
    '12.4.3.1 406': () => ask(`/${name}/${uid}`, { accept: 'text/html' }),
    '12.5.3.1 200': () => post(nonPatientFile(sopClass, '1.8.1')),
    '12.5.3.1 202': () => {
      const part = (file: Bytes): Bytes =>
        concat([asciiBytes('--b\r\nContent-Type: application/dicom\r\n\r\n'), file, asciiBytes('\r\n')]);
      const files = [nonPatientFile(sopClass, '1.8.1'), nonPatientFile(OTHER, '1.8.2')];
      return ask(`/${name}`, {
        method: 'POST',
        body: concat([...files.map(part), asciiBytes('--b--')]),
        headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=b' },
      });
    },
    '12.5.3.1 400': () => post(nonPatientFile(sopClass, '1.8.1'), `/${name}/x`),
    '12.5.3.1 404': () => post(nonPatientFile(sopClass, '1.8.1'), '/doorknobs'),
    '12.5.3.1 409': () => post(nonPatientFile(sopClass, '1.8.1'), `/${name}/1.8.9`),
    '12.5.3.1 415': () => ask(`/${name}`, { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/plain' } }),
    '12.6.3.1 200': () => ask(`/${name}`),
    '12.6.3.1 400': () => ask(`/${name}?NoSuchThing=1`),
    '12.6.3.1 406': () => ask(`/${name}`, { accept: 'application/dicom' }),
  };
  const OTHER = sopClass === HangingProtocolStorage ? '1.2.840.10008.5.1.4.39.1' : HangingProtocolStorage;
  // 413 of a search never comes: answers come in pages, with a warning that there is more.
  it.each(statusesOf(/^12\./).filter(row => row !== '12.6.3.1 413'))('%s', async row => {
    expect((await requests[row]!()).status).toBe(Number(row.split(' ')[1]));
  });
});

describe('a store without these services', () => {
  it.each(['/commitment-requests/1.2', '/hanging-protocols', '/hanging-protocols/1.2'])(
    'answers 501 at %s, and does not describe it',
    async path => {
      backend = new MemoryBackend();
      expect((await ask(path)).status).toBe(501);
      const templates = describeService({}).map(({ resource }) => resource.template.split('/')[1]);
      expect(templates).not.toContain(path.split('/')[1]);
    },
  );

  it('describes what it has', () => {
    const all = describeService({ commits: true, nonPatient: true, storesNonPatient: true });
    const found = all.filter(({ resource }) => ['npi', 'commitment'].includes(resource.service));
    expect(found).toHaveLength(2 + 4 * webNonPatientCategories.length);
    for (const { statuses, gives } of found) expect([statuses.length > 3, gives.length > 2]).toEqual([true, true]);
  });
});

function statusesOf(sections: RegExp): readonly string[] {
  return webStatuses
    .map(({ section, code }) => `${section.replace('PS3.18 §', '')} ${code}`)
    .filter(row => sections.test(row));
}
