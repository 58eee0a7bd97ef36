import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeByKeyword, attributeByTag, attributes, implicitVrCode, tagOf } from './attributes.ts';
import { isVrCode, vrCode } from './vr.ts';

describe('attributes', () => {
  it.each([
    [0x0010_0010, 'PatientName', ['PN'], '1', "Patient's Name", 'element'],
    [0x0000_0100, 'CommandField', ['US'], '1', 'Command Field', 'command'],
    [0x0002_0010, 'TransferSyntaxUID', ['UI'], '1', 'Transfer Syntax UID', 'file-meta'],
    [0x0004_1220, 'DirectoryRecordSequence', ['SQ'], '1', 'Directory Record Sequence', 'directory'],
    [0x0028_3006, 'LUTData', ['US', 'OW'], '1-n|1', 'LUT Data', 'element'],
    [0xfffe_e000, 'Item', [], '1', 'Item', 'delimiter'],
  ] as const)('of tag %i are known by tag and by keyword %s', (tag, keyword, ...facts) => {
    const [vrs, vm, name, kind] = facts;
    const entry = { tag, keyword, vrs, vm, name, kind, retired: false };
    expect(attributeByTag(tag)).toEqual(entry);
    expect(attributeByKeyword(keyword)).toEqual(entry);
    expect(tagOf(keyword)).toBe(tag);
  });

  it('are the same object at every look-up', () => {
    expect(attributeByTag(0x0010_0010)).toBe(attributeByKeyword('PatientName'));
  });

  it('are found in repeating groups, the lowest tag standing for all (PS3.5 §7.6)', () => {
    expect(attributeByTag(0x601e_3000)).toMatchObject({ tag: 0x6000_3000, keyword: 'OverlayData', kind: 'repeating' });
    expect(attributeByTag(0x5002_3000)?.keyword).toBe('CurveData');
    expect(tagOf('OverlayData')).toBe(0x6000_3000);
  });

  it('come before the repeating attribute whose free digits they fill', () => {
    expect(attributeByTag(0x7fe0_0010)?.keyword).toBe('PixelData');
    expect(attributeByTag(0x7f00_0010)?.keyword).toBe('VariablePixelData');
    expect(attributeByTag(0x0028_0400)?.keyword).toBe('TransformLabel');
    expect(tagOf('RowsForNthOrderCoefficients')).toBe(0x0028_0410);
  });

  it('are not found in odd groups, which are private (PS3.5 §7.8)', () => {
    expect(attributeByTag(0x6001_3000)).toBeUndefined();
    expect(attributeByTag(0x0009_0010)).toBeUndefined();
  });

  it('are not group lengths but for the two that PS3.6 names', () => {
    const named = Array.from({ length: 0x1_0000 }, (_, group) => group * 0x1_0000).filter(tag => attributeByTag(tag));
    expect(named).toEqual([0x0000_0000, 0x0002_0000]);
    expect(tagOf('EscapeTriplet')).toBe(0x1000_0010);
    expect(tagOf('ZonalMap')).toBe(0x1010_0001);
  });

  it('have no keyword of another spelling, no empty one and none of Object.prototype', () => {
    for (const keyword of ['patientName', 'PatientsName', '', 'constructor', 'PatientName ']) {
      expect(attributeByKeyword(keyword), keyword).toBeUndefined();
      expect(tagOf(keyword), keyword).toBeUndefined();
    }
  });

  it('come in ascending order of tags when listed', () => {
    const own = [...attributes()].filter(entry => entry.kind !== 'repeating').map(entry => entry.tag);
    expect(own).toEqual([...own].sort((a, b) => a - b));
  });
});

describe('implicitVrCode', () => {
  it.each([
    [0x0010_0010, 'PN', 'the VR of the dictionary'],
    [0x7fe0_0010, 'OW', 'OW for OB or OW (PS3.5 §A.1)'],
    [0x6002_3000, 'OW', 'OW for overlays of any group (PS3.5 §A.1)'],
    [0x5400_1010, 'OW', 'OW for waveforms (PS3.5 §A.1)'],
    [0x0028_3006, 'OW', 'OW for look-up tables, which may be longer than US can hold'],
    [0x0028_0106, 'US', 'US for US or SS, which Pixel Representation decides later'],
    [0x0008_0000, 'UL', 'UL for a group length (PS3.5 §7.2)'],
    [0x0009_0000, 'UL', 'UL for the length of a private group'],
    [0x1000_0000, 'UL', 'UL for a group length although free digits would fit'],
    [0x0009_0010, 'LO', 'LO for a private creator (PS3.5 §7.8.1)'],
    [0x0009_00ff, 'LO', 'LO for the last private creator'],
  ] as const)('of %i is %s: %s', (tag, vr, _why) => {
    expect(implicitVrCode(tag)).toBe(vrCode(vr));
  });

  it.each([
    [0x0009_000f, 'an odd group below the private creators'],
    [0x0009_0100, 'an odd group above the private creators'],
    [0x0009_1001, 'a private element'],
    [0x0008_0003, 'an element that PS3.6 does not name'],
    [0xfffe_e000, 'an item, which has no VR'],
    [0xffff_ffff, 'the greatest tag'],
  ])('of %i is 0: %s', tag => {
    expect(implicitVrCode(tag)).toBe(0);
  });

  it('is 0 or the code of a VR for any 32-bit number, signed or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: -0x8000_0000, max: 0xffff_ffff }), tag => {
        const code = implicitVrCode(tag);
        expect(code === 0 || isVrCode[code] === 1).toBe(true);
        expect(implicitVrCode(tag >>> 0)).toBe(code);
      }),
    );
  });

  it('agrees with the entry of the tag wherever there is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), tag => {
        const vrs = attributeByTag(tag)?.vrs ?? [];
        const codes = vrs.map(vrCode);
        if (codes.length > 0) expect(codes).toContain(implicitVrCode(tag));
      }),
    );
  });
});
