import type { StudyRow } from '../dicomweb/rows.ts';
import { formatDate, formatDateTime, formatName, isDate } from '../ui/format.ts';
import { texts } from '../ui/texts.ts';

/** A column of the list: its heading, its room, what a row shows in it, and by what rows are ordered. */
export interface Column {
  readonly id: ColumnId;
  readonly label: string;
  /** Share of the width that is left, as `2fr`, or CSS pixels. */
  readonly width: number | `${number}fr`;
  readonly minWidth: number;
  readonly numeric?: boolean;
  readonly text: (row: StudyRow) => string;
  /** '' and undefined mean that the row has no value: such rows come last in either order. */
  readonly order: (row: StudyRow) => string | number | undefined;
}

export type ColumnId =
  | 'name'
  | 'patientId'
  | 'birthDate'
  | 'studyDate'
  | 'description'
  | 'modalities'
  | 'accession'
  | 'series'
  | 'instances';

// A text in the place of a date has no order among dates.
function dateKey(da: string): string {
  return isDate(da) ? da.replaceAll('.', '') : '';
}

const labels = texts.list.columns;

/** The columns from left to right. */
export const columns: readonly Column[] = [
  {
    id: 'name',
    label: labels.name,
    width: '2.2fr',
    minWidth: 160,
    text: row => formatName(row.patientName) || texts.study.unnamedPatient,
    order: row => formatName(row.patientName),
  },
  {
    id: 'patientId',
    label: labels.patientId,
    width: '1.2fr',
    minWidth: 100,
    text: row => row.patientId,
    order: row => row.patientId,
  },
  {
    id: 'birthDate',
    label: labels.birthDate,
    width: 126,
    minWidth: 126,
    text: row => formatDate(row.patientBirthDate),
    order: row => dateKey(row.patientBirthDate),
  },
  {
    id: 'studyDate',
    label: labels.studyDate,
    width: 196,
    minWidth: 196,
    text: row => formatDateTime(row.studyDate, row.studyTime),
    order: row => dateKey(row.studyDate) && `${dateKey(row.studyDate)} ${row.studyTime}`,
  },
  {
    id: 'description',
    label: labels.description,
    width: '2.4fr',
    minWidth: 160,
    text: row => row.studyDescription,
    order: row => row.studyDescription,
  },
  {
    id: 'modalities',
    label: labels.modalities,
    width: 96,
    minWidth: 96,
    text: row => row.modalities.join(', '),
    order: row => row.modalities.join(', '),
  },
  {
    id: 'accession',
    label: labels.accession,
    width: '1fr',
    minWidth: 110,
    text: row => row.accessionNumber,
    order: row => row.accessionNumber,
  },
  {
    id: 'series',
    label: labels.series,
    width: 76,
    minWidth: 76,
    numeric: true,
    text: row => row.series?.toLocaleString() ?? '',
    order: row => row.series,
  },
  {
    id: 'instances',
    label: labels.instances,
    width: 84,
    minWidth: 84,
    numeric: true,
    text: row => row.instances?.toLocaleString() ?? '',
    order: row => row.instances,
  },
];
