export type {
  Subscriber,
  SubscriptionBackend,
  SubscriptionResult,
  WorkitemNote,
  WorkitemQuery,
  WorkitemRefusal,
  WorkitemResult,
  WorkitemSubscription,
  WorkitemUpdate,
  WorklistBackend,
} from './backend.ts';
export { describeWorklist } from './description.ts';
export { type WorklistOptions, worklistHandler } from './handler.ts';
export {
  type NotificationLimits,
  type NotificationOptions,
  type NotificationSocket,
  Notifications,
  type OpenNotification,
  type WorkitemNotification,
} from './notifications.ts';
export {
  aeTitleOf,
  type WorklistOperation,
  type WorklistResource,
  type WorklistRoute,
  worklistMethods,
  worklistResources,
  worklistRoute,
} from './routes.ts';
