import type { Bytes } from '../bytes/index.ts';
import { WebError } from '../errors/index.ts';
import { streamOf } from './streams.ts';
import { withBodyOf } from './whole-body.ts';

/**
 * The answer compressed where that is worth it and the client takes it (RFC 9110 §12.5.3): JSON and XML of more than a
 * packet. Pixels are compressed already, or a client would ask for a transfer syntax that is.
 */
export function compressed(request: Request, response: Response): Response {
  const { headers, body } = response;
  const type = headers.get('Content-Type') ?? '';
  if (body === null || response.status !== 200 || !COMPRESSIBLE.test(type)) return response;
  const length = Number(headers.get('Content-Length') ?? Number.POSITIVE_INFINITY);
  if (length < LEAST) return response;
  const changed = new Headers(headers);
  changed.append('Vary', 'Accept-Encoding');
  if (!takesGzip(request.headers.get('Accept-Encoding'))) {
    return withBodyOf(response, new Response(body, { status: response.status, headers: changed }));
  }
  changed.delete('Content-Length');
  changed.set('Content-Encoding', 'gzip');
  return new Response(body.pipeThrough(new CompressionStream('gzip')), { status: response.status, headers: changed });
}

/**
 * The bytes of a request whose body is compressed. They are given on as they are inflated, and only so many for each
 * byte that came.
 * @throws WebError `unsupported-media-type` for another encoding; while it is read `too-large` for a bomb, `bad-request`
 */
export function decoded(
  encoding: string | null,
  body: AsyncIterable<Bytes>,
  limits: { readonly ratio: number },
): AsyncIterable<Bytes> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity') return body;
  const format = FORMATS.get(name);
  if (format === undefined) throw new WebError('unsupported-encoding');
  return inflated(body, format, limits);
}

async function* inflated(
  body: AsyncIterable<Bytes>,
  format: 'gzip' | 'deflate',
  { ratio }: { readonly ratio: number },
): AsyncGenerator<Bytes> {
  let taken = 0;
  let given = 0;
  let failure: unknown;
  async function* counted(): AsyncGenerator<Bytes> {
    try {
      for await (const chunk of body) {
        taken += chunk.length;
        yield chunk;
      }
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  try {
    for await (const chunk of streamOf(counted()).pipeThrough(new DecompressionStream(format))) {
      given += chunk.length;
      if (given > FREE && given > ratio * taken) {
        throw new WebError('too-large', { detail: `the body inflates to more than ${ratio} times its length` });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof WebError) throw error;
    throw failure ?? new WebError('bad-request', { detail: `the body is not whole ${format}` });
  }
}

function takesGzip(accepted: string | null): boolean {
  const entries = (accepted ?? '').toLowerCase().slice(0, MOST_HEADER).split(',');
  const weights = new Map(
    entries.map(entry => {
      const [name = '', weight = ''] = entry.split(';');
      return [name.trim(), !/^\s*q\s*=\s*0(?:\.0*)?\s*$/.test(weight)] as const;
    }),
  );
  return weights.get('gzip') ?? weights.get('*') ?? false;
}

const COMPRESSIBLE =
  /^(?:application\/(?:dicom\+)?json|application\/vnd\.|multipart\/related; type="application\/dicom\+xml")/;
/** Bytes that fit in one packet. */
const LEAST = 1400;
const MOST_HEADER = 1024;
/** Inflated bytes before the ratio counts. */
const FREE = 16 * 1024 * 1024;
const FORMATS: ReadonlyMap<string, 'gzip' | 'deflate'> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
]);
