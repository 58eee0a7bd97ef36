import type { Changes, DataSet } from '../data/index.ts';
import type { priorities, StatusService } from '../dictionary/network-look-ups.ts';
import type { OutgoingData } from './dimse/message-writer.ts';
import type { RetrieveProgress } from './results.ts';

/** An object to be stored. */
export interface StoreObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** The data set without File Meta Information, in its transfer syntax. */
  readonly data: OutgoingData;
  /** Bytes of `data`, when known: should it turn out to be shorter or longer, the association is aborted. */
  readonly length?: number;
  readonly priority?: keyof typeof priorities;
  /** Who asked for it, when it is a sub-operation of C-MOVE (PS3.7 §9.1.1.1). */
  readonly moveOriginator?: { readonly aeTitle: string; readonly messageId: number };
}

/** A query model: the part of a service's declaration that a query needs. */
export interface QueryModel {
  readonly name: string;
  /** SOP Class UID for FIND. */
  readonly find: string;
}

export interface FindOptions {
  readonly priority?: keyof typeof priorities;
  /** Sends C-CANCEL and ends with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Whose statuses name what is answered; those of Query/Retrieve unless told. */
  readonly statusService?: StatusService;
}

export interface RetrieveOptions {
  readonly priority?: keyof typeof priorities;
  /** Sends C-CANCEL; what was done till then is in the result. */
  readonly signal?: AbortSignal;
  /** Called for each pending response; not every peer sends them. */
  readonly onProgress?: (progress: RetrieveProgress) => void;
}

/** What the requests of the normalized services have in common (PS3.7 §10.1). */
interface NormalizedRequest {
  readonly sopClassUid: string;
  /** The context to be used, when it is not that of the SOP Class: a Meta SOP Class, or one of UPS (PS3.4 §CC.3.1). */
  readonly abstractSyntaxUid?: string;
  /** Whose statuses name what is answered; the general ones unless told. */
  readonly statusService?: StatusService;
}

/** The requests of the normalized services, as the side that invokes them gives them. */
export interface NormalizedRequests {
  'N-EVENT-REPORT': NormalizedRequest & {
    readonly sopInstanceUid: string;
    readonly eventTypeId: number;
    readonly dataSet?: DataSet | Changes;
  };
  'N-GET': NormalizedRequest & {
    readonly sopInstanceUid: string;
    /** Tags; all attributes unless told. */
    readonly attributes?: readonly number[];
  };
  'N-SET': NormalizedRequest & { readonly sopInstanceUid: string; readonly dataSet: DataSet | Changes };
  'N-ACTION': NormalizedRequest & {
    readonly sopInstanceUid: string;
    readonly actionTypeId: number;
    readonly dataSet?: DataSet | Changes;
  };
  'N-CREATE': NormalizedRequest & { readonly sopInstanceUid?: string; readonly dataSet?: DataSet | Changes };
  'N-DELETE': NormalizedRequest & { readonly sopInstanceUid: string };
}
