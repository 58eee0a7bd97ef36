import type { DataSet } from '../../data/index.ts';
import { ParseError } from '../../errors/index.ts';
import { bulkIn, numbersIn } from './attributes.ts';
import type { TiffImage } from './tiff-image.ts';

/**
 * The palette of a PALETTE COLOR image as TIFF has it: all reds, all greens, all blues, of 16 bits (PS3.3 §C.7.6.3.1.5).
 * @throws ParseError `not-tiff` for a palette that is segmented or incomplete
 */
export async function colourMap(dataSet: DataSet, image: TiffImage): Promise<readonly number[]> {
  const map: number[] = [];
  for (const { descriptor, data } of PALETTES) {
    const bytes = await bulkIn(dataSet, data)?.bytes();
    const [stated, first, bits] = numbersIn(dataSet, descriptor);
    if (bytes === undefined || stated === undefined || first === undefined || bits === undefined)
      throw new ParseError('not-tiff', { detail: 'its palette' });
    const entries = entriesOf(bytes, stated === 0 ? 65_536 : stated, bits);
    for (let value = 0; value < 2 ** image.bits; value++)
      map.push(entries[Math.min(Math.max(value - first, 0), entries.length - 1)] ?? 0);
  }
  return map;
}

/** Entries of 16 bits, little endian; those of 8 bits are stretched, be they one or two bytes apart. */
function entriesOf(bytes: Uint8Array, count: number, bits: number): readonly number[] {
  const isWide = bytes.length >= count * 2;
  if (!isWide && (bits > 8 || bytes.length < count)) throw new ParseError('not-tiff', { detail: 'its palette' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, entry) => {
    const value = isWide ? view.getUint16(entry * 2, true) : view.getUint8(entry);
    return bits > 8 ? value : (value & 0xff) * 257;
  });
}

const PALETTES = [
  { descriptor: 'RedPaletteColorLookupTableDescriptor', data: 'RedPaletteColorLookupTableData' },
  { descriptor: 'GreenPaletteColorLookupTableDescriptor', data: 'GreenPaletteColorLookupTableData' },
  { descriptor: 'BluePaletteColorLookupTableDescriptor', data: 'BluePaletteColorLookupTableData' },
] as const;
