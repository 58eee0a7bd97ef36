/** Columns and rows of an image, and how many times a pixel is taller than wide. */
export interface ImageSize {
  readonly columns: number;
  readonly rows: number;
  readonly aspect: number;
}

/** Size of the viewport in CSS pixels, and device pixels in one of them. */
export interface ViewSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** How the image lies in the viewport. */
export interface Camera {
  /** CSS pixels that one column of the image takes. */
  readonly zoom: number;
  /** CSS pixels from the middle of the viewport to the middle of the image. */
  readonly x: number;
  readonly y: number;
}

/** A place in CSS pixels from the upper left corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The camera that shows the whole image as large as it fits, in the middle. */
export function fitCamera(image: ImageSize, view: ViewSize): Camera {
  const zoom = Math.min(view.width / image.columns, view.height / (image.rows * image.aspect));
  return { zoom: zoom > 0 && Number.isFinite(zoom) ? zoom : 1, x: 0, y: 0 };
}

/** Zooms by a factor so that what lies under `point` stays there. */
export function zoomAt(camera: Camera, view: ViewSize, point: Point, factor: number): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, camera.zoom * factor));
  const scale = zoom / camera.zoom;
  const [dx, dy] = [point.x - view.width / 2, point.y - view.height / 2];
  return { zoom, x: dx - (dx - camera.x) * scale, y: dy - (dy - camera.y) * scale };
}

/** Moves the image by CSS pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Column and row (from 0, with fractions; 0.5 is the middle of the first) under a place of the viewport. */
export function imagePoint(camera: Camera, view: ViewSize, image: ImageSize, point: Point): Point {
  return {
    x: (point.x - view.width / 2 - camera.x) / camera.zoom + image.columns / 2,
    y: (point.y - view.height / 2 - camera.y) / (camera.zoom * image.aspect) + image.rows / 2,
  };
}

/** The place of the viewport where a point of the image lies; the inverse of `imagePoint`. */
export function viewPoint(camera: Camera, view: ViewSize, image: ImageSize, point: Point): Point {
  return {
    x: (point.x - image.columns / 2) * camera.zoom + camera.x + view.width / 2,
    y: (point.y - image.rows / 2) * camera.zoom * image.aspect + camera.y + view.height / 2,
  };
}

const LEAST_ZOOM = 0.02;
const MOST_ZOOM = 60;
