import { FakeClock } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { AssociationError } from '../errors/index.ts';
import { coded, open, propose } from './client-rig.fixture.ts';
import { transportPair } from './memory-transport.ts';
import { acceptOf, CT, EXPLICIT, IMPLICIT, VERIFICATION } from './raw-peer.fixture.ts';
import { openAssociation } from './requestor.ts';
import type { Pdu } from './ul/pdu.ts';

describe('opening an association', () => {
  it('says what was accepted, and what the peer told of itself', async () => {
    const { peer, opened: opening } = open();
    const request = await peer.next('A-ASSOCIATE-RQ');
    expect([request.calledAeTitle, request.callingAeTitle]).toEqual(['SERVER', 'CLIENT']);
    peer.send(acceptOf([1, 5], 32_768));
    const association = await opening;
    expect(association.contexts.map(context => context.result)).toEqual([0, 2, 0]);
    expect(association.peer.maxPduLength).toBe(32_768);
    expect([association.calledAeTitle, association.callingAeTitle]).toEqual(['SERVER', 'CLIENT']);
  });

  it.each<[string, Pdu | Uint8Array, string, RegExp]>([
    [
      'a rejection',
      { kind: 'A-ASSOCIATE-RJ', result: 1, source: 1, reason: 7 },
      'rejected',
      /rejected-permanent, service-user, called-AE-title-not-recognized.*Use the called AE title/,
    ],
    [
      'a transient rejection',
      { kind: 'A-ASSOCIATE-RJ', result: 2, source: 3, reason: 1 },
      'rejected',
      /rejected-transient.*temporary-congestion.*Try again later/,
    ],
    ['an abort', { kind: 'A-ABORT', source: 2, reason: 1 }, 'aborted-by-peer', /service-provider, unrecognized-PDU/],
    ['a PDU out of place', { kind: 'A-RELEASE-RP' }, 'protocol-violation', /A-RELEASE-RP .* in Sta5/],
    ['an HTTP answer', new Uint8Array(Buffer.from('HTTP/1.1 400 Bad Request\r\n')), 'unknown-pdu', /0x48/],
    ['no accepted context', acceptOf([]), 'no-accepted-context', /none of 3: The peer did not answer/],
    ['a peer that takes 10 bytes', acceptOf([1], 10), 'protocol-violation', /at least 128 are needed/],
  ])('fails with the reason and the one at fault: %s', async (_, answer, code, words) => {
    const { peer, opened: opening } = open();
    await peer.next('A-ASSOCIATE-RQ');
    peer.send(answer);
    const error = await opening.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AssociationError);
    expect(error).toEqual(coded(code, words));
    expect(error).toMatchObject({ blame: 'peer' });
  });

  it('keeps the codes of a rejection', async () => {
    const { peer, opened: opening } = open();
    await peer.next('A-ASSOCIATE-RQ');
    peer.send({ kind: 'A-ASSOCIATE-RJ', result: 1, source: 1, reason: 3 });
    await expect(opening).rejects.toMatchObject({ rejection: { result: 1, source: 1, reason: 3 } });
  });

  it('fails when the peer closes without a word', async () => {
    const { peer, opened: opening } = open();
    await peer.next('A-ASSOCIATE-RQ');
    peer.close();
    await expect(opening).rejects.toEqual(coded('connection-lost', /Sta5/));
  });

  it('fails after 30 s without an answer, and says for what it waited', async () => {
    const { peer, opened: opening, clock } = open();
    await peer.next('A-ASSOCIATE-RQ');
    clock.advance(30_000);
    await expect(opening).rejects.toEqual(coded('timeout', /waited 30 s for the answer to the association request/));
    await peer.next('A-ABORT');
  });

  it('fails after 10 s without a connection', async () => {
    const clock = new FakeClock();
    const [near] = transportPair();
    near.open = () => {};
    const opening = openAssociation(near, { called: 'A', calling: 'B', propose, clock });
    clock.advance(10_000);
    await expect(opening).rejects.toEqual(coded('timeout', /waited 10 s for the connection/));
    expect(clock.waiting).toBe(0);
  });

  it('gives up when its signal says so', async () => {
    const controller = new AbortController();
    const { peer, opened: opening } = open({ signal: controller.signal });
    await peer.next('A-ASSOCIATE-RQ');
    controller.abort(new Error('enough'));
    await expect(opening).rejects.toMatchObject({ code: 'aborted', cause: new Error('enough') });
    await peer.next('A-ABORT');
    await expect(open({ signal: AbortSignal.abort(new Error('never')) }).opened).rejects.toThrow('never');
  });

  it('refuses more than 128 contexts unless told to leave them out', async () => {
    const many = Array.from({ length: 130 }, (_, at) => ({
      abstractSyntax: `1.2.${at}`,
      transferSyntaxes: [EXPLICIT],
    }));
    await expect(open({ propose: [many] }).opened).rejects.toEqual(coded('too-many-contexts', /130 are proposed/));
    const { peer } = open({ propose: [many], overflow: 'leave-out' });
    const { items } = await peer.next('A-ASSOCIATE-RQ');
    expect(items.filter(item => item.kind === 'proposed-context')).toHaveLength(128);
  });

  it('refuses an impossible AE title before it connects', async () => {
    await expect(open({ called: 'SEVENTEEN LETTERS' }).opened).rejects.toEqual(coded('invalid-proposal'));
  });

  it('proposes a whole service', async () => {
    const { peer } = open({ propose: [{ sopClasses: [CT, VERIFICATION], transferSyntaxes: [EXPLICIT, IMPLICIT] }] });
    const { items } = await peer.next('A-ASSOCIATE-RQ');
    expect(items.filter(item => item.kind === 'proposed-context')).toHaveLength(2);
  });
});
