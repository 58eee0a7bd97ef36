import { type DataSet, defaultLimits, type Encoding, InlineBulk, type ParseOptions, parse } from '../data/index.ts';
import { inflate } from './deflate/inflating-source.ts';
import { DicomObject, type ObjectFacts } from './dicom-object.ts';
import { fileFront } from './file-front.ts';
import { readableSyntax, seenSyntax } from './front.ts';
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
 * A deflated data set is inflated into memory of its own (PS3.5 §A.5), within the limits.
 * @throws ParseError
 */
export function readBytes(
  bytes: Uint8Array,
  options: BytesOptions & Pick<ReadOptions, 'transferSyntaxUid'> = {},
): DicomObject {
  const { transferSyntaxUid } = options;
  if (transferSyntaxUid !== undefined) {
    const transferSyntax = readableSyntax(transferSyntaxUid);
    return objectOf(bytes, { ...DicomObject.empty.facts, transferSyntax }, 0, options);
  }
  const { preamble, hasPrefix, fileMeta, transferSyntax, isGuessed, origin } = fileFront(bytes, true)!;
  return objectOf(bytes, { preamble, fileMeta, transferSyntax, hasPrefix, isGuessed }, origin, options);
}

/** What of the options concerns bytes in memory. */
type BytesOptions = Pick<ReadOptions, 'limits' | 'until' | 'acceptsTruncated' | 'opensUnknown'>;

function objectOf(bytes: Uint8Array, facts: ObjectFacts, origin: number, options: BytesOptions): DicomObject {
  const body = bytes.subarray(origin);
  const { transferSyntax } = facts;
  if (!transferSyntax.deflated) {
    const dataSet = parse(body, dataOptions(options, transferSyntax, origin));
    return new DicomObject(dataSet, facts.isGuessed === true ? seenFacts(facts, dataSet) : facts);
  }
  const dataSet = parse(inflate(body, options), dataOptions(options, transferSyntax, origin));
  const isWhole = options.until === undefined;
  return new DicomObject(dataSet, isWhole ? { ...facts, deflated: new InlineBulk(body) } : facts);
}

function seenFacts(facts: ObjectFacts, dataSet: DataSet): ObjectFacts {
  return { ...facts, transferSyntax: seenSyntax(facts.transferSyntax, dataSet) };
}

/** In the order of META_OPTIONS: objects of one shape are read faster. */
function dataOptions(options: BytesOptions, encoding: Encoding, origin: number): ParseOptions {
  const { limits = defaultLimits, until = Number.POSITIVE_INFINITY } = options;
  const { acceptsTruncated = false, opensUnknown = false } = options;
  return { encoding, limits, from: 0, until, origin, acceptsTruncated, opensUnknown };
}
