import type { Corpus } from '@hounsfield/testkit';
import { DataSet, type NewElement } from 'hounsfield/data';
import { attributeByKeyword } from 'hounsfield/dictionary';
import { DimseError } from 'hounsfield/errors';
import { readBytes } from 'hounsfield/file';
import type { Association } from 'hounsfield/network';
import { PatientRoot, StudyRoot } from 'hounsfield/services';
import type { QueryRow } from './archive.queries.table.ts';
import { objectOf, type WireObject } from './network.retrieve.support.ts';

/** Small sound objects of the corpus that fit into the model of PS3.4 §C.6: each has all four unique keys, once. */
export function storableObjects(corpus: Corpus): readonly WireObject[] {
  const objects = new Map<string, WireObject>();
  const modalities = new Map<string, string>();
  const patients = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const row of corpus.rows) {
    if (row.kind !== 'part10' || row.verdicts.dcmdump !== 'ok' || row.sopClass === '' || row.bytes > 40_000) continue;
    const bytes = corpus.read(row);
    const dataSet = readBytes(bytes);
    const [patient, study, series, instance] = UNIQUE.map(key => dataSet.text(key) ?? '');
    if (!patient || !study || !series || !instance || objects.has(instance)) continue;
    const modality = dataSet.text('Modality') ?? '';
    const person = PERSON.map(key => dataSet.text(key) ?? '').join('|');
    const count = counts.get(series) ?? 0;
    // What belongs to the patient or the series has to be the same in all its objects (PS3.3 §A.1.2).
    if (count >= MOST_OF_A_SERIES || (modalities.get(series) ?? modality) !== modality) continue;
    if ((patients.get(patient) ?? person) !== person) continue;
    // File Meta Information of some files repeats another identity.
    const object = { ...objectOf(bytes), sopInstanceUid: instance, sopClassUid: dataSet.text('SOPClassUID') ?? '' };
    // Orthanc waits for ever when a fragment has an odd length (PS3.8 §E.1), which a deflated file may have.
    if (object.data.length % 2 !== 0) continue;
    objects.set(instance, object);
    modalities.set(series, modality);
    patients.set(patient, person);
    counts.set(series, count + 1);
  }
  return [...objects.values()];
}

/** What an archive answers: the asked attributes of each match in a fixed order, or the status of its failure. */
export type Answer = readonly string[] | string;

export async function answer(association: Association, query: QueryRow): Promise<Answer> {
  const model = query.model === 'patient' ? PatientRoot : StudyRoot;
  const found: string[] = [];
  try {
    for await (const match of association.find(model, identifier(query))) {
      found.push(
        Object.keys(query.keys)
          .filter(key => key !== 'QueryRetrieveLevel')
          .map(key => `${key}=${shown(match, key)}`)
          .join(' | '),
      );
    }
  } catch (error) {
    if (error instanceof DimseError) return `failure ${error.status?.toString(16)}`;
    throw error;
  }
  return found.sort();
}

function identifier({ level, keys, characterSet = 'ISO_IR 192' }: QueryRow): DataSet {
  const elements: NewElement[] = [];
  for (const [path, text] of Object.entries({ QueryRetrieveLevel: level, ...keys })) {
    const [outer = '', inner] = path.split('.');
    const value = text === '' ? null : text;
    elements.push({
      tag: tagOf(outer),
      value: inner === undefined ? value : [DataSet.fromElements([{ tag: tagOf(inner), value }])],
    });
  }
  return DataSet.of({ SpecificCharacterSet: [characterSet] }).withElements(elements);
}

function shown(match: DataSet, path: string): string {
  const [outer = '', inner] = path.split('.');
  if (inner !== undefined)
    return (match.element(tagOf(outer))?.items ?? []).map(item => item.text(tagOf(inner)) ?? '').join('\\');
  const text = match.text(tagOf(outer)) ?? match.values(tagOf(outer)).join('\\');
  // Delimiters behind the last group that is there may be left out (PS3.5 §6.2.1.2).
  return /Name$/.test(outer) ? text.replace(/[=^]+$/, '') : text;
}

function tagOf(keyword: string): number {
  const tag = attributeByKeyword(keyword)?.tag;
  if (tag === undefined) throw new RangeError(`${keyword} is no keyword`);
  return tag;
}

const UNIQUE = ['PatientID', 'StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const;
const PERSON = ['PatientName', 'PatientBirthDate', 'PatientSex'] as const;
const MOST_OF_A_SERIES = 8;
