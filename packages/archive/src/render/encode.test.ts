import { readFile } from 'node:fs/promises';
import { decode as decodePng } from 'fast-png';
import type { Picture } from 'hounsfield/pixels';
import { describe, expect, it } from 'vitest';
import { renderToImage } from './encode.ts';

const width = 40;
const height = 25;

/** A picture without sharp edges, which JPEG keeps well. */
const grey: Picture = {
  width,
  height,
  channels: 1,
  data: Uint8ClampedArray.from({ length: width * height }, (_, at) => 40 + 4 * (at % width) + Math.floor(at / width)),
};
const colour: Picture = {
  width,
  height,
  channels: 4,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : 60 + (at % 4) * 40 + Math.floor(at / (width * 4)),
  ),
};

interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

async function decodeJpeg(bytes: Uint8Array<ArrayBuffer>): Promise<Jpeg> {
  const name: string = '@jsquash/jpeg/decode.js';
  const { default: decode, init } = await import(name);
  const wasm = await readFile(new URL(import.meta.resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm')));
  await init(
    await (globalThis as unknown as { WebAssembly: { compile(b: Uint8Array): Promise<object> } }).WebAssembly.compile(
      wasm,
    ),
  );
  return decode(bytes.buffer);
}

/** Components of the first frame header of a JPEG (ISO 10918-1 B.2.2). */
function componentsOf(jpeg: Uint8Array): number | undefined {
  const at = Buffer.from(jpeg).indexOf(Buffer.of(0xff, 0xc0));
  return at < 0 ? undefined : jpeg[at + 9];
}

describe('renderToImage', () => {
  it('writes grey PNG with one channel, exactly', async () => {
    const png = decodePng(await renderToImage(grey, { mediaType: 'image/png' }));
    expect(png).toMatchObject({ width, height, channels: 1, depth: 8 });
    expect([...png.data]).toEqual([...grey.data]);
  });

  it('writes colour PNG with three channels, exactly', async () => {
    const png = decodePng(await renderToImage(colour, { mediaType: 'image/png' }));
    expect(png).toMatchObject({ width, height, channels: 3, depth: 8 });
    expect([...png.data]).toEqual([...colour.data].filter((_, at) => at % 4 !== 3));
  });

  it.each([
    ['grey', grey, 1],
    ['colour', colour, 3],
  ] as const)('writes %s JPEG that looks the same', async (_, picture, components) => {
    const bytes = await renderToImage(picture, { mediaType: 'image/jpeg' });
    expect(componentsOf(bytes)).toBe(components);
    const jpeg = await decodeJpeg(bytes);
    expect([jpeg.width, jpeg.height]).toEqual([width, height]);
    for (let pixel = 0; pixel < width * height; pixel++) {
      for (let channel = 0; channel < 3; channel++) {
        const wanted = picture.data[pixel * picture.channels + (picture.channels === 1 ? 0 : channel)]!;
        expect(Math.abs(jpeg.data[pixel * 4 + channel]! - wanted)).toBeLessThanOrEqual(6);
      }
    }
  });

  it('makes smaller files of lower quality, and holds the quality between 1 and 100', async () => {
    const noise: Picture = { ...grey, data: grey.data.map((value, at) => value + ((at * 7919) % 50)) };
    const size = async (quality?: number): Promise<number> =>
      (await renderToImage(noise, { mediaType: 'image/jpeg', ...(quality === undefined ? {} : { quality }) })).length;
    expect(await size(10)).toBeLessThan(await size(90));
    expect(await size()).toBe(await size(90));
    expect(await size(-5)).toBe(await size(1));
    expect(await size(1000)).toBe(await size(100));
  });

  it('refuses a JPEG XL whose encoder would take too much memory', async () => {
    const large: Picture = { width: 2048, height: 1025, channels: 1, data: new Uint8ClampedArray(2048 * 1025) };
    await expect((async () => renderToImage(large, { mediaType: 'image/jxl' }))()).rejects.toMatchObject({
      name: 'DecodeError',
      code: 'picture-too-large',
    });
  });

  it('refuses a JPEG with more pixels in a row than the format has', async () => {
    const long: Picture = { width: 65_536, height: 1, channels: 1, data: new Uint8ClampedArray(65_536) };
    await expect((async () => renderToImage(long, { mediaType: 'image/jpeg' }))()).rejects.toMatchObject({
      name: 'DecodeError',
      code: 'picture-too-large',
    });
  });
});
