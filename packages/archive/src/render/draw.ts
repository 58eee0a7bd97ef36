import { codecTable } from '@hounsfield/codecs';
import { applyColourProfile, decodeFrame, drawLettering, loadCodecs, type Picture, render } from 'hounsfield/pixels';
import { withProfile } from './embed-profile.ts';
import { renderToImage, roomFor } from './encode.ts';
import type { Question } from './protocol.ts';
import type { Colouring, RenderedPicture, RenderLimits } from './request.ts';

/**
 * Decodes, renders and encodes one frame.
 * @param checkpoint called between the steps; what it throws ends the work.
 * @throws DecodeError
 */
export async function draw(question: Question, limits: RenderLimits, checkpoint: () => void): Promise<RenderedPicture> {
  const { bytes, facts, syntax, display, mediaType, quality, lettering, colouring, show } = question;
  checkpoint();
  const codecs = await loadCodecs(codecTable, [syntax]);
  const frame = decodeFrame(bytes, facts, syntax, { limits, codecs });
  checkpoint();
  const into = frame.samplesPerPixel === 1 ? await roomFor(mediaType, frame.data.length) : undefined;
  const own = into === undefined ? {} : { into };
  const picture = render(frame, { ...show, ...own, display, pixels: limits.pixels });
  if (colouring?.after !== undefined && picture.channels === 4) applyColourProfile(picture.data, colouring.after);
  if (lettering !== undefined) drawLettering(picture, lettering);
  checkpoint();
  const image = await renderToImage(picture, quality === undefined ? { mediaType } : { mediaType, quality });
  const bytesOfImage = colouring === undefined ? image : withProfile(image, mediaType, profileOf(picture, colouring));
  return { bytes: bytesOfImage, mediaType, width: picture.width, height: picture.height };
}

function profileOf({ channels }: Picture, { embedded }: Colouring): Uint8Array {
  return channels === 4 ? embedded.colour : embedded.grey;
}
