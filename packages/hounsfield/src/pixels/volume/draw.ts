import type { DecodedFrame } from '../decode.ts';
import { type DisplayFacts, plainDisplay } from '../display.ts';
import type { ImageFacts } from '../facts.ts';
import type { RenderOptions } from '../render/options.ts';
import type { Picture } from '../render/picture.ts';
import { render } from '../render/render.ts';
import { chooseVoi, voiOf } from '../render/voi.ts';
import type { VoiWindow } from '../render/window-functions.ts';
import type { VolumeGrid } from './grid.ts';
import { type Projection, project } from './project.ts';
import {
  type Camera,
  cameraOf,
  movedTo,
  type Place,
  placedView,
  type Turn,
  turnedView,
  type View,
  type Viewpoint,
  viewOf,
} from './view.ts';
import type { Volume } from './voxels.ts';

/** What is to be seen of a volume. Plain data. */
export interface VolumeScene {
  readonly viewpoint: Viewpoint;
  readonly projection: Projection;
  /** Millimetres of the slab around the plane that is looked at, 0 for the plane itself; the whole volume when absent. */
  readonly slab?: number;
  /** How far the camera has gone around what it looks at; the picture has room for any turn. Not with a slab. */
  readonly turn?: Turn;
  /** Where on a way the camera is, in place of where it looks at. Not with a turn. */
  readonly place?: Place;
  /** Layout of one of the slices. */
  readonly facts: ImageFacts;
  /** How one of the slices is to be shown; its windows count, its rescale is done already. */
  readonly display: DisplayFacts;
  readonly show?: Pick<RenderOptions, 'voi' | 'invert' | 'size' | 'region' | 'pixels'>;
}

export interface DrawnVolume {
  readonly picture: Picture;
  readonly camera: Camera;
  /** The window that was applied; undefined where a table was. */
  readonly window?: VoiWindow;
}

/**
 * Draws a volume; `show` counts in pixels of the picture that `viewOf` makes.
 * @param checkpoint called now and then; what it throws ends the work
 * @throws DecodeError `bad-viewpoint`, `bad-window`, `bad-viewport`, `picture-too-large`
 */
export function drawVolume(volume: Volume, scene: VolumeScene, checkpoint: () => void = () => {}): DrawnVolume {
  const { projection, show } = scene;
  const { camera, view } = seen(volume.grid, scene);
  const display = displayOf(scene.display);
  const size = { rows: view.height, columns: view.width };
  const isComposite = projection === 'composite';
  // Opacity has to be known before there is a picture whose values a window could be chosen by.
  const { voxels, slope, intercept } = volume;
  const whole = isComposite
    ? chooseVoi(frameOf(voxels, scene, size), display, kept => kept * slope + intercept, show?.voi)
    : undefined;
  const level = whole === undefined ? undefined : voiOf(whole);
  const data = project(volume, view, projection, { checkpoint, ...(level === undefined ? {} : { level }) });
  const frame = frameOf(data, scene, size);
  const voi = whole ?? chooseVoi(frame, display, value => value, show?.voi);
  const window = 'entries' in voi ? {} : { window: voi };
  const options = isComposite ? { ...show, display: plainDisplay, voi: WHOLE } : { ...show, display };
  const plain = isComposite ? { ...frame, photometric: { ...frame.photometric, inverted: false } } : frame;
  return { picture: render(plain, options), camera, ...window };
}

function seen(
  grid: VolumeGrid,
  { viewpoint, slab, turn, place }: VolumeScene,
): { readonly camera: Camera; readonly view: View } {
  const camera = cameraOf(grid, viewpoint);
  if (turn !== undefined) return { camera, view: turnedView(grid, camera, turn) };
  if (place === undefined) return { camera, view: viewOf(grid, camera, slab) };
  const moved = movedTo(camera, place.at);
  return { camera: moved, view: placedView(grid, moved, place, slab) };
}

/** Values of a volume or picture as a frame. */
function frameOf(
  data: DecodedFrame['data'],
  { facts: { padding: _, ...facts } }: VolumeScene,
  size: Pick<DecodedFrame, 'rows' | 'columns'>,
): DecodedFrame {
  return { ...size, samplesPerPixel: 1, photometric: facts.photometric, data, facts: { ...facts, ...size } };
}

/** Without what belongs to the places of one slice. */
function displayOf({ rescale: _, shutter: __, ...display }: DisplayFacts): DisplayFacts {
  return display;
}

const WHOLE = { center: 0.5, width: 1, function: 'linear-exact' } as const;
