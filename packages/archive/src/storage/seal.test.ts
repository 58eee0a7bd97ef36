import { createHash } from 'node:crypto';
import { ctSlice } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { MOST_SEAL, readSeal, sealBytes } from './seal.ts';

const forms = [
  { explicitVr: true, littleEndian: true },
  { explicitVr: false, littleEndian: true },
  { explicitVr: true, littleEndian: false },
];
const digest = createHash('sha256').update('object').digest('hex');

describe('the seal of a blob', () => {
  it.each(forms)('says what was sealed (%o)', form => {
    const seal = { length: 5_000_000_000, digest, receivedAt: 1_700_000_000_123 };
    const bytes = sealBytes(seal, form);
    expect(bytes.length % 2).toBe(0);
    expect(bytes.length).toBeLessThanOrEqual(MOST_SEAL);
    expect(readSeal(bytes, seal.length + bytes.length)).toEqual(seal);
  });

  it('is none when a byte is missing behind or before it', () => {
    const bytes = sealBytes({ length: 1000, digest, receivedAt: 1 }, forms[0]!);
    expect(readSeal(bytes.subarray(0, -1), 1000 + bytes.length - 1)).toBeUndefined();
    expect(readSeal(bytes, 999 + bytes.length)).toBeUndefined();
    for (let length = 0; length < bytes.length; length++) {
      expect(readSeal(bytes.subarray(0, length), 1000 + length)).toBeUndefined();
    }
    expect(readSeal(new Uint8Array(MOST_SEAL), 5000)).toBeUndefined();
  });

  it('is Data Set Trailing Padding to other readers of the file (PS3.10 §7.2)', () => {
    const { bytes } = ctSlice(0, { rows: 8, columns: 8 });
    const file = Buffer.concat([bytes, sealBytes({ length: bytes.length, digest, receivedAt: 1 }, forms[0]!)]);
    const object = readBytes(file);
    expect(object.has('DataSetTrailingPadding')).toBe(true);
    expect(object.get('SOPInstanceUID')).toBe(readBytes(bytes).get('SOPInstanceUID'));
  });
});
