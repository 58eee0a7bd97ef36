import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { bigObject, memoryOf, suiteThatCannotRun } from '@hounsfield/testkit';
import { connect } from 'hounsfield/network/node';
import { describe, expect, it } from 'vitest';
import { AE_TITLE, startArchiveProcess } from './support/archive-process.ts';

const GIGABYTE = 1_000_000_000;
const disk = await statfs(tmpdir());
const free = disk.bavail * disk.bsize;

if (process.platform !== 'linux')
  suiteThatCannotRun('memory of the archive', 'needs /proc, where Linux tells the memory of a process');
else if (free < 12 * GIGABYTE)
  suiteThatCannotRun('memory of the archive', 'needs 12 GB of free disk for temporary files');
else {
  describe('memory of the archive (DESIGN §3)', () => {
    it('stays under 250 MB resident while ten objects of 1 GB are sent at once', { timeout: 400_000 }, async () => {
      await using archive = await startArchiveProcess();
      const objects = Array.from({ length: 10 }, (_, k) => bigObject(GIGABYTE, { seed: `memory ${k}` }));
      const statuses = await Promise.all(objects.map(object => sendTo(archive.dicomPort, object)));
      expect(statuses).toEqual(objects.map(() => 0));
      const memory = await memoryOf(archive.server.pid);
      console.log(`peak resident memory: ${((memory?.peak ?? 0) / 1e6).toFixed(0)} MB`);
      expect(memory?.peak).toBeLessThan(250_000_000);
    });
  });
}

async function sendTo(port: number, object: ReturnType<typeof bigObject>): Promise<number> {
  const { sopClassUid, sopInstanceUid, transferSyntaxUid } = object;
  await using association = await connect({
    host: '127.0.0.1',
    port,
    called: AE_TITLE,
    calling: 'MEMORY',
    propose: [{ abstractSyntax: sopClassUid, transferSyntaxes: [transferSyntaxUid] }],
  });
  const reply = await association.store({ sopClassUid, sopInstanceUid, transferSyntaxUid, data: dataSetOf(object) });
  return reply.status;
}

/** The data set only: what stands before it in the file is for files. */
async function* dataSetOf(object: ReturnType<typeof bigObject>): AsyncGenerator<Uint8Array> {
  let skip = object.dataSetStart;
  for (const chunk of object.chunks()) {
    if (skip < chunk.length) yield chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
  }
}
