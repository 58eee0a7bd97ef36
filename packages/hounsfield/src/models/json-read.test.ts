import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataSet, SourceBulk } from '../data/index.ts';
import { type Vr, vrTable } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import { PRIVATE, text } from './json.fixture.ts';
import { fromJson } from './json-read.ts';

describe('fromJson (PS3.18 §F.2)', () => {
  it('reads back what toJson wrote, for any values', () => {
    const tag = fc.integer({ min: 0x1001, max: 0x10ff }).map(low => 0x0009_0000 + low);
    const safeText = fc
      .string({ unit: 'grapheme', maxLength: 16 })
      .map(value => value.replaceAll('\\', '').replaceAll('=', '').trim());
    const value: fc.Arbitrary<{ vr: Vr; value: unknown }> = fc.oneof(
      fc.record({
        vr: fc.constantFrom<Vr>('LO', 'SH', 'UC', 'PN'),
        value: fc.array(safeText, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ vr: fc.constantFrom<Vr>('LT', 'UT'), value: safeText }),
      fc.record({ vr: fc.constant<Vr>('FD'), value: fc.array(fc.double({ noDefaultInfinity: false, noNaN: false })) }),
      fc.record({ vr: fc.constant<Vr>('SV'), value: fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })) }),
      fc.record({ vr: fc.constant<Vr>('US'), value: fc.array(fc.nat(65535)) }),
      fc.record({ vr: fc.constant<Vr>('DS'), value: fc.array(fc.integer().map(number => number / 64)) }),
      fc.record({
        vr: fc.constantFrom<Vr>('OB', 'UN'),
        value: fc.uint8Array({ minLength: 2, maxLength: 8 }).map(bytes => bytes.subarray(0, bytes.length & ~1)),
      }),
    );
    const { tree } = fc.letrec<{ tree: DataSet }>(tie => ({
      tree: fc
        .uniqueArray(
          fc.record({
            tag,
            content: fc.oneof(
              { depthSize: 'small' },
              value,
              fc.array(tie('tree'), { maxLength: 3 }).map(items => ({ vr: 'SQ' as Vr, value: items as unknown })),
            ),
          }),
          { selector: ({ tag }) => tag, maxLength: 4 },
        )
        .map(list =>
          DataSet.fromElements([
            { tag: 0x0008_0005, vr: 'CS', value: 'ISO_IR 192' },
            ...list.map(({ tag, content }) => ({ tag, ...content })),
          ]),
        ),
    }));
    fc.assert(
      fc.property(tree, dataSet => {
        const again = fromJson(JSON.parse(text(dataSet)));
        expect(text(again)).toBe(text(dataSet));
        expect(again.characterSet.terms).toEqual(['ISO_IR 192']);
      }),
      { numRuns: 300 },
    );
  });

  it('writes UTF-8 and says so when a text is not ASCII, and not otherwise', () => {
    expect(fromJson({ '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Müller' }] } }).text('SpecificCharacterSet')).toBe(
      'ISO_IR 192',
    );
    expect(
      fromJson({
        '00081115': { vr: 'SQ', Value: [{ '00100010': { vr: 'PN', Value: [{ Ideographic: '山田' }] } }] },
      }).text('SpecificCharacterSet'),
    ).toBe('ISO_IR 192');
    expect(fromJson({ '00080005': { vr: 'CS', Value: ['ISO_IR 100'] } }).text('SpecificCharacterSet')).toBe(
      'ISO_IR 192',
    );
    expect(fromJson({ '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Miller' }] } }).has('SpecificCharacterSet')).toBe(
      false,
    );
  });

  it('reads integers beyond 32 bits, nulls, lower-case tags and names as strings', () => {
    const dataSet = fromJson({
      '0020000a': { vr: 'IS', Value: [3000000000] },
      '00100010': { vr: 'PN', Value: ['Doe^J'] },
      '00080008': { vr: 'CS', Value: ['A', null] },
      '00280008': { vr: 'IS', Value: [null] },
    });
    expect(dataSet.text(0x0020_000a)).toBe('3000000000');
    expect(dataSet.get('PatientName')).toEqual({ alphabetic: 'Doe^J' });
    expect(dataSet.text('ImageType')).toBe('A\\');
    expect(dataSet.get('NumberOfFrames')).toBeUndefined();
  });

  it('asks for the value behind a BulkDataURI, and leaves the element out where there is none', () => {
    const object = { '7FE00010': { vr: 'OW', BulkDataURI: 'http://a/b' } };
    expect(fromJson(object).has('PixelData')).toBe(false);
    const bulk = new SourceBulk(undefined, 0, 10);
    expect(
      fromJson(object, { bulkValue: (uri, vr) => (uri === 'http://a/b' && vr === 'OW' ? bulk : undefined) }).get(
        'PixelData',
      ),
    ).toBe(bulk);
  });

  it('leaves out sequences that a server gives by address', () => {
    const object = { '00400275': { vr: 'SQ', BulkDataURI: 'http://a/b' } };
    expect(fromJson(object, { bulkValue: () => new SourceBulk(undefined, 0, 10) }).has(0x0040_0275)).toBe(false);
  });

  it('reads the names that other writers give to infinities', () => {
    const values = ['inf', '-inf', 'Infinity', '-Infinity', 'NaN', 'nan', '+inf'];
    expect(fromJson({ '00091001': { vr: 'FD', Value: values } }).values(PRIVATE)).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
  });

  const at = (attribute: unknown): unknown => ({ '00100020': attribute });
  const hostile: ReadonlyArray<readonly [string, unknown]> = [
    ['null', null],
    ['an array', []],
    ['a string', 'x'],
    ['a keyword for a name', { PatientID: { vr: 'LO' } }],
    ['a short name', { '1': { vr: 'LO' } }],
    ['__proto__', JSON.parse('{"__proto__":{"vr":"LO"}}')],
    ['no vr', at({})],
    ['an unknown vr', at({ vr: 'ZZ' })],
    ['a vr of the prototype', at({ vr: 'constructor' })],
    ['an attribute that is null', at(null)],
    ['a Value that is no array', at({ vr: 'LO', Value: 'x' })],
    ['Value and InlineBinary', at({ vr: 'OB', Value: [], InlineBinary: '' })],
    ['a number for a text', at({ vr: 'LO', Value: [1] })],
    ['a text for a number', at({ vr: 'US', Value: ['1'] })],
    ['a fraction for an integer', at({ vr: 'US', Value: [1.5] })],
    ['too large a number', at({ vr: 'US', Value: [65536] })],
    ['too large a big integer', at({ vr: 'UV', Value: ['18446744073709551616'] })],
    ['a fraction for a big integer', at({ vr: 'SV', Value: [1.5] })],
    ['an infinity for a decimal string', at({ vr: 'DS', Value: [Number.POSITIVE_INFINITY] })],
    ['an object for a text', at({ vr: 'LO', Value: [{}] })],
    ['an object of objects for a name', at({ vr: 'PN', Value: [{ Alphabetic: {} }] })],
    ['an array for a name', at({ vr: 'PN', Value: [[]] })],
    ['a name of a function of the prototype for a number', at({ vr: 'FD', Value: ['toString'] })],
    ['a tag with seven digits', at({ vr: 'AT', Value: ['0010002'] })],
    ['InlineBinary that is not base64', at({ vr: 'OB', InlineBinary: '!' })],
    ['InlineBinary of a text', at({ vr: 'LO', InlineBinary: 'AAAA' })],
    ['BulkDataURI that is no string', at({ vr: 'OB', BulkDataURI: {} })],
    ['an item that is no object', at({ vr: 'SQ', Value: ['x'] })],
    ['a value of bytes', at({ vr: 'OB', Value: [1] })],
    ['InlineBinary that is no string', at({ vr: 'OB', InlineBinary: ['AAAA'] })],
    ['InlineBinary that ends in the middle', at({ vr: 'OB', InlineBinary: 'AAAAA' })],
    ['InlineBinary of a sequence', at({ vr: 'SQ', InlineBinary: 'AAAA' })],
    ['two values of a single-valued text', at({ vr: 'LT', Value: ['a', 'b'] })],
  ];
  it.each(hostile)('refuses %s with a typed error that does not repeat the value', (_, object) => {
    let error: unknown;
    try {
      fromJson(object);
    } catch (caught) {
      error = caught;
    }
    expect(error instanceof ParseError).toBe(true);
  });

  it('refuses items deeper than 64 levels and more than a million elements', () => {
    let object: unknown = {};
    for (let depth = 0; depth < 64; depth++) object = { '0040A730': { vr: 'SQ', Value: [object] } };
    expect(() => fromJson(object)).not.toThrow();
    expect(() => fromJson({ '0040A730': { vr: 'SQ', Value: [object] } })).toThrow(
      expect.objectContaining({ code: 'too-deep' }),
    );
    for (let depth = 0; depth < 5000; depth++) object = { '0040A730': { vr: 'SQ', Value: [object] } };
    expect(() => fromJson(object)).toThrow(expect.objectContaining({ code: 'too-deep' }));
  });

  it('never throws anything but typed errors on any JSON', () => {
    const names = fc.constantFrom('00100010', '0040A730', '00080005', '__proto__');
    const junk = fc.oneof(
      fc.constantFrom<unknown>(null, '', 'A', '1.5', 'AAAA', 1, -1.5, Number.POSITIVE_INFINITY, true, [], {}),
      fc.string(),
      fc.double(),
    );
    const attribute = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      fc.record(
        {
          vr: fc.constantFrom<unknown>(...Object.keys(vrTable), 'ZZ', null),
          Value: fc.oneof(fc.array(value, { maxLength: 3 }), junk),
          InlineBinary: junk,
          BulkDataURI: junk,
        },
        { requiredKeys: ['vr'] },
      );
    const items = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      fc.dictionary(names, fc.oneof({ weight: 9, arbitrary: attribute(value) }, junk), { maxKeys: 3 });
    const any = items(fc.oneof(junk, items(fc.oneof(junk, fc.record({ Alphabetic: junk, Phonetic: junk })))));
    fc.assert(
      fc.property(any, object => {
        try {
          fromJson(object);
        } catch (error) {
          expect(error instanceof ParseError).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
