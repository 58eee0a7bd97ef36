import { codecTable } from '@hounsfield/codecs';
import { applyColourProfile, decodeFrame, drawLettering, loadCodecs, type Picture, render } from 'hounsfield/pixels';
import { withProfile } from './embed-profile.ts';
import { greysFor, renderToImage, roomFor } from './encode.ts';
import { greyTable } from './grey-table.ts';
import type { Question } from './protocol.ts';
import type { Colouring, RenderedPicture, RenderLimits } from './request.ts';

/**
 * Decodes, renders and encodes one frame.
 * @param checkpoint called between the steps; what it throws ends the work.
 * @throws DecodeError
 */
export async function draw(question: Question, limits: RenderLimits, checkpoint: () => void): Promise<RenderedPicture> {
  const { mediaType, quality, lettering, colouring } = question;
  checkpoint();
  const picture = (await paintedAtOnce(question, limits)) ?? (await painted(question, limits, checkpoint));
  if (colouring?.after !== undefined && picture.channels === 4) applyColourProfile(picture.data, colouring.after);
  if (lettering !== undefined) drawLettering(picture, lettering);
  checkpoint();
  const image = await renderToImage(picture, quality === undefined ? { mediaType } : { mediaType, quality });
  const bytesOfImage = colouring === undefined ? image : withProfile(image, mediaType, profileOf(picture, colouring));
  return { bytes: bytesOfImage, mediaType, width: picture.width, height: picture.height };
}

/** Decoded and rendered by the library. */
async function painted(
  { bytes, facts, syntax, display, mediaType, show }: Question,
  limits: RenderLimits,
  checkpoint: () => void,
): Promise<Picture> {
  const codecs = await loadCodecs(codecTable, [syntax]);
  const frame = decodeFrame(bytes, facts, syntax, { limits, codecs });
  checkpoint();
  const into = frame.samplesPerPixel === 1 ? await roomFor(mediaType, frame.data.length) : undefined;
  return render(frame, { ...show, ...(into === undefined ? {} : { into }), display, pixels: limits.pixels });
}

/** The same in the memory of the encoder, of greys as they lie in files most often; undefined for all others. */
async function paintedAtOnce(question: Question, { pixels, frameBytes }: RenderLimits): Promise<Picture | undefined> {
  const { bytes, facts, syntax, mediaType } = question;
  const { rows, columns, bitsStored: bits, signed } = facts;
  const count = rows * columns;
  if (syntax.codec !== 'none' || bytes.length < 2 * count || count > pixels || 2 * count > frameBytes) return undefined;
  const table = greyTable(question);
  const data = table === undefined ? undefined : await greysFor(mediaType, { bytes, count, bits, signed }, table);
  return data === undefined ? undefined : { width: columns, height: rows, channels: 1, data };
}

function profileOf({ channels }: Picture, { embedded }: Colouring): Uint8Array {
  return channels === 4 ? embedded.colour : embedded.grey;
}
