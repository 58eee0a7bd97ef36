import { type Layout, toPicture } from './layout.ts';
import type { GraphicObject, GraphicType, GraphicUnits, ImagePresentation, Point, TextObject } from './state.ts';

/** What is to be drawn over a picture, in its own pixels; lines come as points, texts as they are. */
export type DrawingCommand = PathCommand | TextCommand;

export interface PathCommand {
  readonly kind: 'path';
  readonly layer: string;
  readonly ink: readonly [number, number, number];
  readonly points: readonly Point[];
  readonly filled: boolean;
}

/** For whoever has fonts. */
export interface TextCommand {
  readonly kind: 'text';
  readonly layer: string;
  readonly ink: readonly [number, number, number];
  readonly text: string;
  readonly box?: { readonly topLeft: Point; readonly bottomRight: Point; readonly justify: string };
  readonly anchor?: Point;
}

/** The annotations of an image, in the order of their layers: the lowest first (PS3.3 §C.10.7). */
export function drawingOf(presentation: ImagePresentation, layout: Layout): readonly DrawingCommand[] {
  const { layers } = presentation.state;
  return layers.flatMap(layer =>
    presentation.annotations
      .filter(annotation => annotation.layer === layer.name)
      .flatMap(({ graphics, texts }): DrawingCommand[] => [
        ...graphics.map(graphic => ({ ...pathOf(graphic, layout), layer: layer.name, ink: layer.ink })),
        ...texts.flatMap(text =>
          textCommands(text, layout).map(command => ({ ...command, layer: layer.name, ink: layer.ink })),
        ),
      ]),
  );
}

function pathOf(graphic: GraphicObject, layout: Layout): Pick<PathCommand, 'kind' | 'points' | 'filled'> {
  const points = outlines[graphic.type](graphic.points);
  return { kind: 'path', filled: graphic.filled, points: points.map(point => place(layout, graphic.units, point)) };
}

function textCommands(
  { text, box, anchor }: TextObject,
  layout: Layout,
): (Pick<TextCommand, 'kind' | 'text' | 'box' | 'anchor'> | Pick<PathCommand, 'kind' | 'points' | 'filled'>)[] {
  const corners = box && [place(layout, box.units, box.topLeft), place(layout, box.units, box.bottomRight)];
  const at = anchor && place(layout, anchor.units, anchor.point);
  const command = {
    kind: 'text' as const,
    text,
    ...(corners && box && { box: { topLeft: corners[0]!, bottomRight: corners[1]!, justify: box.justify } }),
    ...(at && { anchor: at }),
  };
  if (corners === undefined || at === undefined || anchor?.visible !== true) return [command];
  // A visible anchor is joined to the text (PS3.3 §C.10.5.1.1).
  const middle: Point = [(corners[0]![0] + corners[1]![0]) / 2, (corners[0]![1] + corners[1]![1]) / 2];
  return [command, { kind: 'path', points: [middle, at], filled: false }];
}

function place(layout: Layout, units: GraphicUnits, point: Point): Point {
  if (units === 'pixel') return toPicture(layout, point);
  return [point[0] * layout.size.width, point[1] * layout.size.height];
}

/** Each graphic type as the points of lines (PS3.3 §C.10.5.1.2). */
const outlines: Readonly<Record<GraphicType, (points: readonly Point[]) => readonly Point[]>> = {
  POINT: ([point]) => [point!, point!],
  POLYLINE: points => points,
  INTERPOLATED: spline,
  CIRCLE: ([centre, edge]) => {
    const radius = Math.hypot(edge![0] - centre![0], edge![1] - centre![1]);
    return round(centre!, [radius, 0], [0, radius]);
  },
  ELLIPSE: ([first, last, left, right]) => {
    const centre: Point = [(first![0] + last![0]) / 2, (first![1] + last![1]) / 2];
    const half = (from: Point, to: Point): Point => [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
    return round(centre, half(first!, last!), half(left!, right!));
  },
};

function round(centre: Point, major: Point, minor: Point): readonly Point[] {
  return Array.from({ length: ROUND_STEPS + 1 }, (_, step): Point => {
    const angle = (step / ROUND_STEPS) * 2 * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [centre[0] + major[0] * cos + minor[0] * sin, centre[1] + major[1] * cos + minor[1] * sin];
  });
}

/** A curve of Catmull and Rom: it passes through all points, as the standard asks. */
function spline(points: readonly Point[]): readonly Point[] {
  const steps = Math.max(1, Math.min(CURVE_STEPS, Math.floor(MOST_CURVE_POINTS / points.length)));
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))]!;
  const curve: Point[] = [points[0]!];
  for (let index = 0; index + 1 < points.length; index++) {
    const four = [at(index - 1), at(index), at(index + 1), at(index + 2)] as const;
    for (let step = 1; step <= steps; step++) {
      curve.push([
        mix(
          four.map(([x]) => x),
          step / steps,
        ),
        mix(
          four.map(([, y]) => y),
          step / steps,
        ),
      ]);
    }
  }
  return curve;
}

function mix(four: readonly number[], t: number): number {
  const [a, b, c, d] = four as [number, number, number, number];
  return b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

const ROUND_STEPS = 96;
const CURVE_STEPS = 16;
const MOST_CURVE_POINTS = 2 ** 16;
