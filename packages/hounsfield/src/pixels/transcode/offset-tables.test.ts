import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { toBytes } from '../../data/index.ts';
import type { Codec } from '../codec.ts';
import { image, jpegLs, options, plain, samples, there, words } from './transcode.fixture.ts';
import { transcode } from './transcode.ts';

const counted = (count: () => void): Codec => ({
  decode: plain.decode,
  encode: frame => {
    count();
    return plain.encode!(frame);
  },
});

describe('offset tables', () => {
  const before = image({ NumberOfFrames: 3, PixelData: words(18) });

  it('are empty unless asked for, and frames leave as they are made (PS3.5 §A.4)', async () => {
    let made = 0;
    const counting = counted(() => made++);
    const transcoded = await transcode(before, options({ to: jpegLs, codecs: { 'jpeg-ls': counting, none: plain } }));
    const seen: number[] = [];
    for await (const chunk of transcoded.write()) if (chunk.length === 12) seen.push(made);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('name the item of each frame when they are basic', async () => {
    const again = await there(before, { to: jpegLs, offsetTable: 'basic' });
    const bytes = toBytes(again);
    const at = bytes.length - 8 - 3 * 20 - 12;
    expect([...new Uint32Array(bytes.slice(at, at + 12).buffer)]).toEqual([0, 20, 40]);
  });

  it('name them with their true lengths when they are extended (PS3.3 §C.7.6.3.1.8)', async () => {
    const odd: Codec = {
      ...plain,
      encode: frame => ({ bytes: concat([plain.encode!(frame).bytes, Uint8Array.of(1)]) }),
    };
    const again = await there(before, { to: jpegLs, offsetTable: 'extended', codecs: { none: plain, 'jpeg-ls': odd } });
    const longs = async (keyword: 'ExtendedOffsetTable' | 'ExtendedOffsetTableLengths') =>
      [...new BigUint64Array((await again.get(keyword)!.bytes()).slice().buffer)].map(Number);
    expect(await longs('ExtendedOffsetTable')).toEqual([0, 22, 44]);
    expect(await longs('ExtendedOffsetTableLengths')).toEqual([13, 13, 13]);
    expect(await samples(again, jpegLs)).toEqual(await samples(before));
  });

  it.each([false, true])('are of the frames that follow, spooled: %s', async isSpooled => {
    let made = 0;
    const counting = counted(() => made++);
    let kept = new Uint8Array(0);
    const spool = {
      append: async (bytes: Uint8Array) => {
        kept = new Uint8Array(concat([kept, bytes]));
      },
      async *read(position: number, length: number) {
        yield kept.subarray(position, position + length);
      },
    };
    const again = await there(before, {
      to: jpegLs,
      offsetTable: 'basic',
      codecs: { none: plain, 'jpeg-ls': counting },
      ...(isSpooled ? { spool } : {}),
    });
    expect(await samples(again, jpegLs)).toEqual(await samples(before));
    expect(made).toBe(isSpooled ? 3 : 5);
  });
});
