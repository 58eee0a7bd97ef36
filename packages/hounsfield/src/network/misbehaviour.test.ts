import { describe, expect, it } from 'vitest';
import { Status } from './dimse/status.ts';
import {
  CT,
  commandPdu,
  dataPdu,
  echoRequest,
  findRequest,
  requestOf,
  STUDY_ROOT_FIND,
  storeRequest,
  VERIFICATION,
} from './raw-peer.fixture.ts';
import { rig, settle } from './server-rig.fixture.ts';
import { encodePdu } from './ul/pdu-codec.ts';

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

function encodeEcho(messageId: number): Uint8Array {
  return encodePdu(echoRequest(messageId & 0xffff));
}
