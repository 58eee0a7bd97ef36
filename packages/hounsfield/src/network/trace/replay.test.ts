import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { transportPair } from '../memory-transport.ts';
import type { TransportSink } from '../transport.ts';
import { type ReplayResult, replay } from './replay.ts';
import { bytesOf, type Script, script } from './trace.fixture.ts';
import type { TraceLine } from './trace-event.ts';
import { parseTraceLine } from './trace-line.ts';
import { TraceRecorder } from './trace-recorder.ts';

async function* linesOf(steps: Script): AsyncGenerator<TraceLine> {
  const lines: TraceLine[] = [];
  const write = (text: string): void => void lines.push(parseTraceLine(text)!);
  const recorder = new TraceRecorder({ vantage: 'requestor', address: 'x', keeps: 'raw', write });
  recorder.connected();
  for (const [from, bytes] of bytesOf(steps)) recorder.bytes(from, bytes);
  recorder.closed('this side');
  yield* lines;
}

/** Answers as a script does: its answers follow when all that is asked before them has come. */
class Answering implements TransportSink {
  readonly received: Uint8Array[] = [];
  readonly #steps: (readonly ['requestor' | 'acceptor', Uint8Array])[];
  readonly #transport: ReturnType<typeof transportPair>[1];
  #wanted = 0;

  constructor(steps: Script, transport: ReturnType<typeof transportPair>[1]) {
    this.#steps = [...bytesOf(steps)];
    this.#transport = transport;
    transport.open(this);
    this.#go();
  }

  opened(): void {}
  drained(): void {}
  closed(): void {}

  data(chunk: Uint8Array): void {
    this.received.push(chunk);
    this.#wanted -= chunk.length;
    this.#go();
  }

  #go(): void {
    while (this.#wanted <= 0) {
      const step = this.#steps.shift();
      if (step === undefined) return;
      if (step[0] === 'requestor') this.#wanted += step[1].length;
      else this.#transport.write([step[1]]);
    }
  }
}

async function replayed(trace: Script, answers: Script = trace): Promise<{ result: ReplayResult; peer: Answering }> {
  const [near, far] = transportPair();
  const peer = new Answering(answers, far);
  return { result: await replay(linesOf(trace), near), peer };
}

const without = (index: number): Script => script.filter((_, k) => k !== index);

describe('a replay', () => {
  it('sends the bytes of the requestor, waits for each answer, and finds the same', async () => {
    const { result, peer } = await replayed(script);
    const sent = concat(bytesOf(script).flatMap(([from, bytes]) => (from === 'requestor' ? [bytes] : [])));
    expect(concat(peer.received)).toEqual(sent);
    expect(result).toEqual({ sent: sent.length, compared: 6, differences: [] });
  });

  it('tells which answers are others', async () => {
    const [, [, accept]] = script as readonly [Script[0], Script[1], ...Script];
    if (accept.kind !== 'A-ASSOCIATE-AC') throw new Error('no answer');
    const items = accept.items.map(item =>
      item.kind === 'answered-context' && item.id === 3 ? { ...item, result: 4 } : item,
    );
    const answers = script.map((step, k) => (k === 1 ? (['acceptor', { ...accept, items }] as const) : step));
    const { result } = await replayed(script, answers);
    expect(result.differences).toEqual([
      { expected: expect.stringContaining('3: 1.2.840.10008.1.2.1'), got: expect.stringContaining('3: refused (4)') },
    ]);
  });

  it('ends where the peer ends', async () => {
    const abort: Script = [...script.slice(0, 3), ['acceptor', { kind: 'A-ABORT', source: 2, reason: 0 }]];
    const [near, far] = transportPair();
    new Answering(abort, far);
    const ended = replay(linesOf(script), near);
    setTimeout(() => far.close());
    const { differences } = await ended;
    expect(differences.map(({ got }) => got)).toEqual([expect.stringMatching(/^A-ABORT/), 'the connection was closed']);
  });

  it('waits no longer than it is told for an answer', async () => {
    const clock = new FakeClock();
    const [near, far] = transportPair();
    const silent = new Answering(without(3), far);
    const ended = replay(linesOf(script.slice(0, 4)), near, { clock, timeout: 5000 });
    const echo = bytesOf(script.slice(0, 3)).reduce(
      (sum, [from, { length }]) => sum + (from === 'requestor' ? length : 0),
      0,
    );
    while (concat(silent.received).length < echo) await Promise.resolve();
    for (let k = 0; k < 10; k++) await Promise.resolve();
    clock.advance(5001);
    expect((await ended).differences).toMatchObject([{ got: 'no answer in time' }]);
  });

  it('needs bytes: a trace without them sends nothing', async () => {
    const [near] = transportPair();
    async function* none(): AsyncGenerator<TraceLine> {
      yield { kind: 'connected', at: 0 };
    }
    expect(await replay(none(), near)).toEqual({ sent: 0, compared: 0, differences: [] });
  });
});
