import type { Bytes } from '../bytes/index.ts';
import { DataSet } from '../data/index.ts';
import { ParseError, parseErrors, WebError } from '../errors/index.ts';
import { jsonDataSets, xmlDataSets } from '../models/index.ts';
import { decoded } from './compression.ts';
import { parseMediaType } from './media-types.ts';
import { boundaryOf, readMultipart } from './multipart.ts';
import { bodyOf } from './request-body.ts';

/** How the models of PS3.18 §11.1.3 and Table 13.1.3-1 are read. */
const readers: Readonly<Record<string, typeof jsonDataSets>> = {
  'application/dicom+json': jsonDataSets,
  'application/json': jsonDataSets,
  'application/dicom+xml': xmlDataSets,
};

/**
 * The one data set of a request: in DICOM JSON, an object or an array of one, or in Native DICOM XML, by itself or as the
 * only part of `multipart/related` (PS3.18 §11.1.3, §13.1.3).
 * @param isOptional an empty body is an empty data set
 * @throws WebError `unsupported-media-type`, `malformed-metadata`, `too-large`
 */
export async function readPayload(request: Request, most: number, isOptional = false): Promise<DataSet> {
  const { headers } = request;
  const body = bodyOf(request);
  const contentType = headers.get('Content-Type') ?? '';
  const { type = '' } = parseMediaType(contentType) ?? {};
  const isEmpty = body === undefined || headers.get('Content-Length') === '0';
  if (isEmpty && isOptional) return DataSet.of({});
  if (Number(headers.get('Content-Length') ?? 0) > most) throw tooLarge(most);
  if (body === undefined) throw malformed('the body is empty');
  const source = capped(decoded(headers.get('Content-Encoding'), body.chunks, { ratio: MOST_RATIO }), most);
  if (type !== 'multipart/related') return oneOf(dataSets(type, source, most), isOptional);
  for await (const part of readMultipart(source, boundaryOf(contentType))) {
    const { type: own = '' } = parseMediaType(part.headers.get('content-type') ?? '') ?? {};
    return await oneOf(dataSets(own, part.body, most), isOptional);
  }
  throw malformed('it has no parts');
}

function dataSets(type: string, source: AsyncIterable<Bytes>, most: number): AsyncIterable<DataSet> {
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read === undefined) throw new WebError('unsupported-media-type');
  return read(source, { limits: { length: most, depth: MOST_DEPTH } });
}

async function oneOf(found: AsyncIterable<DataSet>, isOptional: boolean): Promise<DataSet> {
  let one: DataSet | undefined;
  try {
    for await (const dataSet of found) {
      if (one !== undefined) throw malformed('it has more than one data set');
      one = dataSet;
    }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new WebError('malformed-metadata', { detail: parseErrors[error.code].what, cause: error });
  }
  if (one === undefined && !isOptional) throw malformed('it has no data set');
  return one ?? DataSet.of({});
}

async function* capped(body: AsyncIterable<Bytes>, most: number): AsyncGenerator<Bytes> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) throw tooLarge(most);
    yield chunk;
  }
}

function tooLarge(most: number): WebError {
  return new WebError('too-large', { detail: `the limit is ${most} bytes` });
}

function malformed(detail: string): WebError {
  return new WebError('malformed-metadata', { detail });
}

const MOST_DEPTH = 32;
/** Inflated bytes for each byte of a compressed body. */
const MOST_RATIO = 100;
