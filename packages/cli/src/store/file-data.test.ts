import { writeFile } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { fileData } from './file-data.ts';

const SIZE = 1_000_000;
const header = (path: string, dataStart: number, dataLength: number) => ({
  path,
  sopClassUid: '1',
  sopInstanceUid: '2',
  transferSyntaxUid: '3',
  dataStart,
  dataLength,
});

describe('the data of a file that is sent', () => {
  it('are its bytes from their start on, put where they are wanted', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a.dcm');
    const bytes = Buffer.from(Array.from({ length: SIZE }, (_, k) => (k * 7) & 0xff));
    await writeFile(path, bytes);
    let counted = 0;
    const data = fileData(header(path, 100, SIZE - 100), count => {
      counted += count;
    });
    const memory = new Uint8Array(data.length);
    const cuts = [0, 1, 300_000, 300_012, data.length];
    const parts = cuts.slice(1).map((end, k) => memory.subarray(cuts[k], end));
    data.put(parts.slice(0, 2));
    data.put(parts.slice(2));
    data.end?.();
    expect(Buffer.from(memory).equals(bytes.subarray(100))).toBe(true);
    expect(counted).toBe(SIZE - 100);
  });

  it('say that the file has changed when it has become shorter', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a.dcm');
    await writeFile(path, new Uint8Array(50));
    const data = fileData(header(path, 10, 100), () => {});
    expect(() => data.put([new Uint8Array(100)])).toThrow(expect.objectContaining({ code: 'changed-file' }));
    data.end?.();
  });
});
