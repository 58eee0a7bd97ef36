import { WebError } from 'hounsfield/errors';
import type { RenderedVolume, Scope, VolumeRequest, WebBackend, WebContext } from 'hounsfield/web';
import { turnsOf } from 'hounsfield/web';
import { renderedMediaTypes, type SliceFrame, type VolumeRenderer } from '../render/index.ts';
import { ArchivedInstance } from './stored-instance.ts';

/** Has a volume drawn whose slices are objects of the archive. */
export function renderVolume(
  backend: Pick<WebBackend, 'instances'>,
  volumes: VolumeRenderer,
  request: VolumeRequest,
  cx: WebContext,
): Promise<RenderedVolume> {
  const { window, viewport, quality, viewpoint, projection, slab, swivel } = request;
  const mediaType = renderedMediaTypes.find(each => each === request.mediaType);
  if (mediaType === undefined) throw new WebError('not-acceptable');
  const { source: region, ...size } = viewport ?? {};
  const rendering = {
    ...{ slices: slicesOf(request), viewpoint, projection, mediaType },
    open: (scope: Scope) => found(backend, scope, cx),
    ...(slab === undefined ? {} : { slab }),
    ...(quality === undefined ? {} : { quality }),
    ...(swivel === undefined
      ? {}
      : { animation: { turns: turnsOf(swivel), delay: Math.max(2, Math.round(100 / swivel.rate)) } }),
    show: {
      ...(window === undefined ? {} : { voi: window }),
      ...('width' in size ? { size } : {}),
      ...(region === undefined ? {} : { region }),
    },
  };
  return volumes.render(rendering, cx.signal);
}

/** All frames of an object share its key. */
async function* slicesOf({ frames }: VolumeRequest): AsyncGenerator<SliceFrame<Scope>> {
  let last: { readonly instance: ArchivedInstance; readonly key: Scope } | undefined;
  for await (const { instance, frame } of frames) {
    if (!(instance instanceof ArchivedInstance)) throw new TypeError('The instance is not one of this archive');
    if (last?.instance !== instance) {
      const { studyInstanceUid: study, seriesInstanceUid: series, sopInstanceUid } = instance;
      last = { instance, key: { study, series, instance: sopInstanceUid } };
    }
    yield { object: instance, key: last.key, index: frame - 1 };
  }
}

/** The object again, with a header that nobody else keeps. */
async function found(backend: Pick<WebBackend, 'instances'>, scope: Scope, cx: WebContext): Promise<ArchivedInstance> {
  for await (const instance of backend.instances(scope, cx)) if (instance instanceof ArchivedInstance) return instance;
  throw new WebError('not-found');
}
