import { FakeClock } from '@hounsfield/testkit';
import {
  encodePdu,
  type MemoryTransport,
  type Pdu,
  type PduKind,
  type TransportSink,
  transportPair,
} from 'hounsfield/network';
import type { Side } from 'hounsfield/network/trace';
import { describe, expect, it } from 'vitest';
import { parseFault } from './fault-spec.ts';
import { Relay } from './relay.ts';

/** One of the two peers: keeps what comes. */
class Peer implements TransportSink {
  readonly chunks: Uint8Array[] = [];
  isClosed = false;
  readonly transport: MemoryTransport;

  constructor(transport: MemoryTransport) {
    this.transport = transport;
    transport.open(this);
  }

  opened(): void {}
  drained(): void {}
  data(chunk: Uint8Array): void {
    this.chunks.push(chunk);
  }
  closed(): void {
    this.isClosed = true;
  }
  get received(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

interface Rig {
  readonly requestor: Peer;
  readonly acceptor: Peer;
  readonly clock: FakeClock;
  readonly relay: Relay;
  readonly notes: string[];
  readonly closedBy: (Side | undefined)[];
}

function rig(...faults: readonly string[]): Rig {
  const [theirs, near] = transportPair();
  const [far, other] = transportPair();
  const notes: string[] = [];
  const closedBy: (Side | undefined)[] = [];
  const clock = new FakeClock();
  const requestor = new Peer(theirs);
  const acceptor = new Peer(other);
  const relay = new Relay({
    near,
    far,
    clock,
    faults: faults.map(parseFault),
    observer: {
      connected: () => void notes.push('connected'),
      bytes: () => undefined,
      fault: (name, detail) => void notes.push(`${name}: ${detail}`),
      closedBy: side => void closedBy.push(side),
    },
  });
  return { requestor, acceptor, clock, relay, notes, closedBy };
}

/** All that can happen without time passing has happened. */
async function settled(): Promise<void> {
  for (let k = 0; k < 4000; k++) await Promise.resolve();
}

const request: Uint8Array = encodePdu({
  kind: 'A-ASSOCIATE-RQ',
  protocolVersion: 1,
  calledAeTitle: 'B',
  callingAeTitle: 'A',
  reserved: new Uint8Array(),
  items: [],
});
const data = (fill: number, length = 90): Uint8Array => {
  const fragment = new Uint8Array(length).fill(fill);
  return encodePdu({ kind: 'P-DATA-TF', values: [{ contextId: 1, control: 0, fragment }] });
};
const release: Uint8Array = encodePdu({ kind: 'A-RELEASE-RQ' });
const stream: Uint8Array = Buffer.concat([request, data(1), data(2), release]);
const R = request.length;
const D = data(1).length;

/** Sends the stream in chunks of a size. */
async function sent({ requestor }: Rig, size: number, bytes: Uint8Array = stream): Promise<void> {
  for (let at = 0; at < bytes.length; at += size) requestor.transport.write([bytes.subarray(at, at + size)]);
  await settled();
}

/** A C-ECHO-RSP or the like with a status. */
function response(status: number): Uint8Array {
  const element = (number: number, ...value: number[]): number[] => [
    0,
    0,
    number & 255,
    number >> 8,
    value.length,
    0,
    0,
    0,
    ...value,
  ];
  const fragment = Uint8Array.from([
    ...element(0x0100, 0x30, 0x80),
    ...element(0x0120, 1, 0),
    ...element(0x0800, 1, 1),
    ...element(0x0900, status & 255, status >> 8),
  ]);
  return encodePdu({ kind: 'P-DATA-TF', values: [{ contextId: 1, control: 3, fragment }] });
}

const echoRequest: Uint8Array = encodePdu({
  kind: 'P-DATA-TF',
  values: [
    {
      contextId: 1,
      control: 3,
      fragment: Uint8Array.from([0, 0, 0, 1, 2, 0, 0, 0, 0x30, 0, 0, 0, 0, 8, 2, 0, 0, 0, 1, 1]),
    },
  ],
});
const abort = (source: number, reason: number): Uint8Array =>
  encodePdu({ kind: 'A-ABORT', source, reason } satisfies Pdu);

describe('a relay', () => {
  it.each([1, 5, 10_000])('hands everything on, in chunks of %d', async size => {
    const way = rig();
    await sent(way, size);
    way.acceptor.transport.write([abort(2, 0)]);
    await settled();
    expect(way.acceptor.received).toEqual(Buffer.from(stream));
    expect(way.requestor.received).toEqual(Buffer.from(abort(2, 0)));
    way.requestor.transport.close();
    await settled();
    expect(way.acceptor.isClosed).toBe(true);
    expect(way.closedBy).toEqual(['requestor']);
    await way.relay.closed;
  });

  it('hands on what is no PDU too, be it shorter than a header', async () => {
    const way = rig();
    way.requestor.transport.write([Buffer.from('GET')]);
    way.requestor.transport.close();
    await settled();
    expect(way.acceptor.received.toString()).toBe('GET');
    expect(way.acceptor.isClosed).toBe(true);
  });

  it('makes a side wait while the other takes nothing, and keeps little meanwhile', async () => {
    const way = rig();
    await settled();
    way.acceptor.transport.pause();
    let taken = true;
    let written = 0;
    while (taken && written < 64_000_000) {
      taken = way.requestor.transport.write([data(3, 100_000)]);
      written += 100_000;
      await settled();
    }
    expect(written).toBeLessThan(4_000_000);
    way.acceptor.transport.resume();
    await settled();
    expect(way.acceptor.received.length).toBeGreaterThanOrEqual(written);
  });

  it('ends the near side when the far side cannot be reached or closes', async () => {
    const way = rig();
    await settled();
    way.acceptor.transport.close();
    await settled();
    expect(way.requestor.isClosed).toBe(true);
    expect(way.closedBy).toEqual(['acceptor']);
  });

  it('ends both sides at once when it is destroyed', async () => {
    const way = rig('stall:bytes=3');
    await sent(way, 50);
    way.relay.destroy();
    await settled();
    expect([way.requestor.isClosed, way.acceptor.isClosed, way.closedBy]).toEqual([true, true, [undefined]]);
  });
});

const corrupted = (at: number): Buffer => {
  const bytes = Buffer.from(stream);
  bytes[at] = bytes[at]! ^ 0xff;
  return bytes;
};

/** What comes of the stream, whatever the chunks; `closed` says whether the connections are closed then. */
const rows: readonly { fault: string; passes: Uint8Array; closed: boolean; note?: string; answer?: Uint8Array }[] = [
  { fault: 'cut:bytes=0', passes: Buffer.alloc(0), closed: true, note: 'cut: after 0 bytes' },
  { fault: 'cut:bytes=100', passes: stream.subarray(0, 100), closed: true, note: 'cut: after 100 bytes' },
  { fault: `cut:bytes=${stream.length}`, passes: stream, closed: true },
  {
    fault: 'cut:pdu=P-DATA-TF,n=2',
    passes: stream.subarray(0, R + D),
    closed: true,
    note: `cut: after ${R + D} bytes`,
  },
  { fault: 'cut:pdu=P-DATA-TF,at=middle', passes: stream.subarray(0, R + D / 2), closed: true },
  { fault: 'cut:pdu=A-ASSOCIATE-RQ,at=end', passes: request, closed: true },
  { fault: 'cut:pdu=A-ABORT', passes: stream, closed: false },
  { fault: 'stall:bytes=80', passes: stream.subarray(0, 80), closed: false, note: 'stall: after 80 bytes' },
  { fault: 'stall:pdu=A-RELEASE-RQ', passes: stream.subarray(0, R + 2 * D), closed: false },
  {
    fault: 'drop:pdu=P-DATA-TF,n=1',
    passes: Buffer.concat([request, data(2), release]),
    closed: false,
    note: `drop: P-DATA-TF 1 of ${D} bytes`,
  },
  { fault: 'corrupt:byte=75', passes: corrupted(75), closed: false, note: 'corrupt: byte 75' },
  {
    fault: 'reject:result=2,source=3,reason=1',
    passes: Buffer.alloc(0),
    closed: true,
    note: 'reject: result 2, source 3, reason 1',
    answer: encodePdu({ kind: 'A-ASSOCIATE-RJ', result: 2, source: 3, reason: 1 }),
  },
  { fault: 'drop:pdu=P-DATA-TF,from=acceptor', passes: stream, closed: false },
];

describe('a fault', () => {
  it.each(rows.flatMap(row => [1, 33, 10_000].map(size => ({ ...row, size }))))(
    '$fault happens at its byte, in chunks of $size',
    async ({ fault, passes, closed, note, answer, size }) => {
      const way = rig(fault);
      await sent(way, size);
      expect(way.acceptor.received).toEqual(Buffer.from(passes));
      expect(way.requestor.received).toEqual(Buffer.from(answer ?? []));
      expect([way.acceptor.isClosed, way.requestor.isClosed]).toEqual([closed, closed]);
      if (note !== undefined) expect(way.notes).toContain(note);
    },
  );

  it('corrupts the same bytes for the same seed, and others for another', async () => {
    const wrong = async (seed: number, size: number): Promise<readonly number[]> => {
      const way = rig(`corrupt:every=50,seed=${seed}`);
      await sent(way, size);
      return [...stream.keys()].filter(at => stream[at] !== way.acceptor.received[at]);
    };
    const first = await wrong(7, 1000);
    expect(first).toHaveLength(Math.ceil(stream.length / 50));
    expect(first.map(at => Math.floor(at / 50))).toEqual([...first.keys()]);
    expect(await wrong(7, 11)).toEqual(first);
    expect(await wrong(8, 1000)).not.toEqual(first);
  });

  it('delays each PDU', async () => {
    const way = rig('delay:ms=100,from=requestor');
    await sent(way, 10_000);
    for (const expected of [0, R, R + D, R + 2 * D, stream.length]) {
      expect(way.acceptor.received).toHaveLength(expected);
      way.clock.advance(100);
      await settled();
    }
    expect(way.notes.filter(note => note.startsWith('delay'))).toEqual(['delay: 100 ms before each PDU']);
  });

  it('throttles to a rate', async () => {
    const way = rig('throttle:rate=100');
    await sent(way, 10_000);
    for (let second = 1; second <= 2; second++) {
      for (let step = 0; step < 100; step++) {
        way.clock.advance(10);
        await settled();
      }
      expect(way.acceptor.received.length).toBeGreaterThan(second * 100 - 25);
      expect(way.acceptor.received.length).toBeLessThanOrEqual(second * 100);
    }
  });

  it('replaces the status of the response that it names, and no other', async () => {
    const way = rig('status:value=A700,n=2');
    await settled();
    const answers = Buffer.concat([response(0), response(0), response(0)]);
    for (const byte of answers) way.acceptor.transport.write([Uint8Array.of(byte)]);
    await settled();
    await settled();
    expect(way.requestor.received).toEqual(Buffer.concat([response(0), response(0xa700), response(0)]));
    expect(way.notes).toContain('status: A700 in place of 0000 in response 2');
  });

  it('aborts to both sides after so many messages, between two PDUs (PS3.8 §9.3.8)', async () => {
    const way = rig('abort:messages=2,source=2,reason=1');
    await settled();
    const half = response(0).subarray(0, 20);
    way.acceptor.transport.write([half]);
    await sent(way, 10_000, Buffer.concat([request, echoRequest, echoRequest, echoRequest]));
    expect(way.acceptor.received).toEqual(Buffer.concat([request, echoRequest, echoRequest, abort(2, 1)]));
    expect(way.requestor.received).toEqual(Buffer.from(half));
    way.acceptor.transport.write([response(0).subarray(20), response(0)]);
    await settled();
    expect(way.requestor.received).toEqual(Buffer.concat([response(0), abort(2, 1)]));
    expect([way.acceptor.isClosed, way.requestor.isClosed]).toEqual([true, true]);
  });

  it('works beside others, in their order', async () => {
    const way = rig('drop:pdu=P-DATA-TF', 'cut:pdu=P-DATA-TF,n=2,at=end');
    await sent(way, 10_000);
    expect(way.acceptor.received).toEqual(Buffer.concat([request, data(2)]));
  });

  it.each([
    ['cat', /There is no fault "cat"/],
    ['cut', /needs bytes or pdu/],
    ['cut:bytes=-1', /bytes=-1 is not a whole number/],
    ['cut:byte=1', /no key "byte"/],
    ['cut:pdu=NOTHING', /pdu=NOTHING is not known/],
    ['drop:pdu=P-DATA-TF,n=0', /n=0/],
    ['status:value=7,n=1', /no status/],
    ['delay:ms=1,from=me', /from=me is not known/],
    ['toString', /There is no fault/],
  ])('is refused with a sentence when it is misspelt: %s', (text, why) => {
    expect(() => parseFault(text)).toThrow(why);
  });

  it('names PDUs by kinds that there are', () => {
    const kinds: readonly PduKind[] = ['A-ASSOCIATE-RQ', 'P-DATA-TF', 'A-RELEASE-RP'];
    for (const kind of kinds) expect(parseFault(`drop:pdu=${kind}`).keys.pdu).toBe(kind);
  });
});
