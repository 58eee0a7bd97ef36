import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import {
  bigObject,
  colourImage,
  ctSeries,
  ctSlice,
  memoryOf,
  sharedFolder,
  suiteThatCannotRun,
} from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { expectSentence, HU, huWith, jsonLines } from './cli.hu.ts';

const folder = sharedFolder();

const ct = ctSlice(0);

describe('hu transcode', () => {
  it.each(['rle', 'deflated-frames', 'JPEGLossless'])('compresses to %s and back, byte for byte', async name => {
    const path = await folder.write('a.dcm', ct.bytes);
    const [packed, plain] = [folder.file('b.dcm'), folder.file('c.dcm')];
    const { stdout } = await huWith(0, ['transcode', path, '--to', name, '--verify', '--output', packed, '--json']);
    const bytes = await readFile(packed);
    const { transferSyntax } = readBytes(bytes);
    expect(jsonLines(stdout)).toEqual([
      {
        file: path,
        output: packed,
        bytes: bytes.length,
        transferSyntaxUid: transferSyntax.uid,
        lossy: false,
        sopInstanceUid: ct.sopInstanceUid,
      },
    ]);
    expect(bytes.length).toBeLessThan(ct.bytes.length);
    await huWith(0, ['transcode', packed, '--to', 'explicit', '--output', plain]);
    expect(Buffer.compare(await readFile(plain), Buffer.from(ct.bytes))).toBe(0);
  });

  it('compresses all files of a folder in place, and leaves what is not DICOM alone', async () => {
    await mkdir(folder.file('study', 'deep'), { recursive: true });
    for (const [k, slice] of ctSeries({ count: 3 }).entries())
      await writeFile(folder.file('study', k === 1 ? 'deep' : '.', `${k}.dcm`), slice.bytes);
    await writeFile(folder.file('study', 'notes.txt'), 'No DICOM here. '.repeat(50));
    await huWith(0, ['transcode', folder.file('study'), '--to', 'rle', '--in-place']);
    const names = (await readdir(folder.file('study'), { recursive: true })).sort();
    expect(names).toEqual(['0.dcm', '2.dcm', 'deep', 'deep/1.dcm', 'notes.txt']);
    const middle = readBytes(await readFile(folder.file('study', 'deep', '1.dcm')));
    expect(middle.transferSyntax.keyword).toBe('RLELossless');
  });

  it('works in a pipe, and with threads as without', async () => {
    const frames = colourImage({ frames: 5 });
    const [one, two] = await Promise.all(
      [[], ['--jobs', '2']].map(more => huWith(0, ['transcode', '-', '--to', 'rle', ...more], { input: frames.bytes })),
    );
    expect(readBytes(one!.output).transferSyntax.keyword).toBe('RLELossless');
    expect(Buffer.compare(one!.output, two!.output)).toBe(0);
  });

  it('makes what loses something a new object that says so (PS3.3 §C.7.6.1.1.5)', async () => {
    const path = await folder.write('us.dcm', colourImage().bytes);
    const out = folder.file('us-jpeg.dcm');
    const words = ['transcode', path, '--to', 'jpeg', '--quality', '80', '--output', out];
    const { stdout } = await huWith(0, [...words, '--json']);
    const object = readBytes(await readFile(out));
    expect(jsonLines(stdout)).toMatchObject([{ lossy: true, sopInstanceUid: object.get('SOPInstanceUID') }]);
    expect(object.get('LossyImageCompressionMethod')).toEqual(['ISO_10918_1']);
    expect(object.get('LossyImageCompressionRatio')?.[0]).toBeGreaterThan(1);
    expect(object.fileMeta.get('MediaStorageSOPInstanceUID')).toBe(object.get('SOPInstanceUID'));
    await huWith(0, [...words, '--new-uid', 'never']);
    expect(readBytes(await readFile(out)).get('SOPInstanceUID')).toBe(colourImage().sopInstanceUid);
  });

  it.each([
    [[], /transfer syntax to write is missing/],
    [['--to', 'jpeg2000'], /is no transfer syntax of PS3.6/],
    [['--to', 'rle', '--in-place'], /exclude each other/],
  ])('refuses %j with a sentence', async (words, about) => {
    const path = await folder.write('a.dcm', ct.bytes);
    expectSentence((await huWith(2, ['transcode', path, ...words, '--output', folder.file('no.dcm')])).stderr, about);
  });

  it.each([
    [['--to', 'rle', '--near', '1'], /The options of the compression do not fit it/],
    [['--to', '1.2.840.10008.1.2.4.100'], /No decoder for this compression|No codec/],
    [['--to', 'jpeg'], /cannot hold pixels of this kind/],
  ])('leaves nothing behind when %j cannot be', async (words, about) => {
    const path = await folder.write('a.dcm', ct.bytes);
    const out = folder.file('none', 'x.dcm');
    expectSentence((await huWith(4, ['transcode', path, ...words, '--output', out])).stderr, about);
    expect(await readdir(folder.file('none'))).toEqual([]);
  });
});

if (process.platform !== 'linux')
  suiteThatCannotRun('memory of hu transcode', 'needs /proc, where Linux tells the memory of a process');
else
  describe('memory of hu transcode', () => {
    it('does not grow with the file: 256 MiB are compressed and decompressed in less than 180 MB', async () => {
      const big = bigObject(256 * 1024 ** 2);
      await big.writeSparse(folder.file('big.dcm'));
      const packed = await peakOf([
        'transcode',
        folder.file('big.dcm'),
        '--to',
        'rle',
        '--output',
        folder.file('rle.dcm'),
      ]);
      const plain = await peakOf(
        ['transcode', folder.file('rle.dcm'), '--to', 'explicit', '--output', '-'],
        big.length,
      );
      for (const peak of [packed, plain]) {
        expect(peak).toBeGreaterThan(30_000_000);
        expect(peak).toBeLessThan(180_000_000);
      }
    });
  });

/** The most memory that `hu` had, looked at now and then while it writes. */
async function peakOf(words: readonly string[], expected = 0): Promise<number> {
  const child = spawn(process.execPath, [HU, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let peak = 0;
  let length = 0;
  const look = async (): Promise<void> => {
    peak = Math.max(peak, (await memoryOf(child.pid ?? 0))?.peak ?? 0);
  };
  const timer = setInterval(look, 50);
  for await (const chunk of child.stdout) length += (chunk as Uint8Array).length;
  if (child.exitCode === null) await once(child, 'close');
  clearInterval(timer);
  expect({ code: child.exitCode, length }).toEqual({ code: 0, length: expected });
  return peak;
}
