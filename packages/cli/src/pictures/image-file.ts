import { codecTable } from '@hounsfield/codecs';
import type { DicomObject } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import {
  blend,
  type Codecs,
  type ColourProfile,
  colourProfile,
  type DecodedFrame,
  displayFacts,
  type Frames,
  framesOf,
  hasOverlaysInPixels,
  type ImagePresentation,
  iccProfileOf,
  loadCodecs,
  type Overlay,
  overlaysOf,
  type Picture,
  type PresentationState,
  type PresentedImage,
  presentationFor,
  presentationState,
  type RenderOptions,
  wholeWords,
} from 'hounsfield/pixels';
import { CommandError } from '../errors.ts';

/** An image with the codecs that its frames need. */
export interface ImageFile {
  readonly object: DicomObject;
  readonly frames: Frames;
  readonly codecs: Codecs;
}

/** @throws ParseError, DecodeError as `readFile`, `framesOf` and `loadCodecs` */
export async function openImage(path: string): Promise<ImageFile> {
  const object = await readFile(path);
  const frames = framesOf(object, object.transferSyntax);
  return { object, frames, codecs: await loadCodecs(codecTable, [frames.syntax]) };
}

export function decodeImage({ frames, codecs }: ImageFile, frame: number): Promise<DecodedFrame> {
  return frames.decode(frame, { codecs });
}

/** What decides how the frames of a run are shown. */
export interface Showing {
  readonly options: RenderOptions;
  readonly overlays: boolean;
  readonly profile: boolean;
  readonly state: PresentationState | undefined;
}

/** The options that `render` takes for one frame. */
export async function showingOf(image: ImageFile, frame: number, showing: Showing): Promise<RenderOptions> {
  const { object } = image;
  const overlays = showing.overlays ? await overlaysIn(image, frame) : [];
  const profile = showing.profile ? await profileOf(object) : undefined;
  const presentation = presentationIn(object, frame, showing.state);
  return {
    ...showing.options,
    display: await displayFacts(object, frame),
    overlays,
    ...(profile && { profile }),
    ...(presentation && { presentationState: presentation }),
  };
}

export async function readState(path: string): Promise<PresentationState> {
  return presentationState(await readFile(path));
}

/**
 * An image and another one as a blending state wants them.
 * @param over the path of the other image.
 * @throws CommandError `no-second-image`; DecodeError `bad-presentation-state`
 */
export async function blended(
  image: ImageFile,
  state: PresentationState,
  { frame, over }: { readonly frame: number; readonly over: string | undefined },
): Promise<Picture> {
  if (over === undefined) throw new CommandError('no-second-image');
  const [one, other] = [await presented(image, frame), await presented(await openImage(over), 0)];
  const isBelow = state.blending?.underlying.images.some(each => each.sopInstanceUid === one.sopInstanceUid) === true;
  return isBelow ? blend(state, one, other) : blend(state, other, one);
}

async function presented(image: ImageFile, frame: number): Promise<DecodedFrame & PresentedImage> {
  const sopInstanceUid = image.object.get('SOPInstanceUID') ?? '';
  return { ...(await decodeImage(image, frame)), sopInstanceUid, frame };
}

async function overlaysIn({ object, frames, codecs }: ImageFile, frame: number): Promise<readonly Overlay[]> {
  if (!hasOverlaysInPixels(object)) return overlaysOf(object, { frame });
  const words = wholeWords(await frames.bytes(frame), await frames.factsOf(frame), frames.syntax, { codecs });
  return overlaysOf(object, { frame, words });
}

/** A profile that cannot be applied costs the exact colours, not the picture. */
async function profileOf(object: DicomObject): Promise<ColourProfile | undefined> {
  const bytes = await iccProfileOf(object);
  try {
    return bytes === undefined ? undefined : colourProfile(bytes);
  } catch {
    return undefined;
  }
}

function presentationIn(
  object: DicomObject,
  frame: number,
  state: PresentationState | undefined,
): ImagePresentation | undefined {
  if (state === undefined) return undefined;
  return presentationFor(state, { sopInstanceUid: object.get('SOPInstanceUID') ?? '', frame });
}
