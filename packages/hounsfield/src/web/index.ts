export {
  type AttributePath,
  type BulkSpool,
  type FailedResult,
  type FrameBytes,
  type JsonPlace,
  type JsonRun,
  type LentBytes,
  type MatchKey,
  type PresentedFrame,
  type RenderedImage,
  type RenderRequest,
  type Scope,
  type SearchLevel,
  type SearchQuery,
  type SearchTable,
  type StoredInstance,
  type StoredResult,
  type StorePart,
  type StoreResult,
  type StreamOptions,
  storeReasons,
  type Viewport,
  type WebBackend,
  type WebContext,
  type WindowSetting,
  type WrittenInstance,
} from './backend.ts';
export { addressOf, type FailureFacts, type WebOptions } from './call.ts';
export type {
  CommitmentBackend,
  CommitmentReference,
  CommitmentRequest,
  CommitmentState,
  FailedCommitment,
} from './commitment/backend.ts';
export { type CorsOptions, withCors } from './cors.ts';
export {
  type Described,
  type DescribedResource,
  type Description,
  describedStatuses,
  describeService,
} from './description.ts';
export {
  type Acceptable,
  acceptable,
  choose,
  formatRepresentation,
  type MediaRange,
  type MediaType,
  parseAccept,
  parseMediaType,
  type Representation,
  select,
} from './media-types.ts';
export {
  boundaryOf,
  createBoundary,
  type MultipartPart,
  type OutgoingPart,
  readMultipart,
  writeMultipart,
} from './multipart.ts';
export { categoryOf, nonPatientAddress } from './non-patient/address.ts';
export type { NonPatientBackend, NonPatientPart, NonPatientQuery } from './non-patient/backend.ts';
export { type OpenApiDocument, openApi } from './openapi.ts';
export { type QueryParameter, queryParameters } from './query-parameters.ts';
export { bodyOf, type FindBytes, type GivenBody, giveBody } from './request-body.ts';
export { type Operation, type Resource, type ResourceParameters, type Route, resources, route } from './resources.ts';
export { webHandler } from './server.ts';
export { placesOf, turnsOf } from './volume-animation.ts';
export type { Curve, RenderedVolume, Swivel, VolumeRequest } from './volume-request.ts';
export { type WholeBody, wholeBody } from './whole-body.ts';
