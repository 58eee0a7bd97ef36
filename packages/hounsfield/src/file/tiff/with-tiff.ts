import { sourceSpan } from '../../data/index.ts';
import { DataSetTrailingPadding, ICCProfile } from '../../dictionary/own-tags.generated.ts';
import { ParseError } from '../../errors/index.ts';
import type { DicomObject } from '../dicom-object.ts';
import { PREAMBLE_LENGTH } from '../file-meta.ts';
import { implementationVersionName } from '../implementation.ts';
import { itemsIn, numbersIn } from './attributes.ts';
import { colourMap } from './colour-map.ts';
import { directoriesLength, offsets, type TiffField, type TiffForm, tiffDirectories, tiffHeader } from './directory.ts';
import { framePlaces, type Place, written } from './frame-places.ts';
import { type TiffImage, tiffImage } from './tiff-image.ts';
import { type Tiling, tilingOf } from './tiles.ts';

/**
 * The object as a file that TIFF readers open as well, without changing or copying its pixels (PS3.10 §7.5): a TIFF
 * header in the preamble leads to directories in Data Set Trailing Padding (FFFC,FFFC), which point to the frames in
 * Pixel Data. Frames become pages; the tiles of a whole-slide image become one tiled image. A file of more than 4 GiB is
 * a BigTIFF. Whatever is changed afterwards moves the pixels, so this comes last.
 * @throws ParseError `not-tiff` for pixels that TIFF has no form for; `missing-attribute`
 */
export async function withTiff(object: DicomObject): Promise<DicomObject> {
  const { transferSyntax } = object;
  if (!object.fileMeta.has('TransferSyntaxUID')) throw new ParseError('not-tiff', { detail: 'it has no preamble' });
  const base = object
    .without(TRAILING_GROUP_LENGTH, DataSetTrailingPadding)
    .withFacts({ preamble: new Uint8Array(PREAMBLE_LENGTH), hasPrefix: true });
  const image = tiffImage(base, transferSyntax);
  const { object: file, length } = await written(base);
  const frames = framePlaces(file, image);
  const tiling = tilingOf(base, image, frames);
  const common = await commonFields(base, file, image);
  const pagesIn = (form: TiffForm): readonly (readonly TiffField[])[] =>
    tiling === undefined ? framePages(image, frames, common, form) : tilePages(image, tiling, common, form);
  const classic: TiffForm = { littleEndian: transferSyntax.littleEndian, big: false };
  // Offsets and lengths of 32 bits reach as far as the end of the file, the directories included.
  const isBig = length + directoriesLength(pagesIn(classic), classic) + ELEMENT_HEADER > 0xffff_ffff;
  const form: TiffForm = { ...classic, big: isBig };
  // A data set of odd length is wrong, but positions in TIFF must be even all the same.
  const start = length + (transferSyntax.explicitVr ? ELEMENT_HEADER : 8);
  const shift = start % 2;
  const directories = tiffDirectories(pagesIn(form), form, start + shift);
  const value = new Uint8Array(shift + directories.length + ((shift + directories.length) % 2));
  value.set(directories, shift);
  const preamble = new Uint8Array(PREAMBLE_LENGTH);
  preamble.set(tiffHeader(form, start + shift));
  return base.withElements([{ tag: DataSetTrailingPadding, vr: 'OB', value }]).withFacts({ preamble });
}

/** Fields that are the same on every page. */
async function commonFields(object: DicomObject, file: DicomObject, image: TiffImage): Promise<readonly TiffField[]> {
  const { samples, bits, colour, compression } = image;
  const each = (value: number): readonly number[] => Array.from({ length: samples }, () => value);
  const fields: TiffField[] = [
    { tag: TAG.bitsPerSample, type: 'short', values: each(bits) },
    { tag: TAG.compression, type: 'short', values: [compression.scheme] },
    { tag: TAG.photometric, type: 'short', values: [colour.photometric] },
    { tag: TAG.samplesPerPixel, type: 'short', values: [samples] },
    { tag: TAG.planarConfiguration, type: 'short', values: [image.isPlanar ? 2 : 1] },
    { tag: TAG.software, type: 'ascii', values: [...implementationVersionName, '\0'].map(each => each.charCodeAt(0)) },
    { tag: TAG.sampleFormat, type: 'short', values: each(image.isSigned ? 2 : 1) },
    ...resolutionFields(object),
  ];
  if (bits === 1) fields.push({ tag: TAG.fillOrder, type: 'short', values: [LOWEST_BIT_FIRST] });
  if (colour.subsampling !== undefined && !compression.isCompressed)
    fields.push({ tag: TAG.subsampling, type: 'short', values: colour.subsampling });
  if (colour.photometric === PALETTE)
    fields.push({ tag: TAG.colourMap, type: 'short', values: await colourMap(object, image) });
  const profile = sourceSpan(file, ICCProfile);
  if (profile !== undefined && profile.length > 8)
    fields.push({ tag: TAG.iccProfile, type: 'undefined', values: [], place: profile });
  return fields;
}

/** Pixels per centimetre, from millimetres per pixel. */
function resolutionFields(object: DicomObject): readonly TiffField[] {
  const [groups] = itemsIn(object, 'SharedFunctionalGroupsSequence');
  const [measures] = itemsIn(groups, 'PixelMeasuresSequence');
  const stated = [numbersIn(object, 'PixelSpacing'), numbersIn(measures, 'PixelSpacing')];
  const [row, column] = [...stated, numbersIn(object, 'ImagerPixelSpacing')].find(({ length }) => length > 0) ?? [];
  const thousandths = [column, row].map(spacing => Math.round(10_000 / (spacing ?? 0)));
  const [across, down] = thousandths;
  if (across === undefined || down === undefined || thousandths.some(each => !(each >= 1 && each <= 0xffff_ffff)))
    return [];
  return [
    { tag: TAG.xResolution, type: 'rational', values: [across] },
    { tag: TAG.yResolution, type: 'rational', values: [down] },
    { tag: TAG.resolutionUnit, type: 'short', values: [CENTIMETRE] },
  ];
}

function framePages(
  image: TiffImage,
  frames: readonly Place[],
  common: readonly TiffField[],
  form: TiffForm,
): readonly (readonly TiffField[])[] {
  return frames.map((frame, page) => {
    const strips = image.isPlanar ? planesOf(frame, image) : [frame];
    return [
      ...common,
      ...pageFields({ page, pages: frames.length, columns: image.columns, rows: image.rows }),
      { tag: TAG.rowsPerStrip, type: 'long', values: [image.rows] },
      offsets(
        TAG.stripOffsets,
        strips.map(({ position }) => position),
        form,
      ),
      offsets(
        TAG.stripByteCounts,
        strips.map(({ length }) => length),
        form,
      ),
    ];
  });
}

function tilePages(
  image: TiffImage,
  tiling: Tiling,
  common: readonly TiffField[],
  form: TiffForm,
): readonly (readonly TiffField[])[] {
  return tiling.pages.map((frames, page) => {
    // Planes come one after the other: all tiles of the first, then all of the second.
    const planes = image.isPlanar ? frames.map(frame => planesOf(frame, image)) : frames.map(frame => [frame]);
    const tiles = Array.from({ length: image.isPlanar ? image.samples : 1 }, (_, plane) =>
      planes.map(each => each[plane]!),
    ).flat();
    return [
      ...common,
      ...pageFields({ page, pages: tiling.pages.length, columns: tiling.columns, rows: tiling.rows }),
      { tag: TAG.tileWidth, type: 'long', values: [image.columns] },
      { tag: TAG.tileLength, type: 'long', values: [image.rows] },
      offsets(
        TAG.tileOffsets,
        tiles.map(({ position }) => position),
        form,
      ),
      offsets(
        TAG.tileByteCounts,
        tiles.map(({ length }) => length),
        form,
      ),
    ];
  });
}

function planesOf({ position, length }: Place, { samples }: TiffImage): readonly Place[] {
  const plane = length / samples;
  return Array.from({ length: samples }, (_, index) => ({ position: position + index * plane, length: plane }));
}

interface Page {
  readonly page: number;
  readonly pages: number;
  readonly columns: number;
  readonly rows: number;
}

function pageFields({ page, pages, columns, rows }: Page): readonly TiffField[] {
  const fields: TiffField[] = [
    { tag: TAG.subfileType, type: 'long', values: [pages > 1 ? PAGE_OF_MANY : 0] },
    { tag: TAG.imageWidth, type: 'long', values: [columns] },
    { tag: TAG.imageLength, type: 'long', values: [rows] },
  ];
  if (pages > 1 && pages <= 0xffff) fields.push({ tag: TAG.pageNumber, type: 'short', values: [page, pages] });
  return fields;
}

/** TIFF 6.0 Appendix A */
const TAG = {
  subfileType: 254,
  imageWidth: 256,
  imageLength: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  planarConfiguration: 284,
  resolutionUnit: 296,
  pageNumber: 297,
  software: 305,
  colourMap: 320,
  tileWidth: 322,
  tileLength: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  sampleFormat: 339,
  subsampling: 530,
  iccProfile: 34_675,
} as const;
const PALETTE = 3;
const LOWEST_BIT_FIRST = 2;
const CENTIMETRE = 3;
const PAGE_OF_MANY = 2;
/** Of OB in Explicit VR, the longer one. */
const ELEMENT_HEADER = 12;
const TRAILING_GROUP_LENGTH = 0xfffc_0000;
