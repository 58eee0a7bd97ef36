import { type ElementCoding, type Elements, encodeElements, mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../bytes/index.ts';
import { ParseError, type ParseErrorCode } from '../errors/index.ts';
import { DataSet, parse } from './data-set.ts';
import { type Encoding, explicitVrBigEndian, explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { type PushOptions, PushParser, parseTape } from './push-parser.ts';
import { toBytes } from './writer.ts';

const sample: Elements = [
  ['SpecificCharacterSet', 'ISO_IR 192'],
  ['SOPClassUID', '1.2.840.10008.5.1.4.1.1.2'],
  ['StudyDate', '20260401'],
  ['ReferencedStudySequence', [[['ReferencedSOPInstanceUID', '2.25.1']], [['ReferencedSOPInstanceUID', '2.25.2']], []]],
  ['PatientName', 'Müller^Anna=山田^太郎'],
  ['Rows', 512],
  ['PixelSpacing', '0.5\\0.25'],
  [
    'RequestAttributesSequence',
    [
      [
        ['ScheduledProtocolCodeSequence', [[['CodeValue', '71250']]]],
        ['RequestedProcedureID', 'RP1'],
      ],
    ],
  ],
  [0x0009_0010, 'LO', 'ACME 1.1'],
  [0x0009_1001, 'OB', new Uint8Array(10)],
  ['PixelData', new Uint8Array(9000).fill(7)],
];

const codings: readonly (ElementCoding & { readonly encoding: Encoding })[] = [
  { encoding: explicitVrLittleEndian, explicitVr: true, undefinedLengths: false },
  { encoding: explicitVrLittleEndian, explicitVr: true, undefinedLengths: true },
  { encoding: implicitVrLittleEndian, explicitVr: false, undefinedLengths: false },
  { encoding: implicitVrLittleEndian, explicitVr: false, undefinedLengths: true },
  { encoding: explicitVrBigEndian, explicitVr: true, littleEndian: false, undefinedLengths: false },
  { encoding: explicitVrBigEndian, explicitVr: true, littleEndian: false, undefinedLengths: true },
];

function pushed(bytes: Uint8Array, cuts: readonly number[], options: PushOptions) {
  const parser = new PushParser(options);
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    parser.push(bytes.slice(from, cut));
    from = cut;
  }
  return parser.finish();
}

describe('push parser (PS3.5 §7)', () => {
  describe.each(codings)(
    'explicit VR: $explicitVr, undefined lengths: $undefinedLengths, little endian: $encoding.littleEndian',
    ({ encoding, ...coding }) => {
      const bytes = encodeElements(sample, coding);

      it('gives the same tape however the stream is cut (chunk-boundary independence)', () => {
        const whole = pushed(bytes, [], { encoding });
        fc.assert(
          fc.property(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 40 }), cuts => {
            const tape = pushed(
              bytes,
              cuts.sort((a, b) => a - b),
              { encoding },
            );
            expect(tape.tokens).toEqual(whole.tokens);
            expect(tape.bytes).toEqual(whole.bytes);
            expect(tape.bulk).toEqual(whole.bulk);
          }),
          { numRuns: 200 },
        );
      });

      it('gives the same tape byte by byte', () => {
        const tape = pushed(
          bytes,
          Array.from(bytes, (_, k) => k),
          { encoding },
        );
        expect(tape.tokens).toEqual(pushed(bytes, [], { encoding }).tokens);
      });

      it('keeps headers and short values only, a long value stays at the source', () => {
        const tape = pushed(bytes, [], { encoding });
        expect(tape.bytes.length).toBe(bytes.length - 9000);
        expect(Array.from(tape.bulk.subarray(1))).toEqual([bytes.length - 9000, 9000]);
      });

      it('reads the same values from memory as from a stream', () => {
        const fromMemory = parse(bytes, { encoding });
        const fromStream = DataSet.fromTape(pushed(bytes, [100, 200], { encoding }));
        expect(fromMemory.get('PatientName')).toEqual({ alphabetic: 'Müller^Anna', ideographic: '山田^太郎' });
        expect(fromStream.get('PatientName')).toEqual(fromMemory.get('PatientName'));
        expect(
          fromStream.get('RequestAttributesSequence')?.[0]?.get('ScheduledProtocolCodeSequence')?.[0]?.get('CodeValue'),
        ).toBe('71250');
        expect(fromStream.get('ReferencedStudySequence')).toHaveLength(3);
      });

      it('never throws anything but a ParseError on damaged bytes, whole or in chunks', () => {
        const small = encodeElements(sample.slice(0, -1), coding);
        for (const { bytes: mutant, how } of mutants(small, { seed: 5, count: 3000 })) {
          const outcomes = [
            () => parseTape(mutant, { encoding }).count,
            () => pushed(mutant, [mutant.length >> 1], { encoding, bulkAbove: Infinity, valueAbove: Infinity }).count,
          ].map(attempt);
          expect(outcomes[1], how).toEqual(outcomes[0]);
        }
      });

      it('writes every damaged data set that it reads back byte for byte', () => {
        let read = 0;
        const small = encodeElements(sample.slice(0, -1), coding);
        for (const { bytes: mutant, how } of mutants(small, { seed: 6, count: 2000 })) {
          const outcome = attempt(() => toBytes(parse(mutant, { encoding })));
          if (!(outcome instanceof Uint8Array)) continue;
          read++;
          expect(outcome, how).toEqual(mutant);
        }
        expect(read).toBeGreaterThan(50);
      });
    },
  );

  it('stops before the tag that `until` names and says how many bytes it used', () => {
    const bytes = encodeElements(sample);
    const rows = encodeElements(
      sample.filter(
        ([name]) =>
          name !== 'Rows' && name !== 'PixelSpacing' && name !== 'PixelData' && name !== 'RequestAttributesSequence',
      ),
    );
    const parser = new PushParser({ encoding: explicitVrLittleEndian, until: 0x0028_0000 });
    const used = parser.push(bytes);
    expect(parser.done).toBe(true);
    expect(used).toBe(rows.length);
    expect(DataSet.fromTape(parser.finish()).has('Rows')).toBe(false);
  });

  it('lets a source that can seek leave out a long value', () => {
    const bytes = encodeElements([
      ['PixelData', new Uint8Array(9000)],
      [0xfffc_fffc, 'OB', new Uint8Array(4)],
    ]);
    const parser = new PushParser({ encoding: explicitVrLittleEndian });
    parser.push(bytes.subarray(0, 12));
    expect(parser.skippable).toBe(9000);
    parser.skip(9000);
    parser.push(bytes.subarray(9012));
    expect(parser.finish().count).toBe(2);
  });

  it('reads items of an Explicit VR UN of undefined length as Implicit VR (PS3.5 §6.2.2 note 4)', () => {
    const item = encodeElements(
      [
        ['CodeValue', 'A'],
        ['CodeMeaning', 'B'],
      ],
      { explicitVr: false },
    );
    const writer = new ByteWriter();
    writer.u16(0x0008).u16(0x2112).ascii('UN').u16(0).u32(0xffff_ffff);
    writer.u16(0xfffe).u16(0xe000).u32(item.length).bytes(item);
    writer.u16(0xfffe).u16(0xe0dd).u32(0);
    const dataSet = parse(writer.finish(), { encoding: explicitVrLittleEndian });
    expect(dataSet.get('SourceImageSequence')?.[0]?.get('CodeMeaning')).toBe('B');
    expect(toBytes(dataSet)).toEqual(writer.finish());
  });

  it('reads an element without a VR among explicit ones and warns of it', () => {
    const writer = new ByteWriter();
    writer.u16(0x0010).u16(0x0020).u32(4).ascii('ID12');
    const dataSet = parse(writer.finish(), { encoding: explicitVrLittleEndian });
    expect(dataSet.get('PatientID')).toBe('ID12');
    expect(dataSet.window.tape.warnings).toEqual([{ code: 'missing-vr', offset: 0, path: 'PatientID' }]);
  });

  it.each<[string, ParseErrorCode, Uint8Array, Partial<PushOptions>]>([
    ['a value cut off', 'truncated', encodeElements(sample).subarray(0, 40), {}],
    ['a header cut off', 'truncated', encodeElements(sample).subarray(0, 5), {}],
    ['a long value cut off', 'truncated', encodeElements(sample).subarray(0, -1), {}],
    ['an element longer than its item', 'length-exceeds-container', longElement(), {}],
    ['a sequence with something else behind its items', 'not-an-item', sequenceOf(strayElement()), {}],
    ['more levels than the limit', 'too-deep', nested(20), { limits: { depth: 10 } }],
    [
      'more elements than the limit',
      'too-many-elements',
      encodeElements(manyElements(2000)),
      { limits: { elements: 1000 } },
    ],
    [
      'more header than the limit',
      'header-too-large',
      encodeElements(manyElements(2000)),
      { limits: { headerBytes: 8192 } },
    ],
    ['a short VR of undefined length', 'undefined-length', undefinedUt(), {}],
  ])('refuses %s with its own code', (_, code, bytes, options) => {
    expect(attempt(() => pushed(bytes, [3], { encoding: explicitVrLittleEndian, ...options }).count)).toBe(code);
  });

  it('reads 64 levels of nesting and refuses 65, without recursion', () => {
    expect(parseTape(nested(64), { encoding: explicitVrLittleEndian }).count).toBe(128);
    expect(attempt(() => parseTape(nested(65), { encoding: explicitVrLittleEndian }).count)).toBe('too-deep');
    expect(attempt(() => parseTape(nested(50_000), { encoding: explicitVrLittleEndian }).count)).toBe('too-deep');
  });

  it('takes no memory for a length that is only claimed', () => {
    const writer = new ByteWriter();
    writer.u16(0x0009).u16(0x1001).ascii('UT').u16(0).u32(0xffff_fff0).ascii('x'.repeat(100));
    const parser = new PushParser({
      encoding: explicitVrLittleEndian,
      valueAbove: Number.POSITIVE_INFINITY,
      bulkAbove: Number.POSITIVE_INFINITY,
    });
    parser.push(writer.finish());
    expect(() => parser.finish()).toThrow(ParseError);
    expect(parser.partial().bytes.length).toBeLessThan(200);
  });
});

function attempt<T>(action: () => T): T | ParseErrorCode {
  try {
    return action();
  } catch (error) {
    if (error instanceof ParseError) return error.code;
    throw error;
  }
}

function manyElements(count: number): Elements {
  return Array.from({ length: count }, (_, k) => [0x0009_1000 + k, 'LO', 'value'] as const);
}

function sequenceOf(content: Uint8Array): Uint8Array {
  return new ByteWriter().u16(0x0008).u16(0x1140).ascii('SQ').u16(0).u32(content.length).bytes(content).finish();
}

/** An item, and behind it what is none. */
function strayElement(): Uint8Array {
  const item = new ByteWriter().u16(0xfffe).u16(0xe000).u32(0);
  return item.bytes(encodeElements([['PatientID', 'A']])).finish();
}

function longElement(): Uint8Array {
  const item = new ByteWriter().u16(0xfffe).u16(0xe000).u32(10).u16(0x0008).u16(0x0100).ascii('SH').u16(4);
  return sequenceOf(item.ascii('AB').finish());
}

function undefinedUt(): Uint8Array {
  return new ByteWriter().u16(0x0040).u16(0xa160).ascii('UT').u16(0).u32(0xffff_ffff).finish();
}

/** Sequences inside items of undefined length that nobody ends. */
function nested(levels: number): Uint8Array {
  const writer = new ByteWriter();
  for (let level = 0; level < levels; level++) {
    writer.u16(0x0008).u16(0x1140).ascii('SQ').u16(0).u32(0xffff_ffff);
    writer.u16(0xfffe).u16(0xe000).u32(0xffff_ffff);
  }
  return writer.finish();
}
