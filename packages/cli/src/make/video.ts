import { createReadStream } from 'node:fs';
import type { Changes, DataSet } from 'hounsfield/data';
import { type FilmCodec, filmOf, filmSyntax } from 'hounsfield/pixels/video';
import { filmFile } from '../files/film-file.ts';
import type { ImageKind } from './kinds.ts';
import type { Fragment, NewObject } from './new-object.ts';

/**
 * A video object of a film: MP4 or an MPEG-2 Transport Stream with H.264 or HEVC, MPEG-2. It stays as it is, in one
 * fragment, or in more where it is longer than one may be (PS3.5 §8.2.5 to §8.2.11, §A.4.5).
 * @throws DecodeError `not-a-video`
 */
export async function videoObject(
  path: string,
  kind: ImageKind,
  dataSetOf: (values: Changes) => DataSet,
): Promise<NewObject> {
  await using file = await filmFile(path);
  const film = await filmOf(file);
  const fragments = fragmentsOf(path, file.length);
  const transferSyntaxUid = filmSyntax(film, fragments.length > 1);
  const native = film.width * film.height * 3 * film.frames;
  const dataSet = dataSetOf({
    SOPClassUID: kind.sopClassUid,
    Modality: kind.modality,
    ImageType: ['ORIGINAL', 'PRIMARY'],
    ...kind.more,
    NumberOfFrames: film.frames,
    FrameTime: Number(film.frameTime.toFixed(4)),
    FrameIncrementPointer: [0x0018_1063],
    CineRate: Math.max(1, Math.round(1000 / film.frameTime)),
    SamplesPerPixel: 3,
    PhotometricInterpretation: 'YBR_PARTIAL_420',
    PlanarConfiguration: 0,
    Rows: film.height,
    Columns: film.width,
    BitsAllocated: 8,
    BitsStored: 8,
    HighBit: 7,
    PixelRepresentation: 0,
    LossyImageCompression: '01',
    LossyImageCompressionRatio: [Number((native / file.length).toFixed(2))],
    LossyImageCompressionMethod: [METHODS[film.codec]],
  });
  return { dataSet, transferSyntaxUid, fragments };
}

/** The pieces of a file that fit into fragments; the last one may be of any length. */
export function fragmentsOf(path: string, length: number, most: number = MOST_FRAGMENT): readonly Fragment[] {
  return Array.from({ length: Math.max(1, Math.ceil(length / most)) }, (_, index) => {
    const start = index * most;
    const end = Math.min(length, start + most);
    return { length: end - start, chunks: () => createReadStream(path, { start, end: end - 1 }) };
  });
}

/** Defined terms of PS3.3 §C.7.6.1.1.5.1. */
const METHODS: Readonly<Record<FilmCodec, string>> = {
  mpeg2: 'ISO_13818_2',
  h264: 'ISO_14496_10',
  h265: 'ISO_23008_2',
};

/** The length of an item is even and below 2^32 − 1 (PS3.5 §7.5). */
const MOST_FRAGMENT = 0xffff_fffc;
