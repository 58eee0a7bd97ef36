import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parsePath } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag, textsFlag } from './flag-kinds.ts';

/** What becomes of pictures; the rows are in make/kinds.ts. */
export const madeKinds = ['secondary-capture', 'endoscopic', 'microscopic', 'photographic'] as const;

export interface MakeFlags extends CommonFlags {
  readonly output: string | undefined;
  readonly as: (typeof madeKinds)[number];
  readonly multiFrame: boolean | undefined;
  readonly from: string | undefined;
  readonly set: readonly string[] | undefined;
  readonly title: string | undefined;
  readonly keepJpeg: boolean;
  readonly verbose: boolean | undefined;
}

export const make: Declaration = declare<MakeFlags, string[]>(
  {
    name: 'make',
    brief: 'Make DICOM objects of pictures, films and documents',
    usage: 'FILE... --output PATH',
    about: [
      'Makes an object of each file: of PNG, JPEG, TIFF and BMP a secondary capture or a visible light image, of films (MP4',
      'and transport streams with H.264 or HEVC, MPEG-2) a video, of PDF, CDA (.xml), STL, OBJ and MTL an encapsulated',
      'document. JPEG of the baseline and the extended process, films and documents are put in as they are; other pictures',
      'are stored uncompressed. TIFF with several pages is multi-frame, and so are several pictures of one size with',
      '--multi-frame.',
      '',
      'All objects of a run are of one series of a new study, with empty values for the patient; --from takes patient and',
      'study of a DICOM file, and --set gives any attribute a value.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.png","output":"a.dcm","sopClassUid":"1.2.840.…","sopInstanceUid":"2.25.…","bytes":786904}',
        does: 'One object that was made.',
      },
    ],
    examples: [
      {
        call: 'hu make scan.png --output scan.dcm --set PatientID=C12 --set PatientName=DOE^JANE',
        does: 'A secondary capture',
      },
      {
        call: 'hu make report.pdf --from study/ct.dcm --title Report --output report.dcm',
        does: 'A report of a study',
      },
      { call: "hu make 'photos/*.jpg' --as photographic --output objects/", does: 'Photographs' },
      { call: "hu make 'slices/*.png' --multi-frame --output stack.dcm", does: 'One object of many frames' },
      { call: 'hu make operation.mp4 --as endoscopic --output video.dcm', does: 'A video' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      output: textFlag('PATH', 'Write here: a folder, of one object also a file, or - for standard output'),
      as: { kind: 'enum', values: madeKinds, default: 'secondary-capture', brief: 'What becomes of pictures' },
      multiFrame: onOff('One object of all pictures, a frame each'),
      from: textFlag('FILE', 'Take patient and study from this DICOM file', parsePath),
      set: textsFlag('PATH=VALUE', 'Give an attribute a value; PATH:VR=VALUE names its VR'),
      title: textFlag('TEXT', 'Title of a document'),
      keepJpeg: {
        kind: 'boolean',
        default: true,
        brief: 'Put JPEG in as it is; without it its pixels are stored uncompressed',
      },
      verbose: onOff('Tell of each object'),
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns'),
  },
  () => import('../make/action.ts'),
);
