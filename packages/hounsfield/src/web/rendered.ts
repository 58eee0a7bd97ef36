import type { Bytes } from '../bytes/index.ts';
import { WebError } from '../errors/index.ts';
import { answer, entityTag, multipartAnswer, revalidated, warn } from './answers.ts';
import type { RenderRequest, StoredInstance, WebBackend } from './backend.ts';
import { type Call, instanceAddress, scopeOf, surveyed } from './call.ts';
import { type Representation, select } from './media-types.ts';
import type { OutgoingPart } from './multipart.ts';
import { allFrames } from './pixel-data.ts';
import { type Rendering, readRendering, readThumbnail } from './rendering-parameters.ts';

/** Pictures of frames, of an instance, or of all images of a series or study (PS3.18 §10.4.1.1.3). */
export async function retrieveRendered(call: Call): Promise<Response> {
  const renderer = rendererOf(call);
  const rendering = readRendering(call.query, { pixels: call.options.maxViewportPixels });
  const isOne = call.parameters.instance !== undefined;
  const first = await surveyed(call, instance => {
    if (instance.numberOfFrames > 0) return instance;
    return isOne ? noImage() : undefined;
  });
  const frames = framesOf(call, first);
  // A picture by itself only where the address names one (PS3.18 §10.4.4 note 3).
  const offer = select(call.accepted, pictureOffers(renderer, isOne && frames.length === 1));
  const { headers, unchanged } = revalidated(call, isOne ? entityTag(first, offer) : undefined);
  if (unchanged !== undefined) return unchanged;
  if (offer.multipart)
    return warn(
      await multipartAnswer(call, pictureParts(call, rendering, offer), headers),
      call.serviceUrl,
      rendering.warnings,
    );
  const { mediaType, bytes } = await draw(call, {
    ...rendering.settings,
    instance: first,
    frame: frames[0] ?? 1,
    mediaType: offer.type,
  });
  return warn(
    answer(200, bytes, { ...headers, Vary: 'Accept', 'Content-Type': mediaType }),
    call.serviceUrl,
    rendering.warnings,
  );
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

type Renderer = Required<Pick<WebBackend, 'render' | 'renderedMediaTypes'>>;

function rendererOf({ backend: { render, renderedMediaTypes = [] } }: Call): Renderer {
  if (render === undefined || renderedMediaTypes.length === 0) throw new WebError('not-implemented');
  return { render, renderedMediaTypes };
}

async function draw(call: Call, request: RenderRequest): Promise<{ mediaType: string; bytes: Bytes }> {
  const { render } = call.backend;
  if (render === undefined) throw new WebError('not-implemented');
  return await render.call(call.backend, request, call.cx);
}

async function* pictureParts(call: Call, { settings }: Rendering, offer: Representation): AsyncGenerator<OutgoingPart> {
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    if (instance.numberOfFrames === 0) continue;
    for (const frame of framesOf(call, instance)) {
      const { mediaType, bytes } = await draw(call, { ...settings, instance, frame, mediaType: offer.type });
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
}

function framesOf(call: Call, instance: StoredInstance): readonly number[] {
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

function pictureOffers({ renderedMediaTypes }: Renderer, isSingle: boolean): readonly Representation[] {
  const parts = renderedMediaTypes.map(type => ({ type, multipart: true }));
  return isSingle ? [...renderedMediaTypes.map(type => ({ type, multipart: false })), ...parts] : parts;
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
