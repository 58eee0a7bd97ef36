/** A message of PS3.7 as it was sent: the bytes of its command set and of its data set. */
export interface WireMessage {
  readonly contextId: number;
  readonly command: Uint8Array;
  readonly dataSet: Uint8Array | undefined;
}

/** A Protocol Data Unit of PS3.8 §9.3: its type and what follows the length. */
export interface WirePdu {
  readonly type: number;
  readonly body: Uint8Array;
}

/**
 * Splits one direction of a connection into PDUs; a PDU that was cut off at the end is left out.
 * Nothing here is shared with the library's network layer, so that what it sent is judged by other code.
 */
export function wirePdus(chunks: readonly Uint8Array[]): readonly WirePdu[] {
  const bytes = joined(chunks);
  const view = viewOf(bytes);
  const pdus: WirePdu[] = [];
  for (let at = 0; at + 6 <= bytes.length; ) {
    const end = at + 6 + view.getUint32(at + 2);
    if (end > bytes.length) break;
    pdus.push({ type: view.getUint8(at), body: bytes.subarray(at + 6, end) });
    at = end;
  }
  return pdus;
}

/** Joins the fragments (PS3.8 §9.3.5, Annex E) of every complete message of one direction. */
export function wireMessages(chunks: readonly Uint8Array[]): readonly WireMessage[] {
  const messages: WireMessage[] = [];
  let command: Uint8Array[] = [];
  let data: Uint8Array[] = [];
  for (const { contextId, isCommand, isLast, fragment } of fragments(wirePdus(chunks))) {
    (isCommand ? command : data).push(fragment);
    if (!isLast) continue;
    const commandSet = joined(command);
    if (isCommand && commandNumber(commandSet, COMMAND_DATA_SET_TYPE) !== NO_DATA_SET) continue;
    messages.push({ contextId, command: commandSet, dataSet: isCommand ? undefined : joined(data) });
    command = [];
    data = [];
  }
  return messages;
}

/** The data sets of all C-STORE requests of one direction, by Affected SOP Instance UID. */
export function storedDataSets(chunks: readonly Uint8Array[]): ReadonlyMap<string, Uint8Array> {
  const stores = wireMessages(chunks).filter(message => commandNumber(message.command, COMMAND_FIELD) === C_STORE_RQ);
  return new Map(
    stores.map(({ command, dataSet }) => [commandText(command, AFFECTED_SOP_INSTANCE), dataSet ?? new Uint8Array()]),
  );
}

/** The transfer syntax that an A-ASSOCIATE-AC accepted for each presentation context (PS3.8 §9.3.3.2). */
export function acceptedContexts(chunks: readonly Uint8Array[]): ReadonlyMap<number, string> {
  const accept = wirePdus(chunks).find(pdu => pdu.type === A_ASSOCIATE_AC);
  const contexts = new Map<number, string>();
  if (accept === undefined) return contexts;
  for (const item of items(accept.body.subarray(FIXED_PART))) {
    const isAccepted = item.type === PRESENTATION_CONTEXT_AC && item.body[2] === 0;
    if (!isAccepted) continue;
    const syntax = [...items(item.body.subarray(4))].find(each => each.type === TRANSFER_SYNTAX);
    contexts.set(item.body[0] ?? 0, textOf(syntax?.body ?? new Uint8Array()));
  }
  return contexts;
}

/** A number of 16 bits of a command set (always Implicit VR Little Endian, PS3.7 §6.3.1); undefined when absent. */
export function commandNumber(command: Uint8Array, element: number): number | undefined {
  const value = commandValue(command, element);
  return value === undefined || value.length < 2 ? undefined : viewOf(value).getUint16(0, true);
}

/** A text of a command set without its padding; empty when absent. */
export function commandText(command: Uint8Array, element: number): string {
  return textOf(commandValue(command, element) ?? new Uint8Array());
}

function commandValue(command: Uint8Array, element: number): Uint8Array | undefined {
  const view = viewOf(command);
  for (let at = 0; at + 8 <= command.length; ) {
    const end = at + 8 + view.getUint32(at + 4, true);
    if (view.getUint16(at + 2, true) === element) return command.subarray(at + 8, end);
    at = end;
  }
  return undefined;
}

interface Fragment {
  readonly contextId: number;
  readonly isCommand: boolean;
  readonly isLast: boolean;
  readonly fragment: Uint8Array;
}

function* fragments(pdus: readonly WirePdu[]): Generator<Fragment> {
  for (const { type, body } of pdus) {
    if (type !== P_DATA_TF) continue;
    const view = viewOf(body);
    for (let at = 0; at + 6 <= body.length; ) {
      const end = at + 4 + view.getUint32(at);
      const header = view.getUint8(at + 5);
      const flags = { isCommand: (header & 1) !== 0, isLast: (header & 2) !== 0 };
      yield { contextId: view.getUint8(at + 4), ...flags, fragment: body.subarray(at + 6, end) };
      at = end;
    }
  }
}

/** Items of PS3.8 §9.3.2: type, reserved byte, length of 16 bits, body. */
function* items(bytes: Uint8Array): Generator<WirePdu> {
  const view = viewOf(bytes);
  for (let at = 0; at + 4 <= bytes.length; ) {
    const end = at + 4 + view.getUint16(at + 2);
    yield { type: view.getUint8(at), body: bytes.subarray(at + 4, end) };
    at = end;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\0 ]+$/, '');
}

const A_ASSOCIATE_AC = 0x02;
const P_DATA_TF = 0x04;
/** Protocol version, AE titles and reserved bytes before the items. */
const FIXED_PART = 68;
const PRESENTATION_CONTEXT_AC = 0x21;
const TRANSFER_SYNTAX = 0x40;
const COMMAND_FIELD = 0x0100;
const COMMAND_DATA_SET_TYPE = 0x0800;
const AFFECTED_SOP_INSTANCE = 0x1000;
const C_STORE_RQ = 0x0001;
const NO_DATA_SET = 0x0101;
