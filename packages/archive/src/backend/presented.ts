import type { DataSet } from 'hounsfield/data';
import { DecodeError } from 'hounsfield/errors';
import {
  type ColourProfile,
  colourProfile,
  iccProfileOf,
  type PresentationState,
  presentationState,
} from 'hounsfield/pixels';
import type { PresentedFrame, StoredInstance, WebBackend, WebContext } from 'hounsfield/web';

/**
 * The frames that a presentation state refers to, of those that are here; undefined for other objects.
 * @throws DecodeError `bad-presentation-state`
 */
export async function presentedFrames(
  { instances }: Pick<WebBackend, 'instances'>,
  state: StoredInstance,
  cx: WebContext,
): Promise<readonly PresentedFrame[] | undefined> {
  const header = await state.header(cx.signal);
  if (!isPresentationState(header)) return undefined;
  const { images } = await presentationState(header, cx.signal);
  const frames: PresentedFrame[] = [];
  for (const { sopInstanceUid, frames: named } of images) {
    for await (const instance of instances({ study: state.studyInstanceUid, instance: sopInstanceUid }, cx)) {
      const all = named ?? Array.from({ length: instance.numberOfFrames }, (_, k) => k + 1);
      frames.push(...all.filter(frame => frame <= instance.numberOfFrames).map(frame => ({ instance, frame })));
    }
    if (frames.length > MOST_FRAMES)
      throw new DecodeError('bad-presentation-state', { detail: 'it has too many frames' });
  }
  return frames;
}

export async function stateOf(instance: StoredInstance, signal: AbortSignal): Promise<PresentationState> {
  return presentationState(await instance.header(signal), signal);
}

/** A profile that cannot be applied costs the exact colours, not the picture. */
export async function profileOf(header: DataSet, signal: AbortSignal): Promise<ColourProfile | undefined> {
  const bytes = await iccProfileOf(header, signal);
  try {
    return bytes === undefined ? undefined : colourProfile(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

/** What all softcopy presentation states have and no other object (PS3.3 §C.10.4, §C.11.14). */
function isPresentationState(header: DataSet): boolean {
  return header.has('DisplayedAreaSelectionSequence') || header.has('BlendingSequence');
}

const MOST_FRAMES = 4096;
