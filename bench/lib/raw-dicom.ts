import type { Socket } from 'node:net';

export const EXPLICIT = '1.2.840.10008.1.2.1';
export const COMMAND = 1;
export const LAST = 2;
const MAXIMUM = 0x2_0000;
const NO_DATA = 0x0101;
/** Bytes of the header of a PDU, and of a presentation data value. */
const HEADER = 6;
const RELEASE_RESPONSE = Buffer.from([6, 0, 0, 0, 0, 4, 0, 0, 0, 0]);

/** What is done with objects that come. */
export interface Receiving {
  data(bytes: Uint8Array): void;
  /** The last byte of an object was given; `answer` tells that it is stored. */
  stored(answer: () => void): void;
  /** The response that ends a retrieval. */
  concluded?(status: number): void;
}

/**
 * One connection, either end of it, that knows as little DICOM as it can: PDUs come in pieces of any size and are never put
 * together, and nothing is checked.
 */
export class RawReceiver {
  readonly #socket: Socket;
  readonly #receiving: Receiving;
  /** The header that is being read: of a PDU, or of a presentation data value. */
  #head: Buffer = Buffer.alloc(0);
  #pduLeft = 0;
  #valueLeft = 0;
  #control = 0;
  #context = 0;
  #type = 0;
  #kept: Buffer[] = [];
  #store: { readonly context: number; readonly command: Buffer } | undefined;
  readonly #resolvers: ((pdu: Buffer) => void)[] = [];

  constructor(socket: Socket, receiving: Receiving) {
    this.#socket = socket;
    this.#receiving = receiving;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
  }

  write(...pdus: readonly Buffer[]): void {
    this.#socket.write(Buffer.concat(pdus));
  }

  /** The next thing that is no P-DATA-TF, or the last response. */
  next(): Promise<Buffer> {
    return new Promise(resolve => this.#resolvers.push(resolve));
  }

  /** Takes the next bytes; the memory is the caller's again when this returns. */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#valueLeft > 0) {
        const end = Math.min(chunk.length, at + this.#valueLeft);
        this.#value(chunk.subarray(at, end));
        at = end;
        continue;
      }
      if (this.#head.length === 0 && chunk.length - at >= HEADER) {
        this.#header(chunk, at);
        at += HEADER;
        continue;
      }
      const end = Math.min(chunk.length, at + HEADER - this.#head.length);
      this.#head = Buffer.concat([this.#head, chunk.subarray(at, end)]);
      at = end;
      if (this.#head.length < HEADER) continue;
      this.#header(this.#head, 0);
      this.#head = Buffer.alloc(0);
    }
  }

  #header(bytes: Buffer, at: number): void {
    if (this.#pduLeft === 0) {
      this.#type = bytes[at] ?? 0;
      this.#pduLeft = bytes.readUInt32BE(at + 2);
      if (this.#type !== 4) this.#valueLeft = this.#pduLeft;
      return;
    }
    this.#valueLeft = bytes.readUInt32BE(at) - 2;
    this.#context = bytes[at + 4] ?? 0;
    this.#control = bytes[at + 5] ?? 0;
    this.#pduLeft -= 6;
  }

  #value(bytes: Buffer): void {
    this.#valueLeft -= bytes.length;
    this.#pduLeft -= bytes.length;
    const isKept = this.#type !== 4 || (this.#control & COMMAND) !== 0;
    if (isKept) this.#kept.push(Buffer.from(bytes));
    else this.#receiving.data(bytes);
    if (this.#valueLeft > 0) return;
    const whole = Buffer.concat(this.#kept);
    if (this.#type !== 4) {
      this.#kept = [];
      this.#pdu(whole);
    } else if ((this.#control & LAST) !== 0) {
      this.#kept = [];
      if (isKept) this.#command(whole);
      else this.#stored();
    }
  }

  #pdu(body: Buffer): void {
    if (this.#type === 1) this.write(accepted(body));
    else if (this.#type === 5) this.#socket.end(RELEASE_RESPONSE);
    else this.#resolvers.shift()?.(body);
  }

  #command(command: Buffer): void {
    const field = number(command, 0x0100);
    if (field === 0x0001) this.#store = { context: this.#context, command };
    else if (number(command, 0x0900) < 0xff00) {
      this.#receiving.concluded?.(number(command, 0x0900));
      this.#resolvers.shift()?.(command);
    }
  }

  #stored(): void {
    if (this.#store === undefined) return;
    const { context, command } = this.#store;
    const response = commandSet([
      element(0x0002, text(command, 0x0002)),
      element(0x0100, us(0x8001)),
      element(0x0120, us(number(command, 0x0110))),
      element(0x0800, us(NO_DATA)),
      element(0x0900, us(0)),
      element(0x1000, text(command, 0x1000)),
    ]);
    this.#store = undefined;
    this.#receiving.stored(() => this.write(value(context, COMMAND | LAST, response)));
  }
}

/** All contexts, each in its first transfer syntax. */
function accepted(body: Buffer): Buffer {
  const answers: Buffer[] = [];
  for (let at = 68; at + 4 <= body.length; at += 4 + body.readUInt16BE(at + 2)) {
    if (body[at] !== 0x20) continue;
    const inner = body.subarray(at + 8, at + 4 + body.readUInt16BE(at + 2));
    const syntax = inner.subarray(4 + inner.readUInt16BE(2));
    const first = syntax.toString('latin1', 4, 4 + syntax.readUInt16BE(2));
    answers.push(item(0x21, Buffer.concat([Buffer.from([body[at + 4] ?? 0, 0, 0, 0]), item(0x40, first)])));
  }
  return associate(2, body.toString('latin1', 4, 36), answers, []);
}

export function associate(type: number, titles: string, contexts: readonly Buffer[], more: readonly Buffer[]): Buffer {
  const maximum = Buffer.alloc(4);
  maximum.writeUInt32BE(MAXIMUM);
  const user = item(0x50, Buffer.concat([item(0x51, maximum), item(0x52, '2.25.42424242'), ...more]));
  const application = item(0x10, '1.2.840.10008.3.1.1.1');
  const titled = Buffer.from(titles, 'latin1');
  return pdu(
    type,
    Buffer.concat([Buffer.from([0, 1, 0, 0]), titled, Buffer.alloc(32), application, ...contexts, user]),
  );
}

function pdu(type: number, body: Buffer): Buffer {
  const header = Buffer.alloc(6);
  header[0] = type;
  header.writeUInt32BE(body.length, 2);
  return Buffer.concat([header, body]);
}

/** A P-DATA-TF with one presentation data value. */
export function value(context: number, control: number, bytes: Buffer): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt32BE(bytes.length + 2);
  header[4] = context;
  header[5] = control;
  return pdu(4, Buffer.concat([header, bytes]));
}

export function item(type: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.from([type, 0, bytes.length >> 8, bytes.length & 0xff]);
  return Buffer.concat([header, bytes]);
}

export function attribute(group: number, number: number, vr: string, content: string): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16LE(group);
  header.writeUInt16LE(number, 2);
  header.write(vr, 4, 'latin1');
  header.writeUInt16LE(content.length, 6);
  return Buffer.concat([header, Buffer.from(content, 'latin1')]);
}

/** An element of group 0000, in Implicit VR Little Endian as all command sets are (PS3.7 §6.3.1). */
export function element(number: number, content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' && content.length % 2 === 1 ? `${content}\0` : content;
  const header = Buffer.alloc(8);
  header.writeUInt16LE(number, 2);
  header.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, Buffer.from(bytes)]);
}

export function commandSet(elements: readonly Buffer[]): Buffer {
  const body = Buffer.concat(elements);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([element(0x0000, length), body]);
}

function found(command: Buffer, wanted: number): Buffer {
  for (let at = 0; at + 8 <= command.length; at += 8 + command.readUInt32LE(at + 4)) {
    if (command.readUInt16LE(at + 2) === wanted) return command.subarray(at + 8, at + 8 + command.readUInt32LE(at + 4));
  }
  return Buffer.alloc(2);
}

function number(command: Buffer, wanted: number): number {
  return found(command, wanted).readUInt16LE(0);
}

function text(command: Buffer, wanted: number): string {
  return found(command, wanted).toString('latin1').replace(/\0$/, '');
}

export function us(content: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(content);
  return bytes;
}
