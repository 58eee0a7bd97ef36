import type { Bytes } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { defaultModelLimits, type ReadModelOptions } from './options.ts';
import { XmlDecoder } from './xml-decoder.ts';
import { NativeModelReader } from './xml-reader.ts';
import { malformed, XmlTokenizer } from './xml-tokenizer.ts';

/**
 * The data set of a document of the Native DICOM Model (PS3.19 §A.1), in Explicit VR Little Endian and UTF-8.
 * @throws ParseError `malformed-xml`, `invalid-value`, `too-deep`, `too-many-elements`, `text-too-long`
 */
export async function fromXml(
  stream: AsyncIterable<Bytes> | Iterable<Bytes>,
  options: ReadModelOptions = {},
): Promise<DataSet> {
  let found: DataSet | undefined;
  for await (const dataSet of xmlDataSets(stream, options)) {
    if (found !== undefined) throw malformed('more than one document');
    found = dataSet;
  }
  if (found === undefined) throw malformed('no document');
  return found;
}

/**
 * The data sets of documents that stand one behind the other in a stream, as they arrive; only one is in memory. Private
 * elements get the blocks that their creators have reserved, or free ones (PS3.5 §7.8.1).
 * @throws ParseError as `fromXml`
 */
export async function* xmlDataSets(
  stream: AsyncIterable<Bytes> | Iterable<Bytes>,
  options: ReadModelOptions = {},
): AsyncGenerator<DataSet> {
  const reader = new NativeModelReader(options);
  const tokenizer = new XmlTokenizer(reader, options.limits?.length ?? defaultModelLimits.length);
  const decoder = new XmlDecoder();
  for await (const chunk of stream) {
    tokenizer.push(decoder.push(chunk));
    yield* reader.taken();
  }
  tokenizer.push(decoder.end());
  yield* reader.taken();
  tokenizer.end();
}
