import { memorySource } from '../data/index.ts';
import type { DicomObject } from './dicom-object.ts';
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
 * Reads an object that is in memory as a whole; `bytes` must not change afterwards, long values refer to them.
 * @throws ParseError
 */
export function readBytes(bytes: Uint8Array, options: ReadOptions = {}): DicomObject {
  const parser = new Part10Parser({ source: memorySource(bytes), ...options });
  parser.push(bytes);
  return parser.finish();
}
