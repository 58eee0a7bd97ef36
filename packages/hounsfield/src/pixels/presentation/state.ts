import type { Palette, Rescale } from '../display.ts';
import type { LookUpTable } from '../look-up-table.ts';
import type { Overlay } from '../overlay.ts';
import type { VoiWindow } from '../render/window-functions.ts';
import type { Shutter } from '../shutter.ts';

/** A softcopy presentation state (PS3.3 §A.33), read and checked. Plain data, so that it can be sent to a worker. */
export interface PresentationState {
  readonly label: string;
  readonly description: string;
  /** What it can be applied to. */
  readonly images: readonly ImageReference[];
  /** Modality stage; absent where the image's samples are to be taken as they are. */
  readonly rescale?: Rescale;
  readonly modalityLut?: LookUpTable;
  readonly voi: readonly ForImages<SoftcopyVoi>[];
  readonly presentationLut?: LookUpTable;
  readonly inverse: boolean;
  /** A pseudo-colour state: greys become these colours (PS3.3 §A.33.3). */
  readonly palette?: Palette;
  /** Clockwise, done before the flip. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Left becomes right. */
  readonly flip: boolean;
  readonly areas: readonly ForImages<DisplayedArea>[];
  readonly shutter?: Shutter;
  /** Overlays that the state itself holds. */
  readonly overlays: readonly Overlay[];
  /** By group: the layer in which an overlay of the image or of the state is shown (PS3.3 §C.11.7). */
  readonly overlayLayers: readonly { readonly group: number; readonly layer: string }[];
  readonly layers: readonly GraphicLayer[];
  readonly annotations: readonly ForImages<Annotation>[];
  /** A blending state: what lies below and what is put over it (PS3.3 §C.11.14). */
  readonly blending?: Blending;
}

export interface ImageReference {
  readonly sopInstanceUid: string;
  /** Numbers from 1; all frames unless said otherwise. */
  readonly frames?: readonly number[];
}

/** What holds for some images of the state; without `images` for all. */
export interface ForImages<T> {
  readonly images?: readonly ImageReference[];
  readonly value: T;
}

export interface SoftcopyVoi {
  readonly windows: readonly VoiWindow[];
  readonly luts: readonly LookUpTable[];
}

/** PS3.3 §C.10.4. */
export interface DisplayedArea {
  /** Column and row of two corners, from 1; the first is at the top left after rotation and flip. */
  readonly topLeft: readonly [number, number];
  readonly bottomRight: readonly [number, number];
  readonly mode: 'fit' | 'true-size' | 'magnify';
  /** Millimetres between rows and between columns. */
  readonly spacing?: readonly [number, number];
  /** Height : width of a pixel. */
  readonly aspect?: readonly [number, number];
  readonly magnification?: number;
}

export interface GraphicLayer {
  readonly name: string;
  readonly order: number;
  /** Red, green and blue, 0 to 255. */
  readonly ink: readonly [number, number, number];
}

export interface Annotation {
  readonly layer: string;
  readonly graphics: readonly GraphicObject[];
  readonly texts: readonly TextObject[];
}

export type Point = readonly [x: number, y: number];
/** `pixel`: image pixels, whose upper left corner is 0\0; `display`: parts of the displayed area, 0 to 1. */
export type GraphicUnits = 'pixel' | 'display';
export type GraphicType = 'POINT' | 'POLYLINE' | 'INTERPOLATED' | 'CIRCLE' | 'ELLIPSE';

export interface GraphicObject {
  readonly type: GraphicType;
  readonly units: GraphicUnits;
  readonly points: readonly Point[];
  readonly filled: boolean;
}

export interface TextObject {
  readonly text: string;
  readonly box?: {
    readonly units: GraphicUnits;
    readonly topLeft: Point;
    readonly bottomRight: Point;
    readonly justify: string;
  };
  readonly anchor?: { readonly units: GraphicUnits; readonly point: Point; readonly visible: boolean };
}

export interface Blending {
  /** Images of the two sets by their SOP Instance UIDs. */
  readonly underlying: BlendedSet;
  readonly superimposed: BlendedSet;
  /** Of the superimposed set, 0 to 1. */
  readonly opacity: number;
}

export interface BlendedSet {
  readonly images: readonly ImageReference[];
  readonly rescale?: Rescale;
  readonly modalityLut?: LookUpTable;
  readonly voi: readonly ForImages<SoftcopyVoi>[];
}

/** A state as it holds for one frame of one image. */
export interface ImagePresentation {
  readonly state: PresentationState;
  readonly voi?: SoftcopyVoi;
  readonly area?: DisplayedArea;
  readonly annotations: readonly Annotation[];
}
