export { type Address, type Archive, type ArchiveAddresses, type ArchiveOptions, startArchive } from './archive.ts';
export { type ArchiveConfig, type ArchiveSettings, configSchema, readConfig } from './config.ts';
export { createLog, type Log, type LogOptions, logLevels } from './log.ts';
export { archiveDescription } from './statement.ts';
