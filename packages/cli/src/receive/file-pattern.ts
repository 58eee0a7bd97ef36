import { createHash } from 'node:crypto';
import type { DataSet } from 'hounsfield/data';
import { tagOf } from 'hounsfield/dictionary';
import { quoted } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';

/** What is known of an object before its data set is looked into. */
export interface ArrivalFacts {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly callingAeTitle: string;
  readonly calledAeTitle: string;
}

/** A pattern of names, read. */
export interface FilePattern {
  /** The header must be read up to before this tag; undefined when no attribute of the data set is needed. */
  readonly until: number | undefined;
  /** The path below the folder; no value of the object can lead out of it. */
  pathOf(facts: ArrivalFacts, header: DataSet | undefined): string;
}

/** The words that may stand in braces. */
export const fieldNames: readonly string[] = [
  'SOPInstanceUID',
  'SOPClassUID',
  'CallingAE',
  'CalledAE',
  'StudyInstanceUID',
  'SeriesInstanceUID',
  'StudyID',
  'StudyDate',
  'StudyTime',
  'StudyDescription',
  'SeriesDescription',
  'SeriesNumber',
  'InstanceNumber',
  'Modality',
  'AccessionNumber',
  'PatientID',
  'PatientName',
];

/** Reads such as `{StudyInstanceUID}/{Modality}-{SOPInstanceUID}.dcm`. @throws UsageError */
export function filePattern(text: string): FilePattern {
  const components = text.split('/').map(component);
  const needed = components.flat().flatMap(part => ('tag' in part ? [part.tag] : []));
  return {
    until: needed.length === 0 ? undefined : Math.max(...needed) + 1,
    pathOf: (facts, header) =>
      components.map(parts => parts.map(part => textOf(part, facts, header)).join('')).join('/'),
  };
}

/** A value as a part of a name: letters, digits and a few signs; what had to be changed is told apart by a digest. */
export function safeName(value: string): string {
  const trimmed = value.trim();
  if (UID.test(trimmed)) return trimmed;
  const plain = trimmed.replace(UNSAFE, '_').slice(0, MOST_CHARACTERS);
  if (plain === trimmed && plain !== '' && !RESERVED.test(plain)) return plain;
  if (trimmed === '') return 'none';
  return `${plain}-${createHash('sha256').update(value).digest('hex').slice(0, 8)}`;
}

type Part = { readonly text: string } | { readonly field: keyof ArrivalFacts } | { readonly tag: number };

function component(text: string): readonly Part[] {
  if (text === '' || /^\.+$/.test(text)) {
    throw new UsageError('A pattern of names has an empty part, or one of dots', 'Write names between the slashes');
  }
  const words = text.match(/\{[^{}]*\}|[^{}]+|[{}]/g) ?? [];
  return words.map(word => (word.startsWith('{') ? field(word.slice(1, -1)) : literal(word)));
}

function literal(text: string): Part {
  if (!UNFIT.test(text)) return { text };
  throw new UsageError(
    `${quoted(text)} cannot stand in a file name`,
    'Use letters, digits and - _ . = + , ^ or spaces',
  );
}

function field(name: string): Part {
  const fact = FACTS[name];
  if (fact !== undefined) return { field: fact };
  const tag = fieldNames.includes(name) ? tagOf(name) : undefined;
  if (tag !== undefined) return { tag };
  throw new UsageError(`{${name}} is none of what names are made of`, `Choose from ${fieldNames.join(', ')}`);
}

function textOf(part: Part, facts: ArrivalFacts, header: DataSet | undefined): string {
  if ('text' in part) return part.text;
  if ('field' in part) return safeName(facts[part.field]);
  const element = header?.element(part.tag);
  return safeName(element?.bytes === undefined ? '' : (element.text ?? ''));
}

const FACTS: Readonly<Record<string, keyof ArrivalFacts>> = Object.assign(Object.create(null), {
  SOPInstanceUID: 'sopInstanceUid',
  SOPClassUID: 'sopClassUid',
  CallingAE: 'callingAeTitle',
  CalledAE: 'calledAeTitle',
});
const UID = /^\d+(\.\d+)*$/;
/** Letters and digits of any script, and signs that no shell and no file system takes for something else. */
const UNSAFE = /[^\p{L}\p{N}^=_-]+/gu;
const UNFIT = /[^\p{L}\p{N} ._=+,^-]/u;
/** Names of devices on Windows. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const MOST_CHARACTERS = 48;
