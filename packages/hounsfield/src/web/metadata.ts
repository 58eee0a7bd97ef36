import { asciiBytes, type Bytes } from '../bytes/index.ts';
import type { DataSet, PathStep } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { type JsonOptions, jsonStream, type XmlOptions, xmlStream } from '../models/index.ts';
import { entityTag, multipartAnswer, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import { type Call, instanceAddress, scopeOf } from './call.ts';
import { Gathered } from './gathered.ts';
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
  const all = following(first.value, source);
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
async function* following(
  first: StoredInstance,
  others: AsyncIterator<StoredInstance>,
): AsyncGenerator<StoredInstance> {
  try {
    for (let next: IteratorResult<StoredInstance> = { value: first }; next.done !== true; next = await others.next()) {
      yield next.value;
    }
  } finally {
    await others.return?.();
  }
}

async function* headersOf(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<Header> {
  for await (const instance of instances) yield { instance, dataSet: await instance.header(call.cx.signal) };
}

/** One JSON array; the text of an instance that was made before is used again. */
async function* metadataText(call: Call, instances: AsyncIterable<StoredInstance>): AsyncGenerator<Bytes> {
  const kind = `json ${call.serviceUrl}`;
  const gathered = new Gathered();
  let before = OPENS;
  for await (const instance of instances) {
    gathered.add(before);
    before = COMMA;
    const kept = instance.keptText?.(kind);
    if (kept !== undefined) gathered.add(kept);
    else {
      for await (const piece of instanceText(call, instance, kind)) {
        if (gathered.length >= CHUNK) yield gathered.take();
        gathered.add(piece);
      }
    }
    if (gathered.length >= CHUNK) yield gathered.take();
  }
  gathered.add(CLOSES);
  yield gathered.take();
}

/** Attributes of one instance. A text that is long is not kept, and never in memory as a whole. */
async function* instanceText(call: Call, instance: StoredInstance, kind: string): AsyncGenerator<Bytes> {
  const { signal } = call.cx;
  const encoder = new TextEncoder();
  let own: Gathered | undefined = new Gathered();
  for await (const text of jsonStream(await instance.header(signal), { ...jsonOptions(call, instance), signal })) {
    const piece = encoder.encode(text);
    own?.add(piece);
    if (own !== undefined && own.length > MOST_KEPT) own = undefined;
    yield piece;
  }
  if (own !== undefined) instance.keepText?.(kind, own.take());
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

/** Tags and item numbers, which count from 1 as in PS3.3, in turn. */
function pathText(path: readonly PathStep[]): string {
  return path
    .flatMap(({ tag, item }) => [
      tag.toString(16).toUpperCase().padStart(8, '0'),
      ...(item === undefined ? [] : [String(item + 1)]),
    ])
    .join('/');
}

const [OPENS, COMMA, CLOSES] = ['[', ',', ']'].map(asciiBytes) as [Bytes, Bytes, Bytes];
/** Bytes that are gathered before they are handed on. */
const CHUNK = 64 * 1024;
/** Bytes of a text that is kept. */
const MOST_KEPT = 256 * 1024;
