import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { findCommand, runOk, suiteThatCannotRun, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSentence, huWith } from './cli.hu.ts';
import { serveIn } from './cli.serve.support.ts';
import { faultsOf, filesOf, Ledger, openSender, sendByStore, sendByStow, stow } from './support/archive-senders.ts';
import { buildFaultLayer, noFaultLayer, startWatchedArchive } from './support/fault-layer.ts';

const { EIO, ENOSPC, EROFS } = constants.errno;
/** Refused: Out of resources (PS3.4 §B.2.3). */
const OUT_OF_RESOURCES = 0xa700;

const FULL = 'an archive on a disk that is full, read-only or locked (issue 5)';
const isRoot = process.platform === 'linux' && process.getuid?.() === 0 && findCommand('mount') !== undefined;
if (isRoot) describe(FULL, realDisks);
else suiteThatCannotRun(FULL, 'needs Linux and root to mount a small file system');

const FAULTS = 'an archive whose disk fails at the n-th operation of a store, for every n (issue 5)';
if (noFaultLayer === undefined) describe(FAULTS, injectedFaults);
else suiteThatCannotRun(FAULTS, noFaultLayer);

function realDisks(): void {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await runOk('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'hounsfield-test', folder.path]);
  });
  afterAll(async () => {
    await runOk('umount', ['--lazy', folder.path]);
    await folder.remove();
  });

  it('refuses what it cannot store, gives what it has, and goes on by itself when there is room', async () => {
    const ledger = new Ledger();
    await using archive = await served(folder);
    expect(await sendByStore(archive, ledger, 5)).toBe(0);
    const { bavail, bsize } = await statfs(folder.path);
    await writeFile(folder.file('ballast'), new Uint8Array(bavail * bsize - 600_000));
    const told = await Promise.all(
      [sendByStore, sendByStore, sendByStore, sendByStow].map(send => send(archive, ledger, 500)),
    );
    expect(told.slice(0, 3)).toEqual([OUT_OF_RESOURCES, OUT_OF_RESOURCES, OUT_OF_RESOURCES]);
    expect(told[3]).toBeOneOf([409, 507]);
    expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
    await rm(folder.file('ballast'));
    expect([await sendByStore(archive, ledger, 5), await sendByStow(archive, ledger, 5)]).toEqual([0, 200]);
    expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
    await archive.server.stop();
    await runOk('mount', ['-o', 'remount,ro', folder.path]);
    const quietly = ['--dicom-port', '0', '--http-port', '0', '--log-level', 'silent'];
    const refused = await huWith(4, ['serve', '--data', folder.file('data'), ...quietly]);
    expectSentence(refused.stderr, /may not write to its data folder|data folder cannot be used/);
    await runOk('mount', ['-o', 'remount,rw', folder.path]);
    await using again = await served(folder);
    expect(faultsOf(await filesOf(again), ledger)).toEqual([]);
    await lockedDatabase(again, ledger);
  });

  async function lockedDatabase(archive: Awaited<ReturnType<typeof served>>, ledger: Ledger): Promise<void> {
    const other = new DatabaseSync(folder.file('data', 'index.db'));
    other.exec('begin exclusive');
    const told = await Promise.all([sendByStore(archive, ledger, 1), sendByStow(archive, ledger, 1)]);
    expect(told[0]).toBe(OUT_OF_RESOURCES);
    expect(told[1]).toBeOneOf([409, 507]);
    expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
    other.exec('rollback');
    other.close();
    expect([await sendByStore(archive, ledger, 5), await sendByStow(archive, ledger, 5)]).toEqual([0, 200]);
    expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
  }
}

function injectedFaults(): void {
  let folder: TemporaryFolder;
  let library: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    library = await buildFaultLayer(folder);
    await mkdir(folder.file('disk'));
  });
  afterAll(() => folder.remove());
  const start = () => startWatchedArchive({ library, folder, isLogged: false });
  const ledger = new Ledger();

  it.each([
    ['EIO', EIO],
    ['ENOSPC', ENOSPC],
  ])('answers %s honestly, shows nothing half, and takes the same object again', async (_, errno) => {
    let archive = await start();
    let [restarts, fired] = [0, 0];
    let hasSyncFailed = false;
    try {
      const { least, most } = await operationsOfOneStore(archive, ledger);
      const next = ledger.series();
      // Behind a plain store's own operations come those of a batch of new files, which are all alike.
      for (let n = 1; n <= Math.min(most, 2 * least); n++) {
        const object = next();
        await using sender = await openSender(archive);
        await archive.control.failAt(n, errno);
        const told = await sender.send(object);
        const { failed } = await archive.control.end();
        if (failed !== undefined) fired++;
        hasSyncFailed ||= failed === 'sync' && errno === EIO;
        expect(told, `operation ${n} of ${most} fails, a ${failed}`).toBeOneOf([0, OUT_OF_RESOURCES]);
        if (told === 0) ledger.acknowledge(object.sopInstanceUid);
        if (told !== 0 && (await sender.send(object)) !== 0) {
          // Nobody knows what is durable after a sync that failed, so that the archive takes nothing more.
          expect(hasSyncFailed, `operation ${n} of ${most} failed, a ${failed}`).toBe(true);
          hasSyncFailed = false;
          restarts++;
          await archive.stop();
          archive = await start();
          expect(await stow(archive, object)).toBe(200);
        }
        ledger.acknowledge(object.sopInstanceUid);
        if (n % 10 === 0) expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
      }
      console.log(`a store takes ${least} to ${most} operations; ${fired} failed; ${restarts} restarts`);
      expect(fired).toBeGreaterThan(least / 2);
      expect(restarts).toBeLessThan(fired / 2);
      expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
    } finally {
      await archive.stop();
    }
  });

  it('refuses all while nothing can be written, and goes on by itself', async () => {
    await using archive = await start();
    for (const errno of [EROFS, ENOSPC]) {
      await archive.control.failAt(1, errno, { andAll: true });
      expect(await sendByStore(archive, ledger, 1)).toBe(OUT_OF_RESOURCES);
      expect(await sendByStow(archive, ledger, 1)).toBeOneOf([409, 507]);
      expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
      await archive.control.end();
      expect([await sendByStore(archive, ledger, 3), await sendByStow(archive, ledger, 3)]).toEqual([0, 200]);
    }
    expect(faultsOf(await filesOf(archive), ledger)).toEqual([]);
  });
}

/** The most that one store does, the batches of new files included that are made now and then. */
async function operationsOfOneStore(archive: Awaited<ReturnType<typeof startWatchedArchive>>, ledger: Ledger) {
  const next = ledger.series();
  await using sender = await openSender(archive);
  const counts: number[] = [];
  for (let n = 0; n < 20; n++) {
    const object = next();
    await archive.control.failAt(0, 0);
    expect(await sender.send(object)).toBe(0);
    ledger.acknowledge(object.sopInstanceUid);
    counts.push((await archive.control.end()).operations);
  }
  return { least: Math.min(...counts), most: Math.max(...counts) };
}

async function served(folder: TemporaryFolder) {
  const running = await serveIn(folder);
  return { ...running, dicomWeb: running.told.dicomweb, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}
