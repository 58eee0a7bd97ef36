import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { type Changes, DataSet, toBytes } from '../../data/index.ts';
import type { DicomObject } from '../dicom-object.ts';
import { fileMetaBytes } from '../file-meta.ts';
import { readBytes } from '../read.ts';
import { writeObject } from '../write.ts';
import { withTiff } from './with-tiff.ts';

const EXPLICIT = '1.2.840.10008.1.2.1';
const pixels = Uint8Array.from({ length: 24 }, (_, k) => k + 1);
const image: Changes = {
  SOPInstanceUID: '2.25.7',
  SamplesPerPixel: 1,
  PhotometricInterpretation: 'MONOCHROME2',
  NumberOfFrames: 2,
  Rows: 3,
  Columns: 4,
  BitsAllocated: 8,
  PixelRepresentation: 0,
  PixelData: pixels,
};

describe('dual-personality files (PS3.10 §7.5)', () => {
  it('have a TIFF header in the preamble that leads to a directory for each frame, and pixels at their places', async () => {
    const bytes = await bytesOf(await withTiff(objectOf(image)));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([...bytes.subarray(0, 4)]).toEqual([0x49, 0x49, 42, 0]);
    const frames: number[][] = [];
    for (let at = view.getUint32(4, true); at !== 0; ) {
      const fields = fieldsAt(view, at);
      expect([fields.get(256), fields.get(257), fields.get(262)]).toEqual([4, 3, 1]);
      const start = fields.get(273)!;
      frames.push([...bytes.subarray(start, start + fields.get(279)!)]);
      at = view.getUint32(at + 2 + view.getUint16(at, true) * 12, true);
    }
    expect(frames.flat()).toEqual([...pixels]);
  });

  it('are the same when they are made of one that is dual already, and read as the same object', async () => {
    const first = await bytesOf(await withTiff(objectOf(image)));
    expect(await bytesOf(await withTiff(readBytes(first)))).toEqual(first);
    expect(toBytes(readBytes(first).without(0xfffc_fffc))).toEqual(toBytes(objectOf(image)));
  });

  it.each<[string, Changes, string]>([
    [
      'sizes whose product is no size',
      { Rows: 65_535, Columns: 65_535, NumberOfFrames: 2_147_483_647 },
      'fewer|sizes|more than',
    ],
    ['a negative number of frames', { NumberOfFrames: -3 }, 'sizes'],
    ['no rows', { Rows: 0 }, 'sizes'],
    ['fewer pixels than the image has', { NumberOfFrames: 3 }, 'fewer'],
    ['12 bits allocated', { BitsAllocated: 12 }, '12 bits'],
    ['single bits whose rows are no whole bytes', { BitsAllocated: 1 }, '1 bits'],
    ['a colour that TIFF has not', { PhotometricInterpretation: 'HSV' }, 'Photometric'],
    ['a palette that is not there', { PhotometricInterpretation: 'PALETTE COLOR' }, 'palette'],
  ])('are refused with one sentence where an image has %s', async (_, changes, message) => {
    const error: unknown = await withTiff(objectOf({ ...image, ...changes })).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'not-tiff', message: expect.stringMatching(new RegExp(message)) });
  });

  it('have the colours of the palette, whatever the byte order of the object (PS3.3 §C.7.6.3.1.5)', async () => {
    const lut = { Descriptor: [4, 0, 16], Data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) };
    const colours = ['Red', 'Green', 'Blue'].flatMap(colour => [
      [`${colour}PaletteColorLookupTableDescriptor`, lut.Descriptor],
      [`${colour}PaletteColorLookupTableData`, lut.Data],
    ]);
    const palette = { ...image, PhotometricInterpretation: 'PALETTE COLOR', ...Object.fromEntries(colours) };
    const little = objectOf(palette);
    const big = readBytes(await bytesOf(little, { transferSyntaxUid: '1.2.840.10008.1.2.2' }));
    const maps = await Promise.all(
      [little, big].map(async object => colourMapOf(await bytesOf(await withTiff(object)))),
    );
    expect(maps[0]?.slice(0, 5)).toEqual([0x0201, 0x0403, 0x0605, 0x0807, 0x0807]);
    expect(maps[1]).toEqual(maps[0]);
  });

  it('are made though attributes of a damaged object have other VRs than theirs', async () => {
    const object = objectOf(image).withElements([
      { tag: 0x5200_9229, vr: 'LO', value: 'no sequence' },
      { tag: 0x0028_0030, vr: 'LO', value: 'no number' },
    ]);
    expect((await bytesOf(await withTiff(object)))[0]).toBe(0x49);
    const texts = objectOf(image).withElements([{ tag: 0x0028_0010, vr: 'LO', value: 'three' }]);
    await expect(withTiff(texts)).rejects.toMatchObject({ code: 'missing-attribute' });
  });

  it('are refused for what has no preamble, and for deflated objects', async () => {
    await expect(withTiff(readBytes(toBytes(DataSet.of(image))))).rejects.toMatchObject({ code: 'not-tiff' });
    const deflated = await bytesOf(objectOf(image), { transferSyntaxUid: '1.2.840.10008.1.2.1.99' });
    await expect(withTiff(readBytes(deflated))).rejects.toMatchObject({ code: 'not-tiff' });
  });
});

function objectOf(values: Changes): DicomObject {
  const facts = { sopClassUid: '1.2', sopInstanceUid: '2.25.7', transferSyntaxUid: EXPLICIT };
  return readBytes(concat([fileMetaBytes(facts), toBytes(DataSet.of(values))]));
}

/** The first directory's colour map. */
function colourMapOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const little = bytes[0] === 0x49;
  const at = view.getUint32(4, little);
  for (let field = at + 2; field < at + 2 + view.getUint16(at, little) * 12; field += 12) {
    if (view.getUint16(field, little) !== 320) continue;
    const [count, from] = [view.getUint32(field + 4, little), view.getUint32(field + 8, little)];
    return Array.from({ length: count }, (_, k) => view.getUint16(from + k * 2, little));
  }
  return [];
}

/** Fields of a directory by tag: the one number that each holds, or where its numbers are. */
function fieldsAt(view: DataView, at: number): ReadonlyMap<number, number> {
  const fields = new Map<number, number>();
  for (let field = at + 2; field < at + 2 + view.getUint16(at, true) * 12; field += 12) {
    const isShort = view.getUint16(field + 2, true) === 3;
    fields.set(
      view.getUint16(field, true),
      isShort ? view.getUint16(field + 8, true) : view.getUint32(field + 8, true),
    );
  }
  return fields;
}

async function bytesOf(object: DicomObject, options: Parameters<typeof writeObject>[1] = {}): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of writeObject(object, options)) all.push(chunk);
  return concat(all);
}
