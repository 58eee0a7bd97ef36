import { describe, expect, it } from 'vitest';
import { DataSet, type NewElement } from '../data/index.ts';
import { decodeFrame } from './decode.ts';
import { factsFor, nativeSyntax } from './facts.fixture.ts';
import { hasOverlaysInPixels, overlaysOf, wholeWords } from './overlay.ts';
import { render } from './render/render.ts';

function withOverlay(elements: Readonly<Record<number, unknown>>, group = 0x6000): DataSet {
  const rows = Object.entries({ 16: 2, 17: 3, 64: 'G', 80: [1, 1], 256: 1, 258: 0, ...elements });
  const vrs: Readonly<Record<number, NewElement['vr']>> = { 80: 'SS', 12288: 'OW' };
  return DataSet.fromElements(
    rows
      .filter(([, value]) => value !== undefined)
      .map(([element, value]) => ({ tag: group * 0x1_0000 + Number(element), vr: vrs[Number(element)], value }))
      .toSorted((a, b) => a.tag - b.tag),
  );
}

describe('overlays (PS3.3 §C.9.2)', () => {
  it('are read from Overlay Data, the first pixel in the lowest bit', async () => {
    const [overlay] = await overlaysOf(withOverlay({ 12288: Uint8Array.of(0b101001, 0), 5376: 'MARK', 64: 'R' }));
    expect(overlay).toMatchObject({
      group: 0x6000,
      rows: 2,
      columns: 3,
      row: 1,
      column: 1,
      kind: 'roi',
      label: 'MARK',
    });
    expect([...overlay!.bits]).toEqual([1, 0, 0, 1, 0, 1]);
  });

  it('have frames of their own, which begin at Image Frame Origin (PS3.3 §C.9.3)', async () => {
    const frames = withOverlay({ 12288: Uint8Array.of(0b0100_0001, 0b0000_1000), 21: 2, 81: 2 });
    const bits = async (frame: number): Promise<number[] | undefined> => {
      const [overlay] = await overlaysOf(frames, { frame });
      return overlay && [...overlay.bits];
    };
    expect(await bits(0)).toBeUndefined();
    expect(await bits(1)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(await bits(2)).toEqual([1, 0, 0, 0, 0, 1]);
    expect(await bits(3)).toBeUndefined();
  });

  it('are found in bits that the samples leave free (retired)', async () => {
    const dataSet = withOverlay({ 16: 1, 17: 2, 256: 16, 258: 12 });
    expect(hasOverlaysInPixels(dataSet)).toBe(true);
    const facts = factsFor({ columns: 2, bitsAllocated: 16, bitsStored: 12, highBit: 11 });
    const words = wholeWords(Uint8Array.of(0x05, 0x10, 0x07, 0x00), facts, nativeSyntax);
    expect((await overlaysOf(dataSet, { words })).map(({ bits }) => [...bits])).toEqual([[1, 0]]);
    expect(await overlaysOf(dataSet)).toEqual([]);
  });

  it('are left out where their data are short or said to be elsewhere', async () => {
    expect(await overlaysOf(withOverlay({ 16: 200, 17: 200, 12288: Uint8Array.of(1, 0) }))).toEqual([]);
    const nowhere = withOverlay({});
    expect(hasOverlaysInPixels(nowhere)).toBe(false);
    expect(await overlaysOf(nowhere)).toEqual([]);
  });

  it('are drawn in white where they lie in the image, and cut at its edges', async () => {
    const overlays = await overlaysOf(withOverlay({ 12288: Uint8Array.of(0b111111, 0), 80: [0, 2] }));
    const frame = decodeFrame(new Uint8Array(9), factsFor({ rows: 3, columns: 3 }), nativeSyntax);
    const voi = { center: 128, width: 256 };
    expect([...render(frame, { overlays, voi }).data]).toEqual([0, 255, 255, 0, 0, 0, 0, 0, 0]);
    expect([...render(frame, { overlays, voi, channels: 4 }).data.subarray(0, 8)]).toEqual([
      0, 0, 0, 255, 255, 255, 255, 255,
    ]);
  });
});
