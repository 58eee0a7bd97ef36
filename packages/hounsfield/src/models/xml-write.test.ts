import { describe, expect, it } from 'vitest';
import { DataSet, explicitVrLittleEndian, memorySource, PushParser, parse, toBytes } from '../data/index.ts';
import { type Vr, vrTable } from '../dictionary/look-ups.ts';
import { toJson } from './json-write.ts';
import { END, model, of, PRIVATE, read, START, written } from './xml.fixture.ts';
import { type XmlOptions, xmlStream } from './xml-write.ts';

/** The attributes of the document. */
function content(dataSet: DataSet, options: XmlOptions = {}): string {
  return written(dataSet, { namespace: false, ...options }).slice(START.length, -END.length);
}

describe('xmlChunks (PS3.19 §A.1)', () => {
  it('names its namespace, encoding and that white space counts', () => {
    expect(written(of())).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<NativeDicomModel xmlns="http://dicom.nema.org/PS3.19/models/NativeDICOM" xml:space="preserve"></NativeDicomModel>',
    );
  });

  const values: ReadonlyArray<readonly [Vr, unknown, string]> = [
    ['AT', [0x0010_0020], '<Value number="1">00100020</Value>'],
    ['CS', ['MPG', '', 'XR3'], '<Value number="1">MPG</Value><Value number="2"></Value><Value number="3">XR3</Value>'],
    ['DS', ['0.50', '4'], '<Value number="1">0.50</Value><Value number="2">4</Value>'],
    [
      'FD',
      [0.1, Number.NaN, Number.NEGATIVE_INFINITY, -0],
      '<Value number="1">0.1</Value><Value number="2">NaN</Value><Value number="3">-INF</Value><Value number="4">-0</Value>',
    ],
    ['LT', ' a<b>&"\r\n\tc', '<Value number="1"> a&lt;b&gt;&amp;"&#13;\n\tc</Value>'],
    ['OB', Uint8Array.of(1, 2, 255, 0), '<InlineBinary>AQL/AA==</InlineBinary>'],
    ['SV', [-(2n ** 63n)], '<Value number="1">-9223372036854775808</Value>'],
    ['US', [65535], '<Value number="1">65535</Value>'],
    [
      'PN',
      ['Yamada^Tarou=山田^太郎', '', '^Bob^^Dr.', 'A^'],
      '<PersonName number="1"><Alphabetic><FamilyName>Yamada</FamilyName><GivenName>Tarou</GivenName></Alphabetic><Ideographic><FamilyName>山田</FamilyName><GivenName>太郎</GivenName></Ideographic></PersonName><PersonName number="2"></PersonName><PersonName number="3"><Alphabetic><GivenName>Bob</GivenName><NamePrefix>Dr.</NamePrefix></Alphabetic></PersonName><PersonName number="4"><Alphabetic><FamilyName>A</FamilyName><GivenName></GivenName></Alphabetic></PersonName>',
    ],
  ];
  it.each(values)('writes %s and reads it back (%#)', async (vr, value, expected) => {
    const dataSet = DataSet.fromElements([
      { tag: 0x0008_0005, vr: 'CS', value: 'ISO_IR 192' },
      { tag: PRIVATE, vr, value },
    ]);
    const set =
      '<DicomAttribute tag="00080005" vr="CS" keyword="SpecificCharacterSet"><Value number="1">ISO_IR 192</Value></DicomAttribute>';
    expect(content(dataSet)).toBe(`${set}<DicomAttribute tag="00091001" vr="${vr}">${expected}</DicomAttribute>`);
    expect(toBytes(await read(written(dataSet)))).toEqual(toBytes(dataSet));
  });

  it('writes empty elements of each VR without content, and empty items', async () => {
    for (const vr of Object.keys(vrTable) as Vr[]) {
      expect(content(of({ tag: PRIVATE, vr, value: null }))).toBe(
        `<DicomAttribute tag="00091001" vr="${vr}"></DicomAttribute>`,
      );
      expect(toJson(await read(model(`<DicomAttribute tag="00091001" vr="${vr}"/>`)))).toEqual({ '00091001': { vr } });
    }
    const dataSet = of({ tag: 0x0040_0275, vr: 'SQ', value: [of(), of({ tag: 0x0040_1001, vr: 'SH', value: 'A' })] });
    expect(content(dataSet)).toBe(
      '<DicomAttribute tag="00400275" vr="SQ" keyword="RequestAttributesSequence"><Item number="1"></Item><Item number="2"><DicomAttribute tag="00401001" vr="SH" keyword="RequestedProcedureID"><Value number="1">A</Value></DicomAttribute></Item></DicomAttribute>',
    );
    expect(toBytes(await read(written(dataSet)))).toEqual(toBytes(dataSet));
  });

  it('writes private elements by creator without their block, and finds a block for them (Table A.1.5-2)', async () => {
    const dataSet = of(
      { tag: 0x0009_0010, vr: 'LO', value: 'ACME & "Co"' },
      { tag: 0x0009_0012, vr: 'LO', value: 'OTHER' },
      { tag: 0x0009_1001, vr: 'US', value: [1] },
      { tag: 0x0009_12ff, vr: 'SQ', value: [of({ tag: 0x0009_1201, vr: 'US', value: [2] })] },
    );
    const text = content(dataSet);
    expect(text).toContain(
      '<DicomAttribute tag="00090010" vr="LO"><Value number="1">ACME &amp; "Co"</Value></DicomAttribute>',
    );
    expect(text).toContain('<DicomAttribute tag="00090001" vr="US" privateCreator="ACME &amp; &quot;Co&quot;">');
    expect(text).toContain('<DicomAttribute tag="000900FF" vr="SQ" privateCreator="OTHER">');
    // The block in the item is reserved by nobody there.
    expect(text).toContain('<DicomAttribute tag="00091201" vr="US">');
    expect(toBytes(await read(written(dataSet)))).toEqual(toBytes(dataSet));
    const alone = await read(
      model(
        '<DicomAttribute tag="00090001" vr="US" privateCreator="X"><Value number="1">7</Value></DicomAttribute><DicomAttribute tag="00092002" vr="US" privateCreator="Y"><Value number="1">8</Value></DicomAttribute>',
      ),
    );
    expect(toJson(alone)).toEqual({
      '00090010': { vr: 'LO', Value: ['X'] },
      '00090020': { vr: 'LO', Value: ['Y'] },
      '00091001': { vr: 'US', Value: [7] },
      '00092002': { vr: 'US', Value: [8] },
    });
  });

  it('keeps the elements of a creator that has two blocks apart', async () => {
    const dataSet = of(
      { tag: 0x0009_0010, vr: 'LO', value: 'ACME' },
      { tag: 0x0009_0011, vr: 'LO', value: 'ACME' },
      { tag: 0x0009_1001, vr: 'US', value: [1] },
      { tag: 0x0009_1002, vr: 'US', value: [2] },
      { tag: 0x0009_1101, vr: 'US', value: [3] },
    );
    expect(toBytes(await read(written(dataSet)))).toEqual(toBytes(dataSet));
  });

  it('says what XML cannot hold, and puts U+FFFD in its place', async () => {
    const lost: number[] = [];
    const dataSet = of(
      { tag: 0x0008_0005, vr: 'CS', value: 'ISO_IR 192' },
      { tag: 0x0010_4000, vr: 'LT', value: 'page\fpage' },
      { tag: 0x0032_4000, vr: 'LT', value: 'a\ttab\r\n' },
    );
    const text = written(dataSet, { onLoss: tag => lost.push(tag) });
    expect(lost).toEqual([0x0010_4000]);
    expect((await read(text)).text(0x0010_4000)).toBe('page\ufffdpage');
    expect((await read(text)).text(0x0032_4000)).toBe('a\ttab\r\n');
  });

  it('writes addresses, leaves out, and reads what was left at its source', async () => {
    const pixels = Uint8Array.from({ length: 200_000 }, (_, k) => k % 253);
    const bytes = toBytes(
      of({ tag: 0x0010_4000, vr: 'LT', value: 'x<y '.repeat(50) }, { tag: 0x7fe0_0010, vr: 'OW', value: pixels }),
    );
    const whole = parse(bytes, { encoding: explicitVrLittleEndian });
    expect(content(whole, { bulkDataUri: () => 'http://a/?b&c="d"' })).toContain(
      '<DicomAttribute tag="7FE00010" vr="OW" keyword="PixelData"><BulkData uri="http://a/?b&amp;c=&quot;d&quot;"/></DicomAttribute>',
    );
    expect(content(whole, { bulkDataUri: () => null })).not.toContain('7FE00010');
    const parser = new PushParser({
      encoding: explicitVrLittleEndian,
      bulkAbove: 100,
      valueAbove: 100,
      source: memorySource(bytes),
    });
    parser.push(bytes);
    const pieces: string[] = [];
    for await (const piece of xmlStream(DataSet.fromTape(parser.finish()))) pieces.push(piece);
    expect(pieces.join('')).toBe(written(whole));
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(100_000);
    expect(toBytes(await read(pieces.join(''), 10_000))).toEqual(bytes);
  });

  it('writes the same in lines, with items indented', async () => {
    const dataSet = of(
      { tag: 0x0010_0010, vr: 'PN', value: ['A^B'] },
      { tag: 0x0040_0275, vr: 'SQ', value: [of({ tag: 0x0040_1001, vr: 'SH', value: ['A', 'B'] }), of()] },
      { tag: 0x7fe0_0010, vr: 'OW', value: Uint8Array.of(1, 2) },
    );
    const pretty = written(dataSet, { pretty: true, namespace: false });
    expect(pretty).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<NativeDicomModel xml:space="preserve">',
        '  <DicomAttribute tag="00100010" vr="PN" keyword="PatientName">',
        '    <PersonName number="1">',
        '      <Alphabetic><FamilyName>A</FamilyName><GivenName>B</GivenName></Alphabetic>',
        '    </PersonName>',
        '  </DicomAttribute>',
        '  <DicomAttribute tag="00400275" vr="SQ" keyword="RequestAttributesSequence">',
        '    <Item number="1">',
        '      <DicomAttribute tag="00401001" vr="SH" keyword="RequestedProcedureID">',
        '        <Value number="1">A</Value>',
        '        <Value number="2">B</Value>',
        '      </DicomAttribute>',
        '    </Item>',
        '    <Item number="2"></Item>',
        '  </DicomAttribute>',
        '  <DicomAttribute tag="7FE00010" vr="OW" keyword="PixelData">',
        '    <InlineBinary>AQI=</InlineBinary>',
        '  </DicomAttribute>',
        '</NativeDicomModel>',
        '',
      ].join('\n'),
    );
    expect(toBytes(await read(pretty))).toEqual(toBytes(dataSet));
  });
});
