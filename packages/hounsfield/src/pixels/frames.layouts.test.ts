import { describe, expect, it } from 'vitest';
import {
  type Changes,
  DataSet,
  type Encoding,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  parse,
  toBytes,
} from '../data/index.ts';
import { nativeSyntax } from './facts.fixture.ts';
import { framesOf, iconOf } from './frames.ts';

/** Samples of each width, the extreme ones among them, for each sign. */
const rows = 3;
const columns = 3;

function samplesFor(bits: number, signed: boolean, count: number): readonly bigint[] {
  const most = (1n << BigInt(bits - (signed && bits > 1 ? 1 : 0))) - 1n;
  const least = signed && bits > 1 ? -most - 1n : 0n;
  const span = most - least + 1n;
  return Array.from({ length: count }, (_, at) =>
    at === 0 ? least : at === 1 ? most : least + ((BigInt(at) * 7919n) % span),
  );
}

/** Little endian, one sample after the other without gaps. */
function packed(samples: readonly bigint[], bits: number): Uint8Array {
  const total = Math.ceil((samples.length * bits) / 16) * 2;
  const bytes = new Uint8Array(total);
  for (const [at, sample] of samples.entries()) {
    const word = BigInt.asUintN(bits, sample);
    for (let bit = 0; bit < bits; bit++) {
      const place = at * bits + bit;
      if ((word >> BigInt(bit)) & 1n) bytes[place >> 3]! |= 1 << (place & 7);
    }
  }
  return bytes;
}

interface Layout {
  readonly bits: number;
  readonly signed: boolean;
  readonly photometric: string;
  readonly samples: number;
  readonly planar: boolean;
  readonly encoding: Encoding;
}

const layouts: readonly Layout[] = [1, 8, 16, 24, 32, 64].flatMap(bits =>
  [false, true].flatMap(signed =>
    [explicitVrLittleEndian, explicitVrBigEndian].flatMap(encoding =>
      [
        { photometric: 'MONOCHROME2', samples: 1, planar: false },
        { photometric: 'MONOCHROME1', samples: 1, planar: false },
        { photometric: 'PALETTE COLOR', samples: 1, planar: false },
        { photometric: 'RGB', samples: 3, planar: false },
        { photometric: 'RGB', samples: 3, planar: true },
        { photometric: 'YBR_FULL', samples: 3, planar: true },
      ].map(colour => ({ bits, signed, encoding, ...colour })),
    ),
  ),
);

const header = (layout: Layout): Changes => ({
  SamplesPerPixel: layout.samples,
  PhotometricInterpretation: layout.photometric,
  ...(layout.samples > 1 ? { PlanarConfiguration: layout.planar ? 1 : 0 } : {}),
  NumberOfFrames: 2,
  Rows: rows,
  Columns: columns,
  BitsAllocated: layout.bits,
  BitsStored: layout.bits,
  HighBit: layout.bits - 1,
  PixelRepresentation: layout.signed ? 1 : 0,
});

/** 8 bits and fewer lie in OB, 16 in OW; wider words lie in what swaps them whole. */
const vrs = { 1: 'OB', 8: 'OB', 16: 'OW', 24: 'OB', 32: 'OL', 64: 'OV' } as const;

describe('frames of every native layout (PS3.5 §8.1.1, §8.2)', () => {
  it.each(layouts)(
    '$bits bits, signed $signed, $photometric, planar $planar, little endian $encoding.littleEndian',
    async layout => {
      const { bits, signed, samples, planar, encoding } = layout;
      const pixels = rows * columns;
      const all = samplesFor(bits, signed, pixels * samples * 2);
      const vr = vrs[bits as keyof typeof vrs];
      const dataSet = DataSet.of(header(layout)).withElements([{ tag: 0x7fe0_0010, vr, value: packed(all, bits) }]);
      const frames = framesOf(parse(toBytes(dataSet, { encoding }), { encoding }), nativeSyntax);
      for (const frame of [0, 1]) {
        const own = all.slice(frame * pixels * samples, (frame + 1) * pixels * samples);
        const byPixel = own.map((_, at) =>
          planar ? own[(at % samples) * pixels + Math.floor(at / samples)]! : own[at]!,
        );
        // A bit is a sample and has no sign.
        const expected = byPixel.map(Number);
        const { data } = await frames.decode(frame);
        expect([...data].map(value => (bits === 1 ? Math.abs(value) : value))).toEqual(expected);
      }
    },
  );

  it('holds integers of 64 bits that are not the whole word: moved, masked and signed', async () => {
    const dataSet = DataSet.of({
      ...header({ ...layouts[0]!, bits: 64, signed: true }),
      NumberOfFrames: 1,
      Rows: 1,
      Columns: 2,
      BitsStored: 40,
      HighBit: 47,
    }).withElements([
      {
        tag: 0x7fe0_0010,
        vr: 'OV',
        value: new Uint8Array(BigUint64Array.of(0xabcd_ffff_ffff_fe12n, 0x0000_0000_0000_0200n).buffer),
      },
    ]);
    expect([...(await framesOf(dataSet, nativeSyntax).decode(0)).data]).toEqual([-2, 2]);
  });
});

describe('the icon of an image (PS3.3 §C.7.6.1.1.6)', () => {
  const icon = DataSet.of({
    ...header({ ...layouts[0]!, bits: 8 }),
    NumberOfFrames: 1,
    PixelData: Uint8Array.from({ length: 10 }, (_, at) => at),
  });

  it('is an image of its own, native also where the image is compressed', async () => {
    const frames = iconOf(DataSet.of({ IconImageSequence: [icon] }), {
      uid: '1.2.840.10008.1.2.4.50',
      name: 'JPEG',
      codec: 'jpeg',
      fragment: 'part-of-frame',
    });
    expect(frames?.syntax.codec).toBe('none');
    expect([...(await frames!.decode(0)).data]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is nothing where there is none', () => {
    expect(iconOf(DataSet.of({}), nativeSyntax)).toBeUndefined();
  });
});
