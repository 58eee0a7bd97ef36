import { type Elements, encodeElements } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { ParseError } from '../errors/index.ts';
import type { RandomAccess } from './bulk-value.ts';
import { DataSet, parse } from './data-set.ts';
import { explicitVrBigEndian, explicitVrLittleEndian, implicitVrLittleEndian } from './encoding.ts';
import { PushParser } from './push-parser.ts';
import { encodedLength, toBytes, write } from './writer.ts';

const [BIG, LITTLE] = [explicitVrBigEndian, explicitVrLittleEndian];

/** One element of each VR that has numbers in it, with its bytes in both orders. */
const numbers: readonly (readonly [vr: string, little: string, values: readonly unknown[]])[] = [
  ['US', '0201 0403', [0x0102, 0x0304]],
  ['SS', '0201 feff', [0x0102, -2]],
  ['UL', '04030201', [0x0102_0304]],
  ['SL', 'feffffff', [-2]],
  ['FL', '0000c03f', [1.5]],
  ['FD', '000000000000f83f', [1.5]],
  ['AT', '08001800', [0x0008_0018]],
  ['UV', '0807060504030201', [0x0102_0304_0506_0708n]],
  ['SV', 'feffffffffffffff', [-2n]],
];
const bytes: readonly (readonly [vr: string, unit: number])[] = [
  ['OB', 1],
  ['UN', 1],
  ['OW', 2],
  ['OF', 4],
  ['OL', 4],
  ['OD', 8],
  ['OV', 8],
];

describe('Explicit VR Big Endian (retired, PS3.5 §A.3)', () => {
  it.each(numbers)('reads and writes the numbers of %s', (vr, little, values) => {
    const value = hex(little);
    const swapped = vr === 'AT' ? reversed(value, 2) : reversed(value, value.length / values.length);
    const [inLittle, inBig] = [element(vr, value, true), element(vr, swapped, false)];
    const dataSet = parse(inBig, { encoding: BIG });
    expect(dataSet.values(TAG)).toEqual(values);
    expect(toBytes(dataSet)).toEqual(inBig);
    expect(toBytes(dataSet, { encoding: LITTLE })).toEqual(inLittle);
    expect(toBytes(parse(inLittle, { encoding: LITTLE }), { encoding: BIG })).toEqual(inBig);
    const made = DataSet.fromElements([{ tag: TAG, vr: vr as 'US', value: values }], { encoding: BIG });
    expect(toBytes(made)).toEqual(inBig);
  });

  it.each(bytes)('changes the order of each number of %s, of %i bytes, in memory and streamed', async (vr, unit) => {
    const value = Uint8Array.from({ length: 8000 }, (_, k) => k * 7);
    const big = element(vr, reversed(value, unit), false);
    const little = element(vr, value, true);
    expect(toBytes(parse(big, { encoding: BIG }), { encoding: LITTLE })).toEqual(little);
    expect(toBytes(parse(little, { encoding: LITTLE }), { encoding: BIG })).toEqual(big);
    // Left at a source that gives chunks of a size that no unit divides.
    const parser = new PushParser({ encoding: BIG, source: slow(big), bulkAbove: 100 });
    parser.push(big);
    const dataSet = DataSet.fromTape(parser.finish());
    expect(dataSet.element(TAG)?.bytes).toBeUndefined();
    expect(await collected(write(dataSet))).toEqual(big);
    expect(await collected(write(dataSet, { encoding: LITTLE }))).toEqual(little);
    expect(encodedLength(dataSet, { encoding: LITTLE })).toBe(little.length);
    expect(await dataSet.element(TAG)?.bulk?.bytes()).toEqual(value);
    expect(parse(big, { encoding: BIG }).element(TAG)?.bulk?.inline).toEqual(value);
  });

  it('gives the values of a data set with sequences, and writes what an independent writer does', () => {
    for (const undefinedLengths of [true, false]) {
      const big = encodeElements(sample, { littleEndian: false, undefinedLengths });
      const little = encodeElements(sample, { undefinedLengths });
      const dataSet = parse(big, { encoding: BIG });
      expect(dataSet.get('Rows')).toBe(512);
      expect(dataSet.at('RequestAttributesSequence[0].ScheduledProtocolCodeSequence[0].CodeValue')).toBe('71250');
      expect(toBytes(dataSet, { encoding: LITTLE })).toEqual(little);
      expect(toBytes(parse(little, { encoding: LITTLE }), { encoding: BIG })).toEqual(big);
      const changed = dataSet.with({ Rows: 3, PatientID: 'A' });
      expect(parse(toBytes(changed), { encoding: BIG }).get('Rows')).toBe(3);
    }
  });

  it('leaves UN little endian, and the items in it (PS3.5 §6.2.2)', () => {
    const item = encodeElements([['Rows', 512]], { explicitVr: false });
    const un = concat([
      Uint8Array.of(0x00, 0x28, 0x00, 0x11, 0x55, 0x4e, 0, 0, 0, 0, 0, 2, 0x00, 0x02),
      Uint8Array.of(0x00, 0x40, 0x02, 0x75, 0x55, 0x4e, 0, 0, 0xff, 0xff, 0xff, 0xff),
      Uint8Array.of(0xfe, 0xff, 0x00, 0xe0, item.length, 0, 0, 0),
      item,
      Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0),
      Uint8Array.of(0x00, 0x40, 0x10, 0x01, 0x53, 0x48, 0, 2, 0x41, 0x42),
    ]);
    const dataSet = parse(un, { encoding: BIG });
    expect(dataSet.get('Columns')).toBe(512);
    expect(dataSet.at('RequestAttributesSequence[0].Rows')).toBe(512);
    expect(dataSet.get('RequestedProcedureID')).toBe('AB');
    expect(toBytes(dataSet)).toEqual(un);
    const little = parse(toBytes(dataSet, { encoding: LITTLE }), { encoding: LITTLE });
    expect(little.at('RequestAttributesSequence[0].Rows')).toBe(512);
    expect(little.get('Columns')).toBe(512);
  });

  it('takes no fragments (PS3.5 §A.4)', () => {
    const dataSet = parse(fragments, { encoding: LITTLE });
    for (const encoding of [BIG, implicitVrLittleEndian]) {
      expect(() => toBytes(dataSet, { encoding })).toThrow(ParseError);
    }
  });

  it.each([
    ['little endian', BIG, LITTLE],
    ['big endian', LITTLE, BIG],
  ])('reads what is %s although it was said to be the other, and changes no byte', (_, declared, encoding) => {
    const found = encodeElements(sample, { littleEndian: encoding.littleEndian });
    const dataSet = parse(found, { encoding: declared });
    expect(dataSet.get('Rows')).toBe(512);
    expect(dataSet.window.tape.warnings).toEqual([{ code: 'other-encoding', offset: 0, path: 'SpecificCharacterSet' }]);
    expect(toBytes(dataSet)).toEqual(found);
    expect(toBytes(dataSet, { encoding: declared })).toEqual(found);
    const changed = toBytes(dataSet.with({ Columns: 3 }));
    expect(parse(changed, { encoding: declared }).window.tape.warnings).toEqual([]);
  });
});

const TAG = 0x0009_1001;

const sample: Elements = [
  ['SpecificCharacterSet', 'ISO_IR 192'],
  ['PatientName', 'Müller^Anna'],
  ['Rows', 512],
  ['PixelSpacing', '0.5\\0.25'],
  ['RequestAttributesSequence', [[['ScheduledProtocolCodeSequence', [[['CodeValue', '71250']]]]], []]],
];

const fragments = concat([
  Uint8Array.of(0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0, 0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0),
]);

/** The private creator is left out: only the layout matters. */
function element(vr: string, value: Uint8Array, littleEndian: boolean): Uint8Array {
  const isLong = /^(O.|U[NV]|SV)$/.test(vr);
  const bytes = new Uint8Array((isLong ? 12 : 8) + value.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, TAG >>> 16, littleEndian);
  view.setUint16(2, TAG & 0xffff, littleEndian);
  bytes.set(new TextEncoder().encode(vr), 4);
  if (isLong) view.setUint32(8, value.length, littleEndian);
  else view.setUint16(6, value.length, littleEndian);
  bytes.set(value, isLong ? 12 : 8);
  return bytes;
}

function hex(text: string): Uint8Array {
  return Uint8Array.from(text.replaceAll(' ', '').match(/../g) ?? [], byte => Number.parseInt(byte, 16));
}

function reversed(value: Uint8Array, unit: number): Uint8Array {
  const units: Uint8Array[] = [];
  for (let at = 0; at < value.length; at += unit) units.push(value.slice(at, at + unit).reverse());
  return concat(units);
}

function slow(all: Uint8Array): RandomAccess {
  return {
    async *read(position, length) {
      for (let at = position; at < position + length; at += 13)
        yield all.slice(at, Math.min(at + 13, position + length));
    },
  };
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return concat(all);
}
