import { beforeEach, describe, expect, it } from 'vitest';
import { asciiBytes, concat } from '../bytes/index.ts';
import { DataSet, fragmentsOf } from '../data/index.ts';
import { CTImageStorage, SecondaryCaptureImageStorage } from '../dictionary/index.ts';
import { toJson, xmlChunks } from '../models/index.ts';
import { encodePng } from '../pixels/encode/index.ts';
import { films } from '../pixels/video/films.fixture.ts';
import { storeReasons } from './backend.ts';
import { MemoryBackend } from './memory-backend.fixture.ts';
import { webHandler } from './server.ts';

let backend: MemoryBackend;
beforeEach(() => {
  backend = new MemoryBackend();
});

interface Part {
  readonly type: string;
  readonly location?: string;
  readonly body: Uint8Array | string;
}

async function post(
  parts: readonly Part[],
  type = 'application/dicom+json',
  headers: Record<string, string> = {},
): Promise<Response> {
  const pieces = parts.flatMap(({ type: own, location, body }) => [
    asciiBytes(
      `--b\r\nContent-Type: ${own}\r\n${location === undefined ? '' : `Content-Location: ${location}\r\n`}\r\n`,
    ),
    typeof body === 'string' ? new TextEncoder().encode(body) : body,
    asciiBytes('\r\n'),
  ]);
  const body = concat([...pieces, asciiBytes('--b--')]);
  const request = {
    method: 'POST',
    headers: { 'Content-Type': `multipart/related; type="${type}"; boundary=b`, ...headers },
  };
  return await webHandler(backend)(new Request('http://pacs.test/studies', { ...request, body }));
}

type Json = Record<string, { readonly Value?: readonly Record<string, { readonly Value?: readonly unknown[] }>[] }>;

async function reasons(response: Response): Promise<unknown[]> {
  const json = (await response.json()) as Json;
  return ['00081198', '0008119A'].flatMap(tag => json[tag]?.Value ?? []).map(item => item['00081197']?.Value?.[0]);
}

const IMAGE = {
  Rows: 2,
  Columns: 2,
  SamplesPerPixel: 1,
  BitsAllocated: 8,
  BitsStored: 8,
  HighBit: 7,
  PixelRepresentation: 0,
  PhotometricInterpretation: 'MONOCHROME2',
} as const;

function described(instance: string, more: Parameters<typeof DataSet.of>[0] = {}): DataSet {
  return DataSet.of({
    SpecificCharacterSet: ['ISO_IR 192'],
    SOPClassUID: SecondaryCaptureImageStorage,
    SOPInstanceUID: instance,
    StudyInstanceUID: '1.2',
    SeriesInstanceUID: '1.2.1',
    PatientName: 'Müller^Jürgen',
    ...more,
  });
}

/** Metadata in which one value goes by address. */
function json(dataSet: DataSet, bulk: Record<string, string> = {}): string {
  const addressed = Object.fromEntries(
    Object.entries(bulk).map(([tag, BulkDataURI]) => [tag, { vr: 'OB', BulkDataURI }]),
  );
  return JSON.stringify([{ ...toJson(dataSet), ...addressed }]);
}

const PIXELS = { '7FE00010': 'pixels/1' };
const META = 'application/dicom+json';

describe('metadata and bulk data (PS3.18 §10.5.2)', () => {
  it.each(['json', 'xml'])('are stored as one object, from the model in %s', async model => {
    const dataSet = described('1.2.1.1', IMAGE);
    const native =
      '<DicomAttribute keyword="PixelData" tag="7FE00010" vr="OB"><BulkData uri="pixels/1"/></DicomAttribute>';
    const xml = [...xmlChunks(dataSet)].join('').replace('</NativeDicomModel>', `${native}</NativeDicomModel>`);
    const type = `application/dicom+${model}`;
    const response = await post(
      [
        { type, body: model === 'json' ? json(dataSet, PIXELS) : xml },
        { type: 'application/octet-stream', location: 'pixels/1', body: Uint8Array.of(1, 2, 3) },
      ],
      type,
    );
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('/studies/1.2')]);
    const [stored] = backend.objects;
    expect(stored?.object.get('PatientName')?.alphabetic).toBe('Müller^Jürgen');
    // Padded to an even length (PS3.5 §7.1.1).
    expect([...(stored?.object.element('PixelData')?.bytes ?? [])]).toEqual([1, 2, 3, 0]);
  });

  it.each([
    ['image/jls', 'image/jls', undefined, '1.2.840.10008.1.2.4.80'],
    [
      'a transfer syntax of the part',
      'image/jls; transfer-syntax=1.2.840.10008.1.2.4.81',
      undefined,
      '1.2.840.10008.1.2.4.81',
    ],
    ['one that the metadata name', 'image/jp2', '1.2.840.10008.1.2.4.91', '1.2.840.10008.1.2.4.91'],
    [
      'octets of a transfer syntax',
      'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.5',
      undefined,
      '1.2.840.10008.1.2.5',
    ],
    ['image/jxl', 'image/jxl', undefined, '1.2.840.10008.1.2.4.110'],
    ['image/jph', 'image/jphc', undefined, '1.2.840.10008.1.2.4.201'],
    ['video/mp4', 'video/mp4', undefined, '1.2.840.10008.1.2.4.102'],
    ['video/H265', 'video/h265', undefined, '1.2.840.10008.1.2.4.107'],
    ['video/mpeg', 'video/mpeg', undefined, '1.2.840.10008.1.2.4.101'],
  ])('keep compressed pixels as they are: %s (Table 10.5.2-1)', async (_, type, named, syntax) => {
    const more = named === undefined ? IMAGE : { ...IMAGE, AvailableTransferSyntaxUID: [named] };
    const response = await post([
      { type: META, body: json(described('1.2.1.1', more), PIXELS) },
      { type, location: 'pixels/1', body: Uint8Array.of(9, 8, 7) },
    ]);
    expect([response.status, await response.text()]).toEqual([200, expect.anything()]);
    const { transferSyntaxUid, object } = backend.objects[0]!;
    const fragments = fragmentsOf(object)?.fragments ?? [];
    expect([transferSyntaxUid, fragments.length]).toEqual([syntax, 1]);
    expect([...(await fragments[0]!.value.bytes())]).toEqual([9, 8, 7, 0]);
  });

  it('take a frame from each part of one address', async () => {
    const parts = [1, 2, 3].map(k => ({ type: 'image/jls', location: 'pixels/1', body: Uint8Array.of(k, k) }));
    const metadata = { type: META, body: json(described('1.2.1.1', { ...IMAGE, NumberOfFrames: 3 }), PIXELS) };
    expect((await post([metadata, ...parts])).status).toBe(200);
    expect(fragmentsOf(backend.objects[0]!.object)?.fragments).toHaveLength(3);
    const two = await post([metadata, ...parts.slice(1)]);
    expect([two.status, await reasons(two)]).toEqual([409, [storeReasons.doesNotMatchSopClass]]);
  });

  it('of a JPEG need not say what its header says (PS3.18 §10.5.2.1)', async () => {
    // Baseline, 8 bits, 3 rows, 5 columns, three components, chroma shared by two columns.
    const header = Uint8Array.of(
      0xff,
      0xd8,
      0xff,
      0xc0,
      0,
      17,
      8,
      0,
      3,
      0,
      5,
      3,
      1,
      0x21,
      0,
      2,
      0x11,
      0,
      3,
      0x11,
      0,
      0xff,
      0xd9,
    );
    const response = await post([
      { type: META, body: json(described('1.2.1.1'), PIXELS) },
      { type: 'image/jpeg', location: 'pixels/1', body: header },
    ]);
    expect(response.status).toBe(200);
    const { object, transferSyntaxUid } = backend.objects[0]!;
    expect(transferSyntaxUid).toBe('1.2.840.10008.1.2.4.50');
    expect((['Rows', 'Columns', 'SamplesPerPixel', 'BitsAllocated'] as const).map(name => object.get(name))).toEqual([
      3, 5, 3, 8,
    ]);
    expect([object.text('PhotometricInterpretation'), object.text('LossyImageCompression')]).toEqual([
      'YBR_FULL_422',
      '01',
    ]);
  });

  it('of a PNG become native pixels (Table 10.5.2-1, Transform)', async () => {
    const png = await encodePng({ width: 3, height: 1, samples: 3, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) });
    const response = await post([
      { type: META, body: json(described('1.2.1.1'), PIXELS) },
      { type: 'image/png', location: 'pixels/1', body: png },
    ]);
    expect(response.status).toBe(200);
    const { object } = backend.objects[0]!;
    expect([object.text('PhotometricInterpretation'), object.get('Columns')]).toEqual(['RGB', 3]);
    expect([...(object.element('PixelData')?.bytes ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
  });

  it.each([
    ['video/mp4', films.h264Mp4, '1.2.840.10008.1.2.4.102'],
    ['video/mpeg', films.mpeg2, undefined],
  ] as const)(
    'of a film in %s need not say what it says itself (PS3.5 §8.2.5 to §8.2.11)',
    async (type, bytes, syntax) => {
      const response = await post([
        { type: META, body: json(described('1.2.1.1'), PIXELS) },
        { type, location: 'pixels/1', body: bytes },
      ]);
      expect(response.status).toBe(200);
      const { object, transferSyntaxUid } = backend.objects[0]!;
      if (syntax !== undefined) expect(transferSyntaxUid).toBe(syntax);
      expect([object.get('NumberOfFrames'), object.get('Rows')]).toEqual([expect.any(Number), expect.any(Number)]);
      const [fragment] = fragmentsOf(object)?.fragments ?? [];
      expect(Buffer.from((await fragment!.value.bytes()).subarray(0, bytes.length)).equals(bytes)).toBe(true);
    },
  );

  it('of a PDF get its media type and its length without padding (PS3.3 §C.24.2)', async () => {
    const response = await post([
      { type: META, body: json(described('1.2.1.1'), { '00420011': 'document' }) },
      { type: 'application/pdf', location: 'document', body: '%PDF-' },
    ]);
    expect(response.status).toBe(200);
    const { object } = backend.objects[0]!;
    expect([object.text('MIMETypeOfEncapsulatedDocument'), object.get('EncapsulatedDocumentLength')]).toEqual([
      'application/pdf',
      5,
    ]);
    expect(object.element('EncapsulatedDocument')?.bytes).toEqual(new TextEncoder().encode('%PDF-\0'));
  });

  it('tell of each object what became of it', async () => {
    const list = [described('1.2.1.1'), described('1.2.1.2', IMAGE)].map(dataSet => toJson(dataSet));
    const missing = { ...list[1], '7FE00010': { vr: 'OB', BulkDataURI: 'http://10.0.0.1/secret' } };
    const response = await post([{ type: META, body: JSON.stringify([list[0], missing]) }]);
    expect([response.status, await reasons(response)]).toEqual([202, [storeReasons.cannotUnderstand]]);
    expect(backend.objects.map(({ sopInstanceUid }) => sopInstanceUid)).toEqual(['1.2.1.1']);
  });

  const bad: readonly (readonly [string, readonly Part[], number, readonly number[] | string])[] = [
    ['no metadata', [{ type: 'application/octet-stream', location: 'a', body: 'x' }], 400, 'malformed-multipart'],
    [
      'bulk data without an address',
      [
        { type: META, body: '[]' },
        { type: 'image/jpeg', body: 'x' },
      ],
      400,
      'malformed-multipart',
    ],
    ['metadata that are no JSON', [{ type: META, body: '[{' }], 400, 'malformed-metadata'],
    ['metadata of another kind', [{ type: META, body: '[1]' }], 400, 'malformed-metadata'],
    ['no objects', [{ type: META, body: '[]' }], 409, [storeReasons.cannotUnderstand]],
    [
      'a depth of 100,000',
      [{ type: META, body: `[${'{"00081140":{"vr":"SQ","Value":['.repeat(100_000)}` }],
      400,
      'malformed-metadata',
    ],
    [
      'a picture that is none',
      [
        { type: META, body: json(described('1.2.1.1'), PIXELS) },
        { type: 'image/jpeg', location: 'pixels/1', body: 'x' },
      ],
      409,
      [storeReasons.cannotUnderstand],
    ],
    [
      'an unknown picture',
      [
        { type: META, body: json(described('1.2.1.1', IMAGE), PIXELS) },
        { type: 'image/gif', location: 'pixels/1', body: 'x' },
      ],
      409,
      [storeReasons.transferSyntaxNotSupported],
    ],
    [
      'pixels that nothing describes',
      [
        { type: META, body: json(described('1.2.1.1'), PIXELS) },
        { type: 'image/jls', location: 'pixels/1', body: 'x' },
      ],
      409,
      [storeReasons.doesNotMatchSopClass],
    ],
  ];
  it.each(bad)('are refused with %s', async (_, parts, status, told) => {
    const response = await post(parts);
    expect(response.status).toBe(status);
    const got =
      typeof told === 'string'
        ? ((await response.json()) as { error: { code: string } }).error.code
        : await reasons(response);
    expect(got).toEqual(told);
    expect(backend.objects).toEqual([]);
  });

  it('of XML nested 100,000 deep are refused', async () => {
    const open = '<DicomAttribute tag="00081140" vr="SQ"><Item number="1">'.repeat(100_000);
    const response = await post(
      [{ type: 'application/dicom+xml', body: `<NativeDicomModel>${open}` }],
      'application/dicom+xml',
    );
    expect(response.status).toBe(400);
  });

  it('come by themselves where nothing is bulk data', async () => {
    const request = {
      method: 'POST',
      headers: { 'Content-Type': META },
      body: json(described('1.2.1.1', { SOPClassUID: CTImageStorage })),
    };
    expect((await webHandler(backend)(new Request('http://pacs.test/studies/1.2', request))).status).toBe(200);
    expect(backend.objects).toHaveLength(1);
  });

  it('inflate a body of gzip, and no bomb (PS3.18 §8.4.2)', async () => {
    const gzip = async (bytes: Uint8Array): Promise<Uint8Array> =>
      new Uint8Array(
        await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
      );
    const send = async (body: Uint8Array): Promise<number> => {
      const headers = { 'Content-Type': META, 'Content-Encoding': 'gzip' };
      return (await webHandler(backend)(new Request('http://pacs.test/studies', { method: 'POST', headers, body })))
        .status;
    };
    expect(await send(await gzip(new TextEncoder().encode(json(described('1.2.1.1')))))).toBe(200);
    expect(await send(await gzip(new Uint8Array(50 * 1024 * 1024).fill(0x20)))).toBe(413);
    expect(await send(Uint8Array.of(1, 2, 3))).toBe(400);
    expect(backend.objects).toHaveLength(1);
  });
});
