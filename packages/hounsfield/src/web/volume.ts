import type { Bytes } from '../bytes/index.ts';
import { DataSet } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { jsonChunks } from '../models/index.ts';
import { answer, multipartAnswer, warn } from './answers.ts';
import type { PresentedFrame } from './backend.ts';
import { type Call, scopeOf, surveyed } from './call.ts';
import { type Representation, select } from './media-types.ts';
import { JSON_OFFERS } from './metadata.ts';
import type { OutgoingPart } from './multipart.ts';
import { framesOf, pictureOffers, rendererOf } from './rendered.ts';
import { readRendering } from './rendering-parameters.ts';
import { readVolumeInput, type VolumeInput } from './volume-input.ts';
import { METHODS, readVolumeView } from './volume-parameters.ts';
import type { RenderedVolume, VolumeRequest } from './volume-request.ts';
import { hasViewpoint, volumetricTarget } from './volume-state.ts';

/** A plane or slab of the volume that the images make (PS3.18 §10.4.1.1.7). */
export function retrieveMpr(call: Call): Promise<Response> {
  return retrieveVolume(call, true);
}

/** The whole volume that the images make, seen from outside (PS3.18 §10.4.1.1.8). */
export function retrieve3d(call: Call): Promise<Response> {
  return retrieveVolume(call, false);
}

async function retrieveVolume(call: Call, isMpr: boolean): Promise<Response> {
  const { backend, query, options } = call;
  if (backend.renderVolume === undefined) throw new WebError('not-implemented');
  const renderer = rendererOf(call);
  const view = readVolumeView(query, isMpr, backend.animates);
  const { annotates, embedsProfiles } = backend;
  const { settings, warnings } = readRendering(query, { pixels: options.maxViewportPixels, annotates, embedsProfiles });
  const pictures = [...pictureOffers(renderer, true)];
  const [singles, multiparts] = [false, true].map(multipart => pictures.filter(each => each.multipart === multipart));
  if (view.animation !== undefined) pictures.sort((a, b) => Number(b.type === GIF) - Number(a.type === GIF));
  // Facts come alone unless a picture beside them is all that is accepted, as it was before 2024.
  const offers = view.wantsFacts ? [...JSON_OFFERS, ...multiparts!, ...singles!] : pictures;
  const offer = select(call.accepted, offers);
  const state = await volumetricTarget(call);
  const frames = state === undefined ? await surveyedImages(call) : none();
  const isText = JSON_OFFERS.some(({ type }) => type === offer.type);
  const isAnimated = view.animation !== undefined && offer.type === GIF;
  const request: VolumeRequest = {
    ...settings,
    ...(isAnimated ? view.animation : {}),
    ...view.settings,
    frames,
    ...(state === undefined ? {} : { state: { instance: state, isTurned: hasViewpoint(query) } }),
    mediaType: isText ? renderer.renderedMediaTypes[0]! : offer.type,
  };
  const volume = await backend.renderVolume(request, call.cx);
  // Of an animation whose facts alone are wanted one picture is drawn.
  const applied = isText ? { ...request, ...view.animation } : request;
  const text = view.wantsFacts ? factsText(applied, volume) : undefined;
  const response = await volumeAnswer(call, offer, { volume, text, isText });
  const still = view.animation === undefined || isAnimated || isText ? [] : [`An animation is made in ${GIF} only`];
  return warn(response, call.serviceUrl, [...warnings, ...view.warnings, ...still]);
}

interface Answered {
  readonly volume: RenderedVolume;
  readonly text: Bytes | undefined;
  /** The text is all that is accepted. */
  readonly isText: boolean;
}

function volumeAnswer(
  call: Call,
  offer: Representation,
  { volume, text, isText }: Answered,
): Response | Promise<Response> {
  const { mediaType, bytes } = volume;
  if (isText && text !== undefined) return answer(200, text, { Vary: 'Accept', 'Content-Type': offer.type });
  if (!offer.multipart) return answer(200, bytes, { Vary: 'Accept', 'Content-Type': mediaType });
  const parts = [part(mediaType, bytes), ...(text === undefined ? [] : [part('application/dicom+json', text)])];
  return multipartAnswer(call, each(parts));
}

async function surveyedImages(call: Call): Promise<AsyncIterable<PresentedFrame>> {
  const input = await readVolumeInput(call);
  await surveyed(call, instance => (instance.numberOfFrames > 0 && input.has(instance) ? instance : undefined));
  return imagesOf(call, input);
}

/** All frames of all images of the address, one after another. */
async function* imagesOf(call: Call, input: VolumeInput): AsyncGenerator<PresentedFrame> {
  const { frames = input.frames } = call.parameters;
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    if (instance.numberOfFrames === 0 || !input.has(instance)) continue;
    // A list of frames that a request names is short; an object that states billions is not to become one.
    if (frames !== undefined) {
      const own = { ...call, parameters: { ...call.parameters, frames } };
      for (const frame of framesOf(own, instance)) yield { instance, frame };
    } else for (let frame = 1; frame <= instance.numberOfFrames; frame++) yield { instance, frame };
  }
}

/** The Rendered Volume Response Module (PS3.18 Table K.1-1). */
function factsText({ projection, slab, swivel, curve }: VolumeRequest, { camera, window }: RenderedVolume): Bytes {
  const [method = ''] = [...METHODS].find(([, each]) => each === projection) ?? [];
  const animation = swivel ?? curve;
  const facts = DataSet.of({
    ReformattingOperationType: slab === undefined ? '3D_RENDERING' : 'MPR',
    RenderingMethod: method.toUpperCase(),
    ViewpointPosition: [...camera.position],
    ViewpointLookAtPoint: [...camera.lookAt],
    ViewpointUpDirection: [...camera.up],
    ...(slab === undefined || slab === 0 ? {} : { MPRSlabThickness: slab }),
    ...(swivel === undefined ? {} : { SwivelRange: swivel.range }),
    ...(animation === undefined ? {} : { AnimationStepSize: animation.step, RecommendedAnimationRate: animation.rate }),
    ...(window === undefined || projection === 'composite'
      ? {}
      : {
          VOILUTFunction: window.function.toUpperCase().replace('-', '_'),
          WindowWidth: [rounded(window.width)],
          WindowCenter: [rounded(window.center)],
        }),
  });
  return new TextEncoder().encode([...jsonChunks(facts)].join(''));
}

const GIF = 'image/gif';

/** As many digits as a Decimal String has room for (PS3.5 §6.2). */
function rounded(value: number): number {
  return Number(value.toPrecision(9));
}

function part(type: string, bytes: Bytes): OutgoingPart {
  return { headers: { 'Content-Type': type, 'Content-Length': String(bytes.length) }, body: each([bytes]) };
}

async function* none(): AsyncGenerator<PresentedFrame> {}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
