// Takes what C-GET and C-MOVE send, and knows as little DICOM as it can, so that what it measures is the server: data are
// counted and dropped, each C-STORE is answered with success at its last fragment.
//   node raw-retrieval.ts get --port N --ae AE --study UID --class UID      the objects come over the same association
//   node raw-retrieval.ts move --port N --ae AE --study UID --to PORT       they come to a listener of this process, AE title DEST
// Prints one line of JSON: how many objects came, their bytes, the last status, and how many a second.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '0' },
    ae: { type: 'string', default: '' },
    study: { type: 'string', default: '' },
    class: { type: 'string', default: '' },
    to: { type: 'string', default: '0' },
  },
});
const EXPLICIT = '1.2.840.10008.1.2.1';
const MAXIMUM = 0x2_0000;
const COMMAND = 1;
const LAST = 2;
const NO_DATA = 0x0101;
/** Bytes of the header of a PDU, and of a presentation data value. */
const HEADER = 6;
const RELEASE_RESPONSE = Buffer.from([6, 0, 0, 0, 0, 4, 0, 0, 0, 0]);
const counts = { objects: 0, bytes: 0, status: -1 };

/** One connection, either end of it: PDUs come in pieces of any size and are never put together. */
class RawReceiver {
  readonly #socket: Socket;
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

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', chunk => this.#data(chunk));
    socket.on('error', () => socket.destroy());
  }

  write(...pdus: readonly Buffer[]): void {
    this.#socket.write(Buffer.concat(pdus));
  }

  /** The next thing that is no P-DATA-TF, or the last response. */
  next(): Promise<Buffer> {
    return new Promise(resolve => this.#resolvers.push(resolve));
  }

  #data(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#valueLeft > 0) {
        const end = Math.min(chunk.length, at + this.#valueLeft);
        this.#value(chunk.subarray(at, end));
        at = end;
        continue;
      }
      const wanted = HEADER;
      const end = Math.min(chunk.length, at + wanted - this.#head.length);
      this.#head = Buffer.concat([this.#head, chunk.subarray(at, end)]);
      at = end;
      if (this.#head.length === wanted) this.#header();
    }
  }

  #header(): void {
    const head = this.#head;
    this.#head = Buffer.alloc(0);
    if (this.#pduLeft === 0) {
      this.#type = head[0] ?? 0;
      this.#pduLeft = head.readUInt32BE(2);
      if (this.#type !== 4) this.#valueLeft = this.#pduLeft;
      return;
    }
    this.#valueLeft = head.readUInt32BE(0) - 2;
    this.#context = head[4] ?? 0;
    this.#control = head[5] ?? 0;
    this.#pduLeft -= 6;
  }

  #value(bytes: Buffer): void {
    this.#valueLeft -= bytes.length;
    this.#pduLeft -= bytes.length;
    const isKept = this.#type !== 4 || (this.#control & COMMAND) !== 0;
    if (isKept) this.#kept.push(Buffer.from(bytes));
    else counts.bytes += bytes.length;
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
      counts.status = number(command, 0x0900);
      this.#resolvers.shift()?.(command);
    }
  }

  #stored(): void {
    if (this.#store === undefined) return;
    counts.objects++;
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
    this.write(value(context, COMMAND | LAST, response));
  }
}

async function retrieve(model: string, storage: readonly string[], command: readonly Buffer[]): Promise<number> {
  const socket = connect({ port: Number(values.port), host: '127.0.0.1' });
  await once(socket, 'connect');
  const receiver = new RawReceiver(socket);
  const accepted = receiver.next();
  receiver.write(associateRequest(values.ae, [model, ...storage], storage));
  await accepted;
  const identifier = Buffer.concat([
    attribute(0x0008, 0x0052, 'CS', 'STUDY '),
    attribute(0x0020, 0x000d, 'UI', values.study.length % 2 === 0 ? values.study : `${values.study}\0`),
  ]);
  const begin = performance.now();
  const last = receiver.next();
  receiver.write(
    value(1, COMMAND | LAST, commandSet([element(0x0002, model), ...command])),
    value(1, LAST, identifier),
  );
  await last;
  const seconds = (performance.now() - begin) / 1000;
  socket.destroy();
  return seconds;
}

const jobs: Readonly<Record<string, () => Promise<number>>> = {
  get: () => retrieve('1.2.840.10008.5.1.4.1.2.2.3', [values.class], request(0x0010)),
  async move() {
    const listener = createServer(socket => void new RawReceiver(socket)).listen(Number(values.to), '127.0.0.1');
    await once(listener, 'listening');
    return retrieve('1.2.840.10008.5.1.4.1.2.2.2', [], [...request(0x0021), element(0x0600, 'DEST')]);
  },
};

function request(field: number): readonly Buffer[] {
  return [element(0x0100, us(field)), element(0x0110, us(1)), element(0x0700, us(0)), element(0x0800, us(0))];
}

function associateRequest(called: string, contexts: readonly string[], asScp: readonly string[]): Buffer {
  const roles = asScp.map(uid =>
    item(0x54, Buffer.concat([Buffer.from([0, uid.length]), Buffer.from(uid), Buffer.from([0, 1])])),
  );
  const proposed = contexts.map((uid, at) =>
    item(0x20, Buffer.concat([Buffer.from([2 * at + 1, 0, 0, 0]), item(0x30, uid), item(0x40, EXPLICIT)])),
  );
  return associate(1, called.padEnd(16) + 'BENCH'.padEnd(16), proposed, roles);
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

function associate(type: number, titles: string, contexts: readonly Buffer[], more: readonly Buffer[]): Buffer {
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
function value(context: number, control: number, bytes: Buffer): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt32BE(bytes.length + 2);
  header[4] = context;
  header[5] = control;
  return pdu(4, Buffer.concat([header, bytes]));
}

function item(type: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const header = Buffer.from([type, 0, bytes.length >> 8, bytes.length & 0xff]);
  return Buffer.concat([header, bytes]);
}

function attribute(group: number, number: number, vr: string, content: string): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16LE(group);
  header.writeUInt16LE(number, 2);
  header.write(vr, 4, 'latin1');
  header.writeUInt16LE(content.length, 6);
  return Buffer.concat([header, Buffer.from(content, 'latin1')]);
}

/** An element of group 0000, in Implicit VR Little Endian as all command sets are (PS3.7 §6.3.1). */
function element(number: number, content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' && content.length % 2 === 1 ? `${content}\0` : content;
  const header = Buffer.alloc(8);
  header.writeUInt16LE(number, 2);
  header.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, Buffer.from(bytes)]);
}

function commandSet(elements: readonly Buffer[]): Buffer {
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

function us(content: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(content);
  return bytes;
}

const seconds = await jobs[positionals[0] ?? '']?.();
console.log(JSON.stringify({ ...counts, perSecond: counts.objects / (seconds ?? 1) }));
process.exit();
