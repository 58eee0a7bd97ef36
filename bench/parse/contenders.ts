import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readBytes } from 'hounsfield/file';
import { peersFolder } from '../lib/places.ts';

/** Reads the header of one file; the answer is summed up so that no work can be left out. */
export type Parse = (file: Uint8Array) => number;

/** One way to read a header. */
export interface Contender {
  readonly title: string;
  /** The npm package, or `hounsfield` for ours. */
  readonly package: 'hounsfield' | 'dicom-parser' | 'dcmjs';
  /** `index`: elements are found; `values`: twenty attributes are read too. */
  readonly work: 'index' | 'values';
  readonly load: () => Promise<Parse>;
}

/** Twenty attributes that an index of an archive asks for, by tag and by keyword. */
const attributes = [
  [0x0008_0016, 'SOPClassUID'],
  [0x0008_0018, 'SOPInstanceUID'],
  [0x0008_0020, 'StudyDate'],
  [0x0008_0030, 'StudyTime'],
  [0x0008_0050, 'AccessionNumber'],
  [0x0008_0060, 'Modality'],
  [0x0008_0070, 'Manufacturer'],
  [0x0008_0090, 'ReferringPhysicianName'],
  [0x0008_1030, 'StudyDescription'],
  [0x0008_103e, 'SeriesDescription'],
  [0x0010_0010, 'PatientName'],
  [0x0010_0020, 'PatientID'],
  [0x0010_0030, 'PatientBirthDate'],
  [0x0010_0040, 'PatientSex'],
  [0x0018_0015, 'BodyPartExamined'],
  [0x0020_000d, 'StudyInstanceUID'],
  [0x0020_000e, 'SeriesInstanceUID'],
  [0x0020_0010, 'StudyID'],
  [0x0020_0011, 'SeriesNumber'],
  [0x0020_0013, 'InstanceNumber'],
] as const;

export const contenders: Readonly<Record<string, Contender>> = {
  hounsfield: {
    title: 'hounsfield',
    package: 'hounsfield',
    work: 'index',
    load: async () => file => Number(readBytes(file).has('SOPInstanceUID')),
  },
  'dicom-parser': {
    title: 'dicom-parser',
    package: 'dicom-parser',
    work: 'index',
    load: async () => loadDicomParser(),
  },
  dcmjs: { title: 'dcmjs', package: 'dcmjs', work: 'index', load: async () => loadDcmjs() },
  'hounsfield-values': { title: 'hounsfield', package: 'hounsfield', work: 'values', load: async () => readValues },
  'dicom-parser-values': {
    title: 'dicom-parser',
    package: 'dicom-parser',
    work: 'values',
    load: async () => loadDicomParserValues(),
  },
};

function readValues(file: Uint8Array): number {
  const object = readBytes(file);
  let found = 0;
  for (const [, keyword] of attributes) if (object.get(keyword) !== undefined) found++;
  return found;
}

interface DicomParser {
  parseDicom(file: Uint8Array): { string(tag: string): string | undefined };
}

function loadDicomParser(): Parse {
  const { parseDicom } = requirePeer('dicom-parser') as DicomParser;
  return file => Number(parseDicom(file).string('x00080018') !== undefined);
}

function loadDicomParserValues(): Parse {
  const { parseDicom } = requirePeer('dicom-parser') as DicomParser;
  const tags = attributes.map(([tag]) => `x${tag.toString(16).padStart(8, '0')}`);
  return file => {
    const dataSet = parseDicom(file);
    let found = 0;
    for (const tag of tags) if (dataSet.string(tag) !== undefined) found++;
    return found;
  };
}

interface Dcmjs {
  readonly data: { readonly DicomMessage: { readFile(file: ArrayBuffer): { readonly dict: object } } };
}

/** dcmjs wants an ArrayBuffer that holds the file and nothing else: ours do, so that nothing is copied for it. */
function loadDcmjs(): Parse {
  const { DicomMessage } = (requirePeer('dcmjs') as Dcmjs).data;
  return file => Number('00080018' in DicomMessage.readFile(file.buffer as ArrayBuffer).dict);
}

/** The peers are plain JavaScript: what they export is known from their documentation. */
function requirePeer(name: string): unknown {
  const folder = peersFolder();
  if (folder === undefined) throw new Error('Run first: node bench/install-peers.mjs');
  return createRequire(join(folder, 'index.js'))(name);
}
