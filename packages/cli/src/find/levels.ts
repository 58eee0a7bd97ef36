import type { QueryLevel } from 'hounsfield/dictionary';

/** A column of the table of matches. */
export interface Column {
  /** Path of keywords, as on the command line. */
  readonly key: string;
  readonly heading: string;
}

/** What a level of the search is called here, and what is shown of its matches unless told. */
export interface LevelRow {
  readonly flag: 'patient' | 'study' | 'series' | 'image';
  readonly level: QueryLevel;
  /** The information model that has the level, unless told. */
  readonly model: 'study-root' | 'patient-root';
  readonly columns: readonly Column[];
}

/** The levels of PS3.4 §C.6.1.1 and §C.6.2.1. */
export const levels: readonly LevelRow[] = [
  {
    flag: 'patient',
    level: 'PATIENT',
    model: 'patient-root',
    columns: [
      { key: 'PatientName', heading: 'Name' },
      { key: 'PatientID', heading: 'ID' },
      { key: 'PatientBirthDate', heading: 'Born' },
      { key: 'PatientSex', heading: 'Sex' },
      { key: 'NumberOfPatientRelatedStudies', heading: 'Studies' },
    ],
  },
  {
    flag: 'study',
    level: 'STUDY',
    model: 'study-root',
    columns: [
      { key: 'StudyDate', heading: 'Date' },
      { key: 'StudyTime', heading: 'Time' },
      { key: 'PatientName', heading: 'Patient' },
      { key: 'PatientID', heading: 'Patient ID' },
      { key: 'AccessionNumber', heading: 'Accession' },
      { key: 'ModalitiesInStudy', heading: 'Modalities' },
      { key: 'StudyDescription', heading: 'Description' },
      { key: 'NumberOfStudyRelatedInstances', heading: 'Objects' },
      { key: 'StudyInstanceUID', heading: 'Study Instance UID' },
    ],
  },
  {
    flag: 'series',
    level: 'SERIES',
    model: 'study-root',
    columns: [
      { key: 'SeriesNumber', heading: 'No.' },
      { key: 'Modality', heading: 'Modality' },
      { key: 'SeriesDescription', heading: 'Description' },
      { key: 'NumberOfSeriesRelatedInstances', heading: 'Objects' },
      { key: 'SeriesInstanceUID', heading: 'Series Instance UID' },
    ],
  },
  {
    flag: 'image',
    level: 'IMAGE',
    model: 'study-root',
    columns: [
      { key: 'InstanceNumber', heading: 'No.' },
      { key: 'SOPClassUID', heading: 'SOP Class' },
      { key: 'SOPInstanceUID', heading: 'SOP Instance UID' },
    ],
  },
];
