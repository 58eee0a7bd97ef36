export type {
  WorkitemNote,
  WorkitemQuery,
  WorkitemRefusal,
  WorkitemResult,
  WorkitemUpdate,
  WorklistBackend,
} from './backend.ts';
export { type WorklistOptions, worklistHandler } from './handler.ts';
export { type WorklistOperation, type WorklistResource, worklistResources } from './routes.ts';
