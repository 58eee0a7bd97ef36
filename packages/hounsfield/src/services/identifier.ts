import { type Changes, type CharacterSet, characterSet, DataSet, type NewElement } from '../data/index.ts';
import { attributeByTag, tagOf } from '../dictionary/look-ups.ts';
import { type AttributeRule, attributeRules, type ServiceTableName } from './attributes.ts';

export interface IdentifierOptions {
  /** Asks for return keys of type 3 as well. */
  readonly optional?: boolean;
}

/**
 * An identifier that asks for all return keys of a table (types 1 to 2C), with values for the keys to be matched. A
 * sequence has one item with the keys in it (PS3.4 §C.2.2.2.6); values for a sequence are put into that item.
 * @throws ParseError for a value that its VR does not allow
 */
export function queryIdentifier(
  table: ServiceTableName,
  keys: Changes = {},
  { optional = false }: IdentifierOptions = {},
): DataSet {
  const rules = attributeRules(table, 'return').filter(rule => rule.tag !== CHARACTER_SET);
  const { SpecificCharacterSet: terms } = keys;
  const set = terms === undefined || terms === null ? undefined : characterSet(terms);
  const asked = { optional, ...(set === undefined ? {} : { characterSet: set }) };
  return withKeys(DataSet.fromElements(emptyKeys(rules, asked), asked), keys);
}

interface Asked {
  readonly optional: boolean;
  /** Of the texts that will be put into items. */
  readonly characterSet?: CharacterSet;
}

function emptyKeys(rules: readonly AttributeRule[], asked: Asked): readonly NewElement[] {
  return rules
    .filter(({ scu }) => ASKED.has(scu) || (asked.optional && scu === '3'))
    .map(({ tag, items }) => {
      if (attributeByTag(tag)?.vrs[0] !== 'SQ') return { tag, value: null };
      const inner = emptyKeys(items, asked);
      return { tag, value: inner.length === 0 ? [] : [DataSet.fromElements(inner, asked)] };
    });
}

function withKeys(dataSet: DataSet, keys: Changes): DataSet {
  const elements: NewElement[] = [];
  for (const [keyword, value] of Object.entries(keys)) {
    const tag = tagOf(keyword);
    if (value === undefined) continue;
    if (tag === undefined) return dataSet.with(keys);
    elements.push({ tag, value: merged(dataSet, tag, value) });
  }
  // The set of the texts has to be known before them.
  return dataSet.withElements(elements.sort((a, b) => a.tag - b.tag));
}

function merged(dataSet: DataSet, tag: number, value: unknown): unknown {
  const [item] = dataSet.values(tag);
  const [given] = Array.isArray(value) ? value : [value];
  if (!(item instanceof DataSet) || typeof given !== 'object' || given === null || given instanceof DataSet)
    return value;
  // Values by keyword, because the attribute is a sequence.
  return [withKeys(item, given as Changes)];
}

const ASKED: ReadonlySet<string> = new Set(['1', '1C', '2', '2C']);
const CHARACTER_SET = 0x0008_0005;
