import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../bytes/index.ts';
import {
  type Changes,
  DataSet,
  type Encoding,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  PushParser,
  type RandomAccess,
  toBytes,
} from '../data/index.ts';
import { nativeSyntax, rleSyntax } from './facts.fixture.ts';
import { framesOf } from './frames.ts';

const grey: Changes = {
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  Rows: 2,
  Columns: 3,
  BitsAllocated: 8,
  BitsStored: 8,
  HighBit: 7,
  PixelRepresentation: 0,
};

/** A data set as if read from a file whose long values stayed there; notes each stretch that is read later. */
function fromSource(
  bytes: Uint8Array,
  encoding: Encoding = explicitVrLittleEndian,
): { dataSet: DataSet; reads: [number, number][]; bytes: Uint8Array } {
  const reads: [number, number][] = [];
  const source: RandomAccess = {
    async *read(position, length, signal) {
      signal?.throwIfAborted();
      reads.push([position, length]);
      yield bytes.subarray(position, position + length);
    },
  };
  const parser = new PushParser({ encoding, bulkAbove: 3, source });
  parser.push(bytes);
  return { dataSet: DataSet.fromTape(parser.finish()), reads, bytes };
}

const numbers = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, index) => index + 1);

/** Encapsulated Pixel Data behind the elements of a header (PS3.5 §A.4). */
function encapsulated(changes: Changes, table: readonly number[], fragments: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter().bytes(toBytes(DataSet.of({ ...grey, ...changes })));
  writer.u16(0x7fe0).u16(0x0010).ascii('OB').u16(0).u32(0xffff_ffff);
  writer
    .u16(0xfffe)
    .u16(0xe000)
    .u32(table.length * 4);
  for (const offset of table) writer.u32(offset);
  for (const fragment of fragments) writer.u16(0xfffe).u16(0xe000).u32(fragment.length).bytes(fragment);
  return writer.u16(0xfffe).u16(0xe0dd).u32(0).finish();
}

function longs(...values: readonly number[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(values, BigInt).buffer);
}

describe('frames of native pixel data (PS3.5 §8.1.1)', () => {
  it('reads the bytes of the frame that is asked for and no others', async () => {
    const { dataSet, reads, bytes } = fromSource(
      toBytes(DataSet.of({ ...grey, NumberOfFrames: 3, PixelData: numbers(18) })),
    );
    const frames = framesOf(dataSet, nativeSyntax);
    expect(frames.count).toBe(3);
    expect(reads).toEqual([]);
    expect([...(await frames.bytes(1))]).toEqual([7, 8, 9, 10, 11, 12]);
    expect(reads).toEqual([[bytes.length - 12, 6]]);
    expect(await frames.spans(2)).toEqual([{ position: bytes.length - 6, length: 6 }]);
    const value = await frames.value(0);
    expect(value.length).toBe(6);
    const chunks: number[] = [];
    for await (const chunk of value.stream()) chunks.push(...chunk);
    expect(chunks).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...(await frames.decode(2)).data]).toEqual([13, 14, 15, 16, 17, 18]);
  });

  it('reads pixels that are in memory, and pixels that were put in place of others', async () => {
    const inMemory = DataSet.of({ ...grey, PixelData: numbers(6) });
    expect([...(await framesOf(inMemory, nativeSyntax).bytes(0))]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await framesOf(inMemory, nativeSyntax).spans(0)).toEqual([]);
    const { dataSet } = fromSource(toBytes(DataSet.of({ ...grey, NumberOfFrames: 2, PixelData: numbers(12) })));
    const moved = DataSet.of({ ...grey, NumberOfFrames: 2, PixelData: dataSet.get('PixelData')! });
    expect([...(await framesOf(moved, nativeSyntax).bytes(1))]).toEqual([7, 8, 9, 10, 11, 12]);
    expect([...(await framesOf(moved, nativeSyntax).bytes(0))]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('cuts frames of single bits out of the stream, where they do not begin on a byte', async () => {
    const bits = { ...grey, BitsAllocated: 1, BitsStored: 1, HighBit: 0, NumberOfFrames: 3 };
    // Frames of 6 bits: 100000, 110000, 101010, the first bit lowest.
    const { dataSet, bytes } = fromSource(
      toBytes(DataSet.of({ ...bits, PixelData: Uint8Array.of(0b1100_0001, 0b0101_0000, 1, 0) })),
    );
    const frames = framesOf(dataSet, nativeSyntax);
    expect([...(await frames.bytes(0))]).toEqual([0b00_0001]);
    expect([...(await frames.bytes(1))]).toEqual([0b00_0011]);
    expect([...(await frames.bytes(2))]).toEqual([0b01_0101]);
    expect([...(await frames.decode(2)).data]).toEqual([1, 0, 1, 0, 1, 0]);
    expect(await frames.spans(1)).toEqual([{ position: bytes.length - 4, length: 2 }]);
    expect((await frames.value(1)).length).toBe(1);
  });

  it('gives the words of big endian data sets little endian, also where frames share a word', async () => {
    const bigEndian = (dataSet: DataSet): DataSet =>
      fromSource(toBytes(dataSet, { encoding: explicitVrBigEndian }), explicitVrBigEndian).dataSet;
    const odd = bigEndian(DataSet.of({ ...grey, Rows: 1, NumberOfFrames: 2, PixelData: numbers(6) }));
    expect([...(await framesOf(odd, nativeSyntax).bytes(0))]).toEqual([1, 2, 3]);
    expect([...(await framesOf(odd, nativeSyntax).bytes(1))]).toEqual([4, 5, 6]);
    const words = { Rows: 1, Columns: 2, BitsAllocated: 16, BitsStored: 16, HighBit: 15 };
    const wide = bigEndian(DataSet.of({ ...grey, ...words, PixelData: Uint8Array.of(0x34, 0x12, 7, 0) }));
    expect([...(await framesOf(wide, nativeSyntax).decode(0)).data]).toEqual([0x1234, 7]);
    const bytes = DataSet.of(grey).withElements([{ tag: 0x7fe0_0010, vr: 'OB', value: numbers(6) }]);
    expect([...(await framesOf(bigEndian(bytes), nativeSyntax).bytes(0))]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('says what is missing when the data are too short for a frame, and still gives those before it', async () => {
    const { dataSet } = fromSource(toBytes(DataSet.of({ ...grey, NumberOfFrames: 999_999, PixelData: numbers(10) })));
    const frames = framesOf(dataSet, nativeSyntax);
    expect([...(await frames.bytes(0))]).toEqual([1, 2, 3, 4, 5, 6]);
    await expect(frames.bytes(1)).rejects.toMatchObject({ name: 'DecodeError', code: 'short-pixel-data' });
    await expect(frames.value(1)).rejects.toThrow('frame 2 of 6 bytes each ends past the 10 bytes that are there');
  });

  it.each([-1, 1, 0.5, Number.NaN])('has no frame %d', async index => {
    const frames = framesOf(DataSet.of({ ...grey, PixelData: numbers(6) }), nativeSyntax);
    for (const ask of [frames.value(index), frames.bytes(index), frames.spans(index), frames.decode(index)]) {
      await expect(ask).rejects.toMatchObject({ code: 'no-such-frame' });
    }
  });

  it('refuses an object without pixels', () => {
    expect(() => framesOf(DataSet.of(grey), nativeSyntax)).toThrow(expect.objectContaining({ code: 'no-pixel-data' }));
  });

  it('passes the abort signal to the source', async () => {
    const { dataSet } = fromSource(toBytes(DataSet.of({ ...grey, PixelData: numbers(6) })));
    await expect(framesOf(dataSet, nativeSyntax).bytes(0, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('frames of encapsulated pixel data (PS3.5 §A.4)', () => {
  const [a, b, c, d] = [numbers(4), numbers(6), Uint8Array.of(9, 9, 9, 8), Uint8Array.of(7, 0)] as const;

  it('joins the fragments of a frame by the Basic Offset Table and reads no others', async () => {
    const { dataSet, reads, bytes } = fromSource(encapsulated({ NumberOfFrames: 2 }, [0, 26], [a, b, c, d]));
    const frames = framesOf(dataSet, rleSyntax);
    expect([...(await frames.bytes(1))]).toEqual([9, 9, 9, 8, 7, 0]);
    expect((await frames.value(0)).length).toBe(10);
    const end = bytes.length - 8;
    expect(await frames.spans(1)).toEqual([
      { position: end - 14, length: 4 },
      { position: end - 2, length: 2 },
    ]);
    expect(reads).toEqual([
      [end - 14, 4],
      [end - 2, 2],
    ]);
  });

  it('takes one fragment a frame without a table', async () => {
    const { dataSet } = fromSource(encapsulated({ NumberOfFrames: 2 }, [], [a, b]));
    expect([...(await framesOf(dataSet, rleSyntax).bytes(1))]).toEqual([...b]);
  });

  it('takes all fragments for a single frame', async () => {
    const { dataSet } = fromSource(encapsulated({}, [], [a, c]));
    expect([...(await framesOf(dataSet, rleSyntax).bytes(0))]).toEqual([...a, ...c]);
  });

  it('goes by the Extended Offset Table, and cuts the padding off by its lengths (PS3.3 §C.7.6.3.1.8)', async () => {
    const tables = { ExtendedOffsetTable: longs(0, 12), ExtendedOffsetTableLengths: longs(3, 5) };
    const { dataSet } = fromSource(encapsulated({ NumberOfFrames: 2, ...tables }, [], [a, b]));
    const frames = framesOf(dataSet, rleSyntax);
    expect([...(await frames.bytes(0))]).toEqual([1, 2, 3]);
    expect([...(await frames.bytes(1))]).toEqual([1, 2, 3, 4, 5]);
    expect((await frames.spans(1))[0]?.length).toBe(5);
  });

  it.each([
    [[0, 99], longs(0, 0)],
    [[2 ** 31, 2 ** 32], longs(2 ** 40, 7)],
  ])('passes over extended tables that cannot be right: %j', async (offsets, lengths) => {
    const tables = { ExtendedOffsetTable: longs(...offsets), ExtendedOffsetTableLengths: lengths };
    const { dataSet } = fromSource(encapsulated({ NumberOfFrames: 2, ...tables }, [], [a, b]));
    expect([...(await framesOf(dataSet, rleSyntax).bytes(1))].slice(0, 6)).toEqual([...b]);
  });

  it('refuses tables that are longer than any right one, before it reads them', async () => {
    const { dataSet, reads } = fromSource(encapsulated({ ExtendedOffsetTable: longs(...numbers(5000)) }, [], [a]));
    await expect(framesOf(dataSet, rleSyntax).bytes(0)).rejects.toMatchObject({ code: 'bad-offset-table' });
    expect(reads).toEqual([]);
  });

  it('says so when fragments cannot be told apart, again at each try', async () => {
    const frames = framesOf(fromSource(encapsulated({ NumberOfFrames: 2 }, [], [a, b, c])).dataSet, rleSyntax);
    for (const index of [0, 1]) {
      await expect(frames.value(index)).rejects.toMatchObject({ code: 'frame-borders-unknown' });
    }
    const wrong = framesOf(fromSource(encapsulated({ NumberOfFrames: 2 }, [0, 1], [a, b, c])).dataSet, rleSyntax);
    await expect(wrong.value(0)).rejects.toMatchObject({ code: 'bad-offset-table' });
    const empty = framesOf(fromSource(encapsulated({}, [], [])).dataSet, rleSyntax);
    await expect(empty.value(0)).rejects.toMatchObject({ code: 'frame-borders-unknown' });
  });

  it('forgets an aborted reading of the tables', async () => {
    const tables = { NumberOfFrames: 2, ExtendedOffsetTable: longs(0, 12) };
    const frames = framesOf(fromSource(encapsulated(tables, [], [a, b])).dataSet, rleSyntax);
    await expect(frames.value(1, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect((await frames.value(1)).length).toBe(6);
  });

  it('decodes uncompressed pixels in fragments (PS3.5 §A.4.11)', async () => {
    const { dataSet } = fromSource(encapsulated({ NumberOfFrames: 2 }, [], [numbers(6), numbers(8)]));
    expect([...(await framesOf(dataSet, nativeSyntax).decode(1)).data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('refuses to read a frame above the limit', async () => {
    const { dataSet } = fromSource(encapsulated({}, [], [a]));
    const limits = { frameBytes: 3 };
    await expect(framesOf(dataSet, rleSyntax).decode(0, { limits })).rejects.toMatchObject({ code: 'image-too-large' });
  });
});
