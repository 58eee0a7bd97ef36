import { WebError } from 'hounsfield/errors';
import { annotationOf, displayFacts, presentationFor } from 'hounsfield/pixels';
import type { RenderRequest, StoredInstance } from 'hounsfield/web';
import type { archivePackage } from '../archive-package.ts';
import type { Drawing } from './backend.ts';
import { FetchedInstance, type Transcoding } from './instance.ts';

/** What decodes and draws, in threads of its own. */
export interface Pictures extends AsyncDisposable {
  readonly transcoding: Transcoding;
  readonly drawing: Drawing;
}

/** Pictures as the archive makes them. */
export function pictures(archive: Awaited<ReturnType<typeof archivePackage>>): Pictures {
  const { createRenderer, createVolumeRenderer, renderedMediaTypes } = archive;
  const renderer = createRenderer();
  const volumes = createVolumeRenderer();
  const transcoder = new archive.Transcoder();
  const drawing: Drawing = {
    mediaTypes: renderedMediaTypes,
    async render(instance, request, signal) {
      const mediaType = renderedMediaTypes.find(each => each === request.mediaType);
      if (mediaType === undefined) throw new WebError('not-acceptable');
      return renderer.render({ ...(await pictureOf(archive, { instance, request, signal })), mediaType }, signal);
    },
    presented: archive.presentedFrames,
    renderVolume: (backend, request, cx) => archive.renderVolume({ backend, volumes, own: fetched }, request, cx),
  };
  const dispose = async (): Promise<void> => {
    transcoder[Symbol.dispose]();
    await Promise.all([renderer.close(), volumes.close()]);
  };
  return { transcoding: transcodingBy(archive, transcoder), drawing, [Symbol.asyncDispose]: dispose };
}

type ArchivePackage = Awaited<ReturnType<typeof archivePackage>>;

interface Drawn {
  readonly instance: FetchedInstance;
  readonly request: RenderRequest;
  readonly signal: AbortSignal;
}

async function pictureOf({ coloursOf, stateOf }: ArchivePackage, { instance, request, signal }: Drawn) {
  const { frame: number, quality, window, viewport, presentation, annotation } = request;
  const frame = number - 1;
  const { width, height, source: region } = viewport ?? {};
  const frames = await instance.frames(signal);
  const header = await instance.header(signal);
  const state = presentation === undefined ? undefined : await stateOf(presentation, signal);
  const { profile, colouring } = await coloursOf(header, request, signal);
  const { sopInstanceUid } = instance;
  return {
    frame: await frames.value(frame, signal),
    facts: await frames.factsOf(frame, signal),
    syntax: frames.syntax,
    display: await displayFacts(header, frame, signal),
    ...(quality === undefined ? {} : { quality }),
    ...(colouring === undefined ? {} : { colouring }),
    ...(annotation === undefined ? {} : { lettering: annotationOf(header, annotation, frame) }),
    show: {
      ...(window === undefined ? {} : { voi: window }),
      ...(width === undefined || height === undefined ? {} : { size: { width, height } }),
      ...(region === undefined ? {} : { region }),
      ...(profile === undefined ? {} : { profile }),
      ...(state === undefined ? {} : { presentationState: presentationFor(state, { sopInstanceUid, frame }) }),
    },
  };
}

function transcodingBy(
  { codecTable, encodableFrom }: ArchivePackage,
  transcoder: InstanceType<ArchivePackage['Transcoder']>,
): Transcoding {
  return {
    codecs: codecTable,
    choices: encodableFrom,
    frame: (frames, index, signal) => transcoder.frame(frames, index, signal),
    encoded: (header, index, syntaxes, signal) => transcoder.encoded(header, index, syntaxes, signal),
    object: async (header, { kept, to }, signal) => {
      const made = await transcoder.transcode(header, kept, to, signal);
      const sopInstanceUid = made.header.text('SOPInstanceUID') ?? header.text('SOPInstanceUID') ?? '';
      return { sopInstanceUid, dataSet: made.write() };
    },
  };
}

function fetched(instance: StoredInstance): FetchedInstance {
  if (instance instanceof FetchedInstance) return instance;
  throw new TypeError('The instance is not one of this gateway');
}
