import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bigObject,
  ctSeries,
  cuttingProxy,
  describeWithPeers,
  mrSeries,
  run,
  runOk,
  type TemporaryFolder,
  type TestObject,
  temporaryFolder,
  testObject,
} from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { huHere, listening, type SmallServer } from './cli.listen.support.ts';

const objects = [...ctSeries({ count: 3 }), ...mrSeries({ count: 2 })];

describe('hu receive', () => {
  let place: TemporaryFolder;
  let server: SmallServer;
  beforeAll(async () => {
    place = await temporaryFolder();
    await mkdir(place.file('sent'));
    for (const [at, { bytes }] of objects.entries()) await writeFile(place.file('sent', `${at}.dcm`), bytes);
    server = await listening('receive', '--folder', place.file('in'), '--max-bytes', '5000000');
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await place.remove();
  });

  it('writes what hu store sends, byte for byte, with File Meta Information (PS3.10 §7.1)', async () => {
    await huHere(0, ['store', server.address, place.file('sent'), '--calling', 'CT1']);
    await expectFiles(place.file('in'), objects);
    expect((await readdir(place.file('in'))).sort()).toEqual(objects.map(nameOf).sort());
  });

  it('leaves a file alone that holds the same object, and numbers another one of the same UID', async () => {
    const [first] = objects;
    const path = place.file('in', nameOf(first!));
    const before = await readFile(path);
    await huHere(0, ['store', server.address, place.file('sent', '0.dcm')]);
    const other = Uint8Array.from(first!.bytes);
    other[other.length - 1]! ^= 1;
    await writeFile(place.file('other.dcm'), other);
    await huHere(0, ['store', server.address, place.file('other.dcm')]);
    expect(await readFile(path)).toEqual(before);
    const numbered = await readFile(place.file('in', nameOf(first!).replace(/\.dcm$/, '.1.dcm')));
    expect(Buffer.compare(numbered.subarray(-100), other.subarray(-100))).toBe(0);
    await expect.poll(() => outcomes(server)).toEqual([...objects.map(() => 'stored'), 'same', 'stored']);
  });

  it('refuses what is longer than --max-bytes with A700, and leaves nothing of it (PS3.4 §B.2.3)', async () => {
    await bigObject(8 * 0x10_0000).writeSparse(place.file('big.dcm'));
    const names = await readdir(place.file('in'));
    const { stdout } = await huHere(3, ['store', server.address, place.file('big.dcm'), '--json']);
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ outcome: 'failed', status: 0xa700 });
    expect(await readdir(place.file('in'))).toEqual(names);
  });

  it('leaves nothing of an object whose sender dies in the middle, and goes on', async () => {
    await bigObject(4 * 0x10_0000).writeSparse(place.file('cut.dcm'));
    const names = await readdir(place.file('in'));
    await using cut = await cuttingProxy(Number(server.port), 2_000_000);
    await huHere(3, ['store', `127.0.0.1:${cut.port}`, place.file('cut.dcm')]);
    // The one before was too long.
    await expect.poll(() => outcomes(server).filter(outcome => outcome === 'failed')).toHaveLength(2);
    expect(await readdir(place.file('in'))).toEqual(names);
    await huHere(0, ['echo', server.address]);
  });

  it('ends in order at SIGINT, says what it did, and that not all of it went well', async () => {
    expect(await server.stop()).toBe(1);
    const counts = { stored: objects.length + 1, same: 1, failed: 2 };
    expect(server.lines().at(-1)).toMatchObject({ summary: counts });
  });

  it('makes names of what the objects say, and none that leads out of the folder', async () => {
    await using folder = await temporaryFolder();
    const hostile = testObject(objects[0]!.sopClassUid, 'hostile', [
      ['PatientID', '../../x:*\u0000'],
      ['StudyInstanceUID', '../../../etc'],
      ['StudyDescription', ''],
    ]);
    await writeFile(folder.file('a.dcm'), hostile.bytes);
    const pattern = '{StudyInstanceUID}/{PatientID}-{StudyDescription}/{SOPInstanceUID}.dcm';
    await using own = await listening(
      'receive',
      '--folder',
      folder.file('in', 'deep'),
      '--name',
      pattern,
      '--count',
      '1',
    );
    await huHere(0, ['store', own.address, folder.file('a.dcm')]);
    expect(await own.server.ended).toBe(0);
    const found = await readdir(folder.path, { recursive: true });
    const file = found.find(name => name.endsWith(nameOf(hostile)));
    expect(file).toMatch(/^in\/deep\/[\p{L}\p{N}_-]+\/[\p{L}\p{N}_-]+-none\/[\d.]+\.dcm$/u);
    expect(found.filter(name => name.endsWith('.dcm')).sort()).toEqual(['a.dcm', file].sort());
  });
});

describeWithPeers(['storescu', 'dcmsend'], 'hu receive and the senders of DCMTK', peers => {
  it('takes what storescu and dcmsend send, and tells the second that it was there', async () => {
    await using folder = await temporaryFolder();
    await mkdir(folder.file('sent'));
    for (const [at, { bytes }] of objects.entries()) await writeFile(folder.file('sent', `${at}.dcm`), bytes);
    await using server = await listening(
      'receive',
      '--folder',
      folder.file('in'),
      '--per-study',
      '--existing',
      'refuse',
    );
    await runOk(peers.get('storescu')!, ['+sd', '127.0.0.1', server.port, folder.file('sent')]);
    const studies = await readdir(folder.file('in'));
    expect(new Set(studies)).toEqual(new Set(objects.map(each => readBytes(each.bytes).get('StudyInstanceUID'))));
    for (const study of studies) await expectFiles(folder.file('in', study), objects);
    const again = await run(peers.get('dcmsend')!, ['-v', '+sd', '127.0.0.1', server.port, folder.file('sent')]);
    expect(again.stdout + again.stderr).toMatch(/with status SUCCESS *: 5/);
    expect(outcomes(server)).toEqual([...objects.map(() => 'stored'), ...objects.map(() => 'same')]);
  });
});

/** Every file of the folder is an object that was sent, with the data set as it was. */
async function expectFiles(folder: string, sent: readonly TestObject[]): Promise<void> {
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const object = sent.find(each => name === nameOf(each));
    const bytes = await readFile(join(folder, name));
    const meta = readBytes(bytes).fileMeta;
    expect(meta.get('MediaStorageSOPInstanceUID')).toBe(object?.sopInstanceUid);
    expect(meta.get('TransferSyntaxUID')).toBe(object?.transferSyntaxUid);
    expect(Buffer.compare(bytes.subarray(-object!.dataSet.length), object!.dataSet)).toBe(0);
  }
}

function nameOf({ sopInstanceUid }: TestObject): string {
  return `${sopInstanceUid}.dcm`;
}

function outcomes(server: SmallServer): readonly unknown[] {
  return server.lines().flatMap(line => ('outcome' in line ? [line['outcome']] : []));
}
