import type { Input } from './change.ts';
import type { Changes, DataSet } from './data-set.ts';
import { Draft, type EditOptions, type InputAt } from './edit-draft.ts';
import { Path } from './path.ts';
import type { PrivateAttribute } from './private-attribute.ts';

/**
 * The data set with some changes at any depth; the given one stays as it is. Only what was changed is written anew, and
 * of the sequences and items around it the lengths that they state.
 *
 * `edit(object, draft => draft.set('RequestAttributesSequence[0].ScheduledProcedureStepID', 'S1'))`
 */
export function edit<D extends DataSet>(dataSet: D, change: (draft: Draft) => unknown): D {
  const draft = new Draft(dataSet);
  change(draft);
  return draft.finish() as D;
}

/**
 * The data set with another value at a path.
 * @throws ParseError as `Draft.set`
 */
export function setAt<D extends DataSet, const P extends string>(
  dataSet: D,
  path: P,
  value: InputAt<P>,
  options?: EditOptions,
): D;
export function setAt<D extends DataSet, T>(dataSet: D, path: Path<T>, value: Input<T>, options?: EditOptions): D;
export function setAt<D extends DataSet>(dataSet: D, path: Path | string, value: unknown, options?: EditOptions): D {
  return edit(dataSet, draft => draft.set(path as Path, value as Input<unknown>, options));
}

/** The data set without the elements, items or values that a path leads to. */
export function deleteAt<D extends DataSet>(dataSet: D, path: Path | string): D {
  return edit(dataSet, draft => draft.delete(path));
}

/** The data set with another item in a sequence; see `Draft.insertItem`. */
export function insertItem<D extends DataSet>(
  dataSet: D,
  path: Path | string,
  item: DataSet | Changes,
  options?: EditOptions,
): D {
  return edit(dataSet, draft => draft.insertItem(path, item, options));
}

/** The data set with an item at another place in its sequence; see `Draft.moveItem`. */
export function moveItem<D extends DataSet>(dataSet: D, path: Path | string, to: number): D {
  return edit(dataSet, draft => draft.moveItem(path, to));
}

/** Values of private attributes by the names that they have in their block. */
export type PrivateChanges<B> = {
  readonly [K in keyof B]?: B[K] extends PrivateAttribute<infer T> ? Input<T> : never;
};

/**
 * The data set with values of private attributes; a block is reserved where the creator has none (PS3.5 §7.8.1).
 * @param block attributes by name, as `privateBlock` gives them
 * @throws ParseError `invalid-value`, `not-representable`, `no-private-block`
 */
export function withPrivate<D extends DataSet, B extends Readonly<Record<string, PrivateAttribute<unknown>>>>(
  dataSet: D,
  block: B,
  values: PrivateChanges<B>,
): D {
  return edit(dataSet, draft => {
    for (const [name, attribute] of Object.entries(block)) {
      const value = (values as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined) draft.set(pathTo(attribute), value, { vr: attribute.vr });
    }
  });
}

function pathTo({ group, creator, element }: PrivateAttribute<unknown>): Path {
  const digits = (number: number, length: number): string => number.toString(16).toUpperCase().padStart(length, '0');
  const text = `(${digits(group, 4)},"${creator}",${digits(element, 2)})`;
  return new Path([{ name: { kind: 'private', group, creator, element }, item: undefined, text }], false, text);
}
