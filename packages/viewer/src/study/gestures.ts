import type { Point } from '../render/camera.ts';
import type { ViewportController } from './viewport-controller.ts';

/** What a drag does with the movement since the last event and since its start. */
interface Drag {
  readonly move: (movement: { readonly dx: number; readonly dy: number; readonly since: Point }) => void;
}

/**
 * Mouse, pen and fingers on the viewport. Left drag windows, middle drag (or with Shift) pans, right drag (or with
 * Control) zooms, the wheel scrolls and with Control zooms; one finger scrolls, two fingers zoom and pan.
 * @returns takes the listeners off again
 */
export function attachGestures(element: HTMLElement, viewport: ViewportController): () => void {
  const gestures = new Gestures(element, viewport);
  const controller = new AbortController();
  const { signal } = controller;
  element.addEventListener('pointerdown', event => gestures.down(event), { signal });
  element.addEventListener('pointermove', event => gestures.move(event), { signal });
  element.addEventListener('pointerup', event => gestures.up(event), { signal });
  element.addEventListener('pointercancel', event => gestures.up(event), { signal });
  element.addEventListener('pointerleave', () => viewport.pointAt(undefined), { signal });
  element.addEventListener('dblclick', () => viewport.setVoi(undefined), { signal });
  element.addEventListener('contextmenu', event => event.preventDefault(), { signal });
  // Not passive: the page itself must neither scroll nor zoom.
  element.addEventListener('wheel', event => gestures.wheel(event), { signal, passive: false });
  return () => controller.abort();
}

/** Whole steps of the wheel; mice send notches of about 100, touchpads many small movements. */
export function wheelSteps(rest: number, delta: number): { readonly steps: number; readonly rest: number } {
  // A notch is one image however large the system makes it.
  if (Math.abs(delta) >= NOTCH) return { steps: Math.sign(delta), rest: 0 };
  const sum = Math.sign(rest) === -Math.sign(delta) ? delta : rest + delta;
  const steps = Math.trunc(sum / SMALL_STEP) || 0;
  return { steps, rest: sum - steps * SMALL_STEP };
}

class Gestures {
  readonly #element: HTMLElement;
  readonly #viewport: ViewportController;
  readonly #pointers = new Map<number, Point>();
  #drag: Drag | undefined;
  #start: Point = { x: 0, y: 0 };
  #wheelRest = 0;

  constructor(element: HTMLElement, viewport: ViewportController) {
    this.#element = element;
    this.#viewport = viewport;
  }

  down(event: PointerEvent): void {
    this.#element.setPointerCapture(event.pointerId);
    this.#element.focus({ preventScroll: true });
    // A middle click would start the browser's own scrolling.
    if (event.button === 1) event.preventDefault();
    this.#start = this.#place(event);
    this.#pointers.set(event.pointerId, this.#start);
    this.#drag = event.pointerType === 'touch' ? this.#scrollDrag() : this.#mouseDrag(event);
  }

  move(event: PointerEvent): void {
    const place = this.#place(event);
    const last = this.#pointers.get(event.pointerId);
    if (last === undefined) {
      this.#viewport.pointAt(place);
      return;
    }
    if (this.#pointers.size === 2) this.#pinch(event.pointerId, place);
    else {
      const since = { x: place.x - this.#start.x, y: place.y - this.#start.y };
      this.#drag?.move({ dx: place.x - last.x, dy: place.y - last.y, since });
    }
    this.#pointers.set(event.pointerId, place);
  }

  up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    // Of two fingers the one that stays must not go on with the drag of the first.
    this.#drag = undefined;
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const delta = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
    if (event.ctrlKey || event.metaKey) {
      this.#viewport.zoomBy(1.0015 ** -Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, delta)), this.#place(event));
      return;
    }
    const { steps, rest } = wheelSteps(this.#wheelRest, delta);
    this.#wheelRest = rest;
    this.#viewport.step(steps);
  }

  #mouseDrag(event: PointerEvent): Drag | undefined {
    if (event.button === 1 || (event.button === 0 && event.shiftKey)) return this.#panDrag();
    if (event.button === 2 || (event.button === 0 && event.ctrlKey)) return this.#zoomDrag();
    return event.button === 0 ? this.#windowDrag() : undefined;
  }

  #windowDrag(): Drag | undefined {
    const viewport = this.#viewport;
    const drag = viewport.startWindowDrag();
    return drag && { move: ({ since }) => viewport.dragWindow(drag, since.x, since.y) };
  }

  #panDrag(): Drag {
    return { move: ({ dx, dy }) => this.#viewport.panBy(dx, dy) };
  }

  #zoomDrag(): Drag {
    const start = this.#start;
    return { move: ({ dy }) => this.#viewport.zoomBy(1.01 ** -dy, start) };
  }

  #scrollDrag(): Drag {
    const from = this.#viewport.state.at;
    return { move: ({ since }) => this.#viewport.show(from + Math.round(since.y / FINGER_STEP)) };
  }

  #pinch(moved: number, place: Point): void {
    const last = this.#pointers.get(moved);
    const other = [...this.#pointers].find(([id]) => id !== moved)?.[1];
    if (last === undefined || other === undefined) return;
    const [before, after] = [distance(last, other), distance(place, other)];
    if (before > 0) this.#viewport.zoomBy(after / before, { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 });
    this.#viewport.panBy((place.x - last.x) / 2, (place.y - last.y) / 2);
  }

  #place(event: MouseEvent): Point {
    const box = this.#element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** A movement of the wheel from which on it is a notch of a mouse. */
const NOTCH = 60;
/** Small movements that make one step together. */
const SMALL_STEP = 24;
/** CSS pixels of a line, where the browser counts in lines. */
const LINE = 33;
const MOST_WHEEL = 240;
/** CSS pixels of a finger for one image. */
const FINGER_STEP = 12;
