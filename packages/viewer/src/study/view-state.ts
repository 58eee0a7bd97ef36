import type { VoiChoice, VoiWindow } from 'hounsfield/pixels';
import type { Camera, ViewSize } from '../render/camera.ts';
import type { Drawable } from '../render/port.ts';
import type { StackImage } from './stack.ts';

/** Everything that the viewport shows, read by the overlays. */
export interface ViewState {
  readonly stack: readonly StackImage[];
  /** Position in the stack that was asked for, from 0. */
  readonly at: number;
  /** What is on the screen; another image than `at` while that one is on its way. */
  readonly shown: ShownImage | undefined;
  readonly status: 'loading' | 'shown' | 'failed';
  readonly error: unknown;
  /** The choice of the reader, undefined: as the image says. Kept through the series. */
  readonly voi: VoiChoice | undefined;
  readonly inverted: boolean;
  /** undefined: fitted. */
  readonly camera: Camera | undefined;
  readonly view: ViewSize;
  readonly pointer: PointerReading | undefined;
  readonly playing: boolean;
}

/** An image on the screen. */
export interface ShownImage {
  readonly image: StackImage;
  readonly drawable: Drawable;
  /** The window in use; undefined for colour, pictures and tables. */
  readonly window: VoiWindow | undefined;
}

/** What lies under the mouse. */
export interface PointerReading {
  /** From 0. */
  readonly column: number;
  readonly row: number;
  /** The samples; of grey images after the modality stage. */
  readonly values: readonly number[];
  readonly unit: string;
}

/** Before the first series is there. */
export const emptyView: ViewState = {
  stack: [],
  at: 0,
  shown: undefined,
  status: 'loading',
  error: undefined,
  voi: undefined,
  inverted: false,
  camera: undefined,
  view: { width: 0, height: 0, ratio: 1 },
  pointer: undefined,
  playing: false,
};
