import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount } from '../parsers.ts';
import { argumentList } from './argument-list.ts';

export interface InfoFlags extends CommonFlags {
  readonly frame: number | undefined;
  readonly statistics: boolean;
}

export const info: Declaration = declare<InfoFlags, string[]>(
  {
    name: 'info',
    brief: 'Say what images are: size, bits, windows, spacing, statistics',
    usage: 'FILE...',
    about: [
      'Says of each image what its pixels are, how they are compressed, how they are to be shown, where they lie and how',
      'large they are, and what the values of a frame are: lowest, highest, mean and standard deviation, padding left out,',
      'as stored and after the modality stage.',
      '',
      'Folders are searched through, and patterns too; what is not DICOM in them is passed over.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","rows":512,"columns":512,"frames":1,"samplesPerPixel":1,"photometric":"MONOCHROME2",…}',
        does: 'One image: layout, transferSyntax, windows, rescale, geometry, overlays, realWorld, statistics; what an image does not have is absent.',
      },
    ],
    examples: [
      { call: 'hu info ct.dcm', does: 'Say what an image is' },
      { call: 'hu info study/ --json --no-statistics', does: 'Say it of all images of a study without decoding them' },
      { call: 'hu info cine.dcm --frame 20', does: 'Look at the values of one frame' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      frame: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'Frame, from 1; the first' },
      statistics: { kind: 'boolean', default: true, brief: 'Decode the frame and tell of its values' },
    },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../info/action.ts'),
);
