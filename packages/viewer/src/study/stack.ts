import { isRecord, type JsonRow, numberOf, textOf } from '../dicomweb/json-row.ts';
import type { InstanceUids } from '../dicomweb/paths.ts';
import { dot, normalOf, type Plane, planeOf } from './plane.ts';

/** One image that can be scrolled to: an instance, or one frame of it. */
export interface StackImage {
  /** Names the image within the page. */
  readonly key: string;
  readonly uids: InstanceUids;
  /** From 1. */
  readonly frame: number;
  /** Frames of the instance. */
  readonly frames: number;
  /** The instance's metadata, shared by its frames. */
  readonly metadata: JsonRow;
}

/** The images of a series in the order of reading, from the metadata of its instances. */
export function stackOf(study: string, series: string, metadata: readonly unknown[]): readonly StackImage[] {
  const instances = metadata.filter(isRecord).filter(isImage);
  return sortInstances(instances).flatMap(instance => framesOf(study, series, instance));
}

/**
 * Instances by their place in the patient where that tells all of them apart and they are parallel; else by Instance
 * Number. Of the two directions the one is taken that the numbers go, because readers know images by their number.
 */
export function sortInstances(instances: readonly JsonRow[]): readonly JsonRow[] {
  const places = instances.map(instance => ({
    instance,
    number: numberOf(instance, tags.instanceNumber) ?? Number.MAX_SAFE_INTEGER,
    uid: textOf(instance, tags.sopInstanceUid),
  }));
  const byNumber = places.toSorted((a, b) => a.number - b.number || compareTexts(a.uid, b.uid));
  const numbered = byNumber.map(({ instance }) => instance);
  const distances = distancesOf(numbered);
  if (distances === undefined) return numbered;
  const byPlace = numbered.map((instance, at) => ({ instance, distance: distances[at] ?? 0 }));
  const sign = direction(distances);
  return byPlace.toSorted((a, b) => sign * (a.distance - b.distance)).map(({ instance }) => instance);
}

/** Millimetres along the common normal, or undefined where instances are not parallel or share a place. */
function distancesOf(instances: readonly JsonRow[]): readonly number[] | undefined {
  const planes = instances.map(instance => planeOf(instance, 1));
  const [first] = planes;
  if (first === undefined) return undefined;
  const normal = normalOf(first);
  const distances: number[] = [];
  for (const plane of planes) {
    if (plane === undefined || !isParallel(plane, first)) return undefined;
    distances.push(dot(plane.position, normal));
  }
  // A tenth of a millimetre apart is a rounding, not another slice.
  const different = new Set(distances.map(distance => Math.round(distance * 10)));
  return different.size === distances.length ? distances : undefined;
}

function isParallel(plane: Plane, other: Plane): boolean {
  return dot(plane.row, other.row) > PARALLEL && dot(plane.column, other.column) > PARALLEL;
}

/** 1 where distances rise along the list more often than they fall. */
function direction(distances: readonly number[]): 1 | -1 {
  let rises = 0;
  for (const [at, distance] of distances.entries()) rises += Math.sign(distance - (distances[at - 1] ?? distance));
  return rises < 0 ? -1 : 1;
}

function isImage(instance: JsonRow): boolean {
  return (numberOf(instance, tags.rows) ?? 0) > 0 && (numberOf(instance, tags.columns) ?? 0) > 0;
}

function framesOf(study: string, series: string, metadata: JsonRow): readonly StackImage[] {
  const instance = textOf(metadata, tags.sopInstanceUid);
  if (instance === '') return [];
  const stated = numberOf(metadata, tags.numberOfFrames) ?? 1;
  const frames = Number.isInteger(stated) && stated >= 1 ? Math.min(stated, MOST_FRAMES) : 1;
  const uids = { study, series, instance };
  return Array.from({ length: frames }, (_, at) => ({
    key: `${instance}/${at + 1}`,
    uids,
    frame: at + 1,
    frames,
    metadata,
  }));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cosine of about half a degree. */
const PARALLEL = 0.99996;
/** What a list in the page can hold; more frames than this are tiles of a slide, which needs another viewer. */
const MOST_FRAMES = 100_000;

const tags = {
  sopInstanceUid: '00080018',
  instanceNumber: '00200013',
  numberOfFrames: '00280008',
  rows: '00280010',
  columns: '00280011',
} as const;
