import type { DicomObject } from './dicom-object.ts';
import { Part10Parser, type ReadOptions } from './part10-parser.ts';
import { type FetchOptions, UrlResource } from './url-source.ts';

export interface ReadUrlOptions extends Omit<ReadOptions, 'source'>, FetchOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads the header of an object on a web server. Where the server sends ranges, long values are not downloaded, and are
 * read when asked for; from one that does not, the download ends as soon as `until` is reached.
 * @throws ParseError `source-unreachable`, `source-changed`, and as `read`; the reason of the signal
 */
export async function readUrl(url: string, options: ReadUrlOptions = {}): Promise<DicomObject> {
  const { fetch, headers, signal, ...read } = options;
  const resource = new UrlResource(url, {
    ...(fetch === undefined ? {} : { fetch }),
    ...(headers === undefined ? {} : { headers }),
  });
  const parser = new Part10Parser({ ...read, source: resource });
  let position = 0;
  let count = FIRST_BYTES;
  for (;;) {
    const answer = await resource.range(position, position + count, signal);
    if (answer === undefined) break;
    const start = position;
    position = await feed(parser, answer.body, { position: answer.position, from: position });
    // A whole resource is at its end now; so is a range that brings nothing new.
    if (parser.done || !answer.isRange || position === start) break;
    if (answer.total !== undefined && position >= answer.total) break;
    const passed = Math.min(parser.skippable, (answer.total ?? Number.MAX_SAFE_INTEGER) - position);
    parser.skip(passed);
    position += passed;
    if (position === answer.total) break;
    // What follows a long value is short, as a rule; what follows a header that goes on is long.
    count = passed > 0 ? NEXT_BYTES : Math.min(count * 2, MOST_BYTES);
  }
  return parser.finish();
}

/** Hands a body to the parser, without what it has already; returns the position behind it. */
async function feed(
  parser: Part10Parser,
  body: AsyncIterable<Uint8Array>,
  { position, from }: { readonly position: number; readonly from: number },
): Promise<number> {
  let at = position;
  for await (const chunk of body) {
    const fresh = chunk.subarray(Math.max(0, from - at));
    at += chunk.length;
    if (fresh.length > 0) parser.push(fresh);
    if (parser.done) break;
  }
  return Math.max(at, from);
}

/** One request is enough for the header of nearly every object. */
const FIRST_BYTES = 64 * 1024;
const NEXT_BYTES = 16 * 1024;
const MOST_BYTES = 4 * 1024 * 1024;
