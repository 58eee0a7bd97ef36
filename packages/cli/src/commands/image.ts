import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parsePath } from '../parsers.ts';
import type { TerminalKind } from '../pictures/terminal.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { parsePair, parseRegion, parseSize, parseWindow, type WindowChoice } from './picture-parsers.ts';

/** What pictures are written as: picture files, and the values themselves. */
export const imageFormats = ['png', 'jpeg', 'tiff', 'bmp', 'nifti', 'raw'] as const;
export type ImageFormat = (typeof imageFormats)[number];

export interface ImageFlags extends CommonFlags {
  readonly output: string | undefined;
  readonly format: ImageFormat | undefined;
  readonly frame: number | undefined;
  readonly allFrames: boolean | undefined;
  readonly sheet: number | undefined;
  readonly window: WindowChoice | undefined;
  readonly function: 'linear' | 'linear-exact' | 'sigmoid' | undefined;
  readonly percentile: readonly [number, number] | undefined;
  readonly table: number | undefined;
  readonly invert: boolean | undefined;
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly region:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined;
  readonly nearest: boolean | undefined;
  readonly state: string | undefined;
  readonly over: string | undefined;
  readonly overlays: boolean;
  readonly shutter: boolean;
  readonly profile: boolean;
  readonly bits: '8' | '16';
  readonly quality: number;
  readonly terminal: TerminalKind | undefined;
  readonly columns: number | undefined;
}

export const image: Declaration = declare<ImageFlags, string[]>(
  {
    name: 'image',
    brief: 'Make pictures of images: PNG, JPEG, TIFF, BMP, NIfTI, raw, or in the terminal',
    usage: 'FILE... [--output PATH]',
    about: [
      'Shows frames as a display would: modality table or rescale, window, presentation table, palette, colours, shutter',
      'and overlays (PS3.4 §N.2), or as a presentation state says. Without --output they are drawn in the terminal.',
      '',
      'The format follows from the end of the path, or is --format. Below a folder each picture has the name of its file;',
      'the frames of a file have their number behind it, but TIFF takes them as pages. NIfTI and raw hold the values as',
      'stored, not a picture: NIfTI those of all frames of a file, or of all files as slices in the order of their places.',
      '',
      'Folders are searched through, and patterns too; what is not DICOM in them is passed over.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","output":"a.png","frame":1,"width":512,"height":512,"bytes":140211}',
        does: 'One picture that was written; frame is absent where a file holds several. texts, with --state, are those of the presentation state, which are not drawn, with their places in the picture.',
      },
    ],
    examples: [
      { call: 'hu image ct.dcm', does: 'Look at an image in the terminal' },
      { call: 'hu image ct.dcm --window 40,400 --output ct.png', does: 'Write a picture with a window' },
      {
        call: 'hu image study/ --format jpeg --size 256x256 --output thumbnails/',
        does: 'Make small pictures of a study',
      },
      { call: 'hu image cine.dcm --all-frames --output frames/', does: 'Write each frame' },
      {
        call: 'hu image study/ --sheet 6 --size 200x200 --output sheet.png',
        does: 'Write a contact sheet, six across',
      },
      { call: 'hu image mr.dcm --state gsps.dcm --output mr.png', does: 'Apply a presentation state' },
      { call: 'hu image series/ --output brain.nii', does: 'Write the slices of a series as a volume' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      output: textFlag('PATH', 'Write here: a folder, of one picture also a file, or - for standard output'),
      format: { kind: 'enum', values: imageFormats, optional: true, brief: 'Format, where the path does not tell it' },
      frame: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'Frame, from 1; the first' },
      allFrames: onOff('All frames'),
      sheet: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'COLUMNS',
        brief: 'One contact sheet of all pictures, so many side by side',
      },
      window: {
        kind: 'parsed',
        parse: parseWindow,
        optional: true,
        placeholder: 'WINDOW',
        brief: 'CENTER,WIDTH; the number of a window of the file, from 1; or full, for all values',
      },
      function: {
        kind: 'enum',
        values: ['linear', 'linear-exact', 'sigmoid'],
        optional: true,
        brief: 'Function of --window CENTER,WIDTH',
      },
      percentile: {
        kind: 'parsed',
        parse: parsePair,
        optional: true,
        placeholder: 'LOW,HIGH',
        brief: 'Spread the values between two percentiles over the greys',
      },
      table: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'N',
        brief: 'VOI table of the file, from 1',
      },
      invert: onOff('Swap black and white'),
      size: {
        kind: 'parsed',
        parse: parseSize,
        optional: true,
        placeholder: 'WxH',
        brief: 'Fit the picture into this size',
      },
      region: {
        kind: 'parsed',
        parse: parseRegion,
        optional: true,
        placeholder: 'X,Y,W,H',
        brief: 'Show this part of the image, in its pixels from 0',
      },
      nearest: onOff('Leave pixels sharp where the size changes'),
      state: textFlag('FILE', 'Apply this presentation state', parsePath),
      over: textFlag('FILE', 'The other image of a presentation state that blends two', parsePath),
      overlays: { kind: 'boolean', default: true, brief: 'Draw overlays' },
      shutter: { kind: 'boolean', default: true, brief: 'Hide what the shutter hides' },
      profile: { kind: 'boolean', default: true, brief: 'Convert the colours of an ICC profile to sRGB' },
      bits: { kind: 'enum', values: ['8', '16'], default: '8', brief: 'Bits of a sample in grey PNG and TIFF' },
      quality: { kind: 'parsed', parse: parseCount, default: '90', placeholder: '1-100', brief: 'Quality of JPEG' },
      terminal: {
        kind: 'enum',
        values: ['blocks', 'kitty', 'sixel'],
        optional: true,
        brief: 'Draw in the terminal: characters of blocks, or the graphics of kitty or sixel',
      },
      columns: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'COLUMNS',
        brief: 'Columns of the terminal that a picture takes',
      },
    },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../image/action.ts'),
);
