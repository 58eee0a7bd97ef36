import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describeWithPeers, sharedFolder } from '@hounsfield/testkit';
import type { Picture } from 'hounsfield/pixels';
import { expect, it } from 'vitest';
import { renderToImage } from '../../packages/archive/src/render/encode.ts';

// ImageMagick reads the GIF that the archive draws (PS3.18 Table 8.7.4-1 requires it of single frames).

const run = promisify(execFile);

describeWithPeers(['stream'], 'GIF of the archive by ImageMagick', peers => {
  const folder = sharedFolder();

  const decoded = async (picture: Picture): Promise<Buffer> => {
    await writeFile(folder.file('a.gif'), await renderToImage(picture, { mediaType: 'image/gif' }));
    await run(peers.get('stream') ?? '', [
      '-map',
      'rgb',
      '-storage-type',
      'char',
      folder.file('a.gif'),
      folder.file('a.raw'),
    ]);
    return readFile(folder.file('a.raw'));
  };

  it.each([
    [
      'noise, whose table of codes is filled many times',
      300,
      200,
      (at: number) => (at * 7919 + ((at * at) >>> 5)) & 0xff,
    ],
    ['one grey', 257, 31, () => 77],
    ['a slope', 256, 3, (at: number) => at & 0xff],
    ['one pixel', 1, 1, () => 255],
  ])('has %s exactly', async (_, width, height, level) => {
    const data = Uint8ClampedArray.from({ length: width * height }, (_, at) => level(at));
    const rgb = await decoded({ width, height, channels: 1, data });
    expect(rgb.length).toBe(width * height * 3);
    expect(rgb.every((value, at) => value === data[Math.floor(at / 3)])).toBe(true);
  });

  it('has colours that look the same', async () => {
    const [width, height] = [120, 90];
    const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
      const [x, y] = [Math.floor(at / 4) % width, Math.floor(at / 4 / width)];
      return [x * 2, y * 2, 255 - x, 255][at % 4]!;
    });
    const rgb = await decoded({ width, height, channels: 4, data });
    const sums = [0, 1, 2].map(channel => {
      let difference = 0;
      for (let pixel = 0; pixel < width * height; pixel++)
        difference += rgb[pixel * 3 + channel]! - data[pixel * 4 + channel]!;
      return Math.abs(difference / (width * height));
    });
    for (const mean of sums) expect(mean).toBeLessThan(2);
  });
});
