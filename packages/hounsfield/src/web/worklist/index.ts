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
export { type WorklistOptions, worklistHandler } from './handler.ts';
export {
  type NotificationLimits,
  type NotificationSocket,
  Notifications,
  type OpenNotification,
  type WorkitemNotification,
} from './notifications.ts';
export { aeTitleOf, type WorklistOperation, type WorklistResource, worklistResources } from './routes.ts';
