export { type CourierOptions, Couriers, type EventPeers } from './couriers.ts';
export type { WorkitemEvent } from './events.ts';
export { MemoryStore, type MemoryStoreOptions } from './memory-store.ts';
export type { EventWay } from './outbox.ts';
export type {
  AddedWorkitem,
  EventFor,
  EventIds,
  KeptEvent,
  SingleSubscription,
  StoredSubscriber,
  StoredWorkitem,
  WaitingEvent,
  WorkitemStore,
} from './store.ts';
export type {
  SubscriptionOptions,
  SubscriptionOutcome,
  SubscriptionRequest,
  Subscriptions,
} from './subscriptions.ts';
export { type ToldOfChange, type UpsChange, upsServices } from './ups-services.ts';
export { WebWorklist } from './web-worklist.ts';
export { Worklist, type WorklistChange, type WorklistOptions } from './worklist.ts';
