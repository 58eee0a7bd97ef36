import { defaultLimits, type Encoding, type ParseOptions, parse } from '../data/index.ts';
import { DicomObject } from './dicom-object.ts';
import { PREAMBLE_LENGTH } from './file-meta.ts';
import { checkPrefix, FRONT_LENGTH, META_OPTIONS, readableSyntax, transferSyntaxUidOf } from './front.ts';
import { Part10Parser, type ReadOptions } from './part10-parser.ts';

/**
 * Reads an object from a stream: a fetch body, a file, chunks of any size. Long values are passed over; with
 * `until` the stream is left as soon as that tag is reached.
 * @throws ParseError
 */
export async function read(source: AsyncIterable<Uint8Array>, options: ReadOptions = {}): Promise<DicomObject> {
  const parser = new Part10Parser(options);
  for await (const chunk of source) {
    parser.push(chunk);
    if (parser.done) break;
  }
  return parser.finish();
}

/**
 * Reads an object that is in memory as a whole, without copying: its values refer to `bytes`, which must not change.
 * @throws ParseError
 */
export function readBytes(
  bytes: Uint8Array,
  options: Pick<ReadOptions, 'limits' | 'until' | 'transferSyntaxUid'> = {},
): DicomObject {
  const { transferSyntaxUid } = options;
  if (transferSyntaxUid !== undefined) {
    const transferSyntax = readableSyntax(transferSyntaxUid);
    const dataSet = parse(bytes, dataOptions(options, transferSyntax, 0));
    return new DicomObject(dataSet, { ...DicomObject.empty.facts, transferSyntax });
  }
  checkPrefix(bytes);
  const fileMeta = parse(bytes.subarray(FRONT_LENGTH), META_OPTIONS);
  const transferSyntax = readableSyntax(transferSyntaxUidOf(fileMeta));
  const origin = FRONT_LENGTH + fileMeta.window.end;
  const dataSet = parse(bytes.subarray(origin), dataOptions(options, transferSyntax, origin));
  return new DicomObject(dataSet, { preamble: bytes.subarray(0, PREAMBLE_LENGTH), fileMeta, transferSyntax });
}

/** In the order of META_OPTIONS: objects of one shape are read faster. */
function dataOptions(options: Pick<ReadOptions, 'limits' | 'until'>, encoding: Encoding, origin: number): ParseOptions {
  const { limits = defaultLimits, until = Number.POSITIVE_INFINITY } = options;
  return { encoding, limits, from: 0, until, origin };
}
