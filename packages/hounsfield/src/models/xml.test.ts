import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DataSet,
  explicitVrLittleEndian,
  memorySource,
  type NewElement,
  PushParser,
  parse,
  toBytes,
} from '../data/index.ts';
import { type Vr, vrTable } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { toJson } from './json-write.ts';
import type { ReadModelOptions } from './options.ts';
import { fromXml, xmlDataSets } from './xml-read.ts';
import { type XmlOptions, xmlChunks, xmlStream } from './xml-write.ts';

const encoder = new TextEncoder();
const PRIVATE = 0x0009_1001;

function written(dataSet: DataSet, options: XmlOptions = {}): string {
  return [...xmlChunks(dataSet, options)].join('');
}

/** The attributes of the document. */
function content(dataSet: DataSet, options: XmlOptions = {}): string {
  return written(dataSet, { namespace: false, ...options }).slice(START.length, -END.length);
}

function read(text: string, size = 11, options: ReadModelOptions = {}): Promise<DataSet> {
  const bytes = encoder.encode(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) =>
    bytes.slice(k * size, (k + 1) * size),
  );
  return fromXml(chunks, options);
}

/** A document with these attributes. */
function model(attributes: string): string {
  return START + attributes + END;
}

const START = '<?xml version="1.0" encoding="UTF-8"?>\n<NativeDicomModel xml:space="preserve">';
const END = '</NativeDicomModel>';
const of = (...elements: NewElement[]): DataSet => DataSet.fromElements(elements);

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

describe('fromXml (PS3.19 §A.1.6)', () => {
  it('gives the same for any texts and chunks', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map(value => value.replace(/[\\=\p{Cc}\ufffe\uffff]/gu, '').trim());
    const cdata = text.map(value => `<![CDATA[${value.replaceAll(']]>', '')}]]>`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        cdata,
        fc.integer({ min: 1, max: 30 }),
        async (texts, quoted, size) => {
          const dataSet = of(
            { tag: 0x0008_0005, vr: 'CS', value: 'ISO_IR 192' },
            { tag: PRIVATE, vr: 'UC', value: texts },
          );
          const document = written(dataSet);
          expect(toJson(await read(document, size))).toEqual(toJson(dataSet));
          const value = `<DicomAttribute tag="00091001" vr="UT"><Value number="1">${quoted}</Value></DicomAttribute>`;
          const inside = quoted.slice(9, -3);
          expect((await read(model(value), size)).text(PRIVATE) ?? '').toBe(inside.trimEnd());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads prefixes, comments, instructions, both quotes, references and any white space between elements', async () => {
    const text = `<?xml version='1.0'?><!-- <NativeDicomModel> -- > --><?style a?>
      <n:NativeDicomModel xmlns:n="http://dicom.nema.org/PS3.19/models/NativeDICOM" ><!----><n:DicomAttribute
        vr = 'LO'\ttag="0010002f" keyword="&#65;>" >\r\n<n:Value number="1">A&amp;&lt;&gt;&quot;&apos;&#x41;&#66;<![CDATA[<&>]]]]><!-- x --></n:Value ></n:DicomAttribute>
      </n:NativeDicomModel >\n<!-- the end -->`;
    for (const size of [1, 2, 3, 1000]) expect((await read(text, size)).text(0x0010_002f)).toBe(`A&<>"'AB<&>]]`);
  });

  it('joins the ends of lines as XML does (XML 1.0 §2.11)', async () => {
    const value = 'a\r\nb\rc\n&#13;';
    const text = model(`<DicomAttribute tag="00104000" vr="LT"><Value number="1">${value}x</Value></DicomAttribute>`);
    for (const size of [1, 2, 3, 1000]) expect((await read(text, size)).text('PatientComments')).toBe('a\nb\nc\n\rx');
  });

  it('takes controls by number, as XML 1.1 and dcm2xml write them', async () => {
    const text = model(
      '<DicomAttribute tag="00104000" vr="LT"><Value number="1">a&#12;&#x1B;b</Value></DicomAttribute>',
    );
    expect((await read(text)).text('PatientComments')).toBe('a\f\u001bb');
  });

  it('knows the encoding by declaration or byte order mark', async () => {
    const attribute = '<DicomAttribute tag="00100020" vr="LO"><Value number="1">Mü</Value></DicomAttribute>';
    const document = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?><NativeDicomModel>${attribute}${END}`;
    const latin = Uint8Array.from(document('ISO-8859-1'), character => character.charCodeAt(0));
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...document('UTF-16')].flatMap(c => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
    ]);
    const bytes = [
      latin,
      wide,
      encoder.encode(`\ufeff${document('UTF-8')}`),
      encoder.encode(`<NativeDicomModel>${attribute}${END}`),
    ];
    for (const each of bytes) {
      expect((await fromXml([each])).text('PatientID')).toBe('Mü');
      expect((await fromXml(Array.from(each, byte => Uint8Array.of(byte)))).text('PatientID')).toBe('Mü');
    }
    await expect(fromXml([encoder.encode(document('klingon'))])).rejects.toMatchObject({ code: 'malformed-xml' });
    await expect(fromXml([latin.subarray(44)])).rejects.toMatchObject({ code: 'malformed-xml' });
  });

  it('reads documents that stand one behind the other', async () => {
    const text = `${written(DataSet.of({ PatientID: 'A' }))}\n${written(DataSet.of({ PatientID: 'B' }))}`;
    const ids: unknown[] = [];
    for await (const dataSet of xmlDataSets([encoder.encode(text)])) ids.push(dataSet.get('PatientID'));
    expect(ids).toEqual(['A', 'B']);
    await expect(read(text)).rejects.toMatchObject({ code: 'malformed-xml' });
    await expect(read('')).rejects.toMatchObject({ code: 'malformed-xml' });
  });

  it('asks for values by uri or uuid, and leaves them out where there is none', async () => {
    const text = model(
      '<DicomAttribute tag="00091001" vr="OB"><BulkData uri="http://a/b"/></DicomAttribute><DicomAttribute tag="7FE00010" vr="OW"><BulkData uuid="e21b"/></DicomAttribute><DicomAttribute tag="00400275" vr="SQ"><BulkData uri="x"/></DicomAttribute>',
    );
    const asked: string[] = [];
    const bulkValue = (uri: string, vr: Vr): undefined => void asked.push(`${uri} ${vr}`);
    expect([...(await read(text, 9, { bulkValue }))]).toEqual([]);
    expect(asked).toEqual(['http://a/b OB', 'urn:uuid:e21b OW']);
  });

  it('takes the VR of PS3.6 where there is none', async () => {
    const text = model(
      '<DicomAttribute tag="00100020"><Value>A</Value></DicomAttribute><DicomAttribute tag="00099999"><InlineBinary>AAAA</InlineBinary></DicomAttribute>',
    );
    expect(toJson(await read(text))).toEqual({
      '00099999': { vr: 'UN', InlineBinary: 'AAAAAA==' },
      '00100020': { vr: 'LO', Value: ['A'] },
    });
  });

  const attribute = (inside: string, vr = 'LO'): string =>
    model(`<DicomAttribute tag="00091001" vr="${vr}">${inside}</DicomAttribute>`);
  const hostile: ReadonlyArray<readonly [string, string]> = [
    ['a document type', `<!DOCTYPE NativeDicomModel [<!ENTITY a "b">]>${model('')}`],
    ['a document type in lower case', `<!doctype x>${model('')}`],
    ['an entity', attribute('<Value number="1">&a;</Value>')],
    ['an entity of HTML', attribute('<Value number="1">&nbsp;</Value>')],
    ['an ampersand alone', attribute('<Value number="1">a & b</Value>')],
    ['a reference to NUL', attribute('<Value number="1">&#0;</Value>')],
    ['a reference beyond Unicode', attribute('<Value number="1">&#x110000;</Value>')],
    ['a reference to half a character', attribute('<Value number="1">&#xD800;</Value>')],
    ['a control character', attribute('<Value number="1">\u0001</Value>')],
    ['a document that does not end', '<NativeDicomModel>'],
    ['a tag that does not end', '<NativeDicomModel'],
    ['a comment that does not end', `${model('')}<!-- `],
    ['an end tag of another name', '<NativeDicomModel></DicomAttribute>'],
    ['an end tag alone', '</NativeDicomModel>'],
    ['text before the document', `x${model('')}`],
    ['text behind the document', `${model('')}x`],
    ['CDATA behind the document', `${model('')}<![CDATA[x]]>`],
    ['text between attributes', model('x')],
    ['text in an item', attribute('<Item number="1">x</Item>', 'SQ')],
    ['another root', '<html></html>'],
    ['a root of the prototype', '<constructor></constructor>'],
    ['an unknown element', model('<Other/>')],
    ['an attribute in an attribute', attribute('<DicomAttribute tag="00100020" vr="LO"/>')],
    ['a value in a value', attribute('<Value number="1"><Value number="1"/></Value>')],
    ['a tag of seven digits', model('<DicomAttribute tag="0010002" vr="LO"/>')],
    ['no tag', model('<DicomAttribute vr="LO"/>')],
    ['an unknown VR', model('<DicomAttribute tag="00100020" vr="ZZ"/>')],
    ['an attribute of XML twice', model('<DicomAttribute tag="00100020" tag="00100020" vr="LO"/>')],
    ['an attribute of XML without quotes', model('<DicomAttribute tag=00100020 vr="LO"/>')],
    ['a tag in an attribute of XML', model('<DicomAttribute tag="<" vr="LO"/>')],
    ['values that are not numbered in order', attribute('<Value number="2">a</Value>')],
    ['a value with a huge number', attribute('<Value number="1">a</Value><Value number="4000000000">b</Value>')],
    ['a value of a sequence', attribute('<Value number="1">a</Value>', 'SQ')],
    ['a value of a name', attribute('<Value number="1">a</Value>', 'PN')],
    ['a value of bytes', attribute('<Value number="1">a</Value>', 'OB')],
    ['a name of a text', attribute('<PersonName number="1"/>')],
    ['an item of a text', attribute('<Item number="1"/>')],
    ['InlineBinary of a text', attribute('<InlineBinary>AAAA</InlineBinary>')],
    ['InlineBinary that is not base64', attribute('<InlineBinary>A!AA</InlineBinary>', 'OB')],
    ['InlineBinary that ends in the middle', attribute('<InlineBinary>AAAAA</InlineBinary>', 'OB')],
    ['InlineBinary twice', attribute('<InlineBinary>AAAA</InlineBinary><InlineBinary>AAAA</InlineBinary>', 'OB')],
    ['a value by itself and by address', attribute('<Value number="1">a</Value><BulkData uri="x"/>')],
    ['BulkData without address', attribute('<BulkData/>', 'OB')],
    ['a text for a number', attribute('<Value number="1">a</Value>', 'US')],
    ['an empty number', attribute('<Value number="1"></Value>', 'FD')],
    ['a hexadecimal number', attribute('<Value number="1">0x10</Value>', 'US')],
    ['too large a number', attribute('<Value number="1">65536</Value>', 'US')],
    ['a fraction for a big integer', attribute('<Value number="1">1.5</Value>', 'UV')],
    ['a tag with seven digits', attribute('<Value number="1">0010002</Value>', 'AT')],
    ['a name with an unknown group', attribute('<PersonName number="1"><Other/></PersonName>', 'PN')],
    ['text in a name', attribute('<PersonName number="1">x</PersonName>', 'PN')],
  ];
  it.each(hostile)('refuses %s with a typed error that does not repeat the text', async (_, text) => {
    for (const size of [1, 1000]) {
      const error: unknown = await read(text, size).catch((caught: unknown) => caught);
      expect(error instanceof ParseError).toBe(true);
      expect((error as ParseError).code).toMatch(/^(malformed-xml|invalid-value)$/);
    }
  });

  it('holds the limits of depth, elements, length and tags', async () => {
    const deep = (count: number): string =>
      model(
        '<DicomAttribute tag="0040A730" vr="SQ"><Item number="1">'.repeat(count) +
          '</Item></DicomAttribute>'.repeat(count),
      );
    expect(toJson(await read(deep(64), 1000))).toHaveProperty('0040A730');
    await expect(read(deep(65), 1000)).rejects.toMatchObject({ code: 'too-deep' });
    await expect(read(deep(100_000), 10_000)).rejects.toMatchObject({ code: 'too-deep' });
    const many = model('<DicomAttribute tag="00100020" vr="LO"/>'.repeat(11));
    await expect(read(many, 100, { limits: { elements: 10 } })).rejects.toMatchObject({ code: 'too-many-elements' });
    await expect(read(many, 100, { limits: { length: 300 } })).rejects.toMatchObject({ code: 'text-too-long' });
    await expect(read(`<NativeDicomModel ${'a'.repeat(50_000)}`, 1000)).rejects.toMatchObject({
      code: 'text-too-long',
    });
  });

  it('never throws anything but typed errors on parts of documents in any order', async () => {
    const piece = fc.constantFrom(
      ...'<NativeDicomModel>|</NativeDicomModel>|<DicomAttribute tag="00100010" vr="PN">|<DicomAttribute tag="0040A730" vr="SQ">|<DicomAttribute tag="00091001" vr="US" privateCreator="X">|</DicomAttribute>|<Item number="1">|<Item>|</Item>|<PersonName number="1">|</PersonName>|<Alphabetic>|</Alphabetic>|<FamilyName>|</FamilyName>|<Value number="1">|</Value>|<InlineBinary>|</InlineBinary>|<BulkData uri="a"/>|1|AAAA|&amp;|&|<|>|<!--|-->|<![CDATA[|]]>|<?|?>|"|\r|\n| '.split(
        '|',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 50 }), async (pieces, size) => {
        const result: unknown = await read(pieces.join(''), size).catch((caught: unknown) => caught);
        expect(result instanceof DataSet || result instanceof ParseError).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
