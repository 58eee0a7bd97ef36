import { describeWithCorpus } from '@hounsfield/testkit';
import { convertCharacterSet, type DataSet } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { type DicomObject, readBytes } from 'hounsfield/file';
import { expect, it } from 'vitest';

/** Files whose Specific Character Set is not what PS3.3 §C.12.1.1.2 allows. */
const WARNED: Readonly<Record<string, string>> = {
  'dicom2nifti/tests/data/generic/anatomical/002_non_isotropic/001.dcm': 'single-code-extension ISO 2022 IR 13',
  'dicom2nifti/tests/data/generic/anatomical/002_non_isotropic/002.dcm': 'single-code-extension ISO 2022 IR 13',
  'dicomParser/testImages/encapsulated/multi-frame/IM00001.fragmented_no_bot_jpeg_baseline.50.dcm':
    'misspelt-term ISO-IR 100',
  'dicomParser/testImages/encapsulated/multi-frame/IM00001.implicit_little_endian.dcm': 'misspelt-term ISO-IR 100',
  'pylibjpeg-data/ljdata/ds/JPEG2000/ELSCINT1_JP2vsJ2K.dcm': 'single-code-extension ISO 2022 IR 100',
};

/** Files made by a fuzzer with bytes that are not UTF-8. */
const NOT_UTF8: readonly string[] = [
  'pwn-fuzz/fuzz_corpus_v3/cat08_string_encoding/TC0407_utf8_bom_utf16.dcm',
  'pwn-fuzz/fuzz_corpus_v3/cat08_string_encoding/TC0411_utf8_continuation_no_start.dcm',
];

/** Files that other programs wrote with escape sequences that nothing needs, or that do not return to the first set. */
const NOT_OURS: readonly string[] = [
  'pydicom/src/pydicom/data/charset_files/chrKoreanMulti.dcm',
  'pydicom/src/pydicom/data/charset_files/chrSQEncoding.dcm',
  'pydicom/src/pydicom/data/charset_files/chrSQEncoding1.dcm',
];

describeWithCorpus('character sets on the corpus (PS3.3 §C.12.1.1.2)', corpus => {
  const files = corpus.rows.flatMap(row => {
    if (row.kind !== 'part10' || row.characterSet === '') return [];
    const object = attempt(() => readBytes(corpus.read(row)));
    return object === undefined ? [] : [{ row, object }];
  });

  it('has files of many sets', () => {
    expect(files.length).toBeGreaterThan(350);
    expect(new Set(files.map(({ row }) => row.characterSet)).size).toBeGreaterThan(12);
  });

  it('warns of the files with wrong terms, and of no other', () => {
    const warnings = files.flatMap(({ row, object }) =>
      object.characterSet.warnings.map(({ code, term }) => [row.path, `${code} ${term}`] as const),
    );
    expect(Object.fromEntries(warnings)).toEqual(WARNED);
  });

  it('reads no text with bytes that its set lacks or an escape sequence left in it', () => {
    const odd = files.filter(({ object }) => texts(object).some(isOdd));
    expect(odd.map(({ row }) => row.path)).toEqual(NOT_UTF8);
  });

  it('converts every text to UTF-8 without a loss, and back to the bytes that they were', () => {
    const changed: string[] = [];
    for (const { row, object } of files) {
      const utf8 = attempt(() => convertCharacterSet(object, ['ISO_IR 192']));
      if (utf8 === undefined || NOT_UTF8.includes(row.path)) {
        expect(NOT_UTF8, row.path).toContain(row.path);
        continue;
      }
      expect(texts(utf8).map(strings), row.path).toEqual(texts(object).map(strings));
      const back = convertCharacterSet(utf8, conformant(object.characterSet.definedTerms));
      if (JSON.stringify(texts(back).map(bytes)) !== JSON.stringify(texts(object).map(bytes))) changed.push(row.path);
    }
    expect(changed).toEqual(NOT_OURS);
  });
});

interface Text {
  readonly tag: number;
  readonly text: string;
  readonly bytes: Uint8Array;
}

function isOdd({ text }: Text): boolean {
  return text.includes('\ufffd') || text.includes('\x1b');
}

function strings({ tag, text }: Text): string {
  return `${tag} ${text}`;
}

function bytes({ tag, bytes: field }: Text): string {
  return `${tag} ${Buffer.from(field).toString('latin1')}`;
}

/** All texts that Specific Character Set applies to, in nested items too; empty where they stayed at their source. */
function texts(object: DataSet): readonly Text[] {
  const found: Text[] = [];
  const open: DataSet[] = [object];
  for (let dataSet = open.pop(); dataSet !== undefined; dataSet = open.pop()) {
    for (const element of dataSet) {
      if (element.items !== undefined) open.push(...element.items);
      else if (TEXT_VRS.has(element.vr) && element.bytes !== undefined) {
        found.push({ tag: element.tag, text: element.text ?? '', bytes: element.bytes });
      }
    }
  }
  return found;
}

/** A single term of code extensions means what the term without them does where no escape sequence follows. */
function conformant(terms: readonly string[]): readonly string[] {
  const [term = ''] = terms;
  return terms.length === 1 ? [term.replace('ISO 2022 IR', 'ISO_IR')] : terms;
}

function attempt<T extends DicomObject>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

const TEXT_VRS: ReadonlySet<string> = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);
