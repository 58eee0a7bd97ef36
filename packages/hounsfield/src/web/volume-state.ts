import { WebError } from '../errors/index.ts';
import type { StoredInstance } from './backend.ts';
import { type Call, surveyed } from './call.ts';
import type { Parameter } from './query-string.ts';
import { values } from './rendering-parameters.ts';
import { isAttributeKey } from './volume-input.ts';

/**
 * The volumetric presentation state that the address names (PS3.18 §10.4.1.1.7, §10.4.1.1.8); undefined where it names
 * anything else.
 * @throws WebError `invalid-parameter` for parameters of images
 */
export async function volumetricTarget(call: Call): Promise<StoredInstance | undefined> {
  const { instance, frames } = call.parameters;
  if (instance === undefined || frames !== undefined) return undefined;
  const only = await surveyed(call, each => each);
  if (only.numberOfFrames > 0) return undefined;
  // What all volumetric presentation states have, and no other object (PS3.3 §C.11.23).
  if (!(await only.header(call.cx.signal)).has('VolumetricPresentationStateInputSequence')) return undefined;
  checkParameters(call.query);
  return only;
}

/** Whether a viewpoint is asked for, which comes before the geometry of the state (PS3.18 §8.3.5.3.4). */
export function hasViewpoint(parameters: readonly Parameter[]): boolean {
  return parameters.some(({ name }) => VIEWPOINT.has(name));
}

function checkParameters(parameters: readonly Parameter[]): void {
  const wrong = parameters.find(each => OF_IMAGES.has(each.name) || isAttributeKey(each));
  const isPart = (values(parameters, 'viewport')?.length ?? 0) > 2;
  if (wrong === undefined && !isPart) return;
  const what = wrong === undefined ? 'a part of the picture (viewport)' : (wrong.name.match(/^\w{1,64}/)?.[0] ?? 'it');
  throw new WebError('invalid-parameter', { detail: `${what} is not for a volumetric presentation state` });
}

const VIEWPOINT: ReadonlySet<string> = new Set(['orientation', 'viewpointposition', 'viewpointlookat', 'viewpointup']);
/** Each section says 400 where the Target Resource is a volumetric presentation state: PS3.18 §8.3.5.1.4, §8.3.5.3. */
const OF_IMAGES: ReadonlySet<string> = new Set([
  'window',
  'match',
  'volumeinputreference',
  'renderingmethod',
  'mprslab',
  'swivelrange',
  'volumetriccurvepoint',
  'animationstepsize',
  'animationrate',
  'renderedvolumetricmetadata',
]);
