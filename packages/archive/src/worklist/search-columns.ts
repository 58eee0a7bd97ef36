import { type DataSet, type DicomDateTime, instantsOf, parseDateTime, parseDateTimeRange } from 'hounsfield/data';
import type { Narrowing } from '../index/index.ts';

/** Columns that searches narrow by, each with its attribute. What they let through is matched again as a data set. */
const texts = [
  { column: 'state', keyword: 'ProcedureStepState' },
  { column: 'priority', keyword: 'ScheduledProcedureStepPriority' },
  { column: 'patient_id', keyword: 'PatientID' },
] as const;

const START = 'ScheduledProcedureStepStartDateTime';

export interface SearchCells {
  readonly state: string;
  readonly priority: string | null;
  readonly patient_id: string | null;
  readonly start_at: number | null;
}

export function searchCells(dataSet: DataSet): SearchCells {
  const [state, priority, patientId] = texts.map(({ keyword }) => cellOf(dataSet, keyword));
  const start = parseDateTime(dataSet.text(START) ?? '');
  return {
    state: state ?? '',
    priority: priority ?? null,
    patient_id: patientId ?? null,
    start_at: start === undefined ? null : (millisecondsOf(start)?.first ?? null),
  };
}

/** What a workitem has to be like to match, as far as columns tell. */
export function narrowings(identifier: DataSet): readonly Narrowing[] {
  const uids = textsOf(identifier, 'SOPInstanceUID');
  const found: Narrowing[] =
    uids.length === 0 || uids.length > MOST_UIDS ? [] : [{ column: 'sop_instance_uid', anyOf: uids }];
  for (const { column, keyword } of texts) {
    const [wanted, ...others] = textsOf(identifier, keyword);
    if (wanted === undefined || others.length > 0 || !isNarrow(wanted)) continue;
    found.push({ column, like: wanted });
  }
  const [start, ...others] = textsOf(identifier, START);
  const range = start === undefined || others.length > 0 ? undefined : parseDateTimeRange(start);
  if (range !== undefined) {
    const from = range.from && millisecondsOf(range.from)?.first;
    const to = range.to && millisecondsOf(range.to)?.last;
    found.push({ column: 'start_at', from, to });
  }
  return found;
}

/** A value that an index can hold as it is; null says that only the data set tells. */
function cellOf(dataSet: DataSet, keyword: (typeof texts)[number]['keyword']): string | null {
  const values = textsOf(dataSet, keyword);
  const [value = ''] = values;
  return values.length > 1 || value.length > LONGEST ? null : value;
}

function textsOf(
  dataSet: DataSet,
  keyword: (typeof texts)[number]['keyword'] | 'SOPInstanceUID' | typeof START,
): string[] {
  return dataSet.values(keyword).map(value => String(value).trim());
}

/**
 * Two quotation marks ask for no value, asterisks for any (PS3.4 §C.2.2.2.4, §C.2.2.2.7). A database may try all ways to
 * spread many asterisks over a text.
 */
function isNarrow(wanted: string): boolean {
  const asterisks = wanted.split('*').length - 1;
  return wanted.length <= LONGEST && asterisks <= 2 && !/^\**$/.test(wanted) && wanted !== '""';
}

/** As matching has it: what has no offset is taken for UTC. */
function millisecondsOf(moment: DicomDateTime): { readonly first: number; readonly last: number } | undefined {
  const instants = instantsOf(moment, moment.offset ?? 0);
  if (instants === undefined) return undefined;
  const [first = 0, last = 0] = [instants.first, instants.last].map(each => Math.floor(Number(each) / 1000));
  return { first, last };
}

const MOST_UIDS = 500;
const LONGEST = 64;
