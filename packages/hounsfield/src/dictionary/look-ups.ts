// The door without the 5,800 constants: Node links each exported name, so internal imports that start up fast use this one.
export { attributeByKeyword, attributeByTag, attributes, implicitVrCode, tagOf } from './attributes.ts';
export type { CharacterSetRow } from './charset-row.ts';
export { characterSets } from './charsets.generated.ts';
export { commandDataSets, commandElements, commandFields, type DimseMessage } from './commands.generated.ts';
export type { AttributeEntry, AttributeKind } from './entry.ts';
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
export type { UidType } from './packed-uids.generated.ts';
export type { QueryKey } from './query-key.ts';
export { type QueryLevel, type QueryModel, queryKeys } from './query-keys.generated.ts';
export type { SopClass, SopClassKind, TransferSyntaxRow, VrRow } from './rows.ts';
export { sopClasses } from './sop-classes.generated.ts';
export { isStorageSopClass, sopClassByUid } from './sop-classes.ts';
export { dimseStatuses, type StatusService } from './statuses.generated.ts';
export { dimseStatus, statusCategory } from './statuses.ts';
export { formatTag, parseTag } from './tag.ts';
export { type CodecName, transferSyntaxes } from './transfer-syntaxes.generated.ts';
export { transferSyntaxByUid } from './transfer-syntaxes.ts';
export { type UidEntry, uidByKeyword, uidByValue, uidEntries } from './uids.ts';
export * from './upper-layer.generated.ts';
export { upperLayerCell } from './upper-layer.ts';
export { isVr, isVrCode, longForm, vrCode, vrOfCode } from './vr.ts';
export { type Vr, vrTable } from './vrs.generated.ts';
export * from './web.generated.ts';
export type {
  WebMediaRequirement,
  WebMediaType,
  WebResource,
  WebSearchKey,
  WebStatus,
  WebStoreReason,
} from './web-rows.ts';
