import { type ElementCoding, type Elements, encodeElements } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { explicitVrLittleEndian, parse, toBytes } from '../data/index.ts';
import type { DicomObject } from './dicom-object.ts';
import { fileMetaBytes } from './file-meta.ts';
import { fileWarnings } from './file-warnings.ts';
import { identify } from './identify.ts';
import { Part10Parser } from './part10-parser.ts';
import { readBytes } from './read.ts';
import { writeObject } from './write.ts';

const GE = '1.2.840.113619.5.2';
const PRIVATE = '1.2.3.4.5';
const sopClassUid = '1.2.840.10008.5.1.4.1.1.2';

const elements: Elements = [
  ['SOPClassUID', sopClassUid],
  ['SOPInstanceUID', '2.25.7'],
  ['PatientID', 'ID12'],
  ['RequestAttributesSequence', [[['ScheduledProcedureStepID', 'S1']]]],
  ['Rows', 1],
  ['Columns', 2],
  [0x7fe0_0010, 'OW', Uint8Array.of(1, 2, 3, 4)],
];

function fileIn(transferSyntaxUid: string, coding: ElementCoding, list: Elements = elements): Uint8Array {
  const front = fileMetaBytes({ sopClassUid, sopInstanceUid: '2.25.7', transferSyntaxUid });
  return concat([front, encodeElements(list, coding)]);
}

async function written(object: DicomObject, transferSyntaxUid?: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const options = transferSyntaxUid === undefined ? {} : { transferSyntaxUid };
  for await (const chunk of writeObject(object, options)) chunks.push(chunk);
  return concat(chunks);
}

function pushed(bytes: Uint8Array): DicomObject {
  const parser = new Part10Parser();
  for (let at = 0; at < bytes.length; at += 7) parser.push(bytes.subarray(at, at + 7));
  return parser.finish();
}

describe('the private transfer syntax of GE: Implicit VR Little Endian, but big endian pixels', () => {
  const file = fileIn(GE, { explicitVr: false });

  it('is read, with the pixels little endian as all numbers are', () => {
    const object = readBytes(file);
    expect([object.get('PatientID'), object.get('Rows')]).toEqual(['ID12', 1]);
    expect(object.get('PixelData')?.inline).toEqual(Uint8Array.of(2, 1, 4, 3));
    expect(fileWarnings(object)).toEqual([{ code: 'unknown-transfer-syntax', offset: 132 }]);
    expect(identify(file).description).toMatch(/Implicit VR Little Endian with big endian pixels \(GE, private\)/);
  });

  it('is written as it came, and in standard syntaxes with the pixels as these have them', async () => {
    const object = readBytes(file);
    expect(await written(object)).toEqual(file);
    for (const uid of ['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2']) {
      const back = readBytes(await written(object, uid));
      expect(back.get('PixelData')?.inline, uid).toEqual(Uint8Array.of(2, 1, 4, 3));
    }
    const changed = readBytes(await written(object.with({ PixelData: Uint8Array.of(9, 8) })));
    expect(changed.transferSyntax.uid).toBe(GE);
    expect(changed.get('PixelData')?.inline).toEqual(Uint8Array.of(9, 8));
    expect(toBytes(changed).subarray(-2)).toEqual(Uint8Array.of(8, 9));
  });
});

describe('a transfer syntax that nobody has described', () => {
  const fragments = encodeElements([[0x7fe0_0010, 'OB', Uint8Array.of(0xfe, 0xff, 0, 0xe0, 0, 0, 0, 0)]]).fill(
    0xff,
    8,
    12,
  );
  const end = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);

  it.each([
    ['Explicit VR', { explicitVr: true }],
    ['Implicit VR', { explicitVr: false }],
    ['big endian', { littleEndian: false }],
  ])('is read in the encoding that its first elements show: %s', async (_, coding) => {
    const file = fileIn(PRIVATE, coding);
    for (const object of [readBytes(file), pushed(file)]) {
      expect([object.get('PatientID'), object.get('Rows')]).toEqual(['ID12', 1]);
      expect(object.transferSyntax).toMatchObject({ uid: PRIVATE, encapsulated: false, codec: 'none' });
      expect(fileWarnings(object).map(({ code }) => code)).toEqual(['unknown-transfer-syntax']);
      expect(object.isGuessed).toBe(true);
    }
    expect(await written(readBytes(file))).toEqual(file);
    expect(readBytes(await written(readBytes(file), '1.2.840.10008.1.2.1')).get('Columns')).toBe(2);
  });

  it('is encapsulated where Pixel Data are fragments, of which nobody knows what they hold', async () => {
    const file = concat([fileIn(PRIVATE, {}, elements.slice(0, -1)), fragments, end]);
    for (const object of [readBytes(file), pushed(file)])
      expect(object.transferSyntax).toMatchObject({ encapsulated: true, codec: 'unknown' });
    await expect(written(readBytes(file), '1.2.840.10008.1.2.1')).rejects.toMatchObject({ code: 'needs-transcoding' });
    expect(identify(file).description).toBe('a DICOM file: CT Image Storage, a private transfer syntax');
  });

  it('is refused where there is nothing to look at, and where it is to be written', async () => {
    expect(() => readBytes(fileIn(PRIVATE, {}, []))).toThrow(
      expect.objectContaining({ code: 'unknown-transfer-syntax' }),
    );
    await expect(written(readBytes(fileIn(GE, { explicitVr: false })), PRIVATE)).rejects.toMatchObject({
      code: 'unknown-transfer-syntax',
    });
  });
});

describe('a bare data set in Implicit VR Big Endian', () => {
  const bytes = encodeElements(elements, { explicitVr: false, littleEndian: false, undefinedLengths: true });

  it('is named, read and written back', async () => {
    expect(identify(bytes)).toMatchObject({
      kind: 'data-set',
      description: 'a bare DICOM data set: CT Image Storage, Implicit VR Big Endian',
    });
    for (const object of [readBytes(bytes), pushed(bytes)]) {
      expect(object.at('RequestAttributesSequence[0].ScheduledProcedureStepID')).toBe('S1');
      expect(object.get('PixelData')?.inline).toEqual(Uint8Array.of(2, 1, 4, 3));
      expect(fileWarnings(object).map(({ code }) => code)).toEqual(['no-file-meta']);
    }
    expect(await written(readBytes(bytes))).toEqual(bytes);
    const little = parse(toBytes(readBytes(bytes), { encoding: explicitVrLittleEndian }), {
      encoding: explicitVrLittleEndian,
    });
    expect([little.get('Columns'), little.get('PixelData')?.inline]).toEqual([2, Uint8Array.of(2, 1, 4, 3)]);
  });

  it('is told as ACR-NEMA where it says so', () => {
    const message = encodeElements([[0x0008_0010, 'SH', 'ACR-NEMA 2.0'], ...elements], {
      explicitVr: false,
      littleEndian: false,
    });
    expect(identify(message)).toMatchObject({ kind: 'acr-nema', edition: '2.0' });
  });
});
