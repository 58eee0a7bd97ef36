export { ArchiveBackend, type BackendOptions } from './backend.ts';
export { VERSIONS, versionsHandler } from './versions.ts';
