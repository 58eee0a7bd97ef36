import { connect, type Socket } from 'node:net';

/** A presentation context with the one transfer syntax that is wanted. */
export interface RawContext {
  readonly abstractSyntax: string;
  readonly transferSyntax: string;
}

export interface RawTarget {
  readonly port: number;
  readonly called: string;
}

/** An object that a `store` sends. */
export interface RawStore {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  readonly dataSet: Buffer;
}

/** One association of the load generator: whole PDUs, one request at a time, and no check that costs time. */
export class RawAssociation {
  readonly #socket: Socket;
  readonly #contexts: readonly RawContext[];
  readonly #accepted = new Set<number>();
  #received: Buffer = Buffer.alloc(0);
  #peerMaximum = MAXIMUM;
  #messageId = 0;
  #settle: { readonly resolve: (status: number) => void; readonly reject: (error: Error) => void } | undefined;

  private constructor(target: RawTarget, contexts: readonly RawContext[]) {
    this.#contexts = contexts;
    this.#socket = connect({ port: target.port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', chunk => this.#data(chunk));
    this.#socket.on('error', error => this.#settle?.reject(error));
    this.#socket.on('close', () => this.#settle?.reject(new Error('The server closed the connection')));
  }

  static async open(target: RawTarget, contexts: readonly RawContext[]): Promise<RawAssociation> {
    const association = new RawAssociation(target, contexts);
    association.#socket.once('connect', () => association.#socket.write(associateRequest(target.called, contexts)));
    await association.#answer();
    return association;
  }

  /** @returns the status of the response */
  echo(): Promise<number> {
    const command = [element(0x0002, '1.2.840.10008.1.1'), element(0x0100, us(0x0030)), this.#id(), NO_DATA];
    return this.#request(1, commandSet(command));
  }

  /** @returns the status of the response */
  store({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet }: RawStore): Promise<number> {
    const isThat = ({ abstractSyntax, transferSyntax }: RawContext): boolean =>
      abstractSyntax === sopClassUid && transferSyntax === transferSyntaxUid;
    const context = this.#contexts.findIndex(isThat) * 2 + 1;
    if (!this.#accepted.has(context)) return Promise.resolve(REFUSED);
    const command = [
      element(0x0002, sopClassUid),
      element(0x0100, us(0x0001)),
      this.#id(),
      element(0x0700, us(0)),
      element(0x0800, us(0)),
      element(0x1000, sopInstanceUid),
    ];
    return this.#request(context, commandSet(command), dataSet);
  }

  /** Releases, and waits until the server has answered and the connection is closed. */
  async release(): Promise<void> {
    const closed = new Promise(resolve => this.#socket.once('close', resolve));
    this.#settle = undefined;
    this.#socket.write(RELEASE_REQUEST);
    await closed;
  }

  #id(): Buffer {
    this.#messageId = (this.#messageId + 1) & 0xffff;
    return element(0x0110, us(this.#messageId));
  }

  #answer(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  #request(context: number, command: Buffer, dataSet?: Buffer): Promise<number> {
    const answer = this.#answer();
    this.#socket.cork();
    this.#send(context, command, COMMAND);
    if (dataSet !== undefined) this.#send(context, dataSet, 0);
    this.#socket.uncork();
    return answer;
  }

  #send(context: number, bytes: Buffer, control: number): void {
    const room = Math.min(this.#peerMaximum, MAXIMUM) - 6;
    for (let at = 0; at < bytes.length; at += room) {
      const piece = bytes.subarray(at, at + room);
      const header = Buffer.allocUnsafe(12);
      header.writeUInt16BE(0x0400);
      header.writeUInt32BE(piece.length + 6, 2);
      header.writeUInt32BE(piece.length + 2, 6);
      header[10] = context;
      header[11] = control | (at + room >= bytes.length ? LAST : 0);
      this.#socket.write(header);
      this.#socket.write(piece);
    }
  }

  #data(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    for (;;) {
      const bytes = this.#received;
      const end = bytes.length < 6 ? Number.POSITIVE_INFINITY : 6 + bytes.readUInt32BE(2);
      if (bytes.length < end) return;
      this.#received = bytes.subarray(end);
      this.#pdu(bytes[0] ?? 0, bytes.subarray(6, end));
    }
  }

  #pdu(type: number, body: Buffer): void {
    if (type === 0x02) this.#associated(body);
    else if (type === 0x04) this.#responses(body);
    else if (type === 0x06) this.#socket.end();
    else {
      this.#settle?.reject(new Error(`The server sent a PDU of type ${type}`));
      this.#socket.destroy();
    }
  }

  #associated(body: Buffer): void {
    forEachItem(body, 68, (type, at) => {
      if (type === 0x21 && body[at + 6] === 0) this.#accepted.add(body[at + 4] ?? 0);
      if (type !== 0x50) return;
      forEachItem(body, at + 4, (inner, place) => {
        if (inner === 0x51) this.#peerMaximum = body.readUInt32BE(place + 4) || MAXIMUM;
      });
    });
    this.#settle?.resolve(0);
  }

  /** A response is a command set in one fragment: so are those of all servers that are measured here. */
  #responses(body: Buffer): void {
    for (let at = 0; at < body.length; at += 4 + body.readUInt32BE(at)) {
      if ((body.readUInt8(at + 5) & COMMAND) === 0) continue;
      const end = at + 4 + body.readUInt32BE(at);
      for (let place = at + 6; place + 8 <= end; place += 8 + body.readUInt32LE(place + 4)) {
        if (body.readUInt16LE(place + 2) === 0x0900) this.#settle?.resolve(body.readUInt16LE(place + 8));
      }
    }
  }
}

function forEachItem(body: Buffer, from: number, take: (type: number, at: number) => void): void {
  for (let at = from; at + 4 <= body.length; at += 4 + body.readUInt16BE(at + 2)) take(body[at] ?? 0, at);
}

function associateRequest(called: string, contexts: readonly RawContext[]): Buffer {
  const maximum = Buffer.alloc(4);
  maximum.writeUInt32BE(MAXIMUM);
  const body = Buffer.concat([
    Buffer.from([0, 1, 0, 0]),
    Buffer.from(called.padEnd(16) + 'BENCH'.padEnd(16)),
    Buffer.alloc(32),
    item(0x10, Buffer.from('1.2.840.10008.3.1.1.1')),
    ...contexts.map(({ abstractSyntax, transferSyntax }, at) =>
      item(
        0x20,
        Buffer.concat([
          Buffer.from([2 * at + 1, 0, 0, 0]),
          item(0x30, Buffer.from(abstractSyntax)),
          item(0x40, Buffer.from(transferSyntax)),
        ]),
      ),
    ),
    item(0x50, Buffer.concat([item(0x51, maximum), item(0x52, Buffer.from('2.25.42424242'))])),
  ]);
  const header = Buffer.alloc(6);
  header[0] = 1;
  header.writeUInt32BE(body.length, 2);
  return Buffer.concat([header, body]);
}

function item(type: number, value: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header[0] = type;
  header.writeUInt16BE(value.length, 2);
  return Buffer.concat([header, value]);
}

/** An element of group 0000, in Implicit VR Little Endian as all command sets are (PS3.7 §6.3.1). */
function element(number: number, value: Buffer | string): Buffer {
  const bytes = typeof value === 'string' ? Buffer.from(value.length % 2 === 0 ? value : `${value}\0`) : value;
  const header = Buffer.alloc(8);
  header.writeUInt16LE(number, 2);
  header.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

function commandSet(elements: readonly Buffer[]): Buffer {
  const body = Buffer.concat(elements);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([element(0x0000, length), body]);
}

function us(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** The longest P-DATA-TF that is announced and sent. */
const MAXIMUM = 0x2_0000;
const COMMAND = 1;
const LAST = 2;
/** Stands for a context that was not accepted: SOP Class not supported. */
const REFUSED = 0x0122;
const NO_DATA = element(0x0800, us(0x0101));
const RELEASE_REQUEST = Buffer.from([5, 0, 0, 0, 0, 4, 0, 0, 0, 0]);
