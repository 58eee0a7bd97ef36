import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ctSeries, sharedFolder } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { huWith, jsonLines } from './cli.hu.ts';

const folder = sharedFolder();

describe('hu deidentify', () => {
  it('writes what can be made safe under new names, and refuses the rest with a sentence that tells no value', async () => {
    const series = ctSeries({ count: 3 });
    await mkdir(folder.file('study'));
    for (const [k, { bytes }] of series.entries()) await writeFile(folder.file('study', `${k}.dcm`), bytes);
    await huWith(0, ['set', folder.file('study', '2.dcm'), '--set', 'BurnedInAnnotation=YES', '--in-place']);
    const words = ['deidentify', folder.file('study'), '--key-file', folder.file('key'), '--json', '--output'];
    const { stdout, stderr } = await huWith(1, [...words, folder.file('out/')]);
    const outputs = jsonLines(stdout).map(({ output }) => String(output));
    expect(outputs.map(path => /^2\.25\.\d+\.dcm$/.test(basename(path)))).toEqual([true, true]);
    expect(stderr).toContain('Burned In Annotation is not NO');
    expect((await stat(folder.file('key'))).mode & 0o777).toBe(0o600);
    const [one, two] = await Promise.all(outputs.map(async path => readBytes(await readFile(path))));
    expect([one?.text('PatientIdentityRemoved'), one?.text('PatientName')]).toEqual(['YES', '']);
    expect(one?.text('StudyInstanceUID')).toBe(two?.text('StudyInstanceUID'));
    const old = readBytes(series[0]!.bytes);
    const all = await Promise.all(outputs.map(path => readFile(path, 'latin1')));
    for (const secret of [old.text('PatientID')!, old.text('StudyInstanceUID')!, old.text('PatientName')!, stderr])
      expect(all.some(text => text.includes(secret))).toBe(false);
    expect(stderr).not.toContain(old.text('PatientID'));
    // The same key, the same names.
    await huWith(0, [...words, folder.file('again/'), '--accept-burned-in', '--keep', 'device,dates']);
    const again = await readdir(folder.file('again'));
    expect(again).toHaveLength(3);
    expect(again).toEqual(expect.arrayContaining(outputs.map(path => basename(path))));
  });
});
