import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { noDataSet } from '../../dictionary/network-look-ups.ts';
import { PduReader } from '../ul/pdu-reader.ts';
import { type CommandSet, encodeCommand } from './command.ts';
import type { FilledData } from './filled-data.ts';
import { CollectedData } from './incoming-data.ts';
import { MessageReader } from './message-reader.ts';
import { MessageWriter, type OutgoingData } from './message-writer.ts';

interface Message {
  readonly contextId: number;
  readonly command: CommandSet;
  readonly data: Uint8Array | undefined;
}

/** Reads what was written: whole messages, and the longest PDU. */
function readAll(stream: Uint8Array, chunkSize: number): { messages: Message[]; longest: number; pdus: number } {
  const messages: Message[] = [];
  const reader = new MessageReader(
    {
      message(contextId, { command }, hasData) {
        if (hasData)
          return new CollectedData(
            0x100_0000,
            data => messages.push({ contextId, command, data }),
            () => {},
          );
        messages.push({ contextId, command, data: undefined });
        return undefined;
      },
    },
    0x1_0000,
  );
  let pdus = 0;
  const pduReader = new PduReader(
    { pdu() {}, dataBegins: () => pdus++, fragment: (...piece) => reader.fragment(...piece) },
    0xffff_ffff,
  );
  for (let at = 0; at < stream.length; at += chunkSize) pduReader.push(stream.subarray(at, at + chunkSize));
  expect(reader.isInside).toBe(false);
  return { messages, longest: longestPdu(stream), pdus };
}

function longestPdu(stream: Uint8Array): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.length);
  let longest = 0;
  for (let at = 0; at < stream.length; at += 6 + view.getUint32(at + 2))
    longest = Math.max(longest, view.getUint32(at + 2));
  return longest;
}

class Sink {
  readonly writes: (readonly Uint8Array[])[] = [];
  hasRoom = true;
  waits = 0;
  send(chunks: readonly Uint8Array[], written?: () => void): boolean {
    this.writes.push(written === undefined ? chunks : chunks.map(chunk => chunk.slice()));
    written?.();
    return this.hasRoom;
  }
  async room(): Promise<void> {
    this.waits++;
  }
  get stream(): Uint8Array {
    return new Uint8Array(concat(this.writes.flat()));
  }
}

const command = (hasData: boolean): Uint8Array =>
  encodeCommand('C-STORE-RQ', { MessageID: 7, CommandDataSetType: hasData ? 1 : noDataSet });

describe('messages on their way (PS3.7 §6.3.1, PS3.8 Annex E)', () => {
  it('arrive as they were sent, whatever the lengths of chunks and PDUs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 }),
        fc.integer({ min: 128, max: 600 }),
        fc.integer({ min: 1, max: 700 }),
        fc.constantFrom('array', 'iterable', 'async', 'reused', 'reused async', 'filled'),
        async (chunks, maxPduLength, chunkSize, form) => {
          const sink = new Sink();
          const writer = new MessageWriter(sink, maxPduLength);
          const whole = new Uint8Array(concat(chunks));
          await writer.send(3, command(true), outgoing(form, chunks, whole));
          await writer.send(5, command(false));
          const { messages, longest } = readAll(sink.stream, chunkSize);
          expect(longest).toBeLessThanOrEqual(maxPduLength);
          expect(messages.map(message => message.contextId)).toEqual([3, 5]);
          expect(messages[0]?.data).toEqual(whole);
          expect(messages[1]?.data).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('fill their PDUs to the length that the peer takes', async () => {
    for (const [maxPduLength, pdus] of [
      [16_384, 1 + Math.ceil(1_000_000 / 16_378)],
      [0, 1 + Math.ceil(1_000_000 / (0x4_0000 - 6))],
      [0xffff_ffff, 1 + Math.ceil(1_000_000 / (0x4_0000 - 6))],
    ] as const) {
      const sink = new Sink();
      await new MessageWriter(sink, maxPduLength).send(1, command(true), new Uint8Array(1_000_000));
      expect(readAll(sink.stream, 65_536).pdus).toBe(pdus);
    }
  });

  it('go out in one piece each where their data are put into the PDUs, as far as there is memory for them', async () => {
    const whole = Uint8Array.from({ length: 3_000_000 }, (_, k) => (k * 31) >>> 5);
    for (const [length, writes] of [
      [0, 1],
      [526_000, 1],
      [3_000_000, 6],
    ] as const) {
      const sink = new Sink();
      let ends = 0;
      const data = filled(whole.subarray(0, length), () => ends++);
      await new MessageWriter(sink, 0x2_0000).send(1, command(true), data);
      expect(sink.writes.map(chunks => chunks.length)).toEqual(Array.from({ length: writes }, () => 1));
      const { messages, longest } = readAll(sink.stream, 65_536);
      expect(Buffer.compare(messages[0]!.data!, whole.subarray(0, length))).toBe(0);
      expect(longest).toBeLessThanOrEqual(0x2_0000);
      expect(ends).toBe(1);
    }
  });

  it('tell the owner of data that cannot be put into them that nothing more is asked for', async () => {
    for (const good of [0, 1]) {
      let calls = 0;
      let ends = 0;
      const put = (): void => {
        if (calls++ === good) throw new RangeError('gone');
      };
      const sink = new Sink();
      const sending = async () =>
        await new MessageWriter(sink, 0).send(1, command(true), { length: 2_000_000, put, end: () => ends++ });
      await expect(sending()).rejects.toThrow('gone');
      expect([sink.writes.length, ends]).toEqual([good, 1]);
    }
  });

  it('have fragments of even length but for the last (PS3.8 §E.2)', async () => {
    const sink = new Sink();
    await new MessageWriter(sink, 131).send(1, command(true), new Uint8Array(1001));
    const view = new DataView(sink.stream.buffer);
    const lengths: number[] = [];
    for (let at = 0; at < view.byteLength; at += 6 + view.getUint32(at + 2)) lengths.push(view.getUint32(at + 6) - 2);
    expect(lengths.slice(0, -1).every(length => length % 2 === 0)).toBe(true);
  });

  it('are sent without copying their data', async () => {
    const sink = new Sink();
    const data = new Uint8Array(100_000);
    await new MessageWriter(sink, 16_384).send(1, command(true), data);
    const views = sink.writes.flat().filter(chunk => chunk.buffer === data.buffer);
    expect(views.reduce((sum, view) => sum + view.length, 0)).toBe(100_000);
  });

  it('leave command and first PDU in one write', async () => {
    const sink = new Sink();
    await new MessageWriter(sink, 16_384).send(1, command(true), new Uint8Array(50));
    expect(sink.writes).toHaveLength(1);
  });

  it('wait for room whenever the transport asks for it', async () => {
    const sink = new Sink();
    sink.hasRoom = false;
    await new MessageWriter(sink, 16_384).send(1, command(true), new Uint8Array(1_000_000));
    expect(sink.waits).toBe(sink.writes.length);
    expect(sink.waits).toBeGreaterThan(3);
  });

  it('are never mixed with one another', async () => {
    const sink = new Sink();
    const writer = new MessageWriter(sink, 1000);
    async function* slow(byte: number): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < 5; at++) {
        await Promise.resolve();
        yield new Uint8Array(900).fill(byte);
      }
    }
    await Promise.all([1, 2, 3].map(id => writer.send(id, command(true), slow(id))));
    const { messages } = readAll(sink.stream, 4096);
    expect(messages.map(message => message.contextId)).toEqual([1, 2, 3]);
    for (const { contextId, data } of messages) expect(data).toEqual(new Uint8Array(4500).fill(contextId));
  });

  it('go on after one whose data could not be read', async () => {
    const sink = new Sink();
    const writer = new MessageWriter(sink, 1000);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      throw new Error('disk');
    };
    const first = writer.send(1, command(true), broken());
    const second = writer.send(1, command(false));
    await expect(first).rejects.toThrow('disk');
    await expect(second).resolves.toBeUndefined();
  });
});

describe('the message reader', () => {
  const reader = () =>
    new MessageReader(
      {
        message: () =>
          new CollectedData(
            10,
            () => {},
            () => {},
          ),
      },
      1000,
    );
  const withData = command(true);

  it.each([
    ['data without a command', [[1, 2, [1]]]],
    [
      'a command inside data',
      [
        [1, 3, withData],
        [1, 0, [1]],
        [1, 3, withData],
      ],
    ],
    [
      'another context inside a command',
      [
        [1, 1, withData.slice(0, 10)],
        [3, 3, withData.slice(10)],
      ],
    ],
    [
      'another context inside data',
      [
        [1, 3, withData],
        [3, 2, [1]],
      ],
    ],
    [
      'data after the last fragment',
      [
        [1, 3, withData],
        [1, 2, [1]],
        [1, 2, [1]],
      ],
    ],
  ] as const)('refuses %s', (_, pieces) => {
    const subject = reader();
    expect(() => {
      for (const [id, control, bytes] of pieces) subject.fragment(id, control, Uint8Array.from(bytes), true);
    }).toThrow(expect.objectContaining({ code: 'protocol-violation' }));
  });

  it('refuses a command set over its limit before it keeps it', () => {
    const subject = reader();
    expect(() => {
      for (let at = 0; at < 11; at++) subject.fragment(1, 1, new Uint8Array(100), true);
    }).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  });

  it('takes the flag of the last fragment only when the fragment ends', () => {
    const seen: boolean[] = [];
    const subject = new MessageReader(
      {
        message: (_, __, hasData) => {
          seen.push(hasData);
          return undefined;
        },
      },
      1000,
    );
    subject.fragment(1, 3, command(false).subarray(0, 20), false);
    expect(seen).toEqual([]);
    subject.fragment(1, 3, command(false).subarray(20), true);
    expect(seen).toEqual([false]);
  });
});

function outgoing(form: string, chunks: readonly Uint8Array[], whole: Uint8Array): OutgoingData {
  if (form === 'array') return whole;
  if (form === 'iterable') return chunks;
  if (form === 'filled') return filled(whole);
  const stream = (async function* () {
    yield* chunks;
  })();
  if (form === 'async') return stream;
  return reused(form === 'reused' ? chunks : stream);
}

/** Puts its bytes where they are wanted; `ended` counts. */
function filled(whole: Uint8Array, ended: () => void = () => {}): FilledData {
  let at = 0;
  const put = (parts: readonly Uint8Array[]): void => {
    for (const part of parts) {
      part.set(whole.subarray(at, at + part.length));
      at += part.length;
    }
  };
  return { length: whole.length, put, end: ended };
}

/** Its owner overwrites each chunk when it has left, which the sink tells at once. */
function reused(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): OutgoingData {
  const lent: { readonly chunk: Uint8Array; readonly end: number }[] = [];
  let length = 0;
  const note = (chunk: Uint8Array): Uint8Array => {
    const own = chunk.slice();
    length += own.length;
    lent.push({ chunk: own, end: length });
    return own;
  };
  const sent = (bytes: number): void => {
    while (lent[0] !== undefined && lent[0].end <= bytes) lent.shift()?.chunk.fill(0xee);
  };
  if (Symbol.iterator in chunks) {
    const noted = function* () {
      for (const chunk of chunks) yield note(chunk);
    };
    return { chunks: noted(), sent };
  }
  const noted = async function* () {
    for await (const chunk of chunks) yield note(chunk);
  };
  return { chunks: noted(), sent };
}
