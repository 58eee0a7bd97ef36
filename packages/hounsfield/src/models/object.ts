import { concat } from '../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, parse, toBytes } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { DicomObject, fileMeta, PREAMBLE_LENGTH } from '../file/index.ts';
import { type TransferSyntax, transferSyntax } from '../syntax/index.ts';

export interface ModelObjectOptions {
  /**
   * The transfer syntax of the file, which the models do not tell; Explicit VR Little Endian unless said otherwise. One
   * of compression is needed where Pixel Data are fragments.
   */
  readonly transferSyntaxUid?: string;
}

/**
 * The object of a file for a data set that was read from a model, with new File Meta Information (PS3.10 §7). Pixel
 * Data that are fragments with item headers, as the models have them inline, become encapsulated again (PS3.5 §A.4).
 * @throws ParseError `unknown-transfer-syntax`; `no-transfer-syntax` for fragments without a transfer syntax that
 * compresses; `invalid-value` for the opposite; `bulk-not-in-memory` for fragments beside values that are at a source
 */
export function modelObject(dataSet: DataSet, options: ModelObjectOptions = {}): DicomObject {
  const { transferSyntaxUid = DicomObject.empty.transferSyntax.uid } = options;
  const syntax = transferSyntax(transferSyntaxUid);
  if (syntax === undefined) throw new ParseError('unknown-transfer-syntax');
  const meta = fileMeta({
    sopClassUid: dataSet.text('SOPClassUID') ?? '',
    sopInstanceUid: dataSet.text('SOPInstanceUID') ?? '',
    transferSyntaxUid,
  });
  const facts = { preamble: new Uint8Array(PREAMBLE_LENGTH), fileMeta: meta, transferSyntax: syntax };
  return new DicomObject(withFragments(dataSet, syntax), facts);
}

function withFragments(dataSet: DataSet, syntax: TransferSyntax): DataSet {
  const element = dataSet.element(PIXEL_DATA);
  const value = element?.bulk?.inline;
  if (element === undefined || element.isEncapsulated || value === undefined || value.length === 0) return dataSet;
  if (areFragments(value) !== syntax.encapsulated) {
    if (syntax.encapsulated)
      throw new ParseError('invalid-value', { path: 'PixelData', detail: 'fragments are expected' });
    throw new ParseError('no-transfer-syntax', { path: 'PixelData', detail: 'the pixels are fragments' });
  }
  return syntax.encapsulated ? encapsulated(dataSet, value) : dataSet;
}

/** The same data set, read from bytes in which Pixel Data are encapsulated. */
function encapsulated(dataSet: DataSet, fragments: Uint8Array): DataSet {
  const tags = Array.from(dataSet, ({ tag }) => tag);
  const encoding = explicitVrLittleEndian;
  const bytes = concat([
    toBytes(dataSet.without(...tags.filter(tag => tag >= PIXEL_DATA)), { encoding }),
    HEADER,
    fragments,
    DELIMITER,
    toBytes(dataSet.without(...tags.filter(tag => tag <= PIXEL_DATA)), { encoding }),
  ]);
  const { window } = parse(bytes, { encoding });
  return new DataSet(window, new Map(), dataSet.characterSet);
}

/** Whether the bytes are nothing but items from their begin to their end. */
function areFragments(value: Uint8Array): boolean {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  let at = 0;
  while (at + 8 <= value.length) {
    if (view.getUint16(at, true) !== 0xfffe || view.getUint16(at + 2, true) !== 0xe000) return false;
    at += 8 + view.getUint32(at + 4, true);
  }
  return at === value.length;
}

const PIXEL_DATA = 0x7fe0_0010;
/** OB of undefined length. */
const HEADER: Uint8Array = Uint8Array.of(0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
/** Sequence Delimitation Item */
const DELIMITER: Uint8Array = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);
