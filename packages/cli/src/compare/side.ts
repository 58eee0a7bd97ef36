import { open, readFile as readBytes } from 'node:fs/promises';
import { displayFacts, modalityOf, render } from 'hounsfield/pixels';
import { type RasterImage, rasterOf, withoutAlpha } from 'hounsfield/pixels/pictures';
import { formatOfBytes, readPicture } from '../pictures/formats.ts';
import { decodeImage, type ImageFile, openImage, showingOf } from '../pictures/image-file.ts';
import type { Comparable } from './metrics.ts';

/** One of two files that are compared. */
export interface Side {
  readonly isPicture: boolean;
  /** Frames or pages. */
  readonly count: number;
  frame(frame: number, how: { readonly isRendered: boolean; readonly isStored: boolean }): Promise<Comparable>;
}

export async function openSide(path: string): Promise<Side> {
  return formatOfBytes(await firstBytes(path)) === undefined ? imageSide(await openImage(path)) : pictureSide(path);
}

async function pictureSide(path: string): Promise<Side> {
  const pages = (await readPicture(await readBytes(path))).map(withoutAlpha);
  return { isPicture: true, count: pages.length, frame: async frame => comparable(pages[frame]!) };
}

function imageSide(image: ImageFile): Side {
  return {
    isPicture: false,
    count: image.frames.count,
    frame: async (frame, { isRendered, isStored }) => {
      const decoded = await decodeImage(image, frame);
      if (isRendered) {
        const showing = { options: {}, overlays: false, profile: false, state: undefined };
        return comparable(rasterOf(render(decoded, await showingOf(image, frame, showing))));
      }
      const { data, rows: height, columns: width, samplesPerPixel: samples, facts, photometric } = decoded;
      const display = await displayFacts(image.object, frame);
      const isShifted =
        !isStored && photometric.model === 'grey' && (display.rescale ?? display.modalityLut) !== undefined;
      const modality = modalityOf(display);
      const values = isShifted ? Float64Array.from(data, modality) : data;
      const slope = isShifted ? Math.abs(display.rescale?.slope ?? 1) : 1;
      return { width, height, samples, values, range: (2 ** Math.min(facts.bitsStored, 32) - 1) * slope };
    },
  };
}

function comparable({ width, height, samples, data }: RasterImage): Comparable {
  return { width, height, samples, values: data, range: data instanceof Uint16Array ? 65_535 : 255 };
}

async function firstBytes(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(new Uint8Array(8), 0, 8, 0);
  // A DICOM file may have a TIFF in front (PS3.10 §7.1): what matters is the prefix behind the preamble.
  const prefix = await file.read(new Uint8Array(4), 0, 4, 128);
  const isDicom = Buffer.from(prefix.buffer).toString('latin1') === 'DICM';
  return isDicom ? new Uint8Array(0) : buffer.subarray(0, bytesRead);
}
