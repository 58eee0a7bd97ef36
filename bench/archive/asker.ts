// Asks a server one question again and again over one connection and prints how long the answers took, as one line of
// JSON. It looks for where an answer ends and at nothing else in it, so that what it measures is the server.
//   node asker.ts find --port N --ae AE --keys JSON [--ids N] [--n N]     C-FIND at the study level, Study Root
//   node asker.ts get --port N --path PATH [--ids N] [--n N]              HTTP GET of DICOM JSON
// A `#` in a key or in the path is a random number below `ids`, of seven digits.
import { once } from 'node:events';
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { associate, COMMAND, commandSet, element, item, LAST, us, value } from '../lib/raw-dicom.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '0' },
    ae: { type: 'string', default: '' },
    keys: { type: 'string', default: '{}' },
    path: { type: 'string', default: '/' },
    ids: { type: 'string', default: '1' },
    n: { type: 'string', default: '100' },
  },
});
const MODEL = '1.2.840.10008.5.1.4.1.2.2.1';
const IMPLICIT = '1.2.840.10008.1.2';

/** What came of an answer. */
interface Answer {
  /** C-FIND: matches. */
  rows: number;
  bytes: number;
  isGood: boolean;
}

/** Takes bytes until an answer is whole. */
type Reader = (chunk: Buffer, answer: Answer) => boolean;

function numbered(text: string): string {
  return text.replace('#', () => String(Math.floor(Math.random() * Number(values.ids))).padStart(7, '0'));
}

function findRequest(): Buffer {
  const keys = Object.entries({ '00080052': 'STUDY', ...(JSON.parse(values.keys) as Record<string, string>) });
  const identifier = keys.sort().map(([tag, text]) => implicit(Number.parseInt(tag, 16), numbered(text)));
  const command = [element(0x0002, MODEL), element(0x0100, us(0x20)), element(0x0110, us(1))];
  return Buffer.concat([
    value(1, COMMAND | LAST, commandSet([...command, element(0x0700, us(0)), element(0x0800, us(0))])),
    value(1, LAST, Buffer.concat(identifier)),
  ]);
}

function implicit(tag: number, text: string): Buffer {
  const bytes = Buffer.from(text.length % 2 === 0 ? text : `${text} `);
  const header = Buffer.alloc(8);
  header.writeUInt16LE(tag >>> 16);
  header.writeUInt16LE(tag & 0xffff, 2);
  header.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

/** Each response is a command set in one fragment, and after a pending one an identifier. */
function findReader(): Reader {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk, answer) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    let isWhole = false;
    while (at + 6 <= bytes.length) {
      const end = at + 6 + bytes.readUInt32BE(at + 2);
      if (end > bytes.length) break;
      if (bytes[at] !== 4) throw new Error(`PDU ${bytes[at]} came in place of an answer`);
      for (let from = at + 6; from < end; from += 4 + bytes.readUInt32BE(from)) {
        if (((bytes[from + 5] ?? 0) & COMMAND) === 0) continue;
        const status = statusOf(bytes, from + 6);
        if ((status & 0xfffe) === 0xff00) answer.rows++;
        else [isWhole, answer.isGood] = [true, status === 0];
      }
      at = end;
    }
    rest = bytes.subarray(at);
    return isWhole;
  };
}

function statusOf(bytes: Buffer, start: number): number {
  for (let at = start; ; at += 8 + bytes.readUInt32LE(at + 4)) {
    if (bytes.readUInt16LE(at + 2) === 0x0900) return bytes.readUInt16LE(at + 8);
  }
}

/** With a length or in chunks; the last chunk is taken to end what comes. */
function httpReader(): Reader {
  let length = -1;
  return (chunk, answer) => {
    if (answer.bytes === chunk.length) {
      const head = chunk.toString('latin1', 0, chunk.indexOf('\r\n\r\n') + 4);
      answer.isGood = head.startsWith('HTTP/1.1 200');
      const told = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      length = told === undefined ? -1 : head.length + Number(told);
    }
    return length < 0 ? chunk.toString('latin1', chunk.length - 5) === '0\r\n\r\n' : answer.bytes >= length;
  };
}

const socket = connect({ port: Number(values.port), host: '127.0.0.1', noDelay: true });
await once(socket, 'connect');
const isFind = positionals[0] === 'find';
if (isFind) {
  const context = Buffer.concat([Buffer.from([1, 0, 0, 0]), item(0x30, MODEL), item(0x40, IMPLICIT)]);
  socket.write(associate(1, values.ae.padEnd(16) + 'BENCH'.padEnd(16), [item(0x20, context)], []));
  await once(socket, 'data');
}

function getRequest(): Buffer {
  const head = [`GET ${numbered(values.path)} HTTP/1.1`, 'Host: localhost', 'Accept: application/dicom+json'];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n`);
}

const times: number[] = [];
let bad = 0;
let rows = 0;
let bytes = 0;
const isWhole = isFind ? findReader() : httpReader();
for (let k = 0; k < Number(values.n); k++) {
  const request = isFind ? findRequest() : getRequest();
  const answer: Answer = { rows: 0, bytes: 0, isGood: false };
  const begin = performance.now();
  await new Promise<void>((resolve, reject) => {
    socket.once('close', () => reject(new Error('the connection ended')));
    socket.on('data', chunk => {
      answer.bytes += chunk.length;
      if (isWhole(chunk, answer)) resolve();
    });
    socket.write(request);
  });
  times.push(performance.now() - begin);
  socket.removeAllListeners('data').removeAllListeners('close');
  if (!answer.isGood) bad++;
  rows += answer.rows;
  bytes += answer.bytes;
}
times.sort((a, b) => a - b);
const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
console.log(JSON.stringify({ count: times.length, bad, rows, bytes, p50: at(0.5), p99: at(0.99) }));
process.exit();
