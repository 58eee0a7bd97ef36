import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataSet } from '../../data/index.ts';
import { type NotificationSocket, Notifications } from './index.ts';

class FakeSocket implements NotificationSocket {
  bufferedAmount = 0;
  readonly said: string[] = [];
  /** The data of the last ping. */
  asked = '';
  send(text: string): void {
    this.bufferedAmount += text.length;
    this.said.push('event');
  }
  ping(data: string): void {
    this.said.push('ping');
    this.asked = data;
  }
  close(code: number): void {
    this.said.push(`close ${code}`);
  }
  terminate(): void {
    this.said.push('terminate');
  }
}

const event = {
  sopInstanceUid: '2.25.1',
  eventTypeId: 1,
  dataSet: DataSet.of({ ProcedureStepState: 'SCHEDULED', InputReadinessState: 'READY' }),
};

describe('notification connections (PS3.18 §8.10)', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('carry DICOM JSON with the attributes of PS3.7 Table 10.3-1 and those of the event (§8.10.5)', () => {
    const texts: string[] = [];
    const notifications = new Notifications();
    notifications.open('DASH', Object.assign(new FakeSocket(), { send: (text: string) => texts.push(text) }));
    notifications.send('DASH', event);
    notifications.send('OTHER', event);
    notifications.send('DASH', event);
    expect(texts.map(text => JSON.parse(text))).toEqual(
      [1, 2].map(id => ({
        '00000002': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.34.6.1'] },
        '00000110': { vr: 'US', Value: [id] },
        '00001000': { vr: 'UI', Value: ['2.25.1'] },
        '00001002': { vr: 'US', Value: [1] },
        '00404041': { vr: 'CS', Value: ['READY'] },
        '00741000': { vr: 'CS', Value: ['SCHEDULED'] },
      })),
    );
  });

  it('are cut when a subscriber does not read, and only that one', () => {
    const notifications = new Notifications({ backlog: 1000 });
    const [idle, alive] = [new FakeSocket(), new FakeSocket()];
    notifications.open('DASH', idle);
    notifications.open('DASH', alive);
    for (let k = 0; k < 20; k++) {
      notifications.send('DASH', event);
      alive.bufferedAmount = 0;
    }
    expect(idle.said.at(-1)).toBe('terminate');
    expect(idle.bufferedAmount).toBeLessThanOrEqual(1000);
    expect(alive.said).toEqual(Array(20).fill('event'));
    expect(notifications.size).toBe(1);
  });

  it('are pinged when idle, and cut when no pong comes by the next ping', () => {
    const notifications = new Notifications({ silence: 1000 });
    const [silent, alive] = [new FakeSocket(), new FakeSocket()];
    notifications.open('A', silent);
    const open = notifications.open('B', alive);
    vi.advanceTimersByTime(1000);
    open.heard(alive.asked);
    vi.advanceTimersByTime(1000);
    open.heard(alive.asked);
    expect([silent.said, alive.said]).toEqual([
      ['ping', 'terminate'],
      ['ping', 'ping'],
    ]);
    open.ended();
    vi.advanceTimersByTime(10_000);
    expect([notifications.size, alive.said.length, vi.getTimerCount()]).toEqual([0, 2, 0]);
  });

  it('are pinged behind each text that is kept, which is delivered when the pong comes, not when it was sent', () => {
    const notifications = new Notifications();
    const socket = new FakeSocket();
    const open = notifications.open('DASH', socket);
    const had: number[] = [];
    const kept = (id: number) => ({ ...event, id, delivered: () => had.push(id) });
    for (const id of [1, 2, 3]) notifications.send('DASH', kept(id));
    expect(socket.said).toEqual(['event', 'ping', 'event', 'event']);
    open.heard('another');
    expect(had).toEqual([]);
    open.heard(socket.asked);
    expect([had, socket.said.at(-1)]).toEqual([[1], 'ping']);
    open.heard(socket.asked);
    open.ended();
    expect([had, socket.said.length]).toEqual([[1, 2, 3], 5]);
  });

  it('begin with what was kept, no faster than it is read, and nothing comes twice or out of its order', async () => {
    let isRead = false;
    async function* kept() {
      for (const id of [1, 2, 3]) yield { ...event, id };
      isRead = true;
    }
    const notifications = new Notifications({ backlog: 4000, kept });
    const socket = new FakeSocket();
    const ids: number[] = [];
    notifications.open(
      'DASH',
      Object.assign(socket, {
        send: (text: string) => {
          socket.bufferedAmount += 2000;
          ids.push(JSON.parse(text)['00000110'].Value[0]);
        },
      }),
    );
    await vi.advanceTimersByTimeAsync(1000);
    notifications.send('DASH', { ...event, id: 3 });
    notifications.send('DASH', { ...event, id: 4 });
    expect([ids.length, isRead]).toEqual([1, false]);
    for (let k = 0; k < 5; k++) {
      socket.bufferedAmount = 0;
      await vi.advanceTimersByTimeAsync(100);
    }
    // By their Message IDs: 3 was among what was kept, and 4 came meanwhile.
    expect([ids, isRead]).toEqual([[1, 2, 5, 4], true]);
    notifications.close();
  });

  it('end when what was kept cannot be read, so that the subscriber asks again', async () => {
    const onError = vi.fn();
    // biome-ignore lint/correctness/useYield: it fails before the first.
    async function* kept(): AsyncGenerator<never> {
      throw new Error('disk');
    }
    const notifications = new Notifications({ kept, onError });
    const socket = new FakeSocket();
    notifications.open('DASH', socket);
    await vi.advanceTimersByTimeAsync(0);
    expect([socket.said, notifications.size, onError.mock.calls.length]).toEqual([['terminate'], 0, 1]);
  });

  it('are few for each AE title and in all, and end with the worklist', () => {
    const notifications = new Notifications({ perAeTitle: 1, connections: 2 });
    const sockets = ['A', 'B'].map(title => {
      expect(notifications.hasRoom(title)).toBe(true);
      const socket = new FakeSocket();
      notifications.open(title, socket);
      expect(notifications.hasRoom(title)).toBe(false);
      return socket;
    });
    expect(notifications.hasRoom('C')).toBe(false);
    notifications.close();
    expect(sockets.map(({ said }) => said)).toEqual([['close 1001'], ['close 1001']]);
    expect([notifications.size, vi.getTimerCount(), notifications.hasRoom('A')]).toEqual([0, 0, true]);
  });
});
