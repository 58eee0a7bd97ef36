import type { Operation } from 'hounsfield/web';
import type { WorklistOperation } from 'hounsfield/web/worklist';
import type { Scope } from '../access/scopes.ts';

/** What each operation of `hounsfield/web` needs: Studies, URI, Non-Patient Instances and Storage Commitment. */
export const studiesScopes: Readonly<Record<Operation, Scope>> = {
  instances: 'read',
  metadata: 'read',
  rendered: 'read',
  thumbnail: 'read',
  bulkdata: 'read',
  pixeldata: 'read',
  renderedmpr: 'read',
  rendered3d: 'read',
  store: 'write',
  search: 'read',
  uri: 'read',
  capabilities: 'read',
  remove: 'administer',
  // Whoever stored asks, and has to see what came of it.
  'commitment-request': 'write',
  'commitment-result': 'write',
  'non-patient-instance': 'read',
  'non-patient-search': 'read',
  'non-patient-store': 'write',
};

/** What each operation of the Worklist Service needs: a subscription changes no workitem. */
export const worklistScopes: Readonly<Record<WorklistOperation, Scope>> = {
  create: 'write',
  retrieve: 'read',
  update: 'write',
  changeState: 'write',
  requestCancellation: 'write',
  search: 'read',
  subscribe: 'read',
  unsubscribe: 'read',
  suspend: 'read',
  notify: 'read',
};
