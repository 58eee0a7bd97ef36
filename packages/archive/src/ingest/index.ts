export { type Adoption, type AdoptOptions, adopt } from './adopt.ts';
export { type ArrivingFile, arrivingFile } from './arriving-file.ts';
export type { HookFacts, IngestHooks } from './hooks.ts';
export { type Identity, isUid } from './identity.ts';
export { type Arrival, Ingest, type IngestOptions, type IngestResult } from './ingest.ts';
export { defaultIngestLimits, type IngestLimits } from './limits.ts';
export type { ObjectData } from './reception.ts';
export { Refusal, type RefusalReason, refusals } from './refusal.ts';
