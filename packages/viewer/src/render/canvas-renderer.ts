import { render, type VoiChoice } from 'hounsfield/pixels';
import type { Camera, ViewSize } from './camera.ts';
import type { Drawable, DrawablePixels, Renderer } from './port.ts';

/**
 * Draws on a 2D canvas. The windowed image is kept on a canvas of its own size, so that moving and zooming costs no
 * windowing; its pixels are written into the same memory each time.
 */
export class CanvasRenderer implements Renderer {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #windowed: OffscreenCanvas = new OffscreenCanvas(1, 1);
  #memory: Uint8ClampedArray<ArrayBuffer> | undefined;
  #image: Drawable | undefined;
  #voi: VoiChoice | undefined;
  #inverted = false;
  #camera: Camera = { zoom: 1, x: 0, y: 0 };
  #view: ViewSize = { width: 0, height: 0, ratio: 1 };
  #stale = true;

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('this browser has no 2D canvas');
    this.#canvas = canvas;
    this.#context = context;
  }

  setImage(image: Drawable | undefined): void {
    this.#stale ||= image !== this.#image;
    this.#image = image;
  }

  setWindow(choice: VoiChoice | undefined): void {
    this.#stale ||= choice !== this.#voi;
    this.#voi = choice;
  }

  setInverted(inverted: boolean): void {
    this.#stale ||= inverted !== this.#inverted;
    this.#inverted = inverted;
  }

  setCamera(camera: Camera): void {
    this.#camera = camera;
  }

  resize(view: ViewSize): void {
    this.#view = view;
    const [width, height] = [Math.round(view.width * view.ratio), Math.round(view.height * view.ratio)];
    // Setting the size empties a canvas even where it stays the same.
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }

  draw(): void {
    const context = this.#context;
    context.resetTransform();
    context.fillStyle = '#000';
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
    const image = this.#image;
    if (image === undefined) return;
    if (image.kind === 'pixels' && this.#stale) this.#window(image);
    this.#stale = false;
    const { zoom, x, y } = this.#camera;
    const { width, height, ratio } = this.#view;
    const { columns, rows, aspect } = image.size;
    const [across, down] = [zoom * ratio, zoom * aspect * ratio];
    context.setTransform(across, 0, 0, down, (width / 2 + x) * ratio, (height / 2 + y) * ratio);
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = columns * rows <= FINE_PIXELS ? 'high' : 'medium';
    const source = image.kind === 'pixels' ? this.#windowed : image.bitmap;
    context.drawImage(source, -columns / 2, -rows / 2, columns, rows);
  }

  close(): void {
    this.#image = undefined;
    this.#memory = undefined;
    this.#windowed.width = 1;
    this.#windowed.height = 1;
  }

  #window(image: DrawablePixels): void {
    const picture = render(image.frame, {
      display: image.display,
      invert: this.#inverted,
      channels: 4,
      ...(this.#voi === undefined ? {} : { voi: this.#voi }),
      ...(this.#memory === undefined ? {} : { into: this.#memory }),
    });
    // Keep the larger buffer: a series whose images differ in size would make a new one at each step otherwise.
    if (picture.data.buffer !== this.#memory?.buffer) this.#memory = picture.data;
    if (this.#windowed.width !== picture.width) this.#windowed.width = picture.width;
    if (this.#windowed.height !== picture.height) this.#windowed.height = picture.height;
    const context = this.#windowed.getContext('2d', { alpha: false });
    context?.putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0);
  }
}

/** Images up to this size are scaled in the finest way; for larger ones that would cost more than a picture's time. */
const FINE_PIXELS = 2 ** 21;
