/** A SQL statement that fills one table of the index with made-up rows, in words that both databases know. */
export interface Filling {
  readonly table: string;
  /** Columns by name, each an expression of the row's number `k`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly count: number;
}

/** What an archive of this size has: two studies of each patient, 100 studies a day, two series, five instances. */
export function fillings(studies: number): readonly Filling[] {
  const patients = studies / 2;
  const study = 'k';
  const patient = `k % ${patients}`;
  const names = { family: familyOf('k'), name: `${familyOf('k')} || '^Given' || ${digits('k % 500', 3)}` };
  return [
    {
      table: 'patient',
      count: patients,
      columns: {
        id: 'k + 1',
        identity: `'{"id":"' || ${patientId('k')} || '","issuer":"","name":"' || lower(${names.name}) || '"}'`,
        first_instance: 'k * 5 + 1',
        patient_id: patientId('k'),
        patient_name: names.name,
        patient_name_key: `lower(${names.name})`,
        patient_sex: "'O'",
        patient_birth_date: `'19' || ${digits('k % 90 + 10', 2)} || '0203'`,
        patient_birth_date_key: `'19' || ${digits('k % 90 + 10', 2)} || '0203'`,
      },
    },
    { table: 'patient_word', count: patients, columns: { word: `lower(${names.family})`, patient: 'k + 1' } },
    {
      table: 'study',
      count: studies,
      columns: {
        id: 'k + 1',
        patient: `${patient} + 1`,
        first_instance: 'k * 5 + 1',
        study_instance_uid: uid('1', study),
        study_date: dayOf(study),
        study_date_key: dayOf(study),
        study_time: `${digits('k % 24', 2)} || '1500'`,
        study_time_key: `${digits('k % 24', 2)} || '1500000000'`,
        accession_number: `'A' || ${digits('k', 7)}`,
        study_id: `'S' || ${digits('k', 7)}`,
        study_description: "'CT abdomen and pelvis with contrast'",
        referring_physician_name: `'Referrer' || ${digits('k % 300', 3)} || '^Rita'`,
        referring_physician_name_key: `'referrer' || ${digits('k % 300', 3)} || '^rita'`,
      },
    },
    {
      table: 'series',
      count: studies * 2,
      columns: {
        id: 'k + 1',
        study: 'k / 2 + 1',
        first_instance: 'k / 2 * 5 + k % 2 * 3 + 1',
        sort_number: 'k % 2 + 1',
        instances: '3 - k % 2',
        series_instance_uid: uid('2', 'k'),
        modality: "case when k % 6 = 0 then 'MR' else 'CT' end",
        series_number: 'cast(k % 2 + 1 as text)',
        series_description: "'axial 1 mm'",
        body_part_examined: "'ABDOMEN'",
        manufacturer: "'Testkit'",
        station_name: "'CT1'",
        performed_procedure_step_start_date: dayOf('k / 2'),
        performed_procedure_step_start_date_key: dayOf('k / 2'),
      },
    },
    {
      table: 'series_sop_class',
      count: studies * 2,
      columns: { series: 'k + 1', sop_class_uid: CT_IMAGE, instances: '3 - k % 2' },
    },
    {
      table: 'instance',
      count: studies * 5,
      columns: {
        id: 'k + 1',
        series: 'k / 5 * 2 + k % 5 / 3 + 1',
        sort_number: 'k % 5 + 1',
        transfer_syntax_uid: "'1.2.840.10008.1.2.1'",
        blob_key: `${digits('k / 4096', 6)} || '-' || ${hex('k', 32)} || '-' || ${hex('k', 64)}`,
        length: '527000',
        digest: hex('k', 64),
        received_at: '1700000000000 + k',
        source_ae_title: "'CT1'",
        frames: '1',
        is_indexed_in_depth: '1',
        sop_instance_uid: uid('3', 'k'),
        sop_class_uid: CT_IMAGE,
        instance_number: 'cast(k % 5 + 1 as text)',
        rows: "'512'",
        columns: "'512'",
        bits_allocated: "'16'",
        content_date: dayOf('k / 5'),
        content_date_key: dayOf('k / 5'),
        content_time: "'101112'",
        content_time_key: "'101112000000'",
      },
    },
  ];
}

/** The same values for one study, as an object for another server has them. */
export function studyFacts(
  k: number,
  studies: number,
): Readonly<Record<'patientId' | 'patientName' | 'studyDate', string>> {
  const patient = k % (studies / 2);
  const family = SURNAMES[Math.floor(patient / 20) % SURNAMES.length];
  const group = String(Math.floor(patient / 20 / SURNAMES.length)).padStart(7, '0');
  return {
    patientId: `PID${String(patient).padStart(7, '0')}`,
    patientName: `${family}${group}^Given${String(patient % 500).padStart(3, '0')}`,
    studyDate: days[Math.floor(k / 100)] ?? '',
  };
}

/** Days of studies, one row each of a helping table. */
export const days: readonly string[] = Array.from({ length: 10_000 }, (_, k) =>
  new Date(Date.UTC(1999, 0, 1 + k)).toISOString().slice(0, 10).replaceAll('-', ''),
);

/** Of each 60 families of 20 persons one has each of these names, and a number. */
export const SURNAMES: readonly string[] = Array.from({ length: 60 }, (_, k) =>
  k === 7 ? 'Smith' : `Name${String.fromCharCode(97 + Math.floor(k / 26), 97 + (k % 26))}`,
);

function familyOf(patient: string): string {
  const surname = `(select name from bench_surname where n = ${patient} / 20 % ${SURNAMES.length})`;
  return `${surname} || ${digits(`${patient} / 20 / ${SURNAMES.length}`, 7)}`;
}

function dayOf(study: string): string {
  return `(select day from bench_day where n = ${study} / 100)`;
}

function patientId(patient: string): string {
  return `'PID' || ${digits(patient, 7)}`;
}

function uid(kind: string, number: string): string {
  return `'1.2.826.0.1.3680043.10.1234.${kind}.' || cast(1000000000 + ${number} as text)`;
}

function digits(number: string, count: number): string {
  return `substr(cast(1${'0'.repeat(count)} + ${number} as text), 2)`;
}

/** As long as a name or digest of that many digits, another one for each number. */
function hex(number: string, count: number): string {
  return `substr(cast(1000000000 + (${number}) * 7919 % 999999937 as text), 2) || '${'c0ffee'.repeat(11).slice(0, count - 9)}'`;
}

const CT_IMAGE = "'1.2.840.10008.5.1.4.1.1.2'";
