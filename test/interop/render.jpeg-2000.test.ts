import { readFile, writeFile } from 'node:fs/promises';
import { ctSlice, describeWithPeers, runOk, sharedFolder } from '@hounsfield/testkit';
import type { Picture } from 'hounsfield/pixels';
import { spaceProfile } from 'hounsfield/pixels';
import { expect, it } from 'vitest';
import { withProfile } from '../../packages/archive/src/render/embed-profile.ts';
import { renderToImage } from '../../packages/archive/src/render/encode.ts';

// The optional media types of PS3.18 Table 8.7.4-1 that the archive draws, by decoders of others.

const types = { 'image/jp2': 'jp2', 'image/jph': 'jph', 'image/jxl': 'jxl' } as const;
type Type = keyof typeof types;

const pictures: Readonly<Record<string, Picture>> = {
  'a body': greys(256, 256, bodyLevels()),
  'one pixel': greys(1, 1, Uint8ClampedArray.of(200)),
  'a strip': greys(
    301,
    2,
    Uint8ClampedArray.from({ length: 602 }, (_, at) => at & 0xff),
  ),
  colours: {
    width: 120,
    height: 90,
    channels: 4,
    data: Uint8ClampedArray.from({ length: 120 * 90 * 4 }, (_, at) => {
      const [x, y] = [(at >> 2) % 120, Math.floor((at >> 2) / 120)];
      return [x * 2, y * 2, 255 - x - y, 255][at % 4]!;
    }),
  },
};

describeWithPeers(['opj_decompress', 'djxl'], 'JPEG 2000, HTJ2K and JPEG XL of the archive (PS3.18 §8.7.4)', peers => {
  const folder = sharedFolder();

  const decoded = async (file: Uint8Array, type: Type): Promise<Samples> => {
    const [from, to] = [folder.file(`a.${types[type]}`), folder.file('a.ppm')];
    await writeFile(from, file);
    if (type === 'image/jxl') await runOk(peers.get('djxl')!, [from, to]);
    else await runOk(peers.get('opj_decompress')!, ['-i', from, '-o', to]);
    return readPnm(await readFile(to).catch(() => readFile(folder.file('a.pgm'))));
  };

  const kinds = (Object.keys(types) as Type[]).flatMap(type =>
    Object.keys(pictures).map(name => [type, name] as const),
  );

  it.each(kinds)('%s shows %s as it was drawn, of the default quality', async (mediaType, name) => {
    const picture = pictures[name]!;
    const theirs = await decoded(await renderToImage(picture, { mediaType }), mediaType);
    expect(decibels(picture, theirs)).toBeGreaterThan(38);
  });

  it.each(kinds.filter(([type]) => type !== 'image/jxl'))(
    '%s has %s exactly, of quality 100',
    async (mediaType, name) => {
      const picture = pictures[name]!;
      const theirs = await decoded(await renderToImage(picture, { mediaType, quality: 100 }), mediaType);
      expect(decibels(picture, theirs)).toBe(Number.POSITIVE_INFINITY);
    },
  );

  it.each(Object.keys(types) as Type[])('%s is smaller the lower the quality', async mediaType => {
    const sizes = await Promise.all(
      [1, 30, 60, 90, 100].map(
        async quality => (await renderToImage(pictures['a body']!, { mediaType, quality })).length,
      ),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(sizes).size).toBe(sizes.length);
  });
});

describeWithPeers(['PIL'], 'ICC profiles in files of JPEG 2000 (T.800 §I.5.3.3)', peers => {
  const folder = sharedFolder();

  it.each(['image/jp2', 'image/jph'] as const)('leave the pixels of %s as they are', async mediaType => {
    const plain = await renderToImage(pictures['colours']!, { mediaType, quality: 100 });
    const profile = spaceProfile('adobergb');
    const file = withProfile(plain, mediaType, profile);
    expect(file.length - plain.length).toBe(profile.length - 4);
    expect(Buffer.from(file).includes(Buffer.from(profile))).toBe(true);
    await writeFile(folder.file(`b.${types[mediaType]}`), file);
    const { stdout } = await runOk(peers.get('PIL')!, ['-c', SCRIPT, folder.file(`b.${types[mediaType]}`)]);
    const rgb = Uint8Array.from(Buffer.from(stdout.trim(), 'hex'));
    expect(decibels(pictures['colours']!, { width: 120, height: 90, rgb })).toBe(Number.POSITIVE_INFINITY);
  });
});

const SCRIPT = 'import sys\nfrom PIL import Image\nprint(Image.open(sys.argv[1]).convert("RGB").tobytes().hex())';

interface Samples {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

function greys(width: number, height: number, data: Uint8ClampedArray<ArrayBuffer>): Picture {
  return { width, height, channels: 1, data };
}

/** Of an invented chest, 12 bits to 8. */
function bodyLevels(): Uint8ClampedArray<ArrayBuffer> {
  const { dataSet } = ctSlice(1, { rows: 256, columns: 256 });
  const words = new Uint16Array(dataSet.slice(-2 * 256 * 256).buffer);
  return Uint8ClampedArray.from(words, word => word >> 4);
}

/** Grey or colours of 8 bits, as netpbm has them. */
function readPnm(bytes: Buffer): Samples {
  const [head = '', kind, width, height] =
    /^P([56])\s+(?:#[^\n]*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  const samples = bytes.subarray(head.length);
  const pixels = Number(width) * Number(height);
  const rgb = kind === '6' ? samples : Uint8Array.from({ length: 3 * pixels }, (_, at) => samples[Math.floor(at / 3)]!);
  return { width: Number(width), height: Number(height), rgb };
}

/** Peak signal to noise. */
function decibels({ width, height, channels, data }: Picture, theirs: Samples): number {
  expect([theirs.width, theirs.height]).toEqual([width, height]);
  let squares = 0;
  for (let at = 0; at < theirs.rgb.length; at++) {
    const pixel = Math.floor(at / 3);
    const ours = channels === 1 ? data[pixel]! : data[pixel * 4 + (at % 3)]!;
    squares += (ours - theirs.rgb[at]!) ** 2;
  }
  return 10 * Math.log10(255 ** 2 / (squares / theirs.rgb.length));
}
