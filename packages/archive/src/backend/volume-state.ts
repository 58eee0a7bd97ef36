import type { DataSet } from 'hounsfield/data';
import { DecodeError, WebError } from 'hounsfield/errors';
import { type VolumetricState, volumetricState } from 'hounsfield/pixels/volume';
import type { PresentedFrame, StoredInstance, WebBackend, WebContext } from 'hounsfield/web';

export interface StateToDraw {
  readonly header: DataSet;
  readonly state: VolumetricState;
}

/**
 * A volumetric presentation state as far as it can be drawn.
 * @param isPlanar whether planes are asked for
 * @throws WebError `not-acceptable`, whose detail names what is not supported
 */
export async function stateToDraw(
  instance: StoredInstance,
  isPlanar: boolean,
  signal: AbortSignal,
): Promise<StateToDraw> {
  const header = await instance.header(signal);
  const state = await volumetricState(header, signal).catch((error: unknown) => {
    if (!(error instanceof DecodeError)) throw error;
    throw refused(error.detail ?? 'it is damaged');
  });
  if ((state.kind === 'planar') !== isPlanar) {
    throw refused(isPlanar ? 'it is drawn by rendered3d' : 'it is drawn by renderedmpr');
  }
  return { header, state };
}

/**
 * The slices that a state refers to, all of which have to be in its own study: without some of them the volume would be
 * another one.
 * @throws WebError `not-found`, `not-acceptable`
 */
export async function* framesOfState(
  { instances }: Pick<WebBackend, 'instances'>,
  { studyInstanceUid: study }: StoredInstance,
  { images }: VolumetricState,
  cx: WebContext,
): AsyncGenerator<PresentedFrame> {
  for (const [k, { sopInstanceUid, frames }] of images.entries()) {
    const instance = await first(instances({ study, instance: sopInstanceUid }, cx));
    if (instance === undefined) {
      throw new WebError('not-found', {
        detail: `image ${k + 1} of ${images.length} of the state is not in its study`,
      });
    }
    const { numberOfFrames } = instance;
    if (numberOfFrames === 0 || frames?.some(frame => frame > numberOfFrames)) {
      throw refused(`image ${k + 1} has no such frame`);
    }
    if (frames !== undefined) for (const frame of frames) yield { instance, frame };
    else for (let frame = 1; frame <= numberOfFrames; frame++) yield { instance, frame };
  }
}

async function first<T>(values: AsyncIterable<T>): Promise<T | undefined> {
  for await (const value of values) return value;
  return undefined;
}

function refused(detail: string): WebError {
  return new WebError('not-acceptable', { detail: `the presentation state is not drawn, ${detail}` });
}
