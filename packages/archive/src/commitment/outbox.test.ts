import { readdir, writeFile } from 'node:fs/promises';
import { FakeClock, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import { AssociationError } from 'hounsfield/errors';
import type { Association } from 'hounsfield/network';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLog } from '../log.ts';
import { type Job, jobForm } from './job.ts';
import { JobFolder } from './job-folder.ts';
import { Outbox } from './outbox.ts';
import type { Verifier } from './verifier.ts';

const HOUR = 3_600_000;
const reference = { sopClassUid: '1.2.840.10008.5.1.4.1.1.2', sopInstanceUid: '1.2.3' };
let folder: TemporaryFolder;
let count = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** An outbox whose peer cannot be reached until it is told otherwise. */
async function rig(path = folder.file(String(count++)), clock = new FakeClock()) {
  const attempts: number[] = [];
  const reported: unknown[] = [];
  const state = { isThere: false, isKnown: true, verified: 0 };
  const association = {
    nEventReport: async (request: unknown) => {
      reported.push(request);
      return { category: 'success', status: 0 };
    },
    abort: () => {},
    [Symbol.asyncDispose]: async () => {},
  } as unknown as Association;
  const connect = async (): Promise<Association> => {
    attempts.push(clock.now());
    if (!state.isThere) throw new AssociationError('connection-refused');
    return association;
  };
  const verify: Verifier['verify'] = async references => {
    state.verified++;
    return { committed: references, failed: [] };
  };
  const outbox = new Outbox({
    jobs: await JobFolder.open(path, jobForm),
    verifier: { verify },
    peers: { has: () => state.isKnown, connect },
    log: createLog({ level: 'silent' }),
    clock,
  });
  const gone = { nEventReport: () => Promise.reject(new AssociationError('association-over')) };
  const take = (job: Job): Promise<void> => outbox.take(job, gone as unknown as Association);
  const files = async () => (await readdir(path)).length;
  return { path, outbox, clock, attempts, reported, state, take, files };
}

function job(clock: FakeClock, transactionUid = '1.2.4'): Job {
  return { aeTitle: 'MODALITY', transactionUid, requestedAt: clock.now(), instances: [reference] };
}

describe('results of storage commitment that cannot be delivered (PS3.4 §J.3.3)', () => {
  it('are tried again after 30 s, then after twice as long, at most an hour, for a day', async () => {
    const { outbox, clock, attempts, take, files, state } = await rig();
    const start = clock.now();
    await take(job(clock));
    for (let left = 40; left > 0 && (await files()) > 0; left--) {
      await vi.waitFor(async () => expect(clock.waiting === 1 || (await files()) === 0).toBe(true), { interval: 5 });
      clock.advance(HOUR / 120);
      if (attempts.length > 2) clock.advance(HOUR - HOUR / 120);
    }
    const waits = attempts.map((at, k) => Math.round((at - (attempts[k - 1] ?? start)) / 1000));
    expect(waits.slice(0, 2)).toEqual([0, 30]);
    expect(waits.slice(2).every(wait => wait <= 3600)).toBe(true);
    expect(attempts.length).toBeGreaterThan(24);
    expect(attempts.at(-1)! - start).toBeLessThanOrEqual(24 * HOUR);
    expect(await files()).toBe(0);
    expect(state.verified, 'objects are looked at once').toBe(1);
    await outbox.close();
  });

  it('are delivered when the peer is there again, and then forgotten', async () => {
    const { outbox, clock, reported, take, files, state } = await rig();
    await take(job(clock));
    await vi.waitFor(() => expect(clock.waiting).toBe(1));
    expect(outbox.has(job(clock))).toBe(true);
    state.isThere = true;
    clock.advance(30_000);
    await vi.waitFor(() => expect(outbox.has(job(clock))).toBe(false));
    expect(reported).toHaveLength(1);
    expect(await files()).toBe(0);
  });

  it('survive a restart, with what was found, and a file that is none does no harm', async () => {
    const before = await rig();
    before.state.isKnown = false;
    await before.take(job(before.clock));
    await vi.waitFor(() => expect(before.clock.waiting).toBe(1));
    await before.outbox.close();
    expect(before.clock.waiting).toBe(0);
    await writeFile(`${before.path}/${'0'.repeat(64)}.json`, '{"aeTitle":');
    await writeFile(`${before.path}/half.new`, '{');
    const after = await rig(before.path, before.clock);
    after.state.isThere = true;
    await after.outbox.resume();
    await vi.waitFor(() => expect(after.reported).toHaveLength(1));
    await vi.waitFor(async () => expect(await after.files(), 'what cannot be read stays').toBe(1));
    expect(after.state.verified).toBe(0);
    await after.outbox.close();
  });
});
