// What the network needs beside look-ups.ts.
export { commandDataSets, commandElements, commandFields, type DimseMessage } from './commands.generated.ts';
export type {
  CommandElement,
  CommandUse,
  DimseStatus,
  FieldLayout,
  ItemLayout,
  PduLayout,
  UpperLayerCell,
  UpperLayerRow,
} from './network-rows.ts';
export type { QueryKey } from './query-key.ts';
export { type QueryLevel, type QueryModel, queryKeys } from './query-keys.generated.ts';
export { sopClasses } from './sop-classes.generated.ts';
export { isStorageSopClass, sopClassByUid } from './sop-classes.ts';
export { dimseStatuses, type StatusService } from './statuses.generated.ts';
export { dimseStatus, statusCategory } from './statuses.ts';
export * from './upper-layer.generated.ts';
export { upperLayerCell } from './upper-layer.ts';
