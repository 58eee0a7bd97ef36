import { ctSlice, encodeElements, mutants } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, implicitVrLittleEndian, toBytes } from '../data/index.ts';
import { parseErrorOf } from '../errors/parse-error.fixture.ts';
import { DicomObject } from './dicom-object.ts';
import { fileMetaBytes } from './file-meta.ts';
import { Part10Parser } from './part10-parser.ts';
import { read, readBytes } from './read.ts';
import { writeObject } from './write.ts';

const facts = {
  sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
  sopInstanceUid: '2.25.7',
  transferSyntaxUid: '1.2.840.10008.1.2',
};
const dataSet = DataSet.of(
  {
    SOPClassUID: facts.sopClassUid,
    SOPInstanceUID: facts.sopInstanceUid,
    PatientID: 'ID',
    PixelData: new Uint8Array(6000),
  },
  { encoding: implicitVrLittleEndian },
);
const file = concat([fileMetaBytes(facts), toBytes(dataSet)]);

describe('Part 10 files (PS3.10 §7)', () => {
  it('reads preamble, File Meta Information and data set', () => {
    const object = readBytes(file);
    expect(object.preamble).toEqual(new Uint8Array(128));
    expect(object.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('2.25.7');
    expect(object.transferSyntax.keyword).toBe('ImplicitVRLittleEndian');
    expect(object.get('PatientID')).toBe('ID');
    expect(object.get('PixelData')?.length).toBe(6000);
  });

  it('reads the same from chunks of any size', () => {
    const whole = chunked([]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(file.length), { maxLength: 30 }), cuts => {
        const object = chunked(cuts.sort((a, b) => a - b));
        expect(object.window.tape.tokens).toEqual(whole.window.tape.tokens);
        expect(object.window.tape.origin).toBe(whole.window.tape.origin);
        expect(toBytes(object.fileMeta)).toEqual(toBytes(whole.fileMeta));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a stream as soon as the tag that `until` names is reached', async () => {
    let chunks = 0;
    async function* source() {
      for (let at = 0; at < file.length; at += 256) {
        chunks++;
        yield file.subarray(at, at + 256);
      }
    }
    const object = await read(source(), { until: 0x7fe0_0010 });
    expect(object.has('PixelData')).toBe(false);
    expect(object.get('PatientID')).toBe('ID');
    expect(chunks).toBe(2);
  });

  it('keeps preamble and meta information as they are when only the data set changes', async () => {
    const odd = file.slice();
    odd.set([0x49, 0x49, 0x2a, 0], 0);
    const changed = readBytes(odd).with({ PatientID: 'OTHER' });
    expect(changed).toBeInstanceOf(DicomObject);
    const written = await bytesOf(changed);
    expect(written.subarray(0, odd.length - 6000 - 60)).toEqual(odd.subarray(0, odd.length - 6000 - 60));
    expect(readBytes(written).get('PatientID')).toBe('OTHER');
  });

  it('lets the meta information follow a new SOP Instance UID, with its group length counted anew', async () => {
    const object = readBytes(await bytesOf(readBytes(file).with({ SOPInstanceUID: '2.25.123456789' })));
    expect(object.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('2.25.123456789');
    expect(object.fileMeta.get('FileMetaInformationGroupLength')).toBe(toBytes(object.fileMeta).length - 12);
  });

  it('reads a bare data set whose transfer syntax is named', () => {
    expect(readBytes(toBytes(dataSet), { transferSyntaxUid: '1.2.840.10008.1.2' }).get('PatientID')).toBe('ID');
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'not-dicom'],
    ['a text', new TextEncoder().encode('hello '.repeat(100)), 'not-dicom'],
    ['a file that ends in the meta information', file.subarray(0, 150), 'truncated'],
    ['a file that ends in the pixels', file.subarray(0, -10), 'truncated'],
    [
      'a transfer syntax that nobody knows',
      concat([fileMetaBytes({ ...facts, transferSyntaxUid: '1.2.3.4' })]),
      'unknown-transfer-syntax',
    ],
    [
      'meta information without a transfer syntax',
      concat([file.subarray(0, 132), encodeElements([['MediaStorageSOPClassUID', '1.2']])]),
      'no-transfer-syntax',
    ],
  ])('refuses %s with one sentence that says what and what to do', (_, bytes, code) => {
    const error = parseErrorOf(() => readBytes(bytes));
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(/^[A-Z].*\. .*\.$/);
  });

  it('never throws anything but a ParseError on a damaged file', () => {
    const { bytes } = ctSlice(0, { rows: 4, columns: 4 });
    let refused = 0;
    for (const { bytes: mutant } of mutants(bytes, { seed: 11, count: 3000 }))
      if (parseErrorOf(() => readBytes(mutant)) !== undefined) refused++;
    expect(refused).toBeGreaterThan(100);
  });
});

function chunked(cuts: readonly number[]): DicomObject {
  const parser = new Part10Parser();
  let from = 0;
  for (const cut of [...cuts, file.length]) {
    parser.push(file.slice(from, cut));
    from = cut;
  }
  return parser.finish();
}

async function bytesOf(object: DicomObject): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeObject(object)) chunks.push(chunk);
  return concat(chunks);
}
