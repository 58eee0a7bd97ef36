import { codecTable } from '@hounsfield/codecs';
import { decodeFrame, loadCodecs, render } from 'hounsfield/pixels';
import { renderToImage } from './encode.ts';
import type { Question } from './protocol.ts';
import type { RenderedPicture, RenderLimits } from './request.ts';

/**
 * Decodes, renders and encodes one frame.
 * @param checkpoint called between the steps; what it throws ends the work.
 * @throws DecodeError
 */
export async function draw(question: Question, limits: RenderLimits, checkpoint: () => void): Promise<RenderedPicture> {
  const { bytes, facts, syntax, display, mediaType, quality, show } = question;
  checkpoint();
  const codecs = await loadCodecs(codecTable, [syntax]);
  const frame = decodeFrame(bytes, facts, syntax, { limits, codecs });
  checkpoint();
  const picture = render(frame, { ...show, display, pixels: limits.pixels });
  checkpoint();
  const image = await renderToImage(picture, quality === undefined ? { mediaType } : { mediaType, quality });
  return { bytes: image, mediaType, width: picture.width, height: picture.height };
}
