import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { AssociationError } from '../../errors/index.ts';
import type { Pdu, PduKind } from './pdu.ts';
import { encodePdu } from './pdu-codec.ts';
import { PduReader, type PduSink } from './pdu-reader.ts';

describe('the PDU reader (PS3.8 §9.3)', () => {
  it('gives the same PDUs and fragments however the stream is cut into chunks', () => {
    const stream = concat(PDUS.map(encodePdu));
    const whole = read([stream]);
    expect(whole.pdus).toEqual(['A-ASSOCIATE-RJ', 'A-RELEASE-RQ', 'A-ABORT']);
    expect(whole.values).toEqual([
      { contextId: 1, control: 3, bytes: [1, 2, 3] },
      { contextId: 1, control: 0, bytes: [] },
      { contextId: 255, control: 2, bytes: [4, 5] },
      { contextId: 3, control: 1, bytes: Array.from({ length: 700 }, (_, at) => at & 0xff) },
    ]);
    for (let size = 1; size <= stream.length; size++)
      expect(read(cut(stream, size)), `chunks of ${size}`).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 50 }), sizes => {
        expect(read(cutUnevenly(stream, sizes))).toEqual(whole);
      }),
    );
  });

  it('hands on views of the chunk, without a copy', () => {
    const chunk = encodePdu({
      kind: 'P-DATA-TF',
      values: [{ contextId: 1, control: 2, fragment: new Uint8Array(1000) }],
    });
    const views: Uint8Array[] = [];
    const reader = new PduReader({ ...deaf, fragment: (_, __, bytes) => views.push(bytes) }, 16_384);
    reader.push(chunk);
    expect(views.map(view => [view.buffer === chunk.buffer, view.length])).toEqual([[true, 1000]]);
  });

  it('hands on a fragment as it comes, before its PDU is whole', () => {
    const chunk = encodePdu({
      kind: 'P-DATA-TF',
      values: [{ contextId: 1, control: 2, fragment: new Uint8Array(1000) }],
    });
    const pieces: [number, boolean][] = [];
    const reader = new PduReader(
      { ...deaf, fragment: (_, __, bytes, ends) => pieces.push([bytes.length, ends]) },
      16_384,
    );
    reader.push(chunk.subarray(0, 500));
    expect(pieces).toEqual([[488, false]]);
    expect(reader.isAtBorder).toBe(false);
    reader.push(chunk.subarray(500));
    expect(pieces).toEqual([
      [488, false],
      [512, true],
    ]);
    expect(reader.isAtBorder).toBe(true);
  });

  const header = (type: number, length: number) =>
    Uint8Array.of(type, 0, length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff);

  it.each([
    ['an A-ASSOCIATE-RQ over 1 MiB', header(1, 0x10_0001), 'limit-exceeded'],
    ['an A-ASSOCIATE-RQ of 4 GiB', header(1, 0xffff_ffff), 'limit-exceeded'],
    ['an A-ASSOCIATE-AC over 1 MiB', header(2, 0x10_0001), 'limit-exceeded'],
    ['a P-DATA-TF over the announced maximum', header(4, 16_385), 'limit-exceeded'],
    ['a P-DATA-TF of 4 GiB', header(4, 0xffff_fffe), 'limit-exceeded'],
    ['an A-RELEASE-RQ of five bytes', header(5, 5), 'limit-exceeded'],
    ['an A-ABORT of three bytes', header(7, 3), 'malformed-pdu'],
    ['a P-DATA-TF without a value', header(4, 0), 'malformed-pdu'],
    ['PDU type 0', header(0, 4), 'unknown-pdu'],
    ['PDU type 8', header(8, 4), 'unknown-pdu'],
    ['an HTTP request', new Uint8Array(Buffer.from('GET / HTTP/1.1\r\n')), 'unknown-pdu'],
    ['a TLS greeting', Uint8Array.of(0x16, 3, 1, 2, 0, 1), 'unknown-pdu'],
  ])('refuses %s by its header alone', (_, bytes, code) => {
    for (const size of [1, 2, bytes.length])
      expect(() => read(cut(bytes, size))).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['longer than its PDU', [4, 0, 0, 0, 0, 10, 0, 0, 0, 7, 1, 3]],
    ['shorter than its own header', [4, 0, 0, 0, 0, 10, 0, 0, 0, 1, 1, 3]],
    ['of 4 GiB', [4, 0, 0, 0, 0, 10, 0xff, 0xff, 0xff, 0xff, 1, 3]],
    ['followed by bytes that cannot be one', [4, 0, 0, 0, 0, 10, 0, 0, 0, 4, 1, 3, 9, 9, 0, 0]],
  ])('refuses a presentation data value %s', (_, bytes) => {
    for (const size of [1, 3, 100]) {
      expect(() => read(cut(Uint8Array.from(bytes), size))).toThrow(expect.objectContaining({ code: 'malformed-pdu' }));
    }
  });

  it('says at which byte of the stream it gave up', () => {
    const bytes = concat([encodePdu({ kind: 'A-RELEASE-RQ' }), header(9, 4)]);
    expect(() => read([bytes])).toThrow(expect.objectContaining({ offset: 10 }));
  });

  it('takes memory for the bytes that came, not for those announced', () => {
    const reader = new PduReader(deaf, 16_384);
    const before = process.memoryUsage().arrayBuffers;
    const readers = Array.from({ length: 200 }, () => new PduReader(deaf, 16_384));
    for (const each of [reader, ...readers]) {
      each.push(header(1, 0x10_0000));
      each.push(new Uint8Array(8));
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(0x10_0000);
  });

  it('reads a long A-ASSOCIATE-RQ that comes byte by byte', () => {
    const kinds: [PduKind, number][] = [];
    const reader = new PduReader({ ...deaf, pdu: (kind, body) => kinds.push([kind, body.length]) }, 16_384);
    const bytes = concat([header(1, 20_000), new Uint8Array(20_000)]);
    for (const chunk of cut(bytes, 1)) reader.push(chunk);
    expect(kinds).toEqual([['A-ASSOCIATE-RQ', 20_000]]);
  });

  it('answers any bytes with PDUs or an AssociationError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 20 }), (bytes, size) => {
        // Types and lengths that are close to possible come more often than by chance.
        const near = bytes.map((byte, at) => (at % 6 === 0 ? (byte % 8) + 1 : at % 6 < 4 ? 0 : byte));
        for (const stream of [bytes, near]) {
          try {
            read(cut(stream, size));
          } catch (error) {
            expect(error).toBeInstanceOf(AssociationError);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const PDUS: readonly Pdu[] = [
  { kind: 'A-ASSOCIATE-RJ', result: 1, source: 2, reason: 2 },
  {
    kind: 'P-DATA-TF',
    values: [
      { contextId: 1, control: 3, fragment: Uint8Array.of(1, 2, 3) },
      { contextId: 1, control: 0, fragment: new Uint8Array() },
      { contextId: 255, control: 2, fragment: Uint8Array.of(4, 5) },
    ],
  },
  { kind: 'A-RELEASE-RQ' },
  {
    kind: 'P-DATA-TF',
    values: [{ contextId: 3, control: 1, fragment: Uint8Array.from({ length: 700 }, (_, at) => at & 0xff) }],
  },
  { kind: 'A-ABORT', source: 2, reason: 0 },
];

const deaf: PduSink = { pdu() {}, dataBegins() {}, fragment() {} };

interface Seen {
  readonly pdus: readonly PduKind[];
  readonly values: readonly {
    readonly contextId: number;
    readonly control: number;
    readonly bytes: readonly number[];
  }[];
  readonly dataPdus: number;
}

function read(chunks: readonly Uint8Array[]): Seen {
  const pdus: PduKind[] = [];
  const values: { contextId: number; control: number; bytes: number[] }[] = [];
  let dataPdus = 0;
  let pending: number[] = [];
  const reader = new PduReader(
    {
      pdu: kind => pdus.push(kind),
      dataBegins: () => {
        dataPdus++;
      },
      fragment: (contextId, control, bytes, ends) => {
        pending.push(...bytes);
        if (!ends) return;
        values.push({ contextId, control, bytes: pending });
        pending = [];
      },
    },
    16_384,
  );
  for (const chunk of chunks) reader.push(chunk);
  return { pdus, values, dataPdus };
}

function cut(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}

function cutUnevenly(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}
