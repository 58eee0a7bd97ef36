import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { DecodeError } from '../../errors/index.ts';
import type { CodecTable } from '../codec-table.ts';
import { builtInCodecs } from '../decode.ts';
import { factsFor, nativeSyntax } from '../facts.fixture.ts';
import { FramePool, type FramePoolOptions } from './frame-pool.ts';
import { browserPort, type FramePort, nodePort } from './port.ts';
import { serveFrames } from './serve-frames.ts';

const facts = factsFor({ columns: 4 });
const job = (first: number, codec = 'none') => ({
  bytes: Uint8Array.of(first, 2, 3, 4),
  facts,
  syntax: { ...nativeSyntax, codec },
});

/** Codecs that misbehave, by name. */
const table: CodecTable = {
  none: async () => builtInCodecs['none']!,
  careless: async () => ({
    decode: () => {
      throw new TypeError('a text that quotes the patient');
    },
  }),
  strict: async () => ({
    decode: () => {
      throw new DecodeError('bad-rle', { detail: 'segment 3', offset: 64 });
    },
  }),
  endless: async () => new Promise(() => {}),
};

/** A worker that lives in this thread: messages are cloned and come later, as those of others do. */
function localPorts(): { readonly outside: FramePort; readonly isEnded: () => boolean; readonly die: () => void } {
  let inside: ((message: unknown) => void) | undefined;
  let outside: ((message: unknown) => void) | undefined;
  let end: ((why: string) => void) | undefined;
  let isEnded = false;
  serveFrames(
    {
      post: (message, transfer) => {
        const copy = structuredClone(message, { transfer: [...transfer] });
        queueMicrotask(() => isEnded || outside?.(copy));
      },
      listen: onMessage => {
        inside = onMessage;
      },
      terminate: () => {},
    },
    table,
  );
  return {
    outside: {
      post: message => {
        const copy = structuredClone(message);
        queueMicrotask(() => isEnded || inside?.(copy));
      },
      listen: (onMessage, onEnd) => {
        outside = onMessage;
        end = onEnd;
      },
      terminate: () => {
        isEnded = true;
      },
    },
    isEnded: () => isEnded,
    die: () => end?.('it ended'),
  };
}

const started: ReturnType<typeof localPorts>[] = [];
let pool: FramePool | undefined;
function poolOf(options: Partial<FramePoolOptions> = {}): FramePool {
  started.length = 0;
  const spawn = (): FramePort => {
    const ports = localPorts();
    started.push(ports);
    return ports.outside;
  };
  pool = new FramePool({ spawn, workers: 2, ...options });
  return pool;
}
afterEach(() => pool?.[Symbol.dispose]());

describe('a pool of workers', () => {
  it('decodes frames, no more at once than there are workers, which start when they are needed', async () => {
    const frames = poolOf();
    const first = await frames.decode(job(1));
    expect([...first.words]).toEqual([1, 2, 3, 4]);
    expect(started).toHaveLength(1);
    const all = await Promise.all([5, 6, 7, 8, 9].map(value => frames.decode(job(value))));
    expect(all.map(({ words }) => words[0])).toEqual([5, 6, 7, 8, 9]);
    expect(started).toHaveLength(2);
  });

  it('leaves the memory of its caller alone, and sends no more of it than the frame', async () => {
    const file = new Uint8Array(1000).fill(7);
    const { words } = await poolOf().decode({ ...job(0), bytes: file.subarray(100, 104) });
    expect([words.length, words.buffer.byteLength, file.length]).toEqual([4, 4, 1000]);
  });

  it('throws the error that the codec threw, whole', async () => {
    await expect(poolOf().decode(job(1, 'strict'))).rejects.toMatchObject({
      name: 'DecodeError',
      code: 'bad-rle',
      offset: 64,
      message: new DecodeError('bad-rle', { detail: 'segment 3', offset: 64 }).message,
    });
  });

  it('keeps quiet about what an error says that nobody meant to throw', async () => {
    const error = await poolOf()
      .decode(job(1, 'careless'))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'worker-lost', message: expect.stringContaining('TypeError') });
    expect((error as Error).message).not.toContain('patient');
  });

  it.each([
    ['no codec', () => poolOf().decode(job(1, 'unheard-of')), 'no-codec'],
    [
      'no encoder',
      () =>
        poolOf().encode({ words: new Uint8Array(4), facts, options: { syntax: { ...nativeSyntax, codec: 'strict' } } }),
      'no-encoder',
    ],
  ])('says that there is %s', async (_, ask, code) => {
    await expect(ask()).rejects.toMatchObject({ code });
  });

  it('gives the frame of a worker that dies a typed error, and the next frame a new worker', async () => {
    const frames = poolOf({ workers: 1 });
    const lost = frames.decode(job(1, 'endless'));
    started[0]!.die();
    await expect(lost).rejects.toMatchObject({ code: 'worker-lost' });
    expect((await frames.decode(job(2))).words[0]).toBe(2);
    expect(started).toHaveLength(2);
    started[1]!.die();
    expect((await frames.decode(job(3))).words[0]).toBe(3);
  });

  it('ends a worker that takes too long for a frame', async () => {
    const frames = poolOf({ workers: 1, milliseconds: 1 });
    await expect(frames.decode(job(1, 'endless'))).rejects.toMatchObject({ code: 'frame-too-slow' });
    expect(started[0]!.isEnded()).toBe(true);
  });

  it('forgets what nobody wants any more, under way or waiting', async () => {
    const frames = poolOf({ workers: 1 });
    const controller = new AbortController();
    const running = frames.decode(job(1), controller.signal);
    const waiting = frames.decode(job(2), controller.signal);
    controller.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await expect(waiting).rejects.toThrow('enough');
    await expect(frames.decode(job(3), controller.signal)).rejects.toThrow('enough');
    expect((await frames.decode(job(4))).words[0]).toBe(4);
    expect(started).toHaveLength(1);
  });

  it('ends all that is under way when it is closed', async () => {
    const frames = poolOf({ workers: 1 });
    const both = [frames.decode(job(1, 'endless')), frames.decode(job(2))];
    frames[Symbol.dispose]();
    for (const each of both) await expect(each).rejects.toMatchObject({ code: 'worker-lost' });
    await expect(frames.decode(job(3))).rejects.toMatchObject({ code: 'worker-lost' });
    expect(started[0]!.isEnded()).toBe(true);
  });

  it('works with threads of Node', async () => {
    const url = new URL('./worker.fixture.ts', import.meta.url);
    const frames = poolOf({ spawn: () => nodePort(new Worker(url, { execArgv: ['--conditions=source'] })) });
    const all = await Promise.all([1, 2, 3].map(value => frames.decode(job(value))));
    expect(all.map(({ words }) => words[0])).toEqual([1, 2, 3]);
    await expect(frames.decode({ ...job(1, 'rle'), bytes: Uint8Array.of(1) })).rejects.toMatchObject({
      code: 'bad-rle',
    });
    await expect(frames.decode(job(1, 'dies'))).rejects.toMatchObject({ code: 'worker-lost' });
    expect((await frames.decode(job(4))).words[0]).toBe(4);
  });

  it('speaks to workers of a browser', async () => {
    const listeners = new Map<string, (event: { data: unknown }) => void>();
    const sent: unknown[] = [];
    const port = browserPort({
      postMessage: (message, { transfer }) => sent.push([message, transfer]),
      // The overloads of the platform, each told apart by its first argument.
      addEventListener: (type: string, listener: (event: { data: unknown }) => void) => listeners.set(type, listener),
    });
    const heard: unknown[] = [];
    port.listen(
      message => heard.push(message),
      why => heard.push(why),
    );
    port.post('a', []);
    listeners.get('message')!({ data: 'b' });
    listeners.get('error')!({ data: undefined });
    port.terminate();
    expect([sent, heard]).toEqual([[['a', []]], ['b', 'an error']]);
  });
});
