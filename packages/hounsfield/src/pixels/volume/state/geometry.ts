import type { DataSet } from '../../../data/index.ts';
import { cross, dot, lengthOf, minus, plus, scaled, unit, type Vector } from '../vector.ts';
import type { Camera } from '../view.ts';
import { numbersIn, refused, vectorIn } from './values.ts';

/** A box in the patient that is looked into along `right` × `down`, in parallel projection. */
export interface ViewBox {
  /** Upper left corner of the picture. */
  readonly corner: Vector;
  /** Directions in the picture, 1 long, at right angles. */
  readonly right: Vector;
  readonly down: Vector;
  /** Millimetres, above 0. */
  readonly width: number;
  readonly height: number;
  /** From where to where it is looked, millimetres from the corner. */
  readonly near: number;
  readonly far: number;
  /** What is looked at. */
  readonly lookAt: Vector;
}

/** The box when the camera has gone around what it looks at, along the horizon of the picture, to the right of it. */
export function turnedBox(box: ViewBox, degrees: number): ViewBox {
  const { right, down, corner, lookAt } = box;
  const forward = cross(right, down);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [ahead, across] = [plus(scaled(forward, cos), right, -sin), plus(scaled(right, cos), forward, sin)];
  const from = minus(corner, lookAt);
  const turned = plus(plus(scaled(ahead, dot(from, forward)), across, dot(from, right)), down, dot(from, down));
  return { ...box, right: across, corner: plus(lookAt, turned) };
}

/** The box when its middle is at another point. */
export function movedBox(box: ViewBox, at: Vector): ViewBox {
  return { ...box, corner: plus(box.corner, minus(at, box.lookAt)), lookAt: at };
}

/** A plane, or the slab that it lies in the middle of (PS3.3 §C.11.26.1.1). */
export function planarBox(dataSet: DataSet, isSlab: boolean): ViewBox {
  const corner = vectorIn(dataSet, 'MPRTopLeftHandCorner');
  const right = unit(vectorIn(dataSet, 'MPRViewWidthDirection'));
  const given = vectorIn(dataSet, 'MPRViewHeightDirection');
  if (right === undefined || unit(given) === undefined || Math.abs(dot(right, unit(given)!)) > COSINE) {
    throw refused('the directions of the MPR view have to be at right angles');
  }
  // Exactly at right angles, whatever the digits that were written.
  const down = unit(plus(given, right, -dot(given, right)))!;
  const [width, height] = (['MPRViewWidth', 'MPRViewHeight'] as const).map(
    keyword => numbersIn(dataSet, keyword, 1, MOST_VIEW)[0]!,
  ) as [number, number];
  const [slab] = isSlab ? numbersIn(dataSet, 'MPRSlabThickness', 1, MOST_VIEW) : [0];
  if (!(width > 0 && height > 0) || (isSlab && !(slab! > 0))) {
    throw refused('the width, height and thickness of the MPR view have to be above 0');
  }
  const lookAt = plus(plus(corner, right, width / 2), down, height / 2);
  return { corner, right, down, width, height, near: -slab! / 2, far: slab! / 2, lookAt };
}

/** The cuboid of Render Field of View (PS3.3 §C.11.30.1). */
export function renderingBox(dataSet: DataSet): ViewBox {
  const position = vectorIn(dataSet, 'ViewpointPosition');
  const lookAt = vectorIn(dataSet, 'ViewpointLookAtPoint');
  const forward = unit(minus(lookAt, position));
  const upward = unit(vectorIn(dataSet, 'ViewpointUpDirection'));
  const across = forward === undefined || upward === undefined ? undefined : cross(forward, upward);
  // What is hardly any direction gives no number.
  if (forward === undefined || across === undefined || !(lengthOf(across) >= LEAST_SINE)) {
    throw refused('its viewpoint looks nowhere, or has no direction that is up');
  }
  const right = unit(across)!;
  const down = cross(forward, right);
  const [left = 0, rightmost = 0, top = 0, bottom = 0, near = 0, far = 0] = numbersIn(
    dataSet,
    'RenderFieldOfView',
    6,
    MOST_VIEW,
  );
  if (!(left < rightmost && bottom < top && near >= 0 && near < far)) {
    throw refused('Render Field of View has no extent');
  }
  const corner = plus(plus(position, right, left), down, -top);
  return { corner, right, down, width: rightmost - left, height: top - bottom, near, far, lookAt };
}

/** A camera that looks as the box does (PS3.17 §XXX.8). */
export function cameraOfBox({ right, down, lookAt }: ViewBox): Camera {
  return { position: minus(lookAt, cross(right, down)), lookAt, up: scaled(down, -1) };
}

/** Of two directions that are at right angles. */
const COSINE = 1e-3;
const LEAST_SINE = 1e-6;
/** Millimetres. */
const MOST_VIEW = 10_000;
