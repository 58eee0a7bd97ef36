import { concat } from '../bytes/index.ts';
import { applicationContext, type DimseMessage, noDataSet } from '../dictionary/network-look-ups.ts';
import { type CommandSet, decodeCommand, encodeCommand } from './dimse/command.ts';
import type { MemoryTransport } from './memory-transport.ts';
import type { TransportSink } from './transport.ts';
import type { Item, Pdu, PduKind, PduOf } from './ul/pdu.ts';
import { decodePdu, encodePdu, pduKind } from './ul/pdu-codec.ts';

export const CT = '1.2.840.10008.5.1.4.1.1.2';
export const VERIFICATION = '1.2.840.10008.1.1';
export const STUDY_ROOT_FIND = '1.2.840.10008.5.1.4.1.2.2.1';
export const IMPLICIT = '1.2.840.10008.1.2';
export const EXPLICIT = '1.2.840.10008.1.2.1';

/** Context IDs of `requestOf`. */
export const contexts: { readonly verification: 1; readonly ct: 3; readonly find: 5 } = {
  verification: 1,
  ct: 3,
  find: 5,
};

/** A peer without a mind of its own: sends what a test tells it, and keeps what comes. */
export class RawPeer implements TransportSink {
  readonly pdus: Pdu[] = [];
  isClosed = false;
  readonly #transport: MemoryTransport;
  #received: Uint8Array = new Uint8Array();
  #wake: (() => void)[] = [];

  constructor(transport: MemoryTransport) {
    this.#transport = transport;
    transport.open(this);
  }

  opened(): void {}
  drained(): void {}

  data(chunk: Uint8Array): void {
    this.#received = new Uint8Array(concat([this.#received, chunk]));
    for (;;) {
      const bytes = this.#received;
      if (bytes.length < 6) break;
      const end = 6 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(2);
      if (bytes.length < end) break;
      this.pdus.push(decodePdu(pduKind(bytes[0] ?? 0) ?? 'A-ABORT', bytes.slice(6, end)));
      this.#received = bytes.slice(end);
    }
    this.#wakeAll();
  }

  closed(): void {
    this.isClosed = true;
    this.#wakeAll();
  }

  send(...pdus: readonly (Pdu | Uint8Array)[]): void {
    for (const pdu of pdus) this.#transport.write([pdu instanceof Uint8Array ? pdu : encodePdu(pdu)]);
  }

  close(): void {
    this.#transport.close();
  }

  /** Bytes that were sent and that the other side has not read. */
  get unread(): number {
    return this.#transport.peerWaiting;
  }

  pause(): void {
    this.#transport.pause();
  }

  resume(): void {
    this.#transport.resume();
  }

  /** Waits until something is true of what came. */
  async until(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      if (this.isClosed) throw new Error(`closed; came: ${this.pdus.map(pdu => pdu.kind).join(', ')}`);
      await new Promise<void>(resolve => this.#wake.push(resolve));
    }
  }

  /** The first PDU of a kind that has come or will come; it is taken out. */
  async next<K extends PduKind>(kind: K): Promise<PduOf<K>> {
    await this.until(() => this.pdus.some(pdu => pdu.kind === kind));
    const at = this.pdus.findIndex(pdu => pdu.kind === kind);
    return this.pdus.splice(at, 1)[0] as PduOf<K>;
  }

  /** The next command set. */
  async nextCommand(): Promise<CommandSet> {
    for (;;) {
      const { values } = await this.next('P-DATA-TF');
      const [value] = values;
      if (value !== undefined && (value.control & 1) === 1) return decodeCommand(value.fragment).command;
    }
  }

  /** Waits for the connection to be closed by the other side. */
  async untilClosed(): Promise<void> {
    while (!this.isClosed) await new Promise<void>(resolve => this.#wake.push(resolve));
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}

/** A presentation context as it is proposed (PS3.8 §9.3.2.2). */
export function contextItem(id: number, abstractSyntax: string, ...transferSyntaxes: readonly string[]): Item {
  const transfer = transferSyntaxes.map(uid => ({ kind: 'transfer-syntax', uid }) as const);
  return { kind: 'proposed-context', id, items: [{ kind: 'abstract-syntax', uid: abstractSyntax }, ...transfer] };
}

/** A request for Verification, CT storage and Study Root queries. */
export function requestOf(changes: Partial<PduOf<'A-ASSOCIATE-RQ'>> = {}): PduOf<'A-ASSOCIATE-RQ'> {
  const context = (id: number, abstractSyntax: string): Item => contextItem(id, abstractSyntax, EXPLICIT, IMPLICIT);
  return {
    kind: 'A-ASSOCIATE-RQ',
    protocolVersion: 1,
    calledAeTitle: 'SERVER',
    callingAeTitle: 'CLIENT',
    reserved: new Uint8Array(),
    items: [
      { kind: 'application-context', uid: applicationContext },
      context(contexts.verification, VERIFICATION),
      context(contexts.ct, CT),
      context(contexts.find, STUDY_ROOT_FIND),
      { kind: 'user-information', items: [{ kind: 'maximum-length', length: 16_384 }] },
    ],
    ...changes,
  };
}

/** An answer that accepts some contexts of a request in Explicit VR Little Endian. */
export function acceptOf(ids: readonly number[], length = 16_384): PduOf<'A-ASSOCIATE-AC'> {
  const answers: readonly Item[] = ids.map(id => ({
    kind: 'answered-context',
    id,
    result: 0,
    items: [{ kind: 'transfer-syntax', uid: EXPLICIT }],
  }));
  return {
    ...requestOf(),
    kind: 'A-ASSOCIATE-AC',
    items: [
      { kind: 'application-context', uid: applicationContext },
      ...answers,
      { kind: 'user-information', items: [{ kind: 'maximum-length', length }] },
    ],
  };
}

/** A command set in one P-DATA-TF. */
export function commandPdu(contextId: number, message: DimseMessage, values: CommandSet): PduOf<'P-DATA-TF'> {
  const fragment = encodeCommand(message, { CommandDataSetType: noDataSet, ...values });
  return { kind: 'P-DATA-TF', values: [{ contextId, control: 3, fragment }] };
}

/** A piece of a data set in one P-DATA-TF. */
export function dataPdu(contextId: number, fragment: Uint8Array, isLast = true): PduOf<'P-DATA-TF'> {
  return { kind: 'P-DATA-TF', values: [{ contextId, control: isLast ? 2 : 0, fragment }] };
}

export function echoRequest(messageId: number): PduOf<'P-DATA-TF'> {
  return commandPdu(contexts.verification, 'C-ECHO-RQ', { AffectedSOPClassUID: VERIFICATION, MessageID: messageId });
}

export function storeRequest(messageId: number, changes: CommandSet = {}): PduOf<'P-DATA-TF'> {
  return commandPdu(contexts.ct, 'C-STORE-RQ', {
    AffectedSOPClassUID: CT,
    AffectedSOPInstanceUID: '1.2.3.4',
    MessageID: messageId,
    Priority: 0,
    CommandDataSetType: 1,
    ...changes,
  });
}

export function findRequest(messageId: number): PduOf<'P-DATA-TF'> {
  return commandPdu(contexts.find, 'C-FIND-RQ', {
    AffectedSOPClassUID: STUDY_ROOT_FIND,
    MessageID: messageId,
    Priority: 0,
    CommandDataSetType: 1,
  });
}
