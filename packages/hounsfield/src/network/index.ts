export { allOf, byUser, type UserCheck } from './accept/accept-hooks.ts';
export {
  type AcceptPolicy,
  acceptPolicy,
  askPolicy,
  byCertificate,
  type PolicyDecision,
  type PolicyOptions,
  type PolicyQuestion,
  type PolicyRule,
} from './accept/policy.ts';
export { identityOf, type UnknownUser, type User, userOf } from './accept/user-identity.ts';
export { isLike } from './accept/wild-card.ts';
export {
  type AcceptHook,
  type AssociationInfo,
  byCallingAe,
  type Conditions,
  type ServerObserver,
  type Verdict,
} from './acceptor.ts';
export { Association } from './association.ts';
export type { Ending } from './association-core.ts';
export { AssociationServer, defaultServerLimits, type ServerLimits, type ServerOptions } from './association-server.ts';
export { type Clock, systemClock } from './clock.ts';
export { type CommandSet, decodeCommand, encodeCommand, type ReceivedCommand } from './dimse/command.ts';
export type { FilledData } from './dimse/filled-data.ts';
export { IncomingData } from './dimse/incoming-data.ts';
export type { OutgoingData, ReusedData } from './dimse/message-writer.ts';
export {
  type DimseName,
  type DimseOperation,
  type DimseRequests,
  dimseOperations,
  type QueryName,
} from './dimse/operations.ts';
export {
  type DimseMatches,
  type DimseReply,
  describeStatus,
  failure,
  formatStatus,
  pending,
  Status,
  type StatusMeaning,
  type SubOperations,
} from './dimse/status.ts';
export { type AssociationLimits, defaultLimits, defaultTimeouts, type Phase, phases, type Timeouts } from './limits.ts';
export { type Logger, silentLogger } from './logger.ts';
export { type MemoryTransport, transportPair } from './memory-transport.ts';
export { type OpenOptions, openAssociation, type Proposable } from './requestor.ts';
export type {
  FindOptions,
  NormalizedRequests,
  QueryModel,
  RetrieveOptions,
  StoreObject,
} from './requests.ts';
export type {
  DimseResult,
  NormalizedResult,
  QueryMatch,
  RetrieveProgress,
  RetrieveResult,
} from './results.ts';
export {
  attend,
  type DimseContext,
  type DimseHandler,
  defineService,
  type HandlersOf,
  type OperationDefinition,
  type ServedService,
  type ServeOptions,
  type ServiceDefinition,
  serve,
} from './service.ts';
export type { PeerCertificate, Transport, TransportPeer, TransportSink } from './transport.ts';
export { describePdu } from './ul/describe-pdu.ts';
export { actions, type Effect, events, step } from './ul/dul.ts';
export type { AssociateRequest, NegotiatedContext, ProposedContext } from './ul/negotiation.ts';
export { type Item, itemTable, type Pdu, type PduKind, type PduOf, pduTable } from './ul/pdu.ts';
export { decodePdu, encodePdu } from './ul/pdu-codec.ts';
export { isUid, type Proposal, planContexts, splitProposals } from './ul/proposal.ts';
export { type RejectionGround, rejections } from './ul/rejection.ts';
export type { OperationsWindow, RoleSelection, UserIdentity, UserInformation } from './ul/user-information.ts';
