import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  fitCamera,
  type ImageSize,
  imagePoint,
  panBy,
  type ViewSize,
  viewPoint,
  zoomAt,
} from './camera.ts';

const view: ViewSize = { width: 1000, height: 600, ratio: 2 };
const sizes = fc.record({
  columns: fc.integer({ min: 1, max: 8192 }),
  rows: fc.integer({ min: 1, max: 8192 }),
  aspect: fc.double({ min: 0.1, max: 10, noNaN: true }),
});
const cameras = fc.record({
  zoom: fc.double({ min: 0.05, max: 40, noNaN: true }),
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
});
const points = fc.record({
  x: fc.double({ min: 0, max: 1000, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
});

describe('fitting an image', () => {
  it('touches two sides and stays inside the others, whatever its shape', () => {
    fc.assert(
      fc.property(sizes, image => {
        const { zoom } = fitCamera(image, view);
        const [width, height] = [image.columns * zoom, image.rows * zoom * image.aspect];
        expect(Math.max(width / view.width, height / view.height)).toBeCloseTo(1, 9);
        expect(width).toBeLessThanOrEqual(view.width * 1.000001);
        expect(height).toBeLessThanOrEqual(view.height * 1.000001);
      }),
    );
  });

  it('makes an image of tall pixels as tall as it is in the patient', () => {
    const camera = fitCamera({ columns: 100, rows: 100, aspect: 2 }, view);
    expect(camera).toEqual({ zoom: 3, x: 0, y: 0 });
  });

  it('does not fail while the viewport has no size yet', () => {
    expect(fitCamera({ columns: 10, rows: 10, aspect: 1 }, { width: 0, height: 0, ratio: 1 }).zoom).toBe(1);
  });
});

describe('places of the viewport and of the image', () => {
  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(sizes, cameras, points, (image, camera, point) => {
        const back = viewPoint(camera, view, image, imagePoint(camera, view, image, point));
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }),
    );
  });

  it('meet in the middle of a fitted image', () => {
    const image: ImageSize = { columns: 512, rows: 256, aspect: 1 };
    expect(imagePoint(fitCamera(image, view), view, image, { x: 500, y: 300 })).toEqual({ x: 256, y: 128 });
  });
});

describe('zooming', () => {
  it('leaves what is under the pointer where it is', () => {
    fc.assert(
      fc.property(
        sizes,
        cameras,
        points,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (image, camera, point, factor) => {
          const before = imagePoint(camera, view, image, point);
          const after = imagePoint(zoomAt(camera, view, point, factor), view, image, point);
          expect(after.x).toBeCloseTo(before.x, 3);
          expect(after.y).toBeCloseTo(before.y, 3);
        },
      ),
    );
  });

  it('ends before the image vanishes or one pixel fills the screen', () => {
    let camera: Camera = { zoom: 1, x: 0, y: 0 };
    for (let turn = 0; turn < 100; turn++) camera = zoomAt(camera, view, { x: 0, y: 0 }, 2);
    expect(camera.zoom).toBe(60);
    for (let turn = 0; turn < 100; turn++) camera = zoomAt(camera, view, { x: 0, y: 0 }, 0.5);
    expect(camera.zoom).toBe(0.02);
  });

  it('pans by pixels of the screen', () => {
    expect(panBy({ zoom: 3, x: 1, y: 2 }, 10, -20)).toEqual({ zoom: 3, x: 11, y: -18 });
  });
});
