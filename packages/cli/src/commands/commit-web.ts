import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseSeconds } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { type WebFlags, webFlags } from './web-flags.ts';

export interface CommitWebFlags extends CommonFlags, WebFlags {
  readonly wait: number;
  readonly transaction: string | undefined;
  readonly byStudy: boolean | undefined;
}

export const commitWeb: Declaration = declare<CommitWebFlags, string[]>(
  {
    name: 'commit web',
    brief: 'Ask a DICOMweb service to keep objects for good (PS3.18 §13)',
    usage: 'URL [PATH...]',
    about: [
      'Asks for the objects of the files, and asks again as often as the service wants it, until it has looked at all of',
      'them. With --transaction and without files it asks what came of an earlier request. The exit code is 0 when the',
      'service keeps all, 1 when it keeps some, 3 when none or when the result is not there in time.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"sopInstanceUid":"1.2.3","sopClassUid":"…","committed":false,"reason":274,"meaning":"No such object instance"}',
        does: 'One object.',
      },
      { call: '{"transactionUid":"2.25…","committed":11,"failed":1}', does: 'The last line.' },
    ],
    examples: [
      {
        call: 'hu commit web http://127.0.0.1:8080/dicom-web study/',
        does: 'May the files of the folder be deleted?',
      },
      {
        call: 'hu commit web https://pacs.example/dicom-web --transaction 2.25.7 --token env:PACS_TOKEN',
        does: 'What came of the request with this Transaction UID',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...webFlags,
      wait: {
        kind: 'parsed',
        parse: parseSeconds,
        default: '60',
        placeholder: 'SECONDS',
        brief: 'Longest wait for the result',
      },
      transaction: textFlag('UID', 'Transaction UID; a new one unless told'),
      byStudy: onOff('Name study and series too, which have to be the same there'),
    },
    positional: argumentList('URL PATH', 'Address of the service, then files and folders'),
  },
  async () => ({ run: (await import('../commit/web.ts')).run }),
);
