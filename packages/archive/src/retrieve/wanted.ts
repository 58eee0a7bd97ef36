import type { DataSet } from 'hounsfield/data';
import type { QueryLevel } from 'hounsfield/dictionary';
import { type InformationModel, missingUniqueKeys, uniqueKey } from 'hounsfield/services';
import type { Index, InstanceFacts, InstanceScope } from '../index/index.ts';
import { BadIdentifier } from '../query/index.ts';

/**
 * The instances that the identifier of a C-MOVE or C-GET asks for, as scopes of the index: one for each value of the
 * unique key of its level (PS3.4 §C.4.2.2.1).
 * @throws BadIdentifier
 */
export function scopesOf(
  identifier: DataSet,
  model: InformationModel,
  { relational }: { readonly relational: boolean },
): readonly InstanceScope[] {
  const text = identifier.text('QueryRetrieveLevel') ?? '';
  const level = model.levels.find(each => each === text);
  if (level === undefined) {
    throw new BadIdentifier(DOES_NOT_MATCH, `Query/Retrieve Level is none of ${model.levels.join(', ')}`);
  }
  const [missing] = relational ? [] : missingUniqueKeys(model, level, identifier);
  if (missing !== undefined) {
    const { keyword } = uniqueKey(model, missing);
    throw new BadIdentifier(DOES_NOT_MATCH, `${keyword} must have a single value at this level`);
  }
  let scope: InstanceScope = {};
  for (const above of model.levels.slice(0, model.levels.indexOf(level))) {
    const [value] = valuesOf(identifier, model, above);
    if (value !== undefined) scope = { ...scope, [scopeNames[above]]: value };
  }
  const values = valuesOf(identifier, model, level);
  const { keyword } = uniqueKey(model, level);
  if (values.length === 0) throw new BadIdentifier(DOES_NOT_MATCH, `${keyword} must have a value at this level`);
  if (values.some(value => /[*?]/.test(value))) {
    throw new BadIdentifier(DOES_NOT_MATCH, `${keyword} must not have wildcards in a retrieval`);
  }
  return values.map(value => ({ ...scope, [scopeNames[level]]: value }));
}

/** All instances of the scopes, each once. */
export async function* instancesOf(
  index: Pick<Index, 'instances'>,
  scopes: readonly InstanceScope[],
  signal: AbortSignal,
): AsyncGenerator<InstanceFacts, void, undefined> {
  for (const scope of scopes) yield* index.instances(scope, signal);
}

function valuesOf(identifier: DataSet, model: InformationModel, level: QueryLevel): readonly string[] {
  const { tag } = uniqueKey(model, level);
  const values = identifier.values(tag).map(value => String(value).trim());
  return [...new Set(values.filter(value => value !== ''))];
}

const scopeNames: Readonly<Record<QueryLevel, keyof InstanceScope>> = {
  PATIENT: 'patient',
  STUDY: 'study',
  SERIES: 'series',
  IMAGE: 'instance',
  FRAME: 'instance',
};
/** Identifier does not match SOP Class (PS3.4 Tables C.4-2 and C.4-3). */
const DOES_NOT_MATCH = 0xa900;
