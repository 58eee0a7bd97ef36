import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTag, parseTag } from './tag.ts';

const anyTag = fc.integer({ min: 0, max: 0xffff_ffff });

describe('tags', () => {
  it('are printed as in the standard', () => {
    expect(formatTag(0x0010_0010)).toBe('(0010,0010)');
    expect(formatTag(0x7fe0_0010)).toBe('(7FE0,0010)');
    expect(formatTag(0xfffe_e0dd | 0)).toBe('(FFFE,E0DD)');
  });

  it.each(['00100020', '0010,0020', '(0010,0020)'])('are read from %s', text => {
    expect(parseTag(text)).toBe(0x0010_0020);
  });

  it('are read with digits of either case', () => {
    expect(parseTag('7fe0,0010')).toBe(0x7fe0_0010);
    expect(parseTag('7FE00010')).toBe(0x7fe0_0010);
  });

  it.each([
    '',
    'PatientID',
    '0010',
    '0010002',
    '001000200',
    '(0010,0020',
    '0010,0020)',
    '0010, 0020',
    '(0010 0020)',
    '60xx,3000',
    '0x00100020',
    ' 00100020',
    '00100020\n',
  ])('are not read from %j', text => {
    expect(parseTag(text)).toBeUndefined();
  });

  it('survive the way out and back', () => {
    fc.assert(
      fc.property(anyTag, tag => {
        expect(parseTag(formatTag(tag))).toBe(tag);
      }),
    );
  });
});
