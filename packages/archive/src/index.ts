export { openTokenDesk, type Scope, scopes, type TokenDesk, type TokenFacts } from './access/index.ts';
export { type Address, type Archive, type ArchiveAddresses, type ArchiveOptions, startArchive } from './archive.ts';
export { type Assignment, type ConfigSources, type EffectiveConfig, loadConfig, readValue } from './config/sources.ts';
export { type ArchiveConfig, type ArchiveSettings, configSchema, readConfig } from './config.ts';
export type { HookFacts, IngestHooks } from './ingest/index.ts';
export { createLog, type Log, type LogOptions, logLevels } from './log.ts';
export { type RebuildOptions, type RebuildProgress, type Rebuilt, rebuildIndex } from './rebuild.ts';
export { archiveDescription } from './statement.ts';
