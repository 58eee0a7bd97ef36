// Takes what C-GET and C-MOVE send, and knows as little DICOM as it can, so that what it measures is the server: data are
// counted and dropped, each C-STORE is answered with success at its last fragment.
//   node raw-retrieval.ts get --port N --ae AE --study UID --class UID      the objects come over the same association
//   node raw-retrieval.ts move --port N --ae AE --study UID --to PORT       they come to a listener of this process, AE title DEST
// Prints one line of JSON: how many objects came, their bytes, the last status, and how many a second.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { lendConnections } from '../../packages/hounsfield/src/network/node/lending-socket.ts';
import {
  associate,
  attribute,
  COMMAND,
  commandSet,
  EXPLICIT,
  element,
  item,
  LAST,
  RawReceiver,
  us,
  value,
} from '../lib/raw-dicom.ts';

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
const LONGEST_READ = 512 * 1024;
const counts = { objects: 0, bytes: 0, status: -1 };

function receiverOf(socket: Socket): RawReceiver {
  return new RawReceiver(socket, {
    data: bytes => {
      counts.bytes += bytes.length;
    },
    stored: answer => {
      counts.objects++;
      answer();
    },
    concluded: status => {
      counts.status = status;
    },
  });
}

async function retrieve(model: string, storage: readonly string[], command: readonly Buffer[]): Promise<number> {
  // What comes is read into memory that is used again: the collector would take its share of the time otherwise.
  const callback = (count: number, bytes: Uint8Array): boolean => {
    receiver.push(Buffer.from(bytes.buffer, bytes.byteOffset, count));
    return true;
  };
  const socket = connect({
    port: Number(values.port),
    host: '127.0.0.1',
    onread: { buffer: Buffer.alloc(LONGEST_READ), callback },
  });
  const receiver = receiverOf(socket);
  await once(socket, 'connect');
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
    const listener = createServer().listen(Number(values.to), '127.0.0.1');
    await once(listener, 'listening');
    const isLent = lendConnections(listener, { buffer: Buffer.alloc(LONGEST_READ), highWater: 0x1_0000 }, source => {
      const receiver = receiverOf(source.lent);
      source.take(bytes => receiver.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
    });
    if (!isLent) throw new Error('this version of Node does not let connections be taken');
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

const seconds = await jobs[positionals[0] ?? '']?.();
console.log(JSON.stringify({ ...counts, perSecond: counts.objects / (seconds ?? 1) }));
process.exit();
