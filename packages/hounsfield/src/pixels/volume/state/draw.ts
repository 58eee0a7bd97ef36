import { applyColourProfile, type ColourProfile } from '../../icc.ts';
import type { RenderOptions } from '../../render/options.ts';
import type { Picture } from '../../render/picture.ts';
import { resample } from '../../render/resample.ts';
import { viewportOf } from '../../render/viewport.ts';
import { voiOf } from '../../render/voi.ts';
import type { DrawnVolume } from '../draw.ts';
import { eachRay, type ProjectOptions, project } from '../project.ts';
import { samplerOf } from '../ray.ts';
import { boxView, cameraOf, type Place, type Turn, type View, type Viewpoint, viewOf } from '../view.ts';
import type { Volume } from '../voxels.ts';
import { type Classification, coloursOf } from './colours.ts';
import { halfSpacesOf } from './crop.ts';
import { cameraOfBox, movedBox, turnedBox } from './geometry.ts';
import { colourRay } from './rays.ts';
import type { VolumetricState } from './state.ts';

/** What is to be seen of a volume by its presentation state. Plain data. */
export interface StateScene {
  /** In place of the geometry of the state: all of the volume is seen (PS3.18 §8.3.5.3.4 to §8.3.5.3.7). */
  readonly viewpoint?: Viewpoint;
  /** One picture of an animation; not with a viewpoint. */
  readonly turn?: Turn;
  readonly place?: Place;
  readonly show?: Pick<RenderOptions, 'size' | 'pixels'>;
  /** From the colours of the state to sRGB. */
  readonly profile?: ColourProfile;
}

/** A volume whose voxels are values of interest, to be drawn by its state as often as it is wanted. */
export interface StateVolume {
  readonly volume: Volume;
  readonly state: VolumetricState;
}

/**
 * Makes values of interest, from 0 to 1, of the voxels (PS3.4 §FF.2.2): over the same memory, so that the volume that was
 * given cannot be used any more. 8 and 16 bits of them stay as many.
 */
export function stateVolume({ grid, voxels, slope, intercept }: Volume, state: VolumetricState): StateVolume {
  const voi = voiOf(state.voi);
  const bits = 8 * voxels.BYTES_PER_ELEMENT;
  const level = (kept: number): number => voi(kept * slope + intercept);
  if (bits > 16) {
    for (let at = 0; at < voxels.length; at++) voxels[at] = level(voxels[at]!);
    return { state, volume: { grid, voxels, slope: 1, intercept: 0 } };
  }
  const most = 2 ** bits - 1;
  const isSigned = voxels instanceof Int8Array || voxels instanceof Int16Array;
  const { buffer, byteOffset, length } = voxels;
  const keys = bits === 8 ? new Uint8Array(buffer, byteOffset, length) : new Uint16Array(buffer, byteOffset, length);
  const table = new Uint16Array(most + 1);
  for (let key = 0; key <= most; key++) {
    table[key] = Math.round(level(isSigned && key > most / 2 ? key - most - 1 : key) * most);
  }
  for (let at = 0; at < keys.length; at++) keys[at] = table[keys[at]!]!;
  return { state, volume: { grid, voxels: keys, slope: 1 / most, intercept: 0 } };
}

/**
 * Draws a volume as its presentation state wants it (PS3.4 §FF.2): cropping, rays, colours.
 * @param checkpoint called now and then; what it throws ends the work
 * @throws DecodeError `bad-viewpoint`, `bad-viewport`, `picture-too-large`
 */
export function drawState(
  { volume, state }: StateVolume,
  scene: StateScene = {},
  checkpoint: () => void = () => {},
): DrawnVolume {
  const { show, profile } = scene;
  const { camera, view } = seen(volume, state, scene);
  // What would be too large is not drawn first.
  const viewport = viewportOf(view, undefined, show?.size, show?.pixels ?? MOST_PIXELS);
  const whole = paint(volume, view, state, { checkpoint, within: halfSpacesOf(volume.grid, state.crops) });
  if (profile !== undefined && whole.channels === 4) applyColourProfile(whole.data, profile);
  const room = new Uint8ClampedArray(viewport.plain ? 0 : viewport.size.width * viewport.size.height * whole.channels);
  return { picture: viewport.plain ? whole : resample(whole, viewport, 'smooth', room), camera };
}

function seen(
  { grid }: Volume,
  { kind, box }: VolumetricState,
  { viewpoint, turn, place }: StateScene,
): Pick<DrawnVolume, 'camera'> & { readonly view: View } {
  if (viewpoint !== undefined) {
    const camera = cameraOf(grid, viewpoint);
    return { camera, view: viewOf(grid, camera, kind === 'planar' ? box.far - box.near : undefined) };
  }
  const turned = turn === undefined ? box : turnedBox(box, turn.degrees);
  const moved = place === undefined ? turned : movedBox(turned, place.at);
  return { camera: cameraOfBox(moved), view: boxView(grid, moved, turn?.of ?? place?.along.length) };
}

type Rays = Pick<ProjectOptions, 'checkpoint' | 'within'>;

function paint(volume: Volume, view: View, state: VolumetricState, rays: Rays): Picture {
  const { width, height } = view;
  const { projection, classification, inverse } = state;
  if (classification !== undefined && projection === 'composite') {
    return { width, height, channels: 4, data: rendered(volume, view, { ...state, classification }, rays) };
  }
  const values = project(volume, view, projection, rays);
  if (classification !== undefined) return { width, height, channels: 4, data: coloured(values, classification) };
  const data = new Uint8ClampedArray(values.length);
  // Where there is nothing, which is not a number, stays black.
  for (let at = 0; at < data.length; at++) data[at] = 255 * (inverse ? 1 - values[at]! : values[at]!);
  return { width, height, channels: 1, data };
}

type Pixels = Uint8ClampedArray<ArrayBuffer>;

function coloured(values: Float32Array, classification: Classification): Pixels {
  const colours = coloursOf(classification);
  const last = colours.length / 4 - 1;
  const data = black(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    const row = 4 * Math.min(last, Math.round(value * last));
    for (let channel = 0; channel < 3; channel++) data[at * 4 + channel] = 255 * colours[row + channel]!;
  }
  return data;
}

function rendered(
  volume: Volume,
  view: View,
  { classification, shading, opacityStep }: VolumetricState & { readonly classification: Classification },
  rays: Rays,
): Pixels {
  const { grid } = volume;
  const gather = colourRay({ grid, view, colours: coloursOf(classification), shading, opacityStep });
  const sample = samplerOf(volume);
  const data = black(view.width * view.height);
  const light = new Float64Array(3);
  eachRay(volume, view, rays, (ray, pixel) => {
    gather(sample, ray, light);
    for (let channel = 0; channel < 3; channel++) data[pixel * 4 + channel] = 255 * light[channel]!;
  });
  return data;
}

function black(pixels: number): Pixels {
  return new Uint8ClampedArray(new Uint32Array(pixels).fill(BLACK).buffer);
}

/** Opaque, whatever the order of bytes: red, green and blue are alike. */
const BLACK = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0]!;
/** 8,192 × 8,192. */
const MOST_PIXELS = 2 ** 26;
