import { type CommonFlags, commonFlags, type Declaration, declare } from '../declare.ts';
import { parsePath } from '../parsers.ts';
import { argumentList } from './argument-list.ts';
import { onOff, textFlag } from './flag-kinds.ts';
import { categoryBrief, type WebFlags, webFlags } from './web-flags.ts';

/** What can be fetched of a study, series or instance. */
export const wadoKinds = [
  'instances',
  'metadata',
  'frames',
  'pixeldata',
  'rendered',
  'thumbnail',
  'renderedmpr',
  'rendered3d',
  'bulkdata',
  'wado-uri',
  'capabilities',
] as const;

export interface WadoFlags extends CommonFlags, WebFlags {
  readonly what: (typeof wadoKinds)[number];
  readonly folder: string;
  readonly frames: string | undefined;
  readonly uri: string | undefined;
  readonly range: string | undefined;
  readonly to: string | undefined;
  readonly type: string | undefined;
  readonly window: string | undefined;
  readonly viewport: string | undefined;
  readonly quality: string | undefined;
  readonly annotation: string | undefined;
  readonly iccProfile: string | undefined;
  readonly method: string | undefined;
  readonly orientation: string | undefined;
  readonly slab: string | undefined;
  readonly swivel: string | undefined;
  readonly curve: string | undefined;
  readonly step: string | undefined;
  readonly rate: string | undefined;
  readonly anonymize: boolean | undefined;
  readonly category: string | undefined;
  readonly verbose: boolean | undefined;
}

export const wado: Declaration = declare<WadoFlags, string[]>(
  {
    name: 'wado',
    brief: 'Fetch objects, metadata, frames, pictures or values from a DICOMweb service (WADO-RS)',
    usage: 'URL KEY=UID...',
    about: [
      'Keys are StudyInstanceUID, SeriesInstanceUID and SOPInstanceUID, each with those above it. What comes is written to',
      'files as it arrives; their names are numbers of ours, since names from a server lead anywhere. No file is written',
      'over: numbers go on behind those that are there. A single object whose transfer breaks off is continued where it',
      'broke, if the server can. What wado-uri fetches is one object, or with --type a picture of it, by the URI Service.',
    ].join('\n'),
    jsonLines: [
      {
        call: '{"file":"in/000001.dcm","mediaType":"application/dicom","transferSyntaxUid":"1.2.840.10008.1.2.1","bytes":530488}',
        does: 'One file.',
      },
      { call: '{"summary":{"files":12,"bytes":6365856,"seconds":0.4}}', does: 'The last line.' },
    ],
    examples: [
      { call: 'hu wado http://127.0.0.1:8080/dicom-web StudyInstanceUID=1.2.3 --folder in', does: 'Fetch a study' },
      {
        call: 'hu wado https://pacs.example/dicom-web StudyInstanceUID=1.2.3 --what metadata --token env:PACS_TOKEN',
        does: 'The attributes of all its objects, into one file of DICOM JSON',
      },
      {
        call: 'hu wado http://127.0.0.1:8080/dicom-web StudyInstanceUID=1.2 SeriesInstanceUID=1.3 SOPInstanceUID=1.4 --what frames --frames 1,3-5',
        does: 'Four frames of an object, as they are stored',
      },
      {
        call: 'hu wado http://127.0.0.1:8080/dicom-web StudyInstanceUID=1.2 SeriesInstanceUID=1.3 SOPInstanceUID=1.4 --what rendered --type image/png --window 40,400',
        does: 'A picture of it',
      },
      {
        call: 'hu wado http://127.0.0.1:8080/dicom-web StudyInstanceUID=1.2 SeriesInstanceUID=1.3 --what rendered3d --swivel 360 --annotation patient',
        does: 'The volume of a series, seen from all sides',
      },
      {
        call: 'hu wado http://127.0.0.1:8080/dicom-web StudyInstanceUID=1.2 SeriesInstanceUID=1.3 SOPInstanceUID=1.4 --what wado-uri --anonymize',
        does: 'An object without its patient',
      },
      {
        call: 'hu wado http://127.0.0.1:8080/dicom-web SOPInstanceUID=1.9 --category hanging-protocols',
        does: 'A hanging protocol',
      },
      {
        call: 'hu wado http://127.0.0.1:8080/dicom-web --what bulkdata --uri http://127.0.0.1:8080/dicom-web/studies/1.2/…/bulkdata/7FE00010 --range 0-1023',
        does: 'The first KiB of a value that metadata name by address',
      },
    ],
  },
  {
    flags: {
      ...commonFlags,
      ...webFlags,
      what: { kind: 'enum', values: wadoKinds, default: 'instances', brief: 'What to fetch' },
      folder: { kind: 'parsed', parse: parsePath, default: '.', placeholder: 'DIR', brief: 'Folder for the files' },
      frames: textFlag('N,N-N', 'With frames, rendered or thumbnail: numbers of frames from 1 on; frames need it'),
      uri: textFlag(
        'URI',
        'With bulkdata: one value, by its BulkDataURI; it must be of the same origin as the service',
      ),
      range: textFlag('FROM-TO', 'With --uri: bytes of it, from 0 on, the last one included'),
      to: textFlag('UID', 'Transfer syntax that objects or frames are wanted in; as they are stored unless told'),
      type: textFlag('TYPE', 'Media type of frames or pictures; image/jpeg for pictures unless told'),
      window: textFlag('CENTER,WIDTH', 'With rendered: the window to draw with'),
      viewport: textFlag('WIDTH,HEIGHT', 'With rendered or thumbnail: pixels that the picture has to fit into'),
      quality: textFlag('N', 'With rendered: quality of JPEG from 1 to 100'),
      annotation: textFlag('KIND,...', 'With pictures: have patient, technique or both told in them'),
      iccProfile: textFlag('NAME', 'With pictures: their profile; no, yes, srgb, adobergb, rommrgb or displayp3'),
      method: textFlag('NAME', 'With renderedmpr or rendered3d: maximum_ip, minimum_ip, average_ip or volume_rendered'),
      orientation: textFlag('SIDE', 'With these: from where it is seen; a, p, r, l, h or f'),
      slab: textFlag('MM', 'With renderedmpr: thickness of the slab'),
      swivel: textFlag('DEGREES', 'With rendered3d: an animation about the patient, image/gif'),
      curve: textFlag('X,Y,Z,X,Y,Z...', 'With renderedmpr: an animation along a line, image/gif'),
      step: textFlag('N', 'With --swivel degrees, with --curve millimetres from picture to picture'),
      rate: textFlag('N', 'With --swivel or --curve: pictures a second'),
      anonymize: onOff('With wado-uri: without what tells who the patient is'),
      category: textFlag('NAME', categoryBrief),
      verbose: onOff('Tell of each file'),
    },
    aliases: { v: 'verbose' },
    positional: argumentList('URL KEY=UID', 'Address of the service, then what is wanted'),
  },
  () => import('../wado/action.ts'),
);
