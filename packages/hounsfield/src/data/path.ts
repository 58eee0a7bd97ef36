import { parseTag, tagOf } from '../dictionary/look-ups.ts';
import { ParseError } from '../errors/index.ts';
import type { DataSet } from './data-set.ts';

/** One step of a path: an element, and for a sequence the item to go on in. */
export interface PathStep {
  readonly tag: number;
  readonly item: number | undefined;
}

/**
 * Reads a path such as `RequestAttributesSequence[0].ScheduledProcedureStepID` or `(0040,0275)[0].00400009`.
 * @throws ParseError `unknown-attribute`
 */
export function parsePath(path: string): readonly PathStep[] {
  return path.split('.').map(step => {
    const bracket = step.endsWith(']') ? step.lastIndexOf('[') : -1;
    const name = bracket < 0 ? step : step.slice(0, bracket);
    const item = bracket < 0 ? undefined : Number(step.slice(bracket + 1, -1));
    const tag = tagOf(name) ?? parseTag(name);
    if (tag === undefined || (item !== undefined && !Number.isInteger(item))) throw new ParseError('unknown-attribute');
    return { tag, item };
  });
}

/** The value that a path leads to; undefined where an element or item on the way is absent. */
export function readPath(dataSet: DataSet, path: string): unknown {
  const steps = parsePath(path);
  let at: DataSet | undefined = dataSet;
  for (const [k, { tag, item }] of steps.entries()) {
    if (k === steps.length - 1) return item === undefined ? at.get(tag) : at.values(tag)[item];
    at = at.element(tag)?.items?.[item ?? 0];
    if (at === undefined) return undefined;
  }
  return undefined;
}
