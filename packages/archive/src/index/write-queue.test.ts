import { existsSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { temporaryFolder } from '@hounsfield/testkit';
import { describe, expect, it, vi } from 'vitest';
import { testRecord } from '../testing/records.ts';
import { openForWriting } from './database.ts';
import { DiskJobs } from './disk-jobs.ts';
import type { Answer, DiskJob } from './protocol.ts';
import { SharedBuffers } from './shared-buffers.ts';
import { WriteQueue } from './write-queue.ts';
import { IndexWriter } from './writer.ts';

describe('the queue of a writing thread', () => {
  it('makes a file durable before its record, and answers both in one message', async () => {
    await using own = await rig();
    const file = own.create('one');
    own.queue.append(1, await own.job(file, 'be'));
    own.queue.finish(2, await own.job(file, 'hind'));
    own.queue.add(3, { record: testRecord({}), after: 2 });
    expect(own.messages).toEqual([]);
    await turn();
    expect(own.count(), 'not before its file').toBe(0);
    await own.answered(3);
    expect(own.messages).toEqual([
      [{ id: 1, result: undefined }],
      [
        { id: 2, result: undefined },
        { id: 3, result: { kind: 'added' } },
      ],
    ]);
    expect(await readFile(own.path('one'), 'utf8')).toBe('behind');
  });

  it('adds no record whose file could not be finished, and the others', async () => {
    await using own = await rig();
    const gone = 1_000_000;
    own.queue.finish(1, await own.job(gone, 'lost'));
    own.queue.add(2, { record: testRecord({}), after: 1 });
    own.queue.finish(3, await own.job(own.create('whole'), 'kept'));
    own.queue.add(4, { record: testRecord({}), after: 3 });
    await own.answered(4);
    expect(own.messages.flat()).toEqual([
      { id: 1, failure: { kind: 'disk', step: 'append', errno: 'EBADF' } },
      { id: 2, failure: { kind: 'failure', code: 'index-failed', detail: 'its blob is not durable' } },
      { id: 3, result: undefined },
      { id: 4, result: { kind: 'added' } },
    ]);
    expect(own.count()).toBe(1);
  });

  it('calls no file finished of which an earlier part is missing, and knows it from another with its descriptor', async () => {
    await using own = await rig();
    const file = own.create('gap');
    const part = await own.job(file, 'b');
    own.queue.append(1, { ...part, file: 1_000_000 });
    own.queue.append(2, part);
    own.queue.finish(3, part);
    const next = own.create('next');
    expect(next).toBe(file);
    own.queue.finish(4, { ...(await own.job(next, 'whole')), stream: 99 });
    await own.answered(4);
    expect(own.messages.flat().map(answer => 'failure' in answer)).toEqual([true, true, true, false]);
    expect(await readFile(own.path('next'), 'utf8')).toBe('whole');
  });

  it('waits itself for the disk where a file is alone, and its record shares the message', async () => {
    await using own = await rig();
    own.queue.finish(1, { ...(await own.job(own.create('alone'), 'whole')), isAlone: true });
    own.queue.add(2, { record: testRecord({}), after: 1 });
    await turn();
    expect(own.messages).toEqual([
      [
        { id: 1, result: undefined },
        { id: 2, result: { kind: 'added' } },
      ],
    ]);
    const gone = await own.job(1_000_000, 'lost');
    own.queue.finish(3, { ...gone, isAlone: true });
    own.queue.add(4, { record: testRecord({ SOPInstanceUID: '1.2.3' }), after: 3 });
    await turn();
    expect(
      own.messages
        .flat()
        .slice(2)
        .map(answer => 'failure' in answer),
    ).toEqual([true, true]);
  });

  it('syncs files at the same time, and ends them all before it is closed', async () => {
    await using own = await rig();
    for (let n = 0; n < 20; n++) {
      own.queue.finish(2 * n, await own.job(own.create(`file ${n}`), 'whole'));
      own.queue.add(2 * n + 1, { record: testRecord({ SOPInstanceUID: `1.2.${n + 1}` }), after: 2 * n });
    }
    await own.queue.drain();
    expect(own.count()).toBe(20);
    expect(own.messages.flat().map(({ id }) => id)).toHaveLength(40);
  });

  it('makes files beside what else is done, all of them or none, before it is closed', async () => {
    await using own = await rig();
    own.create('there');
    own.queue.create(1, { paths: ['a', 'b'].map(own.path) });
    own.queue.create(2, { paths: ['c', 'there', 'd'].map(own.path) });
    own.queue.add(3, { record: testRecord({}) });
    await turn();
    expect(own.count(), 'while the files are made').toBe(1);
    await own.queue.drain();
    const [made, refused] = [1, 2].map(id => own.messages.flat().find(answer => answer.id === id));
    expect(made).toEqual({ id: 1, result: [expect.any(Number), expect.any(Number)] });
    expect(refused).toEqual({ id: 2, failure: { kind: 'disk', step: 'create', errno: 'EEXIST' } });
    expect(['a', 'b', 'c', 'd'].map(name => existsSync(own.path(name)))).toEqual([true, true, false, false]);
  });

  it('makes nobody wait for ever more that comes', async () => {
    await using own = await rig();
    for (let id = 0; id < 100; id++) own.queue.add(id, { record: testRecord({}) });
    expect(own.messages.flat().length).toBeGreaterThanOrEqual(64);
    own.queue.flush();
    expect(own.messages.flat()).toHaveLength(100);
    expect(own.count()).toBe(100);
  });
});

async function rig() {
  const folder = await temporaryFolder();
  const database = await openForWriting(folder.file('index.db'));
  const buffers = new SharedBuffers();
  const messages: (readonly Answer[])[] = [];
  const disk = new DiskJobs(buffers.memory);
  return {
    messages,
    queue: new WriteQueue(new IndexWriter(database), disk, answers => messages.push(answers)),
    path: (name: string) => folder.file(name),
    create: (name: string) => openSync(folder.file(name), 'wx'),
    answered: (count: number) => vi.waitFor(() => expect(messages.flat()).toHaveLength(count), { interval: 1 }),
    count: () => database.raw.prepare('select count(*) as n from instance').get()?.['n'],
    async job(file: number, text: string): Promise<DiskJob> {
      const bytes = new TextEncoder().encode(text);
      return { file, stream: file, bytes: await buffers.fill([bytes], bytes.length) };
    },
    async [Symbol.asyncDispose](): Promise<void> {
      database.raw.close();
      await folder.remove();
    },
  };
}

function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(() => setImmediate(resolve)));
}
