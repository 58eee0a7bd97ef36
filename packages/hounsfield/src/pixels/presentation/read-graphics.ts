import type { DataSet, Keyword } from '../../data/index.ts';
import { numbersOf } from '../attribute.ts';
import type { Annotation, GraphicObject, GraphicType, GraphicUnits, Point, TextObject } from './state.ts';

/** An item of Graphic Annotation Sequence (PS3.3 §C.10.5); objects without usable points are left out. */
export function annotationOf(item: DataSet): Annotation {
  return {
    layer: item.text('GraphicLayer')?.trim() ?? '',
    graphics: (item.element('GraphicObjectSequence')?.items ?? []).flatMap(each => graphicOf(each) ?? []),
    texts: (item.element('TextObjectSequence')?.items ?? []).flatMap(each => textOf(each) ?? []),
  };
}

function graphicOf(item: DataSet): GraphicObject | undefined {
  const type = TYPES.get(item.text('GraphicType')?.trim() ?? '');
  const units = unitsOf(item, 'GraphicAnnotationUnits');
  if (type === undefined || units === undefined) return undefined;
  const numbers = numbersOf(item, 'GraphicData').slice(0, MOST_POINTS * 2);
  const points = Array.from(
    { length: numbers.length >> 1 },
    (_, at): Point => [numbers[at * 2]!, numbers[at * 2 + 1]!],
  );
  if (points.length < type.points) return undefined;
  return { type: type.name, units, points, filled: item.text('GraphicFilled')?.trim() === 'Y' };
}

function textOf(item: DataSet): TextObject | undefined {
  const text = item.text('UnformattedTextValue');
  const boxUnits = unitsOf(item, 'BoundingBoxAnnotationUnits');
  const anchorUnits = unitsOf(item, 'AnchorPointAnnotationUnits');
  const topLeft = pointOf(item, 'BoundingBoxTopLeftHandCorner');
  const bottomRight = pointOf(item, 'BoundingBoxBottomRightHandCorner');
  const point = pointOf(item, 'AnchorPoint');
  const justify = item.text('BoundingBoxTextHorizontalJustification')?.trim() ?? 'LEFT';
  const box = boxUnits && topLeft && bottomRight ? { units: boxUnits, topLeft, bottomRight, justify } : undefined;
  const visible = item.text('AnchorPointVisibility')?.trim() === 'Y';
  const anchor = anchorUnits && point ? { units: anchorUnits, point, visible } : undefined;
  if (!text || (box === undefined && anchor === undefined)) return undefined;
  return { text, ...(box && { box }), ...(anchor && { anchor }) };
}

function pointOf(item: DataSet, keyword: Keyword): Point | undefined {
  const [x, y] = numbersOf(item, keyword);
  return x === undefined || y === undefined ? undefined : [x, y];
}

function unitsOf(item: DataSet, keyword: Keyword): GraphicUnits | undefined {
  return UNITS.get(item.text(keyword)?.trim() ?? '');
}

/** MATRIX is for the tiles of whole slides: a frame alone does not tell where it lies. */
const UNITS: ReadonlyMap<string, GraphicUnits> = new Map([
  ['PIXEL', 'pixel'],
  ['DISPLAY', 'display'],
]);

/** Enumerated values of Graphic Type (0070,0023) and the points that each needs (PS3.3 §C.10.5.1.2). */
const TYPES: ReadonlyMap<string, { readonly name: GraphicType; readonly points: number }> = new Map(
  (
    [
      { name: 'POINT', points: 1 },
      { name: 'POLYLINE', points: 2 },
      { name: 'INTERPOLATED', points: 2 },
      { name: 'CIRCLE', points: 2 },
      { name: 'ELLIPSE', points: 4 },
    ] as const
  ).map(row => [row.name, row]),
);

/** A point costs time in each row of what is filled. */
const MOST_POINTS = 2 ** 16;
