import type { DataSet, Keyword } from '../../../data/index.ts';
import { numberOf } from '../../attribute.ts';
import { voiTables, windowsOf } from '../../display.ts';
import type { LookUpTable } from '../../look-up-table.ts';
import type { ImageReference } from '../../presentation/state.ts';
import type { VoiWindow } from '../../render/window-functions.ts';
import type { Projection } from '../project.ts';
import { animationOf, type StateAnimation } from './animation.ts';
import { type Classification, classificationOf } from './colours.ts';
import { type Crop, cropsOf } from './crop.ts';
import { planarBox, renderingBox, type ViewBox } from './geometry.ts';
import { itemsOf, only, refused, termOf } from './values.ts';

/** What a volumetric presentation state asks for (PS3.3 §A.80), as far as it can be drawn. Plain data. */
export interface VolumetricState {
  /** A plane or slab, or the volume as it is seen from outside. */
  readonly kind: 'planar' | 'rendering';
  /** Those that its one input is made of. */
  readonly images: readonly ImageReference[];
  readonly frameOfReferenceUid: string;
  /** Applied to the rescaled values of the input before all else (PS3.4 §FF.2.2). */
  readonly voi: VoiWindow | LookUpTable;
  readonly crops: readonly Crop[];
  readonly projection: Projection;
  readonly box: ViewBox;
  /** Presentation LUT Shape is INVERSE. */
  readonly inverse: boolean;
  /** Colours of the values of interest; grey without. */
  readonly classification?: Classification;
  /** None where the volume is rendered without (PS3.3 §A.80.2.4). */
  readonly shading?: Shading;
  /** Millimetres that the opacities are for; those between two samples unless told (PS3.3 §C.11.30.2). */
  readonly opacityStep?: number;
  readonly animation?: StateAnimation;
}

/** Light from one side (PS3.3 §C.11.31). */
export interface Shading {
  /** What faces away from the viewer is lit as well. */
  readonly isDoubleSided: boolean;
  /** The way that light travels. */
  readonly light?: readonly [number, number, number];
  readonly ambient: number;
  readonly diffuse: number;
  readonly specular: number;
  readonly shininess: number;
}

/** What all volumetric presentation states have, and no other object (PS3.3 §C.11.23). */
export function isVolumetricState(dataSet: DataSet): boolean {
  return dataSet.has('VolumetricPresentationStateInputSequence');
}

/**
 * Reads a volumetric presentation state of one input. What it is follows from the modules that it has.
 * @throws DecodeError `bad-presentation-state`, whose detail names what is not supported or what is wrong;
 * `bad-look-up-table`
 */
export async function volumetricState(dataSet: DataSet, signal?: AbortSignal): Promise<VolumetricState> {
  for (const [keyword, what] of NOT_DRAWN) {
    if (itemsOf(dataSet, keyword).length > 0) throw refused(`${what} (${keyword}) are not drawn`);
  }
  const kind = dataSet.has('MultiPlanarReconstructionStyle') ? 'planar' : 'rendering';
  const input = only(dataSet, 'VolumetricPresentationStateInputSequence', 'several inputs are not blended');
  const set = itemsOf(dataSet, 'VolumetricPresentationInputSetSequence').find(
    each => each.text('VolumetricPresentationInputSetUID') === input.text('VolumetricPresentationInputSetUID'),
  );
  if (set === undefined) throw refused('its input is of no input set');
  const frameOfReferenceUid = dataSet.text('FrameOfReferenceUID');
  if (!frameOfReferenceUid) throw refused('it names no frame of reference');
  const animation = await animationOf(dataSet, kind, signal);
  const rays = kind === 'planar' ? planarRays(dataSet, input) : renderingRays(dataSet);
  return {
    kind,
    images: imagesOf(set),
    frameOfReferenceUid,
    voi: await voiOf(input, signal),
    crops: cropsOf(dataSet, input),
    ...(animation === undefined ? {} : { animation }),
    ...rays,
    ...(await coloursOf(dataSet, input, rays.projection === 'composite', signal)),
  };
}

type Rays = Pick<VolumetricState, 'projection' | 'box' | 'shading' | 'opacityStep'>;

/** PS3.3 §C.11.26; the method of a slab is that of its input (§C.11.23). */
function planarRays(dataSet: DataSet, input: DataSet): Rays {
  termOf(dataSet, 'MultiPlanarReconstructionStyle', STYLES);
  const isSlab = termOf(dataSet, 'MPRThicknessType', THICKNESSES);
  const projection = isSlab ? termOf(input, 'RenderingMethod', SLAB_METHODS) : 'average';
  return { projection, box: planarBox(dataSet, isSlab) };
}

/** PS3.3 §C.11.30, §C.11.31. */
function renderingRays(dataSet: DataSet): Rays {
  termOf(dataSet, 'RenderProjection', PROJECTIONS);
  const projection = termOf(dataSet, 'RenderingMethod', RENDERING_METHODS);
  const step = numberOf(dataSet, 'SamplingStepSize');
  if (step !== undefined && !(step >= LEAST_STEP && step <= MOST_STEP)) {
    throw refused(`Sampling Step Size has to be ${LEAST_STEP} to ${MOST_STEP} mm`);
  }
  const shading = dataSet.has('ShadingStyle') ? shadingOf(dataSet) : undefined;
  return {
    projection,
    box: renderingBox(dataSet),
    ...(shading === undefined ? {} : { shading }),
    ...(step === undefined ? {} : { opacityStep: step }),
  };
}

function shadingOf(dataSet: DataSet): Shading {
  const [ambient, diffuse, specular, shininess] = (
    ['AmbientReflectionIntensity', 'DiffuseReflectionIntensity', 'SpecularReflectionIntensity', 'Shininess'] as const
  ).map((keyword, at) => {
    const share = numberOf(dataSet, keyword) ?? (at === 3 ? USUAL_SHININESS : 0);
    if (!(share >= 0 && share <= 1)) throw refused(`${keyword} has to be 0 to 1`);
    return share;
  }) as [number, number, number, number];
  const light = dataSet.values('LightDirection') as readonly number[];
  const isLit = light.length === 3 && Math.abs(Math.hypot(...light) - 1) < UNIT_TOLERANCE;
  if (diffuse + specular > 0 && !isLit) throw refused('Light Direction has to be a unit vector');
  return {
    isDoubleSided: termOf(dataSet, 'ShadingStyle', SHADING_STYLES),
    ...(isLit ? { light: light as unknown as NonNullable<Shading['light']> } : {}),
    ...{ ambient, diffuse, specular, shininess },
  };
}

/** One window or table (PS3.3 Table C.11-2b); the first, as for other presentation states. */
async function voiOf(input: DataSet, signal?: AbortSignal): Promise<VoiWindow | LookUpTable> {
  const [window] = windowsOf(input);
  if (window !== undefined) return window;
  // A table may begin below zero, as rescaled values do.
  const [table] = await voiTables(input, { signed: true, ...(signal && { signal }) });
  if (table === undefined) throw refused('its input has neither a window nor a VOI table that can be applied');
  return table;
}

/** PS3.3 §C.11.27, §C.11.32. */
async function coloursOf(
  dataSet: DataSet,
  input: DataSet,
  hasOpacity: boolean,
  signal?: AbortSignal,
): Promise<Pick<VolumetricState, 'inverse' | 'classification'>> {
  const isRendering = dataSet.has('VolumeStreamSequence');
  const isColour = termOf(dataSet, 'PixelPresentation', isRendering ? RENDERING_PIXELS : PLANAR_PIXELS);
  if (!isColour) return { inverse: termOf(dataSet, 'PresentationLUTShape', SHAPES) };
  if (itemsOf(dataSet, 'PresentationStateCompositorComponentSequence').length > 0) {
    throw refused('compositor components are not supported');
  }
  const from = isRendering ? only(dataSet, 'VolumeStreamSequence', 'several volume streams are not blended') : dataSet;
  const number = numberOf(input, 'VolumetricPresentationInputNumber');
  return { inverse: false, classification: await classificationOf(from, { number, hasOpacity }, signal) };
}

function imagesOf(set: DataSet): readonly ImageReference[] {
  termOf(set, 'PresentationInputType', INPUT_TYPES);
  if (itemsOf(set, 'ReferencedSpatialRegistrationSequence').length > 0) {
    throw refused('registration of its input (Referenced Spatial Registration Sequence) is not supported');
  }
  const references = itemsOf(set, 'ReferencedImageSequence');
  if (references.length === 0) throw refused('its input refers to no image');
  if (references.length > MOST_IMAGES) throw refused(`its input has more than ${MOST_IMAGES} images`);
  return references.map(reference => {
    const sopInstanceUid = reference.text('ReferencedSOPInstanceUID');
    if (!sopInstanceUid) throw refused('a reference names no instance');
    const frames = reference.values('ReferencedFrameNumber');
    if (frames.length === 0) return { sopInstanceUid };
    if (!frames.every(frame => Number.isInteger(frame) && (frame as number) > 0) || frames.length > MOST_IMAGES) {
      throw refused('a reference names impossible frames');
    }
    return { sopInstanceUid, frames: frames as readonly number[] };
  });
}

/** Sequences of what would be missing in the picture. */
const NOT_DRAWN: readonly (readonly [Keyword, string])[] = [
  ['VolumetricAnnotationSequence', 'annotations'],
  ['VolumetricPresentationInputAnnotationSequence', 'annotations'],
  ['GraphicAnnotationSequence', 'annotations'],
];
const INPUT_TYPES = new Map([['VOLUME', true]]);
const STYLES = new Map([['PLANAR', true]]);
const THICKNESSES = new Map([
  ['THIN', false],
  ['SLAB', true],
]);
const SLAB_METHODS: ReadonlyMap<string, Projection> = new Map([
  ['MAXIMUM_IP', 'maximum'],
  ['MINIMUM_IP', 'minimum'],
  ['AVERAGE_IP', 'average'],
]);
const PROJECTIONS = new Map([['ORTHOGRAPHIC', true]]);
const RENDERING_METHODS: ReadonlyMap<string, Projection> = new Map([
  ['VOLUME_RENDERED', 'composite'],
  ['MAXIMUM_IP', 'maximum'],
  ['MINIMUM_IP', 'minimum'],
]);
const SHADING_STYLES = new Map([
  ['SINGLESIDED', false],
  ['DOUBLESIDED', true],
]);
const PLANAR_PIXELS = new Map([
  ['MONOCHROME', false],
  ['TRUE_COLOR', true],
]);
const RENDERING_PIXELS = new Map([['TRUE_COLOR', true]]);
const SHAPES = new Map([
  ['IDENTITY', false],
  ['INVERSE', true],
]);
/** As many slices as a volume may have. */
const MOST_IMAGES = 16_384;
const [LEAST_STEP, MOST_STEP] = [0.001, 1000];
const USUAL_SHININESS = 0.2;
const UNIT_TOLERANCE = 0.01;
