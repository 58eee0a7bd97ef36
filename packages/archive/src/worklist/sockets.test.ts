import { EventEmitter } from 'node:events';
import { Notifications } from 'hounsfield/web/worklist';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { notificationDoor } from './sockets.ts';

describe('the connection of a subscriber (PS3.18 §8.10.4)', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends with the right to it, and leaves nothing behind', async () => {
    let isGood = true;
    const notifications = new Notifications();
    const admit = async () => (isGood ? 'somebody' : new Response(null, { status: 401 }));
    const onOpen = vi.fn();
    const door = notificationDoor({ path: '/dicom-web', notifications, admit, onOpen });
    const take = await door(new Request('http://localhost/dicom-web/subscribers/DASH'));
    if (take instanceof Response) throw new Error('it was refused');
    const codes: number[] = [];
    const socket = Object.assign(new EventEmitter(), {
      bufferedAmount: 0,
      ping: (data: string) => socket.emit('pong', Buffer.from(data)),
      close: (code: number) => {
        codes.push(code);
        socket.emit('close');
      },
      terminate: () => codes.push(0),
    });
    // What is used of one.
    take(socket as unknown as WebSocket);
    expect(notifications.size).toBe(1);
    expect(onOpen.mock.calls).toEqual([['DASH', 'somebody']]);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(codes).toEqual([]);
    isGood = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codes).toEqual([1008]);
    expect([notifications.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
