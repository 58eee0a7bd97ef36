import { ctSlice } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, explicitVrBigEndian, implicitVrLittleEndian, toBytes } from '../data/index.ts';
import { parseErrorOf } from '../errors/parse-error.fixture.ts';
import { fileMetaBytes } from './file-meta.ts';
import { identify, identifyStream } from './identify.ts';
import { readBytes } from './read.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0));
const elements = { SOPClassUID: '1.2.840.10008.5.1.4.1.1.2', SOPInstanceUID: '2.25.7', PatientID: 'ID' };

describe('identify', () => {
  it('names a Part 10 file with its transfer syntax and SOP Class, and what its preamble makes of it (PS3.10 §7.5)', () => {
    const { bytes } = ctSlice(0, { rows: 4, columns: 4 });
    expect(identify(bytes)).toMatchObject({
      kind: 'part10',
      transferSyntax: { keyword: 'ExplicitVRLittleEndian' },
      sopClassUid: elements.SOPClassUID,
      sopClassName: 'CT Image Storage',
      preamble: { kind: 'zero' },
      description: 'a DICOM file: CT Image Storage, Explicit VR Little Endian',
    });
    const dual = bytes.slice();
    dual.set([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
    expect(identify(dual)).toMatchObject({
      preamble: { kind: 'tiff' },
      description: expect.stringMatching(/, and TIFF, little endian by its preamble$/),
    });
  });

  it('names a DICOMDIR', () => {
    const facts = {
      sopClassUid: '1.2.840.10008.1.3.10',
      sopInstanceUid: '2.25.7',
      transferSyntaxUid: '1.2.840.10008.1.2.1',
    };
    expect(identify(fileMetaBytes(facts))).toMatchObject({
      kind: 'dicomdir',
      description: expect.stringMatching(/^a DICOMDIR/),
    });
  });

  it('names a bare data set by its syntax, and its SOP Class', () => {
    const implicit = toBytes(DataSet.of(elements, { encoding: implicitVrLittleEndian }));
    expect(identify(implicit)).toMatchObject({
      kind: 'data-set',
      transferSyntax: { keyword: 'ImplicitVRLittleEndian' },
      sopClassName: 'CT Image Storage',
    });
    expect(identify(toBytes(DataSet.of(elements)))).toMatchObject({
      kind: 'data-set',
      transferSyntax: { keyword: 'ExplicitVRLittleEndian' },
    });
    const big = concat([bytesOf('\0\x08\0\x05CS\0\x0aISO_IR 100\0\x08\0\x16UI\0\x1a1.2.840.10008.5.1.4.1.1.2\0')]);
    expect(identify(big)).toMatchObject({ kind: 'data-set', transferSyntax: { keyword: 'ExplicitVRBigEndian' } });
    expect(explicitVrBigEndian.littleEndian).toBe(false);
  });

  it('names ACR-NEMA by its Recognition Code (0008,0010)', () => {
    for (const edition of ['1.0', '2.0']) {
      const message = DataSet.fromElements(
        [
          { tag: 0x0008_0001, vr: 'UL', value: 100 },
          { tag: 0x0008_0010, vr: 'SH', value: `ACR-NEMA ${edition}` },
        ],
        { encoding: implicitVrLittleEndian },
      );
      expect(identify(toBytes(message))).toMatchObject({ kind: 'acr-nema', edition });
    }
  });

  it.each([
    ['KONSERVIERUNG_FORMAT 2.0\r\n', '2.0'],
    ['* a comment\n! another\n\nKONSERVIERUNG_FORMAT 1.0\n', '1.0'],
    ['* INCA\n\nFESTWERT K_X\n WERT 1\nEND\n', '1.x'],
    ['\u00ef\u00bb\u00bfKONSERVIERUNG_FORMAT 2.0', '2.0'],
  ])('names the calibration text that shares the extension: %j', (text, version) => {
    expect(identify(bytesOf(text))).toMatchObject({ kind: 'etas', version });
  });

  it.each([
    ['a PDF document', '%PDF-1.7\n'],
    ['a PNG image', '\x89PNG\r\n\x1a\n....'],
    ['a JPEG image', '\xff\xd8\xff\xe0'],
    ['a JPEG 2000 image', '\0\0\0\x0cjP  \r\n\x87\n'],
    ['a TIFF image', 'MM\0*\0\0\0\x08'],
    ['a WebP image', 'RIFFabcdWEBPVP8 '],
    ['a RIFF file', 'RIFFabcdWAVE'],
    ['a ZIP archive', 'PK\x03\x04'],
    ['a gzip file', '\x1f\x8b\x08'],
    ['an HTML page', '\n <!DOCTYPE html><html>'],
    ['an XML document', '<?xml version="1.0"?><a/>'],
    ['a DICOM data set as XML (PS3.19)', '<?xml version="1.0"?>\n<NativeDicomModel>'],
    ['a DICOM data set as JSON (PS3.18)', '[{"00080005":{"vr":"CS"}}]'],
    ['a JSON text', '{ "a": 1 }'],
    ['a NIfTI-1 image', `\x5c\x01\0\0${'\0'.repeat(340)}n+1\0`],
    ['an NRRD image', 'NRRD0004\n'],
  ])('names %s, and opening it gives one sentence that says so', (name, text) => {
    const bytes = bytesOf(text);
    expect(identify(bytes)).toMatchObject({ kind: 'foreign', name, description: name });
    const error = parseErrorOf(() => readBytes(bytes));
    expect(error?.code).toBe('not-dicom');
    expect(error?.message).toContain(`it is ${name} `);
  });

  it('says what it does not know', () => {
    expect(identify(new Uint8Array(0)).kind).toBe('empty');
    for (const text of ['hello world, this is no DICOM', 'apple pie', '\0'.repeat(500), '\x08\0\x05\0'])
      expect(identify(bytesOf(text)).kind, text.slice(0, 20)).toBe('unknown');
  });

  it('takes no more of a stream than the beginning', async () => {
    let taken = 0;
    const { bytes } = ctSlice(0, { rows: 64, columns: 64 });
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes;
      for (;;) {
        taken += 1000;
        yield new Uint8Array(1000);
      }
    };
    expect((await identifyStream(endless())).kind).toBe('part10');
    expect(taken).toBeLessThan(10_000);
  });

  it('takes time in proportion to texts that are made to be slow to look at', () => {
    for (const text of [' '.repeat(100_000), '*\n'.repeat(50_000), '#\n'.repeat(50_000), `[${' '.repeat(100_000)}`])
      expect(['unknown', 'foreign']).toContain(identify(bytesOf(text)).kind);
  });
});
