import { open } from 'node:fs/promises';
import { runOk, suiteThatCannotRun, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { concat } from 'hounsfield/bytes';
import { DataSet, toBytes } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '../layers/import-graph.ts';

/** Five fragments of the greatest even length that 32 bits can state. */
const FRAGMENTS = 5;
const FRAGMENT_BYTES = 0xffff_fffe;
const LIMIT = 256_000_000;

/** What the child does: opens, edits and writes the file into nothing, and reads what it writes as it goes. */
const EDIT = `
import { readFile } from 'hounsfield/file/node';
import { Part10Parser, writeObject } from 'hounsfield/file';
import { fragmentsOf } from 'hounsfield/data';

const object = await readFile(process.argv[1]);
const headerPeak = process.resourceUsage().maxRSS * 1024;
const parser = new Part10Parser();
let length = 0;
for await (const chunk of writeObject(object.with({ PatientID: 'ANOTHER' }))) {
  length += chunk.length;
  parser.push(chunk);
}
const written = parser.finish();
const table = written.get('ExtendedOffsetTable');
console.log(JSON.stringify({
  length,
  patientId: written.get('PatientID'),
  fragments: fragmentsOf(written).fragments.map(({ value }) => value.length),
  offsets: [...new BigUint64Array(new Uint8Array(table.inline).buffer)].map(Number),
  headerPeak,
  peak: process.resourceUsage().maxRSS * 1024,
}));
`;

if (process.platform === 'win32') suiteThatCannotRun('memory of the file layer', 'needs sparse files');
else {
  describe('a file of 20 GB (issue 3, any size)', () => {
    it('is opened, edited and written within 256 MB resident, its extended offset table kept', {
      timeout: 900_000,
    }, async () => {
      await using folder = await temporaryFolder();
      const { path, length, offsets } = await sparseFile(folder);
      expect(length).toBeGreaterThan(20_000_000_000);
      const args = ['--conditions=source', '--no-warnings', '--input-type=module', '-e', EDIT, path];
      const { stdout } = await runOk(process.execPath, args, { cwd: CHECKOUT, timeout: 880_000 });
      const result = JSON.parse(stdout) as Record<string, unknown>;
      console.log(`peak resident memory: ${((result['peak'] as number) / 1e6).toFixed(0)} MB`);
      expect(result).toMatchObject({
        length: length + 'ANOTHER '.length - 'ID'.length,
        patientId: 'ANOTHER',
        fragments: Array.from({ length: FRAGMENTS }, () => FRAGMENT_BYTES),
        offsets,
      });
      expect(result['headerPeak']).toBeLessThan(LIMIT / 2);
      expect(result['peak']).toBeLessThan(LIMIT);
    });
  });
}

/** Headers at their places in a file that is otherwise a hole: it takes a few blocks of the disk. */
async function sparseFile(
  folder: TemporaryFolder,
): Promise<{ path: string; length: number; offsets: readonly number[] }> {
  const offsets = Array.from({ length: FRAGMENTS }, (_, fragment) => fragment * (FRAGMENT_BYTES + 8));
  const header = concat([
    fileMetaBytes({
      sopClassUid: '1.2.840.10008.5.1.4.1.1.77.1.6',
      sopInstanceUid: '2.25.7',
      transferSyntaxUid: '1.2.840.10008.1.2.4.90',
    }),
    toBytes(
      DataSet.of({
        SOPInstanceUID: '2.25.7',
        PatientID: 'ID',
        ExtendedOffsetTable: bytesOf(offsets),
        ExtendedOffsetTableLengths: bytesOf(offsets.map(() => FRAGMENT_BYTES)),
      }),
    ),
    // Pixel Data of undefined length with an empty Basic Offset Table (PS3.5 §A.4).
    Uint8Array.of(0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff),
    item(0xe000, 0),
  ]);
  const path = folder.file('large.dcm');
  await using file = await open(path, 'w');
  await file.write(header, 0, header.length, 0);
  for (const offset of offsets) await file.write(item(0xe000, FRAGMENT_BYTES), 0, 8, header.length + offset);
  const end = header.length + FRAGMENTS * (FRAGMENT_BYTES + 8);
  await file.write(item(0xe0dd, 0), 0, 8, end);
  return { path, length: end + 8, offsets };
}

function item(element: number, length: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfffe, true);
  view.setUint16(2, element, true);
  view.setUint32(4, length, true);
  return bytes;
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(numbers, BigInt).buffer);
}
