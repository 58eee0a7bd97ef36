export { serviceHandler } from './handler.ts';
export {
  type FoundResource,
  resourceAt,
  serviceAt,
  type WebService,
  type WebServiceName,
  webServices,
} from './table.ts';
