import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { decode as decodePng } from 'fast-png';
import { type BulkValue, DataSet, InlineBulk } from 'hounsfield/data';
import { decodeFrame, type ImageFacts, imageFacts, plainDisplay, render } from 'hounsfield/pixels';
import { describe, expect, it } from 'vitest';
import { createRenderer, ThreadedRenderer } from './renderer.ts';
import type { RenderRequest } from './request.ts';

const syntax = { uid: '1.2.840.10008.1.2.1', name: 'Explicit VR Little Endian', codec: 'none', fragment: 'none' };
const rle = { uid: '1.2.840.10008.1.2.5', name: 'RLE Lossless', codec: 'rle', fragment: 'frame' };

function factsOf(columns: number, rows: number, bits: 8 | 16 = 8): ImageFacts {
  return imageFacts(
    DataSet.of({
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: rows,
      Columns: columns,
      BitsAllocated: bits,
      BitsStored: bits,
      HighBit: bits - 1,
      PixelRepresentation: 0,
    }),
  );
}

/** A ramp of 16 × 16 pixels, in memory. */
const ramp = Uint8Array.from({ length: 256 }, (_, at) => at);

function requestOf(changes: Partial<RenderRequest> = {}): RenderRequest {
  const facts = factsOf(16, 16);
  return { frame: new InlineBulk(ramp), facts, syntax, display: plainDisplay, mediaType: 'image/png', ...changes };
}

/** Bytes that are read only when asked for, and not before `gate` opens. */
function fromSource(
  bytes: Uint8Array,
  gate: Promise<unknown> = Promise.resolve(),
): BulkValue & { readonly reads: number } {
  return {
    reads: 0,
    length: bytes.length,
    async bytes(signal?: AbortSignal) {
      (this as { reads: number }).reads++;
      await gate;
      signal?.throwIfAborted();
      return new Uint8Array(bytes);
    },
    async *stream() {
      yield bytes;
    },
  };
}

function opener(): { readonly gate: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const gate = new Promise<void>(resolve => {
    open = resolve;
  });
  return { gate, open };
}

describe('createRenderer', () => {
  it('draws what the library draws, in another thread', async () => {
    await using renderer = createRenderer({ workers: 1 });
    const show = { voi: { center: 100, width: 50 }, region: { x: 0, y: 4 }, size: { width: 8, height: 8 } } as const;
    const request = requestOf({ show, display: { ...plainDisplay, inverse: true } });
    const drawn = await renderer.render(request);
    const expected = render(decodeFrame(ramp, request.facts, syntax), { ...show, display: request.display });
    expect(drawn).toMatchObject({ mediaType: 'image/png', width: expected.width, height: expected.height });
    expect([...decodePng(drawn.bytes).data]).toEqual([...expected.data]);
    const jpeg = await renderer.render({ ...request, mediaType: 'image/jpeg', quality: 50 });
    expect([...jpeg.bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  });

  it('leaves bytes that are in memory to their owner', async () => {
    await using renderer = createRenderer({ workers: 1 });
    const bytes = new Uint8Array(ramp);
    await renderer.render(requestOf({ frame: new InlineBulk(bytes) }));
    expect([...bytes]).toEqual([...ramp]);
  });

  it('passes the error of a frame on, word for word', async () => {
    await using renderer = createRenderer({ workers: 1 });
    const request = requestOf({ syntax: rle });
    const local = (): unknown => decodeFrame(ramp, request.facts, rle);
    const remote = await renderer.render(request).catch((error: unknown) => error);
    expect(local).toThrow((remote as Error).message);
    expect(remote).toMatchObject({ name: 'DecodeError', code: 'bad-rle', section: 'PS3.5 Annex G' });
  });

  it('names an error that nobody meant to throw, without its text', async () => {
    await using renderer = createRenderer({ workers: 1 });
    const odd = requestOf({ mediaType: 'image/bmp' as 'image/png' });
    await expect(renderer.render(odd)).rejects.toThrow(/^The picture could not be drawn: TypeError\./);
    await expect(renderer.render(requestOf())).resolves.toMatchObject({ width: 16 });
  });

  it('refuses frames and pictures above its limits, frames before they are read', async () => {
    await using renderer = createRenderer({ workers: 1, limits: { pixels: 255, frameBytes: 256 } });
    await expect(renderer.render(requestOf())).rejects.toMatchObject({ code: 'picture-too-large' });
    const show = { size: { width: 15, height: 15 } };
    await expect(renderer.render(requestOf({ show }))).resolves.toMatchObject({ width: 15 });
    const frame = fromSource(new Uint8Array(257));
    await expect(renderer.render(requestOf({ frame }))).rejects.toMatchObject({ code: 'image-too-large' });
    expect(frame.reads).toBe(0);
  });

  it('answers more requests than it has threads, and reads no frame before its turn', async () => {
    await using renderer = createRenderer({ workers: 2 });
    const { gate, open } = opener();
    const frames = Array.from({ length: 10 }, () => fromSource(ramp, gate));
    const drawn = frames.map(frame => renderer.render(requestOf({ frame })));
    await nextTurn();
    expect(frames.map(frame => frame.reads)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    open();
    expect((await Promise.all(drawn)).map(picture => picture.width)).toEqual(Array(10).fill(16));
  });

  it('turns requests away when too many wait', async () => {
    await using renderer = createRenderer({ workers: 1, queue: 1 });
    const { gate, open } = opener();
    const running = renderer.render(requestOf({ frame: fromSource(ramp, gate) }));
    const waiting = renderer.render(requestOf());
    await expect(renderer.render(requestOf())).rejects.toMatchObject({ code: 'renderer-busy' });
    open();
    await Promise.all([running, waiting]);
    await expect(renderer.render(requestOf())).resolves.toMatchObject({ width: 16 });
  });

  it('gives up at once when the signal aborts, waiting or running, and goes on with the next', async () => {
    await using renderer = createRenderer({ workers: 1 });
    const { gate, open } = opener();
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = renderer.render(requestOf({ frame: fromSource(ramp, gate) }), running.signal);
    const never = fromSource(ramp);
    const second = renderer.render(requestOf({ frame: never }), waiting.signal);
    running.abort();
    waiting.abort(new Error('gone'));
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(second).rejects.toThrow('gone');
    await expect(renderer.render(requestOf(), AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    open();
    await expect(renderer.render(requestOf())).resolves.toMatchObject({ width: 16 });
    expect(never.reads).toBe(0);
  });

  it('stops a picture between its steps when the signal aborts, and its thread draws the next', async () => {
    await using renderer = createRenderer({ workers: 1 });
    await renderer.render(requestOf());
    const facts = factsOf(4096, 4096, 16);
    const large = requestOf({ facts, frame: new InlineBulk(new Uint8Array(4096 * 4096 * 2)) });
    const controller = new AbortController();
    const drawn = renderer.render(large, controller.signal);
    await nextTurn();
    controller.abort();
    await expect(drawn).rejects.toMatchObject({ name: 'AbortError' });
    await expect(renderer.render(requestOf())).resolves.toMatchObject({ width: 16 });
  });

  it('leaves the event loop free while it draws', async () => {
    await using renderer = createRenderer({ workers: 1 });
    await renderer.render(requestOf());
    const facts = factsOf(2048, 2048, 16);
    const state = { turns: 0, done: false };
    const drawn = renderer
      .render(requestOf({ facts, frame: new InlineBulk(new Uint8Array(2048 * 2048 * 2)), mediaType: 'image/jpeg' }))
      .finally(() => {
        state.done = true;
      });
    for (; !state.done; state.turns++) await nextTurn();
    expect((await drawn).width).toBe(2048);
    expect(state.turns).toBeGreaterThan(20);
  });

  it('ends all requests with renderer-closed when it closes, and takes no more', async () => {
    const renderer = createRenderer({ workers: 1 });
    await renderer.render(requestOf());
    const { gate, open } = opener();
    const reading = renderer.render(requestOf({ frame: fromSource(ramp, gate) }));
    const waiting = renderer.render(requestOf());
    const closed = renderer.close();
    open();
    const code = { code: 'renderer-closed' };
    await expect(reading).rejects.toMatchObject(code);
    await expect(waiting).rejects.toMatchObject(code);
    await closed;
    await expect(renderer.render(requestOf())).rejects.toMatchObject(code);
    await renderer.close();
  });
});

describe('a thread that dies', () => {
  /** Threads that end as `script` says when they are asked something. */
  function dying(script: string): (facts: unknown) => Worker {
    return () =>
      new Worker(`require('node:worker_threads').parentPort.on('message', () => { ${script} })`, { eval: true });
  }

  it.each([
    ['leaves', 'process.exit(3)', 'exit code 3'],
    ['throws', 'throw new RangeError("secret")', 'RangeError'],
  ])('costs one request when it %s, and the next gets a new thread', async (_, script, detail) => {
    const started: Worker[] = [];
    const start = dying(script);
    await using renderer = new ThreadedRenderer({ workers: 1 }, facts => {
      started.push(start(facts));
      return started.at(-1)!;
    });
    for (const count of [1, 2]) {
      const error = await renderer.render(requestOf()).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'DecodeError', code: 'renderer-lost' });
      expect((error as Error).message).toContain(detail);
      expect((error as Error).message).not.toContain('secret');
      expect(started).toHaveLength(count);
    }
  });

  it('is replaced when it dies while nothing is drawn', async () => {
    const started: Worker[] = [];
    await using renderer = new ThreadedRenderer({ workers: 1 }, () => {
      const answer = 'port.postMessage({ picture: { width: 7 } })';
      const script = `const port = require('node:worker_threads').parentPort; port.on('message', () => { ${answer} })`;
      started.push(new Worker(script, { eval: true }));
      return started.at(-1)!;
    });
    await expect(renderer.render(requestOf())).resolves.toMatchObject({ width: 7 });
    await started[0]!.terminate();
    await expect(renderer.render(requestOf())).resolves.toMatchObject({ width: 7 });
    expect(started).toHaveLength(2);
  });
});
