import { beforeEach, describe, expect, it } from 'vitest';
import { DataSet, toBytes } from '../data/index.ts';
import {
  BasicTextSRStorage,
  CTImageStorage,
  EncapsulatedPDFStorage,
  ExplicitVRLittleEndian,
  GrayscaleSoftcopyPresentationStateStorage,
} from '../dictionary/index.ts';
import type { StoredInstance } from './backend.ts';
import { fileOf, MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

let backend: MemoryBackend;
const stored: Record<string, StoredInstance> = {};
beforeEach(() => {
  backend = new MemoryBackend();
  const image = { Rows: 2, Columns: 2, NumberOfFrames: 2, PixelData: new Uint8Array(8) };
  stored['image'] = backend.add(file('1.2.1.1', CTImageStorage, image));
  stored['state'] = backend.add(file('1.2.1.2', GrayscaleSoftcopyPresentationStateStorage, {}));
  const pdf = {
    EncapsulatedDocument: new TextEncoder().encode('%PDF-\0'),
    EncapsulatedDocumentLength: 5,
    MIMETypeOfEncapsulatedDocument: 'application/pdf',
  };
  backend.add(file('1.2.1.3', EncapsulatedPDFStorage, pdf));
  backend.add(file('1.2.1.4', BasicTextSRStorage, REPORT));
  backend.add(file('1.2.1.5', CTImageStorage, {}));
});

const code = (CodeMeaning: string): readonly DataSet[] => [
  DataSet.of({ CodeValue: '1', CodingSchemeDesignator: '99', CodeMeaning }),
];
const REPORT = {
  ValueType: 'CONTAINER',
  ConceptNameCodeSequence: code('Chest report'),
  ContentSequence: [
    DataSet.of({
      ValueType: 'CONTAINER',
      ConceptNameCodeSequence: code('Findings'),
      ContentSequence: [
        DataSet.of({
          ValueType: 'TEXT',
          ConceptNameCodeSequence: code('Finding'),
          TextValue: '<script>alert(1)</script>',
        }),
        DataSet.of({
          ValueType: 'NUM',
          ConceptNameCodeSequence: code('Length'),
          MeasuredValueSequence: [DataSet.of({ NumericValue: [12.5], MeasurementUnitsCodeSequence: code('mm') })],
        }),
      ],
    }),
    DataSet.of({ ValueType: 'CODE', ConceptNameCodeSequence: code('Conclusion'), ConceptCodeSequence: code('Normal') }),
  ],
};

function file(instance: string, sopClassUid: string, more: Parameters<typeof DataSet.of>[0]): Uint8Array {
  const uids = {
    SOPClassUID: sopClassUid,
    SOPInstanceUID: instance,
    StudyInstanceUID: '1.2',
    SeriesInstanceUID: '1.2.1',
  };
  const facts = { sopClassUid, sopInstanceUid: instance, transferSyntaxUid: ExplicitVRLittleEndian };
  return fileOf(toBytes(DataSet.of({ ...uids, ...more })), facts);
}

const rendered = async (instance: string, accept = '*/*', query = ''): Promise<Response> => {
  const path = `/studies/1.2/series/1.2.1/instances/${instance}/rendered${query}`;
  return await webHandler(backend)(new Request(`http://pacs.test${path}`, { headers: { Accept: accept } }));
};

describe('a presentation state (PS3.18 §10.4.1.1.3)', () => {
  beforeEach(() => {
    const presented = async (state: StoredInstance) =>
      state.sopInstanceUid === '1.2.1.2' ? [{ instance: stored['image']!, frame: 2 }] : undefined;
    Object.assign(backend, { presented });
  });

  it('is drawn as the image that it is for', async () => {
    const response = await rendered('1.2.1.2', 'image/png', '?viewport=64,32&quality=10');
    expect([response.status, response.headers.get('Content-Type'), await response.text()]).toEqual([
      200,
      'image/png',
      '1.2.1.1 2',
    ]);
    expect(backend.renders[0]).toMatchObject({
      frame: 2,
      quality: 10,
      viewport: { width: 64, height: 32 },
      presentation: stored['state'],
    });
  });

  it.each(['?window=40,400,linear', '?viewport=10,10,0,0,1,1'])(
    'takes no %s, for it has its own (§8.3.5.1)',
    async query => {
      expect((await rendered('1.2.1.2', '*/*', query)).status).toBe(400);
    },
  );

  it('is applied by the URI Service (§9.5.1.2.7)', async () => {
    const uids = { requestType: 'WADO', studyUID: '1.2', seriesUID: '1.2.1', objectUID: '1.2.1.1', frameNumber: '1' };
    const ask = async (more: Record<string, string>): Promise<number> => {
      const query = new URLSearchParams({ ...uids, presentationSeriesUID: '1.2.1', ...more });
      return (await webHandler(backend)(new Request(`http://pacs.test/wado?${query}`))).status;
    };
    expect(await ask({ presentationUID: '1.2.1.2' })).toBe(200);
    expect(backend.renders[0]?.presentation).toBe(stored['state']);
    expect(await ask({ presentationUID: '9.9' })).toBe(404);
    expect(await ask({})).toBe(400);
    expect(await ask({ presentationUID: '1.2.1.2', windowCenter: '1', windowWidth: '2' })).toBe(400);
  });
});

describe('an object of several frames (PS3.18 Table 8.7.4-1)', () => {
  const GIF = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0, 0, 0, 0, 0x2c, 0x3b]);
  const asked: (number | string)[] = [];
  beforeEach(() => {
    asked.length = 0;
    backend.render = async ({ frame, mediaType }) => {
      asked.push(frame, mediaType);
      return { mediaType, bytes: GIF.slice() };
    };
  });
  const pictures = async (response: Response): Promise<number> =>
    new Uint8Array(await response.arrayBuffer()).filter((byte, at, all) => byte === 0x21 && all[at + 1] === 0xf9)
      .length;

  it('is an animation where GIF by itself is what is accepted', async () => {
    const response = await rendered('1.2.1.1', 'image/gif');
    expect([response.status, response.headers.get('Content-Type'), await pictures(response)]).toEqual([
      200,
      'image/gif',
      2,
    ]);
    expect(asked).toEqual([1, 'image/gif', 2, 'image/gif']);
    const path = 'http://pacs.test/studies/1.2/series/1.2.1/instances/1.2.1.1/frames/2,1,2/rendered';
    const some = await webHandler(backend)(new Request(path, { headers: { Accept: 'image/gif' } }));
    expect(await pictures(some)).toBe(3);
  });

  it('is an animation of the URI Service too, unless a frame is named (§9.5.1.2.1)', async () => {
    const uids = { requestType: 'WADO', studyUID: '1.2', seriesUID: '1.2.1', objectUID: '1.2.1.1' };
    const ask = (more: Record<string, string>): Promise<Response> => {
      const query = new URLSearchParams({ ...uids, contentType: 'image/gif', ...more });
      return Promise.resolve(webHandler(backend)(new Request(`http://pacs.test/wado?${query}`)));
    };
    expect([await pictures(await ask({})), await pictures(await ask({ frameNumber: '2' }))]).toEqual([2, 0]);
  });

  it('is its pictures, each by itself, for all others', async () => {
    for (const accept of ['*/*', 'multipart/related; type="image/gif"', 'multipart/related, image/gif; q=0.5']) {
      const response = await rendered('1.2.1.1', accept);
      expect(response.headers.get('Content-Type')).toContain('multipart/related');
      await response.text();
    }
    expect((await rendered('1.2.1.1', 'image/png')).status).toBe(406);
  });
});

describe('an object without images (PS3.18 Table 8.7.4-1)', () => {
  it('is a document as it is, without padding', async () => {
    const response = await rendered('1.2.1.3', 'application/pdf');
    expect([response.headers.get('Content-Type'), await response.text()]).toEqual(['application/pdf', '%PDF-']);
    expect((await rendered('1.2.1.3', 'text/html')).status).toBe(406);
  });

  it('is the same by the URI Service (§9.5)', async () => {
    const ask = async (objectUID: string, contentType: string, more: Record<string, string> = {}) => {
      const uids = { requestType: 'WADO', studyUID: '1.2', seriesUID: '1.2.1', objectUID };
      const query = new URLSearchParams({ ...uids, contentType, ...more });
      const response = await webHandler(backend)(new Request(`http://pacs.test/wado?${query}`));
      return [
        response.status,
        response.headers.get('Content-Type')?.split(';')[0],
        (await response.text()).slice(0, 5),
      ];
    };
    expect(await ask('1.2.1.3', 'application/pdf')).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await ask('1.2.1.4', 'text/html')).slice(0, 2)).toEqual([200, 'text/html']);
    expect((await ask('1.2.1.4', 'text/plain')).slice(0, 2)).toEqual([200, 'text/plain']);
    expect((await ask('1.2.1.4', 'application/dicom')).slice(0, 2)).toEqual([200, 'application/dicom']);
    expect((await ask('1.2.1.4', 'image/jpeg'))[0]).toBe(406);
    Object.assign(backend, { deidentificationKey: async () => new Uint8Array(32) });
    expect((await ask('1.2.1.4', 'text/html', { anonymize: 'yes' }))[0]).toBe(406);
  });

  it('is a report as HTML, plain text or XML', async () => {
    const html = await rendered('1.2.1.4');
    expect([html.status, html.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    const text = await html.text();
    expect(text).toContain(
      '<ul><li><b>Chest report</b> <ul><li><b>Findings</b> <ul><li><b>Finding</b> &lt;script&gt;alert(1)&lt;/script&gt;</li>' +
        '<li><b>Length</b> 12.5 mm</li></ul></li><li><b>Conclusion</b> Normal</li></ul></li></ul>',
    );
    expect(html.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await (await rendered('1.2.1.4', 'text/plain')).text()).toBe(
      'Chest report\n  Findings\n    Finding: <script>alert(1)</script>\n    Length: 12.5 mm\n  Conclusion: Normal\n',
    );
    const xml = await (await rendered('1.2.1.4', 'text/xml')).text();
    expect(xml).toContain('<item type="NUM" name="Length"><value>12.5 mm</value></item>');
    expect([xml.split('<item ').length, xml.split('</item>').length]).toEqual([6, 6]);
    expect((await rendered('1.2.1.4', 'image/jpeg')).status).toBe(406);
  });

  it.each([
    ['PNAME', { PersonName: 'Cooper^Harold B.^^Dr.^M. D.' }, 'Dr. Harold B. Cooper, M. D.'],
    ['DATE', { Date: '19990614' }, '1999-06-14'],
    ['TIME', { Time: '101530.25' }, '10:15:30.25'],
    ['TIME', { Time: '1015' }, '10:15'],
    ['TIME', { Time: '10' }, '10'],
    ['DATETIME', { DateTime: '19990614101530+0100' }, '1999-06-14 10:15:30 +0100'],
    ['DATETIME', { DateTime: '1999' }, '1999'],
    ['__proto__', { TextValue: 'no' }, ''],
  ])('has a value of type %s as one reads it, %j', async (ValueType, value, said) => {
    const item = DataSet.of({ ValueType, ConceptNameCodeSequence: code('Said'), ...value });
    backend.add(file('1.2.1.9', BasicTextSRStorage, { ValueType: 'CONTAINER', ContentSequence: [item] }));
    const text = await (await rendered('1.2.1.9', 'text/plain')).text();
    expect(text).toBe(`\n  Said${said === '' ? '' : `: ${said}`}\n`);
  });

  it('that shows nothing is not acceptable', async () => {
    expect((await rendered('1.2.1.5')).status).toBe(406);
  });
});
