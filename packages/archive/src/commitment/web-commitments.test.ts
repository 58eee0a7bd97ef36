import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FakeClock, type TemporaryFolder, temporaryFolder } from '@hounsfield/testkit';
import type { CommitmentReference, CommitmentState } from 'hounsfield/web';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLog } from '../log.ts';
import type { Verifier } from './verifier.ts';
import { WebCommitments } from './web-commitments.ts';

const HOUR = 3_600_000;
const reference: CommitmentReference = { sopClassUid: '1.2', sopInstanceUid: '1.2.3', studyInstanceUid: '1.2.4' };
let folder: TemporaryFolder;
let count = 0;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Commitments whose objects are looked at when `open` says so. */
async function rig(path = folder.file(String(count++)), clock = new FakeClock()) {
  const asked: (readonly unknown[])[] = [];
  const gate = { wait: Promise.resolve(), error: undefined as Error | undefined };
  const verify: Verifier['verify'] = async (references, signal) => {
    asked.push(references);
    await gate.wait;
    signal?.throwIfAborted();
    if (gate.error !== undefined) throw gate.error;
    return { committed: references, failed: [] };
  };
  const parts = { folder: path, verifier: { verify }, log: createLog({ level: 'silent' }), clock };
  const commitments = await WebCommitments.open(parts);
  const request = (transactionUid: string): Promise<CommitmentState> =>
    commitments.request({ transactionUid, references: [reference] });
  const hold = (): (() => void) => {
    let pass = (): void => {};
    gate.wait = new Promise(resolve => {
      pass = resolve;
    });
    return pass;
  };
  return { path, commitments, clock, asked, gate, request, hold };
}

describe('storage commitment requests over the web (PS3.18 §13)', () => {
  it('are answered at once where that takes less than two seconds, and after that on asking', async () => {
    const { commitments, request, hold, clock, asked } = await rig();
    const done = { kind: 'done', committed: [reference], failed: [] };
    expect(await request('1.1')).toEqual(done);
    const pass = hold();
    const second = request('1.2');
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    clock.advance(2000);
    expect(await second).toEqual({ kind: 'working', retryAfter: 5 });
    expect(await commitments.result('1.2')).toEqual({ kind: 'working', retryAfter: 5 });
    pass();
    await vi.waitFor(async () => expect(await commitments.result('1.2')).toEqual(done));
    expect([await request('1.1'), await commitments.result('1.9')]).toEqual([
      { kind: 'duplicate' },
      { kind: 'unknown' },
    ]);
    await commitments.close();
  });

  it('go on after a restart, and results stay what they were', async () => {
    const first = await rig();
    await first.request('1.1');
    first.hold();
    const begun = first.request('1.2');
    await vi.waitFor(() => expect(first.asked).toHaveLength(2));
    first.clock.advance(2000);
    await begun;
    // As a crash leaves it: nothing is closed. A file that cannot be read, or was not written to its end, is no request.
    await writeFile(join(first.path, 'x.json'), '{"transactionUid":');
    await writeFile(join(first.path, 'y.json.new'), '{');
    const next = await rig(first.path, first.clock);
    expect((await next.commitments.result('1.1')).kind).toBe('done');
    await vi.waitFor(async () => expect((await next.commitments.result('1.2')).kind).toBe('done'));
    expect(next.asked).toEqual([[reference]]);
    await next.commitments.close();
  });

  it('have their results for a day; that there was one is known for a week', async () => {
    const { commitments, request, clock, path } = await rig();
    await request('1.1');
    clock.advance(25 * HOUR);
    expect(await commitments.result('1.1')).toEqual({ kind: 'gone' });
    expect(await request('1.1')).toEqual({ kind: 'duplicate' });
    await commitments.close();
    const next = await rig(path, clock);
    expect(await next.commitments.result('1.1')).toEqual({ kind: 'gone' });
    clock.advance(7 * 24 * HOUR);
    expect(await next.commitments.result('1.1')).toEqual({ kind: 'unknown' });
    expect(await readdir(path)).toEqual([]);
    await next.commitments.close();
  });

  it('are tried again where they could not be worked on', async () => {
    const { commitments, request, clock, gate, asked } = await rig();
    gate.error = new Error('the index is gone');
    expect((await request('1.0')).kind).toBe('working');
    gate.error = undefined;
    clock.advance(60_000);
    await vi.waitFor(async () => expect((await commitments.result('1.0')).kind).toBe('done'));
    expect(asked).toHaveLength(2);
    await commitments.close();
  });
});
