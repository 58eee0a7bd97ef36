import { WebError } from '../errors/index.ts';
import type { Parameter } from './query-string.ts';
import { values } from './rendering-parameters.ts';
import { ANIMATION, animationParameters, decimal, readAnimation, type VolumeAnimation } from './volume-animation.ts';
import type { VolumeRequest } from './volume-request.ts';

/** How a volume is to be looked at, and what its answer has to carry. */
export interface VolumeView {
  readonly settings: Pick<VolumeRequest, 'viewpoint' | 'projection' | 'slab'>;
  /** `renderedvolumetricmetadata=yes`: the Rendered Volume Response Module is asked for. */
  readonly wantsFacts: boolean;
  readonly animation: VolumeAnimation | undefined;
  readonly warnings: readonly string[];
}

/**
 * Reads the parameters of a rendered volume (PS3.18 §8.3.5.3); those it does not know are passed over.
 * @param isMpr of a plane or slab, else of the whole volume
 * @param animates whether animations are made
 * @throws WebError `invalid-parameter`
 */
export function readVolumeView(parameters: readonly Parameter[], isMpr: boolean, animates = false): VolumeView {
  const facts = values(parameters, 'renderedvolumetricmetadata');
  if (facts !== undefined && facts.join() !== 'yes') throw invalid('renderedvolumetricmetadata must be yes');
  const animation = animates ? readAnimation(parameters, isMpr) : undefined;
  const obeyed = animation === undefined ? [] : animationParameters(isMpr);
  const ignored = ANIMATION.filter(each => !obeyed.includes(each) && parameters.some(({ name }) => name === each));
  const slab = isMpr ? readSlab(values(parameters, 'mprslab')) : undefined;
  return {
    settings: {
      viewpoint: readViewpoint(parameters, isMpr),
      projection: readMethod(values(parameters, 'renderingmethod')) ?? (isMpr ? 'average' : 'maximum'),
      ...(slab === undefined ? {} : { slab }),
    },
    wantsFacts: facts !== undefined,
    animation,
    warnings: ignored.length === 0 ? [] : [`The following parameters are not supported: ${ignored.join(',')}`],
  };
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
const MOST_SLAB = 10_000;
