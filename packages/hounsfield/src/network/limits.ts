/** How long each phase of an association may last, in milliseconds; what each is for is said in `phases`. */
export interface Timeouts {
  readonly connect: number;
  readonly associate: number;
  readonly artim: number;
  readonly closing: number;
  readonly idle: number;
  readonly response: number;
  readonly send: number;
  readonly release: number;
}

export const defaultTimeouts: Timeouts = {
  connect: 10_000,
  associate: 30_000,
  /** PS3.8 §9.1.5: for the whole A-ASSOCIATE-RQ, not for each byte of it. */
  artim: 10_000,
  /** As `artim`, for the end of an association: the peer has this long to close. */
  closing: 4_000,
  idle: 60_000,
  response: 60_000,
  send: 60_000,
  release: 10_000,
};

/** A phase in which something of the peer is waited for. */
export type Phase = 'connect' | 'associate' | 'idle' | 'response' | 'send' | 'release';

/** What is waited for, and what gives new time: any byte of the peer, room to send, or nothing. */
export const phases: Readonly<
  Record<Phase, { readonly renewedBy: 'bytes' | 'room' | 'nothing'; readonly what: string }>
> = {
  connect: { renewedBy: 'nothing', what: 'the connection' },
  associate: { renewedBy: 'nothing', what: 'the answer to the association request' },
  idle: { renewedBy: 'bytes', what: 'the next message, or the rest of one' },
  response: { renewedBy: 'bytes', what: 'the response to a request' },
  send: { renewedBy: 'room', what: 'the peer to take what is sent' },
  release: { renewedBy: 'nothing', what: 'the answer to the release request' },
};

/**
 * What one association may take. Its memory is bounded by `dataBuffer` and one chunk of the transport (64 KiB with
 * TCP) for data that waits to be consumed, plus `identifier` for a query, plus `command`, plus what was written and
 * not sent (about 1 MiB with TCP). The announced PDU length does not count: PDUs are never gathered.
 */
export interface AssociationLimits {
  /** The longest P-DATA-TF that is announced and taken, counted as PS3.8 §D.1 does: the variable field. */
  readonly maxPduLength: number;
  /** Bytes of a command set. */
  readonly command: number;
  /** Bytes of a data set that is read as a whole: identifiers, and those of the normalized services. */
  readonly identifier: number;
  /** Bytes of a streamed data set that may wait for their consumer before the peer is made to wait. */
  readonly dataBuffer: number;
}

export const defaultLimits: AssociationLimits = {
  maxPduLength: 0x2_0000,
  command: 0x1_0000,
  identifier: 0x10_0000,
  dataBuffer: 0x8_0000,
};
