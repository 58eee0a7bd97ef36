import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parseText } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { type PeerFlags, peerFlags } from './peer-flags.ts';

export interface FindFlags extends CommonFlags, PeerFlags {
  readonly patient: boolean | undefined;
  readonly study: boolean | undefined;
  readonly series: boolean | undefined;
  readonly image: boolean | undefined;
  readonly return: readonly string[] | undefined;
  readonly model: 'study-root' | 'patient-root' | undefined;
  readonly limit: number | undefined;
  readonly color: boolean;
}

const level = (name: string) =>
  ({ kind: 'boolean', optional: true, withNegated: false, brief: `Search for ${name}` }) as const;

export const find: Declaration = declare<FindFlags, string[]>(
  {
    name: 'find',
    brief: 'Search at a peer (C-FIND)',
    usage: 'HOST:PORT [KEY=VALUE...]',
    about: [
      'Keys are keywords of PS3.6 such as PatientID, tags such as 0010,0020, or paths such as',
      'RequestAttributesSequence.RequestedProcedureID. Values go to the peer as they are, with * and ? as wildcards,',
      'FROM-TO as a range of dates and \\ between UIDs. A key without =VALUE is only returned.',
      'Without a level, studies are searched for.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"00080052":{"vr":"CS","Value":["STUDY"]},…}',
        does: 'One match in the DICOM JSON Model (PS3.18 Annex F), as the peer gave it.',
      },
    ],
    examples: [
      {
        call: "hu find ARCHIVE@127.0.0.1:11112 PatientName='DOE*'",
        does: 'List the studies of patients whose name begins with DOE',
      },
      { call: 'hu find ARCHIVE@127.0.0.1:11112 --series StudyInstanceUID=1.2.3', does: 'List the series of a study' },
      {
        call: 'hu find PACS@pacs.example:104 StudyDate=20260101-20260131 --return PatientID,StudyInstanceUID',
        does: 'Choose the columns',
      },
      {
        call: 'hu find PACS@pacs.example:104 ModalitiesInStudy=CT --json --limit 10',
        does: 'Print the first ten matches as JSON',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...peerFlags,
      patient: level('patients (patient root)'),
      study: level('studies'),
      series: level('series'),
      image: level('instances'),
      return: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        variadic: true,
        placeholder: 'KEY,...',
        brief: 'Keys to be returned and shown, instead of the usual ones of the level',
      },
      model: {
        kind: 'enum',
        values: ['study-root', 'patient-root'],
        optional: true,
        brief: 'Information model (PS3.4 §C.6); study-root unless patients are searched for',
      },
      limit: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'N',
        brief: 'Stop the search after so many matches',
      },
      color: {
        kind: 'boolean',
        default: true,
        brief: 'Use colours on a terminal; the variable NO_COLOR turns them off too',
      },
    },
    positional: argumentList('HOST:PORT KEY=VALUE', 'Where the peer listens, then what must match'),
  },
  () => import('../find/action.ts'),
);
