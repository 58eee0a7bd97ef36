import { createHash } from 'node:crypto';
import { type CorpusRow, describeWithCorpus } from '@hounsfield/testkit';
import { ParseError } from 'hounsfield/errors';
import { type DicomObject, fileWarnings, identify, preambleVerdict, readBytes, writeObject } from 'hounsfield/file';
import { identifyFile, readFile } from 'hounsfield/file/node';
import { expect, it } from 'vitest';
import { parseErrorOf } from '../../packages/hounsfield/src/errors/parse-error.fixture.ts';

/** Files of the corpus without preamble, and what their beginning must be told to be. */
const BARE: Readonly<Record<string, readonly [kind: string, keyword: string]>> = {
  'dcmjs/test/sample-op.lei': ['data-set', 'ImplicitVRLittleEndian'],
  'pydicom-data/data_store/data/JLSL_RGB_ILV0.dcm': ['part10', 'JPEGLSLossless'],
  'pydicom-data/data_store/data/JLSL_RGB_ILV1.dcm': ['part10', 'JPEGLSLossless'],
  'pydicom-data/data_store/data/JLSL_RGB_ILV2.dcm': ['part10', 'JPEGLSLossless'],
  'pydicom-data/data_store/data/JLSN_RGB_ILV0.dcm': ['part10', 'JPEGLSNearLossless'],
  'pydicom-data/data_store/data/OT-PAL-8-face.dcm': ['data-set', 'ImplicitVRLittleEndian'],
  'pydicom/src/pydicom/data/test_files/ExplVR_BigEndNoMeta.dcm': ['data-set', 'ExplicitVRBigEndian'],
  'pydicom/src/pydicom/data/test_files/ExplVR_LitEndNoMeta.dcm': ['data-set', 'ExplicitVRLittleEndian'],
  'pydicom/src/pydicom/data/test_files/rtstruct.dcm': ['data-set', 'ImplicitVRLittleEndian'],
};

/** What no table of formats can name: raw pixels, and DICOM that was damaged on purpose. */
const NAMELESS = /\.raw$|TC0383_no_dicm|test_files\/no_meta\.dcm$/;

describeWithCorpus('files of the corpus (PS3.10 §7)', corpus => {
  const of = (path: string): CorpusRow => corpus.rows.find(row => row.path === path)!;

  it.each(Object.entries(BARE))(
    'reads %s, which has no preamble, and writes it back byte for byte',
    async (path, [kind, keyword]) => {
      const row = of(path);
      const bytes = corpus.read(row);
      expect(identify(bytes)).toMatchObject({ kind, transferSyntax: { keyword } });
      const object = readBytes(bytes);
      expect(object.transferSyntax.keyword).toBe(keyword);
      expect(object.window.tape.count).toBeGreaterThan(10);
      expect(await sha256(object)).toBe(row.sha256);
      expect(await sha256(await readFile(corpus.path(row)))).toBe(row.sha256);
      expect(fileWarnings(object).map(({ code }) => code)).toContain(kind === 'part10' ? 'no-prefix' : 'no-file-meta');
    },
  );

  it('reads deflated files, and writes them back byte for byte from memory and from the disk', async () => {
    const rows = corpus.rows.filter(row => row.shows.includes('deflated'));
    expect(rows.length).toBe(4);
    for (const row of rows) {
      expect(await sha256(readBytes(corpus.read(row))), row.path).toBe(row.sha256);
      const object = await readFile(corpus.path(row));
      expect(await sha256(object), row.path).toBe(row.sha256);
      const pixels = object.get('PixelData');
      if (pixels !== undefined) expect((await pixels.bytes()).length, row.path).toBe(pixels.length);
    }
  });

  it('names every file: none that tools accept is foreign or unknown', async () => {
    for (const row of corpus.rows.filter(each => each.expect.startsWith('accept'))) {
      const identity = await identifyFile(corpus.path(row));
      expect(['part10', 'dicomdir'], row.path).toContain(identity.kind);
      expect(identity, row.path).toEqual(identify(corpus.read(row).subarray(0, 8192)));
      if (row.sopClass !== '' && 'sopClassUid' in identity && !row.path.startsWith('pwn-fuzz/'))
        expect(identity.sopClassUid, row.path).toBe(row.sopClass);
    }
  });

  it('refuses what is not DICOM with one sentence that names it', () => {
    const rows = corpus.rows.filter(row => row.expect === 'not-a-DICOM-file');
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) {
      const error = parseErrorOf(() => readBytes(corpus.read(row)));
      expect(error?.code, row.path).toBe('not-dicom');
      if (!NAMELESS.test(row.path)) {
        expect(error?.message, row.path).toMatch(/^The data are not a DICOM file: it is an? /);
        expect(identify(corpus.read(row)).kind, row.path).toBe('foreign');
      }
    }
  });

  it('finds the preambles that make a file a TIFF as well (PS3.10 §7.5)', () => {
    const dual = corpus.rows.filter(row => row.shows.includes('dual-TIFF'));
    expect(dual.length).toBeGreaterThan(15);
    for (const row of dual) expect(preambleVerdict(corpus.read(row)).kind, row.path).toBe('tiff');
    const others = corpus.rows.filter(row => row.shows.includes('preamble-nonzero'));
    expect(others.length).toBeGreaterThan(10);
    for (const row of others)
      expect(['unknown', 'executable'], row.path).toContain(preambleVerdict(corpus.read(row)).kind);
  });

  it('warns of a group length that is missing or wrong where the corpus says so', () => {
    for (const [show, code] of [
      ['no-meta-group-length', 'no-group-length'],
      ['wrong-meta-length', 'wrong-group-length'],
    ] as const) {
      const rows = corpus.rows.filter(row => row.shows.includes(show) && row.expect.startsWith('accept'));
      let warned = 0;
      for (const row of rows) {
        const outcome = attempt(() => readBytes(corpus.read(row)));
        if (outcome === undefined) continue;
        expect(
          fileWarnings(outcome).map(warning => warning.code),
          row.path,
        ).toContain(code);
        warned++;
      }
      if (show === 'no-meta-group-length') expect(warned).toBeGreaterThan(50);
    }
  });
});

async function sha256(object: DicomObject): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of writeObject(object)) hash.update(chunk);
  return hash.digest('hex');
}

function attempt(read: () => DicomObject): DicomObject | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}
