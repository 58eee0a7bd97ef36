import { encodeElements, mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, implicitVrLittleEndian, toBytes } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import type { DicomObject } from './dicom-object.ts';
import { fileMeta, fileMetaBytes, metaGroup } from './file-meta.ts';
import { type FileWarningCode, fileWarningRows, fileWarnings } from './file-warnings.ts';
import { Part10Parser } from './part10-parser.ts';
import { readBytes } from './read.ts';
import { writeObject } from './write.ts';

const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const identity = { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2', SOPInstanceUID: '2.25.7', PatientID: 'ID' };
const facts = { sopClassUid: identity.SOPClassUID, sopInstanceUid: '2.25.7', transferSyntaxUid: EXPLICIT };
const explicit = toBytes(DataSet.of({ ...identity, PixelData: new Uint8Array(5000) }));
const implicit = toBytes(DataSet.of(identity, { encoding: implicitVrLittleEndian }));
const whole = concat([fileMetaBytes(facts), explicit]);
const meta = metaGroup(fileMeta(facts));
const nameless = metaGroup(fileMeta(facts).without('TransferSyntaxUID'));
const front = whole.subarray(0, 132);

/** The group 0002 as some old programs wrote it. */
const implicitMeta = toBytes(fileMeta({ ...facts, transferSyntaxUid: IMPLICIT }), { encoding: implicitVrLittleEndian });
const wrongLength = whole.slice();
wrongLength[140] = 4;

const CASES: readonly (readonly [string, Uint8Array, string, readonly FileWarningCode[]])[] = [
  ['a file as it should be', whole, 'ExplicitVRLittleEndian', []],
  ['a file without preamble', whole.subarray(128), 'ExplicitVRLittleEndian', ['no-preamble']],
  [
    'a file that begins with the meta information',
    concat([meta, explicit]),
    'ExplicitVRLittleEndian',
    ['no-preamble', 'no-prefix'],
  ],
  ['a bare data set, Explicit VR', explicit, 'ExplicitVRLittleEndian', ['no-file-meta']],
  ['a bare data set, Implicit VR', implicit, 'ImplicitVRLittleEndian', ['no-file-meta']],
  [
    'a bare data set of one element',
    toBytes(DataSet.of({ PatientID: 'ID' })),
    'ExplicitVRLittleEndian',
    ['no-file-meta'],
  ],
  [
    'no transfer syntax, Explicit VR',
    concat([front, nameless, explicit]),
    'ExplicitVRLittleEndian',
    ['no-transfer-syntax'],
  ],
  [
    'no transfer syntax, Implicit VR',
    concat([front, nameless, implicit]),
    'ImplicitVRLittleEndian',
    ['no-transfer-syntax'],
  ],
  ['prefix without meta information', concat([front, implicit]), 'ImplicitVRLittleEndian', ['no-file-meta']],
  [
    'meta information in Implicit VR',
    concat([front, implicitMeta, implicit]),
    'ImplicitVRLittleEndian',
    ['implicit-file-meta', 'no-group-length'],
  ],
  ['no group length', concat([front, meta.subarray(12), explicit]), 'ExplicitVRLittleEndian', ['no-group-length']],
  ['a wrong group length', wrongLength, 'ExplicitVRLittleEndian', ['wrong-group-length']],
  [
    'another identity',
    concat([fileMetaBytes({ ...facts, sopInstanceUid: '2.25.8' }), explicit]),
    'ExplicitVRLittleEndian',
    ['other-identity'],
  ],
];

describe('files that lack what PS3.10 §7.1 wants', () => {
  it.each(CASES)('are read with a warning: %s', (_, bytes, keyword, warnings) => {
    const object = readBytes(bytes);
    expect(object.transferSyntax.keyword).toBe(keyword);
    expect(object.get('PatientID')).toBe('ID');
    expect(fileWarnings(object).map(({ code }) => code)).toEqual(warnings);
  });

  it.each(CASES)('are read the same from chunks of any size: %s', (_, bytes) => {
    const object = readBytes(bytes);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(bytes.length), { maxLength: 12 }), cuts => {
        const streamed = chunked(
          bytes,
          cuts.sort((a, b) => a - b),
        );
        expect(streamed.transferSyntax).toBe(object.transferSyntax);
        expect(streamed.window.tape.origin).toBe(object.window.tape.origin);
        expect(streamed.window.tape.count).toBe(object.window.tape.count);
        expect(new Uint8Array(streamed.preamble)).toEqual(new Uint8Array(object.preamble));
        expect(fileWarnings(streamed)).toEqual(fileWarnings(object));
      }),
      { numRuns: 50 },
    );
  });

  it.each(CASES)('are written back byte for byte: %s', async (_, bytes) => {
    expect(await bytesOf(readBytes(bytes))).toEqual(bytes);
  });

  it.each(CASES)('keep their form when the data set changes: %s', async (_, bytes, keyword, warnings) => {
    const again = readBytes(await bytesOf(readBytes(bytes).with({ PatientID: 'OTHER' })));
    expect(again.get('PatientID')).toBe('OTHER');
    expect(again.transferSyntax.keyword).toBe(keyword);
    expect(fileWarnings(again).map(({ code }) => code)).toEqual(warnings);
  });

  it('get a meta information in Explicit VR when that in Implicit VR is changed', async () => {
    const object = readBytes(concat([front, implicitMeta, implicit])).with({ SOPInstanceUID: '2.25.9' });
    const again = readBytes(await bytesOf(object));
    expect(again.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('2.25.9');
    expect(again.fileMeta.get('TransferSyntaxUID')).toBe(IMPLICIT);
    expect(fileWarnings(again)).toEqual([]);
  });

  it('get a meta information of whole elements when one with a damaged VR is changed', async () => {
    const odd = encodeElements([[0x0002_0100, 'UI', '1.2.3.4']]).fill(0, 4, 6);
    const damaged = concat([front, meta, odd, explicit]);
    const object = readBytes(damaged);
    expect(object.fileMeta.window.tape.warnings.map(({ code }) => code)).toEqual(['invalid-vr']);
    const again = readBytes(await bytesOf(object.with({ SOPInstanceUID: '2.25.8' })));
    expect(again.fileMeta.window.tape.warnings).toEqual([]);
    expect(again.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('2.25.8');
  });

  it('have a sentence and a section for every warning', () => {
    for (const { what, section } of Object.values(fileWarningRows)) {
      expect(what).toMatch(/^[A-Z].*[^.]$/);
      expect(section).toMatch(/^PS3\./);
    }
  });

  it.each([
    ['a text that begins like a private element', 'apple pie and other recipes for the autumn'],
    ['one element with a wrong length', '\x10\0\x20\0LO\xff\x7fID'],
    ['an element of a group that there is not', '\x12\0\x34\x12CS\x02\0ab'],
    ['tags that go down', '\x10\0\x20\0LO\x02\0ID\x08\0\x05\0CS\x02\0ab'],
    ['a group length that is no number', '\x02\0\0\0@\0\0\0'.padEnd(200, '\0')],
  ])('are not guessed from %s', (_, text) => {
    const bytes = Uint8Array.from(text, character => character.charCodeAt(0));
    expect(() => readBytes(bytes)).toThrow(/not a DICOM file/);
  });

  it('never throw anything but a ParseError when they are damaged', () => {
    for (const [, bytes] of CASES) {
      for (const { bytes: mutant } of mutants(bytes.subarray(0, 900), { seed: 8, count: 150 })) {
        const outcome = attempt(() => readBytes(mutant));
        if (outcome instanceof ParseError) expect(outcome.message.length).toBeGreaterThan(10);
        else expect(fileWarnings(outcome).length).toBeLessThan(10);
      }
    }
  });
});

describe('ACR-NEMA messages (Recognition Code (0008,0010), Length to End (0008,0001))', () => {
  const message = (values: readonly [number, 'UL' | 'SH' | 'LO' | 'US', unknown][]): Uint8Array =>
    toBytes(
      DataSet.fromElements(
        values.map(([tag, vr, value]) => ({ tag, vr, value })),
        { encoding: implicitVrLittleEndian },
      ),
    );
  const rest: readonly [number, 'UL' | 'SH' | 'LO' | 'US', unknown][] = [
    [0x0008_0010, 'SH', 'ACR-NEMA 2.0'],
    [0x0008_0060, 'SH', 'CT'],
    [0x0010_0020, 'LO', 'ID'],
    [0x0028_0010, 'US', 512],
  ];
  const behind = message(rest);
  const bytes = message([[0x0008_0000, 'UL', 44], [0x0008_0001, 'UL', behind.length], ...rest]);

  it('are read with a warning and written back byte for byte', async () => {
    const object = readBytes(bytes);
    expect(object.get(0x0008_0060)).toBe('CT');
    expect(fileWarnings(object).map(({ code }) => code)).toEqual(['no-file-meta', 'acr-nema']);
    expect(await bytesOf(object)).toEqual(bytes);
  });

  it('have Length to End counted anew when something is changed', async () => {
    const written = await bytesOf(readBytes(bytes).with({ PatientID: 'A LONGER ONE' }));
    const again = readBytes(written);
    expect(again.get(0x0008_0001)).toEqual(written.length - 12);
    expect(again.has(0x0008_0000)).toBe(false);
  });
});

function chunked(bytes: Uint8Array, cuts: readonly number[]): DicomObject {
  const parser = new Part10Parser();
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    parser.push(Buffer.from(bytes.subarray(from, cut)));
    from = cut;
  }
  return parser.finish();
}

function attempt(action: () => DicomObject): DicomObject | ParseError {
  try {
    return action();
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

async function bytesOf(object: DicomObject): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of writeObject(object)) all.push(chunk);
  return concat(all);
}
