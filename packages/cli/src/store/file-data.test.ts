import { writeFile } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { Buffers, fileData } from './file-data.ts';

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
  it('are its bytes from their start on, in memory that is used again once they have left', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a.dcm');
    const bytes = Buffer.from(Array.from({ length: SIZE }, (_, k) => (k * 7) & 0xff));
    await writeFile(path, bytes);
    const buffers = new Buffers();
    let counted = 0;
    const memory = new Set<ArrayBufferLike>();
    for (let turn = 0; turn < 3; turn++) {
      const data = fileData(header(path, 100, SIZE - 100), buffers, count => {
        counted += count;
      });
      const read: Uint8Array[] = [];
      let sent = 0;
      for (const chunk of data.chunks) {
        memory.add(chunk.buffer);
        read.push(chunk.slice());
        sent += chunk.length;
        data.sent(sent);
      }
      expect(Buffer.concat(read).equals(bytes.subarray(100))).toBe(true);
    }
    expect(counted).toBe(3 * (SIZE - 100));
    expect(memory.size).toBe(1);
  });

  it('say that the file has changed when it has become shorter', async () => {
    await using folder = await temporaryFolder();
    const path = folder.file('a.dcm');
    await writeFile(path, new Uint8Array(50));
    const { chunks } = fileData(header(path, 10, 100), new Buffers(), () => {});
    expect(() => [...chunks]).toThrow(expect.objectContaining({ code: 'changed-file' }));
  });
});
