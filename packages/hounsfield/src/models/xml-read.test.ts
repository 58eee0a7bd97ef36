import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataSet } from '../data/index.ts';
import type { Vr } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { toJson } from './json-write.ts';
import { END, encoder, model, of, PRIVATE, read, written } from './xml.fixture.ts';
import { fromXml, xmlDataSets } from './xml-read.ts';

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
