import { rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { huWith, jsonLines } from './cli.hu.ts';
import { type ArchiveProcess, startArchiveProcess } from './support/archive-process.ts';
import { faultsOf, filesOf, Ledger, sendByStore, sendByStow } from './support/archive-senders.ts';

/** More by hand, HOUNSFIELD_ROUNDS=200: each takes a second or two. */
const ROUNDS = Number(process.env['HOUNSFIELD_ROUNDS'] ?? 20);
/** Objects of each round that are acknowledged before the archive is killed, at least and at most. */
const [LEAST, MOST] = [200, 240];
const senders = [sendByStore, sendByStow, sendByStore, sendByStow];

describe('an archive that is killed while objects come in over C-STORE and STOW-RS (TRUST §3)', () => {
  let folder: TemporaryFolder;
  const ledger = new Ledger();
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  it('starts again at once with every object that it acknowledged, whole, and nothing half', {
    timeout: 600_000,
  }, async () => {
    const starts: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const begin = performance.now();
      const archive = await startArchiveProcess('serve', folder);
      if (round > 0) starts.push(performance.now() - begin);
      await killedWhileStoring(archive, ledger);
    }
    await using archive = await startArchiveProcess('serve', folder);
    const found = await filesOf(archive);
    expect(faultsOf(found, ledger)).toEqual([]);
    const median = starts.toSorted((a, b) => a - b)[starts.length >> 1] ?? 0;
    const { acknowledged, sent } = ledger;
    console.log(
      `killed ${ROUNDS} times: ${acknowledged.size} acknowledged, ${found.size} found, ${sent.size} begun;`,
      `starts: median ${Math.round(median)} ms, slowest ${Math.round(Math.max(...starts))} ms`,
    );
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * LEAST);
    expect(median / crowding()).toBeLessThan(3000);
    expect((await rebuild(4)).stderr).toContain('"code":"data-folder-in-use"');
  });

  it('gives the same from an index that hu archive rebuild made of the objects alone', {
    timeout: 600_000,
  }, async () => {
    await rm(folder.file('data', 'index.db'));
    const lines = jsonLines((await rebuild(0)).stdout);
    const { summary } = lines.at(-1) as { readonly summary: Readonly<Record<string, number>> };
    console.log(`rebuilt ${summary['indexed']} records, ${summary['perSecond']} a second`);
    await using archive = await startArchiveProcess('serve', folder);
    const found = await filesOf(archive);
    expect(summary).toMatchObject({ indexed: found.size, damaged: 0, version: 0, duplicate: 0, kept: null });
    expect(faultsOf(found, ledger)).toEqual([]);
    const verified = await huWith(0, ['archive', 'verify', '--data', folder.file('data'), '--json']);
    expect(jsonLines(verified.stdout).at(-1)).toMatchObject({
      summary: { whole: found.size, damaged: 0, missing: 0, hasIndex: true },
    });
  });

  const rebuild = (code: number) => huWith(code, ['archive', 'rebuild', '--data', folder.file('data'), '--json']);
});

/** How many programs want each processor, at least 1: on a busy machine a start waits for those. */
function crowding(): number {
  return Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}

async function killedWhileStoring(archive: ArchiveProcess, ledger: Ledger): Promise<void> {
  let left = LEAST + Math.floor(Math.random() * (MOST - LEAST));
  ledger.onAcknowledged = () => {
    if (--left === 0) process.kill(archive.server.pid, 'SIGKILL');
  };
  await Promise.all(senders.map(send => send(archive, ledger, Number.POSITIVE_INFINITY)));
  await archive.server.ended;
  expect(left).toBeLessThanOrEqual(0);
}
