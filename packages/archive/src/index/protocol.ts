import type { Durability } from '../storage/index.ts';
import type { Upkeep } from './added/upkeep.ts';
import type { IndexFailureCode } from './failure.ts';
import type { InstancePosition, InstanceScope, PositionedFacts } from './instances.ts';
import type { Row } from './query.ts';
import type { FoundPage } from './reader.ts';
import type { AddResult } from './record.ts';
import type { PageRequest, SearchRequest } from './search.ts';
import type { SentRecord } from './sent-cells.ts';
import type { SharedBytes } from './shared-buffers.ts';
import type { WorklistWork } from './worklist/work.ts';

/** What the threads of the index can be asked, and what they answer. */
export interface Operations {
  /** `after`: the number of the question by which the object's file was finished. */
  add: { asks: { readonly record: SentRecord; readonly after?: number }; answers: AddResult };
  append: { asks: DiskJob; answers: undefined };
  finish: { asks: FinishJob; answers: undefined };
  /** Descriptors of new files. */
  create: { asks: { readonly paths: readonly string[] }; answers: readonly number[] };
  giveUp: { asks: { readonly file: number; readonly stream: number }; answers: undefined };
  search: { asks: { readonly request: SearchRequest; readonly page: PageRequest }; answers: FoundPage };
  count: { asks: { readonly request: SearchRequest; readonly most?: number }; answers: number };
  instances: {
    asks: { readonly scope: InstanceScope; readonly limit: number; readonly after?: InstancePosition };
    answers: readonly PositionedFacts[];
  };
  header: { asks: { readonly instance: number }; answers: Uint8Array | undefined };
  blobKeys: { asks: { readonly beginning: string }; answers: readonly string[] };
  upkeep: { asks: Upkeep; answers: readonly Row[] };
  worklist: { asks: WorklistWork; answers: readonly Row[] };
  close: { asks: object; answers: undefined };
}

/** Bytes for the end of an open file. */
export interface DiskJob {
  /** Its descriptor, which is the same in all threads. */
  readonly file: number;
  /** The same for all parts of a file, which is not durable where one of them could not be written. */
  readonly stream: number;
  readonly bytes: SharedBytes;
}

/** The last bytes of a file, which is to be durable then. */
export interface FinishJob extends DiskJob {
  /** No other file is under way, so the thread may wait for the disk itself. */
  readonly isAlone?: boolean;
}

export interface DiskFailure {
  readonly kind: 'disk';
  readonly step: 'create' | 'append' | 'sync';
  readonly errno: string;
}

export type OperationName = keyof Operations;

/** A question to a thread of the index. */
export type Question = {
  [Name in OperationName]: { readonly id: number; readonly operation: Name; readonly asks: Operations[Name]['asks'] };
}[OperationName];

/** Its answer, of which several come at once; the first one of all, with id 0, tells that the index is open. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: Failure };

export type Failure =
  | DiskFailure
  | { readonly kind: 'failure'; readonly code: IndexFailureCode; readonly detail: string | undefined }
  | { readonly kind: 'bad-key'; readonly path: string; readonly detail: string };

/** What a thread is started for: one writes, another reads beside it, and one has the worklist. */
export type ThreadData = { readonly path: string } & (
  | { readonly role: 'write'; readonly memory: SharedArrayBuffer; readonly durability: Durability }
  | { readonly role: 'read' }
  | { readonly role: 'worklist' }
);
