import type { DataSet } from '../../../data/index.ts';
import { inVoxels, type VolumeGrid } from '../grid.ts';
import { dot, minus, unit, type Vector } from '../vector.ts';
import { itemsOf, numbersIn, refused, termOf, vectorIn } from './values.ts';

/** What is left of a volume (PS3.3 §C.11.24), in millimetres of the patient. */
export type Crop =
  /** Two opposite corners of a box along the axes of the volume. */
  { readonly box: readonly [Vector, Vector] } | { readonly planes: readonly Plane[] };

/** What is not beyond it is left: outward · point ≤ at. */
export interface Plane {
  readonly outward: Vector;
  readonly at: number;
}

/** What is cropped from all inputs and from this one (PS3.3 §C.11.23.5): a point is left that all of them leave. */
export function cropsOf(dataSet: DataSet, input: DataSet): readonly Crop[] {
  const numbers = [
    ...(termOf(dataSet, 'GlobalCrop', ANSWERS) ? dataSet.values('GlobalCroppingSpecificationIndex') : []),
    ...(termOf(input, 'Crop', ANSWERS) ? input.values('CroppingSpecificationIndex') : []),
  ];
  if (numbers.length > MOST_CROPS) throw refused(`there are more than ${MOST_CROPS} croppings`);
  const specifications = itemsOf(dataSet, 'VolumeCroppingSequence');
  const crops = numbers.map(number => {
    const item = specifications.find(each => each.values('CroppingSpecificationNumber')[0] === number);
    if (item === undefined) throw refused('there is no cropping of the number that is asked for');
    return termOf(item, 'VolumeCroppingMethod', METHODS)(item);
  });
  const planes = crops.reduce((sum, crop) => sum + ('box' in crop ? 0 : crop.planes.length), 0);
  if (planes > MOST_CROPS) throw refused(`there are more than ${MOST_CROPS} cropping planes`);
  return crops;
}

function boxOf(item: DataSet): Crop {
  const [a, b, c, d, e, f] = numbersIn(item, 'BoundingBoxCrop', 6) as readonly [
    ...[number, number, number],
    ...[number, number, number],
  ];
  return {
    box: [
      [a, b, c],
      [d, e, f],
    ],
  };
}

/** The normal says which side is outside; the equation need not be one of a unit vector. */
function planesOf(item: DataSet): Crop {
  const given = itemsOf(item, 'ObliqueCroppingPlaneSequence');
  if (given.length === 0) throw refused('a cropping by planes has none');
  if (given.length > MOST_CROPS) throw refused(`there are more than ${MOST_CROPS} cropping planes`);
  const planes = given.map(each => {
    const [a, b, c, d] = numbersIn(each, 'Plane', 4, MOST_TERM) as readonly [number, number, number, number];
    const length = Math.hypot(a, b, c);
    const own = unit([a, b, c]);
    const outward = unit(vectorIn(each, 'PlaneNormal'));
    const along = own === undefined || outward === undefined ? 0 : dot(own, outward);
    if (outward === undefined || Math.abs(along) < 1 - ANGLE) {
      throw refused('the normal of a cropping plane does not fit its equation');
    }
    const side = Math.sign(along);
    return {
      outward: [(side * a) / length, (side * b) / length, (side * c) / length] as const,
      at: (-side * d) / length,
    };
  });
  return { planes };
}

/** Half of space in voxels, the border with it: normal · place ≤ at. */
export interface HalfSpace {
  readonly normal: Vector;
  readonly at: number;
}

/** A box may be a skewed one in the patient, where a gantry was tilted: it is straight in voxels. */
export function halfSpacesOf(grid: VolumeGrid, crops: readonly Crop[]): readonly HalfSpace[] {
  return crops.flatMap(crop => {
    if ('box' in crop) {
      const [a, b] = crop.box.map(corner => inVoxels(grid, minus(corner, grid.origin))) as [Vector, Vector];
      return AXES.flatMap((normal, axis) => [
        { normal, at: Math.max(a[axis]!, b[axis]!) },
        { normal: [-normal[0], -normal[1], -normal[2]] as const, at: -Math.min(a[axis]!, b[axis]!) },
      ]);
    }
    return crop.planes.map(({ outward, at }) => ({
      normal: [dot(outward, grid.steps[0]), dot(outward, grid.steps[1]), dot(outward, grid.steps[2])] as const,
      at: at - dot(outward, grid.origin),
    }));
  });
}

const AXES: readonly Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const ANSWERS = new Map([
  ['YES', true],
  ['NO', false],
]);
/** Volume Cropping Method (0070,1302); Table C.11.24-1 has both names of the second. */
const METHODS: ReadonlyMap<string, (item: DataSet) => Crop> = new Map([
  ['BOUNDING_BOX', boxOf],
  ['OBLIQUE_PLANES', planesOf],
  ['OBLIQUE', planesOf],
]);
const MOST_CROPS = 64;
const MOST_TERM = 1e12;
const ANGLE = 1e-4;
