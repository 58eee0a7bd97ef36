import type { DataSet } from 'hounsfield/data';
import { WebError } from 'hounsfield/errors';
import { annotationOf } from 'hounsfield/pixels';
import type { VolumetricState } from 'hounsfield/pixels/volume';
import type { RenderedVolume, Scope, StoredInstance, VolumeRequest, WebBackend, WebContext } from 'hounsfield/web';
import { placesOf, turnsOf } from 'hounsfield/web';
import {
  type Animation,
  type Dress,
  renderedMediaTypes,
  type SliceFrame,
  type SliceObject,
  type VolumeRenderer,
} from '../render/index.ts';
import { coloursOf } from './colours.ts';
import { framesOfState, type StateToDraw, stateToDraw } from './volume-state.ts';

/** Where slices come from. */
export interface VolumeParts {
  readonly backend: Pick<WebBackend, 'instances'>;
  readonly volumes: VolumeRenderer;
  /** An instance as one whose frames can be read. */
  readonly own: (instance: StoredInstance) => StoredInstance & SliceObject;
}

/** Has a volume drawn whose slices are objects of a store. */
export async function renderVolume(
  { backend, volumes, own }: VolumeParts,
  request: VolumeRequest,
  cx: WebContext,
): Promise<RenderedVolume> {
  const { window, viewport, quality, viewpoint, projection, slab } = request;
  const mediaType = renderedMediaTypes.find(each => each === request.mediaType);
  if (mediaType === undefined) throw new WebError('not-acceptable');
  const { source: region, ...size } = viewport ?? {};
  const target = request.state;
  const drawn = target && (await stateToDraw(target.instance, slab !== undefined, cx.signal));
  const animation = drawn === undefined ? animationOf(request) : animationOfState(drawn.state, request);
  const frames = drawn === undefined ? request.frames : framesOfState(backend, target!.instance, drawn.state, cx);
  const rendering = {
    ...{ slices: slicesOf(frames, own), viewpoint, projection, mediaType },
    ...(drawn === undefined ? {} : { state: drawn.state, isTurned: target!.isTurned }),
    open: async (scope: Scope) => own(await found(backend, scope, cx)),
    ...(slab === undefined ? {} : { slab }),
    ...(quality === undefined ? {} : { quality }),
    ...(animation === undefined ? {} : { animation }),
    dress: (header: DataSet) => dressOf(header, request, drawn, cx.signal),
    show: {
      ...(window === undefined ? {} : { voi: window }),
      ...('width' in size ? { size } : {}),
      ...(region === undefined ? {} : { region }),
    },
  };
  return volumes.render(rendering, cx.signal);
}

function animationOf({ swivel, curve }: Pick<VolumeRequest, 'swivel' | 'curve'>): Animation | undefined {
  if (swivel === undefined && curve === undefined) return undefined;
  const { rate = 1 } = swivel ?? curve ?? {};
  const steps = curve === undefined ? turnsOf(swivel!) : placesOf(curve);
  return { steps, delay: Math.max(2, Math.min(MOST_DELAY, Math.round(100 / rate))) };
}

/** A state that moves does so in the files that can, unless it is seen from elsewhere. */
function animationOfState({ animation }: VolumetricState, { state, mediaType }: VolumeRequest): Animation | undefined {
  if (animation === undefined || state?.isTurned === true || mediaType !== 'image/gif') return undefined;
  const { rate = USUAL_RATE } = animation;
  return animationOf(
    'swivel' in animation
      ? { swivel: { range: animation.swivel, step: USUAL_STEP, rate } }
      : { curve: { points: animation.points, step: animation.step, rate } },
  );
}

/** What the slices have in common; what one of them says of its own place is not told. */
async function dressOf(
  header: DataSet,
  { annotation, colours, mediaType, state }: VolumeRequest,
  drawn: StateToDraw | undefined,
  signal: AbortSignal,
): Promise<Dress> {
  const asked = {
    mediaType,
    ...(colours === undefined ? {} : { colours }),
    ...(state === undefined ? {} : { presentation: state.instance }),
  };
  const { profile, colouring } = await coloursOf(drawn?.header ?? header, asked, signal);
  const common = header.without('InstanceNumber', 'SliceLocation', 'NumberOfFrames');
  return {
    ...(annotation === undefined ? {} : { lettering: annotationOf(common, annotation) }),
    ...(colouring === undefined ? {} : { embedded: colouring.embedded }),
    ...(drawn === undefined || profile === undefined ? {} : { profile }),
    ...(drawn === undefined || colouring?.after === undefined ? {} : { after: colouring.after }),
  };
}

/** All frames of an object share its key. */
async function* slicesOf(frames: VolumeRequest['frames'], own: VolumeParts['own']): AsyncGenerator<SliceFrame<Scope>> {
  let last: { readonly instance: StoredInstance; readonly key: Scope } | undefined;
  for await (const { instance, frame } of frames) {
    if (last?.instance !== instance) {
      const { studyInstanceUid: study, seriesInstanceUid: series, sopInstanceUid } = instance;
      last = { instance, key: { study, series, instance: sopInstanceUid } };
    }
    yield { object: own(instance), key: last.key, index: frame - 1 };
  }
}

/** The object again, with a header that nobody else keeps. */
async function found(backend: Pick<WebBackend, 'instances'>, scope: Scope, cx: WebContext): Promise<StoredInstance> {
  for await (const instance of backend.instances(scope, cx)) return instance;
  throw new WebError('not-found');
}

/** Degrees from picture to picture, and pictures a second, as for animations that are asked for. */
const USUAL_STEP = 10;
const USUAL_RATE = 10;
/** Hundredths of a second. */
const MOST_DELAY = 1000;
