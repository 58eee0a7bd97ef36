import type { Bytes } from '../bytes/index.ts';
import { type DataSet, fragmentsOf } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { entityTag, lentPartAnswer, multipartAnswer, revalidated, streamed } from './answers.ts';
import type { FrameBytes, StoredInstance } from './backend.ts';
import { type Call, instanceAddress, scopeOf, surveyed } from './call.ts';
import { type Representation, select } from './media-types.ts';
import type { OutgoingPart } from './multipart.ts';
import { type ByteRange, partOf, rangedAnswer } from './range.ts';
import { bulkMediaType, type FrameOffer, frameOffers, isVideo, OCTETS } from './representations.ts';

/** Frames of one instance, or all Pixel Data of a study, series or instance (PS3.18 §10.4.1.1.6). */
export async function retrievePixelData(call: Call): Promise<Response> {
  const { frames } = call.parameters;
  if (call.parameters.instance === undefined) {
    await surveyed(call, found => (found.numberOfFrames === 0 ? undefined : pixelOffer(call, found, false)));
    return multipartAnswer(call, allPixelParts(call));
  }
  const instance = await surveyed(call, found => found);
  if (instance.numberOfFrames === 0) throw new WebError('not-found', { detail: 'the object holds no image' });
  if (frames !== undefined && Math.max(...frames) > instance.numberOfFrames) {
    throw new WebError('not-found', { detail: `the object has ${instance.numberOfFrames} frames` });
  }
  if (isVideo(instance)) return videoAnswer(call, instance, frames);
  return framesAnswer(call, instance, frames ?? allFrames(instance));
}

/** Whatever is there of Pixel Data of one instance, for the bulk data resources. */
export async function* pixelParts(call: Call, instance: StoredInstance): AsyncGenerator<OutgoingPart> {
  if (isVideo(instance)) {
    yield videoPart(call, instance, await instance.header(call.cx.signal));
    return;
  }
  yield* frameParts(call, instance, allFrames(instance), await usableOffer(call, instance, 1, false));
}

/** Which representation the Pixel Data of an instance would have; throws `not-acceptable`. */
export function pixelOffer(call: Call, instance: StoredInstance, isSingle: boolean): Representation {
  if (isVideo(instance)) return select(call.accepted, videoOffers(instance, isSingle));
  return select(call.accepted, offersOf(instance, isSingle));
}

/** Frames as parts, or the one frame by itself. */
export async function framesAnswer(call: Call, instance: StoredInstance, frames: readonly number[]): Promise<Response> {
  const [frame = 1] = frames;
  const usable = await usableOffer(call, instance, frame, frames.length === 1);
  const { headers, unchanged } = revalidated(call, entityTag(instance, usable.offer));
  if (unchanged !== undefined) return unchanged;
  const { bytes, offer } = usable;
  if (offer.multipart) {
    const lent = frames.length === 1 ? bytes.lend?.() : undefined;
    if (lent !== undefined) return lentPartAnswer(lent, partHeaders(call, instance, frame, usable), headers);
    return multipartAnswer(call, frameParts(call, instance, frames, usable), headers);
  }
  const all = { ...headers, 'Content-Type': offer.contentType };
  const open = (range: ByteRange): AsyncIterable<Bytes> => partOf(bytes.stream(call.cx.signal), range);
  // What is made anew each time has a weak tag, which no range may rely on.
  return rangedAnswer(call, { length: bytes.length, tag: undefined, headers: all, open });
}

/** The fragments of a data set's encapsulated element, one behind the other. */
export async function* joinedFragments(dataSet: DataSet, signal: AbortSignal): AsyncGenerator<Bytes> {
  for (const { value } of fragmentsOf(dataSet)?.fragments ?? []) yield* value.stream(signal);
}

/** Frame numbers from 1 to the last. */
export function allFrames(instance: StoredInstance): readonly number[] {
  return Array.from({ length: instance.numberOfFrames }, (_, k) => k + 1);
}

/** A way to send frames that was tried on one of them. */
interface UsableOffer {
  readonly offer: FrameOffer;
  /** The bytes of the frame that it was tried on. */
  readonly bytes: FrameBytes;
}

async function* allPixelParts(call: Call): AsyncGenerator<OutgoingPart> {
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    if (instance.numberOfFrames > 0) yield* pixelParts(call, instance);
  }
}

function offersOf(instance: StoredInstance, isSingle: boolean): readonly FrameOffer[] {
  return [...frameOffers(instance, true), ...(isSingle ? frameOffers(instance, false) : [])];
}

/** Chooses, and chooses anew without a way that turns out to lack its decoder. */
async function usableOffer(
  call: Call,
  instance: StoredInstance,
  frame: number,
  isSingle: boolean,
): Promise<UsableOffer> {
  let offers = offersOf(instance, isSingle);
  for (;;) {
    const offer = select(call.accepted, offers);
    const bytes = await offer.open(frame, call.cx.signal);
    if (bytes !== undefined) return { offer, bytes };
    offers = offers.filter(other => other !== offer);
  }
}

async function* frameParts(
  call: Call,
  instance: StoredInstance,
  frames: readonly number[],
  { offer, bytes: tried }: UsableOffer,
): AsyncGenerator<OutgoingPart> {
  for (const [k, frame] of frames.entries()) {
    const bytes = k === 0 ? tried : await offer.open(frame, call.cx.signal);
    if (bytes === undefined) throw new WebError('server-error');
    yield { headers: partHeaders(call, instance, frame, { offer, bytes }), body: bytes.stream(call.cx.signal) };
  }
}

function partHeaders(
  call: Call,
  instance: StoredInstance,
  frame: number,
  { offer, bytes }: UsableOffer,
): OutgoingPart['headers'] {
  return {
    'Content-Type': offer.contentType,
    'Content-Location': `${instanceAddress(call, instance)}/frames/${frame}`,
    'Content-Length': String(bytes.length),
  };
}

function videoOffers(instance: StoredInstance, isSingle: boolean): readonly Representation[] {
  const type = bulkMediaType(instance.transferSyntaxUid);
  const video: Representation = { type, multipart: true, transferSyntax: instance.transferSyntaxUid, reach: 'default' };
  const octets: Representation = { ...video, type: OCTETS, reach: 'wildcard' };
  return [video, octets, ...(isSingle ? [video, octets].map(offer => ({ ...offer, multipart: false })) : [])];
}

async function videoAnswer(
  call: Call,
  instance: StoredInstance,
  frames: readonly number[] | undefined,
): Promise<Response> {
  if (frames !== undefined) {
    throw new WebError('not-acceptable', {
      detail: 'the frames of a video cannot be separated; retrieve …/pixeldata instead',
    });
  }
  const offer = pixelOffer(call, instance, true);
  const { headers, unchanged } = revalidated(call, entityTag(instance, offer));
  if (unchanged !== undefined) return unchanged;
  const part = videoPart(call, instance, await instance.header(call.cx.signal));
  if (offer.multipart) return multipartAnswer(call, once(part), headers);
  return streamed(call, part.body, { ...headers, 'Content-Type': part.headers['Content-Type'] ?? OCTETS });
}

function videoPart(call: Call, instance: StoredInstance, dataSet: DataSet): OutgoingPart {
  const { transferSyntaxUid } = instance;
  return {
    headers: {
      'Content-Type': `${bulkMediaType(transferSyntaxUid)}; transfer-syntax=${transferSyntaxUid}`,
      'Content-Location': `${instanceAddress(call, instance)}/pixeldata`,
    },
    body: joinedFragments(dataSet, call.cx.signal),
  };
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
