import type { DataSet } from '../../data/index.ts';
import { webStoreReasons } from '../../dictionary/web.generated.ts';
import type { WebStoreReason } from '../../dictionary/web-rows.ts';
import type { Answer } from './exchange.ts';
import type { ClientLimits } from './options.ts';
import { dataSetsOf } from './search.ts';

/** What a server says of a store request (PS3.18 §10.5.3, Annex I). */
export interface StoreAnswer {
  /** 200 all, 202 some or with warnings, 409 none. */
  readonly status: number;
  /** Where the study is, when all objects are of one. An address from outside. */
  readonly retrieveUrl: string | undefined;
  readonly results: readonly StoredObject[];
  /** Objects that were refused and that the server could not name. */
  readonly others: readonly StoreReason[];
}

/** What became of one object. */
export interface StoredObject {
  readonly outcome: 'stored' | 'warning' | 'failed';
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly retrieveUrl?: string;
  /** Of a warning or a failure. */
  readonly reason?: StoreReason;
}

/** Warning Reason (0008,1196) or Failure Reason (0008,1197). */
export interface StoreReason {
  readonly code: number;
  /** As PS3.18 Tables I.2-1 and I.2-2 word it. */
  readonly meaning: string;
}

/** Statuses whose body tells what became of each object (PS3.18 Table 10.5.3-1). */
export const STORE_STATUSES: readonly number[] = [400, 409];

/** @throws WebError `bad-answer` */
export async function readStoreAnswer(answer: Answer, limits: ClientLimits): Promise<StoreAnswer> {
  const results: StoredObject[] = [];
  const others: StoreReason[] = [];
  let retrieveUrl: string | undefined;
  for await (const module of dataSetsOf(answer, limits)) {
    retrieveUrl = text(module, 'RetrieveURL');
    for (const item of module.get('ReferencedSOPSequence') ?? []) results.push(stored(item));
    for (const item of module.get('FailedSOPSequence') ?? []) {
      results.push({
        ...identity(item),
        outcome: 'failed',
        reason: storeReason('failure', item.get('FailureReason') ?? 0x0110),
      });
    }
    for (const item of module.get('OtherFailuresSequence') ?? []) {
      others.push(storeReason('failure', item.get('FailureReason') ?? 0x0110));
    }
  }
  return { status: answer.status, retrieveUrl, results, others };
}

/** The row of the most specific range that holds a reason. */
export function storeReason(kind: WebStoreReason['kind'], code: number): StoreReason {
  const rows = webStoreReasons.filter(row => row.kind === kind && row.from <= code && code <= row.to);
  const [row] = rows.sort((a, b) => a.to - a.from - (b.to - b.from));
  return { code, meaning: row?.meaning ?? `A ${kind} that PS3.18 does not list` };
}

function stored(item: DataSet): StoredObject {
  const warning = item.get('WarningReason');
  const retrieveUrl = text(item, 'RetrieveURL');
  return {
    ...identity(item),
    outcome: warning === undefined ? 'stored' : 'warning',
    ...(retrieveUrl === undefined ? {} : { retrieveUrl }),
    ...(warning === undefined ? {} : { reason: storeReason('warning', warning) }),
  };
}

function identity(item: DataSet): { readonly sopClassUid: string; readonly sopInstanceUid: string } {
  return {
    sopClassUid: item.text('ReferencedSOPClassUID') ?? '',
    sopInstanceUid: item.text('ReferencedSOPInstanceUID') ?? '',
  };
}

function text(dataSet: DataSet, keyword: 'RetrieveURL'): string | undefined {
  const value = dataSet.text(keyword);
  return value === '' ? undefined : value;
}
