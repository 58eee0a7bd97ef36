import { type DataSet, type Element, isPrivateCreator, privateCreator } from 'hounsfield/data';
import type { QueryLevel } from 'hounsfield/dictionary';
import { type InformationModel, missingUniqueKeys, uniqueKey } from 'hounsfield/services';
import {
  type AddedKey,
  addedValues,
  type KeyKind,
  type Level,
  type Match,
  type QueryKey,
  SearchKeys,
} from '../index/index.ts';
import { isAtOrAbove, planReturn, type ReturnPlan, type Wanted } from './row.ts';

/** A query as the index can run it. */
export interface Query {
  /** As the identifier has it. */
  readonly printedLevel: QueryLevel;
  readonly level: Level;
  readonly match: readonly Match[];
  readonly plan: ReturnPlan;
  /** Keys of the configuration among them. */
  readonly added: readonly AddedKey[];
  /** True when a key was asked for that is neither matched nor returned, or matched by what is known so far. */
  readonly hasUnsupported: boolean;
}

/** An identifier that cannot be answered: the status (PS3.4 Table C.4-1) and what is wrong, without values. */
export class BadIdentifier extends Error {
  override readonly name: string = 'BadIdentifier';
  readonly status: number;

  constructor(status: number, comment: string) {
    super(comment);
    this.status = status;
  }
}

export interface IdentifierOptions {
  /** Whether keys of upper levels may be absent (relational queries, PS3.4 §C.4.1.2.2.1). */
  readonly relational: boolean;
  readonly keys?: SearchKeys | undefined;
}

/**
 * Reads the identifier of a C-FIND (PS3.4 §C.4.1.1.3).
 * @throws BadIdentifier
 */
export function readIdentifier(identifier: DataSet, model: InformationModel, options: IdentifierOptions): Query {
  const printed = levelOf(identifier, model);
  if (!options.relational) requireUniqueKeys(identifier, model, printed);
  const level = queryLevels[printed];
  const { keys = new SearchKeys() } = options;
  const match: Match[] = [];
  const wanted: Wanted[] = [];
  let hasUnsupported = false;
  for (const element of identifier) {
    if (isControl(element.tag)) continue;
    const asked = element.items === undefined ? attribute(element, level, keys) : sequence(element, level, keys);
    match.push(...asked.match);
    wanted.push(asked.wanted);
    hasUnsupported ||= asked.hasUnsupported;
  }
  const plan = planReturn(level, wanted, { keys });
  const paths = [...match.map(({ path }) => path), ...plan.columns.map(({ key }) => key.path)];
  const added = keys.addedOf(paths);
  hasUnsupported ||= plan.unsupported.length > 0 || added.some(key => keys.isUnfinished(key));
  return { printedLevel: printed, level, match, plan, added, hasUnsupported };
}

function levelOf(identifier: DataSet, model: InformationModel): QueryLevel {
  const text = identifier.text('QueryRetrieveLevel') ?? '';
  if (text === '') throw new BadIdentifier(DOES_NOT_MATCH, 'Query/Retrieve Level (0008,0052) is missing');
  const level = model.levels.find(each => each === text);
  if (level !== undefined) return level;
  throw new BadIdentifier(DOES_NOT_MATCH, `Query/Retrieve Level is none of ${model.levels.join(', ')}`);
}

/** A hierarchical query names one patient, study and series above its level (PS3.4 §C.4.1.2.1). */
function requireUniqueKeys(identifier: DataSet, model: InformationModel, level: QueryLevel): void {
  const [missing] = missingUniqueKeys(model, level, identifier);
  if (missing === undefined) return;
  const { keyword } = uniqueKey(model, missing);
  throw new BadIdentifier(DOES_NOT_MATCH, `${keyword} must have a single value at this level`);
}

interface Asked {
  readonly match: readonly Match[];
  readonly wanted: Wanted;
  readonly hasUnsupported: boolean;
}

function attribute(element: Element, level: Level, keys: SearchKeys): Asked {
  const { tag, dataSet } = element;
  const creator = privateCreator(dataSet, tag);
  const key = keys.find([tag], creator);
  const wanted = { tag, creator };
  const hasBlock = ({ block }: AddedKey): boolean => block?.creator === element.text && block?.group === tag >>> 16;
  if (isPrivateCreator(tag) && keys.added.some(hasBlock)) {
    return { match: [], wanted: { tag, value: element.text ?? '' }, hasUnsupported: false };
  }
  // A private element has the VR that the configuration tells, whatever it has here.
  const added = creator === undefined ? undefined : keys.added.find(each => each === key);
  const values = added === undefined ? valuesOf(element) : addedValues(dataSet, added);
  if (values.every(value => value === '')) return { match: [], wanted, hasUnsupported: false };
  const match = matchOf(key, values, level);
  return { match: match === undefined ? [] : [match], wanted, hasUnsupported: match === undefined };
}

/** The one item of a sequence holds keys (PS3.4 §C.2.2.2.6); without keys the whole sequence is asked for. */
function sequence(element: Element, level: Level, searchKeys: SearchKeys): Asked {
  const [item, ...more] = element.items ?? [];
  if (more.length > 0) throw new BadIdentifier(CANNOT_PROCESS, 'A sequence of the identifier has several items');
  const keys = item === undefined ? [] : [...item];
  const match: Match[] = [];
  let hasUnsupported = false;
  for (const key of keys) {
    const values = key.items === undefined ? valuesOf(key) : [];
    if (values.every(value => value === '')) continue;
    const found = matchOf(searchKeys.find([element.tag, key.tag]), values, level);
    if (found === undefined) hasUnsupported = true;
    else match.push(found);
  }
  const inItems = keys.length === 0 ? {} : { inItems: new Set(keys.map(key => key.tag)) };
  const itemKeys = item === undefined || match.length === 0 || hasUnsupported ? {} : { itemKeys: item };
  return { match, wanted: { tag: element.tag, ...inItems, ...itemKeys }, hasUnsupported };
}

/** The condition for a key, if the index has it and can match it at this level. */
export function matchOf(key: QueryKey | undefined, values: readonly string[], level: Level): Match | undefined {
  if (key === undefined || RETURNED_ONLY.has(key.kind) || !isAtOrAbove(key.level, level)) return undefined;
  return { path: key.path, values };
}

function valuesOf(element: Element): readonly string[] {
  const { text, bulk } = element;
  if (bulk !== undefined) return bulk.length === 0 ? [] : ['a value of bytes'];
  return text === undefined ? element.values.map(String) : text.split('\\');
}

function isControl(tag: number): boolean {
  return (tag & 0xffff) === 0 || controls.has(tag);
}

/** QueryRetrieveLevel, SpecificCharacterSet, Query/Retrieve View, Retrieve AE Title, Timezone Offset, Instance Availability. */
const controls: ReadonlySet<number> = new Set([
  0x0008_0005, 0x0008_0052, 0x0008_0053, 0x0008_0054, 0x0008_0056, 0x0008_0201,
]);

/** Kinds of keys that rows are not matched by. */
const RETURNED_ONLY: ReadonlySet<KeyKind> = new Set(['count', 'zone']);

/** Levels of the models as the index calls them. */
export const queryLevels: Readonly<Record<QueryLevel, Level>> = {
  PATIENT: 'patient',
  STUDY: 'study',
  SERIES: 'series',
  IMAGE: 'instance',
  FRAME: 'instance',
};

/** Identifier does not match SOP Class. */
const DOES_NOT_MATCH = 0xa900;
/** Unable to process. */
const CANNOT_PROCESS = 0xc000;
