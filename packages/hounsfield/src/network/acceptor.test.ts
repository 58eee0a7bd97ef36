import { describe, expect, it } from 'vitest';
import { DataSet, explicitVrLittleEndian, toBytes } from '../data/index.ts';
import { DimseError } from '../errors/index.ts';
import { failure, pending, Status } from './dimse/status.ts';
import {
  CT,
  commandPdu,
  dataPdu,
  EXPLICIT,
  echoRequest,
  findRequest,
  type RawPeer,
  storeRequest,
  VERIFICATION,
} from './raw-peer.fixture.ts';
import { identifier, rig, settle } from './server-rig.fixture.ts';

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
