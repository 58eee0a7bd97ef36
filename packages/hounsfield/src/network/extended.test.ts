import { describe, expect, it } from 'vitest';
import { coded } from './client-rig.fixture.ts';
import { between, object, proposal } from './dialogue-rig.fixture.ts';
import { Status } from './dimse/status.ts';
import { CT, VERIFICATION } from './raw-peer.fixture.ts';
import { storage, verification } from './server-rig.fixture.ts';
import { serve } from './service.ts';

describe('negotiation of more than contexts', () => {
  it('SOP Class Extended Negotiation is answered by the service (PS3.7 §D.3.3.5)', async () => {
    const asked: unknown[] = [];
    const service = serve(
      storage,
      { 'C-STORE': () => Status.success },
      {
        extended: (uid, information) => {
          asked.push([uid, [...information]]);
          return Uint8Array.of(1, 0);
        },
      },
    );
    const propose = [
      { ...proposal(CT), extended: Uint8Array.of(1, 1) },
      { ...proposal(VERIFICATION), extended: Uint8Array.of(7) },
    ];
    const { association } = await between([service, serve(verification, { 'C-ECHO': () => Status.success })], {
      propose,
    });
    expect(asked).toEqual([[CT, [1, 1]]]);
    expect(association.peer.extended.map(each => [each.sopClassUid, [...each.information]])).toEqual([[CT, [1, 0]]]);
  });

  it('a SOP Class that nobody knows is taken by the service it is declared to belong to (PS3.7 §D.3.3.6)', async () => {
    const uid = '1.2.826.0.1.3680043.2.1';
    const common = { serviceClassUid: storage.serviceClassUid ?? '', relatedSopClassUids: [CT] };
    const { association } = await between([serve(storage, { 'C-STORE': () => Status.success })], {
      propose: [{ ...proposal(uid), common }],
    });
    expect(association.contexts[0]?.result).toBe(0);
    expect((await association.store({ ...object(1), sopClassUid: uid })).status).toBe(0);
  });

  it('what the accept hook refuses is told to the peer as its user rejection, with a sentence here', async () => {
    const log: string[] = [];
    const refusal = (abstractSyntax: string) => (abstractSyntax === CT ? 'CLIENT may not store CT here' : undefined);
    const services = [
      serve(storage, { 'C-STORE': () => Status.success }),
      serve(verification, { 'C-ECHO': () => Status.success }),
    ];
    const logger = { debug: (facts: object) => void log.push((facts as { why?: string }).why ?? '') };
    const { association } = await between(
      services,
      { propose: [proposal(CT), proposal(VERIFICATION)] },
      { accept: () => ({ refusal }), logger },
    );
    expect(association.contexts.map(context => context.result)).toEqual([1, 0]);
    expect(log).toContain('CLIENT may not store CT here');
    await expect(association.store(object(1))).rejects.toEqual(coded('no-accepted-context', /user rejection/));
  });
});
