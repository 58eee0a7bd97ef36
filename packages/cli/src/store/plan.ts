import type { StoreHeader } from '../header/store-header.ts';

/** Files that one kind of presentation context carries. */
export interface Kind {
  readonly sopClassUid: string;
  readonly transferSyntaxUid: string;
  readonly files: StoreHeader[];
}

/** Files that go over associations with the same presentation contexts. */
export interface Batch {
  readonly kinds: readonly Kind[];
  readonly files: readonly StoreHeader[];
}

/**
 * Sorts files by SOP class and transfer syntax. Each pair is a presentation context of its own, because files are sent
 * as they are; an association holds at most 128 of them (PS3.8 §9.3.2.2), so more pairs make more batches.
 */
export function plan(files: Iterable<StoreHeader>, mostContexts: number = MOST_CONTEXTS): readonly Batch[] {
  const kinds = new Map<string, Kind>();
  for (const file of files) {
    const { sopClassUid, transferSyntaxUid } = file;
    const key = kindKey(file);
    const kind = kinds.get(key) ?? { sopClassUid, transferSyntaxUid, files: [] };
    kind.files.push(file);
    kinds.set(key, kind);
  }
  const all = [...kinds.values()];
  const batches: Batch[] = [];
  for (let at = 0; at < all.length; at += mostContexts) {
    const some = all.slice(at, at + mostContexts);
    batches.push({ kinds: some, files: some.flatMap(kind => kind.files) });
  }
  return batches;
}

/** The same for all files that the same presentation context carries. */
export function kindKey({
  sopClassUid,
  transferSyntaxUid,
}: Pick<StoreHeader, 'sopClassUid' | 'transferSyntaxUid'>): string {
  return `${sopClassUid} ${transferSyntaxUid}`;
}

const MOST_CONTEXTS = 128;
