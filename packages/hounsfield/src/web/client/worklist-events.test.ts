import { describe, expect, it } from 'vitest';
import { type EventSocket, WorklistClient } from './index.ts';

const EVENT = {
  '00001000': { vr: 'UI', Value: ['2.25.1'] },
  '00001002': { vr: 'US', Value: [1] },
  '00741000': { vr: 'CS', Value: ['SCHEDULED'] },
};

class FakeSocket implements EventSocket {
  readonly #listeners = new Map<string, ((event: never) => void)[]>();
  closed = 0;
  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }
  emit(type: string, event: object = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event as never);
  }
  close(): void {
    this.closed++;
  }
}

describe('a client of notification connections (PS3.18 §8.10)', () => {
  const client = (baseUrl = 'http://worklist.example:8080/rs') =>
    new WorklistClient({ baseUrl, headers: { Authorization: 'Bearer x' }, limits: { dataSet: 1000 }, timeout: 5 });

  async function opened(waiting = 10_000) {
    const socket = new FakeSocket();
    const opening = client().events('DASH', { open: () => socket, waiting });
    // Credentials are asked for before.
    await Promise.resolve();
    await Promise.resolve();
    socket.emit('open');
    return { socket, events: await opening };
  }

  async function all(events: AsyncIterable<{ readonly sopInstanceUid: string; readonly eventTypeId: number }>) {
    const found: string[] = [];
    for await (const { sopInstanceUid, eventTypeId } of events) found.push(`${eventTypeId} ${sopInstanceUid}`);
    return found;
  }

  it('gives events in their order until the server ends it', async () => {
    const { socket, events } = await opened();
    for (const data of [EVENT, { ...EVENT, '00001002': { vr: 'US', Value: [3] } }]) {
      socket.emit('message', { data: JSON.stringify(data) });
    }
    const taken = all(events);
    socket.emit('close', { code: 1001 });
    expect(await taken).toEqual(['1 2.25.1', '3 2.25.1']);
  });

  it('ends when it is closed here, and takes no more', async () => {
    const { socket, events } = await opened();
    const taken = all(events);
    socket.emit('message', { data: JSON.stringify(EVENT) });
    events.close();
    socket.emit('message', { data: JSON.stringify(EVENT) });
    expect(await taken).toEqual(['1 2.25.1']);
    expect(socket.closed).toBeGreaterThan(0);
  });

  it.each([
    ['no JSON', '{', 'bad-answer'],
    ['no event', '{}', 'bad-answer'],
    ['bytes', new Uint8Array(3), 'bad-answer'],
    ['nested deeply', '{"00404018":{"vr":"SQ","Value":['.repeat(30), 'bad-answer'],
    ['too long', ' '.repeat(1001), 'answer-too-large'],
  ])('fails on a message that is %s', async (_, data, code) => {
    const { socket, events } = await opened();
    socket.emit('message', { data });
    await expect(all(events)).rejects.toMatchObject({ code });
    expect(socket.closed).toBeGreaterThan(0);
  });

  it('fails when more waits than the limit, or the connection breaks', async () => {
    const flooded = await opened(500);
    for (let k = 0; k < 10; k++) flooded.socket.emit('message', { data: JSON.stringify(EVENT) });
    await expect(all(flooded.events)).rejects.toMatchObject({ code: 'answer-too-large' });
    const broken = await opened();
    broken.socket.emit('close', { code: 1006 });
    await expect(all(broken.events)).rejects.toMatchObject({ code: 'answer-cut' });
  });

  it('says when nobody answers, and stops when the caller does', async () => {
    const socket = new FakeSocket();
    await expect(client().events('DASH', { open: () => socket })).rejects.toMatchObject({ code: 'answer-timeout' });
    const abort = new AbortController();
    const opening = client().events('DASH', { open: () => socket, signal: abort.signal });
    abort.abort(new Error('enough'));
    await expect(opening).rejects.toThrow('enough');
    expect(socket.closed).toBe(2);
  });

  it.each([
    ['http://worklist.example:8080/rs', undefined, 'ws://worklist.example:8080/rs/subscribers/A%20B'],
    ['http://worklist.example:8080/rs', 'ws://worklist.example:9/x', 'ws://worklist.example:9/x'],
    ['https://worklist.example', 'wss://worklist.example/x', 'wss://worklist.example/x'],
    ['https://worklist.example', 'ws://worklist.example/x', undefined],
    ['https://worklist.example', 'wss://elsewhere.example/x', undefined],
    ['https://worklist.example', 'wss://worklist.example:1@elsewhere.example/x', undefined],
    ['https://worklist.example', 'wss://worklist.example@elsewhere.example/x', undefined],
    ['https://worklist.example', 'wss://worklist.example.elsewhere/x', undefined],
    ['https://worklist.example', 'wss://10.0.0.1/x', undefined],
  ])('from %s with the address %s asks %s, with its credentials nowhere else', async (base, address, expected) => {
    const asked: unknown[] = [];
    const open = (url: string, headers: object): EventSocket => {
      asked.push(url, headers);
      throw new Error('asked');
    };
    const error: unknown = await client(base)
      .events('A B', { address, open })
      .catch((reason: unknown) => reason);
    if (expected === undefined) expect([error, asked]).toMatchObject([{ code: 'foreign-address' }, []]);
    else expect(asked).toEqual([expected, { Authorization: 'Bearer x' }]);
  });
});
