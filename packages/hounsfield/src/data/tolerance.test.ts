import { type Elements, encodeElements, mutants } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { ParseError, type ParseErrorCode } from '../errors/index.ts';
import { InlineBulk, memorySource } from './bulk-value.ts';
import { DataSet, parse } from './data-set.ts';
import { type Encoding, explicitVrBigEndian, explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { type ParseWarning, parseWarnings, type WarningCode } from './parse-warning.ts';
import { type PushOptions, PushParser } from './push-parser.ts';
import { encodedLength, toBytes, write } from './writer.ts';

/** An oddity, the bytes that have it, what is read nevertheless, and where the warning points. */
interface Row {
  readonly name: string;
  readonly code: WarningCode;
  readonly bytes: Uint8Array;
  readonly values: Readonly<Record<string, unknown>>;
  readonly at: Omit<ParseWarning, 'code'>;
  readonly encoding?: Encoding;
  readonly options?: Partial<PushOptions>;
}

const ITEM = [0xfe, 0xff, 0x00, 0xe0];
const ITEM_END = [0xfe, 0xff, 0x0d, 0xe0, 0, 0, 0, 0];
const SEQUENCE_END = [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0];
const UNDEFINED = [0xff, 0xff, 0xff, 0xff];
const code = [...encodeElements([['CodeValue', 'AB']])];
const id = [...encodeElements([['PatientID', 'ID12']])];

const rows: readonly Row[] = [
  {
    name: 'an item of undefined length without its delimiter',
    code: 'missing-item-delimiter',
    bytes: bytes(sequence(UNDEFINED), ITEM, UNDEFINED, code, ITEM, UNDEFINED, code, ITEM_END, SEQUENCE_END),
    values: { 'RequestAttributesSequence[0].CodeValue': 'AB', 'RequestAttributesSequence[1].CodeValue': 'AB' },
    at: { offset: 30, path: 'RequestAttributesSequence[1]' },
  },
  {
    name: 'an item that claims more than its sequence has',
    code: 'item-too-long',
    bytes: bytes(sequence([18, 0, 0, 0]), ITEM, [90, 0, 0, 0], code),
    values: { 'RequestAttributesSequence[0].CodeValue': 'AB' },
    at: { offset: 12, path: 'RequestAttributesSequence[0]' },
  },
  {
    name: 'a delimiter behind an item that states its length',
    code: 'stray-delimiter',
    bytes: bytes(sequence(UNDEFINED), ITEM, [10, 0, 0, 0], code, ITEM_END, SEQUENCE_END),
    values: { 'RequestAttributesSequence[0].CodeValue': 'AB' },
    at: { offset: 30 },
  },
  {
    name: 'a sequence that nobody ends',
    code: 'unended-sequence',
    bytes: bytes(sequence(UNDEFINED), ITEM, [10, 0, 0, 0], code),
    values: { 'RequestAttributesSequence[0].CodeValue': 'AB' },
    at: { offset: 30 },
  },
  {
    name: 'a sequence whose VR is OB',
    code: 'sequence-vr',
    bytes: bytes([0x40, 0, 0x75, 0x02, 0x4f, 0x42, 0, 0], UNDEFINED, ITEM, UNDEFINED, code, ITEM_END, SEQUENCE_END),
    values: { 'RequestAttributesSequence[0].CodeValue': 'AB' },
    at: { offset: 0, path: 'RequestAttributesSequence' },
  },
  {
    name: 'a sequence whose VR is UT',
    code: 'sequence-vr',
    bytes: bytes([0x09, 0, 0x75, 0x02, 0x55, 0x54, 0, 0], UNDEFINED, ITEM, UNDEFINED, code, ITEM_END, SEQUENCE_END),
    values: { '(0009,0275)[0].CodeValue': 'AB' },
    at: { offset: 0, path: '(0009,0275)' },
  },
  {
    name: 'a sequence that holds a text',
    code: 'no-items',
    bytes: bytes(sequence([4, 0, 0, 0]), [...'NONE'].map(codeOf), code, encodeElements([['StudyID', 'S1']])),
    values: { CodeValue: 'AB', StudyID: 'S1' },
    at: { offset: 0, path: 'RequestAttributesSequence' },
  },
  {
    name: 'a sequence of Implicit VR that holds a text, in an item',
    code: 'no-items',
    bytes: bytes(
      [0x08, 0, 0x15, 0x11, ...UNDEFINED, ...ITEM, 24, 0, 0, 0, 0x40, 0, 0x75, 0x02, 4, 0, 0, 0],
      [...'NONE'].map(codeOf),
      encodeElements([[0x0040_1001, 'SH', 'P1  ']], { explicitVr: false }),
      SEQUENCE_END,
    ),
    values: { 'ReferencedSeriesSequence[0].RequestedProcedureID': 'P1' },
    at: { offset: 16, path: 'ReferencedSeriesSequence[0].RequestAttributesSequence' },
    encoding: implicitVrLittleEndian,
  },
  {
    name: 'native Pixel Data of undefined length with a delimiter',
    code: 'undefined-length',
    bytes: bytes(id, pixelData([0x4f, 0x57, 0, 0]), [1, 2, 0xfe, 0xff, 3, 4], SEQUENCE_END),
    values: { PatientID: 'ID12', 'PixelData[0]': new InlineBulk(Uint8Array.of(1, 2, 0xfe, 0xff, 3, 4)) },
    at: { offset: 12, path: 'PixelData' },
  },
  {
    name: 'native Pixel Data of undefined length to the end',
    code: 'undefined-length',
    bytes: bytes(id, pixelData([0x4f, 0x42, 0, 0]), new Uint8Array(10_000).fill(0xfe)),
    values: { 'PixelData[0]': new InlineBulk(new Uint8Array(10_000).fill(0xfe)) },
    at: { offset: 12, path: 'PixelData' },
  },
  {
    name: 'native Pixel Data of undefined length in Implicit VR, and an element behind it',
    code: 'undefined-length',
    bytes: bytes(
      pixelData([]),
      new Uint8Array(6000),
      SEQUENCE_END,
      encodeElements([[0x7fe1_0010, 'LO', 'MAKER']], { explicitVr: false }),
    ),
    values: { 'PixelData[0]': new InlineBulk(new Uint8Array(6000)), '(7fe1,0010)': ['MAKER'] },
    at: { offset: 0, path: 'PixelData' },
    encoding: implicitVrLittleEndian,
  },
  {
    name: 'UN whose items are in Explicit VR',
    code: 'explicit-in-unknown',
    bytes: bytes([0x09, 0, 0x10, 0x10, 0x55, 0x4e, 0, 0], UNDEFINED, ITEM, UNDEFINED, code, ITEM_END, SEQUENCE_END, id),
    values: { '(0009,1010)[0].CodeValue': 'AB', PatientID: 'ID12' },
    at: { offset: 12, path: '(0009,1010)[0]' },
  },
  {
    name: 'an element without a VR, as GE writes some',
    code: 'missing-vr',
    bytes: bytes(id, encodeElements([['StudyID', 'S1']], { explicitVr: false })),
    values: { PatientID: 'ID12', StudyID: 'S1' },
    at: { offset: 12, path: 'StudyID' },
  },
  {
    name: 'a VR of blanks with a length of 16 bits',
    code: 'invalid-vr',
    bytes: bytes([0x10, 0, 0x20, 0, 0x20, 0x20, 4, 0], [...'ID12'].map(codeOf), encodeElements([['StudyID', 'S1']])),
    values: { PatientID: 'ID12', StudyID: 'S1' },
    at: { offset: 0, path: 'PatientID' },
  },
  {
    name: 'a VR of zeros at the end',
    code: 'invalid-vr',
    bytes: bytes([0x10, 0, 0x20, 0, 0, 0, 4, 0], [...'ID12'].map(codeOf)),
    values: { PatientID: 'ID12' },
    at: { offset: 0, path: 'PatientID' },
  },
  {
    name: 'a VR that PS3.5 does not name, with a length of 32 bits',
    code: 'unknown-vr',
    bytes: bytes([0x10, 0, 0x20, 0, 0x5a, 0x5a, 0, 0, 4, 0, 0, 0], [...'ID12'].map(codeOf)),
    values: {},
    at: { offset: 0, path: 'PatientID' },
  },
  {
    name: 'a value of odd length',
    code: 'odd-length',
    bytes: bytes(
      sequence(UNDEFINED),
      ITEM,
      UNDEFINED,
      [8, 0, 0, 1, 0x53, 0x48, 1, 0, 0x41],
      ITEM_END,
      SEQUENCE_END,
      id,
    ),
    values: { 'RequestAttributesSequence[0].CodeValue': 'A', PatientID: 'ID12' },
    at: { offset: 20, path: 'RequestAttributesSequence[0].CodeValue' },
  },
  {
    name: 'zeros behind the last element',
    code: 'trailing-padding',
    bytes: bytes(id, new Uint8Array(10_000)),
    values: { PatientID: 'ID12' },
    at: { offset: 12 },
  },
  {
    name: 'zeros between elements',
    code: 'trailing-padding',
    bytes: bytes(id, new Uint8Array(8000), encodeElements([['StudyID', 'S1']])),
    values: { PatientID: 'ID12', StudyID: 'S1' },
    at: { offset: 12 },
  },
  {
    name: 'zeros behind the last element of an Implicit VR data set',
    code: 'trailing-padding',
    bytes: bytes(encodeElements([['PatientID', 'ID12']], { explicitVr: false }), new Uint8Array(64)),
    values: { PatientID: 'ID12' },
    at: { offset: 12 },
    encoding: implicitVrLittleEndian,
  },
  {
    name: 'a few zeros behind the last element',
    code: 'trailing-bytes',
    bytes: bytes(id, [0, 0]),
    values: { PatientID: 'ID12' },
    at: { offset: 12 },
  },
  {
    name: 'Explicit VR that was said to be Implicit VR',
    code: 'other-encoding',
    bytes: bytes(id, code),
    values: { PatientID: 'ID12' },
    at: { offset: 0, path: 'PatientID' },
    encoding: implicitVrLittleEndian,
  },
  {
    name: 'a value cut off, by choice',
    code: 'truncated',
    bytes: bytes(id, [0x20, 0, 0x10, 0, 0x53, 0x48, 8, 0, 0x53, 0x31]),
    values: { PatientID: 'ID12', StudyID: 'S1' },
    at: { offset: 12, path: 'StudyID' },
    options: { acceptsTruncated: true },
  },
];

describe('oddities of real data sets are read with a warning', () => {
  it.each(rows)(
    '$name: $code',
    ({ code: expected, bytes: odd, values, at, encoding = explicitVrLittleEndian, options }) => {
      const dataSet = parse(odd, { encoding, ...options });
      for (const [path, value] of Object.entries(values)) expect(dataSet.at(path), path).toEqual(value);
      expect(dataSet.window.tape.warnings).toContainEqual({ code: expected, ...at });
      expect(dataSet.window.tape.warnings.map(warning => warning.code)).toEqual([expected]);
      expect(toBytes(dataSet)).toEqual(odd);
    },
  );

  it.each(rows)('$name: the same from a stream, byte by byte', async ({ bytes: odd, encoding, options }) => {
    const settings = { encoding: encoding ?? explicitVrLittleEndian, source: memorySource(odd), ...options };
    const whole = pushed(odd, odd.length, settings);
    const single = pushed(odd, 1, settings);
    expect(single.window.tape).toEqual(whole.window.tape);
    expect(whole.window.tape.warnings).toEqual(parse(odd, settings).window.tape.warnings);
    expect(whole.window.tape.tokens.count).toEqual(parse(odd, settings).window.tape.count);
    const written: Uint8Array[] = [];
    for await (const chunk of write(single)) written.push(chunk);
    expect(concat(written)).toEqual(odd);
  });

  it('does not keep padding of any length', () => {
    const tape = pushed(bytes(id, new Uint8Array(3_000_000)), 50_000, { encoding: explicitVrLittleEndian }).window.tape;
    expect(tape.bytes.length).toBe(12);
    expect([tape.count, tape.bulk.length]).toEqual([1, 3]);
  });

  it('refuses a data set that ends in the middle of an element unless told otherwise', () => {
    for (const row of rows.filter(each => each.code === 'truncated')) {
      expect(() => parse(row.bytes, { encoding: explicitVrLittleEndian })).toThrow(ParseError);
    }
  });

  it('gives what there is of a long value that was left at its source', () => {
    const whole = encodeElements([['PixelData', new Uint8Array(9000).fill(7)]]);
    const options = { encoding: explicitVrLittleEndian, acceptsTruncated: true, source: memorySource(whole) };
    const dataSet = pushed(whole.subarray(0, 5012), 1000, options);
    expect(dataSet.get('PixelData')?.length).toBe(5000);
    expect(dataSet.window.tape.warnings).toEqual([{ code: 'truncated', offset: 12, path: 'PixelData' }]);
  });

  it('has a sentence and a section for each warning', () => {
    for (const { what, section } of Object.values(parseWarnings)) {
      expect(what).toMatch(/^[A-Z].*[^.]$/);
      expect(section).toMatch(/^PS3\.\d+ §\d/);
    }
    expect(new Set(rows.map(row => row.code))).toEqual(new Set(Object.keys(parseWarnings)));
  });
});

describe('UN of stated length that holds a sequence (CP-246)', () => {
  const items = bytes(ITEM, [12, 0, 0, 0], encodeElements([['PatientID', 'ID12']], { explicitVr: false }));
  const un = bytes([0x09, 0, 0x10, 0x10, 0x55, 0x4e, 0, 0, items.length, 0, 0, 0], items);

  it('is bytes, or items by choice', () => {
    expect(parse(un, { encoding: explicitVrLittleEndian }).element(0x0009_1010)?.vr).toBe('UN');
    const dataSet = parse(un, { encoding: explicitVrLittleEndian, opensUnknown: true });
    expect(dataSet.at('(0009,1010)[0].PatientID')).toBe('ID12');
    expect(toBytes(dataSet)).toEqual(un);
    const anew = parse(toBytes(dataSet, { lengths: 'undefined' }), { encoding: explicitVrLittleEndian });
    expect(anew.at('(0009,1010)[0].PatientID')).toBe('ID12');
    expect(anew.window.tape.warnings).toEqual([]);
  });

  it('stays bytes where it only looks like items', () => {
    for (const length of [7, 13]) {
      const value = bytes(ITEM, [length, 0, 0, 0], [1, 2, 3, 4, 5, 6]);
      const odd = bytes([0x09, 0, 0x10, 0x10, 0x55, 0x4e, 0, 0, value.length, 0, 0, 0], value);
      expect(parse(odd, { encoding: explicitVrLittleEndian, opensUnknown: true }).element(0x0009_1010)?.vr).toBe('UN');
    }
  });

  it('holds values longer than 64 KiB, and those of short VRs that are', () => {
    const value = new Uint8Array(70_000).fill(0x41);
    const long = new TextDecoder().decode(value);
    const dataSet = DataSet.fromElements([{ tag: 0x0010_4000, vr: 'LT', value: long }]);
    const back = parse(toBytes(dataSet), { encoding: explicitVrLittleEndian });
    expect(back.get('PatientComments')).toBe(long);
    expect(new TextDecoder().decode(toBytes(dataSet).subarray(4, 6))).toBe('UN');
  });
});

describe('damaged data sets, read as far as they go', () => {
  const sample: Elements = [
    ['SpecificCharacterSet', 'ISO_IR 192'],
    ['ReferencedStudySequence', [[['ReferencedSOPInstanceUID', '2.25.1']], []]],
    ['PatientID', 'ID12'],
    [0x0009_1001, 'UN', bytes(ITEM, [12, 0, 0, 0], encodeElements([['PatientID', 'ID12']], { explicitVr: false }))],
    ['RequestAttributesSequence', [[['ScheduledProtocolCodeSequence', [[['CodeValue', 'AB']]]]]]],
    ['Rows', 512],
  ];
  const options = { acceptsTruncated: true, opensUnknown: true };

  it.each([
    { encoding: explicitVrLittleEndian, undefinedLengths: false },
    { encoding: explicitVrLittleEndian, undefinedLengths: true },
    { encoding: implicitVrLittleEndian, undefinedLengths: true },
    { encoding: explicitVrBigEndian, undefinedLengths: false },
    { encoding: explicitVrBigEndian, undefinedLengths: true },
  ])(
    '$encoding, $undefinedLengths: the same whole and in pieces, written back as they were, and anew',
    ({ encoding, undefinedLengths }) => {
      let read = 0;
      for (const { bytes: mutant, how } of mutants(encodeElements(sample, { ...encoding, undefinedLengths }), {
        seed: 9,
        count: 2000,
      })) {
        const whole = attempt(() => parse(mutant, { encoding, ...options }));
        const pieces = attempt(() => pushed(mutant, 3, { encoding, ...options, bulkAbove: Number.POSITIVE_INFINITY }));
        if (whole instanceof DataSet && pieces instanceof DataSet) {
          expect(pieces.window.tape.tokens, how).toEqual(whole.window.tape.tokens);
          expect(pieces.window.tape.warnings, how).toEqual(whole.window.tape.warnings);
          expect(toBytes(whole), how).toEqual(mutant);
          read++;
          for (const target of [encoding, explicitVrLittleEndian]) {
            const choice = { encoding: target, lengths: 'defined', groupLengths: 'made' } as const;
            const anew = attempt(() => toBytes(whole, choice));
            if (anew instanceof Uint8Array) expect(anew.length, how).toBe(encodedLength(whole, choice));
          }
        } else expect(pieces, how).toEqual(whole);
      }
      expect(read).toBeGreaterThan(500);
    },
  );
});

function attempt<T>(action: () => T): T | ParseErrorCode {
  try {
    return action();
  } catch (error) {
    if (error instanceof ParseError) return error.code;
    throw error;
  }
}

function pushed(all: Uint8Array, size: number, options: PushOptions): DataSet {
  const parser = new PushParser(options);
  for (let at = 0; at < all.length; at += size) parser.push(all.slice(at, at + size));
  return DataSet.fromTape(parser.finish());
}

/** The header of Pixel Data of undefined length. */
function pixelData(vr: readonly number[]): readonly number[] {
  return [0xe0, 0x7f, 0x10, 0, ...vr, ...UNDEFINED];
}

function sequence(length: readonly number[]): readonly number[] {
  return [0x40, 0, 0x75, 0x02, 0x53, 0x51, 0, 0, ...length];
}

function bytes(...pieces: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  return concat(pieces.map(piece => Uint8Array.from(piece)));
}

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}
