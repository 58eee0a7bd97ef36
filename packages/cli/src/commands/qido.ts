import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parseCount, parseText } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { categoryBrief, type WebFlags, webFlags } from './web-flags.ts';

export interface QidoFlags extends CommonFlags, WebFlags {
  readonly study: boolean | undefined;
  readonly series: boolean | undefined;
  readonly image: boolean | undefined;
  readonly category: string | undefined;
  readonly return: readonly string[] | undefined;
  readonly allFields: boolean | undefined;
  readonly fuzzy: boolean | undefined;
  readonly limit: number | undefined;
  readonly offset: number | undefined;
  readonly page: number;
  readonly color: boolean;
}

export const qido: Declaration = declare<QidoFlags, string[]>(
  {
    name: 'qido',
    brief: 'Search at a DICOMweb service (QIDO-RS)',
    usage: 'URL [KEY=VALUE...]',
    about: [
      'Keys are keywords of PS3.6 such as PatientID, tags such as 0010,0020, or paths such as',
      'RequestAttributesSequence.RequestedProcedureID. Values have * and ? as wildcards, FROM-TO as a range of dates and \\',
      'between UIDs. A key without =VALUE is only returned. Without a level, studies are searched for. One',
      'StudyInstanceUID, and one SeriesInstanceUID with it, become part of the address. All pages are fetched, one when',
      'the one before has been read; what the server warns of goes to standard error.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"0020000D":{"vr":"UI","Value":["1.2.3"]},…}',
        does: 'One match in the DICOM JSON Model (PS3.18 Annex F).',
      },
    ],
    examples: [
      {
        call: "hu qido http://127.0.0.1:8080/dicom-web PatientName='DOE*'",
        does: 'List the studies of patients whose name begins with DOE',
      },
      {
        call: 'hu qido http://127.0.0.1:8080/dicom-web --image StudyInstanceUID=1.2.3 SeriesInstanceUID=1.2.3.4',
        does: 'List the objects of a series',
      },
      {
        call: 'hu qido http://127.0.0.1:8080/dicom-web --category hanging-protocols HangingProtocolName=CH*',
        does: 'List hanging protocols',
      },
      {
        call: 'hu qido https://pacs.example/dicom-web StudyDate=20260101- --return PatientID,StudyInstanceUID --limit 20 --token file:token',
        does: 'Choose the columns, take the first twenty',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...webFlags,
      study: onOff('Search for studies'),
      series: onOff('Search for series'),
      image: onOff('Search for instances'),
      category: textFlag('NAME', categoryBrief),
      return: {
        kind: 'parsed',
        parse: parseText,
        optional: true,
        variadic: true,
        placeholder: 'KEY,...',
        brief: 'Keys to be returned and shown, instead of the usual ones of the level (includefield)',
      },
      allFields: onOff('Have all returned that the server knows (includefield=all)'),
      fuzzy: onOff('Ask for fuzzy matching of names (PS3.18 §8.3.4.2)'),
      limit: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'N',
        brief: 'Most matches; all unless told',
      },
      offset: {
        kind: 'parsed',
        parse: parseCount,
        optional: true,
        placeholder: 'N',
        brief: 'Matches to leave out first',
      },
      page: {
        kind: 'parsed',
        parse: parseCount,
        default: '500',
        placeholder: 'N',
        brief: 'Matches to ask for at a time',
      },
      color: {
        kind: 'boolean',
        default: true,
        brief: 'Use colours on a terminal; the variable NO_COLOR turns them off too',
      },
    },
    positional: argumentList('URL KEY=VALUE', 'Address of the service, then what must match'),
  },
  () => import('../qido/action.ts'),
);
