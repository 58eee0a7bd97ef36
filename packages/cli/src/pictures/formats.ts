import { codecTable } from '@hounsfield/codecs';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { type Codec, loadCodecs } from 'hounsfield/pixels';
import {
  decodeBmp,
  decodeJpegFile,
  decodePng,
  decodeTiff,
  encodeBmp,
  encodeJpegFile,
  encodePng,
  encodeTiff,
  type RasterImage,
} from 'hounsfield/pixels/pictures';
import { CommandError } from '../errors.ts';

/** Kinds of picture files that are written and read. */
export const pictureFormats = ['png', 'jpeg', 'tiff', 'bmp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

interface FormatRow {
  readonly extension: string;
  readonly extensions: readonly string[];
  /** The first bytes, one of these. */
  readonly begins: readonly (readonly number[])[];
  /** Whether one file holds several pictures. */
  readonly hasPages: boolean;
  encode(pages: readonly RasterImage[], quality: number): Promise<Uint8Array>;
  decode(bytes: Uint8Array): Promise<readonly RasterImage[]>;
}

export const formatRows: Readonly<Record<PictureFormat, FormatRow>> = {
  png: {
    extension: '.png',
    extensions: ['.png'],
    begins: [[0x89, 0x50, 0x4e, 0x47]],
    hasPages: false,
    encode: ([page]) => encodePng(page!),
    decode: async bytes => [await decodePng(bytes, MOST_PIXELS)],
  },
  jpeg: {
    extension: '.jpg',
    extensions: ['.jpg', '.jpeg'],
    begins: [[0xff, 0xd8, 0xff]],
    hasPages: false,
    encode: async ([page], quality) => encodeJpegFile(page!, await jpegCodec(), quality),
    decode: async bytes => [decodeJpegFile(bytes, await jpegCodec(), MOST_PIXELS)],
  },
  tiff: {
    extension: '.tif',
    extensions: ['.tif', '.tiff'],
    begins: [
      [0x49, 0x49, 42, 0],
      [0x4d, 0x4d, 0, 42],
    ],
    hasPages: true,
    encode: async pages => encodeTiff(pages),
    decode: bytes => decodeTiff(bytes, MOST_PIXELS),
  },
  bmp: {
    extension: '.bmp',
    extensions: ['.bmp'],
    begins: [[0x42, 0x4d]],
    hasPages: false,
    encode: async ([page]) => encodeBmp(page!),
    decode: async bytes => [decodeBmp(bytes, MOST_PIXELS)],
  },
};

/** The format that a name ends with. */
export function formatOfName(path: string): PictureFormat | undefined {
  const name = path.toLowerCase();
  return pictureFormats.find(format => formatRows[format].extensions.some(extension => name.endsWith(extension)));
}

/** The format that bytes begin like. */
export function formatOfBytes(bytes: Uint8Array): PictureFormat | undefined {
  return pictureFormats.find(format =>
    formatRows[format].begins.some(begin => begin.every((byte, at) => bytes[at] === byte)),
  );
}

/** @throws CommandError `not-a-picture`; DecodeError of the format */
export async function readPicture(bytes: Uint8Array): Promise<readonly RasterImage[]> {
  const format = formatOfBytes(bytes);
  if (format === undefined) throw new CommandError('not-a-picture');
  return formatRows[format].decode(bytes);
}

async function jpegCodec(): Promise<Codec> {
  const row = transferSyntaxes.find(({ codec }) => codec === 'jpeg')!;
  return (await loadCodecs(codecTable, [row]))['jpeg']!;
}

/** 16,384 × 16,384. */
export const MOST_PIXELS: number = 2 ** 28;
