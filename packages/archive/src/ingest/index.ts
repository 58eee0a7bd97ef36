export { type ArrivingFile, fileFront } from './file-front.ts';
export { type Identity, isUid } from './identity.ts';
export {
  type Arrival,
  defaultIngestLimits,
  Ingest,
  type IngestLimits,
  type IngestResult,
  type ObjectData,
} from './ingest.ts';
export { Refusal, type RefusalReason, refusals } from './refusal.ts';
