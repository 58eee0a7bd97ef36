/** Levels of the information models of PS3.4 §C.6; `instance` is what C-FIND calls IMAGE. */
export type Level = 'patient' | 'study' | 'series' | 'instance';

export const levels: readonly Level[] = ['patient', 'study', 'series', 'instance'];

/**
 * How a key is stored and matched (PS3.4 §C.2.2.2):
 * - `uid`: single value or list of UIDs
 * - `text`: single value or wild card, case counts
 * - `texts`: the same for an attribute of several values, of which one has to match
 * - `name`: person name; single value or wild card, without regard to case, against each of its three groups
 * - `names`: the same for an attribute of several names
 * - `date`, `time`: single value or range
 * - `number`: single value
 * - `count`: computed from the index and returned; never a matching key
 * - `zone`: what the dates and times of the row are in; says how others are matched, and is returned
 */
export type KeyKind = 'uid' | 'text' | 'texts' | 'name' | 'names' | 'date' | 'time' | 'number' | 'count' | 'zone';

export interface QueryKey {
  /** Keyword, or keyword of the sequence, a dot and the keyword inside it. */
  readonly path: string;
  readonly level: Level;
  readonly kind: KeyKind;
  /** Name of the column that holds the value as it stands in the data set; further columns are derived from it. */
  readonly column: string;
  /** The value is not taken from the data set of an instance but from what the index knows. */
  readonly isComputed: boolean;
  /** Id of an attribute that the configuration adds; its values stand in `attribute_value`. */
  readonly attribute?: number;
}

/** The key of a path at any level; undefined when the index has none. */
export function queryKey(path: string): QueryKey | undefined {
  return byPath.get(path);
}

/** Columns of a key: the value itself, and forms of it that are made for matching. */
export function columnsOf(key: QueryKey): readonly string[] {
  if (key.isComputed) return [];
  // A sequence is returned from the header; only the texts inside it are matched.
  return (isInSequence(key) ? [ANY] : suffixes[key.kind]).map(suffix => key.column + suffix);
}

/** Whether the attribute stands inside a sequence. */
export function isInSequence(key: QueryKey): boolean {
  return key.path.includes('.');
}

/** Suffix of the column that matching looks at, when it is not the value itself. */
export const MATCHED = '_key';
/** Suffix of a column that holds a JSON list of all the values to match, or null when there are none. */
export const ANY = '_any';

const suffixes: Readonly<Record<KeyKind, readonly string[]>> = {
  uid: [''],
  text: [''],
  texts: ['', ANY],
  name: ['', MATCHED, ANY],
  names: ['', ANY],
  date: ['', MATCHED],
  time: ['', MATCHED],
  number: [''],
  count: [],
  zone: [],
};

/** Keys by level: those of PS3.4 Tables C.6-1 to C.6-5 and PS3.18 Table 10.6.1-5, and what is asked for in practice. */
const declared: Readonly<Record<Level, Partial<Record<KeyKind, string>>>> = {
  patient: {
    name: 'PatientName',
    text: 'PatientID IssuerOfPatientID PatientSex EthnicGroup PatientComments',
    date: 'PatientBirthDate',
    time: 'PatientBirthTime',
    texts: 'OtherPatientIDsSequence.PatientID',
    names: 'OtherPatientNames',
  },
  study: {
    uid: 'StudyInstanceUID',
    date: 'StudyDate',
    time: 'StudyTime',
    text: 'AccessionNumber StudyID StudyDescription PatientAge Occupation AdditionalPatientHistory',
    number: 'PatientSize PatientWeight',
    name: 'ReferringPhysicianName',
    names: 'NameOfPhysiciansReadingStudy',
    texts: 'AdmittingDiagnosesDescription OtherStudyNumbers ProcedureCodeSequence.CodeValue',
  },
  series: {
    uid: 'SeriesInstanceUID',
    text:
      'Modality SeriesDescription BodyPartExamined ProtocolName Laterality InstitutionName ' +
      'InstitutionalDepartmentName StationName Manufacturer ManufacturerModelName PerformedProcedureStepID ' +
      'PerformedProcedureStepDescription',
    number: 'SeriesNumber',
    date: 'SeriesDate PerformedProcedureStepStartDate',
    time: 'SeriesTime PerformedProcedureStepStartTime',
    names: 'PerformingPhysicianName OperatorsName',
    texts: 'RequestAttributesSequence.ScheduledProcedureStepID RequestAttributesSequence.RequestedProcedureID',
  },
  instance: {
    uid: 'SOPInstanceUID SOPClassUID',
    number: 'InstanceNumber NumberOfFrames Rows Columns BitsAllocated',
    date: 'ContentDate',
    time: 'ContentTime',
    texts: 'ConceptNameCodeSequence.CodeValue',
  },
};

const computed: Readonly<Record<Level, Partial<Record<KeyKind, string>>>> = {
  patient: { count: 'NumberOfPatientRelatedStudies NumberOfPatientRelatedSeries NumberOfPatientRelatedInstances' },
  study: {
    texts: 'ModalitiesInStudy SOPClassesInStudy',
    count: 'NumberOfStudyRelatedSeries NumberOfStudyRelatedInstances',
    zone: 'TimezoneOffsetFromUTC',
  },
  series: { count: 'NumberOfSeriesRelatedInstances' },
  instance: { uid: 'AvailableTransferSyntaxUID' },
};

/** A date and the time of the same event: matched as one moment where that is asked for (PS3.4 §C.2.2.2.5). */
export const moments: readonly { readonly date: string; readonly time: string }[] = [
  { date: 'StudyDate', time: 'StudyTime' },
  { date: 'SeriesDate', time: 'SeriesTime' },
  { date: 'PerformedProcedureStepStartDate', time: 'PerformedProcedureStepStartTime' },
  { date: 'ContentDate', time: 'ContentTime' },
  { date: 'PatientBirthDate', time: 'PatientBirthTime' },
];

/** All keys, those of the upper levels first. */
export const queryKeys: readonly QueryKey[] = levels.flatMap(level => [
  ...rows(level, declared[level], false),
  ...rows(level, computed[level], true),
]);

const byPath: ReadonlyMap<string, QueryKey> = new Map(queryKeys.map(key => [key.path, key]));

function rows(level: Level, kinds: Partial<Record<KeyKind, string>>, isComputed: boolean): QueryKey[] {
  return Object.entries(kinds).flatMap(([kind, paths]) =>
    paths.split(' ').map(path => ({ path, level, kind: kind as KeyKind, column: columnName(path), isComputed })),
  );
}

/** `PatientName` is `patient_name`, `OtherPatientIDsSequence.PatientID` is `other_patient_ids_sequence_patient_id`. */
function columnName(path: string): string {
  return path
    .replace('.', '_')
    .replaceAll(/IDs/g, 'Ids')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
