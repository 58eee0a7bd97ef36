import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { argumentList } from './argument-list.ts';
import { type ModelFlags, modelFlags } from './model-flags.ts';

export interface XmlFlags extends CommonFlags, ModelFlags {
  readonly namespace: boolean;
}

export const xml: Declaration = declare<XmlFlags, string[]>(
  {
    name: 'xml',
    brief: 'Turn DICOM files into Native DICOM XML, and back',
    usage: 'FILE...',
    about: [
      'Writes the Native DICOM Model (PS3.19 §A.1): a document for each file, several one behind the other.',
      'A file that holds XML becomes DICOM, one file for each document in it. Document types and entities are refused.',
      'Folders are searched through, and patterns such as "study/**/*.dcm" too; what is of the other kind is passed over.',
      '',
      'Texts are UTF-8; characters that XML cannot hold, such as form feeds, become U+FFFD and are told of. Private elements',
      'stand under the names of their creators, and get blocks again on the way back. File Meta Information is not in the',
      'model; compressed pixels stand in the text with their item headers, and need --syntax on the way back.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"a.dcm","output":"out/a.xml","bytes":9304}',
        does: 'One file that was written with --output.',
      },
    ],
    examples: [
      { call: 'hu xml slice.dcm --pretty --bulk none', does: 'Print a header as XML' },
      { call: 'hu xml study/ --output xml/', does: 'Write a document of each file of a folder, names kept' },
      { call: 'hu xml slice.xml --output slice.dcm', does: 'Write DICOM of XML' },
      {
        call: 'dcm2xml -nat +Eb slice.dcm | hu xml - > header.dcm',
        does: 'Read what DCMTK wrote',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...modelFlags,
      namespace: {
        kind: 'boolean',
        default: true,
        brief: 'Name the namespace of PS3.19 on the root of each document',
      },
    },
    aliases: { v: 'verbose' },
    positional: argumentList('FILE', 'Files, folders and patterns; - is standard input'),
  },
  () => import('../xml/action.ts'),
);
