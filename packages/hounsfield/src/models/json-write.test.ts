import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, latin1 } from '../bytes/index.ts';
import {
  DataSet,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  memorySource,
  PushParser,
  parse,
  toBytes,
} from '../data/index.ts';
import { isVr, type Vr, vrTable } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { PRIVATE, text } from './json.fixture.ts';
import { fromJson } from './json-read.ts';
import { jsonArray, jsonChunks, jsonStream, toJson } from './json-write.ts';

const element = (tag: number, vr: Vr, value: unknown): DataSet => DataSet.fromElements([{ tag, vr, value }]);

/** One element as the wire has it, to write what an encoder would refuse. */
function raw(vr: string, value: Uint8Array): DataSet {
  const bytes = new Uint8Array(12 + value.length);
  bytes.set([0x09, 0, 0x01, 0x10, vr.charCodeAt(0), vr.charCodeAt(1)]);
  const view = new DataView(bytes.buffer);
  const isLong = isVr(vr) && vrTable[vr].longForm;
  if (isLong) view.setUint32(8, value.length, true);
  else view.setUint16(6, value.length, true);
  bytes.set(value, isLong ? 12 : 8);
  return parse(bytes.subarray(0, (isLong ? 12 : 8) + value.length), { encoding: explicitVrLittleEndian });
}

const ascii = (value: string): Uint8Array => Uint8Array.from(value, character => character.charCodeAt(0));

describe('toJson (PS3.18 §F.2)', () => {
  const values: ReadonlyArray<readonly [Vr, unknown, unknown]> = [
    ['AE', ['A', 'B'], { Value: ['A', 'B'] }],
    ['AT', [0x0010_0020, 0xfffe_e000], { Value: ['00100020', 'FFFEE000'] }],
    ['CS', ['A', '', 'B'], { Value: ['A', null, 'B'] }],
    ['DA', '20240131', { Value: ['20240131'] }],
    ['FD', [1.5, -0.1, 1e300], { Value: [1.5, -0.1, 1e300] }],
    [
      'FD',
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      { Value: ['NaN', 'Infinity', '-Infinity'] },
    ],
    ['FL', [0.5], { Value: [0.5] }],
    ['IS', [5, -3], { Value: [5, -3] }],
    ['LT', 'a\\b\r\n"', { Value: ['a\\b\r\n"'] }],
    ['OB', Uint8Array.of(1, 2, 255, 0), { InlineBinary: 'AQL/AA==' }],
    ['OW', Uint8Array.of(1, 2), { InlineBinary: 'AQI=' }],
    ['UN', Uint8Array.of(1, 2), { InlineBinary: 'AQI=' }],
    ['PN', 'Doe^John', { Value: [{ Alphabetic: 'Doe^John' }] }],
    [
      'PN',
      ['A=B=C', '', '==C'],
      { Value: [{ Alphabetic: 'A', Ideographic: 'B', Phonetic: 'C' }, null, { Phonetic: 'C' }] },
    ],
    ['SL', [-1], { Value: [-1] }],
    ['SS', [-1], { Value: [-1] }],
    ['SV', [-1n, -(2n ** 63n)], { Value: [-1, '-9223372036854775808'] }],
    ['UI', '1.2.3', { Value: ['1.2.3'] }],
    ['UL', [0xffff_ffff], { Value: [4294967295] }],
    ['UR', 'http://a/b?c', { Value: ['http://a/b?c'] }],
    ['US', [1, 2], { Value: [1, 2] }],
    ['UT', ' x', { Value: [' x'] }],
    ['UV', [2n ** 53n - 1n, 2n ** 64n - 1n], { Value: [9007199254740991, '18446744073709551615'] }],
  ];
  it.each(values)('writes %s (%#)', (vr, value, expected) => {
    expect(toJson(element(PRIVATE, vr, value))).toEqual({ '00091001': { vr, ...(expected as object) } });
  });

  const numbers: ReadonlyArray<readonly [string, unknown]> = [
    ['1.50', 1.5],
    ['+5', 5],
    ['-0', 0],
    ['007', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['1E3', 1000],
    ['1e-7', 1e-7],
    ['0.1', 0.1],
    ['100', 100],
    ['00', 0],
    ['123456789012345', 123456789012345],
    ['0.12345678901234', 0.12345678901234],
    ['12345678901234567890', '12345678901234567890'],
    ['9007199254740993', '9007199254740993'],
    ['9007199254740992', '9007199254740992'],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['1e999', '1e999'],
    ['1,5', '1,5'],
    ['0x10', '0x10'],
    ['abc', 'abc'],
    ['.', '.'],
  ];
  it.each(numbers)(
    'writes the decimal string %j as a number only where that keeps its value, or its text (§F.2.3)',
    (written, expected) => {
      const dataSet = raw('DS', ascii(written));
      expect(toJson(dataSet, { numbers: 'value' })['00091001']?.Value).toEqual([expected]);
      expect(toJson(dataSet)['00091001']?.Value).toEqual([String(expected) === written ? expected : written]);
    },
  );

  it('keeps text and value of any decimal string, one by one and among others', () => {
    const digits = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{0,${most}}$`));
    const decimal = fc
      .tuple(
        fc.constantFrom('', '-', '+'),
        digits(9),
        fc.constantFrom('', '.'),
        digits(9),
        fc.constantFrom('', 'e-7', 'E2'),
      )
      .map(parts => parts.join(''))
      .filter(text => /\d/.test(text));
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 5 }), texts => {
        const dataSet = raw('DS', ascii(texts.join('\\')));
        const [kept = [], values = []] = [toJson(dataSet), toJson(dataSet, { numbers: 'value' })].map(
          json => json['00091001']?.Value,
        );
        expect(kept.map(String)).toEqual(texts);
        expect(values.map(Number)).toEqual(texts.map(text => Number(text) + 0));
        expect(
          values.filter((_, k) => !/[eE.]|\d{16}/.test(texts[k] ?? '')).every(value => typeof value === 'number'),
        ).toBe(true);
        expect(fromJson(toJson(dataSet)).text(PRIVATE)).toBe(texts.join('\\'));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps empty values in their places and empty elements without value (§F.2.5)', () => {
    expect(toJson(raw('DS', ascii('1\\\\2 ')))['00091001']?.Value).toEqual([1, null, 2]);
    for (const vr of Object.keys(vrTable) as Vr[])
      expect(toJson(element(PRIVATE, vr, null))).toEqual({ '00091001': { vr } });
  });

  it('writes sequences, empty items and items in items', () => {
    const dataSet = DataSet.of({
      RequestAttributesSequence: [
        DataSet.of({ RequestedProcedureID: 'A' }),
        DataSet.of({}),
        DataSet.of({ ScheduledProtocolCodeSequence: [DataSet.of({ CodeValue: 'X' })] }),
      ],
      PatientID: 'P',
    });
    expect(text(dataSet)).toBe(
      '{"00100020":{"vr":"LO","Value":["P"]},"00400275":{"vr":"SQ","Value":[{"00401001":{"vr":"SH","Value":["A"]}},{},{"00400008":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["X"]}}]}}]}}',
    );
    expect(toJson(DataSet.of({ RequestAttributesSequence: [] }))).toEqual({ '00400275': { vr: 'SQ' } });
  });

  it('goes as deep as the parser allows without recursion', () => {
    let dataSet = DataSet.of({ PatientID: 'deep' });
    for (let depth = 0; depth < 5000; depth++) dataSet = DataSet.of({ ContentSequence: [dataSet] });
    expect(text(dataSet).length).toBeGreaterThan(100_000);
  });

  it('says ISO_IR 192 whatever the data set was written in, and leaves group lengths out', () => {
    const dataSet = DataSet.fromElements([
      { tag: 0x0008_0000, vr: 'UL', value: [10] },
      { tag: 0x0008_0005, vr: 'CS', value: 'ISO_IR 100' },
      { tag: 0x0010_0010, vr: 'PN', value: 'Müller' },
    ]);
    expect(toJson(parse(toBytes(dataSet), { encoding: explicitVrLittleEndian }))).toEqual({
      '00080005': { vr: 'CS', Value: ['ISO_IR 192'] },
      '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Müller' }] },
    });
  });

  it('sorts what was out of order and keeps the first of what stands twice (§F.2.2)', () => {
    const [a, b, c] = ['00100020', '00080050', '00100020'].map((tag, k) =>
      toBytes(element(Number.parseInt(tag, 16), tag === '00080050' ? 'SH' : 'LO', `V${k}`)),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const bytes = Uint8Array.from([...a, ...b, ...c]);
    expect(text(parse(bytes, { encoding: explicitVrLittleEndian }))).toBe(
      '{"00080050":{"vr":"SH","Value":["V1"]},"00100020":{"vr":"LO","Value":["V0"]}}',
    );
  });

  it('asks for addresses of pixel data, of long values and of values left at the source', () => {
    const asked: string[] = [];
    const bulkDataUri = (path: readonly { tag: number; item: number | undefined }[]): string => {
      const uri = path.map(({ tag, item }) => `${tag.toString(16)}${item === undefined ? '' : `[${item}]`}`).join('/');
      asked.push(uri);
      return uri;
    };
    const dataSet = DataSet.fromElements([
      { tag: 0x0008_0060, vr: 'CS', value: 'X'.repeat(2000).match(/.{16}/g) },
      { tag: 0x0009_1001, vr: 'OB', value: new Uint8Array(1024) },
      { tag: 0x0009_1002, vr: 'OB', value: new Uint8Array(1026) },
      { tag: 0x0009_1003, vr: 'SQ', value: [DataSet.of({}), element(0x0009_1004, 'UT', 'x'.repeat(1100))] },
      { tag: 0x7fe0_0010, vr: 'OW', value: new Uint8Array(2) },
    ]);
    expect(toJson(dataSet, { bulkDataUri })['00091002']).toEqual({ vr: 'OB', BulkDataURI: '91002' });
    expect(asked).toEqual(['91002', '91003[1]/91004', '7fe00010']);
    const parser = new PushParser({ encoding: explicitVrLittleEndian, bulkAbove: 100, valueAbove: 100 });
    parser.push(toBytes(dataSet));
    const parsed = DataSet.fromTape(parser.finish());
    asked.length = 0;
    toJson(parsed, { bulkDataUri, bulkAbove: 1e9 });
    expect(asked).toEqual(['80060', '91001', '91002', '91003[1]/91004', '7fe00010']);
    expect(() => toJson(parsed)).toThrow(ParseError);
    expect(() => toJson(parsed, { bulkDataUri: () => undefined })).toThrow(ParseError);
  });

  it('leaves out what the address function says is null', () => {
    const dataSet = DataSet.of({ PatientID: 'P', PixelData: new Uint8Array(4), SOPInstanceUID: '1.2' });
    expect(toJson(dataSet, { bulkDataUri: () => null })).toEqual({
      '00080018': { vr: 'UI', Value: ['1.2'] },
      '00100020': { vr: 'LO', Value: ['P'] },
    });
    expect(toJson(DataSet.of({ PixelData: new Uint8Array(4) }), { bulkDataUri: () => null })).toEqual({});
  });

  it('writes the same in lines, with items indented', () => {
    const dataSet = DataSet.of({
      RequestAttributesSequence: [DataSet.of({ RequestedProcedureID: 'A' }), DataSet.of({})],
      ImageType: ['A', 'B'],
    });
    const pretty = [...jsonChunks(dataSet, { pretty: true })].join('');
    expect(JSON.parse(pretty)).toEqual(toJson(dataSet));
    expect(pretty).toBe(
      [
        '{',
        '  "00080008": {"vr": "CS", "Value": ["A", "B"]},',
        '  "00400275": {"vr": "SQ", "Value": [',
        '    {',
        '      "00401001": {"vr": "SH", "Value": ["A"]}',
        '    },',
        '    {}',
        '  ]}',
        '}',
      ].join('\n'),
    );
  });

  it('reads what was left at the source when its turn comes, and gives long values in pieces', async () => {
    const pixels = Uint8Array.from({ length: 300_000 }, (_, k) => k % 251);
    const bytes = toBytes(
      DataSet.fromElements([
        { tag: 0x0008_0005, vr: 'CS', value: 'ISO_IR 100' },
        { tag: 0x0010_4000, vr: 'LT', value: 'Müller'.repeat(20) },
        { tag: 0x0018_1624, vr: 'IS', value: Array.from({ length: 900 }, (_, k) => k) },
        { tag: 0x0028_3006, vr: 'US', value: Array.from({ length: 900 }, (_, k) => k) },
        { tag: 0x7fe0_0010, vr: 'OW', value: pixels },
      ]),
    );
    const parser = new PushParser({
      encoding: explicitVrLittleEndian,
      bulkAbove: 100,
      valueAbove: 100,
      source: memorySource(bytes),
    });
    parser.push(bytes);
    const parsed = DataSet.fromTape(parser.finish());
    const whole = toJson(parse(bytes, { encoding: explicitVrLittleEndian }));
    for (const pretty of [false, true]) {
      const pieces: string[] = [];
      for await (const piece of jsonStream(parsed, { pretty })) pieces.push(piece);
      expect(JSON.parse(pieces.join(''))).toEqual(whole);
      expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(100_000);
    }
    expect(whole['00104000']?.Value).toEqual(['Müller'.repeat(20)]);
    expect(() => [...jsonChunks(parsed)]).toThrow(expect.objectContaining({ code: 'bulk-not-in-memory' }));
  });

  it('writes values of a big endian data set in little endian, those at its source too (§F.2.7)', async () => {
    const little = DataSet.fromElements([
      { tag: 0x0028_3006, vr: 'US', value: Array.from({ length: 900 }, (_, k) => k) },
      { tag: 0x5400_1010, vr: 'OW', value: Uint8Array.of(1, 2, 3, 4) },
      { tag: 0x7fe0_0010, vr: 'OW', value: Uint8Array.from({ length: 2000 }, (_, k) => k % 251) },
    ]);
    const bytes = toBytes(little, { encoding: explicitVrBigEndian });
    const big = parse(bytes, { encoding: explicitVrBigEndian });
    expect(toJson(big)).toEqual(toJson(little));
    const options = { encoding: explicitVrBigEndian, bulkAbove: 100, valueAbove: 100, source: memorySource(bytes) };
    const parser = new PushParser(options);
    parser.push(bytes);
    let whole = '';
    for await (const piece of jsonStream(DataSet.fromTape(parser.finish()))) whole += piece;
    expect(JSON.parse(whole)).toEqual(toJson(little));
  });

  it('leaves File Meta Information out, and knows elements of the forbidden groups beside it', () => {
    const dataSet = DataSet.fromElements([
      { tag: 0x0002_0010, vr: 'UI', value: '1.2' },
      { tag: 0x0001_0010, vr: 'LO', value: 'X' },
    ]);
    expect(toJson(dataSet)).toEqual({ '00010010': { vr: 'LO', Value: ['X'] } });
  });

  it('streams many data sets as one array in chunks', async () => {
    async function* dataSets(count: number): AsyncGenerator<DataSet> {
      for (let k = 0; k < count; k++) yield DataSet.of({ PatientID: `P${k}` });
    }
    const chunks: number[] = [];
    let whole = '';
    for await (const chunk of jsonArray(dataSets(3000))) {
      chunks.push(chunk.length);
      whole += latin1(chunk, 0, chunk.length);
    }
    expect(JSON.parse(whole)).toHaveLength(3000);
    expect(Math.max(...chunks)).toBeLessThan(40_000);
    expect(chunks.length).toBeGreaterThan(2);
    expect(latin1(await collect(jsonArray(dataSets(0)), 10), 0, 2)).toBe('[]');
  });
});
