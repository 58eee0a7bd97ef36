import type { DataSet, Keyword } from '../data/index.ts';
import { transferSyntax as standardSyntax } from '../syntax/index.ts';
import { acrNemaEdition } from './acr-nema.ts';
import type { DicomObject } from './dicom-object.ts';
import { isImplicit, PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';
import { namedSyntaxUid } from './front.ts';

/** One row of the table of warnings: `what` is a sentence without its full stop. */
export interface FileWarningRow {
  readonly what: string;
  /** Where the standard says how it should be. */
  readonly section: string;
}

const rows = {
  'no-preamble': {
    what: 'The file begins without the preamble of 128 bytes',
    section: 'PS3.10 §7.1',
  },
  'no-prefix': {
    what: 'The prefix DICM is missing',
    section: 'PS3.10 §7.1',
  },
  'no-file-meta': {
    what: 'There is no File Meta Information: the file is a bare data set',
    section: 'PS3.10 §7.1',
  },
  'no-transfer-syntax': {
    what: 'The File Meta Information does not name the transfer syntax, which was told by the first elements',
    section: 'PS3.10 §7.1',
  },
  'unknown-transfer-syntax': {
    what: 'The transfer syntax is not one of PS3.6; the first elements told how to read the data set',
    section: 'PS3.5 §10, PS3.6 Table A-1',
  },
  'implicit-file-meta': {
    what: 'The File Meta Information is in Implicit VR',
    section: 'PS3.10 §7.1',
  },
  'no-group-length': {
    what: 'The File Meta Information does not state its length',
    section: 'PS3.10 Table 7.1-1',
  },
  'wrong-group-length': {
    what: 'The File Meta Information states another length than it has',
    section: 'PS3.10 Table 7.1-1',
  },
  'other-identity': {
    what: 'The File Meta Information names another SOP Class or Instance than the data set',
    section: 'PS3.10 Table 7.1-1',
  },
  'acr-nema': {
    what: 'The data set is a message of ACR-NEMA, the standard before DICOM',
    section: 'PS3.6 Table 6-1',
  },
} as const;

export type FileWarningCode = keyof typeof rows;
/** What may be odd around a data set that is read nevertheless. */
export const fileWarningRows: Readonly<Record<FileWarningCode, FileWarningRow>> = rows;

/** Something odd about a file that was read nevertheless; what is odd in its data set the tape tells. */
export interface FileWarning {
  readonly code: FileWarningCode;
  /** Byte position in the file. */
  readonly offset: number;
}

/** What a file lacks or has wrong beside its data set. */
export function fileWarnings(object: DicomObject): readonly FileWarning[] {
  return [...frontWarnings(object), ...metaWarnings(object), ...dataSetWarnings(object)];
}

function* frontWarnings({
  preamble,
  hasPrefix,
  fileMeta,
  isGuessed,
  transferSyntax,
}: DicomObject): Generator<FileWarning> {
  const hasMeta = fileMeta.window.tape.count > 0;
  if (preamble.length === 0 && (hasPrefix || hasMeta)) yield { code: 'no-preamble', offset: 0 };
  if (!hasPrefix && hasMeta) yield { code: 'no-prefix', offset: 0 };
  if (!hasMeta) yield { code: 'no-file-meta', offset: 0 };
  else if (isGuessed) {
    const code = namedSyntaxUid(fileMeta) === undefined ? 'no-transfer-syntax' : 'unknown-transfer-syntax';
    yield { code, offset: fileMeta.window.tape.origin };
  } else if (standardSyntax(transferSyntax.uid) === undefined)
    yield { code: 'unknown-transfer-syntax', offset: fileMeta.window.tape.origin };
}

function* metaWarnings(object: DicomObject): Generator<FileWarning> {
  const { fileMeta, preamble, hasPrefix } = object;
  const { tape } = fileMeta.window;
  if (tape.count === 0) return;
  const offset = (preamble.length > 0 ? PREAMBLE_LENGTH : 0) + (hasPrefix ? PREFIX.length : 0);
  if (isImplicit(fileMeta)) yield { code: 'implicit-file-meta', offset };
  const [stated] = fileMeta.values('FileMetaInformationGroupLength');
  if (stated === undefined) yield { code: 'no-group-length', offset };
  else if (fileMeta.changes.size === 0 && stated !== tape.bytes.length - behindGroupLength(object))
    yield { code: 'wrong-group-length', offset };
  if (IDENTITY.some(([meta, own]) => differs(shortText(fileMeta, meta), shortText(object, own))))
    yield { code: 'other-identity', offset };
}

/** Offset in the group behind its length element. */
function behindGroupLength({ fileMeta: { window } }: DicomObject): number {
  return window.tape.tokens.tag(0) === GROUP_LENGTH ? window.tape.tokens.end(0) : 0;
}

function* dataSetWarnings(object: DicomObject): Generator<FileWarning> {
  if (acrNemaEdition(object) !== undefined) yield { code: 'acr-nema', offset: object.window.tape.origin };
}

/** Undefined too for a text so long that it was left at its source. */
function shortText(dataSet: DataSet, keyword: Keyword): string | undefined {
  const element = dataSet.element(keyword);
  return element?.bytes === undefined ? undefined : element.text;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

const IDENTITY = [
  ['MediaStorageSOPClassUID', 'SOPClassUID'],
  ['MediaStorageSOPInstanceUID', 'SOPInstanceUID'],
] as const;
const GROUP_LENGTH = 0x0002_0000;
