export { ArchiveBackend, type BackendOptions } from './backend.ts';
