import { describe, expect, it } from 'vitest';
import { DataSet, explicitVrLittleEndian, toBytes } from '../data/index.ts';
import { AssociationError, DimseError } from '../errors/index.ts';
import { AssociationServer } from './association-server.ts';
import { coded, collect, MODEL, open, opened, propose } from './client-rig.fixture.ts';
import { pending, Status } from './dimse/status.ts';
import { transportPair } from './memory-transport.ts';
import {
  acceptOf,
  CT,
  commandPdu,
  dataPdu,
  EXPLICIT,
  IMPLICIT,
  type RawPeer,
  STUDY_ROOT_FIND,
} from './raw-peer.fixture.ts';
import { openAssociation } from './requestor.ts';
import { settle } from './server-rig.fixture.ts';
import { type ServiceDefinition, serve } from './service.ts';

describe('operations as SCU', () => {
  const answer = (
    message: 'C-ECHO-RSP' | 'C-STORE-RSP' | 'C-FIND-RSP',
    id: number | undefined,
    status: number,
    hasData = false,
  ) =>
    commandPdu(message === 'C-ECHO-RSP' ? 1 : message === 'C-STORE-RSP' ? 3 : 5, message, {
      ...(id === undefined ? {} : { MessageIDBeingRespondedTo: id }),
      Status: status,
      ErrorComment: 'comment',
      ...(hasData ? { CommandDataSetType: 1 } : {}),
    });
  const object = (data: Uint8Array | AsyncIterable<Uint8Array>) => ({
    sopClassUid: CT,
    sopInstanceUid: '1.2.3',
    transferSyntaxUid: EXPLICIT,
    data,
  });

  it('echo gives the status in words', async () => {
    const { peer, association } = await opened();
    const echoed = association.echo();
    const { MessageID: id } = await peer.nextCommand();
    peer.send(answer('C-ECHO-RSP', id, 0x0122));
    expect(await echoed).toEqual({
      status: 0x0122,
      category: 'failure',
      meaning: 'SOP Class not supported',
      comment: 'comment',
    });
  });

  it('store sends the bytes as they are and gives the status', async () => {
    const { peer, association } = await opened();
    const stored = association.store({ ...object(Uint8Array.of(1, 2, 3, 4)), length: 4, priority: 'high' });
    const command = await peer.nextCommand();
    expect(command).toMatchObject({
      AffectedSOPClassUID: CT,
      AffectedSOPInstanceUID: '1.2.3',
      Priority: 1,
      CommandDataSetType: 1,
    });
    const { values } = await peer.next('P-DATA-TF');
    expect(values).toEqual([{ contextId: 3, control: 2, fragment: Uint8Array.of(1, 2, 3, 4) }]);
    peer.send(answer('C-STORE-RSP', command.MessageID, 0xb007));
    expect(await stored).toMatchObject({
      status: 0xb007,
      category: 'warning',
      meaning: 'Data Set does not match SOP Class',
    });
  });

  it('takes operations in turn', async () => {
    const { peer, association } = await opened();
    const both = Promise.all([association.echo(), association.store(object(new Uint8Array(2))), association.echo()]);
    for (const name of ['C-ECHO-RSP', 'C-STORE-RSP', 'C-ECHO-RSP'] as const) {
      const { MessageID: id } = await peer.nextCommand();
      await settle();
      expect(peer.pdus.filter(pdu => pdu.kind === 'P-DATA-TF').length).toBeLessThanOrEqual(1);
      peer.send(answer(name, id, 0));
    }
    expect((await both).map(result => result.status)).toEqual([0, 0, 0]);
  });

  it('says why there is no context for an object', async () => {
    const { peer, opened: opening } = open({
      propose: [...propose, { abstractSyntax: CT, transferSyntaxes: [IMPLICIT] }],
    });
    await peer.next('A-ASSOCIATE-RQ');
    peer.send(acceptOf([1, 3]));
    const association = await opening;
    await expect(association.store({ ...object(new Uint8Array()), sopClassUid: '1.2.99' })).rejects.toEqual(
      coded('no-accepted-context', /1\.2\.99.*: it was not proposed/),
    );
    await expect(association.store({ ...object(new Uint8Array()), transferSyntaxUid: IMPLICIT })).rejects.toEqual(
      coded(
        'no-accepted-context',
        /CT Image Storage .* in Implicit VR .*: accepted in Explicit VR .*; The peer did not answer/,
      ),
    );
    await expect(association.find(MODEL, {}).next()).rejects.toBeInstanceOf(DimseError);
  });

  it('aborts when the data cannot be read to their end, or are not as long as was said', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      throw new Error('disk');
    };
    const short = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
    };
    for (const given of [object(broken()), { ...object(short()), length: 12 }, { ...object(short()), length: 8 }]) {
      const { peer, association } = await opened();
      const stored = association.store(given);
      await expect(stored).rejects.toEqual(coded('data-not-readable'));
      await peer.next('A-ABORT');
      expect(
        peer.pdus.flatMap(pdu => (pdu.kind === 'P-DATA-TF' ? pdu.values : [])).some(value => value.control === 2),
      ).toBe(false);
      await expect(association.echo()).rejects.toEqual(coded('aborted'));
    }
  });

  it('fails what is under way when the association ends, and all that is asked later', async () => {
    const endings: readonly [(peer: RawPeer) => void, string][] = [
      [peer => peer.close(), 'connection-lost'],
      [peer => peer.send({ kind: 'A-ABORT', source: 0, reason: 0 }), 'aborted-by-peer'],
      [peer => peer.send(Uint8Array.of(99, 0, 0, 0, 0, 0)), 'unknown-pdu'],
      [peer => peer.send(answer('C-ECHO-RSP', 77, 0)), 'protocol-violation'],
      [peer => peer.send(answer('C-STORE-RSP', 1, 0)), 'protocol-violation'],
      [peer => peer.send(commandPdu(1, 'C-ECHO-RQ', { MessageID: 1 })), 'protocol-violation'],
      [peer => peer.send(dataPdu(1, new Uint8Array(4))), 'protocol-violation'],
      [peer => peer.send({ kind: 'A-RELEASE-RQ' }), 'association-over'],
    ];
    for (const [end, code] of endings) {
      const { peer, association } = await opened();
      const echoed = association.echo();
      await peer.nextCommand();
      end(peer);
      await expect(echoed, code).rejects.toEqual(coded(code));
      await expect(association.echo(), code).rejects.toBeInstanceOf(AssociationError);
    }
  });

  it('gives up after 60 s without a response', async () => {
    const { peer, association, clock } = await opened();
    const echoed = association.echo();
    await peer.nextCommand();
    await settle();
    clock.advance(60_000);
    await expect(echoed).rejects.toEqual(coded('timeout', /waited 60 s for the response to a request/));
    await peer.next('A-ABORT');
  });

  it('gives up after 60 s when the peer takes no more data', async () => {
    const { peer, association, clock } = await opened();
    peer.pause();
    const stored = association.store(object(new Uint8Array(8_000_000)));
    await settle();
    clock.advance(60_000);
    await expect(stored).rejects.toEqual(coded('timeout', /waited 60 s for the peer to take what is sent/));
  });

  it('leaves no timer behind', async () => {
    const { peer, association, clock } = await opened();
    const echoed = association.echo();
    const { MessageID: id } = await peer.nextCommand();
    peer.send(answer('C-ECHO-RSP', id, 0));
    await echoed;
    association.abort();
    await peer.next('A-ABORT');
    peer.close();
    expect(await association.closed).toMatchObject({ how: 'aborted' });
    expect(clock.waiting).toBe(0);
  });

  const match = toBytes(DataSet.of({ PatientID: 'P1' }), { encoding: explicitVrLittleEndian });

  it('find yields the identifiers and sends no cancel when it was read to its end', async () => {
    const { peer, association } = await opened();
    const matches = collect(association.find(MODEL, { QueryRetrieveLevel: 'STUDY', PatientID: '' }));
    const { MessageID: id, Priority } = await peer.nextCommand();
    expect(Priority).toBe(0);
    const { values } = await peer.next('P-DATA-TF');
    expect(values[0]?.fragment).toEqual(
      toBytes(DataSet.of({ QueryRetrieveLevel: 'STUDY', PatientID: '' }), { encoding: explicitVrLittleEndian }),
    );
    for (let at = 0; at < 3; at++) peer.send(answer('C-FIND-RSP', id, 0xff00, true), dataPdu(5, match));
    peer.send(answer('C-FIND-RSP', id, 0));
    expect((await matches).map(found => found.get('PatientID'))).toEqual(['P1', 'P1', 'P1']);
    expect(peer.pdus).toEqual([]);
  });

  it('find sends C-CANCEL when its reader stops, and waits for the last response (PS3.7 §9.3.2.3)', async () => {
    const { peer, association } = await opened();
    const reading = (async () => {
      for await (const found of association.find(MODEL, {})) return found.get('PatientID');
      return undefined;
    })();
    const { MessageID: id } = await peer.nextCommand();
    peer.send(answer('C-FIND-RSP', id, 0xff00, true), dataPdu(5, match));
    await peer.next('P-DATA-TF');
    expect(await peer.nextCommand()).toMatchObject({
      CommandField: 0x0fff,
      MessageIDBeingRespondedTo: id,
      CommandDataSetType: 0x0101,
    });
    peer.send(answer('C-FIND-RSP', id, 0xff00, true), dataPdu(5, match), answer('C-FIND-RSP', id, 0xfe00));
    expect(await reading).toBe('P1');
    const echoed = association.echo();
    const { MessageID: next } = await peer.nextCommand();
    peer.send(answer('C-ECHO-RSP', next, 0));
    expect((await echoed).status).toBe(0);
  });

  it('find sends C-CANCEL when its signal says so, and ends with its reason', async () => {
    const { peer, association } = await opened();
    const controller = new AbortController();
    const matches = collect(association.find(MODEL, {}, { signal: controller.signal }));
    const { MessageID: id } = await peer.nextCommand();
    await settle();
    controller.abort(new Error('enough'));
    matches.catch(() => {});
    await peer.next('P-DATA-TF');
    expect(await peer.nextCommand()).toMatchObject({ CommandField: 0x0fff });
    peer.send(answer('C-FIND-RSP', id, 0xfe00));
    await expect(matches).rejects.toThrow('enough');
  });

  it('find fails with the status that the peer answers', async () => {
    const { peer, association } = await opened();
    const matches = collect(association.find(MODEL, {}));
    const { MessageID: id } = await peer.nextCommand();
    peer.send(answer('C-FIND-RSP', id, 0xa700));
    await expect(matches).rejects.toMatchObject({
      code: 'operation-failed',
      status: 0xa700,
      message: expect.stringContaining('A700'),
    });
  });

  it('find fails on an identifier that is no data set, and cancels', async () => {
    const { peer, association } = await opened();
    const matches = collect(association.find(MODEL, {}));
    matches.catch(() => {});
    const { MessageID: id } = await peer.nextCommand();
    peer.send(answer('C-FIND-RSP', id, 0xff00, true), dataPdu(5, Uint8Array.of(1, 2, 3)));
    await peer.next('P-DATA-TF');
    expect(await peer.nextCommand()).toMatchObject({ CommandField: 0x0fff });
    peer.send(answer('C-FIND-RSP', id, 0xfe00));
    await expect(matches).rejects.toMatchObject({ name: 'ParseError' });
  });

  it('refuses other operations while a query is read, instead of waiting for ever', async () => {
    const { peer, association } = await opened();
    const reading = (async () => {
      for await (const _ of association.find(MODEL, {})) {
        await expect(association.echo()).rejects.toEqual(coded('operation-under-way'));
        await expect(association.release()).rejects.toEqual(coded('operation-under-way'));
      }
    })();
    const { MessageID: id } = await peer.nextCommand();
    peer.send(answer('C-FIND-RSP', id, 0xff00, true), dataPdu(5, match), answer('C-FIND-RSP', id, 0));
    await reading;
  });

  it('find makes a peer wait that answers faster than its reader', async () => {
    const { peer, association } = await opened();
    const iterator = association.find(MODEL, {})[Symbol.asyncIterator]();
    const first = iterator.next();
    const { MessageID: id } = await peer.nextCommand();
    let sent = 0;
    for (; sent < 300; sent++) {
      peer.send(answer('C-FIND-RSP', id, 0xff00, true), dataPdu(5, match));
      await settle();
    }
    expect(await first).toMatchObject({ done: false });
    expect(peer.unread).toBeGreaterThan(10_000);
    peer.send(answer('C-FIND-RSP', id, 0));
    let read = 1;
    while ((await iterator.next()).done !== true) read++;
    expect(read).toBe(300);
  });
});

describe('the end of an association', () => {
  it('is a release that the peer confirms', async () => {
    const { peer, association } = await opened();
    const released = association.release();
    await peer.next('A-RELEASE-RQ');
    peer.send({ kind: 'A-RELEASE-RP' });
    await released;
    expect(await association.closed).toEqual({ how: 'released', error: undefined });
    await peer.untilClosed();
    await association.release();
    await expect(association.echo()).rejects.toEqual(coded('association-over'));
  });

  it('is an abort when the peer does not confirm within 10 s', async () => {
    const { peer, association, clock } = await opened();
    const released = association.release();
    released.catch(() => {});
    await peer.next('A-RELEASE-RQ');
    clock.advance(10_000);
    await peer.next('A-ABORT');
    clock.advance(4_000);
    await expect(released).rejects.toEqual(coded('timeout', /release/));
  });

  it('comes by itself at the end of a block, with a release or, if that is not possible, an abort', async () => {
    const { peer, opened: opening } = open();
    await peer.next('A-ASSOCIATE-RQ');
    peer.send(acceptOf([1]));
    const block = (async () => {
      await using association = await opening;
      expect(association.contexts).toHaveLength(3);
    })();
    await peer.next('A-RELEASE-RQ');
    peer.send({ kind: 'A-RELEASE-RP' });
    await block;
  });

  it('is agreed to when both sides release at once (PS3.8 §9.2.3)', async () => {
    const { peer, association } = await opened();
    const released = association.release();
    await peer.next('A-RELEASE-RQ');
    // The peer's request crosses ours: the requestor answers first, then gets its own answer.
    peer.send({ kind: 'A-RELEASE-RQ' });
    await peer.next('A-RELEASE-RP');
    peer.send({ kind: 'A-RELEASE-RP' });
    await released;
    expect(await association.closed).toMatchObject({ how: 'released' });
  });
});

describe('both sides of ours', () => {
  it('store and find through one another, with back-pressure both ways', async () => {
    const definition = { section: '', statusService: 'general', transferSyntaxes: [EXPLICIT] } as const;
    const storage: ServiceDefinition<'C-STORE'> = {
      ...definition,
      name: 'Storage',
      sopClasses: [CT],
      operations: { 'C-STORE': { statuses: [] } },
    };
    const query: ServiceDefinition<'C-FIND'> = {
      ...definition,
      name: 'Query',
      sopClasses: [STUDY_ROOT_FIND],
      operations: { 'C-FIND': { statuses: [] } },
    };
    let received = 0;
    const server = new AssociationServer({ ae: 'SERVER' }, [
      serve(storage, {
        'C-STORE': async rq => {
          for await (const chunk of rq.data) {
            received += chunk.length;
            await Promise.resolve();
          }
          return Status.success;
        },
      }),
      serve(query, {
        async *'C-FIND'() {
          for (let at = 0; at < 500; at++) yield pending(DataSet.of({ PatientID: `P${at}` }));
        },
      }),
    ]);
    const [near, far] = transportPair(100_000);
    server.take(far);
    await using association = await openAssociation(near, { called: 'SERVER', calling: 'CLIENT', propose });
    const chunks = Array.from({ length: 100 }, (_, at) => new Uint8Array(10_000 + at));
    const source = (async function* () {
      yield* chunks;
    })();
    const results = [
      await association.store({ sopClassUid: CT, sopInstanceUid: '1.2', transferSyntaxUid: EXPLICIT, data: source }),
      await association.store({
        sopClassUid: CT,
        sopInstanceUid: '1.2',
        transferSyntaxUid: EXPLICIT,
        data: new Uint8Array(),
      }),
    ];
    expect(results.map(result => result.status)).toEqual([0, 0]);
    expect(received).toBe(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let matches = 0;
    for await (const found of association.find(MODEL, {})) expect(found.get('PatientID')).toBe(`P${matches++}`);
    expect(matches).toBe(500);
    for await (const _ of association.find(MODEL, {})) if (matches++ > 510) break;
    for await (const _ of association.find(MODEL, {})) matches++;
    expect(matches).toBe(1012);
  });
});
