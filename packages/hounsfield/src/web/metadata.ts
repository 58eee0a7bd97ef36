import type { Bytes } from '../bytes/index.ts';
import type { DataSet, PathStep } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { type JsonOptions, jsonArray, type XmlOptions, xmlStream } from '../models/index.ts';
import { entityTag, multipartAnswer, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import { type Call, instanceAddress, scopeOf } from './call.ts';
import { type Representation, select } from './media-types.ts';
import type { OutgoingPart } from './multipart.ts';

/** What DICOM JSON is offered as; many clients ask for plain JSON. */
export const JSON_OFFERS: readonly Representation[] = [
  { type: 'application/dicom+json', multipart: false },
  { type: 'application/json', multipart: false },
];
/** One part for each data set (PS3.18 §8.6.1.2.1). */
export const XML_OFFER: Representation = { type: 'application/dicom+xml', multipart: true };
/** Both models, the default first (PS3.18 Table 8.7.3-3). */
export const MODEL_OFFERS: readonly Representation[] = [...JSON_OFFERS, XML_OFFER];

/** All attributes of the instances, long values by address (PS3.18 §10.4.1.1.2). */
export async function retrieveMetadata(call: Call): Promise<Response> {
  const offer = select(call.accepted, MODEL_OFFERS);
  const source = call.backend.instances(scopeOf(call), call.cx)[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) throw new WebError('not-found');
  const kind = offer.type === XML_OFFER.type ? 'metadata-xml' : 'metadata';
  const tag = call.parameters.instance === undefined ? undefined : entityTag(first.value, kind);
  const { headers, unchanged } = revalidated(call, tag);
  if (unchanged !== undefined) {
    await source.return?.();
    return unchanged;
  }
  const all = headersOf(call, first.value, source);
  if (offer.type === XML_OFFER.type) return multipartAnswer(call, metadataParts(call, all), headers);
  return streamed(call, metadataText(call, all), { 'Content-Type': offer.type, ...headers });
}

/** How `jsonArray` writes the attributes of one instance. */
export function jsonOptions(call: Call, instance: StoredInstance): JsonOptions {
  return {
    bulkDataUri: path => `${instanceAddress(call, instance)}/bulkdata/${pathText(path)}`,
    bulkAbove: call.options.bulkAbove,
    // Most clients reckon with numbers where the standard lets a server choose (PS3.18 §F.2.3).
    numbers: 'value',
  };
}

/** A data set as a part in the Native DICOM Model (PS3.19 §A.1). */
export function xmlPart(dataSet: DataSet, options: XmlOptions & { readonly signal?: AbortSignal }): OutgoingPart {
  return { headers: { 'Content-Type': 'application/dicom+xml' }, body: encoded(xmlStream(dataSet, options)) };
}

interface Header {
  readonly instance: StoredInstance;
  readonly dataSet: DataSet;
}

/** One after the other, as they are asked for. */
async function* headersOf(
  call: Call,
  first: StoredInstance,
  others: AsyncIterator<StoredInstance>,
): AsyncGenerator<Header> {
  try {
    for (let next: IteratorResult<StoredInstance> = { value: first }; next.done !== true; next = await others.next()) {
      yield { instance: next.value, dataSet: await next.value.header(call.cx.signal) };
    }
  } finally {
    await others.return?.();
  }
}

async function* metadataText(call: Call, headers: AsyncIterable<Header>): AsyncGenerator<Bytes> {
  let current: StoredInstance | undefined;
  async function* dataSets(): AsyncGenerator<DataSet> {
    for await (const { instance, dataSet } of headers) {
      current = instance;
      yield dataSet;
    }
  }
  yield* jsonArray(dataSets(), () => (current === undefined ? {} : jsonOptions(call, current)));
}

async function* metadataParts(call: Call, headers: AsyncIterable<Header>): AsyncGenerator<OutgoingPart> {
  for await (const { instance, dataSet } of headers) {
    const { numbers: _, ...options } = jsonOptions(call, instance);
    yield xmlPart(dataSet, { ...options, signal: call.cx.signal });
  }
}

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  for await (const piece of text) yield encoder.encode(piece);
}

/** Tags and item numbers, which count from 1 as in PS3.3, in turn. */
function pathText(path: readonly PathStep[]): string {
  return path
    .flatMap(({ tag, item }) => [
      tag.toString(16).toUpperCase().padStart(8, '0'),
      ...(item === undefined ? [] : [String(item + 1)]),
    ])
    .join('/');
}
