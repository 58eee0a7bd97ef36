import { characterSet, DataSet, type NewElement } from 'hounsfield/data';
import { tagOf, type Vr, type WebNonPatientCategory } from 'hounsfield/dictionary';
import { ParseError, WebError } from 'hounsfield/errors';
import { attributeRules, matches, nonPatientServices, type ServiceTableName } from 'hounsfield/services';
import type { MatchKey, NonPatientQuery, WebContext } from 'hounsfield/web';
import type { StoredObjects } from '../objects.ts';
import type { NonPatientIndex, NonPatientScope } from './non-patient-index.ts';

export interface NonPatientParts {
  readonly index: NonPatientIndex;
  readonly objects: StoredObjects;
}

/**
 * Rows of a search over the web (PS3.18 §12.6): what the information model of the category returns, and what is asked for.
 * @throws WebError `invalid-parameter` for a value that its VR does not allow
 */
export async function* searchNonPatient(
  { index, objects }: NonPatientParts,
  { category, match, include, includeAll, offset, limit }: NonPatientQuery,
  { signal }: WebContext,
): AsyncGenerator<DataSet> {
  const identifier = identifierOf(match);
  const wanted = new Set([...returnedBy(category), ...include.map(([tag = 0]) => tag)]);
  let count = 0;
  if (limit === 0) return;
  for await (const { facts, packed } of index.entries(scopeOf(category, match), signal)) {
    const dataSet = objects.unpacked(packed, facts);
    if (!matches(dataSet, identifier) || count++ < offset) continue;
    yield rowOf(dataSet, includeAll ? undefined : wanted);
    if (count >= offset + limit) return;
  }
}

/** UIDs that are given are looked up. */
function scopeOf({ sopClasses }: WebNonPatientCategory, match: readonly MatchKey[]): NonPatientScope {
  const valuesOf = (tag: number): readonly string[] | undefined => {
    const values = match.find(({ path }) => path.length === 1 && path[0] === tag)?.values.filter(value => value !== '');
    return values === undefined || values.length === 0 || values.some(value => /[*?"]/.test(value))
      ? undefined
      : values;
  };
  const classes = valuesOf(SOP_CLASS_UID);
  const uids = valuesOf(SOP_INSTANCE_UID);
  return {
    sopClasses: classes === undefined ? sopClasses : sopClasses.filter(uid => classes.includes(uid)),
    ...(uids === undefined ? {} : { sopInstanceUids: uids }),
  };
}

/** Values that are so long that they stayed in the blob are left out. */
function rowOf(dataSet: DataSet, wanted: ReadonlySet<number> | undefined): DataSet {
  const all = Array.from(dataSet);
  if (wanted === undefined)
    return dataSet.without(...all.filter(({ bulk }) => bulk !== undefined).map(({ tag }) => tag));
  const kept = all.filter(({ tag, bulk }) => wanted.has(tag) && bulk === undefined);
  const options = { characterSet: dataSet.characterSet };
  return DataSet.fromElements(
    kept.map(({ tag, vr, values }) => ({ tag, vr, value: values })),
    options,
  );
}

/** Keys of a search as the identifier of a query, sequences with one item (PS3.4 §C.2.2.2.6). */
function identifierOf(match: readonly MatchKey[]): DataSet {
  try {
    return DataSet.fromElements(elementsOf(match), { characterSet: UTF_8 });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new WebError('invalid-parameter', { detail: 'a key has a value that its VR does not allow', cause: error });
  }
}

function elementsOf(match: readonly MatchKey[]): readonly NewElement[] {
  const byTag = new Map<number, MatchKey[]>();
  for (const key of match) {
    const [tag = 0, ...path] = key.path;
    byTag.set(tag, [...(byTag.get(tag) ?? []), { ...key, path }]);
  }
  return [...byTag]
    .sort(([a], [b]) => a - b)
    .map(([tag, keys]) => {
      const [own] = keys.filter(({ path }) => path.length === 0);
      if (own !== undefined) return { tag, vr: own.vr, value: own.values.map(value => typedValue(value, own.vr)) };
      return { tag, value: [DataSet.fromElements(elementsOf(keys), { characterSet: UTF_8 })] };
    });
}

function typedValue(text: string, vr: Vr): string | number {
  if (!NUMBERS.has(vr) || text === '') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new WebError('invalid-parameter', { detail: 'a key has to be a number' });
  return number;
}

/** Tags of the return keys of all information models of a category (PS3.4 §U.6.1.2 and its like). */
function returnedBy({ name, sopClasses }: WebNonPatientCategory): readonly number[] {
  const known = returned.get(name);
  if (known !== undefined) return known;
  const tables = nonPatientServices
    .filter(({ objects }) => objects.some(uid => sopClasses.includes(uid)))
    .flatMap(({ keys }): ServiceTableName[] => (keys === undefined ? [] : [keys]));
  const tags = [...ALWAYS, ...tables.flatMap(table => attributeRules(table, 'return').map(({ tag }) => tag))];
  returned.set(name, tags);
  return tags;
}

const returned = new Map<string, readonly number[]>();
const UTF_8 = characterSet(['ISO_IR 192']);
const NUMBERS: ReadonlySet<Vr> = new Set<Vr>(['US', 'SS', 'UL', 'SL', 'UV', 'SV', 'FL', 'FD']);
const SOP_CLASS_UID = 0x0008_0016;
const SOP_INSTANCE_UID = 0x0008_0018;
/** What tells instances apart, and what PS3.4 has no table for (Inventory). */
const ALWAYS: readonly number[] = [
  'SpecificCharacterSet',
  'SOPClassUID',
  'SOPInstanceUID',
  'ContentDate',
  'ContentTime',
  'InventoryPurpose',
  'InventoryInstanceDescription',
  'InventoryLevel',
  'InventoryCompletionStatus',
  'TotalNumberOfStudyRecords',
].flatMap(keyword => tagOf(keyword) ?? []);
