import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, parse, toBytes } from '../data/index.ts';
import { beginsFrame } from './frame-markers.ts';
import { framesOf } from './frames.ts';

const syntax = { uid: '1.2.840.10008.1.2.4.50', name: 'JPEG', codec: 'jpeg', fragment: 'part-of-frame' };
const start = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const rest = Uint8Array.of(1, 2, 3, 4);

/** Fragments without an offset table. */
function image(frames: number, fragments: readonly Uint8Array[]): DataSet {
  const header = DataSet.of({ NumberOfFrames: frames, Rows: 1, Columns: 1, BitsAllocated: 8, SamplesPerPixel: 1 });
  const writer = new ByteWriter().bytes(toBytes(header));
  writer.u16(0x7fe0).u16(0x0010).ascii('OB').u16(0).u32(0xffff_ffff).u16(0xfffe).u16(0xe000).u32(0);
  for (const fragment of fragments) writer.u16(0xfffe).u16(0xe000).u32(fragment.length).bytes(fragment);
  return parse(writer.u16(0xfffe).u16(0xe0dd).u32(0).finish(), { encoding: explicitVrLittleEndian });
}

describe('frames in several fragments without an offset table (PS3.5 §A.4)', () => {
  it('begin where a stream does', async () => {
    const frames = framesOf(image(2, [start, rest, start, rest, rest]), syntax);
    expect((await frames.bytes(0)).length).toBe(8);
    expect([...(await frames.bytes(1))]).toEqual([...start, ...rest, ...rest]);
  });

  it.each([
    ['more streams than frames', 2, [start, start, start, rest]],
    ['a first fragment that begins none', 2, [rest, start, start]],
    ['fewer fragments than frames', 3, [start, rest]],
  ])('are not guessed where there are %s', async (_, count, fragments) => {
    await expect(framesOf(image(count, fragments), syntax).bytes(0)).rejects.toMatchObject({
      code: 'frame-borders-unknown',
    });
  });
});

it.each([
  ['jpeg', [0xff, 0xd8, 0xff, 0xdb], true],
  ['jpeg', [0xff, 0xd8, 0x00, 0x00], false],
  ['jpeg-ls', [0xff, 0xd8, 0xff, 0xf7], true],
  ['jpeg2000', [0xff, 0x4f, 0xff, 0x51], true],
  ['jpeg2000', [0xff, 0x4f], false],
  ['htj2k', [0xff, 0x4f, 0xff, 0x51], true],
  ['rle', [1, 0, 0, 0], false],
  ['toString', [0xff, 0xd8, 0xff, 0xf7], false],
])('a frame of %s that begins with %j: %s', (codec, bytes, begins) => {
  expect(beginsFrame(Uint8Array.from(bytes), { ...syntax, codec })).toBe(begins);
});
