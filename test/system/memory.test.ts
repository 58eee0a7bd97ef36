import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { bigObject, memoryOf, suiteThatCannotRun } from '@hounsfield/testkit';
import { createUid, DataSet } from 'hounsfield/data';
import { SecondaryCaptureImageStorage } from 'hounsfield/dictionary';
import { toJson } from 'hounsfield/models';
import { connect } from 'hounsfield/network/node';
import { describe, expect, it } from 'vitest';
import { AE_TITLE, startArchiveProcess } from './support/archive-process.ts';

const GIGABYTE = 1_000_000_000;
/** Of what comes over the web; for 10 GB see docs/performance.md. */
const LARGE = 500_000_000;
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

    it('stays under 300 MB while forty send at once, large objects among them', { timeout: 100_000 }, async () => {
      await using archive = await startArchiveProcess();
      const senders = Array.from({ length: 40 }, async (_, sender) => {
        for (let n = 0; n < 5; n++) {
          const size = n === sender % 5 ? 12_000_000 : 600_000;
          expect(await sendTo(archive.dicomPort, bigObject(size, { seed: `many ${sender} ${n}` }))).toBe(0);
        }
      });
      await Promise.all(senders);
      const memory = await memoryOf(archive.server.pid);
      console.log(`peak resident memory: ${((memory?.peak ?? 0) / 1e6).toFixed(0)} MB`);
      expect(memory?.peak).toBeLessThan(300_000_000);
    });

    it('stays under 250 MB while large objects come over the web, as files and as pictures', {
      timeout: 100_000,
    }, async () => {
      await using archive = await startArchiveProcess();
      const object = bigObject(LARGE, { seed: 'web' });
      const file = await stow(archive, 'application/dicom', object.chunks());
      const picture = await stow(archive, 'application/dicom+json', pictureParts());
      expect([file, picture]).toEqual([200, 200]);
      const memory = await memoryOf(archive.server.pid);
      console.log(`peak resident memory: ${((memory?.peak ?? 0) / 1e6).toFixed(0)} MB`);
      expect(memory?.peak).toBeLessThan(250_000_000);
    });
  });
}

/** Stores one part and what follows it (PS3.18 §10.5). @returns the status */
async function stow(
  { dicomWeb }: { readonly dicomWeb: string },
  type: string,
  content: Iterable<Uint8Array>,
): Promise<number> {
  async function* body(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`--b\r\nContent-Type: ${type}\r\n\r\n`);
    yield* content;
    yield Buffer.from('\r\n--b--\r\n');
  }
  const response = await fetch(`${dicomWeb}/studies`, {
    method: 'POST',
    headers: { 'Content-Type': `multipart/related; type="${type}"; boundary=b` },
    body: ReadableStream.from(body()),
    duplex: 'half',
  });
  await response.body?.cancel();
  return response.status;
}

/** Metadata, and a JPEG picture of 16 × 16 whose bytes go on for long behind its header. */
function* pictureParts(): Generator<Uint8Array> {
  const uids = ['SOPInstanceUID', 'StudyInstanceUID', 'SeriesInstanceUID'].map(name => [name, createUid()]);
  const dataSet = DataSet.of({ SOPClassUID: SecondaryCaptureImageStorage, ...Object.fromEntries(uids) });
  const metadata = { ...toJson(dataSet), '7FE00010': { vr: 'OB', BulkDataURI: 'picture' } };
  yield Buffer.from(JSON.stringify([metadata]));
  yield Buffer.from('\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Location: picture\r\n\r\n');
  yield Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0);
  const chunk = new Uint8Array(1_000_000);
  for (let sent = 0; sent < LARGE; sent += chunk.length) yield chunk;
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
