import type { DimseStatus } from '../../dictionary/network-look-ups.ts';

/** Who sent it: the side that asked for the association, or the other one. */
export type Side = 'requestor' | 'acceptor';

/** Where a trace was taken: at one of the sides, or on the way. */
export type Vantage = Side | 'between';

/** The first line of a trace file. */
export interface TraceHeader {
  readonly kind: 'trace';
  /** Of the format; another number is another format. */
  readonly version: 1;
  /** When it began, as ISO 8601; all other times are milliseconds since then. */
  readonly time: string;
  readonly vantage: Vantage;
  /** The address of the peer, as the transport gives it; between two sides that of the acceptor. */
  readonly address: string;
  readonly calling?: string;
  readonly called?: string;
  /** What is kept of values: nothing of those that may tell who a patient is, all of small data sets, or all bytes too. */
  readonly keeps: TraceKeeping;
}

export type TraceKeeping = 'masked' | 'values' | 'raw';

interface Timed {
  /** Milliseconds since the trace began. */
  readonly at: number;
}

interface Sent extends Timed {
  readonly from: Side;
}

/** A context of an A-ASSOCIATE-RQ (PS3.8 §9.3.2.2). */
export interface ProposedContextFacts {
  readonly id: number;
  readonly abstractSyntax: string;
  readonly transferSyntaxes: readonly string[];
}

/** A context of an A-ASSOCIATE-AC (PS3.8 §9.3.3.2). */
export interface AnsweredContextFacts {
  readonly id: number;
  /** 0 accepted, else PS3.8 Table 9-18. */
  readonly result: number;
  readonly abstractSyntax?: string;
  /** Of an accepted one. */
  readonly transferSyntax?: string;
  /** Why it was refused, in a sentence. */
  readonly why?: string;
}

/** What an identity is made of; what proves it is only counted, whatever a trace keeps. */
export interface IdentityFacts {
  /** PS3.7 Table D.3-14. */
  readonly type: number;
  readonly meaning: string;
  readonly responseRequested: boolean;
  /** Only where values are kept, and only of types that are a name. */
  readonly name?: string;
  readonly primaryBytes: number;
  readonly secondaryBytes: number;
}

/** User information of either side (PS3.7 §D.3.3). */
export interface UserFacts {
  readonly maxPduLength: number;
  readonly implementationClassUid?: string;
  readonly implementationVersionName?: string;
  readonly asynchronous?: { readonly invoked: number; readonly performed: number };
  readonly roles?: readonly { readonly sopClassUid: string; readonly scu: boolean; readonly scp: boolean }[];
  /** Service class application information in hexadecimal. */
  readonly extended?: readonly { readonly sopClassUid: string; readonly information: string }[];
  readonly common?: readonly { readonly sopClassUid: string; readonly serviceClassUid: string }[];
  readonly identity?: IdentityFacts;
  readonly identityResponseBytes?: number;
}

interface Associate extends Sent {
  /** Bytes of the PDU with its header. */
  readonly bytes: number;
  readonly calling: string;
  readonly called: string;
  readonly applicationContext: string;
  readonly user: UserFacts;
}

/** An element of a data set, or the beginning of an item; in the order of the bytes. */
export interface ElementFacts {
  /** Sequences around it. */
  readonly level: number;
  readonly tag: string;
  /** Empty where PS3.6 has none. */
  readonly keyword: string;
  readonly vr: string;
  /** Bytes; -1 for undefined length. */
  readonly length: number;
  /** Absent when it is masked, long, empty or a sequence. */
  readonly value?: string;
  readonly masked?: true;
  /** The number of items of a sequence. */
  readonly items?: number;
}

/** The data set of a message. */
export interface DataSetFacts {
  readonly bytes: number;
  readonly elements?: readonly ElementFacts[];
  /** Why it has no elements here, in a sentence. */
  readonly why?: string;
}

/** A DIMSE message (PS3.7 §6.3.1), when its last byte has come. */
export interface MessageEvent extends Sent {
  readonly kind: 'message';
  /** Milliseconds from its first byte. */
  readonly took: number;
  readonly contextId: number;
  readonly abstractSyntax?: string;
  readonly transferSyntax?: string;
  /** As PS3.7 names it, such as `C-STORE-RQ`. */
  readonly name: string;
  /** Message ID, or Message ID Being Responded To. */
  readonly messageId?: number;
  readonly status?: { readonly code: number; readonly category: DimseStatus['category']; readonly meaning: string };
  /** The command set by keyword; Error Comment is `masked` unless values are kept. */
  readonly command: Readonly<Record<string, unknown>>;
  /** Elements of the command set whose length is not one of their VR. */
  readonly mistyped?: readonly string[];
  /** P-DATA-TF PDUs that it came in. */
  readonly pdus: number;
  readonly dataSet?: DataSetFacts;
  /** The rest never came. */
  readonly incomplete?: true;
}

/** What happened, one line each. */
export type TraceEvent =
  | (Timed & { readonly kind: 'connected' })
  | (Associate & { readonly kind: 'A-ASSOCIATE-RQ'; readonly contexts: readonly ProposedContextFacts[] })
  | (Associate & { readonly kind: 'A-ASSOCIATE-AC'; readonly contexts: readonly AnsweredContextFacts[] })
  | (Sent & {
      readonly kind: 'A-ASSOCIATE-RJ';
      readonly result: number;
      readonly source: number;
      readonly reason: number;
      readonly meaning: string;
    })
  | MessageEvent
  | (Sent & { readonly kind: 'A-RELEASE-RQ' | 'A-RELEASE-RP' })
  | (Sent & { readonly kind: 'A-ABORT'; readonly source: number; readonly reason: number; readonly meaning: string })
  /** Bytes that are not of the protocol; what this side sends afterwards is only counted. */
  | (Sent & { readonly kind: 'problem'; readonly code: string; readonly message: string })
  /** What a proxy did to the association on purpose. */
  | (Timed & { readonly kind: 'fault'; readonly name: string; readonly detail: string })
  /** The trace has reached its limit; only its end follows. */
  | (Timed & { readonly kind: 'cut' })
  | (Timed & {
      readonly kind: 'closed';
      /** Which side closed first, where that is known. */
      readonly by?: Side;
      readonly cause?: string;
      /** Bytes of both sides. */
      readonly bytes: Readonly<Record<Side, number>>;
      readonly messages: Readonly<Record<Side, number>>;
    });

/** Bytes as they were sent, in base64; only where a trace keeps them. */
export interface RawLine extends Sent {
  readonly kind: 'raw';
  readonly base64: string;
}

/** One line of a trace file. */
export type TraceLine = TraceHeader | TraceEvent | RawLine;

export type TraceKind = TraceLine['kind'];
