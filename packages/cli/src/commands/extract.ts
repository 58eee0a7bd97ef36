import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';

export interface ExtractFlags extends CommonFlags {
  readonly output: string | undefined;
  readonly frame: number | undefined;
  readonly icon: boolean | undefined;
  readonly video: 'kept' | 'mp4' | 'elementary';
  readonly verbose: boolean | undefined;
}

export const extract: Declaration = declare<ExtractFlags, string[]>(
  {
    name: 'extract',
    brief: 'Take documents, compressed frames and films out of DICOM files',
    usage: 'FILE... --output PATH',
    about: [
      'Writes what a file carries as it is: the document of an encapsulated PDF, CDA, STL, OBJ or MTL, the frames of a',
      'compressed image (JPEG, JPEG 2000, JPEG-LS, JPEG XL, HTJ2K), the stream of a video. Nothing is decoded; for pictures',
      'of images of any kind see hu image. Ends of names follow from the media type, the transfer syntax or the film.',
      'With --video mp4 a film in a transport stream becomes MP4, which browsers play; with --video elementary the pictures',
      'of any film come out alone, H.264 and HEVC with start codes.',
      '',
      'Folders are searched through, and patterns too; what is not DICOM in them is passed over.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","output":"a.pdf","mediaType":"application/pdf","bytes":31004}',
        does: 'One file that was written; mediaType for documents, frame for frames.',
      },
    ],
    examples: [
      { call: 'hu extract report.dcm --output report.pdf', does: 'The document of an object' },
      { call: 'hu extract photo.dcm --output photo.jpg', does: 'The JPEG of a compressed image, not decoded' },
      { call: 'hu extract video.dcm --video mp4 --output video.mp4', does: 'A film that browsers play' },
      { call: 'hu extract study/ --output parts/', does: 'All that the files of a study carry' },
    ],
  },
  {
    flags: {
      ...commonFlags,
      output: textFlag('PATH', 'Write here: a folder, of one file also a file, or - for standard output'),
      frame: { kind: 'parsed', parse: parseCount, optional: true, placeholder: 'N', brief: 'This frame alone, from 1' },
      icon: onOff('The icon of the file, as PNG'),
      video: {
        kind: 'enum',
        values: ['kept', 'mp4', 'elementary'],
        default: 'kept',
        brief: 'Films as they are kept, as MP4, or their pictures alone',
      },
      verbose: onOff('Tell of each file'),
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../extract/action.ts'),
);
