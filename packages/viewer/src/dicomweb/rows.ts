import { isRecord, type JsonRow, type NameGroups, nameOf, numberOf, textOf, textsOf } from './json-row.ts';

/** A study as the list shows it; dates and times are DA and TM texts of PS3.5 §6.2, '' where unknown. */
export interface StudyRow {
  readonly studyInstanceUid: string;
  readonly patientName: NameGroups;
  readonly patientId: string;
  readonly patientBirthDate: string;
  readonly patientSex: string;
  readonly studyDate: string;
  readonly studyTime: string;
  readonly studyDescription: string;
  readonly modalities: readonly string[];
  readonly accessionNumber: string;
  readonly referringPhysicianName: NameGroups;
  readonly series: number | undefined;
  readonly instances: number | undefined;
}

/** A series as the rail of thumbnails shows it. */
export interface SeriesRow {
  readonly seriesInstanceUid: string;
  readonly modality: string;
  readonly seriesNumber: number | undefined;
  readonly seriesDescription: string;
  readonly bodyPartExamined: string;
  readonly instances: number | undefined;
}

/** The rows of an answer that name a study; anything else in it is passed over. */
export function studyRows(answer: unknown): readonly StudyRow[] {
  return rowsOf(answer)
    .map(studyRow)
    .filter(row => row.studyInstanceUid !== '');
}

/** The rows of an answer that name a series, by series number; series without a number come last. */
export function seriesRows(answer: unknown): readonly SeriesRow[] {
  return rowsOf(answer)
    .map(seriesRow)
    .filter(row => row.seriesInstanceUid !== '')
    .sort((a, b) => (a.seriesNumber ?? Number.MAX_SAFE_INTEGER) - (b.seriesNumber ?? Number.MAX_SAFE_INTEGER));
}

/** One row of the study level. */
export function studyRow(row: JsonRow): StudyRow {
  return {
    studyInstanceUid: textOf(row, tags.studyInstanceUid),
    patientName: nameOf(row, tags.patientName),
    patientId: textOf(row, tags.patientId),
    patientBirthDate: textOf(row, tags.patientBirthDate),
    patientSex: textOf(row, tags.patientSex),
    studyDate: textOf(row, tags.studyDate),
    studyTime: textOf(row, tags.studyTime),
    studyDescription: textOf(row, tags.studyDescription),
    modalities: textsOf(row, tags.modalitiesInStudy),
    accessionNumber: textOf(row, tags.accessionNumber),
    referringPhysicianName: nameOf(row, tags.referringPhysicianName),
    series: numberOf(row, tags.numberOfStudyRelatedSeries),
    instances: numberOf(row, tags.numberOfStudyRelatedInstances),
  };
}

function seriesRow(row: JsonRow): SeriesRow {
  return {
    seriesInstanceUid: textOf(row, tags.seriesInstanceUid),
    modality: textOf(row, tags.modality),
    seriesNumber: numberOf(row, tags.seriesNumber),
    seriesDescription: textOf(row, tags.seriesDescription),
    bodyPartExamined: textOf(row, tags.bodyPartExamined),
    instances: numberOf(row, tags.numberOfSeriesRelatedInstances),
  };
}

function rowsOf(answer: unknown): readonly JsonRow[] {
  return Array.isArray(answer) ? answer.filter(isRecord) : [];
}

const tags = {
  studyDate: '00080020',
  studyTime: '00080030',
  accessionNumber: '00080050',
  modality: '00080060',
  modalitiesInStudy: '00080061',
  referringPhysicianName: '00080090',
  studyDescription: '00081030',
  seriesDescription: '0008103E',
  patientName: '00100010',
  patientId: '00100020',
  patientBirthDate: '00100030',
  patientSex: '00100040',
  bodyPartExamined: '00180015',
  studyInstanceUid: '0020000D',
  seriesInstanceUid: '0020000E',
  seriesNumber: '00200011',
  numberOfStudyRelatedSeries: '00201206',
  numberOfStudyRelatedInstances: '00201208',
  numberOfSeriesRelatedInstances: '00201209',
} as const;
