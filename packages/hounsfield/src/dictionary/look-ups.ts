// What data sets and files need. The doors are apart because Node loads and links all that a module exports: a program
// that reads one header would wait for the tables of the network and for 5,800 constants.
export { attributeByKeyword, attributeByTag, attributes, implicitVrCode, tagOf } from './attributes.ts';
export type { CharacterSetRow } from './charset-row.ts';
export { characterSets } from './charsets.generated.ts';
export type { AttributeEntry, AttributeKind } from './entry.ts';
export type { UidType } from './packed-uids.generated.ts';
export type { SopClass, SopClassKind, TransferSyntaxRow, VrRow } from './rows.ts';
export { formatTag, parseTag } from './tag.ts';
export { type CodecName, transferSyntaxes } from './transfer-syntaxes.generated.ts';
export { transferSyntaxByUid } from './transfer-syntaxes.ts';
export { type UidEntry, uidByKeyword, uidByValue, uidEntries } from './uids.ts';
export { isVr, isVrCode, longForm, vrCode, vrOfCode } from './vr.ts';
export { type Vr, vrTable } from './vrs.generated.ts';
