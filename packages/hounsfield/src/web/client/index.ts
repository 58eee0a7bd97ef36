export type { Scope, SearchLevel } from '../backend.ts';
export type { AddressParts } from './addresses.ts';
export { type BulkOptions, WebBulkValue } from './bulk.ts';
export { type RetrieveOptions, type StoreOptions, WebClient } from './client.ts';
export {
  type CommitmentAnswer,
  CommitmentClient,
  type CommitmentOptions,
} from './commitment-client.ts';
export type { Download, DownloadOptions } from './download.ts';
export { NonPatientClient, type NonPatientStoreOptions } from './non-patient-client.ts';
export type { AuthorisationContext, CallOptions, ClientLimits, Fetch, WebClientOptions } from './options.ts';
export type { RetrievedPart } from './parts.ts';
export type { OnProgress, Progress } from './progress.ts';
export type { RenderedOptions, VolumeOptions } from './rendered.ts';
export type { SearchKeys, SearchOptions } from './search.ts';
export { type StoreAnswer, type StoredObject, type StoreReason, storeReason } from './store-answer.ts';
export type { BulkPart, MetadataObject } from './store-parts.ts';
export type { StoreObject, StreamedObject } from './upload.ts';
export type { UriOptions } from './uri.ts';
export {
  type CreatedWorkitem,
  type EventOptions,
  type SubscriptionAnswer,
  type SubscriptionOptions,
  type WorkitemAnswer,
  WorklistClient,
} from './worklist-client.ts';
export {
  type EventSocket,
  type OpenEventSocket,
  pageSocket,
  type WorkitemEvent,
  WorkitemEvents,
} from './worklist-events.ts';
