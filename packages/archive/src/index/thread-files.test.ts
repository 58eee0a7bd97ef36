import { StorageError } from 'hounsfield/errors';
import { expect, it } from 'vitest';
import { durabilities } from '../storage/index.ts';
import type { IndexThread } from './index-thread.ts';
import { SharedBuffers } from './shared-buffers.ts';
import { threadFiles } from './thread-files.ts';

it('a file whose disk is full gives back every room that it was given', async () => {
  const buffers = new SharedBuffers();
  const all = freeRooms(buffers);
  const post = () => ({ number: 1, answer: Promise.reject(new StorageError('disk-full')) });
  // Of the thread only what a file asks of it.
  const thread = { ask: async () => [7], post } as unknown as IndexThread;
  const [file] = await threadFiles(thread, buffers, durabilities.none).createAll(['one']);
  await file!.append([buffers.take()!]);
  await new Promise(resolve => setImmediate(resolve));
  await expect(file!.finish([buffers.take()!, buffers.take()!, buffers.take()!])).rejects.toMatchObject({
    code: 'disk-full',
  });
  expect(freeRooms(buffers)).toBe(all);
});

function freeRooms(buffers: SharedBuffers): number {
  const rooms: Uint8Array[] = [];
  for (let room = buffers.take(); room !== undefined; room = buffers.take()) rooms.push(room);
  for (const room of rooms) buffers.giveBack(room);
  return rooms.length;
}
