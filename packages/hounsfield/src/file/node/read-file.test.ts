import { open, readFile as readBytesOf, readdir, stat, writeFile as writeBytes } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { DataSet, toBytes } from '../../data/index.ts';
import { fileMetaBytes } from '../file-meta.ts';
import { readBytes } from '../read.ts';
import { readFile, readFileSync } from './read-file.ts';
import { writeFile } from './write-file.ts';

const facts = {
  sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
  sopInstanceUid: '2.25.7',
  transferSyntaxUid: '1.2.840.10008.1.2.1',
};
const header = concat([
  fileMetaBytes(facts),
  toBytes(DataSet.of({ SOPClassUID: facts.sopClassUid, SOPInstanceUID: facts.sopInstanceUid, PatientID: 'ID' })),
]);

/** An element header with the greatest length that 32 bits can state. */
const pixelHeader = Uint8Array.of(0xe0, 0x7f, 0x10, 0, 0x4f, 0x57, 0, 0, 0xfe, 0xff, 0xff, 0xff);

describe('files in Node', () => {
  it('reads the header of a 4 GiB file without reading its pixels, and values behind them', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('large.dcm');
    const trailing = toBytes(DataSet.fromElements([{ tag: 0xfffc_fffc, vr: 'OB', value: Uint8Array.of(1, 2) }]));
    {
      await using file = await open(path, 'w');
      await file.write(concat([header, pixelHeader]));
      await file.write(trailing, 0, trailing.length, header.length + pixelHeader.length + 0xffff_fffe);
    }
    const object = await readFile(path);
    expect(object.get('PatientID')).toBe('ID');
    expect(object.get('PixelData')?.length).toBe(0xffff_fffe);
    expect(object.element(0xfffc_fffc)?.bytes).toEqual(Uint8Array.of(1, 2));
    for await (const chunk of object.get('PixelData')?.stream() ?? []) {
      expect(chunk.length).toBeLessThanOrEqual(256 * 1024);
      break;
    }
  });

  it('reads the same at once: small files, long headers, and headers between long values', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('any.dcm');
    const pixels = new Uint8Array(100_000).fill(9);
    const long = new Uint8Array(1_000_000).fill(65);
    for (const values of [{}, { PixelData: pixels }, { TextValue: 'A'.repeat(300_000), PixelData: long }]) {
      await writeBytes(path, concat([header, toBytes(DataSet.of(values))]));
      const [now, later] = [readFileSync(path), await readFile(path)];
      expect(now.window.tape.count).toBe(later.window.tape.count);
      expect(now.get('PatientID')).toBe('ID');
      expect(await now.get('PixelData')?.bytes()).toEqual(await later.get('PixelData')?.bytes());
      expect(now.get('TextValue')).toEqual(later.get('TextValue'));
    }
    await writeBytes(path, 'no DICOM');
    expect(() => readFileSync(path)).toThrow(expect.objectContaining({ code: 'not-dicom' }));
    await writeBytes(path, concat([header, pixelHeader, new Uint8Array(100)]));
    expect(() => readFileSync(path)).toThrow(expect.objectContaining({ code: 'truncated' }));
  });

  it('says that a file is cut off inside its pixels', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('cut.dcm');
    await writeBytes(path, concat([header, pixelHeader, new Uint8Array(100)]));
    await expect(readFile(path)).rejects.toMatchObject({ code: 'truncated' });
  });

  it('replaces a file from which the long values are read, atomically, and leaves no other file behind', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('object.dcm');
    const pixels = new Uint8Array(100_000).fill(9);
    await writeBytes(path, concat([header, toBytes(DataSet.of({ PixelData: pixels }))]));
    const before = await readBytesOf(path);
    await writeFile(path, (await readFile(path)).with({ PatientID: 'ID' }));
    expect(await readBytesOf(path)).toEqual(before);
    await writeFile(path, (await readFile(path)).with({ PatientID: 'NEW' }));
    const after = readBytes(await readBytesOf(path));
    expect(after.get('PatientID')).toBe('NEW');
    expect(new Uint8Array((await after.get('PixelData')?.bytes()) ?? [])).toEqual(pixels);
    expect(await readdir(folder.path)).toEqual(['object.dcm']);
  });

  it('keeps the old file and removes its own when writing fails', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('object.dcm');
    await writeBytes(path, concat([header, toBytes(DataSet.of({ PixelData: new Uint8Array(100_000) }))]));
    const object = await readFile(path);
    const { size } = await stat(path);
    await writeBytes(path, header);
    await expect(writeFile(path, object)).rejects.toMatchObject({ code: 'truncated' });
    expect((await stat(path)).size).toBe(header.length);
    expect(size).toBeGreaterThan(header.length);
    expect(await readdir(folder.path)).toEqual(['object.dcm']);
  });
});
