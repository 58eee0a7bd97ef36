import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { DataSet, explicitVrLittleEndian, toBytes } from '../data/index.ts';
import { type DimseStatus, dimseStatuses } from '../dictionary/look-ups.ts';
import { DimseError } from '../errors/index.ts';
import { type AssociationInfo, byCallingAe, type Verdict } from './acceptor.ts';
import { AssociationServer, type ServerOptions } from './association-server.ts';
import type { DimseRequests } from './dimse/operations.ts';
import { type DimseReply, failure, pending, Status } from './dimse/status.ts';
import { type MemoryTransport, transportPair } from './memory-transport.ts';
import {
  CT,
  commandPdu,
  dataPdu,
  EXPLICIT,
  echoRequest,
  findRequest,
  IMPLICIT,
  RawPeer,
  requestOf,
  STUDY_ROOT_FIND,
  storeRequest,
  VERIFICATION,
} from './raw-peer.fixture.ts';
import { type DimseContext, type ServedService, type ServiceDefinition, serve } from './service.ts';
import { encodePdu } from './ul/pdu-codec.ts';

const generalStatuses: readonly DimseStatus[] = dimseStatuses.filter(row => row.service === 'general');
const definition = { section: '', statusService: 'general', transferSyntaxes: [EXPLICIT, IMPLICIT] } as const;
const verification: ServiceDefinition<'C-ECHO'> = {
  ...definition,
  name: 'Verification',
  sopClasses: [VERIFICATION],
  operations: { 'C-ECHO': { statuses: generalStatuses } },
};
const storage: ServiceDefinition<'C-STORE'> = {
  ...definition,
  name: 'Storage',
  sopClasses: [CT],
  serviceClassUid: '1.2.840.10008.4.2',
  operations: { 'C-STORE': { statuses: generalStatuses } },
};
const query: ServiceDefinition<'C-FIND'> = {
  ...definition,
  name: 'Query',
  sopClasses: [STUDY_ROOT_FIND],
  operations: { 'C-FIND': { statuses: generalStatuses } },
};

type StoreHandler = (rq: DimseRequests['C-STORE'], cx: DimseContext) => Promise<DimseReply>;
type FindHandler = (rq: DimseRequests['C-FIND'], cx: DimseContext) => AsyncIterable<DimseReply>;

interface Setup {
  readonly store?: StoreHandler;
  readonly find?: FindHandler;
  readonly options?: Partial<ServerOptions>;
}

interface Rig {
  readonly server: AssociationServer;
  readonly clock: FakeClock;
  readonly log: string[];
  connect(): { readonly peer: RawPeer; readonly transport: MemoryTransport };
  /** A peer with an accepted association. */
  associate(): Promise<RawPeer>;
}

const storeAll: StoreHandler = async rq => {
  await rq.data.discard();
  return Status.success;
};

function rig({ store = storeAll, find, options = {} }: Setup = {}): Rig {
  const clock = new FakeClock();
  const log: string[] = [];
  const note = (facts: object, message: string): void => {
    const { why, error } = facts as { readonly why?: string; readonly error?: Error };
    log.push([message, why, error?.message].filter(part => part !== undefined).join(': '));
  };
  const services: readonly ServedService[] = [
    serve(verification, { 'C-ECHO': () => Status.success }),
    serve(storage, { 'C-STORE': store }),
    serve(query, { 'C-FIND': find ?? async function* () {} }),
  ];
  const logger = { info: note, warn: note, debug: note };
  const server = new AssociationServer({ ae: 'SERVER', clock, logger, ...options }, services);
  const connect = () => {
    const [near, far] = transportPair();
    server.take(far);
    return { peer: new RawPeer(near), transport: near };
  };
  const associate = async () => {
    const { peer } = connect();
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
    return peer;
  };
  return { server, clock, log, connect, associate };
}

/** Lets all microtasks run that are waiting. */
async function settle(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}

const identifier = (level: string): Uint8Array =>
  toBytes(DataSet.of({ QueryRetrieveLevel: level }), { encoding: explicitVrLittleEndian });

describe('an association as acceptor', () => {
  it('answers C-ECHO and agrees to the release (PS3.7 §9.3.5, PS3.8 §9.2.3)', async () => {
    const { associate, server } = rig();
    const peer = await associate();
    peer.send(echoRequest(9));
    expect(await peer.nextCommand()).toMatchObject({
      CommandField: 0x8030,
      MessageIDBeingRespondedTo: 9,
      Status: 0,
      AffectedSOPClassUID: VERIFICATION,
      CommandDataSetType: 0x0101,
    });
    peer.send({ kind: 'A-RELEASE-RQ' });
    await peer.next('A-RELEASE-RP');
    expect(server.associations).toBe(1);
    peer.close();
    await settle();
    expect([server.associations, server.connections]).toEqual([0, 0]);
  });

  it('serves requests one after another, and answers before it releases', async () => {
    const order: number[] = [];
    const { associate } = rig({
      store: async rq => {
        await rq.data.discard();
        order.push(rq.messageId);
        return Status.success;
      },
    });
    const peer = await associate();
    const data = new Uint8Array(10);
    peer.send(storeRequest(1), dataPdu(3, data), echoRequest(2), storeRequest(3), dataPdu(3, data), {
      kind: 'A-RELEASE-RQ',
    });
    await peer.next('A-RELEASE-RP');
    expect(order).toEqual([1, 3]);
    const answered = [];
    for (let at = 0; at < 3; at++) answered.push((await peer.nextCommand()).MessageIDBeingRespondedTo);
    expect(answered).toEqual([1, 2, 3]);
  });

  it('hands on the bytes of a C-STORE as they were sent, with what is known about them', async () => {
    const seen: unknown[] = [];
    const { associate } = rig({
      store: async ({ data, ...request }, context) => {
        const bytes: number[] = [];
        for await (const chunk of data) bytes.push(...chunk);
        const { callingAeTitle, calledAeTitle, remoteAddress, transferSyntaxUid } = context;
        seen.push(request, bytes, { callingAeTitle, calledAeTitle, remoteAddress, transferSyntaxUid });
        return { status: 0xb000, comment: 'coerced', offendingElements: [0x0010_0010] };
      },
    });
    const peer = await associate();
    const move = { MoveOriginatorApplicationEntityTitle: 'MOVER', MoveOriginatorMessageID: 4 };
    peer.send(
      storeRequest(1, { Priority: 1, ...move }),
      dataPdu(3, Uint8Array.of(1, 2), false),
      dataPdu(3, Uint8Array.of(3)),
    );
    expect(await peer.nextCommand()).toMatchObject({
      Status: 0xb000,
      ErrorComment: 'coerced',
      OffendingElement: [0x0010_0010],
      AffectedSOPInstanceUID: '1.2.3.4',
    });
    expect(seen).toEqual([
      {
        sopClassUid: CT,
        sopInstanceUid: '1.2.3.4',
        messageId: 1,
        priority: 1,
        moveOriginatorAeTitle: 'MOVER',
        moveOriginatorMessageId: 4,
      },
      [1, 2, 3],
      {
        callingAeTitle: 'CLIENT',
        calledAeTitle: 'SERVER',
        remoteAddress: 'memory:requestor',
        transferSyntaxUid: EXPLICIT,
      },
    ]);
  });

  it('stays in step when a handler does not read, or reads half', async () => {
    let turn = 0;
    const { associate } = rig({
      store: async rq => {
        turn++;
        if (turn === 2) for await (const _ of rq.data) break;
        return failure(0xa700);
      },
    });
    const peer = await associate();
    for (const id of [1, 2, 3])
      peer.send(storeRequest(id), dataPdu(3, new Uint8Array(5000), false), dataPdu(3, new Uint8Array(99)));
    for (const id of [1, 2, 3]) {
      expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: id, Status: 0xa700 });
    }
  });

  it.each([
    ['throws anything', new Error('patient DOE'), { Status: 0x0110, ErrorComment: 'internal error' }],
    ['throws an error of ours', new DimseError('invalid-command'), { Status: 0x0110, ErrorComment: 'invalid-command' }],
    ['throws a status', new DimseError('operation-failed', { status: 0xa900 }), { Status: 0xa900 }],
  ])('answers a failure when a handler %s, without its words', async (_, error, expected) => {
    const { associate } = rig({
      store: async () => {
        throw error;
      },
    });
    const peer = await associate();
    peer.send(storeRequest(1), dataPdu(3, new Uint8Array(10)), echoRequest(2));
    const answer = await peer.nextCommand();
    expect(answer).toMatchObject(expected);
    expect(JSON.stringify(answer)).not.toContain('DOE');
    expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 2, Status: 0 });
  });

  it('lets a handler know when the peer goes away in the middle of its data', async () => {
    const seen: string[] = [];
    const { associate } = rig({
      store: async (rq, cx) => {
        cx.signal.addEventListener('abort', () => seen.push('aborted'));
        try {
          for await (const chunk of rq.data) seen.push(`${chunk.length} bytes`);
        } catch (error) {
          seen.push(error instanceof Error && 'code' in error ? String(error.code) : 'other');
        }
        return Status.success;
      },
    });
    for (const go of [
      (peer: RawPeer) => peer.close(),
      (peer: RawPeer) => peer.send({ kind: 'A-ABORT', source: 0, reason: 0 }),
    ]) {
      const peer = await associate();
      peer.send(storeRequest(1), dataPdu(3, new Uint8Array(10), false));
      await settle();
      go(peer);
      await settle();
    }
    expect(seen).toEqual(['10 bytes', 'aborted', 'connection-lost', '10 bytes', 'aborted', 'aborted-by-peer']);
  });
});

describe('queries (PS3.4 §C.4.1, PS3.7 §9.3.2)', () => {
  it('yield pending answers with their identifiers, then success', async () => {
    const { associate } = rig({
      find: async function* (rq) {
        yield pending(DataSet.of({ PatientID: rq.identifier.text('QueryRetrieveLevel') ?? '' }));
      },
    });
    const peer = await associate();
    peer.send(findRequest(1), dataPdu(5, identifier('STUDY')));
    expect(await peer.nextCommand()).toMatchObject({ CommandField: 0x8020, Status: 0xff00, CommandDataSetType: 1 });
    const { values } = await peer.next('P-DATA-TF');
    expect(values[0]?.fragment).toEqual(
      toBytes(DataSet.of({ PatientID: 'STUDY' }), { encoding: explicitVrLittleEndian }),
    );
    expect(await peer.nextCommand()).toMatchObject({ Status: 0, CommandDataSetType: 0x0101 });
  });

  it('end with what the handler yields last', async () => {
    const { associate } = rig({
      find: async function* () {
        yield failure(0xa700, 'full');
        throw new Error('never reached');
      },
    });
    const peer = await associate();
    peer.send(findRequest(1), dataPdu(5, identifier('STUDY')));
    expect(await peer.nextCommand()).toMatchObject({ Status: 0xa700, ErrorComment: 'full' });
  });

  it('are refused with C000 when their identifier is no data set', async () => {
    const { associate } = rig();
    const peer = await associate();
    peer.send(findRequest(1), dataPdu(5, Uint8Array.of(1, 2, 3)));
    expect((await peer.nextCommand()).Status).toBe(0xc000);
  });

  it('end with FE00 when the peer cancels, be the handler busy or deaf', async () => {
    const ended: string[] = [];
    const { associate } = rig({
      find: async function* (rq, cx) {
        try {
          yield pending(DataSet.of({ PatientID: '1' }));
          if (rq.identifier.text('QueryRetrieveLevel') === 'SERIES') await new Promise(() => {});
          await new Promise((_, reject) => cx.signal.addEventListener('abort', () => reject(cx.signal.reason)));
        } finally {
          ended.push('handler ended');
        }
      },
    });
    for (const level of ['STUDY', 'SERIES']) {
      const peer = await associate();
      peer.send(findRequest(8), dataPdu(5, identifier(level)));
      expect((await peer.nextCommand()).Status).toBe(0xff00);
      peer.send(commandPdu(5, 'C-CANCEL-RQ', { MessageIDBeingRespondedTo: 8 }));
      expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 8, Status: 0xfe00 });
      peer.send(echoRequest(9));
      expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 9, Status: 0 });
    }
    expect(ended).toEqual(['handler ended']);
  });

  it('ignore a cancel for another message, and one that comes late', async () => {
    const { associate } = rig({
      find: async function* () {
        yield pending(DataSet.of({ PatientID: '1' }));
      },
    });
    const peer = await associate();
    const cancel = (id: number) => commandPdu(5, 'C-CANCEL-RQ', { MessageIDBeingRespondedTo: id });
    peer.send(cancel(1), findRequest(1), dataPdu(5, identifier('STUDY')), cancel(77));
    expect((await peer.nextCommand()).Status).toBe(0xff00);
    expect((await peer.nextCommand()).Status).toBe(0);
    peer.send(cancel(1), echoRequest(2));
    expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 2 });
  });

  it('stop when the peer has gone', async () => {
    let count = 0;
    const { associate } = rig({
      find: async function* () {
        for (;;) {
          count++;
          yield pending(DataSet.of({ PatientID: '1' }));
          await settle();
        }
      },
    });
    const peer = await associate();
    peer.send(findRequest(1), dataPdu(5, identifier('STUDY')));
    await peer.nextCommand();
    peer.close();
    await settle();
    await settle();
    const before = count;
    await settle();
    await settle();
    expect(count).toBe(before);
  });
});

describe('what a peer may not do', () => {
  const echo = { AffectedSOPClassUID: VERIFICATION, MessageID: 5 };
  it.each([
    ['an unknown Command Field', commandPdu(1, 'C-ECHO-RQ', { ...echo, CommandField: 0x0fee }), 0x0211, 0x8fee],
    ['an operation that the service does not have', commandPdu(1, 'C-GET-RQ', echo), 0x0211, 0x8010],
    [
      'a normalized operation',
      commandPdu(1, 'N-DELETE-RQ', { MessageID: 5, RequestedSOPClassUID: VERIFICATION }),
      0x0211,
      0x8150,
    ],
    ['no SOP Class', commandPdu(1, 'C-ECHO-RQ', { MessageID: 5 }), 0x0212, 0x8030],
    [
      'the SOP Class of another context',
      commandPdu(1, 'C-ECHO-RQ', { ...echo, AffectedSOPClassUID: CT }),
      0x0122,
      0x8030,
    ],
    ['a C-STORE without data', storeRequest(5, { CommandDataSetType: 0x0101 }), 0x0212, 0x8001],
    [
      'a C-FIND without data',
      commandPdu(5, 'C-FIND-RQ', { AffectedSOPClassUID: STUDY_ROOT_FIND, MessageID: 5 }),
      0x0212,
      0x8020,
    ],
  ])('%s gets its status and nothing else happens (PS3.7 Annex C)', async (_, pdu, status, field) => {
    const { associate } = rig();
    const peer = await associate();
    peer.send(pdu, echoRequest(6));
    expect(await peer.nextCommand()).toMatchObject({
      CommandField: field,
      MessageIDBeingRespondedTo: 5,
      Status: status,
    });
    expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 6, Status: 0 });
  });

  it.each([
    ['a C-ECHO with data', commandPdu(1, 'C-ECHO-RQ', { ...echo, CommandDataSetType: 1 }), 0x0212, 1],
    ['a UID that is a path', storeRequest(5, { AffectedSOPInstanceUID: '../../etc/passwd' }), 0x0117, 3],
    ['a UID of letters', storeRequest(5, { AffectedSOPInstanceUID: 'abc' }), 0x0117, 3],
    ['a C-STORE of another class', storeRequest(5, { AffectedSOPClassUID: '1.2.3' }), 0x0122, 3],
  ])('%s is refused when its data have gone by', async (_, pdu, status, context) => {
    const { associate } = rig();
    const peer = await associate();
    peer.send(pdu, dataPdu(context, new Uint8Array(1000), false));
    await settle();
    expect(peer.pdus).toEqual([]);
    peer.send(dataPdu(context, new Uint8Array(10)));
    expect(await peer.nextCommand()).toMatchObject({ MessageIDBeingRespondedTo: 5, Status: status });
  });

  it('a Message ID that is in use gets 0210', async () => {
    const { associate } = rig();
    const peer = await associate();
    peer.send(storeRequest(5), dataPdu(3, new Uint8Array(5)), storeRequest(5), dataPdu(3, new Uint8Array(5)));
    expect((await peer.nextCommand()).Status).toBe(0);
    expect((await peer.nextCommand()).Status).toBe(0x0210);
  });

  const mistyped = Uint8Array.from([...[0, 0, 0x10, 1, 4, 0, 0, 0, 1, 0, 0, 0], ...[0, 0, 0, 1, 2, 0, 0, 0, 0x30, 0]]);
  const raw = (control: number, bytes: Uint8Array, contextId = 1) =>
    ({ kind: 'P-DATA-TF', values: [{ contextId, control, fragment: bytes }] }) as const;
  it.each([
    ['no Message ID', commandPdu(1, 'C-ECHO-RQ', { AffectedSOPClassUID: VERIFICATION })],
    ['a Message ID of four bytes', raw(3, mistyped)],
    ['an empty command', raw(3, new Uint8Array())],
    ['garbage as a command', raw(3, Uint8Array.of(9, 9, 9, 9, 9, 9, 9, 9, 9))],
    ['a response', commandPdu(1, 'C-ECHO-RSP', { MessageIDBeingRespondedTo: 1, Status: 0 })],
    ['data without a command', raw(2, new Uint8Array(4))],
    ['a context that was not accepted', raw(3, new Uint8Array(4), 9)],
    ['a context of even ID', raw(3, new Uint8Array(4), 2)],
    ['C-CANCEL with data', commandPdu(5, 'C-CANCEL-RQ', { MessageIDBeingRespondedTo: 1, CommandDataSetType: 1 })],
  ])('%s ends the association with A-ABORT', async (_, pdu) => {
    const { associate, clock } = rig();
    const peer = await associate();
    peer.send(pdu);
    await peer.next('A-ABORT');
    clock.advance(5000);
    await peer.untilClosed();
  });

  it.each([
    ['an A-ASSOCIATE-RQ over 1 MiB', [], [1, 0, 0, 0x10, 0, 1]],
    ['a P-DATA-TF over the announced 128 KiB', [requestOf()], [4, 0, 0, 2, 0, 1]],
    ['a second A-ASSOCIATE-RQ', [requestOf(), requestOf()], []],
    ['an A-ASSOCIATE-AC', [], [2, 0, 0, 0, 0, 68, ...new Array<number>(68).fill(0)]],
  ])('%s is answered with A-ABORT, by its header alone', async (_, pdus, bytes) => {
    const { connect } = rig();
    const { peer } = connect();
    peer.send(...pdus, Uint8Array.from(bytes));
    await peer.next('A-ABORT');
  });

  it('a command set over 64 KiB, or an identifier over its limit, ends the association with A-ABORT', async () => {
    const { associate } = rig({ options: { limits: { identifier: 1000 } } });
    const long = await associate();
    for (let at = 0; at < 9; at++) long.send(raw(1, new Uint8Array(8000)));
    await long.next('A-ABORT');
    const wide = await associate();
    wide.send(findRequest(1), dataPdu(5, new Uint8Array(1001)));
    await wide.next('A-ABORT');
  });

  it('a flood of requests waits in the peer, not here', async () => {
    let release = (): void => {};
    const { connect } = rig({
      store: async rq => {
        await rq.data.discard();
        await new Promise<void>(resolve => {
          release = resolve;
        });
        return Status.success;
      },
    });
    const { peer, transport } = connect();
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
    peer.send(storeRequest(1), dataPdu(3, new Uint8Array(5)));
    await settle();
    let accepted = 0;
    while (transport.write([encodeEcho(2 + accepted)])) accepted++;
    await settle();
    // The transport filled up (1 MiB) because the server reads no more.
    expect(accepted).toBeGreaterThan(5000);
    release();
    expect((await peer.nextCommand()).MessageIDBeingRespondedTo).toBe(1);
    await peer.until(() => peer.pdus.length > 5000);
  });

  it('data that nobody reads wait in the peer, not here', async () => {
    let read = (): void => {};
    const { connect } = rig({
      options: { limits: { dataBuffer: 100_000 } },
      store: async rq => {
        await new Promise<void>(resolve => {
          read = resolve;
        });
        await rq.data.discard();
        return Status.success;
      },
    });
    const { peer, transport } = connect();
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-AC');
    peer.send(storeRequest(1));
    await settle();
    const pdu = dataPdu(3, new Uint8Array(10_000), false);
    for (let at = 0; at < 50; at++) {
      peer.send(pdu);
      await settle();
    }
    // The other end of the pair holds what was not read: all but the buffer and one chunk.
    expect(transport.peerWaiting).toBeGreaterThan(350_000);
    read();
    peer.send(dataPdu(3, new Uint8Array(1)));
    expect((await peer.nextCommand()).Status).toBe(0);
  });
});

describe('negotiation of a server', () => {
  it.each([
    ['another called AE title', requestOf({ calledAeTitle: 'OTHER' }), [1, 1, 7]],
    ['another application context', requestOf({ items: [{ kind: 'application-context', uid: '1.2.3' }] }), [1, 1, 2]],
    ['no presentation context', requestOf({ items: requestOf().items.slice(0, 1) }), [1, 1, 1]],
    ['another protocol version', requestOf({ protocolVersion: 2 }), [1, 2, 2]],
  ])('rejects %s, and closes if the peer does not', async (_, pdu, [result, source, reason]) => {
    const { connect, clock, server } = rig();
    const { peer } = connect();
    peer.send(pdu);
    expect(await peer.next('A-ASSOCIATE-RJ')).toMatchObject({ result, source, reason });
    clock.advance(5000);
    await peer.untilClosed();
    await settle();
    expect(server.connections).toBe(0);
  });

  it('takes a protocol version that has bit 0 among others (PS3.8 Table 9-11)', async () => {
    const { peer } = rig().connect();
    peer.send(requestOf({ protocolVersion: 0xffff }));
    await peer.next('A-ASSOCIATE-AC');
  });

  it('answers any called AE title when told to', async () => {
    const { peer } = rig({ options: { anyCalledAe: true } }).connect();
    peer.send(requestOf({ calledAeTitle: 'OTHER' }));
    await peer.next('A-ASSOCIATE-AC');
  });

  it('refuses contexts that it does not serve, and says why in its log', async () => {
    const { connect, log } = rig();
    const { peer } = connect();
    const [application] = requestOf().items;
    if (application === undefined) throw new Error('the request has items');
    peer.send(
      requestOf({
        items: [
          application,
          {
            kind: 'proposed-context',
            id: 1,
            items: [
              { kind: 'abstract-syntax', uid: '1.2.3' },
              { kind: 'transfer-syntax', uid: EXPLICIT },
            ],
          },
          {
            kind: 'proposed-context',
            id: 3,
            items: [
              { kind: 'abstract-syntax', uid: CT },
              { kind: 'transfer-syntax', uid: '1.2.4' },
            ],
          },
        ],
      }),
    );
    const { items } = await peer.next('A-ASSOCIATE-AC');
    expect(items.flatMap(item => (item.kind === 'answered-context' ? [[item.id, item.result]] : []))).toEqual([
      [1, 3],
      [3, 4],
    ]);
    expect(log.filter(line => line.startsWith('context refused'))).toHaveLength(2);
  });

  it('takes a private storage class that the requestor declares as one (PS3.7 §D.3.3.6)', async () => {
    const { connect } = rig();
    const declared = {
      kind: 'common-extended-negotiation',
      sopClassUid: '1.2.3.9',
      serviceClassUid: '1.2.840.10008.4.2',
      relatedSopClassUids: [],
    } as const;
    const results: number[] = [];
    for (const items of [[], [declared]]) {
      const { peer } = connect();
      const [application] = requestOf().items;
      if (application === undefined) throw new Error('the request has items');
      peer.send(
        requestOf({
          items: [
            application,
            {
              kind: 'proposed-context',
              id: 1,
              items: [
                { kind: 'abstract-syntax', uid: '1.2.3.9' },
                { kind: 'transfer-syntax', uid: EXPLICIT },
              ],
            },
            { kind: 'user-information', items },
          ],
        }),
      );
      const answer = (await peer.next('A-ASSOCIATE-AC')).items.find(item => item.kind === 'answered-context');
      results.push(answer?.result ?? -1);
    }
    expect(results).toEqual([3, 0]);
  });

  it.each([
    ['true', true as Verdict, 'A-ASSOCIATE-AC'],
    ['a ground', 'not-wanted' as Verdict, 'A-ASSOCIATE-RJ'],
  ] as const)('does as its accept hook says: %s, now or later', async (_, verdict, kind) => {
    for (const accept of [() => verdict, async () => verdict]) {
      const { peer } = rig({ options: { accept } }).connect();
      peer.send(requestOf());
      await peer.next(kind);
    }
  });

  it('rejects when its accept hook fails', async () => {
    const accept = () => {
      throw new Error('no directory');
    };
    const { connect, log } = rig({ options: { accept } });
    const { peer } = connect();
    peer.send(requestOf());
    expect(await peer.next('A-ASSOCIATE-RJ')).toMatchObject({ result: 1, source: 1, reason: 1 });
    expect(log.join()).toContain('the accept hook failed');
  });

  it('lets an accept hook answer a user identity (PS3.7 §D.3.3.7.2)', async () => {
    const { peer } = rig({ options: { accept: () => ({ identityResponse: Uint8Array.of(1, 2) }) } }).connect();
    peer.send(requestOf());
    const { items } = await peer.next('A-ASSOCIATE-AC');
    const user = items.find(item => item.kind === 'user-information');
    expect(user?.items).toContainEqual({ kind: 'user-identity-response', response: Uint8Array.of(1, 2) });
  });

  it('can know its callers by AE title and address', async () => {
    const accept = byCallingAe({ CLIENT: [], FAR: ['10.0.0.1'], constructor: [] });
    for (const [callingAeTitle, kind] of [
      ['CLIENT', 'A-ASSOCIATE-AC'],
      ['FAR', 'A-ASSOCIATE-RJ'],
      ['toString', 'A-ASSOCIATE-RJ'],
      ['STRANGER', 'A-ASSOCIATE-RJ'],
    ] as const) {
      const { peer } = rig({ options: { accept } }).connect();
      peer.send(requestOf({ callingAeTitle }));
      await peer.next(kind);
    }
  });

  it('tells whoever wants to know of each association, and of its end', async () => {
    const seen: AssociationInfo[] = [];
    const { associate } = rig({ options: { onAssociation: info => seen.push(info) } });
    const peer = await associate();
    expect(seen[0]?.request.callingAeTitle).toBe('CLIENT');
    peer.send({ kind: 'A-ABORT', source: 0, reason: 0 });
    expect(await seen[0]?.closed).toMatchObject({ how: 'aborted-by-peer' });
  });

  it('aborts an association whose callback fails, and goes on', async () => {
    const onAssociation = () => {
      throw new Error('no table');
    };
    const { connect, log } = rig({ options: { onAssociation } });
    const { peer } = connect();
    peer.send(requestOf());
    await peer.next('A-ABORT');
    expect(log.join()).toContain('a callback of the server failed');
  });

  it('refuses to serve one SOP Class twice, or under an impossible AE title', () => {
    const echo = serve(verification, { 'C-ECHO': () => Status.success });
    expect(() => new AssociationServer({ ae: 'A' }, [echo, echo])).toThrow(
      expect.objectContaining({ code: 'service-twice' }),
    );
    expect(() => new AssociationServer({ ae: '' }, [])).toThrow(expect.objectContaining({ code: 'invalid-proposal' }));
  });
});

describe('time limits and caps of a server', () => {
  it('gives ten seconds for the whole A-ASSOCIATE-RQ, however it drips (PS3.8 §9.1.5)', async () => {
    const { connect, clock, associate, server } = rig();
    const { peer } = connect();
    const bytes = new Uint8Array(200);
    bytes.set([1, 0, 0, 0, 0x10, 0]);
    for (let second = 0; second < 9; second++) {
      peer.send(bytes.subarray(second, second + 1));
      await settle();
      clock.advance(1000);
    }
    expect(peer.isClosed).toBe(false);
    const other = await associate();
    other.send(echoRequest(1));
    expect((await other.nextCommand()).Status).toBe(0);
    clock.advance(1000);
    await peer.untilClosed();
    expect(server.connections).toBe(1);
  });

  it('aborts an association that says nothing for 60 s', async () => {
    const { associate, clock, log } = rig();
    const peer = await associate();
    clock.advance(59_000);
    peer.send(echoRequest(1));
    await peer.nextCommand();
    clock.advance(59_000);
    await settle();
    expect(peer.pdus).toEqual([]);
    clock.advance(2000);
    await peer.next('A-ABORT');
    expect(log.join()).toContain('time limit `idle`');
  });

  it('aborts a peer that stops in the middle of its data, not one that waits for us', async () => {
    let finish = (): void => {};
    const { associate, clock } = rig({
      store: async rq => {
        await rq.data.discard();
        await new Promise<void>(resolve => {
          finish = resolve;
        });
        return Status.success;
      },
    });
    const stalled = await associate();
    const patient = await associate();
    stalled.send(storeRequest(1), dataPdu(3, new Uint8Array(5), false));
    patient.send(storeRequest(1), dataPdu(3, new Uint8Array(5)));
    await settle();
    clock.advance(61_000);
    await stalled.next('A-ABORT');
    clock.advance(600_000);
    finish();
    expect((await patient.nextCommand()).Status).toBe(0);
    clock.advance(59_000);
    await settle();
    expect(patient.pdus).toEqual([]);
    clock.advance(2000);
    await patient.next('A-ABORT');
  });

  it('closes within 5 s after an A-ABORT, also when the peer goes on talking (AA-6, AA-2)', async () => {
    const { associate, clock } = rig();
    const peer = await associate();
    peer.send(Uint8Array.of(99, 0, 0, 0, 0, 1, 0));
    await peer.next('A-ABORT');
    for (let second = 0; second < 4; second++) {
      peer.send(echoRequest(1));
      await settle();
      clock.advance(1000);
    }
    await peer.untilClosed();
  });

  it('rejects as transient what goes beyond its caps, and keeps a reserve for others', async () => {
    const { server, connect, associate } = rig({ options: { limits: { associations: 5, perAddress: 3, reserve: 1 } } });
    for (let at = 0; at < 3; at++) await associate();
    const { peer: fourth } = connect();
    fourth.send(requestOf());
    expect(await fourth.next('A-ASSOCIATE-RJ')).toMatchObject({ result: 2, source: 3, reason: 2 });
    const from = (address: string) => {
      const [near, far] = transportPair();
      Object.defineProperty(far, 'remoteAddress', { value: address });
      server.take(far);
      const peer = new RawPeer(near);
      peer.send(requestOf());
      return peer;
    };
    await from('b').next('A-ASSOCIATE-AC');
    // Four of five: the last one is for somebody new.
    expect(await from('b').next('A-ASSOCIATE-RJ')).toMatchObject({ result: 2, source: 3, reason: 1 });
    await from('c').next('A-ASSOCIATE-AC');
    expect(await from('d').next('A-ASSOCIATE-RJ')).toMatchObject({ result: 2, source: 3, reason: 1 });
    expect(server.associations).toBe(5);
  });

  it('closes connections beyond its cap without a word', async () => {
    const { connect } = rig({ options: { limits: { connections: 2 } } });
    const peers = [connect(), connect(), connect()].map(({ peer }) => peer);
    await peers[2]?.untilClosed();
    expect(peers.map(peer => peer.isClosed)).toEqual([false, false, true]);
  });

  it('closing lets associations finish, takes no new ones, and aborts what is left when the grace is over', async () => {
    const { server, associate, connect, clock } = rig();
    const busy = await associate();
    const lazy = await associate();
    const { peer: silent } = connect();
    const closed = server.close({ grace: 3000 });
    await silent.untilClosed();
    const { peer: late } = connect();
    await late.untilClosed();
    busy.send(storeRequest(1), dataPdu(3, new Uint8Array(10)));
    expect((await busy.nextCommand()).Status).toBe(0);
    busy.send({ kind: 'A-RELEASE-RQ' });
    await busy.next('A-RELEASE-RP');
    busy.close();
    await settle();
    expect(lazy.pdus).toEqual([]);
    clock.advance(3000);
    await lazy.next('A-ABORT');
    clock.advance(1000);
    await lazy.untilClosed();
    await closed;
    expect([server.connections, clock.waiting]).toEqual([0, 0]);
  });

  it('closing with nothing open ends at once', async () => {
    await rig().server.close();
  });
});

function encodeEcho(messageId: number): Uint8Array {
  return encodePdu(echoRequest(messageId & 0xffff));
}
