import { describe, expect, it } from 'vitest';
import { isVr, isVrCode, longForm, vrCode, vrOfCode } from './vr.ts';
import { vrTable } from './vrs.generated.ts';

describe('VR codes', () => {
  it('hold the first letter in the high byte', () => {
    expect(vrCode('SQ')).toBe(0x5351);
    expect(vrOfCode(0x5351)).toBe('SQ');
  });

  it('lead back to each of the 34 VRs and to nothing else', () => {
    const known = Array.from({ length: 0x1_0000 }, (_, code) => vrOfCode(code)).filter(vr => vr !== undefined);
    expect(known).toEqual(Object.keys(vrTable).sort());
    for (const vr of known) expect(vrOfCode(vrCode(vr))).toBe(vr);
  });

  it('are in isVrCode exactly for those', () => {
    expect(isVrCode).toHaveLength(0x1_0000);
    expect(isVrCode.reduce((sum, one) => sum + one, 0)).toBe(34);
  });

  it('are in longForm for the VRs with a 32-bit length (PS3.5 Table 7.1-1)', () => {
    const codes = Array.from(longForm.keys()).filter(code => longForm[code] === 1);
    expect(longForm).toHaveLength(0x1_0000);
    expect(codes.map(vrOfCode)).toEqual(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
  });
});

describe('isVr', () => {
  it('is true for exactly two capital letters of the table', () => {
    expect(isVr('PN')).toBe(true);
    for (const text of ['pn', 'P', 'PNX', '', 'ZZ', 'constructor']) expect(isVr(text), text).toBe(false);
  });
});
