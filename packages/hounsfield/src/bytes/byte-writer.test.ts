import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from './byte-writer.ts';

describe('byte writer', () => {
  it('keeps every byte wherever the buffer has to grow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 }),
        fc.integer({ min: 1, max: 9 }),
        (bytes, capacity) => {
          const writer = new ByteWriter(capacity);
          for (const byte of bytes) writer.u8(byte);
          expect([...writer.finish()]).toEqual(bytes);
        },
      ),
    );
  });

  it('writes integers of both byte orders and patches them', () => {
    const writer = new ByteWriter(1)
      .u16(0x0102)
      .u16(0x0102, false)
      .u32(0x0102_0304)
      .u32(0x0102_0304, false)
      .zeros(1)
      .ascii('AB');
    writer.patchU16(0, 0xffee);
    writer.patchU32(4, 0, false);
    expect([...writer.finish()]).toEqual([0xee, 0xff, 1, 2, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0x41, 0x42]);
    expect(writer.length).toBe(15);
  });

  it('begins anew in the same memory: what was copied stays, and zeros are zeros', () => {
    const writer = new ByteWriter(4).u32(0xffff_ffff).u32(0xffff_ffff);
    const first = writer.copied();
    expect([...writer.rewind().u8(1).zeros(2).u8(2).copied()]).toEqual([1, 0, 0, 2]);
    expect([...first]).toEqual(Array(8).fill(0xff));
  });
});
