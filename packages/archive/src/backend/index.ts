export { ArchiveBackend, type BackendOptions } from './backend.ts';
export { JsonTexts } from './json/json-texts.ts';
export { KeptTexts } from './kept-texts.ts';
export { studiesHandler } from './studies.ts';
export { VERSIONS, versionsHandler } from './versions.ts';
