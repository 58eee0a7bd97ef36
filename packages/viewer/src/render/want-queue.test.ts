import { describe, expect, it } from 'vitest';
import { neighbours, WantQueue } from './want-queue.ts';

interface Request {
  readonly signal: AbortSignal;
  readonly resolve: (value: string) => void;
  readonly reject: (error: unknown) => void;
}

function scripted({ concurrent = 2, budget = 100 } = {}) {
  const requests = new Map<number, Request>();
  const asked: number[] = [];
  const settled: number[] = [];
  const dropped: string[] = [];
  const queue = new WantQueue<number, string>({
    load: (key, signal) => {
      asked.push(key);
      return new Promise((resolve, reject) => requests.set(key, { signal, resolve, reject }));
    },
    bytesOf: value => value.length,
    settled: key => settled.push(key),
    dropped: value => dropped.push(value),
    budget,
    concurrent,
  });
  const request = (key: number): Request => {
    const found = requests.get(key);
    if (found === undefined) throw new Error(`${key} was not asked for`);
    return found;
  };
  return { queue, request, asked, settled, dropped };
}

/** Lets everything that waits for a promise run. */
const turn = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

describe('a queue of wishes', () => {
  it('asks for the most urgent first, no more at one time than allowed', async () => {
    const { queue, request, asked, settled } = scripted();
    queue.want([5, 6, 4, 7]);
    expect(asked).toEqual([5, 6]);
    request(5).resolve('five');
    await turn();
    expect([asked, settled]).toEqual([[5, 6, 4], [5]]);
    expect(queue.get(5)).toBe('five');
  });

  it('aborts what nobody wants any more, and does not ask twice for what is still wanted', async () => {
    const { queue, request, asked, settled, dropped } = scripted();
    queue.want([1, 2]);
    queue.want([2, 3]);
    expect(asked).toEqual([1, 2, 3]);
    expect([request(1).signal.aborted, request(2).signal.aborted]).toEqual([true, false]);
    request(1).resolve('late');
    await turn();
    expect([settled, dropped, queue.has(1)]).toEqual([[], ['late'], false]);
  });

  it('remembers a failure until it is retried', async () => {
    const { queue, request, asked } = scripted();
    const error = new Error('lost');
    queue.want([1]);
    request(1).reject(error);
    await turn();
    expect(queue.failure(1)).toBe(error);
    queue.want([1]);
    expect(asked).toEqual([1]);
    queue.retry();
    expect([asked, queue.failure(1)]).toEqual([[1, 1], undefined]);
  });

  it('tries what failed again when the reader comes back to it', async () => {
    const { queue, request, asked } = scripted();
    queue.want([1]);
    request(1).reject(new Error('lost'));
    await turn();
    queue.want([2, 1]);
    expect(asked).toEqual([1, 2]);
    queue.want([1, 2]);
    expect(asked).toEqual([1, 2, 1]);
  });

  it('aborts everything and keeps nothing when closed', async () => {
    const { queue, request, asked, dropped } = scripted();
    queue.want([1, 2, 3]);
    request(1).resolve('one');
    await turn();
    queue.close();
    expect([request(2).signal.aborted, request(3).signal.aborted, dropped]).toEqual([true, true, ['one']]);
    request(2).resolve('two');
    await turn();
    queue.want([4]);
    expect([asked, queue.bytes, dropped]).toEqual([[1, 2, 3], 0, ['one', 'two']]);
  });
});

describe('the neighbours of an image', () => {
  it('come by distance, those ahead first', () => {
    expect(neighbours(3, 10, 5)).toEqual([3, 4, 2, 5, 1]);
    expect(neighbours(3, 10, 5, -1)).toEqual([3, 2, 4, 1, 5]);
  });

  it('end at the ends of the stack and hold each image once', () => {
    expect(neighbours(0, 3, 10)).toEqual([0, 1, 2]);
    expect(neighbours(2, 3, 10)).toEqual([2, 1, 0]);
    expect([...neighbours(7, 50, 100)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at));
  });
});
