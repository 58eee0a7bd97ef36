import type { VoiChoice } from 'hounsfield/pixels';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Camera, fitCamera, imagePoint, type Point, panBy, type ViewSize, zoomAt } from '../render/camera.ts';
import { bytesOf, type Drawable, type Renderer } from '../render/port.ts';
import { neighbours, WantQueue } from '../render/want-queue.ts';
import { frameMilliseconds } from './cine.ts';
import { canWindow, choiceFor, dragOf, readingAt, windowOf } from './readings.ts';
import type { StackImage } from './stack.ts';
import { UndrawableError } from './undrawable-error.ts';
import { emptyView, type PointerReading, type ViewState } from './view-state.ts';
import { dragWindow, nudgeWindow, type WindowDrag } from './window-drag.ts';

/** What a viewport is made of. */
export interface ViewportParts {
  readonly renderer: Renderer;
  readonly stack: readonly StackImage[];
  readonly load: (image: StackImage, signal: AbortSignal) => Promise<Drawable>;
  /** Calls back before the next picture of the screen; `requestAnimationFrame`. */
  readonly nextPicture: (callback: () => void) => void;
}

/**
 * One viewport: turns what the reader does into state, state into what the renderer shows, and keeps the neighbours of
 * the image at hand. However many changes come between two pictures of the screen, it draws once.
 */
export class ViewportController {
  readonly store: StoreApi<ViewState>;
  readonly #parts: ViewportParts;
  readonly #queue: WantQueue<number, Drawable>;
  #ahead: 1 | -1 = 1;
  #pointer: Point | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scheduled = false;
  #closed = false;

  constructor(parts: ViewportParts) {
    this.#parts = parts;
    this.store = createStore<ViewState>()(() => ({ ...emptyView, stack: parts.stack }));
    this.#queue = new WantQueue({
      load: (at, signal) => parts.load(this.#imageAt(at), signal),
      bytesOf,
      settled: at => this.#arrived(at),
      dropped: drawable => drawable.kind === 'picture' && drawable.bitmap.close(),
      budget: BUDGET,
      concurrent: CONCURRENT,
    });
    this.show(0);
  }

  get state(): ViewState {
    return this.store.getState();
  }

  /** Goes to a position of the stack; outside it to the nearest end. */
  show(position: number): void {
    const { stack, at } = this.state;
    const next = Math.min(stack.length - 1, Math.max(0, Math.round(position)));
    if (next !== at) this.#ahead = next > at ? 1 : -1;
    this.store.setState({ at: next });
    this.#want();
    this.#present(next);
  }

  /** Goes forward or back by some images. */
  step(by: number): void {
    if (by !== 0) this.show(this.state.at + by);
  }

  /** Tries again to get what failed. */
  retry(): void {
    this.store.setState({ status: 'loading', error: undefined });
    this.#queue.retry();
  }

  /** Chooses a window or table; undefined goes back to the image's own. */
  setVoi(voi: VoiChoice | undefined): void {
    const { shown } = this.state;
    this.store.setState({ voi, ...(shown && { shown: { ...shown, window: windowOf(shown.drawable, voi) } }) });
    this.#schedule();
  }

  /** Begins a drag of the window; undefined where the image cannot be windowed. */
  startWindowDrag(): WindowDrag | undefined {
    const { shown, voi } = this.state;
    return shown !== undefined && canWindow(shown.drawable) ? dragOf(shown.drawable, voi) : undefined;
  }

  /** The window after a drag by CSS pixels from where it began. */
  dragWindow(drag: WindowDrag, dx: number, dy: number): void {
    this.setVoi(dragWindow(drag, dx, dy));
  }

  /** Widens the window and raises its centre by steps of the keyboard. */
  nudgeWindow(wider: number, higher: number): void {
    const drag = this.startWindowDrag();
    if (drag !== undefined) this.setVoi(nudgeWindow(drag, wider, higher));
  }

  invert(): void {
    this.store.setState(({ inverted }) => ({ inverted: !inverted }));
    this.#schedule();
  }

  /** Shows the whole image and goes on doing so when the viewport changes its size. */
  fit(): void {
    this.#setCamera(undefined);
  }

  /** One column of the image in one CSS pixel. */
  actualSize(): void {
    this.#setCamera({ zoom: 1, x: 0, y: 0 });
  }

  /** Zooms by a factor around a place of the viewport, its middle unless told. */
  zoomBy(factor: number, around?: Point): void {
    const { view } = this.state;
    this.#setCamera(zoomAt(this.camera(), view, around ?? { x: view.width / 2, y: view.height / 2 }, factor));
  }

  panBy(dx: number, dy: number): void {
    this.#setCamera(panBy(this.camera(), dx, dy));
  }

  /** Undoes window, inversion, zoom and pan. */
  reset(): void {
    this.store.setState({ inverted: false, camera: undefined });
    this.setVoi(undefined);
  }

  resize(view: ViewSize): void {
    this.store.setState({ view });
    this.#schedule();
  }

  /** Reads what lies under the mouse, now and after each change; undefined when it has left. */
  pointAt(point: Point | undefined): void {
    this.#pointer = point;
    this.store.setState({ pointer: this.#reading() });
  }

  /** Starts or stops going through the stack by itself, from its end to its start again. */
  play(): void {
    const playing = !this.state.playing && this.state.stack.length > 1;
    this.store.setState({ playing });
    clearTimeout(this.#timer);
    if (playing) this.#tick();
  }

  /** The camera in use. */
  camera(): Camera {
    const { camera, shown, view } = this.state;
    return camera ?? (shown === undefined ? { zoom: 1, x: 0, y: 0 } : fitCamera(shown.drawable.size, view));
  }

  /** Aborts what is on its way and lets go of the images. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#queue.close();
    this.#parts.renderer.close();
  }

  // Waits for an image that is not there yet: a cine that skips is worth less than a slow one.
  #tick(): void {
    this.#timer = setTimeout(
      () => {
        const { at, stack, status } = this.state;
        if (status === 'shown') this.show((at + 1) % stack.length);
        this.#tick();
      },
      frameMilliseconds(this.#imageAt(this.state.at).metadata),
    );
  }

  #reading(): PointerReading | undefined {
    const { shown, view } = this.state;
    if (this.#pointer === undefined || shown === undefined) return undefined;
    const { x, y } = imagePoint(this.camera(), view, shown.drawable.size, this.#pointer);
    return readingAt(shown.image, shown.drawable, x, y);
  }

  #imageAt(at: number): StackImage {
    const image = this.#parts.stack[at];
    if (image === undefined) throw new RangeError(`no image ${at}`);
    return image;
  }

  #arrived(at: number): void {
    if (at !== this.state.at) return;
    this.#present(at);
    // Now the size of an image is known, and with it how many there is room for.
    this.#want();
  }

  #want(): void {
    const { stack, at } = this.state;
    this.#queue.want(neighbours(at, stack.length, this.#affordable(), this.#ahead));
  }

  /** Shows the image if it is here; else the last one stays, and the state says what is being waited for. */
  #present(at: number): void {
    const drawable = this.#queue.get(at);
    const error = this.#queue.failure(at);
    if (drawable !== undefined) {
      const window = windowOf(drawable, this.state.voi);
      this.store.setState({
        shown: { image: this.#imageAt(at), drawable, window },
        status: 'shown',
        error: undefined,
      });
      this.store.setState({ pointer: this.#reading() });
    } else if (error !== undefined) {
      this.store.setState({ status: 'failed', error, shown: undefined, pointer: undefined });
    } else {
      this.store.setState({ status: 'loading', error: undefined });
    }
    this.#schedule();
  }

  #setCamera(camera: Camera | undefined): void {
    this.store.setState({ camera });
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#closed) return;
    this.#scheduled = true;
    this.#parts.nextPicture(() => {
      this.#scheduled = false;
      if (!this.#closed) this.#draw();
    });
  }

  #draw(): void {
    const { renderer } = this.#parts;
    const { shown, voi, inverted, view } = this.state;
    const drawable = shown?.drawable;
    renderer.resize(view);
    renderer.setImage(drawable);
    renderer.setInverted(inverted);
    renderer.setWindow(drawable !== undefined && canWindow(drawable) ? choiceFor(drawable.display, voi) : undefined);
    renderer.setCamera(this.camera());
    try {
      renderer.draw();
    } catch (error) {
      renderer.setImage(undefined);
      renderer.draw();
      this.store.setState({ status: 'failed', error: new UndrawableError(undefined, error), shown: undefined });
    }
  }

  /** As many images as three quarters of the budget hold, so that getting neighbours never drops what is shown. */
  #affordable(): number {
    const { shown } = this.state;
    if (shown === undefined) return FIRST_NEIGHBOURS;
    return Math.max(1, Math.min(MOST_NEIGHBOURS, Math.floor((0.75 * BUDGET) / Math.max(1, bytesOf(shown.drawable)))));
  }
}

/** Bytes of decoded images that are kept. */
const BUDGET = 256 * 2 ** 20;
/** Of the six connections that a browser opens to one host, some stay free for other requests. */
const CONCURRENT = 4;
const FIRST_NEIGHBOURS = 4;
const MOST_NEIGHBOURS = 400;
