import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Output, OutputClosed, type OutputStream } from './output.ts';
import { fakeStream } from './testing/fake-process.ts';

/** A stream that takes nothing until it is told to. */
function slowStream(): { readonly stream: OutputStream; readonly taken: string[]; take(): void } {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      taken.push(String(chunk));
      waiting.push(done);
    },
  });
  return { stream, taken, take: () => waiting.shift()?.() };
}

describe('output', () => {
  it('waits for a slow reader', async () => {
    const { stream, taken, take } = slowStream();
    const out = new Output(() => stream, {});
    await out.line('first');
    let isFlushed = false;
    const flushed = out.flush().then(() => {
      isFlushed = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect({ isFlushed, taken }).toEqual({ isFlushed: false, taken: ['first\n'] });
    take();
    await flushed;
    expect(isFlushed).toBe(true);
  });

  it('writes lines in batches', async () => {
    const { stream, taken, take } = slowStream();
    const out = new Output(() => stream, {});
    for (let k = 0; k < 100; k++) await out.line(`line ${k}`);
    expect(taken).toEqual([]);
    const flushed = out.flush();
    take();
    await flushed;
    expect(taken).toHaveLength(1);
    expect(taken[0]?.split('\n')).toHaveLength(101);
  });

  it('says that its reader has gone, at once and for good', async () => {
    const stream = fakeStream();
    const out = new Output(() => stream, {});
    await out.line('zero');
    await out.flush();
    stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await out.line('one');
    await expect(out.flush()).rejects.toBeInstanceOf(OutputClosed);
    await out.line('two');
    await expect(out.flush()).rejects.toBeInstanceOf(OutputClosed);
  });

  it('opens its stream only when it is needed', async () => {
    const stream = fakeStream();
    let opened = 0;
    const out = new Output(() => {
      opened++;
      return stream;
    }, {});
    await out.line('one');
    expect(opened).toBe(0);
    await out.flush();
    await out.line('two');
    await out.flush();
    expect({ opened, text: stream.text() }).toEqual({ opened: 1, text: 'one\ntwo\n' });
  });

  it('does not wait for ever for a reader that goes while it is waited for', async () => {
    const { stream } = slowStream();
    const out = new Output(() => stream, {});
    await out.line('one');
    const flushed = out.flush();
    stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await expect(flushed).rejects.toBeInstanceOf(OutputClosed);
  });

  it.each([
    ['a pipe', undefined, {}, false],
    ['a terminal', 80, {}, true],
    ['a terminal with NO_COLOR', 80, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', 80, { NO_COLOR: '' }, true],
    ['a terminal that cannot', 80, { TERM: 'dumb' }, false],
  ] as const)('on %s has colours only where they are wanted', (_what, columns, environment, isColoured) => {
    const stream = fakeStream(columns);
    const out = new Output(() => stream, environment);
    expect(out.paint('red', 'x') !== 'x').toBe(isColoured);
    out.withoutColour();
    expect(out.paint('red', 'x')).toBe('x');
  });

  it('knows the columns of a terminal alone', () => {
    const [terminal, pipe] = [fakeStream(100), fakeStream()];
    expect(new Output(() => terminal, {}).columns).toBe(100);
    expect(new Output(() => pipe, {}).columns).toBeUndefined();
  });
});
