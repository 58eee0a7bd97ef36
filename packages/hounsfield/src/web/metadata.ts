import type { Bytes } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { addressedJsonOptions, type JsonOptions, type XmlOptions, xmlStream } from '../models/index.ts';
import { type AnswerHeaders, entityTag, lentAnswer, multipartAnswer, owned, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import { type Call, instanceAddress, scopeOf } from './call.ts';
import { type Representation, select } from './media-types.ts';
import { metadataText, TEXT_CHUNK } from './metadata-text.ts';
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
  const all = following(first.value, source);
  if (offer.type === XML_OFFER.type) return multipartAnswer(call, metadataParts(call, all), headers);
  const text = metadataText(call, all);
  const typed = { 'Content-Type': offer.type, ...headers };
  return call.parameters.instance === undefined ? streamed(call, text, typed) : shortText(call, text, typed);
}

/** An answer that is all in memory, where it is no longer than what is handed on at once. */
async function shortText(call: Call, text: AsyncGenerator<Bytes>, headers: AnswerHeaders): Promise<Response> {
  const first = await text.next();
  if (first.done === true) return streamed(call, text, headers);
  if (first.value.length >= TEXT_CHUNK) return streamed(call, following(first.value, text), headers);
  await text.return(undefined);
  return lentAnswer(owned(first.value), headers);
}

/** How `jsonArray` writes the attributes of one instance. */
export function jsonOptions(call: Call, instance: StoredInstance): JsonOptions {
  return addressedJsonOptions(() => instanceAddress(call, instance), call.options.bulkAbove);
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
async function* following<T>(first: T, others: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    for (let next: IteratorResult<T> = { value: first }; next.done !== true; next = await others.next())
      yield next.value;
  } finally {
    await others.return?.();
  }
}

async function* headersOf(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<Header> {
  for await (const instance of instances) yield { instance, dataSet: await instance.header(call.cx.signal) };
}

async function* metadataParts(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<OutgoingPart> {
  for await (const { instance, dataSet } of headersOf(call, instances)) {
    const { numbers: _, ...options } = jsonOptions(call, instance);
    yield xmlPart(dataSet, { ...options, signal: call.cx.signal });
  }
}

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  for await (const piece of text) yield encoder.encode(piece);
}
