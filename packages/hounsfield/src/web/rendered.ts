import type { Bytes } from '../bytes/index.ts';
import { WebError } from '../errors/index.ts';
import { answer, entityTag, multipartAnswer, revalidated, streamed, warn } from './answers.ts';
import type { PresentedFrame, RenderRequest, StoredInstance, WebBackend } from './backend.ts';
import { type Call, instanceAddress, scopeOf, surveyed } from './call.ts';
import { animatedGif, frameDelay } from './gif-animation.ts';
import { type Representation, select } from './media-types.ts';
import type { OutgoingPart } from './multipart.ts';
import { allFrames } from './pixel-data.ts';
import { renderedDocument } from './rendered-document.ts';
import { type Rendering, type RenderingLimits, readRendering, readThumbnail } from './rendering-parameters.ts';
import { isVideo } from './representations.ts';

/** Pictures of frames, of an instance, or of all images of a series or study (PS3.18 §10.4.1.1.3). */
export async function retrieveRendered(call: Call): Promise<Response> {
  const only = call.parameters.instance === undefined ? undefined : await surveyed(call, instance => instance);
  if (only?.numberOfFrames === 0) return retrieveWithoutImage(call, only);
  if (only !== undefined && isVideo(only)) return (await import('./rendered-film.ts')).renderedFilm(call, only);
  const renderer = rendererOf(call);
  const rendering = readRendering(call.query, limitsOf(call));
  const first = only ?? (await surveyed(call, instance => (instance.numberOfFrames > 0 ? instance : undefined)));
  const frames = framesOf(call, first);
  const isSingle = only !== undefined && frames.length === 1;
  const all = isSingle ? [{ instance: first, frame: frames[0] ?? 1 }] : undefined;
  return picturesAnswer(call, { renderer, rendering, tagged: only, frames: all });
}

/** A presentation state as the images that it is for; a report or document as what it says. */
async function retrieveWithoutImage(call: Call, instance: StoredInstance): Promise<Response> {
  if (call.parameters.frames !== undefined) return noImage();
  const { backend, query } = call;
  const frames = await backend.presented?.(instance, call.cx);
  if (frames === undefined) return renderedDocument(call, instance);
  const rendering = readRendering(query, limitsOf(call));
  const { window, viewport, ...settings } = rendering.settings;
  if (window !== undefined || viewport?.source !== undefined) {
    throw new WebError('invalid-parameter', { detail: 'a presentation state has a window and an area of its own' });
  }
  if (frames.length === 0) throw new WebError('not-found', { detail: 'none of its images is here' });
  const own = { ...settings, ...(viewport === undefined ? {} : { viewport }), presentation: instance };
  return picturesAnswer(call, {
    renderer: rendererOf(call),
    rendering: { ...rendering, settings: own },
    tagged: instance,
    frames,
  });
}

interface Pictures {
  readonly renderer: Renderer;
  readonly rendering: Pick<Rendering, 'warnings'> & { readonly settings: Settings };
  /** The object that the address names. */
  readonly tagged: StoredInstance | undefined;
  /** Those that are drawn; undefined for all of the address. */
  readonly frames: readonly PresentedFrame[] | undefined;
}

type Settings = Omit<RenderRequest, 'instance' | 'frame' | 'mediaType'>;

async function picturesAnswer(call: Call, { renderer, rendering, tagged, frames }: Pictures): Promise<Response> {
  // A picture by itself only where the address names one (PS3.18 §10.4.4 note 3).
  const isMany = tagged !== undefined && tagged.numberOfFrames > 0 && frames?.length !== 1;
  const offers = pictureOffers(renderer, frames?.length === 1);
  // Several frames of one object are an animation by themselves (Table 8.7.4-1).
  const offer = select(call.accepted, isMany ? [...offers, ...animationOffers(renderer)] : offers);
  const { settings, warnings } = rendering;
  const { headers, unchanged } = revalidated(call, tagged === undefined ? undefined : entityTag(tagged, offer));
  if (unchanged !== undefined) return unchanged;
  if (isMany && !offer.multipart) {
    const { frames: named } = call.parameters;
    const response = await animationAnswer(call, tagged, { settings, frames: named ?? allFrames(tagged), headers });
    return warn(response, call.serviceUrl, warnings);
  }
  const [only] = frames ?? [];
  if (offer.multipart || only === undefined) {
    const parts = pictureParts(call, { settings, frames: frames ?? allOf(call), mediaType: offer.type });
    return warn(await multipartAnswer(call, parts, headers), call.serviceUrl, warnings);
  }
  const { mediaType, bytes } = await draw(call, { ...settings, ...only, mediaType: offer.type });
  const response = answer(200, bytes, { ...headers, Vary: 'Accept', 'Content-Type': mediaType });
  return warn(response, call.serviceUrl, warnings);
}

interface Animated {
  readonly settings: Settings;
  readonly frames: readonly number[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Frames of an object that follow one another as it says, as GIF. */
export async function animationAnswer(
  call: Call,
  instance: StoredInstance,
  { settings, frames, headers }: Animated,
): Promise<Response> {
  const delay = frameDelay(await instance.header(call.cx.signal));
  const pictures = async function* (): AsyncGenerator<Bytes> {
    for (const frame of frames) yield (await draw(call, { ...settings, instance, frame, mediaType: GIF })).bytes;
  };
  return streamed(call, animatedGif(pictures(), delay), { ...headers, Vary: 'Accept', 'Content-Type': GIF });
}

/** One small picture that stands for a study, series, instance or frame (PS3.18 §10.4.1.1.4). */
export async function retrieveThumbnail(call: Call): Promise<Response> {
  const renderer = rendererOf(call);
  const viewport = readThumbnail(call.query, { pixels: call.options.maxViewportPixels }) ?? THUMBNAIL;
  const instance = await firstImage(call);
  const offer = select(
    call.accepted,
    pictureOffers(renderer, true).filter(({ multipart }) => !multipart),
  );
  const named = framesOf(call, instance);
  const frame = call.parameters.frames === undefined ? Math.ceil(instance.numberOfFrames / 2) : named[0]!;
  const { headers, unchanged } = revalidated(call, entityTag(instance, offer));
  if (unchanged !== undefined) return unchanged;
  const { mediaType, bytes } = await draw(call, { instance, frame, viewport, mediaType: offer.type });
  return answer(200, bytes, { ...headers, Vary: 'Accept', 'Content-Type': mediaType });
}

/** How far a picture may go. */
export function limitsOf({ backend, options }: Call): RenderingLimits {
  return { pixels: options.maxViewportPixels, annotates: backend.annotates, embedsProfiles: backend.embedsProfiles };
}

type Renderer = Required<Pick<WebBackend, 'render' | 'renderedMediaTypes'>>;

export function rendererOf({ backend: { render, renderedMediaTypes = [] } }: Call): Renderer {
  if (render === undefined || renderedMediaTypes.length === 0) throw new WebError('not-implemented');
  return { render, renderedMediaTypes };
}

export async function draw(call: Call, request: RenderRequest): Promise<{ mediaType: string; bytes: Bytes }> {
  const { render } = call.backend;
  if (render === undefined) throw new WebError('not-implemented');
  return await render.call(call.backend, request, call.cx);
}

interface Drawn {
  readonly settings: Settings;
  readonly frames: Iterable<PresentedFrame> | AsyncIterable<PresentedFrame>;
  readonly mediaType: string;
}

async function* pictureParts(call: Call, { settings, frames, mediaType: wanted }: Drawn): AsyncGenerator<OutgoingPart> {
  for await (const { instance, frame } of frames) {
    const { mediaType, bytes } = await draw(call, { ...settings, instance, frame, mediaType: wanted });
    yield {
      headers: {
        'Content-Type': mediaType,
        'Content-Location': `${instanceAddress(call, instance)}/frames/${frame}/rendered`,
        'Content-Length': String(bytes.length),
      },
      body: once(bytes),
    };
  }
}

/** All frames of all images of the address. */
async function* allOf(call: Call): AsyncGenerator<PresentedFrame> {
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    if (instance.numberOfFrames === 0) continue;
    for (const frame of framesOf(call, instance)) yield { instance, frame };
  }
}

/** @throws WebError `not-found` for frames that the object does not have */
export function framesOf(call: Call, instance: StoredInstance): readonly number[] {
  const { frames } = call.parameters;
  if (frames === undefined) return allFrames(instance);
  if (Math.max(...frames) > instance.numberOfFrames) {
    throw new WebError('not-found', { detail: `the object has ${instance.numberOfFrames} frames` });
  }
  return frames;
}

/** The first object that holds an image; later ones are not looked at. */
async function firstImage(call: Call): Promise<StoredInstance> {
  let any = false;
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    if (instance.numberOfFrames > 0) return instance;
    any = true;
  }
  return any ? noImage() : notFound();
}

export function pictureOffers({ renderedMediaTypes }: Renderer, isSingle: boolean): readonly Representation[] {
  const parts = renderedMediaTypes.map(type => ({ type, multipart: true }));
  return isSingle ? [...renderedMediaTypes.map(type => ({ type, multipart: false })), ...parts] : parts;
}

export function animationOffers({ renderedMediaTypes }: Renderer): readonly Representation[] {
  return renderedMediaTypes.filter(type => type === GIF).map(type => ({ type, multipart: false }));
}

function noImage(): never {
  throw new WebError('not-acceptable', { detail: 'the object holds no image' });
}

function notFound(): never {
  throw new WebError('not-found');
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes;
}

const THUMBNAIL = { width: 256, height: 256 };
export const GIF = 'image/gif';
