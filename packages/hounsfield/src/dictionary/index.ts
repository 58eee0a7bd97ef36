export * from './look-ups.ts';
export * from './network-look-ups.ts';
export * from './tags.generated.ts';
export * from './uids.generated.ts';
export * from './web.generated.ts';
export type {
  WebMediaRequirement,
  WebMediaType,
  WebNonPatientCategory,
  WebResource,
  WebSearchKey,
  WebStatus,
  WebStoreReason,
} from './web-rows.ts';
