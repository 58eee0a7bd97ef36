import { describe, expect, it } from 'vitest';
import { firstTag, fitsPattern, groupsOf, tagPattern } from './repeating.ts';

describe('tag patterns', () => {
  it('with free group digits fit even groups alone (PS3.5 §7.6)', () => {
    const overlay = tagPattern('60xx3000');
    expect([0x6000_3000, 0x6002_3000, 0x60fe_3000].map(tag => fitsPattern(overlay, tag))).toEqual([true, true, true]);
    expect([0x6001_3000, 0x6100_3000, 0x6000_3001].map(tag => fitsPattern(overlay, tag))).toEqual([
      false,
      false,
      false,
    ]);
    expect(groupsOf(overlay)).toHaveLength(128);
    expect(groupsOf(overlay).at(-1)).toBe(0x60fe);
  });

  it('with free element digits fit every digit in one group', () => {
    const runLength = tagPattern('1000xxx3');
    expect([0x1000_0003, 0x1000_fff3].map(tag => fitsPattern(runLength, tag))).toEqual([true, true]);
    expect([0x1000_0004, 0x1002_0003].map(tag => fitsPattern(runLength, tag))).toEqual([false, false]);
    expect(groupsOf(runLength)).toEqual([0x1000]);
  });

  it('start at their lowest tag that is neither a group length nor taken', () => {
    const none = (): boolean => false;
    expect(firstTag(tagPattern('1000xxx0'), none)).toBe(0x1000_0010);
    expect(firstTag(tagPattern('002804x0'), tag => tag === 0x0028_0400)).toBe(0x0028_0410);
    expect(firstTag(tagPattern('7Fxx0010'), none)).toBe(0x7f00_0010);
  });
});
