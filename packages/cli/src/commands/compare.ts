import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parsePath } from '../parsers.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { parseTolerance } from './picture-parsers.ts';

export interface CompareFlags extends CommonFlags {
  readonly frame: number | undefined;
  readonly tolerance: number;
  readonly stored: boolean | undefined;
  readonly histogram: boolean | undefined;
  readonly difference: string | undefined;
}

const file = (brief: string) => ({ brief, placeholder: 'FILE', parse: parsePath }) as const;

export const compare: Declaration = declare<CompareFlags, [string, string]>(
  {
    name: 'compare',
    brief: 'Compare the pixels of two images or pictures',
    usage: 'A B',
    about: [
      'Compares two DICOM images, or two pictures (PNG, JPEG, TIFF, BMP), or one with the other, frame by frame. Two DICOM',
      'images are compared by their values after decoding, whatever compresses them; beside a picture an image is rendered',
      'to 8 bits first. It tells the largest difference, mean absolute error (MAE), root mean square error (RMSE), peak',
      'signal to noise ratio (PSNR, dB) and structural similarity (SSIM, of windows of 8 × 8 samples).',
      '',
      'The exit code is 0 when no difference is above --tolerance, and 1 otherwise.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"frame":1,"samples":262144,"different":12,"max":3,"mae":0.0001,"rmse":0.02,"psnr":81.2,"ssim":0.9999}',
        does: 'One frame; psnr is null where both are equal. histogram, with --histogram, has the number of samples by their difference.',
      },
    ],
    examples: [
      { call: 'hu compare original.dcm compressed.dcm', does: 'Say what compression changed' },
      {
        call: 'hu compare a.dcm b.dcm --tolerance 2 --difference where.png',
        does: 'Allow two, and show where they differ',
      },
      { call: 'hu compare ct.dcm expected.png', does: 'Compare a rendered image with a picture' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      frame: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'This frame alone, from 1' },
      tolerance: {
        kind: 'parsed',
        parse: parseTolerance,
        default: '0',
        placeholder: 'DIFFERENCE',
        brief: 'The largest difference of a sample that is still taken as equal',
      },
      stored: onOff('Compare values as stored even where their rescale differs; without it they are rescaled first'),
      histogram: onOff('Tell how many samples differ by how much'),
      difference: textFlag(
        'PATH',
        'Write a picture of the differences of the first frame compared: PNG, TIFF or BMP',
        parsePath,
      ),
    },
    positional: { kind: 'tuple', parameters: [file('The one file'), file('The other file')] },
  },
  () => import('../compare/action.ts'),
);
