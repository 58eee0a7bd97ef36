import { describe, expect, it } from 'vitest';
import { isStorageSopClass, sopClassByUid } from './sop-classes.ts';
import { transferSyntaxByUid } from './transfer-syntaxes.ts';
import {
  CTImageStorage,
  ExplicitVRLittleEndian,
  MediaStorageDirectoryStorage,
  Verification,
} from './uids.generated.ts';
import { uidByKeyword, uidByValue } from './uids.ts';

describe('UIDs', () => {
  it('are known by value and by keyword', () => {
    const ct = {
      uid: '1.2.840.10008.5.1.4.1.1.2',
      keyword: 'CTImageStorage',
      type: 'SOP Class',
      name: 'CT Image Storage',
    };
    expect(uidByValue(CTImageStorage)).toEqual({ ...ct, retired: false });
    expect(uidByKeyword('CTImageStorage')).toBe(uidByValue(CTImageStorage));
  });

  it('keep names that do not follow from the keyword, and say which are retired', () => {
    expect(uidByValue('1.2.840.10008.1.2.4.52')).toMatchObject({
      name: 'JPEG Extended (Process 3 & 5)',
      retired: true,
    });
  });

  it('are unknown with a trailing padding byte, which the reader of UI values takes off', () => {
    expect(uidByValue(`${CTImageStorage}\0`)).toBeUndefined();
  });
});

describe('SOP classes', () => {
  it('tell the IOD of what they store', () => {
    expect(sopClassByUid(CTImageStorage)).toMatchObject({ class: 'storage', iod: 'ct-image', retired: false });
  });

  it('are no storage when they are services or directories', () => {
    expect([CTImageStorage, Verification, MediaStorageDirectoryStorage].map(isStorageSopClass)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('transfer syntaxes', () => {
  it('tell how elements are laid out (PS3.5 Annex A)', () => {
    expect(transferSyntaxByUid(ExplicitVRLittleEndian)).toMatchObject({
      explicitVr: true,
      littleEndian: true,
      deflated: false,
    });
    expect(transferSyntaxByUid('1.2.840.10008.1.2.4.50')).toMatchObject({
      codec: 'jpeg',
      encapsulated: true,
      loss: 'lossy',
    });
  });

  it('are unknown when they are private or no transfer syntax at all', () => {
    expect(transferSyntaxByUid('1.2.840.113619.5.2')).toBeUndefined();
    expect(transferSyntaxByUid(CTImageStorage)).toBeUndefined();
  });
});
