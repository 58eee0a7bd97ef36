import { afterEach, describe, expect, it } from 'vitest';
import { Flow } from '../flow.ts';
import { transportPair } from '../memory-transport.ts';
import { IncomingData } from './incoming-data.ts';

describe('data as they come in', () => {
  const chunk = (size: number) => new Uint8Array(size).fill(size & 0xff);
  function incoming(highWater = 1000, lends = false): { data: IncomingData; flow: Flow; paused: () => boolean } {
    const [transport] = transportPair();
    let paused = false;
    transport.pause = () => {
      paused = true;
    };
    transport.resume = () => {
      paused = false;
    };
    const flow = new Flow(Object.assign(transport, { lends }));
    const data = new IncomingData(flow, highWater);
    arriving.push(data);
    return { data, flow, paused: () => paused };
  }
  const arriving: IncomingData[] = [];
  afterEach(() => {
    for (const data of arriving.splice(0)) data.fail(new Error('over'));
  });
  async function all(data: AsyncIterable<Uint8Array>): Promise<number> {
    let sum = 0;
    for await (const each of data) sum += each.length;
    return sum;
  }

  it('can be iterated before, while and after they come', async () => {
    const { data } = incoming();
    data.push(chunk(10));
    const sum = all(data);
    await Promise.resolve();
    data.push(chunk(20));
    data.push(chunk(30));
    data.end();
    expect(await sum).toBe(60);
    expect([data.received, data.isComplete]).toEqual([60, true]);
  });

  it('are pushed into a function without a promise between', async () => {
    const { data } = incoming();
    const seen: number[] = [];
    data.push(chunk(1));
    const done = data.consume(each => void seen.push(each.length));
    expect(seen).toEqual([1]);
    data.push(chunk(2));
    expect(seen).toEqual([1, 2]);
    data.end();
    await done;
  });

  it('are flushed when all that came at once was given, and before the end', async () => {
    const { data } = incoming();
    const seen: (number | string)[] = [];
    data.push(chunk(1));
    const done = data.consume(each => void seen.push(each.length), { borrows: true, flush: () => seen.push('flush') });
    data.push(chunk(2));
    data.chunkEnds();
    data.push(chunk(3));
    data.push(chunk(4));
    data.end();
    expect(seen).toEqual([1, 2, 'flush', 3, 4, 'flush']);
    await done;
  });

  it('are discarded when flushing fails', async () => {
    const { data } = incoming();
    const full = new Error('the disk is full');
    const flush = (): void => {
      throw full;
    };
    const done = data.consume(() => undefined, { borrows: true, flush });
    data.push(chunk(1));
    data.chunkEnds();
    await expect(done).rejects.toBe(full);
    data.push(chunk(2));
    data.chunkEnds();
    data.end();
  });

  it('wait for a function that asks for time, in order', async () => {
    const { data, paused } = incoming();
    const seen: number[] = [];
    let free = (): void => {};
    const done = data.consume(each => {
      seen.push(each.length);
      return new Promise<void>(resolve => {
        free = resolve;
      });
    });
    data.push(chunk(600));
    data.push(chunk(601));
    expect([seen, paused()]).toEqual([[600], false]);
    data.push(chunk(602));
    expect(paused()).toBe(true);
    data.end();
    for (let turn = 0; turn < 3; turn++) {
      free();
      await Promise.resolve();
      await Promise.resolve();
    }
    await done;
    expect(seen).toEqual([600, 601, 602]);
    expect(paused()).toBe(false);
  });

  it('make the peer wait while the consumer is slow, and only then', async () => {
    const { data, paused } = incoming(1000);
    const iterator = data[Symbol.asyncIterator]();
    data.push(chunk(500));
    expect(paused()).toBe(false);
    data.push(chunk(500));
    expect(paused()).toBe(true);
    await iterator.next();
    await iterator.next();
    expect(paused()).toBe(false);
  });

  it('share what eight may have when many arrive at the same time', () => {
    // So many that it does not matter what other tests of this process have left open.
    const many = Array.from({ length: 400 }, () => incoming(8000));
    for (const { data } of many) data.push(chunk(300));
    expect(many.every(({ paused }) => paused())).toBe(true);
    for (const { data } of many) data.end();
    const alone = incoming(8000);
    alone.data.push(chunk(300));
    expect(alone.paused()).toBe(false);
  });

  it.each<[{ readonly borrows?: boolean; readonly flush?: () => void }]>([
    [{ borrows: true }],
    [{ borrows: true, flush: () => {} }],
    [{}],
  ])('are copied from a buffer that is lent before a slow function sees them (%o)', async options => {
    const { data } = incoming(1_000_000, true);
    const lent = new Uint8Array(20_000);
    const sent: number[] = [];
    const seen: number[] = [];
    const consumed = data.consume(async part => {
      // A function that borrows has to look at once.
      if (options.borrows !== true) await new Promise(resolve => setImmediate(resolve));
      expect(new Set(part).size).toBe(1);
      seen.push(part[0]!);
      await new Promise(resolve => setImmediate(resolve));
    }, options);
    for (let n = 0; n < 200; n++) {
      lent.fill(n & 0xff);
      sent.push(n & 0xff);
      data.push(lent.subarray(0, 5000 + n));
      lent.fill(0xee);
      if (n % 7 === 0) await new Promise(resolve => setImmediate(resolve));
    }
    data.end();
    await consumed;
    expect(seen).toEqual(sent);
  });

  it('count what tiny pieces cost beside their bytes', () => {
    const { data, paused } = incoming(100_000);
    for (let at = 0; at < 1000; at++) data.push(chunk(2));
    expect(paused()).toBe(true);
  });

  it('go by when nobody wants them', async () => {
    const { data, paused } = incoming(100);
    data.push(chunk(1000));
    const gone = data.discard();
    expect(paused()).toBe(false);
    data.push(chunk(1000));
    data.end();
    await gone;
    expect(data.received).toBe(2000);
  });

  it('go by when the reader stops early', async () => {
    const { data, paused } = incoming(100);
    data.push(chunk(1000));
    for await (const _ of data) break;
    data.push(chunk(1000));
    expect(paused()).toBe(false);
  });

  it('can be taken once', async () => {
    const { data } = incoming();
    data.end();
    await all(data);
    await expect(all(data)).rejects.toThrow(expect.objectContaining({ code: 'data-taken' }));
    await expect(data.consume(() => undefined)).rejects.toThrow(expect.objectContaining({ code: 'data-taken' }));
  });

  it('never look complete to a reader whose data were discarded', async () => {
    for (const read of [all, (data: IncomingData) => data.consume(() => undefined)]) {
      const { data } = incoming();
      const reading = read(data);
      data.push(chunk(10));
      void data.discard();
      data.end();
      await expect(reading).rejects.toThrow(expect.objectContaining({ code: 'data-taken' }));
    }
  });

  it('fail their reader when the association ends before them', async () => {
    for (const read of [all, (data: IncomingData) => data.consume(() => undefined)]) {
      const { data } = incoming();
      data.push(chunk(10));
      const reading = read(data);
      data.fail(new Error('gone'));
      await expect(reading).rejects.toThrow('gone');
    }
  });

  it('pass on what a function throws, and let the rest go by', async () => {
    const { data, paused } = incoming(100);
    const reading = data.consume(() => {
      throw new Error('full');
    });
    data.push(chunk(10));
    data.push(chunk(1000));
    await expect(reading).rejects.toThrow('full');
    expect(paused()).toBe(false);
  });

  it('stay in order through thousands of pieces read slowly', async () => {
    const { data } = incoming(1e9);
    const seen: number[] = [];
    const reading = (async () => {
      for await (const each of data) seen.push(each[0] ?? -1);
    })();
    for (let at = 0; at < 3000; at++) {
      data.push(Uint8Array.of(at & 0xff));
      if (at % 7 === 0) await Promise.resolve();
    }
    data.end();
    await reading;
    expect(seen).toEqual(Array.from({ length: 3000 }, (_, at) => at & 0xff));
  });
});
