import { fragmentsOf, sourceSpan } from '../../data/index.ts';
import { PixelData } from '../../dictionary/own-tags.generated.ts';
import { ParseError } from '../../errors/index.ts';
import type { DicomObject } from '../dicom-object.ts';
import { Part10Parser } from '../part10-parser.ts';
import { objectParts } from '../write.ts';
import { product, type TiffImage } from './tiff-image.ts';

/** Where something stands in a file. */
export interface Place {
  readonly position: number;
  readonly length: number;
}

/** The object as its file will be: what was written is read again, so that positions are those of the file. */
export interface WrittenObject {
  readonly object: DicomObject;
  /** Bytes of the file. */
  readonly length: number;
}

/** Reads what the object will be written as; long values are passed over. */
export async function written(object: DicomObject): Promise<WrittenObject> {
  const parser = new Part10Parser();
  let length = 0;
  for (const part of objectParts(object)) {
    length += part.length;
    if (part instanceof Uint8Array) parser.push(part);
    else if (part.inline !== undefined) parser.push(part.inline);
    else if (parser.skippable >= part.length) parser.skip(part.length);
    else for await (const chunk of part.stream()) parser.push(chunk);
  }
  return { object: parser.finish(), length };
}

/**
 * Where each frame stands in the file.
 * @throws ParseError `not-tiff` where a frame is not in one piece, or the pixels are fewer than the image says
 */
export function framePlaces(object: DicomObject, image: TiffImage): readonly Place[] {
  if (image.frames > MOST_FRAMES) throw new ParseError('not-tiff', { detail: `more than ${MOST_FRAMES} frames` });
  if (image.compression.isCompressed) return fragmentPlaces(object, image);
  const span = sourceSpan(object, PixelData);
  if (span === undefined || span.length < product(image.frames, image.frameBytes))
    throw new ParseError('not-tiff', { detail: 'the pixels are fewer than the image says' });
  return Array.from({ length: image.frames }, (_, frame) => ({
    position: span.position + frame * image.frameBytes,
    length: image.frameBytes,
  }));
}

/** A frame in several fragments has item headers in its middle, which TIFF cannot pass over (PS3.5 §A.4). */
function fragmentPlaces(object: DicomObject, { frames }: TiffImage): readonly Place[] {
  const found = fragmentsOf(object);
  if (found === undefined || found.fragments.length !== frames)
    throw new ParseError('not-tiff', { detail: 'a frame is not in one fragment' });
  return found.fragments.map(({ position, value }) => ({ position, length: value.length }));
}

/** A directory for each is held in memory. */
const MOST_FRAMES = 1_000_000;
