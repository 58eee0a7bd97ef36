import { createHash } from 'node:crypto';
import { ctSlice } from '@hounsfield/testkit';
import { readBytes } from 'hounsfield/file';
import { describe, expect, it } from 'vitest';
import { FILE_UNIT, inOrderOfSeals, MOST_SEAL, readSeal, type Seal, sealBytes } from './seal.ts';

const forms = [
  { explicitVr: true, littleEndian: true },
  { explicitVr: false, littleEndian: true },
  { explicitVr: true, littleEndian: false },
];
const digest = createHash('md5').update('object').digest('hex');
const firstDigest = createHash('sha256').update('object').digest('hex');

describe('the seal of a blob', () => {
  it.each(forms)('says what was sealed (%o)', form => {
    const seal = { length: 5_000_000_000, digest, receivedAt: 1_700_000_000_123, order: (1_800_000_000n << 32n) + 7n };
    const bytes = sealBytes(seal, form);
    expect(bytes.length % 2).toBe(0);
    expect((seal.length + bytes.length) % FILE_UNIT, 'its file has whole blocks').toBe(0);
    expect(readSeal(bytes.subarray(-MOST_SEAL), seal.length + bytes.length)).toEqual(seal);
    expect(readSeal(bytes, seal.length + bytes.length)).toEqual(seal);
  });

  it.each(forms)('is read as version 0.1 wrote it, without an order (%o)', form => {
    const facts = { length: 1000, digest: firstDigest, receivedAt: 1_700_000_000_123 };
    const bytes = firstForm(facts, form.explicitVr);
    expect(readSeal(bytes, facts.length + bytes.length)).toEqual(facts);
    expect(readSeal(bytes, facts.length + bytes.length + 8)).toBeUndefined();
  });

  it('sorts by the order, behind those that have none, which sort by time', () => {
    const seals = [{ order: 2n, receivedAt: 1 }, { order: 1n, receivedAt: 2 }, { receivedAt: 4 }, { receivedAt: 3 }];
    const sorted = [{ receivedAt: 3 }, { receivedAt: 4 }, { order: 1n, receivedAt: 2 }, { order: 2n, receivedAt: 1 }];
    expect(seals.toSorted(inOrderOfSeals)).toEqual(sorted);
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

/** The seal with the length, a SHA-256 and the time, and no zeros before it. */
function firstForm({ length, digest, receivedAt }: Seal, explicitVr: boolean): Uint8Array {
  const header = explicitVr ? [0xfc, 0xff, 0xfc, 0xff, 0x4f, 0x42, 0, 0] : [0xfc, 0xff, 0xfc, 0xff];
  const numbers = new Uint8Array(new Float64Array([length, receivedAt]).buffer);
  const magic = new TextEncoder().encode('HOUNSFIELD SEAL1');
  return Uint8Array.of(...header, 64, 0, 0, 0, ...magic, ...numbers, ...Buffer.from(digest, 'hex'));
}
