export { defineService, serve } from '../network/index.ts';
export {
  type InformationModel,
  missingUniqueKeys,
  modelOf,
  PatientRoot,
  PatientRootFind,
  queryLevel,
  StudyRoot,
  StudyRootFind,
  uniqueKey,
} from './query-retrieve.ts';
export { statusesOf } from './statuses.ts';
export { Storage, storageProposals } from './storage.ts';
export { messageTransferSyntaxes, storageTransferSyntaxes } from './transfer-syntaxes.ts';
export { Verification } from './verification.ts';
