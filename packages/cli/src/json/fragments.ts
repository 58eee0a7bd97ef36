import { collect } from 'hounsfield/bytes';
import { type DataSet, explicitVrLittleEndian, parts } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { transferSyntax } from 'hounsfield/syntax';
import { type LongPart, longPart, parsedParts } from '../files/parsed-parts.ts';
import { FileBulk } from './bulk-folder.ts';

/**
 * The data set with Pixel Data encapsulated again that are fragments with item headers in a file (PS3.5 §A.4); their
 * bytes stay there. What is in memory `modelObject` encapsulates.
 * @throws ParseError `invalid-value` where fragments are expected, `no-transfer-syntax` where they are not
 */
export async function withFragments(dataSet: DataSet, transferSyntaxUid: string | undefined): Promise<DataSet> {
  const value = dataSet.element(PIXEL_DATA)?.bulk;
  if (!(value instanceof FileBulk) || value.length === 0) return dataSet;
  const isExpected = transferSyntax(transferSyntaxUid ?? '')?.encapsulated === true;
  const areItems = await areFragments(value);
  if (isExpected && !areItems)
    throw new ParseError('invalid-value', { path: 'PixelData', detail: 'fragments are expected' });
  if (!isExpected && areItems)
    throw new ParseError('no-transfer-syntax', { path: 'PixelData', detail: 'the pixels are fragments' });
  return areItems ? encapsulated(dataSet, value) : dataSet;
}

function encapsulated(dataSet: DataSet, value: FileBulk): Promise<DataSet> {
  const tags = Array.from(dataSet, ({ tag }) => tag);
  const before = dataSet.without(...tags.filter(tag => tag >= PIXEL_DATA));
  const behind = dataSet.without(...tags.filter(tag => tag <= PIXEL_DATA));
  return parsedParts([...partsOf(before), HEADER, value, DELIMITER, ...partsOf(behind)], LIMITS);
}

/** Whether the value is items from its begin to its end. */
async function areFragments(value: FileBulk): Promise<boolean> {
  let at = 0;
  while (at + ITEM_HEADER <= value.length) {
    const header = Buffer.from(await collect(value.read(at, ITEM_HEADER), ITEM_HEADER));
    if (header.readUInt32LE(0) !== ITEM) return false;
    at += ITEM_HEADER + header.readUInt32LE(4);
  }
  return at === value.length;
}

function* partsOf(dataSet: DataSet): Generator<Uint8Array | LongPart> {
  for (const part of parts(dataSet, { encoding: explicitVrLittleEndian }))
    yield part instanceof Uint8Array || part instanceof FileBulk ? part : longPart(part);
}

const PIXEL_DATA = 0x7fe0_0010;
/** (FFFE,E000), its first 16 bits as the low ones. */
const ITEM = 0xe000_fffe;
const ITEM_HEADER = 8;
/** OB of undefined length. */
const HEADER: Uint8Array = Uint8Array.of(0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
/** Sequence Delimitation Item */
const DELIMITER: Uint8Array = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);
const LIMITS = { elements: 10_000_000, headerBytes: 512 * 1024 * 1024 };
