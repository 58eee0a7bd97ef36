import { WebError } from 'hounsfield/errors';
import { displayFacts } from 'hounsfield/pixels';
import type { archivePackage } from '../archive-package.ts';
import type { Drawing } from './backend.ts';
import type { Transcoding } from './instance.ts';

/** What decodes and draws, in threads of its own. */
export interface Pictures extends AsyncDisposable {
  readonly transcoding: Transcoding;
  readonly drawing: Drawing;
}

/** Pictures as the archive makes them. */
export function pictures({
  createRenderer,
  renderedMediaTypes,
  Transcoder,
  codecTable,
  encodableFrom,
}: Awaited<ReturnType<typeof archivePackage>>): Pictures {
  const renderer = createRenderer();
  const transcoder = new Transcoder();
  const transcoding: Transcoding = {
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
  const drawing: Drawing = {
    mediaTypes: renderedMediaTypes,
    async render(instance, { frame, mediaType: name, quality, window, viewport }, signal) {
      const mediaType = renderedMediaTypes.find(each => each === name);
      if (mediaType === undefined) throw new WebError('not-acceptable');
      const frames = await instance.frames(signal);
      const { width, height, source: region } = viewport ?? {};
      return renderer.render(
        {
          frame: await frames.value(frame - 1, signal),
          facts: await frames.factsOf(frame - 1, signal),
          syntax: frames.syntax,
          display: await displayFacts(await instance.header(signal), frame - 1, signal),
          mediaType,
          ...(quality === undefined ? {} : { quality }),
          show: {
            ...(window === undefined ? {} : { voi: window }),
            ...(width === undefined || height === undefined ? {} : { size: { width, height } }),
            ...(region === undefined ? {} : { region }),
          },
        },
        signal,
      );
    },
  };
  const dispose = async (): Promise<void> => {
    transcoder[Symbol.dispose]();
    await renderer.close();
  };
  return { transcoding, drawing, [Symbol.asyncDispose]: dispose };
}
