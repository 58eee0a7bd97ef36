import { DataSet, type Draft, edit, isPrivate, type Path } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import type { DicomObject } from 'hounsfield/file';
import { wayTo } from '../attribute-path.ts';
import type { SetFlags } from '../commands/set.ts';
import { CommandError } from '../errors.ts';
import { UsageError } from '../usage-error.ts';
import { type Assignment, assignment } from './assignment.ts';
import { NewUids } from './new-uids.ts';
import { assignedValue } from './value.ts';

/** The changes that the options ask for, in the order in which they are made. */
export interface Changes {
  readonly deletesPrivate: boolean;
  readonly deleted: readonly Path[];
  readonly inserted: readonly Path[];
  /** `creates`: what is not there is made; without it the value is only given to what is there. */
  readonly assigned: readonly (Assignment & { readonly creates: boolean; readonly bytes?: Uint8Array })[];
  readonly newUids: NewUids;
}

/**
 * Reads the options.
 * @param bytesOf gives the content of a file, for `--from`
 * @throws UsageError
 */
export async function changesOf(flags: SetFlags, bytesOf: (path: string) => Promise<Uint8Array>): Promise<Changes> {
  const { set = [], replace = [], from = [], insert = [], delete: deleted = [], newUids = [] } = flags;
  const deletesPrivate = flags.deletePrivate === true;
  const files = from.map(word => assignment(word));
  const assigned = [
    ...set.map(word => ({ ...assignment(word), creates: true })),
    ...replace.map(word => ({ ...assignment(word), creates: false })),
    ...(await Promise.all(files.map(async each => ({ ...each, creates: true, bytes: await bytesOf(each.text) })))),
  ];
  const isNothing = assigned.length + insert.length + deleted.length + newUids.length === 0 && !deletesPrivate;
  if (isNothing)
    throw new UsageError('Nothing is to be changed', 'Give --set PATH=VALUE, --delete PATH or another option');
  for (const { path } of assigned) checkMeta(path);
  return {
    deletesPrivate,
    deleted: deleted.map(wayTo),
    inserted: insert.map(wayTo),
    assigned,
    newUids: new NewUids(newUids),
  };
}

/** The object with the changes made; paths of the group 0002 lead into its File Meta Information. */
export function changed(object: DicomObject, changes: Changes): DicomObject {
  const outer = changes.assigned.filter(({ path }) => isOfMeta(path));
  const gone = changes.deleted.filter(isOfMeta);
  const inner = edit(object, draft => apply(draft, changes));
  if (outer.length + gone.length === 0) return inner;
  if (inner.fileMeta.window.tape.count === 0) throw new CommandError('no-meta');
  const fileMeta = edit(inner.fileMeta, draft => {
    for (const path of gone) draft.delete(path);
    for (const each of outer) assign(draft, inner.fileMeta, each);
  });
  return inner.withFacts({ fileMeta });
}

function apply(draft: Draft, changes: Changes): void {
  if (changes.deletesPrivate) draft.deleteWhere(({ tag }) => isPrivate(tag));
  for (const path of changes.deleted) if (!isOfMeta(path)) draft.delete(path);
  for (const path of changes.inserted) draft.insertItem(path, EMPTY_ITEM, { create: 'all' });
  for (const each of changes.assigned) if (!isOfMeta(each.path)) assign(draft, draft.finish(), each);
  changes.newUids.apply(draft, draft.finish());
}

/** @throws ParseError as `Draft.set`, but for what is only to be replaced and is not there */
function assign(draft: Draft, dataSet: DataSet, change: Changes['assigned'][number]): void {
  const { path, vr, creates, bytes } = change;
  const value = bytes ?? assignedValue(change, dataSet);
  try {
    draft.set(path, value, { create: creates ? 'all' : 'nothing', ...(vr === undefined ? {} : { vr }) });
  } catch (error) {
    if (creates || !(error instanceof ParseError) || error.code !== 'path-not-found') throw error;
  }
}

function isOfMeta(path: Path): boolean {
  const name = path.terms[0]?.name;
  return !path.anywhere && name?.kind === 'tag' && name.tag >>> 16 === FILE_META_GROUP;
}

/** What the rest of the file depends on cannot be set alone. */
function checkMeta(path: Path): void {
  const name = path.terms[0]?.name;
  if (name?.kind !== 'tag' || path.anywhere) return;
  const advice = DEPENDENT.get(name.tag);
  if (advice !== undefined) throw new UsageError(`${path} says what the rest of the file is`, advice);
}

const FILE_META_GROUP = 0x0002;
const DEPENDENT: ReadonlyMap<number, string> = new Map([
  [0x0002_0000, 'It is counted anew by itself'],
  [0x0002_0002, 'Set SOPClassUID, which it follows'],
  [0x0002_0003, 'Set SOPInstanceUID, which it follows'],
  [0x0002_0010, 'Use hu convert --syntax'],
]);
const EMPTY_ITEM = DataSet.of({});
