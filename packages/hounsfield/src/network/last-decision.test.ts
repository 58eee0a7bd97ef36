import { describe, expect, it } from 'vitest';
import type { AssociationInfo } from './acceptor.ts';
import { requestOf } from './raw-peer.fixture.ts';
import { type Rig, rig, settle } from './server-rig.fixture.ts';
import type { PduOf } from './ul/pdu.ts';

type Request = PduOf<'A-ASSOCIATE-RQ'>;

/** Asks for an association; gives what was answered. */
async function ask({ connect }: Rig, request: Request): Promise<PduOf<'A-ASSOCIATE-AC'>> {
  const { peer } = connect();
  peer.send(request);
  const answer = await peer.next('A-ASSOCIATE-AC');
  peer.send({ kind: 'A-RELEASE-RQ' });
  await peer.next('A-RELEASE-RP');
  peer.close();
  await settle();
  return answer;
}

function withIdentity(passcode: string): Request {
  const plain = requestOf();
  const bytes = new TextEncoder().encode(passcode);
  const identity = { kind: 'user-identity', identityType: 2, responseRequested: 0, primary: bytes, secondary: bytes };
  return {
    ...plain,
    items: plain.items.map(item =>
      item.kind === 'user-information' ? { ...item, items: [...item.items, identity as never] } : item,
    ),
  };
}

describe('a request that comes again', () => {
  const told: AssociationInfo[] = [];
  const onAssociation = (info: AssociationInfo): void => void told.push(info);

  it('gets the same answer as the first one, also when others come in between', async () => {
    const server = rig({ options: { anyCalledAe: true } });
    const one = requestOf();
    const other = requestOf({
      callingAeTitle: 'OTHER',
      items: one.items.filter(item => !('id' in item) || item.id < 5),
    });
    const answers = [];
    for (const request of [one, one, one, other, one, other, other, other]) answers.push(await ask(server, request));
    const [first, second, again, third, fourth, ...others] = answers;
    expect([second, again, fourth]).toEqual([first, first, first]);
    expect(others).toEqual([third, third, third]);
    expect(third?.callingAeTitle).toBe('OTHER');
    expect(third?.items.length).toBeLessThan(first?.items.length ?? 0);
  });

  it('is answered by the rules of the server that it comes to', async () => {
    const all = await ask(rig(), requestOf());
    const few = await ask(rig({ options: { maxPduLength: 20_000 } }), requestOf());
    expect(few).not.toEqual(all);
    expect(await ask(rig(), requestOf())).toEqual(all);
  });

  it('is put to the accept hook each time, and what that says once is not said again', async () => {
    const refused = { refusal: () => 'not today' };
    const verdicts = [true, true, true, refused, true, 'not-wanted' as const] as const;
    let asked = 0;
    const server = rig({ options: { accept: () => verdicts[asked++] ?? true } });
    const answers = [];
    for (let turn = 0; turn < 5; turn++) answers.push(await ask(server, requestOf()));
    const [first, second, third, other, last] = answers;
    expect([second, third, last]).toEqual([first, first, first]);
    expect(other).not.toEqual(first);
    const { peer } = server.connect();
    peer.send(requestOf());
    await peer.next('A-ASSOCIATE-RJ');
    expect(asked).toBe(6);
  });

  it('is shared between associations as it is, so nobody can change it for another', async () => {
    told.length = 0;
    const server = rig({ options: { onAssociation } });
    for (let turn = 0; turn < 3; turn++) await ask(server, requestOf());
    expect(told[2]?.request).toBe(told[1]?.request);
    const contexts = told[2]?.request.contexts ?? [];
    expect(() => (contexts as unknown[]).pop()).toThrow(TypeError);
  });

  it('is not kept when it holds an identity (PS3.7 §D.3.3.7)', async () => {
    told.length = 0;
    const server = rig({ options: { onAssociation } });
    for (let turn = 0; turn < 3; turn++) await ask(server, withIdentity('secret'));
    expect(told[2]?.request.user.identity).toEqual(told[1]?.request.user.identity);
    expect(told[2]?.request).not.toBe(told[1]?.request);
  });
});
