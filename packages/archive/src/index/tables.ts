import type { Generated } from 'kysely';

/**
 * Tables of the index. Beside the columns named here each of the four levels has the columns that its query keys ask
 * for (`columnsOf`), all of them texts; they are read and written by name only.
 */
export interface Tables {
  readonly patient: PatientTable;
  readonly patient_word: PatientWordTable;
  readonly study: StudyTable;
  readonly series: SeriesTable;
  readonly series_sop_class: SeriesSopClassTable;
  readonly instance: InstanceTable;
  readonly header: HeaderTable;
  readonly attribute: AttributeTable;
  readonly attribute_value: AttributeValueTable;
  readonly version: VersionTable;
  readonly non_patient: NonPatientTable;
}

export interface PatientTable {
  id: Generated<number>;
  /** Patient ID and its issuer, or the study when there is no Patient ID: patients without one are not the same patient. */
  identity: string;
  /** The instance whose header stands for the patient; likewise below. */
  first_instance: number;
}

/** Words of patients' names as `nameWords` makes them, for fuzzy matching. */
export interface PatientWordTable {
  word: string;
  patient: number;
}

export interface StudyTable {
  id: Generated<number>;
  patient: number;
  first_instance: number;
  study_instance_uid: string;
  study_date_key: string;
  study_time_key: string;
}

export interface SeriesTable {
  id: Generated<number>;
  study: number;
  first_instance: number;
  series_instance_uid: string;
  modality: string;
  /** Series Number as a number, to sort by. */
  sort_number: number;
  /** Number of its instances. */
  instances: number;
}

export interface SeriesSopClassTable {
  series: number;
  sop_class_uid: string;
  instances: number;
}

export interface InstanceTable {
  id: number;
  series: number;
  sop_instance_uid: string;
  sop_class_uid: string;
  /** Instance Number as a number, to sort by. */
  sort_number: number;
  transfer_syntax_uid: string;
  blob_key: string;
  length: number;
  digest: string;
  received_at: number;
  source_ae_title: string;
  frames: number;
  is_indexed_in_depth: number;
}

export interface HeaderTable {
  /** Id of the instance. */
  instance: number;
  /** The packed token tape, deflated. */
  packed: Uint8Array;
}

/** Attributes that the configuration adds to the keys. */
export interface AttributeTable {
  id: Generated<number>;
  /** As `AttributeFacts` name it; removed ones may have the same. */
  path: string;
  level: string;
  kind: string;
  /** Instances up to this id were there before the attribute was; later ones bring their values with them. */
  goal: number;
  /** Those up to this id have been looked at. */
  done: number;
  /** 1 when the configuration has it no more; its values are being taken away. */
  is_removed: number;
}

/** Their values, where there are any. */
export interface AttributeValueTable {
  attribute: number;
  /** Id of the row of its level. */
  owner: number;
  /** The instance that says it: the first one that does. */
  instance: number;
  value: string;
  /** What single values and ranges are matched with. */
  value_key: string;
  /** A JSON list for kinds of several values, as in columns that end like this. */
  value_any: string | null;
}

/** Other contents of instances, beside the first one, which is what is found and given. */
export interface VersionTable {
  id: Generated<number>;
  instance: number;
  blob_key: string;
  length: number;
  digest: string;
  transfer_syntax_uid: string;
  received_at: number;
  source_ae_title: string;
}

/** Instances that belong to no patient (PS3.4 Annex GG), with all that is kept of them. */
export interface NonPatientTable {
  id: Generated<number>;
  sop_class_uid: string;
  sop_instance_uid: string;
  /** 0 for the content that is found and given, 1 and up for other ones of the same UID. */
  place: number;
  transfer_syntax_uid: string;
  blob_key: string;
  length: number;
  digest: string;
  received_at: number;
  source_ae_title: string;
  is_indexed_in_depth: number;
  /** The packed token tape, deflated. */
  packed: Uint8Array;
}
