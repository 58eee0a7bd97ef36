import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { argumentList } from './argument-list.ts';

export type IdentifyFlags = CommonFlags;

export const identify: Declaration = declare<IdentifyFlags, string[]>(
  {
    name: 'identify',
    brief: 'Say what files are',
    usage: 'FILE...',
    about: [
      'Says of each file what it is by its first bytes, whatever its name: a DICOM file with its SOP Class and transfer',
      'syntax, a DICOMDIR, a bare data set, ACR-NEMA, the calibration text of the automotive industry that has the',
      'extension .dcm too, or a foreign format; and what its preamble makes it beside (PS3.10 §7.5).',
      'The exit code is 0 when all files are DICOM, 1 when some are and 4 when none is.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","kind":"part10","description":"…","sopClassUid":"…","transferSyntaxUid":"…","preamble":"zero"}',
        does: 'One file; kind is part10, dicomdir, data-set, acr-nema, etas, foreign, empty or unknown. The rest is there where it is known: edition of acr-nema, version of etas, mediaType of foreign; preamble is absent, zero, tiff, bigtiff, executable or unknown.',
      },
    ],
    examples: [
      { call: 'hu identify *.dcm', does: 'Say what some files are' },
      { call: 'hu identify /media/cdrom --json', does: 'Say it of all files of a folder, as JSON' },
      { call: 'curl -s URL | hu identify -', does: 'Say it of standard input' },
    ],
  },
  {
    flags: commonFlags,
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../identify/action.ts'),
);
