export { attend, defineService, serve } from '../network/index.ts';
export {
  type AttributeColumn,
  type AttributeNeeds,
  type AttributeProblem,
  type AttributeRule,
  attributeColumns,
  attributeRules,
  attributeSection,
  checkAttributes,
  requestNeeds,
  type ServiceTableName,
} from './attributes.ts';
export {
  type Availability,
  type AvailableInstance,
  type AvailableStudy,
  announceStudy,
  availabilityProblems,
  InstanceAvailability,
} from './availability.ts';
export { messagePeers, serviceOf, services, unservedSopClasses } from './catalogue.ts';
export {
  type CommitmentRequest,
  type CommitmentRequested,
  type CommitmentResult,
  commitmentFailures,
  type FailedInstance,
  type InstanceReference,
  readCommitmentRequest,
  readCommitmentResult,
  reportCommitment,
  requestCommitment,
  StorageCommitmentPull,
  StorageCommitmentPush,
} from './commitment.ts';
export { type Condition, type ConditionRow, conditionRow, conditions } from './conditions.ts';
export type { CreatedInstance } from './created.ts';
export { DisplaySystem, displaySystemOf, StorageManagement } from './device-services.ts';
export {
  logProceduralEvent,
  logSubstanceAdministration,
  ProceduralEventLogging,
  SubstanceAdministrationLogging,
} from './event-logging.ts';
export {
  answerExtensions,
  decodeQueryExtensions,
  decodeRetrieveExtensions,
  decodeStorageExtensions,
  defaultStorageExtensions,
  encodeQueryExtensions,
  encodeRetrieveExtensions,
  encodeStorageExtensions,
  type QueryExtensions,
  type RetrieveExtensions,
  type StorageExtensions,
} from './extended-negotiation.ts';
export { type IdentifierOptions, queryIdentifier } from './identifier.ts';
export {
  ProductCharacteristicsQuery,
  RelevantPatientInformation,
  RepositoryQuery,
  SubstanceApprovalQuery,
} from './information-queries.ts';
export {
  createVerification,
  deleteVerification,
  RTMachineVerification,
  setVerification,
  type Verification as MachineVerification,
  verificationActions,
  verificationEvents,
  verificationStatus,
  verifyBeam,
} from './machine-verification.ts';
export { type MatchOptions, matches, matchIdentifier, matching } from './matching.ts';
export {
  cancelMedia,
  createMediaRequest,
  initiateMedia,
  MediaCreation,
  mediaActions,
  mediaStatus,
} from './media-creation.ts';
export {
  changedStep,
  createdStep,
  createStep,
  finalStepProblems,
  ModalityPerformedProcedureStep,
  ModalityPerformedProcedureStepNotification,
  ModalityPerformedProcedureStepRetrieve,
  type StartedStep,
  type StepOutcome,
  type StepStatus,
  setStep,
  startedStep,
  stepChangeProblems,
  stepCreationProblems,
  stepFrom,
} from './mpps.ts';
export {
  ColorPalette,
  DefinedProcedureProtocol,
  GenericImplantTemplate,
  HangingProtocol,
  ImplantAssemblyTemplate,
  ImplantTemplateGroup,
  Inventory,
  type NonPatientServices,
  nonPatientServices,
  ProtocolApproval,
} from './non-patient.ts';
export {
  createFilmBox,
  createFilmSession,
  createPresentationLut,
  deleteFilmSession,
  type FilmBox,
  type FilmSession,
  PresentationLut,
  Print,
  PrintAnnotation,
  PrinterConfiguration,
  PrintJob,
  type PrintKind,
  presentationLutReference,
  printerEvents,
  printerStatus,
  printFilmBox,
  printFilmSession,
  printJobEvents,
  setImageBox,
} from './print.ts';
export { problemReply } from './problem-reply.ts';
export {
  CompositeInstanceRetrieveWithoutBulkDataGet,
  CompositeInstanceRootRetrieveGet,
  CompositeInstanceRootRetrieveMove,
  type InformationModel,
  missingUniqueKeys,
  modelOf,
  PatientRoot,
  PatientRootFind,
  PatientRootGet,
  PatientRootMove,
  PatientStudyOnly,
  PatientStudyOnlyFind,
  PatientStudyOnlyGet,
  PatientStudyOnlyMove,
  queryLevel,
  StudyRoot,
  StudyRootFind,
  StudyRootGet,
  StudyRootMove,
  uniqueKey,
} from './query-retrieve.ts';
export { getObjects, getProposals, moveObjects, type RetrieveKeys, retrieveIdentifier } from './retrieve.ts';
export {
  type AnyService,
  type MessageType,
  notificationsOf,
  operationsOf,
  type ServiceRow,
  sopClassesOf,
} from './service-row.ts';
export * from './statement/index.ts';
export { statusesOf } from './statuses.ts';
export { Storage, storageProposals } from './storage.ts';
export { messageTransferSyntaxes, storageTransferSyntaxes } from './transfer-syntaxes.ts';
export { UpsEvent, UpsPull, UpsPush, UpsQuery, UpsWatch, upsActions, upsEvents } from './ups.ts';
export {
  finalWorkitemProblems,
  type UpsCell,
  type UpsKeys,
  type UpsState,
  type UpsTrigger,
  upsStates,
  upsTransition,
  upsTransitions,
  upsTrigger,
  workitemChangeProblems,
  workitemProblems,
} from './ups-states.ts';
export { Verification } from './verification.ts';
export {
  type CancelRequest,
  type ClaimedWorkitem,
  changeWorkitemState,
  claimWorkitem,
  createWorkitem,
  reportWorkitem,
  requestWorkitemCancel,
  type Subscription,
  searchWorkitems,
  setWorkitem,
  subscribe,
  suspendSubscription,
  unsubscribe,
  type WorkitemAccess,
  workitemFrom,
} from './workitem.ts';
export {
  changedWorkitem,
  createdWorkitem,
  type NewWorkitem,
  type WorkitemAction,
  type WorkitemOutcome,
  type WorkitemRequest,
  workitemAction,
} from './workitem-provider.ts';
export {
  findWorklist,
  ModalityWorklist,
  ModalityWorklistModel,
  type MoreWorklistKeys,
  type ScheduledStep,
  type WorklistItem,
  type WorklistKeys,
  worklistIdentifier,
  worklistItem,
  worklistItemProblems,
} from './worklist.ts';
