import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiBytes, collect, concat } from '../bytes/index.ts';
import { WebError } from '../errors/index.ts';
import { boundaryOf, createBoundary, type MultipartPart, readMultipart, writeMultipart } from './multipart.ts';
import type { FindBytes } from './request-body.ts';

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const findByText: FindBytes = (chunk, wanted, from) => text(chunk).indexOf(text(wanted), from);

/** The bytes as a stream, cut after each of `lengths` (repeated), and a count of the chunks that were asked for. */
function stream(
  bytes: Uint8Array,
  lengths: readonly number[],
): { source: AsyncIterable<Uint8Array>; asked: () => number } {
  let asked = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let turn = 0;
    for (let at = 0; at < bytes.length; ) {
      const length = lengths[turn++ % lengths.length]!;
      asked++;
      yield bytes.subarray(at, at + length);
      at += length;
    }
  }
  return { source: chunks(), asked: () => asked };
}

async function readAll(
  bytes: Uint8Array,
  boundary: string,
  lengths: readonly number[],
  find?: FindBytes,
): Promise<Array<{ headers: Record<string, string>; body: Uint8Array }>> {
  const parts = [];
  for await (const part of readMultipart(stream(bytes, lengths).source, boundary, find)) {
    parts.push({ headers: Object.fromEntries(part.headers), body: (await collect(part.body, 1e9)).slice() });
  }
  return parts;
}

async function writeAll(bodies: readonly Uint8Array[], boundary: string): Promise<Uint8Array> {
  async function* parts(): AsyncGenerator<{ headers: Record<string, string>; body: AsyncIterable<Uint8Array> }> {
    for (const body of bodies)
      yield { headers: { 'Content-Type': 'application/dicom' }, body: stream(body, [7]).source };
  }
  return collect(writeMultipart(parts(), boundary), 1e9);
}

describe('multipart/related (PS3.18 §8.6.1.2, RFC 2046 §5.1)', () => {
  it('reads back what it wrote, however the stream is cut and whatever the bodies hold', async () => {
    const nearBoundary = fc.array(
      fc.constantFrom('\r', '\n', '\r\n', '-', '--', '\r\n--', '\r\n--a', '\r\n--ab', 'ab', 'a'),
      { maxLength: 12 },
    );
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      nearBoundary.map(pieces => asciiBytes(pieces.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(body, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async (bodies, lengths) => {
          const boundary = 'abX';
          fc.pre(bodies.every(bytes => !text(bytes).includes(`\r\n--${boundary}`)));
          const wire = await writeAll(bodies, boundary);
          const parts = await readAll(wire, boundary, lengths);
          expect(await readAll(wire, boundary, lengths, findByText), 'by the search of a platform').toEqual(parts);
          expect(parts.map(part => [...part.body])).toEqual(bodies.map(bytes => [...bytes]));
          for (const part of parts) expect(part.headers).toEqual({ 'content-type': 'application/dicom' });
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([1, 70, 73, 250, 251, 252, 253, 256])('takes a boundary of %i characters', async length => {
    const boundary = 'b'.repeat(length);
    const bodies = [new Uint8Array(3000).fill(7), new Uint8Array(0)];
    const parts = await readAll(await writeAll(bodies, boundary), boundary, [1000]);
    expect(parts.map(part => part.body.length)).toEqual([3000, 0]);
    expect(boundaryOf(`multipart/related; boundary=${boundary}`)).toBe(boundary);
  });

  it('finds the boundary at each border between two chunks', async () => {
    const wire = await writeAll([asciiBytes('one'), new Uint8Array(0), asciiBytes('\r\n--bound\r\n')], 'boundary');
    for (let cut = 1; cut < wire.length; cut++) {
      for (const find of [undefined, findByText]) {
        const parts = await readAll(wire, 'boundary', [cut, wire.length], find);
        expect(parts.map(part => text(part.body))).toEqual(['one', '', '\r\n--bound\r\n']);
      }
    }
  });

  it('ignores preamble, epilogue, padding after a boundary and folds of headers', async () => {
    const wire = asciiBytes('preamble\r\n--b \t\r\nA: 1\r\n 2\r\nb:3\r\n\r\nbody\r\n--b--  \r\nepilogue');
    expect((await readAll(wire, 'b', [5])).map(part => ({ ...part, body: text(part.body) }))).toEqual([
      { headers: { a: '1 2', b: '3' }, body: 'body' },
    ]);
  });

  it('reads a part without headers, a part without body and a message without parts', async () => {
    expect((await readAll(asciiBytes('--b\r\n\r\nx\r\n--b--'), 'b', [3])).map(part => text(part.body))).toEqual(['x']);
    expect((await readAll(asciiBytes('--b\r\nA: 1\r\n\r\n--b--'), 'b', [3])).map(part => text(part.body))).toEqual([
      '',
    ]);
    expect(await readAll(asciiBytes('--b--\r\n'), 'b', [3])).toEqual([]);
  });

  it('asks for no chunk before the reader of the body does', async () => {
    const wire = await writeAll([new Uint8Array(1000), new Uint8Array(1000)], 'b');
    const { source, asked } = stream(wire, [100]);
    const reader = readMultipart(source, 'b');
    const first = (await reader.next()).value as MultipartPart;
    expect(asked()).toBe(1);
    const body = first.body[Symbol.asyncIterator]();
    await body.next();
    expect(asked()).toBe(1);
    await body.next();
    expect(asked()).toBe(2);
    await reader.return(undefined);
    expect(asked()).toBe(2);
  });

  it('gives out views of the chunks, not copies', async () => {
    const wire = await writeAll([new Uint8Array(1000)], 'b');
    const buffers = new Set<ArrayBufferLike>();
    for await (const part of readMultipart(stream(wire, [wire.length]).source, 'b')) {
      for await (const chunk of part.body) buffers.add(chunk.buffer);
    }
    expect([...buffers]).toEqual([wire.buffer]);
  });

  it('skips what the reader leaves unread of a body, and refuses to read it later', async () => {
    const wire = await writeAll([asciiBytes('first body'), asciiBytes('second')], 'b');
    const bodies: AsyncIterable<Uint8Array>[] = [];
    for await (const part of readMultipart(stream(wire, [4]).source, 'b')) bodies.push(part.body);
    expect(bodies).toHaveLength(2);
    await expect(collect(bodies[0]!, 100)).rejects.toThrow(WebError);
  });

  it('passes on the error of the source', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield asciiBytes('--b\r\n\r\nbody');
      throw new Error('connection lost');
    }
    const read = async (): Promise<void> => {
      for await (const part of readMultipart(broken(), 'b')) await collect(part.body, 100);
    };
    await expect(read()).rejects.toThrow('connection lost');
  });

  const malformed: ReadonlyArray<readonly [string, Uint8Array]> = [
    ['an empty message', asciiBytes('')],
    ['no boundary', asciiBytes('hello world')],
    ['a preamble without end', new Uint8Array(70_000)],
    ['an end within the headers', asciiBytes('--b\r\nA: 1\r\n')],
    ['an end within the body', asciiBytes('--b\r\n\r\nbody')],
    ['an end within the last boundary', asciiBytes('--b\r\n\r\nbody\r\n--')],
    ['an end after a boundary that opens a part', asciiBytes('--b\r\n\r\nbody\r\n--b')],
    ['a header block over 16 KiB', asciiBytes(`--b\r\nA: ${'x'.repeat(17_000)}\r\n\r\nbody\r\n--b--`)],
    ['many headers over 16 KiB together', asciiBytes(`--b\r\n${'A: 1\r\n'.repeat(4000)}\r\nbody\r\n--b--`)],
    ['a header line without colon', asciiBytes('--b\r\nnonsense\r\n\r\nbody\r\n--b--')],
    ['a header name with a space', asciiBytes('--b\r\nA B: 1\r\n\r\nbody\r\n--b--')],
    ['a continuation line at the start', asciiBytes('--b\r\n A: 1\r\n\r\nbody\r\n--b--')],
    ['a control character in a header', asciiBytes('--b\r\nA: 1\0\r\n\r\nbody\r\n--b--')],
    ['line ends without CR', asciiBytes('--b\nA: 1\n\nbody\n--b--\n')],
    ['text after a boundary', asciiBytes('--b?\r\n\r\nbody\r\n--b--')],
    ['an epilogue without end', concat([asciiBytes('--b\r\n\r\nbody\r\n--b--\r\n'), new Uint8Array(200_000)])],
  ];
  it.each(malformed)('refuses %s', async (_, wire) => {
    for (const length of [1, 7, 1 << 20]) {
      await expect(readAll(wire, 'b', [length])).rejects.toMatchObject({
        name: 'WebError',
        code: 'malformed-multipart',
        status: 400,
      });
    }
  });

  it('never throws anything but WebError on mutated messages', async () => {
    const wire = await writeAll([asciiBytes('one'), asciiBytes('two\r\n--c')], 'bound');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(wire.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        async (edits, length) => {
          const mutated = wire.slice();
          for (const [at, value] of edits) mutated[at] = value;
          await readAll(mutated, 'bound', [length]).catch(error => expect(error).toBeInstanceOf(WebError));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes the boundary from Content-Type, quoted or not', () => {
    expect(boundaryOf('multipart/related; type="application/dicom"; boundary=abc')).toBe('abc');
    expect(boundaryOf('multipart/related;boundary="a b:c=d";type=application/dicom')).toBe('a b:c=d');
    // Orthanc sends more than the 70 characters of RFC 2046.
    expect(boundaryOf(`multipart/related; boundary=${'x'.repeat(73)}`)).toBe('x'.repeat(73));
    for (const bad of [
      'multipart/related',
      'multipart/related; boundary=',
      `multipart/related; boundary=${'x'.repeat(257)}`,
      'multipart/related; boundary="a\tb"',
      'nonsense',
    ]) {
      expect(() => boundaryOf(bad)).toThrow(WebError);
    }
  });

  it('makes boundaries that are valid and differ', () => {
    const made = new Set(Array.from({ length: 100 }, createBoundary));
    expect(made.size).toBe(100);
    for (const boundary of made) expect(boundaryOf(`multipart/related; boundary=${boundary}`)).toBe(boundary);
  });

  it('reads 64 MiB of carriage returns in linear time', async () => {
    const chunk = new Uint8Array(1 << 20).fill(13);
    async function* source(): AsyncGenerator<Uint8Array> {
      yield asciiBytes('--b\r\n\r\n');
      for (let turn = 0; turn < 64; turn++) yield chunk;
      yield asciiBytes('\r\n--b--');
    }
    let length = 0;
    for await (const part of readMultipart(source(), 'b')) for await (const piece of part.body) length += piece.length;
    expect(length).toBe(64 << 20);
  });
});
