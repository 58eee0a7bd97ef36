import type { ServiceDefinition } from 'hounsfield/network';

export const CT = '1.2.840.10008.5.1.4.1.1.2';
export const EXPLICIT = '1.2.840.10008.1.2.1';
const shape = { section: '', statusService: 'general', transferSyntaxes: [EXPLICIT] } as const;

/** Verification and CT storage, without the rest of the services: for programs that measure what the network takes. */
export const verification: ServiceDefinition<'C-ECHO'> = {
  ...shape,
  name: 'Verification',
  sopClasses: ['1.2.840.10008.1.1'],
  operations: { 'C-ECHO': { statuses: [] } },
};
export const storage: ServiceDefinition<'C-STORE'> = {
  ...shape,
  name: 'Storage',
  sopClasses: [CT],
  operations: { 'C-STORE': { statuses: [] } },
};
