// A server and its peers in one process: node --conditions=source --expose-gc hostile-associations.ts ROUNDS ASSOCIATIONS
// Each round holds so many associations of all the kinds below, waits until the server is rid of them, collects garbage,
// and prints what is left as one line of JSON.
import { once } from 'node:events';
import { connect as connectSocket, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { connect, encodePdu, listen, type NetworkServer, type PduOf, Status, serve } from 'hounsfield/network/node';
import { CT, EXPLICIT, storage, verification } from './plain-services.ts';

const object = { sopClassUid: CT, sopInstanceUid: '1.2.3', transferSyntaxUid: EXPLICIT, data: new Uint8Array(20_000) };
const request: PduOf<'A-ASSOCIATE-RQ'> = {
  kind: 'A-ASSOCIATE-RQ',
  protocolVersion: 1,
  calledAeTitle: 'SERVER',
  callingAeTitle: 'HOSTILE',
  reserved: new Uint8Array(),
  items: [
    { kind: 'application-context', uid: '1.2.840.10008.3.1.1.1' },
    {
      kind: 'proposed-context',
      id: 1,
      items: [
        { kind: 'abstract-syntax', uid: CT },
        { kind: 'transfer-syntax', uid: EXPLICIT },
      ],
    },
    { kind: 'user-information', items: [{ kind: 'maximum-length', length: 16_384 }] },
  ],
};
const rq = encodePdu(request);
/** The head of a P-DATA-TF whose rest never comes. */
const halfData = Uint8Array.of(4, 0, 0, 0, 0x10, 0, 0, 0, 0x0f, 0xfc, 1, 1, 0, 0, 0, 0);
const unknownPdu = Uint8Array.of(0x47, 0, 0, 0, 0, 4, 0, 0, 0, 0);
const wrongPdu = encodePdu({ kind: 'A-RELEASE-RP' });

type Port = NetworkServer['address'];

/** What peers do, the good among them. */
const kinds: readonly ((address: Port) => Promise<void>)[] = [
  async address => {
    await using association = await open(address);
    await association.echo();
    await association.store(object);
  },
  async address => {
    const association = await open(address);
    const stored = association.store(object);
    association.abort();
    await stored.catch(() => {});
    await association.closed;
  },
  async address => void (await open(address, 'NOBODY').catch(() => {})),
  address => attack(address, [], socket => socket.destroy()),
  address => attack(address, [rq.slice(0, 100)], socket => socket.resetAndDestroy()),
  address => attack(address, [rq, halfData], socket => socket.destroy()),
  address => attack(address, [rq, halfData], socket => socket.end()),
  address => attack(address, [rq, unknownPdu]),
  address => attack(address, [rq, wrongPdu]),
  address => attack(address, [rq, rq]),
  address => attack(address, [new TextEncoder().encode('GET / HTTP/1.1\r\n\r\n')]),
];

function open({ host, port }: Port, called = 'SERVER') {
  return connect({ host, port, called, calling: 'CLIENT', propose: [verification, storage] });
}

/** Sends bytes; then does what is told, or waits until the server says A-ABORT and closes when it has. */
async function attack({ host, port }: Port, chunks: readonly Uint8Array[], then?: (socket: Socket) => void) {
  const socket = connectSocket({ host, port });
  socket.on('error', () => {});
  const closed = new Promise(resolve => socket.once('close', resolve));
  await once(socket, 'connect');
  for (const chunk of chunks) socket.write(chunk);
  if (then === undefined) {
    for await (const chunk of socket) if (endsWithAbort(chunk as Uint8Array)) break;
    socket.end();
  } else {
    socket.resume();
    await new Promise<void>(resolve => socket.write(new Uint8Array(), () => resolve(then(socket))));
  }
  await closed;
}

function endsWithAbort(bytes: Uint8Array): boolean {
  return bytes.at(-10) === 7;
}

const [rounds = 3, associations = 1000] = process.argv.slice(2).map(Number);
const server = await listen({ port: 0, ae: 'SERVER', limits: { perAddress: 256 } }, [
  serve(verification, { 'C-ECHO': () => Status.success }),
  serve(storage, {
    'C-STORE': async ({ data }) => {
      await data.discard();
      return Status.success;
    },
  }),
]);
for (let round = 0; round < rounds; round++) {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < associations) await kinds[next++ % kinds.length]?.(server.address);
  };
  await Promise.all(Array.from({ length: 8 }, work));
  while (server.connections > 0) await setImmediate();
  // Sockets and timers that are closed leave the list when the loop has turned.
  for (let turn = 0; turn < 5; turn++) await setImmediate();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  // Its own output is a pipe, and the turns above are immediates.
  const handles = process.getActiveResourcesInfo().filter(name => !/^(Immediate|Pipe|TTY)/.test(name));
  console.log(JSON.stringify({ heap: heapUsed, arrayBuffers, handles, resident: process.memoryUsage.rss() }));
}
await server.close();
