import type { Bytes } from '../bytes/index.ts';

/** Finds `wanted` in a chunk from `from` on; -1 where it is not all there. */
export type FindBytes = (chunk: Bytes, wanted: Bytes, from: number) => number;

/** The body of a request in a shorter way than its stream. */
export interface GivenBody {
  /** Can be read once, and is left where it is when reading ends early. */
  readonly chunks: AsyncIterable<Bytes>;
  /** How the platform looks for bytes; in JavaScript unless given. */
  readonly find?: FindBytes;
}

/** Says how the body of a request is to be read; its stream is then left alone. */
export function giveBody(request: Request, body: GivenBody): void {
  given.set(request, body);
}

/** The body of a request; undefined where it has none. */
export function bodyOf(request: Request): GivenBody | undefined {
  const body = given.get(request);
  if (body !== undefined) return body;
  return request.body === null ? undefined : { chunks: request.body };
}

const given = new WeakMap<Request, GivenBody>();
