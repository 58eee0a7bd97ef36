import { readdir, readFile, writeFile } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import type { WadoFlags } from '../commands/wado.ts';
import { UsageError } from '../usage-error.ts';
import { extensionOf, NumberedFiles } from './files.ts';
import { byteRange, drawing, frameNumbers, instanceOf, scopeOf, studyOf } from './request.ts';

async function* bytes(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('the files of hu wado', () => {
  it('have numbers of ours for names, go on behind those that are there, and are never written over', async () => {
    await using folder = await temporaryFolder();
    await writeFile(folder.file('000002.dcm'), 'mine');
    const files = new NumberedFiles(folder.path);
    for (const text of ['a', 'b', 'c']) await files.write(bytes(text), { extension: 'dcm' });
    await files.write(bytes('f', 'g'), { extension: 'bin', prefix: 'frame-', number: 7 });
    await files.write(bytes('again'), { extension: 'bin', prefix: 'frame-', number: 7 });
    const names = (await readdir(folder.path)).sort();
    expect(names).toEqual([
      '000001.dcm',
      '000002.dcm',
      '000003.dcm',
      '000004.dcm',
      'frame-000007.bin',
      'frame-000008.bin',
    ]);
    expect(await readFile(folder.file('000002.dcm'), 'utf8')).toBe('mine');
    expect(await readFile(folder.file('frame-000007.bin'), 'utf8')).toBe('fg');
  });

  it('are whole or not there', async () => {
    await using folder = await temporaryFolder();
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('broken off');
    };
    await expect(new NumberedFiles(folder.path).write(broken(), { extension: 'dcm' })).rejects.toThrow('broken off');
    expect(await readdir(folder.path)).toEqual([]);
  });

  it.each([
    ['image/jls', 'jls'],
    ['../../etc/passwd', 'bin'],
    ['image/../../x', 'bin'],
  ])('of type %s end with .%s', (type, extension) => {
    expect(extensionOf(type)).toBe(extension);
  });
});

describe('the request of hu wado', () => {
  it('names a study, a series or an object by unique keys', () => {
    expect(scopeOf(['StudyInstanceUID=1.2'])).toEqual({ study: '1.2' });
    expect(scopeOf([])).toEqual({});
    const words = ['SOPInstanceUID=1.4', 'StudyInstanceUID=1.2', 'SeriesInstanceUID=1.3'];
    expect(instanceOf(scopeOf(words))).toEqual({ study: '1.2', series: '1.3', instance: '1.4' });
    expect(() => studyOf({})).toThrow(UsageError);
    expect(() => instanceOf({ study: '1.2' })).toThrow(UsageError);
  });

  it.each([['PatientID=x'], ['StudyInstanceUID'], ['StudyInstanceUID=../x'], ['SeriesInstanceUID=1.3']])(
    'refuses %s',
    word => {
      expect(() => scopeOf([word])).toThrow(UsageError);
    },
  );

  it('reads lists of frames, at most 4096', () => {
    expect(frameNumbers('1,3-5,2')).toEqual([1, 3, 4, 5, 2]);
    for (const text of ['', '0', '5-3', '1-999999999', 'a', '1,,2'])
      expect(() => frameNumbers(text)).toThrow(UsageError);
  });

  it('reads how pictures are drawn, and ranges of bytes', () => {
    const flags = { window: '40,400', viewport: '512,256', quality: '90', type: 'image/png' } as unknown as WadoFlags;
    expect(drawing(flags)).toEqual({
      accept: 'image/png',
      window: { center: 40, width: 400 },
      viewport: { width: 512, height: 256 },
      quality: 90,
    });
    for (const bad of [{ window: '40' }, { window: 'a,b' }, { viewport: '-1,2' }, { quality: '101' }])
      expect(() => drawing(bad as unknown as WadoFlags)).toThrow(UsageError);
    expect(byteRange('10-19')).toEqual({ start: 10, end: 20 });
    expect(byteRange('10-')).toEqual({ start: 10 });
    for (const bad of ['', '-5', '20-10']) expect(() => byteRange(bad)).toThrow(UsageError);
  });
});
