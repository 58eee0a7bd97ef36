import { describe, expect, it } from 'vitest';
import { type Changes, DataSet } from '../data/index.ts';
import { hiddenRuns, shutterOf } from './shutter.ts';

/** The image as rows of marks: what is hidden is x. */
function shown(changes: Changes, width: number, height: number): string[] {
  const marks = Array.from({ length: width * height }, () => '.');
  hiddenRuns(shutterOf(DataSet.of(changes))!, { width, height }, (from, to) => marks.fill('x', from, to));
  return Array.from({ length: height }, (_, y) => marks.slice(y * width, (y + 1) * width).join(''));
}

const rectangle: Changes = {
  ShutterShape: ['RECTANGULAR'],
  ShutterLeftVerticalEdge: 2,
  ShutterRightVerticalEdge: 4,
  ShutterUpperHorizontalEdge: 2,
  ShutterLowerHorizontalEdge: 3,
};

describe('display shutter (PS3.3 §C.7.6.11)', () => {
  it('shows what lies between the edges of a rectangle, the edges too', () => {
    expect(shown(rectangle, 5, 4)).toEqual(['xxxxx', 'x...x', 'x...x', 'xxxxx']);
  });

  it('shows what lies in a circle of which centre and radius are given, row first', () => {
    const changes: Changes = {
      ShutterShape: ['CIRCULAR'],
      CenterOfCircularShutter: [3, 4],
      RadiusOfCircularShutter: 2,
    };
    expect(shown(changes, 7, 5)).toEqual(['xxx.xxx', 'xx...xx', 'x.....x', 'xx...xx', 'xxx.xxx']);
  });

  it('shows what lies in a polygon', () => {
    const vertices = [1, 1, 1, 5, 5, 5];
    const changes: Changes = { ShutterShape: ['POLYGONAL'], VerticesOfThePolygonalShutter: vertices };
    expect(shown(changes, 6, 6)).toEqual(['.....x', 'x....x', 'xx...x', 'xxx..x', 'xxxx.x', 'xxxxxx']);
  });

  it('hides what one of several shapes hides', () => {
    const circle: Changes = { CenterOfCircularShutter: [2, 2], RadiusOfCircularShutter: 1 };
    const both: Changes = { ...rectangle, ...circle, ShutterShape: ['RECTANGULAR', 'CIRCULAR'] };
    expect(shown(both, 5, 4)).toEqual(['xxxxx', 'x..xx', 'x.xxx', 'xxxxx']);
  });

  it('reads grey and colour of what is hidden, and which overlay is a bitmap shutter (PS3.3 §C.7.6.15)', () => {
    expect(
      shutterOf(DataSet.of({ ShutterShape: ['BITMAP'], ShutterOverlayGroup: 0x6002, ShutterPresentationValue: 257 })),
    ).toEqual({
      overlayGroup: 0x6002,
      grey: 257,
    });
    const lab = [65_535, 0x8080, 0x8080];
    const shutter = shutterOf(DataSet.of({ ...rectangle, ShutterPresentationColorCIELabValue: lab }));
    for (const channel of shutter!.colour!) expect(channel).toBeCloseTo(255, 0);
  });

  it('is absent without a shape, or with one that is not whole', () => {
    expect(shutterOf(DataSet.of({}))).toBeUndefined();
    expect(shutterOf(DataSet.of({ ShutterShape: ['CIRCULAR'], RadiusOfCircularShutter: 4 }))).toBeUndefined();
  });
});
