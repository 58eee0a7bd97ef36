import type { DataSet } from '../../../data/index.ts';
import { numberOf, rawValue } from '../../attribute.ts';
import { lengthOf, minus, type Vector } from '../vector.ts';
import { numbersIn, only, refused, wordOf } from './values.ts';

/** How the view of a state moves (PS3.3 §C.11.29); it begins as the view that the state has. Plain data. */
export type StateAnimation = {
  /** Pictures a second, where it is recommended. */
  readonly rate?: number;
} & (
  | {
      /** Degrees that the volume turns by, half to each side; 360 is around and around. */
      readonly swivel: number;
    }
  | {
      /** Where the middle of the plane goes, and the millimetres from picture to picture. */
      readonly points: readonly Vector[];
      readonly step: number;
    }
);

/** Undefined for a state by itself that does not move. @throws DecodeError `bad-presentation-state` */
export async function animationOf(
  dataSet: DataSet,
  kind: 'planar' | 'rendering',
  signal?: AbortSignal,
): Promise<StateAnimation | undefined> {
  const style = dataSet.text('PresentationAnimationStyle')?.trim() ?? '';
  if (style === '' || STILL.has(style)) return undefined;
  const given = numberOf(dataSet, 'RecommendedAnimationRate');
  const rate = given !== undefined && given > 0 ? { rate: given } : {};
  if (style === 'SWIVEL' && kind === 'rendering') {
    const [swivel = 0] = numbersIn(dataSet, 'SwivelRange', 1, 360);
    if (!(swivel > 0)) throw refused('Swivel Range has to be above 0');
    return { swivel, ...rate };
  }
  if (style !== 'CROSSCURVE' || kind !== 'planar') {
    throw refused(`animation of the style ${wordOf(style)} is not supported`);
  }
  const curve = only(dataSet, 'AnimationCurveSequence', 'it moves along several curves');
  const points = await pointsOf(curve, signal);
  const [step = 0] = numbersIn(dataSet, 'AnimationStepSize', 1);
  const length = points.slice(1).reduce((sum, point, k) => sum + lengthOf(minus(point, points[k]!)), 0);
  if (!(step > 0 && step <= length) || length / step + 1 > MOST_PICTURES) {
    throw refused(`its curve does not make 2 to ${MOST_PICTURES} pictures`);
  }
  return { points, step, ...rate };
}

async function pointsOf(curve: DataSet, signal?: AbortSignal): Promise<readonly Vector[]> {
  const element = curve.element('VolumetricCurvePoints');
  if (element === undefined) throw refused('its curve has no points');
  const { bytes, littleEndian } = await rawValue(element, MOST_POINTS * POINT_BYTES, signal);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const points: Vector[] = [];
  for (let at = 0; at + POINT_BYTES <= bytes.length; at += POINT_BYTES) {
    const point = [0, 8, 16].map(more => view.getFloat64(at + more, littleEndian)) as [number, number, number];
    if (!point.every(value => Math.abs(value) <= FARTHEST)) throw refused('a point of its curve is impossible');
    points.push(point);
  }
  if (points.length < 2 || bytes.length % POINT_BYTES !== 0) throw refused('its curve has no two points');
  return points;
}

/** Styles that one input, or one state by itself, does not move by (PS3.3 §C.11.29.1). */
const STILL: ReadonlySet<string> = new Set(['INPUT_SEQ', 'PRESENTATION_SEQ']);
const POINT_BYTES = 24;
const MOST_POINTS = 100;
/** As many as an animation that is asked for has. */
const MOST_PICTURES = 120;
/** Millimetres. */
const FARTHEST = 100_000;
