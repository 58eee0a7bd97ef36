import type { Bytes } from '../bytes/index.ts';
import { type BulkValue, type DataSet, type Element, InlineBulk, type PathStep, SourceBulk } from '../data/index.ts';
import { ExplicitVRLittleEndian, transferSyntaxByUid } from '../dictionary/index.ts';
import { WebError } from '../errors/index.ts';
import { jsonChunks } from '../models/index.ts';
import { entityTag, multipartAnswer, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import { type Call, instanceAddress, scopeOf, surveyed } from './call.ts';
import { type Representation, select } from './media-types.ts';
import { jsonOptions } from './metadata.ts';
import type { OutgoingPart } from './multipart.ts';
import { allFrames, framesAnswer, joinedFragments, pixelOffer, pixelParts, retrievePixelData } from './pixel-data.ts';
import { type ByteRange, partOf, rangedAnswer } from './range.ts';
import { isVideo, OCTETS } from './representations.ts';

/** One value that went by address, or all of a study, series or instance (PS3.18 §10.4.1.1.5). */
export async function retrieveBulkdata(call: Call): Promise<Response> {
  if (call.parameters.path !== undefined) return oneValue(call, call.parameters.path);
  select(call.accepted, [OCTET_PARTS]);
  await surveyed(call, instance => {
    if (instance.numberOfFrames > 0) pixelOffer(call, instance, false);
    return instance;
  });
  return multipartAnswer(call, allValues(call));
}

async function oneValue(call: Call, path: readonly number[]): Promise<Response> {
  const instance = await surveyed(call, found => found);
  const dataSet = await instance.header(call.cx.signal);
  const { element, owner } = follow(dataSet, path);
  if (element.isEncapsulated && owner === dataSet && instance.numberOfFrames > 0) {
    return isVideo(instance) ? retrievePixelData(call) : framesAnswer(call, instance, allFrames(instance));
  }
  const offer = select(call.accepted, [{ ...OCTET_PARTS, multipart: false }, OCTET_PARTS]);
  const { headers, unchanged } = revalidated(call, entityTag(instance, offer));
  if (unchanged !== undefined) return unchanged;
  const part = valuePart(call, element, owner, `${instanceAddress(call, instance)}/bulkdata/${addressText(path)}`);
  if (offer.multipart) return multipartAnswer(call, once(part), headers);
  const { 'Content-Location': _, ...own } = part.headers;
  if (element.isEncapsulated) return streamed(call, part.body, { ...headers, ...own });
  const value = bulkOf(element);
  const open = (range: ByteRange): AsyncIterable<Bytes> => partOfValue(call, instance, value, range);
  return rangedAnswer(call, { length: value.length, tag: undefined, headers: { ...headers, ...own }, open });
}

/** Of a value that lies in the stored file, only what is asked for is read. */
function partOfValue(call: Call, instance: StoredInstance, value: BulkValue, range: ByteRange): AsyncIterable<Bytes> {
  const { signal } = call.cx;
  const isInFile = transferSyntaxByUid(instance.transferSyntaxUid)?.deflated === false;
  if (!(value instanceof SourceBulk) || !isInFile) return partOf(value.stream(signal), range);
  return instance.stream({ start: value.position + range.start, end: value.position + range.end, signal });
}

async function* allValues(call: Call): AsyncGenerator<OutgoingPart> {
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    const dataSet = await instance.header(call.cx.signal);
    for (const { path, element } of addressed(call, instance, dataSet)) {
      if (element.isEncapsulated && path.length === 1 && instance.numberOfFrames > 0) yield* pixelParts(call, instance);
      else
        yield valuePart(
          call,
          element,
          ownerOf(dataSet, path),
          jsonOptions(call, instance).bulkDataUri?.(path, element) ?? '',
        );
    }
  }
}

/** The elements whose values the metadata of this instance give by address: found by writing them. */
function addressed(
  call: Call,
  instance: StoredInstance,
  dataSet: DataSet,
): readonly { readonly path: readonly PathStep[]; readonly element: Element }[] {
  const found: { readonly path: readonly PathStep[]; readonly element: Element }[] = [];
  const bulkDataUri = (path: readonly PathStep[], element: Element): string => {
    found.push({ path, element });
    return '';
  };
  for (const _ of jsonChunks(dataSet, { ...jsonOptions(call, instance), bulkDataUri }));
  return found;
}

function ownerOf(dataSet: DataSet, path: readonly PathStep[]): DataSet {
  return path.slice(0, -1).reduce((at, { tag, item }) => at.element(tag)?.items?.[item ?? 0] ?? at, dataSet);
}

/** The element at a path of tags and item numbers in turn. */
function follow(dataSet: DataSet, path: readonly number[]): { readonly element: Element; readonly owner: DataSet } {
  let owner: DataSet | undefined = dataSet;
  for (let k = 0; k + 1 < path.length && owner !== undefined; k += 2)
    owner = owner.element(path[k]!)?.items?.[path[k + 1]! - 1];
  const element = owner?.element(path.at(-1)!);
  if (owner === undefined || element === undefined || element.isSequence) throw new WebError('not-found');
  return { element, owner };
}

function valuePart(call: Call, element: Element, owner: DataSet, address: string): OutgoingPart {
  const headers = { 'Content-Type': OCTETS, 'Content-Location': address };
  if (element.isEncapsulated) return { headers, body: joinedFragments(owner, call.cx.signal) };
  const value = bulkOf(element);
  return { headers: { ...headers, 'Content-Length': String(value.length) }, body: value.stream(call.cx.signal) };
}

function bulkOf({ bulk, bytes = new Uint8Array(0) }: Element): BulkValue {
  return bulk ?? new InlineBulk(bytes);
}

function addressText(path: readonly number[]): string {
  return path
    .map((step, k) => (k % 2 === 0 ? step.toString(16).toUpperCase().padStart(8, '0') : String(step)))
    .join('/');
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

const OCTET_PARTS: Representation = {
  type: OCTETS,
  multipart: true,
  transferSyntax: ExplicitVRLittleEndian,
  reach: 'default',
};
