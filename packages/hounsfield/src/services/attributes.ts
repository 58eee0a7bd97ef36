import type { DataSet } from '../data/index.ts';
import { tagOf } from '../dictionary/look-ups.ts';
import { type ServiceTableName, serviceAttributes } from '../dictionary/service-attributes.generated.ts';
import { type Condition, conditionRow, isNeeded } from './conditions.ts';

export type { ServiceTableName };

/**
 * What a table says of an attribute: in a request (`create`, `set`, `action`, `get`), in a notification (`event`), in a
 * query (`match`, `return`), or when the work is over (`final`).
 */
export type AttributeColumn = 'create' | 'set' | 'final' | 'get' | 'match' | 'return' | 'action' | 'event';

/** The requirement of one attribute in one message (PS3.4 §5.4.2). */
export interface AttributeRule {
  readonly keyword: string;
  readonly tag: number;
  /** Type (1, 1C, 2 …) or usage (M, U …) for the sender; a matching key type or a return key type in queries. */
  readonly scu: string;
  readonly scp: string;
  /** When it is needed, where its type is conditional. */
  readonly condition?: Condition;
  /** Rules of the items of a sequence. */
  readonly items: readonly AttributeRule[];
}

/** Something that a data set lacks, or has and should not have. */
export interface AttributeProblem {
  /** Keywords from the outermost sequence down, items counted from 0; never a value. */
  readonly path: string;
  readonly tag: number;
  readonly kind: 'missing' | 'no-value' | 'not-allowed';
  readonly requirement: string;
}

/** The attributes of a message, in the order of the standard's table; macros are written out. */
export function attributeRules(name: ServiceTableName, column: AttributeColumn): readonly AttributeRule[] {
  const key = `${name}|${column}`;
  const known = RULES.get(key);
  if (known !== undefined) return known;
  const rules = unpacked(name, column);
  RULES.set(key, rules);
  return rules;
}

/** The section that has the table. */
export function attributeSection(name: ServiceTableName): string {
  return serviceAttributes[name].section;
}

/** The columns that a table has. */
export function attributeColumns(name: ServiceTableName): readonly AttributeColumn[] {
  // The generator writes the names of this type only.
  return serviceAttributes[name].columns as readonly AttributeColumn[];
}

/** Whose requirement counts, and which requirements ask for the element and for a value in it. */
export interface AttributeNeeds {
  readonly side: 'scu' | 'scp';
  readonly present: ReadonlySet<string>;
  readonly valued: ReadonlySet<string>;
}

/** What a request must have: types 1 and M with a value, type 2 be it empty (PS3.4 §5.4.2.1). */
export const requestNeeds: AttributeNeeds = {
  side: 'scu',
  present: new Set(['1', '2', 'M']),
  valued: new Set(['1', 'M']),
};

/**
 * What a data set does not have that its rules ask for, and what it has that is not allowed. An attribute of a type with
 * a condition (1C, 2C, MC) is asked for where the data set says that it is needed; conditions that lie outside of it are
 * left to the caller. Items of a sequence are checked wherever the sequence is there.
 */
export function checkAttributes(
  dataSet: DataSet,
  rules: readonly AttributeRule[],
  needs: AttributeNeeds = requestNeeds,
): readonly AttributeProblem[] {
  return problems(dataSet, rules, { needs, path: '' });
}

/** Whether an element is there with a value; a sequence with an item. */
export function hasValue(dataSet: DataSet, tag: number): boolean {
  return dataSet.values(tag).some(value => value !== '' && value !== undefined);
}

interface Place {
  readonly needs: AttributeNeeds;
  /** Keywords from the outermost sequence down to this data set. */
  readonly path: string;
  readonly around?: DataSet;
}

function problems(dataSet: DataSet, rules: readonly AttributeRule[], place: Place): readonly AttributeProblem[] {
  const { needs } = place;
  return rules.flatMap(rule => {
    const { tag, keyword } = rule;
    const requirement = rule[needs.side];
    const path = place.path + keyword;
    const own = (kind: AttributeProblem['kind']): AttributeProblem => ({ path, tag, kind, requirement });
    const isThere = dataSet.has(tag);
    if (isThere && requirement === NOT_ALLOWED) return [own('not-allowed')];
    const asked = askedFor(rule, requirement, dataSet, place.around);
    if (!isThere) return needs.present.has(asked) ? [own('missing')] : [];
    if (needs.valued.has(asked) && !hasValue(dataSet, tag)) return [own('no-value')];
    return itemsOf(dataSet, tag).flatMap((item, at) =>
      problems(item, rule.items, { needs, path: `${path}[${at}].`, around: dataSet }),
    );
  });
}

/** A requirement without its condition where that is met. */
function askedFor(
  { condition }: AttributeRule,
  requirement: string,
  own: DataSet,
  around: DataSet | undefined,
): string {
  if (condition === undefined || !CONDITIONAL.test(requirement)) return requirement;
  return isNeeded(condition, own, around) ? requirement.slice(0, -1) : requirement;
}

function itemsOf(dataSet: DataSet, tag: number): readonly DataSet[] {
  const element = dataSet.element(tag);
  // The values of a sequence are its items.
  return element?.isSequence === true ? (element.values as readonly DataSet[]) : [];
}

interface Line {
  readonly depth: number;
  readonly name: string;
  readonly cells: readonly string[];
  readonly columns: readonly string[];
}

function unpacked(name: ServiceTableName, column: AttributeColumn): readonly AttributeRule[] {
  return nested(lines(name, 0), { from: 0, column, place: name }).rules;
}

/** The rows of a table with those of its macros in their places. */
function lines(name: ServiceTableName, depth: number): readonly Line[] {
  const { rows, columns } = serviceAttributes[name];
  return rows.split('\n').flatMap(row => {
    const own = row.lastIndexOf('>') + 1;
    const [word = '', ...cells] = row.slice(own).split(' ');
    // The generator makes an error of a macro that is no table.
    if (word.startsWith('@')) return lines(word.slice(1) as ServiceTableName, depth + own);
    return [{ depth: depth + own, name: word, cells, columns }];
  });
}

/** Where a list of rules begins, and what holds it: a table, or a sequence. */
interface Stretch {
  readonly from: number;
  readonly column: string;
  readonly place: string;
}

/** The rules from row `from` on that are as deep as that row. */
function nested(
  rows: readonly Line[],
  { from, column, place }: Stretch,
): { readonly rules: readonly AttributeRule[]; readonly next: number } {
  const rules: AttributeRule[] = [];
  const depth = rows[from]?.depth ?? 0;
  let at = from;
  while (at < rows.length) {
    const row = rows[at]!;
    if (row.depth < depth) break;
    const isParent = (rows[at + 1]?.depth ?? 0) > row.depth;
    const inner = isParent ? nested(rows, { from: at + 1, column, place: row.name }) : { rules: [], next: at + 1 };
    const rule = ruleOf(row, column, inner.rules, place);
    if (rule !== undefined) rules.push(rule);
    at = inner.next;
  }
  return { rules, next: at };
}

function ruleOf(
  { name, cells, columns }: Line,
  column: string,
  items: readonly AttributeRule[],
  around: string,
): AttributeRule | undefined {
  const tag = tagOf(name);
  // A macro made for creation serves actions and events as well.
  const place = columns.includes(column) ? columns.indexOf(column) : columns.indexOf('create');
  const cell = cells[place];
  if (tag === undefined || cell === undefined) return undefined;
  const [scu = '', scp = scu] = cell === '.' ? [''] : cell.split('/');
  const isConditional = CONDITIONAL.test(scu) || CONDITIONAL.test(scp);
  const condition = isConditional ? conditionRow(name, around)?.when : undefined;
  return { keyword: name, tag, scu, scp, items, ...(condition === undefined ? {} : { condition }) };
}

const RULES = new Map<string, readonly AttributeRule[]>();
const CONDITIONAL = /^[12MR]C$/;
const NOT_ALLOWED = 'not-allowed';
