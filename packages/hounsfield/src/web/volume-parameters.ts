import { WebError } from '../errors/index.ts';
import type { Swivel, VolumeRequest } from './backend.ts';
import { type Parameter, single } from './query-string.ts';
import { values } from './rendering-parameters.ts';

/** How a volume is to be looked at, and what its answer has to carry. */
export interface VolumeView {
  readonly settings: Pick<VolumeRequest, 'viewpoint' | 'projection' | 'slab'>;
  /** `renderedvolumetricmetadata=yes`: the Rendered Volume Response Module is asked for. */
  readonly wantsFacts: boolean;
  /** What is asked for as an animation. */
  readonly swivel: Swivel | undefined;
  readonly warnings: readonly string[];
}

/**
 * Reads the parameters of a rendered volume (PS3.18 §8.3.5.3); those it does not know are passed over.
 * @param isMpr of a plane or slab, else of the whole volume
 * @param animates whether animations are made
 * @throws WebError `invalid-parameter`
 */
export function readVolumeView(parameters: readonly Parameter[], isMpr: boolean, animates = false): VolumeView {
  for (const name of NARROWING) {
    if (single(parameters, name) === undefined) continue;
    throw invalid(`${name} is not supported; name the series, instance or frames in the address`);
  }
  const facts = values(parameters, 'renderedvolumetricmetadata');
  if (facts !== undefined && facts.join() !== 'yes') throw invalid('renderedvolumetricmetadata must be yes');
  const swivel = isMpr || !animates ? undefined : readSwivel(parameters);
  const obeyed = swivel === undefined ? [] : SWIVEL;
  const ignored = ANIMATION.filter(name => !obeyed.includes(name) && single(parameters, name) !== undefined);
  const slab = isMpr ? readSlab(values(parameters, 'mprslab')) : undefined;
  return {
    settings: {
      viewpoint: readViewpoint(parameters, isMpr),
      projection: readMethod(values(parameters, 'renderingmethod')) ?? (isMpr ? 'average' : 'maximum'),
      ...(slab === undefined ? {} : { slab }),
    },
    wantsFacts: facts !== undefined,
    swivel,
    warnings: ignored.length === 0 ? [] : [`The following parameters are not supported: ${ignored.join(',')}`],
  };
}

/** @throws WebError `invalid-parameter` */
function readSwivel(parameters: readonly Parameter[]): Swivel | undefined {
  const [range, step, rate] = SWIVEL.map(name => readNumber(parameters, name));
  if (range === undefined) return undefined;
  const swivel = { range: range.value, step: step?.value ?? USUAL_STEP, rate: rate?.value ?? USUAL_RATE };
  if (!(swivel.range > 0 && swivel.range <= 360)) throw invalid('swivelrange must be degrees above 0, 360 at most');
  if (!(swivel.step > 0 && swivel.step <= swivel.range)) {
    throw invalid('animationstepsize must be degrees above 0, and no more than swivelrange');
  }
  if (!(swivel.rate > 0 && swivel.rate <= MOST_RATE)) {
    throw invalid(`animationrate must be pictures a second above 0, ${MOST_RATE} at most`);
  }
  if (turnsOf(swivel).length > MOST_PICTURES) {
    throw invalid(`an animation has ${MOST_PICTURES} pictures at most; give a larger animationstepsize`);
  }
  return swivel;
}

function readNumber(parameters: readonly Parameter[], name: string): { readonly value: number } | undefined {
  const texts = values(parameters, name);
  return texts === undefined ? undefined : { value: decimal(texts.join()) ?? Number.NaN };
}

/** Degrees of the pictures of an animation, in their order. */
export function turnsOf({ range, step }: Swivel): readonly number[] {
  if (range === 360) return Array.from({ length: Math.min(MOST_COUNTED, Math.ceil(360 / step)) }, (_, k) => k * step);
  // To one side, back, to the other side, and back to before the beginning.
  const by = Math.min(step, range / 2);
  const count = Math.min(MOST_COUNTED, Math.floor(range / 2 / by));
  const there = Array.from({ length: count + 1 }, (_, k) => k * by);
  const back = there.slice(1, -1).reverse();
  const side = [...there, ...back];
  return [...side, ...side.map(turn => -turn)];
}

/** A side of the patient or a camera, never both (PS3.18 §8.3.5.3). */
function readViewpoint(parameters: readonly Parameter[], isMpr: boolean): VolumeRequest['viewpoint'] {
  const side = values(parameters, 'orientation')?.join();
  const [position, lookAt, up] = CAMERA.map(name => readVector(name, values(parameters, name)));
  const isCamera = position !== undefined && lookAt !== undefined && up !== undefined;
  if (!isCamera && [position, lookAt, up].some(vector => vector !== undefined)) {
    throw invalid(`${CAMERA.join(', ')} must be given together`);
  }
  if (side === undefined) return isCamera ? { position, lookAt, up } : { side: isMpr ? 'f' : 'a' };
  if (isCamera) throw invalid(`orientation and ${CAMERA.join(', ')} must not be given together`);
  const found = SIDES.find(each => each === side);
  if (found === undefined) throw invalid(`orientation must be one of ${SIDES.join(', ')}`);
  return { side: found };
}

function readVector(name: string, texts: readonly string[] | undefined): Vector | undefined {
  if (texts === undefined) return undefined;
  const [x, y, z] = texts.map(decimal);
  if (texts.length !== 3 || x === undefined || y === undefined || z === undefined) {
    throw invalid(`${name} must be three decimal numbers with commas between`);
  }
  return [x, y, z];
}

type Vector = readonly [number, number, number];

function readMethod(texts: readonly string[] | undefined): VolumeRequest['projection'] | undefined {
  if (texts === undefined) return undefined;
  const method = METHODS.get(texts.join());
  if (method === undefined) throw invalid(`renderingmethod must be one of ${[...METHODS.keys()].join(', ')}`);
  return method;
}

/** Millimetres; a plane unless told otherwise. */
function readSlab(texts: readonly string[] | undefined): number {
  if (texts === undefined) return 0;
  const slab = decimal(texts.join());
  if (slab === undefined || slab <= 0 || slab > MOST_SLAB) {
    throw invalid(`mprslab must be millimetres above 0, ${MOST_SLAB} at most`);
  }
  return slab;
}

/** With as many digits as the Rendered Volume Response Module gives, from which the next request may be made. */
function decimal(text: string): number | undefined {
  const number = /^\s*[+-]?\d{1,12}(?:\.\d{0,24})?(?:[eE][+-]?\d{1,2})?\s*$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function invalid(detail: string): WebError {
  return new WebError('invalid-parameter', { detail });
}

/** Values of `renderingmethod`; in upper case those of Rendering Method (0070,120D). */
export const METHODS: ReadonlyMap<string, VolumeRequest['projection']> = new Map([
  ['volume_rendered', 'composite'],
  ['maximum_ip', 'maximum'],
  ['minimum_ip', 'minimum'],
  ['average_ip', 'average'],
]);
export const SIDES = ['a', 'p', 'r', 'l', 'h', 'f'] as const;
const CAMERA = ['viewpointposition', 'viewpointlookat', 'viewpointup'] as const;
/** They choose the images of a volume, so that to pass them over would draw another one. */
const NARROWING = ['volumeinputreference', 'match'] as const;
const ANIMATION = ['swivelrange', 'volumetriccurvepoint', 'animationstepsize', 'animationrate'] as const;
const SWIVEL: readonly string[] = ['swivelrange', 'animationstepsize', 'animationrate'];
const USUAL_STEP = 10;
const USUAL_RATE = 10;
const MOST_RATE = 50;
const MOST_PICTURES = 120;
const MOST_COUNTED = 100_000;
const MOST_SLAB = 10_000;
