import type { SopClass, SopClassKind } from './rows.ts';
import { sopClasses } from './sop-classes.generated.ts';

/** The SOP class or meta SOP class of a UID. */
export function sopClassByUid(uid: string): SopClass | undefined {
  byUid ??= new Map(sopClasses.map(row => [row.uid, row]));
  return byUid.get(uid);
}

/** True if instances of the class are stored with C-STORE: all kinds of storage, neither services nor directories. */
export function isStorageSopClass(uid: string): boolean {
  const row = sopClassByUid(uid);
  return row !== undefined && STORAGE.has(row.class);
}

let byUid: ReadonlyMap<string, SopClass> | undefined;

const STORAGE: ReadonlySet<SopClassKind> = /* @__PURE__ */ new Set<SopClassKind>([
  'storage',
  'storage-non-patient',
  'storage-industrial',
]);
