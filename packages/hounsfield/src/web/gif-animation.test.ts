import { describe, expect, it } from 'vitest';
import { type Bytes, collect } from '../bytes/index.ts';
import { DataSet } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { animatedGif, frameDelay } from './gif-animation.ts';

const HEAD = [...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0];
const BLACK_WHITE = [0, 0, 0, 255, 255, 255];
const RED_BLUE = [255, 0, 0, 0, 0, 255];
const DESCRIPTOR = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0];
const DATA = [2, 2, 0x4c, 1, 0];
const REPEATS = [0x21, 0xff, 11, ...new TextEncoder().encode('NETSCAPE2.0'), 3, 1, 0, 0, 0];
const control = (delay: number): number[] => [0x21, 0xf9, 4, 0, delay, 0, 0, 0];

/** A picture of one pixel, with a comment before it. */
function picture(colours: readonly number[], data: readonly number[] = DATA): Bytes {
  return Uint8Array.from([...HEAD, ...colours, 0x21, 0xfe, 2, 0x2c, 0x3b, 0, ...DESCRIPTOR, ...data, 0x3b]);
}

async function animated(...files: readonly Bytes[]): Promise<number[]> {
  async function* pictures(): AsyncGenerator<Bytes> {
    yield* files;
  }
  return [...(await collect(animatedGif(pictures(), 7), 1e6))];
}

describe('pictures that follow one another (PS3.18 Table 8.7.4-1, GIF89a)', () => {
  it('share the colours of the first, or have their own', async () => {
    const files = [picture(BLACK_WHITE), picture(BLACK_WHITE), picture(RED_BLUE)];
    expect(await animated(...files)).toEqual([
      ...[...HEAD, ...BLACK_WHITE, ...REPEATS],
      ...[...control(7), ...DESCRIPTOR, ...DATA],
      ...[...control(7), ...DESCRIPTOR, ...DATA],
      ...[...control(7), ...DESCRIPTOR.slice(0, 9), 0x80, ...RED_BLUE, ...DATA],
      0x3b,
    ]);
  });

  it.each([
    ['nothing', []],
    ['another kind of file', [0xff, 0xd8, 0xff, 0xd9]],
    ['what is cut off', [...HEAD, ...BLACK_WHITE, 0x21, 0xfe, 200]],
  ])('are none of %s', async (_, bytes) => {
    await expect(animated(Uint8Array.from(bytes))).rejects.toThrow(WebError);
  });

  it.each([
    [{ FrameTime: 40 }, 4],
    [{ FrameTime: 1 }, 2],
    [{ FrameTimeVector: [0, 30, 50] }, 4],
    [{ RecommendedDisplayFrameRate: 25 }, 4],
    [{ CineRate: 5 }, 20],
    [{}, 10],
    [{ FrameTime: 0, CineRate: 20 }, 5],
    [{ FrameTime: 1e9 }, 0xffff],
  ])('follow as the object says: %j', (header, hundredths) => {
    expect(frameDelay(DataSet.of(header))).toBe(hundredths);
  });
});
