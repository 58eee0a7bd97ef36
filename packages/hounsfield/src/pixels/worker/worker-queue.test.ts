import { describe, expect, it } from 'vitest';
import { DecodeError } from '../../errors/index.ts';
import { WorkerQueue, type WorkerQueueOptions } from './worker-queue.ts';

interface Hand {
  isAlive: boolean;
  readonly number: number;
}

function queueOf(options: Partial<WorkerQueueOptions<Hand>> = {}): WorkerQueue<Hand> {
  let number = 0;
  const start = (): Hand => ({ isAlive: true, number: ++number });
  const closed = (): DecodeError => new DecodeError('renderer-closed');
  return new WorkerQueue<Hand>({ start, workers: 1, closed, ...options });
}

/** A task that ends when it is told to. */
function held(): { readonly task: (hand: Hand) => Promise<number>; readonly end: () => void } {
  let end = (): void => undefined;
  const gate = new Promise<void>(resolve => {
    end = resolve;
  });
  return { task: hand => gate.then(() => hand.number), end };
}

const number = async (hand: Hand): Promise<number> => hand.number;

describe('a queue of workers', () => {
  it('gives tasks to workers in the order in which they came, and starts a worker only when all others are at work', async () => {
    const queue = queueOf({ workers: 2 });
    expect(await queue.run(number)).toBe(1);
    const [first, second] = [held(), held()];
    const results = [first.task, second.task, number, number].map(task => queue.run(task));
    expect(queue.waiting).toBe(2);
    second.end();
    expect(await Promise.all(results.slice(1))).toEqual([2, 2, 2]);
    first.end();
    expect(await results[0]).toBe(1);
  });

  it('turns away what finds too many waiting', async () => {
    const full = (waiting: number): DecodeError => new DecodeError('renderer-busy', { detail: `${waiting} waiting` });
    const queue = queueOf({ most: 1, full });
    const { task, end } = held();
    const both = [queue.run(task), queue.run(number)];
    await expect(queue.run(number)).rejects.toThrow('1 waiting');
    end();
    expect(await Promise.all(both)).toEqual([1, 1]);
  });

  it('takes a task that is aborted out of the queue, and asks no worker that has died', async () => {
    const queue = queueOf();
    const { task, end } = held();
    const controller = new AbortController();
    const running = queue.run(hand => {
      hand.isAlive = false;
      return task(hand);
    });
    const waiting = queue.run(number, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(queue.run(number, controller.signal)).rejects.toThrow('enough');
    expect(queue.waiting).toBe(0);
    end();
    expect(await running).toBe(1);
    expect(await queue.run(number)).toBe(2);
  });

  it('passes on what a task throws, and goes on', async () => {
    const queue = queueOf();
    await expect(queue.run(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
    expect(await queue.run(number)).toBe(1);
  });

  it('turns away those that wait when it is closed, and names its workers', async () => {
    const queue = queueOf();
    const { task, end } = held();
    const running = queue.run(task);
    const waiting = queue.run(number);
    expect(queue.close()).toMatchObject([{ number: 1 }]);
    await expect(waiting).rejects.toMatchObject({ code: 'renderer-closed' });
    await expect(queue.run(number)).rejects.toMatchObject({ code: 'renderer-closed' });
    end();
    expect(await running).toBe(1);
  });
});
