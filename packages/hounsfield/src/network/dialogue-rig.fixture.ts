import { FakeClock } from '@hounsfield/testkit';
import type { Association } from './association.ts';
import { AssociationServer, type ServerOptions } from './association-server.ts';
import { transportPair } from './memory-transport.ts';
import { CT, EXPLICIT } from './raw-peer.fixture.ts';
import { type OpenOptions, openAssociation } from './requestor.ts';
import type { ServedService, ServiceDefinition } from './service.ts';

export const COMMITMENT = '1.2.840.10008.1.20.1';
/** What the services of these tests have in common. */
export const base = { name: 'Test', section: '', statusService: 'general', transferSyntaxes: [EXPLICIT] } as const;
export const none = { statuses: [] };

export const commitment: ServiceDefinition<'N-ACTION', 'N-EVENT-REPORT'> = {
  ...base,
  sopClasses: [COMMITMENT],
  operations: { 'N-ACTION': none },
  notifications: { 'N-EVENT-REPORT': none },
};

export const proposal = (abstractSyntax: string, roles?: { scu: boolean; scp: boolean }) => ({
  abstractSyntax,
  transferSyntaxes: [EXPLICIT],
  ...(roles === undefined ? {} : { roles }),
});

/** A server and an association to it, over memory. */
export async function between(
  services: readonly ServedService[],
  options: Partial<OpenOptions> & Pick<OpenOptions, 'propose'>,
  serverOptions: Partial<ServerOptions> = {},
): Promise<{ association: Association; server: AssociationServer; clock: FakeClock }> {
  const clock = new FakeClock();
  const server = new AssociationServer({ ae: 'SERVER', clock, ...serverOptions }, services);
  const [near, far] = transportPair();
  server.take(far);
  const association = await openAssociation(near, { called: 'SERVER', calling: 'CLIENT', clock, ...options });
  return { association, server, clock };
}

export const object = (n: number, size = 8) => ({
  sopClassUid: CT,
  sopInstanceUid: `1.2.3.${n}`,
  transferSyntaxUid: EXPLICIT,
  data: new Uint8Array(size),
});
