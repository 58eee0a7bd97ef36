import { globSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CorpusRow, describeWithCorpus, describeWithPeers, run, runOk, sharedFolder } from '@hounsfield/testkit';
import { expect, it } from 'vitest';
import { dumped } from './cli.dcmtk.ts';
import { huWith, jsonLines, twoAtATime } from './cli.hu.ts';

const folder = sharedFolder();

describeWithPeers(['dcmdump', 'dcmodify', 'dcmconv', 'dcmftest', 'pydicom'], 'hu beside DCMTK and pydicom', peers => {
  describeWithCorpus('on the same files', corpus => {
    // Two of three; HOUNSFIELD_WHOLE_CORPUS=1 for all.
    const isWhole = (process.env['HOUNSFIELD_WHOLE_CORPUS'] ?? '') !== '';
    const rows = sample(corpus.rows).filter((_, k) => isWhole || k % 3 > 0);
    const copies = async (name: string): Promise<string[]> => {
      await mkdir(folder.file(name), { recursive: true });
      return Promise.all(
        rows.map(async (row, k) => {
          const path = folder.file(name, `${k}-${basename(row.path)}`);
          await copyFile(corpus.path(row), path);
          return path;
        }),
      );
    };
    const compare = async (ours: readonly string[], theirs: readonly string[]): Promise<string[]> => {
      const dcmdump = peers.get('dcmdump') ?? '';
      const [a, b] = await Promise.all([dumped(dcmdump, ours), dumped(dcmdump, theirs)]);
      expect(a.size).toBe(rows.length);
      return rows
        .filter((_, k) => a.get(ours[k] ?? '')?.join('\n') !== b.get(theirs[k] ?? '')?.join('\n'))
        .map(row => row.path);
    };

    it('hu set makes what dcmodify makes', async () => {
      const [ours, theirs] = await Promise.all([copies('set-ours'), copies('set-theirs')]);
      const inserted = ['PatientID=HU-1', 'RequestAttributesSequence[0].ScheduledProcedureStepID=S1'];
      const erased = '0008,0090';
      await huWith(0, [
        'set',
        folder.file('set-ours'),
        ...inserted.flatMap(each => ['--set', each]),
        ...['--replace', '**.Modality=OT', '--delete', `**.${erased}`, '--delete-private', '--in-place'],
      ]);
      await runOk(peers.get('dcmodify') ?? '', [
        ...['-q', '-nb', '-ep', '-ea', `(${erased})`, '-ma', '(0008,0060)=OT'],
        ...inserted.flatMap(each => [
          '-i',
          each.replace(/^PatientID/, '(0010,0020)').replace(/^Request.*StepID/, '(0040,0275)[0].(0040,0009)'),
        ]),
        ...['-imt', ...theirs],
      ]);
      expect(await compare(ours, theirs)).toEqual([]);
    });

    it.each([
      ['implicit', ['+ti', '-e', '-g'], ['--lengths', 'undefined', '--group-lengths', 'dropped']],
      ['explicit', ['+te', '+e', '+g'], ['--lengths', 'defined', '--group-lengths', 'made']],
      ['big-endian', ['+tb', '-e', '-g'], ['--lengths', 'undefined', '--group-lengths', 'dropped']],
    ] as const)('hu convert --syntax %s writes the bytes that dcmconv writes', async (syntax, theirWords, ourWords) => {
      const ours = await copies(`${syntax}-ours`);
      const theirs = await copies(`${syntax}-theirs`);
      const words = ['--syntax', syntax, ...ourWords, '--padding', 'dropped', '--in-place'];
      await huWith(0, ['convert', folder.file(`${syntax}-ours`), ...words]);
      const codes = await twoAtATime(theirs, async path => {
        const call = ['-q', ...theirWords, '--padding-off', path, path];
        return (await run(peers.get('dcmconv') ?? '', call, { env: STANDARD_DICTIONARY })).code;
      });
      const refused = theirs.filter((_, k) => codes[k] !== 0).map(path => basename(path).replace(/^\d+-/, ''));
      // It calls the conversion of this one impossible, and does not say why: all of it are elements that a test made up.
      expect(refused).toEqual(['Anonymized.dcm']);
      const bodies = async (paths: readonly string[]): Promise<Buffer[]> => Promise.all(paths.map(bodyOf));
      const [a, b] = [await bodies(ours), await bodies(theirs)];
      const differing = rows.filter((_, k) => a[k]?.equals(b[k] ?? Buffer.alloc(0)) !== true);
      // Values of nothing but blanks, and blanks behind a value, which DCMTK leaves out and we keep.
      expect(differing.length).toBeLessThan(rows.length / 5);
      expect((await compare(ours, theirs)).filter(path => !path.endsWith('Anonymized.dcm'))).toEqual([]);
      const { stdout } = await runOk(peers.get('dcmftest') ?? '', ours);
      expect(stdout.match(/^yes: /gm)).toHaveLength(rows.length);
    });

    it('pydicom reads what hu set and hu convert wrote', async () => {
      const ours = await copies('read-ours');
      await huWith(0, ['set', folder.file('read-ours'), '--set', 'PatientID=HU-2', '--in-place']);
      await huWith(0, ['convert', folder.file('read-ours'), '--syntax', 'implicit', '--in-place']);
      const script = 'import sys, pydicom\nfor f in sys.argv[1:]: print(pydicom.dcmread(f).PatientID)';
      const { stdout } = await runOk(peers.get('pydicom') ?? '', ['-c', script, ...ours]);
      expect(stdout).toBe('HU-2\n'.repeat(rows.length));
    });

    it('hu identify calls those DICOM files that dcmftest does', async () => {
      const all = corpus.rows.filter(row => row.kind === 'part10' && row.expect === 'accept').slice(0, 300);
      const { stdout } = await huWith(0, ['identify', ...all.map(row => corpus.path(row)), '--json']);
      expect(new Set(jsonLines(stdout).map(({ kind }) => kind))).toEqual(new Set(['part10']));
      expect(jsonLines(stdout)).toHaveLength(all.length);
    });
  });
});

/** Uncompressed files of many makers, none of them large. */
function sample(rows: readonly CorpusRow[]): readonly CorpusRow[] {
  const fit = rows.filter(
    row =>
      row.kind === 'part10' &&
      row.expect === 'accept' &&
      row.verdicts.dcmdump === 'ok' &&
      UNCOMPRESSED.has(row.transferSyntax) &&
      row.bytes < 600_000,
  );
  return fit.filter((_, k) => k % Math.max(1, Math.floor(fit.length / 60)) === 0);
}

/** The data set of a file, without what stands before it. */
async function bodyOf(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  return bytes.subarray(META_START + bytes.readUInt32LE(META_START - 4));
}

/** Preamble, prefix and the group length of the meta information. */
const META_START = 144;
/** DCMTK knows VRs of private elements that PS3.6 does not: left aside here. */
const STANDARD_DICTIONARY = { DCMDICTPATH: globSync('/usr/share/libdcmtk*/dicom.dic').join(':') };
const UNCOMPRESSED: ReadonlySet<string> = new Set(['1.2.840.10008.1.2', '1.2.840.10008.1.2.1']);
