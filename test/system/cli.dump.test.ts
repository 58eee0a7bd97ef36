import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import {
  bigObject,
  type CorpusRow,
  ctSlice,
  describeWithCorpus,
  describeWithPeers,
  fileOf,
  nestedObject,
  runOk,
  sharedFolder,
  testObject,
} from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { expectSentence, HU, hu, huUnread, huWith, jsonLines } from './cli.hu.ts';

const folder = sharedFolder();

const CT = '1.2.840.10008.5.1.4.1.1.2';

describeWithPeers(['dcmdump'], 'hu dump beside dcmdump', peers => {
  describeWithCorpus('the files of the corpus that all tools accept', corpus => {
    const rows = corpus.rows.filter(row => row.kind === 'part10' && row.expect === 'accept');

    it('prints the same elements in the same order, item for item', async () => {
      const files = rows.map(row => corpus.path(row));
      const theirs = byFile(
        (await runOk(peers.get('dcmdump')!, ['-q', '+F', ...files])).stdout,
        /^# dcmdump \(\d+\/\d+\): /,
      );
      const ours = byFile((await hu(['dump', ...files])).stdout, /^# (?=\/)/);
      expect(theirs.size).toBe(rows.length);
      const differing = rows.filter(row => {
        const path = corpus.path(row);
        return ours.get(path)?.join() !== theirs.get(path)?.join();
      });
      const unexplained = differing.filter(row => !isExplained(row));
      expect(unexplained.map(row => row.path)).toEqual([]);
      expect(differing.length).toBeLessThan(30);
    });
  });
});

/** Differences that are right. */
function isExplained(row: CorpusRow): boolean {
  // Without a transfer syntax DCMTK guesses; we say that it is missing.
  if (row.path.endsWith('/TC0915_zero_len_meta.dcm')) return true;
  // DCMTK knows Philips' private sequences in Implicit VR; to us they are UN, as the standard has it.
  return /func-sequence-replace\/MR\.dcm$|dcmjs-dimse\/datasets\/ele\.dcm$/.test(row.path);
}

/** Tags by file: items and delimiters, which only dcmdump prints, left out. */
function byFile(text: string, head: RegExp): Map<string, string[]> {
  const files = new Map<string, string[]>();
  let tags: string[] = [];
  for (const line of text.split('\n')) {
    if (head.test(line)) {
      tags = [];
      files.set(line.replace(head, ''), tags);
      continue;
    }
    const tag = /^ *\(([\da-fA-F]{4},[\da-fA-F]{4})\) /.exec(line)?.[1]?.toLowerCase();
    if (tag !== undefined && !tag.startsWith('fffe')) tags.push(tag);
  }
  return files;
}

describeWithCorpus('hostile files of the corpus', corpus => {
  it('are printed or refused one by one, each with one sentence, none with a place in the program', async () => {
    const rows = corpus.rows.filter(row => row.path.startsWith('pwn-fuzz/'));
    expect(rows.length).toBeGreaterThan(200);
    const { code, stdout, stderr } = await hu(['dump', ...rows.map(row => corpus.path(row))]);
    expect(code).toBe(1);
    const complaints = stderr.trimEnd().split('\n');
    expect(complaints.filter(line => !/^hu: \/.*\. [A-Z].*\.$/.test(line))).toEqual([]);
    expect(complaints.filter(line => line.includes('not foreseen'))).toEqual([]);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('hu dump', () => {
  const ct = ctSlice(0);

  it('prints File Meta Information and data set, the pixels by their size', async () => {
    const { stdout } = await huWith(0, ['dump', await folder.write('ct.dcm', ct.bytes)]);
    expect(stdout).toMatch(/^\(0002,0010\) UI .* TransferSyntaxUID .*\(Explicit VR Little Endian\)$/m);
    expect(stdout).toMatch(/^\(0010,0010\) PN .* PatientName {2,}\S+\^\S+$/m);
    expect(stdout).toMatch(/^\(7FE0,0010\) OW .* PixelData {2,}[\d.]+ KiB$/m);
    expect(stdout).not.toContain('\u001b');
  });

  it('prints the value at a path alone, from a file and from standard input', async () => {
    const path = await folder.write('path.dcm', ct.bytes);
    expect((await huWith(0, ['dump', path, '--path', 'PatientID'])).stdout).toBe('TK-1\n');
    expect((await huWith(0, ['dump', '-', '--path', '0010,0020'], { input: ct.bytes })).stdout).toBe('TK-1\n');
    expect((await huWith(0, ['dump', path, '--path', 'TransferSyntaxUID'])).stdout).toBe('1.2.840.10008.1.2.1\n');
  });

  it('writes the bytes of a value as they are', async () => {
    const { output } = await huWith(0, ['dump', await folder.write('px.dcm', ct.bytes), '--path', 'PixelData']);
    const pixels = ct.dataSet.subarray(ct.dataSet.length - output.length);
    expect(output.length).toBeGreaterThan(4096);
    expect(Buffer.compare(output, pixels)).toBe(0);
    const piped = await huWith(0, ['dump', '-', '--path', 'PixelData'], { input: ct.bytes });
    expect(Buffer.compare(piped.output, pixels)).toBe(0);
  });

  it('walks paths into items, and prints a whole sequence', async () => {
    const nested = testObject(CT, 'seq', [
      ['RequestAttributesSequence', [[['ScheduledProcedureStepID', 'S1']], [['ScheduledProcedureStepID', 'S2']]]],
    ]);
    const path = await folder.write('seq.dcm', nested.bytes);
    expect(
      (await huWith(0, ['dump', path, '--path', 'RequestAttributesSequence[1].ScheduledProcedureStepID'])).stdout,
    ).toBe('S2\n');
    expect((await huWith(0, ['dump', path, '--path', 'RequestAttributesSequence'])).stdout).toMatch(/S1\n.*S2\n$/);
    const missing = await huWith(4, ['dump', path, '--path', 'RequestAttributesSequence[2].ScheduledProcedureStepID']);
    expectSentence(missing.stderr, /no value at the path/);
  });

  it('prints DICOM JSON, one object a line, with addresses of what stays in the file (PS3.18 §F.2)', async () => {
    const path = await folder.write('json.dcm', ct.bytes);
    const { stdout } = await huWith(0, ['dump', path, path, '--json']);
    const [first, second, ...others] = jsonLines(stdout) as readonly Record<
      string,
      { vr: string; Value?: unknown[]; BulkDataURI?: string }
    >[];
    expect(others).toEqual([]);
    expect(second).toEqual(first);
    expect(first?.['00100020']).toEqual({ vr: 'LO', Value: ['TK-1'] });
    const uri = new URL(first?.['7FE00010']?.BulkDataURI ?? '');
    expect(uri.pathname).toBe(path);
    const start = Number(uri.searchParams.get('offset'));
    expect(start + Number(uri.searchParams.get('length'))).toBe(ct.bytes.length);
    const value = await huWith(0, ['dump', path, '--json', '--path', 'PatientName']);
    expect(JSON.parse(value.stdout)).toMatchObject({ vr: 'PN', Value: [{ Alphabetic: expect.any(String) }] });
  });

  it('shows no control character of a value', async () => {
    const evil = testObject(CT, 'evil', [], {
      patientName: 'Evil\u001b[2J\u0007^Name',
      studyDescription: 'a\u009b31mb',
    });
    const { stdout } = await huWith(0, ['dump', await folder.write('evil.dcm', evil.bytes)]);
    expect(stdout).toContain('Evil␛[2J␇^Name');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('reads a bare data set by its first elements, and says so, or in the transfer syntax that is named', async () => {
    const path = await folder.write('bare', ct.dataSet);
    expect((await huWith(0, ['dump', path])).stdout).toMatch(/^# Explicit VR Little Endian, told by/);
    const { stdout } = await huWith(0, ['dump', path, '--syntax', 'ExplicitVRLittleEndian', '--path', 'PatientID']);
    expect(stdout).toBe('TK-1\n');
  });

  it('prints what is chosen alone, at any depth, with what is around it', async () => {
    const path = await folder.write('only.dcm', ct.bytes);
    const only = await huWith(0, ['dump', path, '--only', 'PatientID', '--only', 'CodeValue']);
    const fronts = Array.from(only.stdout.matchAll(/^ *(?:\(.{9}\)|\[\d\])/gm), ([front]) => front);
    expect(fronts).toEqual([
      '(0008,1032)',
      '  [0]',
      '    (0008,0100)',
      '(0010,0020)',
      '(0040,0275)',
      '  [0]',
      '    (0040,0008)',
      '      [0]',
      '        (0008,0100)',
    ]);
    const json = await huWith(0, ['dump', path, '--only', 'PatientID', '--json']);
    expect(JSON.parse(json.stdout)).toEqual({ '00100020': { vr: 'LO', Value: ['TK-1'] } });
    expect((await huWith(0, ['dump', path, '--search', 'tk-1'])).stdout).toMatch(/^\(0010,0020\) LO .* TK-1\n/);
    expect((await huWith(0, ['dump', path, '--path', '**.CodeValue'])).stdout).toMatch(/^71250\n.+\n$/);
  });

  it('takes folders and patterns, and passes over what is not DICOM in them', async () => {
    await mkdir(folder.file('study', 'deep'), { recursive: true });
    await folder.write('study/a.dcm', ct.bytes);
    await folder.write('study/deep/b.dcm', ct.bytes);
    await folder.write('study/readme.txt', new TextEncoder().encode('This is no DICOM file. '.repeat(50)));
    const words = ['--path', 'PatientID'];
    expect((await huWith(0, ['dump', folder.file('study'), ...words])).stdout).toBe('TK-1\nTK-1\n');
    expect((await huWith(0, ['dump', folder.file('study', '**', 'b*'), ...words])).stdout).toBe('TK-1\n');
    const headed = await huWith(0, ['dump', folder.file('study'), '--only', 'PatientID']);
    expect(headed.stdout.match(/^# .*/gm)).toEqual([
      `# ${folder.file('study', 'a.dcm')}`,
      `# ${folder.file('study', 'deep', 'b.dcm')}`,
    ]);
    expectSentence((await huWith(4, ['dump', folder.file('*.gone')])).stderr, /no file has a name of this pattern/i);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const path = await folder.write('nested.dcm', nestedObject({ frames: 5000 }).bytes);
    await huUnread(['dump', path, path]);
  });

  it('loses no line to a slow reader', async () => {
    const path = await folder.write('slow.dcm', nestedObject({ frames: 5000 }).bytes);
    const child = spawn(process.execPath, [HU, 'dump', path, path], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    child.stdout.pause();
    let lines = 0;
    child.stdout.on('data', chunk => {
      for (const byte of chunk as Buffer) if (byte === 10) lines++;
    });
    child.stdout.resume();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    // Megabytes, of which a pipe holds 64 KiB.
    expect(lines).toBeGreaterThan(2 * 5000 * 20);
  });

  it('reads the header alone: a file of two gigabytes needs no more memory than a small one', async () => {
    const big = bigObject(2 * 1024 ** 3);
    await big.writeSparse(folder.file('big.dcm'));
    const child = spawn(process.execPath, [HU, 'dump', folder.file('big.dcm'), '--path', 'NumberOfFrames'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = await once(child.stdout, 'data');
    expect(String(printed)).toBe('1024\n');
    if (child.exitCode === null) child.kill();
    await once(child, 'close');
    expect((await huWith(0, ['dump', folder.file('big.dcm')])).stdout).toMatch(/PixelData {2,}2\.0 GiB$/m);
  });
});

describe('bad input to hu dump: one sentence, the right exit code, and what could be read', () => {
  const ct = ctSlice(0);
  /** Behind the meta information there is too little to tell how it is encoded. */
  const withSyntax = (transferSyntaxUid: string): Uint8Array =>
    fileOf({ ...ct, transferSyntaxUid, dataSet: new Uint8Array(4) }).bytes;
  const start = ct.bytes.length - ct.dataSet.length;

  it.each([
    ['an empty file', new Uint8Array(0), 4, /not a DICOM file/, ''],
    ['a text', new TextEncoder().encode('This is no DICOM file. '.repeat(50)), 4, /not a DICOM file/, ''],
    [
      'an unknown transfer syntax',
      withSyntax('1.2.3.4'),
      1,
      /Transfer Syntax UID is not one.*1\.2\.3\.4/,
      'TransferSyntaxUID',
    ],
    [
      'a private transfer syntax that is no UID',
      withSyntax('x'),
      1,
      /Transfer Syntax UID is not one/,
      'TransferSyntaxUID',
    ],
    ['a file that ends in its pixels', ct.bytes.subarray(0, -1000), 1, /end in the middle.*offset 0x/, 'PixelData'],
    [
      'a file that ends in its header',
      ct.bytes.subarray(0, start + 200),
      1,
      /end in the middle.*offset 0x/,
      'SOPClassUID',
    ],
    [
      'a file that ends in its meta information',
      ct.bytes.subarray(0, 180),
      1,
      /end in the middle.*offset 0x/,
      'FileMetaInformationVersion',
    ],
  ] as const)('%s', async (...[name, bytes, code, about, shown]) => {
    const path = await folder.write(`${name.replaceAll(' ', '-')}.dcm`, bytes);
    const { stdout, stderr } = await huWith(code, ['dump', path]);
    expectSentence(stderr, about);
    expect(stderr).toContain(path);
    if (shown === '') expect(stdout).toBe('');
    else expect(stdout).toContain(shown);
  });

  it('a path that is not there, and a folder', async () => {
    await mkdir(folder.file('a folder'), { recursive: true });
    expectSentence((await huWith(4, ['dump', folder.file('gone')])).stderr, /no such file/);
    expectSentence((await huWith(4, ['dump', folder.file('a folder')])).stderr, /none of the paths leads to/i);
  });

  it('a bad file among good ones: the good ones are printed and the exit code is 1', async () => {
    const good = await folder.write('good.dcm', ct.bytes);
    const { stdout, stderr } = await huWith(1, ['dump', good, folder.file('gone'), good, '--path', 'PatientID']);
    expect(stdout).toBe('TK-1\nTK-1\n');
    expectSentence(stderr, /gone: There is no such file/);
  });

  it('standard input that is not DICOM, and that ends too early', async () => {
    expectSentence((await huWith(4, ['dump', '-'], { input: 'x' })).stderr, /^hu: standard input: .*not a DICOM file/);
    const { stdout, stderr } = await huWith(1, ['dump', '-'], { input: ct.bytes.subarray(0, -1000) });
    expect(stdout).toContain('PixelData');
    expectSentence(stderr, /end in the middle/);
  });

  it('a value that the damage took', async () => {
    const path = await folder.write('early.dcm', ct.bytes.subarray(0, start + 200));
    expectSentence((await huWith(4, ['dump', path, '--path', 'PixelData'])).stderr, /end in the middle/);
  });

  it('is told to a program as an object', async () => {
    const { stdout, stderr } = await huWith(4, ['dump', folder.file('gone'), '--json']);
    expect(stdout).toBe('');
    expect(jsonLines(stderr)).toEqual([
      {
        error: {
          file: folder.file('gone'),
          code: 'ENOENT',
          message: 'There is no such file or folder (ENOENT).',
          remedy: 'Check the path.',
        },
      },
    ]);
  });

  it('gives a program no half of a data set', async () => {
    const path = await folder.write('half.dcm', ct.bytes.subarray(0, -1000));
    expect((await huWith(4, ['dump', path, '--json'])).stdout).toBe('');
  });
});
