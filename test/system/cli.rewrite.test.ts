import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { bigObject, ctSeries, ctSlice, memoryOf, sharedFolder, suiteThatCannotRun } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { expectSentence, HU, huWith, jsonLines } from './cli.hu.ts';

const folder = sharedFolder();

async function folderOf(name: string, count: number): Promise<string> {
  await mkdir(folder.file(name, 'deep'), { recursive: true });
  for (const [k, slice] of ctSeries({ count }).entries())
    await writeFile(folder.file(name, k % 2 === 0 ? '.' : 'deep', `${k}.dcm`), slice.bytes);
  await writeFile(folder.file(name, 'notes.txt'), 'No DICOM here. '.repeat(50));
  return folder.file(name);
}

const ct = ctSlice(0);

describe('hu set', () => {
  it('writes a changed copy, in which all other bytes are the same', async () => {
    const path = await folder.write('a.dcm', ct.bytes);
    await huWith(0, ['set', path, '--set', 'PatientID=TK-2', '--output', folder.file('b.dcm')]);
    const expected = Buffer.from(ct.bytes);
    expected.write('TK-2', expected.indexOf('TK-1'), 'latin1');
    expect(Buffer.compare(await readFile(folder.file('b.dcm')), expected)).toBe(0);
    expect(Buffer.compare(await readFile(path), Buffer.from(ct.bytes))).toBe(0);
  });

  it('changes all files of a folder in place, and leaves what is not DICOM alone', async () => {
    const study = await folderOf('in-place', 4);
    const { stdout } = await huWith(0, ['set', study, '--set', 'PatientID=X', '--in-place', '--backup', '--json']);
    expect(jsonLines(stdout)).toHaveLength(4);
    const ids = await huWith(0, ['dump', `${study}/**/*.dcm`, '--path', 'PatientID']);
    expect(ids.stdout).toBe('X\n'.repeat(4));
    expect((await readdir(study)).sort()).toEqual(['0.dcm', '0.dcm.bak', '2.dcm', '2.dcm.bak', 'deep', 'notes.txt']);
    expect((await huWith(0, ['dump', `${study}/0.dcm.bak`, '--path', 'PatientID'])).stdout).toBe('TK-1\n');
  });

  it('copies a folder with its names below it, under new UIDs that refer to each other', async () => {
    const study = await folderOf('copied', 4);
    const out = folder.file('copy');
    await huWith(0, ['set', study, '--new-uids', 'all', '--output', out]);
    const names = (await readdir(out, { recursive: true })).sort();
    expect(names).toEqual(['0.dcm', '2.dcm', 'deep', 'deep/1.dcm', 'deep/3.dcm']);
    const uids = async (of: string, path: string): Promise<Set<string>> =>
      new Set((await huWith(0, ['dump', of, '--path', path])).stdout.trim().split('\n'));
    const [before, after] = [await uids(study, 'SOPInstanceUID'), await uids(out, 'SOPInstanceUID')];
    expect([before.size, after.size, [...after].filter(uid => before.has(uid))]).toEqual([4, 4, []]);
    expect((await uids(out, 'StudyInstanceUID')).size).toBe(1);
    expect(await uids(out, 'SOPClassUID')).toEqual(await uids(study, 'SOPClassUID'));
  });

  it('works in a pipe', async () => {
    const { output } = await huWith(0, ['set', '-', '--delete', 'PatientID'], { input: ct.bytes });
    expect(readBytes(output).has('PatientID')).toBe(false);
  });

  it.each([
    [['--set', 'PatientID=X'], /where the changed files go/],
    [['--in-place'], /Nothing is to be changed/],
    [['--set', 'PatientNaem=X', '--in-place'], /Did you mean .*PatientName/],
    [['--set', 'TransferSyntaxUID=1.2', '--in-place'], /hu convert/],
  ])('refuses %j with exit code 2', async (words, about) => {
    const path = await folder.write('refused.dcm', ct.bytes);
    expect((await huWith(2, ['set', path, ...words])).stderr).toMatch(about);
    expect(Buffer.compare(await readFile(path), Buffer.from(ct.bytes))).toBe(0);
  });

  it('leaves a file that it cannot read as it is', async () => {
    const path = await folder.write('half.dcm', ct.bytes.subarray(0, 2000));
    const { stderr } = await huWith(4, ['set', path, '--set', 'PatientID=X', '--in-place']);
    expectSentence(stderr, /half\.dcm: /);
    expect(Buffer.compare(await readFile(path), Buffer.from(ct.bytes.subarray(0, 2000)))).toBe(0);
  });

  it('shows no value in an error', async () => {
    const path = await folder.write('value.dcm', ct.bytes);
    const { stderr } = await huWith(2, ['set', path, '--set', 'Rows=SECRET', '--in-place']);
    expect(stderr).not.toContain('SECRET');
  });
});

describe('hu diff', () => {
  it('says with its exit code whether files differ, and lists each difference', async () => {
    const a = await folder.write('left.dcm', ct.bytes);
    const b = folder.file('right.dcm');
    await huWith(0, [
      'set',
      a,
      '--set',
      'PatientID=B',
      '--delete',
      'StudyID',
      '--set',
      'CodeValue:SH=new',
      '--output',
      b,
    ]);
    expect((await huWith(0, ['diff', a, a])).stdout).toBe('');
    const { stdout } = await huWith(1, ['diff', a, b]);
    expect(stdout.split('\n').slice(0, 2)).toEqual([`--- ${a}`, `+++ ${b}`]);
    expect(stdout).toMatch(/^- PatientID +LO TK-1\n\+ PatientID +LO B$/m);
    expect(stdout).toMatch(/^- StudyID +SH/m);
    expect(stdout).toMatch(/^\+ CodeValue +SH new$/m);
    const found = jsonLines((await huWith(1, ['diff', a, b, '--json'])).stdout);
    expect(found.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
      'added CodeValue',
      'changed PatientID',
      'removed StudyID',
    ]);
    expect(found).toContainEqual({
      kind: 'changed',
      path: 'PatientID',
      before: { vr: 'LO', Value: ['TK-1'] },
      after: { vr: 'LO', Value: ['B'] },
    });
    const rest = ['--ignore', 'StudyID', '--ignore', 'PatientID', '--ignore', 'CodeValue'];
    await huWith(0, ['diff', a, b, ...rest]);
    const piped = await huWith(1, ['diff', '-', b, '--json'], { input: ct.bytes });
    expect(jsonLines(piped.stdout)).toHaveLength(3);
  });

  it('reads long values too', async () => {
    const a = await folder.write('pixels.dcm', ct.bytes);
    const changed = Uint8Array.from(ct.bytes);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const { stdout } = await huWith(1, ['diff', a, await folder.write('pixels2.dcm', changed), '--json']);
    expect(jsonLines(stdout).map(({ path }) => path)).toEqual(['PixelData']);
  });

  it('tells a file that cannot be read, with another exit code', async () => {
    const a = await folder.write('there.dcm', ct.bytes);
    expectSentence((await huWith(4, ['diff', a, folder.file('gone.dcm')])).stderr, /gone\.dcm: There is no such/);
  });
});

describe('hu identify', () => {
  it('says what each file is, and with its exit code whether all are DICOM', async () => {
    const dicom = await folder.write('i.dcm', ct.bytes);
    const text = await folder.write('i.txt', new TextEncoder().encode('%PDF-1.7 and so on'));
    expect((await huWith(0, ['identify', dicom])).stdout).toBe(
      `${dicom}: a DICOM file: CT Image Storage, Explicit VR Little Endian\n`,
    );
    const { stdout } = await huWith(1, ['identify', dicom, text, '--json']);
    expect(jsonLines(stdout)).toMatchObject([
      { file: dicom, kind: 'part10', transferSyntaxUid: '1.2.840.10008.1.2.1', preamble: 'zero' },
      { file: text, kind: 'foreign', mediaType: 'application/pdf' },
    ]);
    expect((await huWith(4, ['identify', text])).stdout).toContain('PDF');
    expect((await huWith(0, ['identify', '-'], { input: ct.bytes })).stdout).toMatch(/^standard input: a DICOM file/);
  });
});

describe('hu convert', () => {
  it('writes another transfer syntax and character set with the same content', async () => {
    const path = await folder.write('c.dcm', ctSlice(0, { patientName: 'Käse^Anna' }).bytes);
    const out = folder.file('implicit.dcm');
    await huWith(0, ['convert', path, '--syntax', 'implicit', '--charset', 'ISO_IR 100', '--output', out]);
    const object = readBytes(await readFile(out));
    expect(object.transferSyntax.uid).toBe('1.2.840.10008.1.2');
    expect([object.get('SpecificCharacterSet'), object.get('PatientName')?.alphabetic]).toEqual([
      ['ISO_IR 100'],
      'Käse^Anna',
    ]);
    await huWith(4, ['convert', path, '--charset', 'ISO_IR 144', '--output', out]);
    await huWith(0, ['convert', path, '--charset', 'ISO_IR 144', '--loss', 'replace', '--output', out]);
    expect(readBytes(await readFile(out)).get('PatientName')?.alphabetic).toBe('K?se^Anna');
  });

  it('clears a preamble, and makes and drops meta information', async () => {
    const odd = Uint8Array.from(ct.bytes);
    odd.set([0x4d, 0x5a], 0);
    const path = await folder.write('odd.dcm', odd);
    const { output } = await huWith(0, ['convert', '-', '--preamble', 'cleared'], { input: odd });
    expect(Buffer.compare(output, Buffer.from(ct.bytes))).toBe(0);
    await huWith(0, ['convert', path, '--meta', 'dropped', '--output', folder.file('bare')]);
    expect(Buffer.compare(await readFile(folder.file('bare')), Buffer.from(ct.dataSet))).toBe(0);
    const made = await huWith(0, ['convert', '-', '--meta', 'made'], { input: ct.dataSet });
    expect(readBytes(made.output).fileMeta.get('MediaStorageSOPInstanceUID')).toBe(ct.sopInstanceUid);
  });
});

if (process.platform !== 'linux')
  suiteThatCannotRun('memory of hu set', 'needs /proc, where Linux tells the memory of a process');
else
  describe('memory of hu set', () => {
    it('does not grow with the file: 2 GiB pass through less than 256 MB', { timeout: 120_000 }, async () => {
      const big = bigObject(2 * 1024 ** 3);
      await big.writeSparse(folder.file('big.dcm'));
      const words = [HU, 'set', folder.file('big.dcm'), '--set', 'PatientID=X', '--output', '-'];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      let length = 0;
      let peak = 0;
      let next = 0;
      for await (const chunk of child.stdout) {
        length += (chunk as Uint8Array).length;
        if (length < next) continue;
        next = length + 256 * 1024 ** 2;
        peak = Math.max(peak, (await memoryOf(child.pid ?? 0))?.peak ?? 0);
      }
      if (child.exitCode === null) await once(child, 'close');
      expect({ code: child.exitCode, length }).toEqual({ code: 0, length: big.length - 2 });
      expect(peak).toBeGreaterThan(30_000_000);
      expect(peak).toBeLessThan(256_000_000);
    });
  });
