import { ByteWriter } from '../../bytes/index.ts';
import { commandFields, type DimseMessage, type StatusService } from '../../dictionary/network-look-ups.ts';
import type { CommandSet, ReceivedCommand } from '../dimse/command.ts';
import type { DataTarget } from '../dimse/incoming-data.ts';
import { MessageReader } from '../dimse/message-reader.ts';
import { describeStatus } from '../dimse/status.ts';
import { defaultLimits } from '../limits.ts';
import { printable } from '../ul/describe-pdu.ts';
import type { ContextTable } from './context-table.ts';
import { dataSetFacts } from './data-set-facts.ts';
import type { DataSetFacts, MessageEvent } from './trace-event.ts';

/** A message without what only the association knows: who sent it. */
export type MessageFacts = Omit<MessageEvent, 'from'>;

export interface MessageDecoderOptions {
  readonly contexts: ContextTable;
  /** Milliseconds since the trace began. */
  readonly now: () => number;
  /** Whether values that may tell who a patient is are kept. */
  readonly values: boolean;
  /** Bytes of a data set up to which its elements are told. */
  readonly dataSetLimit: number;
  readonly message: (facts: MessageFacts) => void;
}

/** Puts the messages of one side together (PS3.7 §6.3.1). Long data sets are counted as they go by, never kept. */
export class MessageDecoder {
  readonly #options: MessageDecoderOptions;
  readonly #reader: MessageReader;
  #began = 0;
  #pdus = 0;
  #isNewPdu = false;
  /** The message whose data set is under way. */
  #open: { readonly facts: () => MessageFacts; readonly data: Gathered } | undefined;

  constructor(options: MessageDecoderOptions) {
    this.#options = options;
    this.#reader = new MessageReader(
      { message: (contextId, received, hasData) => this.#message(contextId, received, hasData) },
      defaultLimits.command,
    );
  }

  /** A P-DATA-TF begins. */
  dataBegins(): void {
    this.#isNewPdu = true;
  }

  /** @throws AssociationError `protocol-violation`, `limit-exceeded`; DimseError `malformed-command` */
  fragment(contextId: number, control: number, bytes: Uint8Array, ends: boolean): void {
    if (!this.#reader.isInside) {
      this.#began = this.#options.now();
      this.#pdus = 1;
    } else if (this.#isNewPdu) this.#pdus++;
    this.#isNewPdu = false;
    this.#reader.fragment(contextId, control, bytes, ends);
  }

  /** No more will come: a message whose data set is under way is told as far as it came. */
  end(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const { length } = open.data;
    this.#options.message({ ...open.facts(), dataSet: { bytes: length, why: 'It was cut off' }, incomplete: true });
  }

  #message(contextId: number, received: ReceivedCommand, hasData: boolean): DataTarget | undefined {
    const { message, dataSetLimit } = this.#options;
    const facts = (): MessageFacts => this.#facts(contextId, received);
    if (!hasData) {
      message(facts());
      return undefined;
    }
    const data = new Gathered(dataSetLimit, () => {
      this.#open = undefined;
      message({ ...facts(), dataSet: this.#dataSet(contextId, data) });
    });
    this.#open = { facts, data };
    return data;
  }

  #dataSet(contextId: number, { length, bytes }: Gathered): DataSetFacts {
    const { contexts, values } = this.#options;
    return dataSetFacts({ length, bytes, transferSyntaxUid: contexts.get(contextId)?.transferSyntax }, values);
  }

  #facts(contextId: number, { command, mistyped }: ReceivedCommand): MessageFacts {
    const { contexts, now, values } = this.#options;
    const at = now();
    const context = contexts.get(contextId);
    const name = messageName(command.CommandField);
    const messageId = command.MessageIDBeingRespondedTo ?? command.MessageID;
    const uid = command.AffectedSOPClassUID ?? command.RequestedSOPClassUID ?? context?.abstractSyntax ?? '';
    return {
      kind: 'message',
      at,
      took: Math.round((at - this.#began) * 1000) / 1000,
      contextId,
      ...(context === undefined ? {} : context),
      name,
      ...(messageId === undefined ? {} : { messageId }),
      ...(command.Status === undefined ? {} : { status: statusFacts(command.Status, uid, name) }),
      command: commandFacts(command, values),
      ...(mistyped.length === 0 ? {} : { mistyped }),
      pdus: this.#pdus,
    };
  }
}

/** Takes a data set: counts all of it, keeps what is short. */
class Gathered implements DataTarget {
  length = 0;
  readonly #limit: number;
  readonly #done: () => void;
  #kept: ByteWriter | undefined = new ByteWriter(512);

  constructor(limit: number, done: () => void) {
    this.#limit = limit;
    this.#done = done;
  }

  /** All of it; undefined when it was too long. */
  get bytes(): Uint8Array | undefined {
    return this.#kept?.finish();
  }

  push(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length > this.#limit) this.#kept = undefined;
    this.#kept?.bytes(bytes);
  }

  end(): void {
    this.#done();
  }

  fail(): void {}
}

/** The name of a Command Field (PS3.7 §E.1). */
function messageName(field: number | undefined): string {
  if (field === undefined) return 'a message without Command Field';
  return NAMES.get(field) ?? `command 0x${field.toString(16).padStart(4, '0')}`;
}

function statusFacts(code: number, sopClassUid: string, name: string): NonNullable<MessageEvent['status']> {
  const operation = name.replace(/-(RQ|RSP)$/, '');
  const { category, meaning } = describeStatus(code, statusService(sopClassUid, operation), operation);
  return { code, category, meaning };
}

function statusService(sopClassUid: string, operation: string): StatusService {
  const row = SERVICES.find(({ prefix }) => sopClassUid === prefix || sopClassUid.startsWith(`${prefix}.`));
  return row?.service ?? SERVICE_OF_OPERATION[operation] ?? 'general';
}

/**
 * An Error Comment is a text of the peer about one object, and some peers put a patient's name or ID in it. All other
 * elements hold numbers, UIDs, tags and AE titles.
 */
function commandFacts(command: CommandSet, values: boolean): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(command)) {
    if (keyword === 'ErrorComment' && !values) facts[keyword] = 'masked';
    else facts[keyword] = typeof value === 'string' ? printable(value) : value;
  }
  return facts;
}

const NAMES: ReadonlyMap<number, DimseMessage> = new Map(
  // The keys of the table are the names of its messages, which Object.entries forgets.
  Object.entries(commandFields).map(([name, field]) => [field, name as DimseMessage]),
);
/** Whose table of statuses counts, by SOP class or family of them (PS3.4). */
const SERVICES: readonly { readonly prefix: string; readonly service: StatusService }[] = [
  { prefix: '1.2.840.10008.5.1.4.31', service: 'Modality Worklist' },
  { prefix: '1.2.840.10008.3.1.2.3.3', service: 'MPPS' },
  { prefix: '1.2.840.10008.5.1.1.33', service: 'Media Creation' },
  { prefix: '1.2.840.10008.5.1.1', service: 'Print' },
  { prefix: '1.2.840.10008.5.1.4.34.6', service: 'UPS' },
  { prefix: '1.2.840.10008.5.1.4.37', service: 'Relevant Patient Information' },
];
const SERVICE_OF_OPERATION: Readonly<Record<string, StatusService>> = {
  'C-STORE': 'Storage',
  'C-FIND': 'Query/Retrieve',
  'C-MOVE': 'Query/Retrieve',
  'C-GET': 'Query/Retrieve',
};
