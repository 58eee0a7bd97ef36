import { describe, expect, it } from 'vitest';
import { transportPair } from '../memory-transport.ts';
import type { Transport, TransportSink } from '../transport.ts';
import { traced } from './traced.ts';

/** A transport that notes what it is asked. */
class Noted implements Transport {
  readonly remoteAddress = 'there';
  readonly calls: unknown[] = [];
  sink: TransportSink | undefined;
  open(sink: TransportSink): void {
    this.sink = sink;
  }
  write(chunks: readonly Uint8Array[]): boolean {
    this.calls.push(chunks);
    return false;
  }
  pause = (): void => void this.calls.push('pause');
  resume = (): void => void this.calls.push('resume');
  close = (): void => void this.calls.push('close');
  destroy = (): void => void this.calls.push('destroy');
}

const sinkOf = (heard: unknown[]): TransportSink => ({
  opened: () => void heard.push('opened'),
  data: chunk => void heard.push(chunk),
  drained: () => void heard.push('drained'),
  closed: cause => void heard.push(['closed', cause]),
});

describe('a traced transport', () => {
  it('hands on the very chunks, the answers of write and all else, and records both directions in order', () => {
    const inner = new Noted();
    const record: unknown[] = [];
    const heard: unknown[] = [];
    const transport = traced(inner, {
      connected: () => void record.push('connected'),
      sent: chunks => void record.push(['sent', ...chunks]),
      received: chunk => void record.push(['received', chunk]),
      closed: (by, cause) => void record.push(['closed', by, cause]),
    });
    const [there, back, cause] = [new Uint8Array(3), new Uint8Array(4), new Error('gone')];
    transport.open(sinkOf(heard));
    inner.sink?.opened();
    const chunks = [there];
    expect(transport.write(chunks)).toBe(false);
    inner.sink?.data(back);
    inner.sink?.drained();
    transport.pause();
    transport.resume();
    inner.sink?.closed(cause);
    transport.close();
    transport.destroy();
    expect(inner.calls[0]).toBe(chunks);
    expect(inner.calls.slice(1)).toEqual(['pause', 'resume', 'close', 'destroy']);
    expect(heard).toEqual(['opened', back, 'drained', ['closed', cause]]);
    expect(heard[1]).toBe(back);
    expect(record).toEqual(['connected', ['sent', there], ['received', back], ['closed', 'peer', cause]]);
    expect(transport.remoteAddress).toBe('there');
  });

  it('goes on when its recorder fails, and asks it no more', async () => {
    const [near, far] = transportPair();
    let asked = 0;
    const fail = (): never => {
      asked++;
      throw new Error('the disk is full');
    };
    const transport = traced(near, { connected: fail, sent: fail, received: fail, closed: fail });
    const heard: unknown[] = [];
    await new Promise<void>(resolve => {
      far.open({ ...sinkOf([]), data: resolve as () => void });
      transport.open(sinkOf(heard));
      transport.write([Uint8Array.of(1)]);
    });
    expect(asked).toBe(1);
  });
});
