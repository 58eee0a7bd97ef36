import type { DataSet } from '../data/index.ts';
import { itemOf, numberOf } from './attribute.ts';
import { asSigned } from './facts.ts';
import { macroItems } from './functional-groups.ts';

/** What the stored values of a range mean in the world (PS3.3 §C.7.6.16.2.11). Plain data. */
export interface RealWorldMapping {
  /** The stored values for which it holds, both included. */
  readonly first: number;
  readonly last: number;
  /** `slope` × stored value + `intercept`, unless there is a table. */
  readonly slope: number;
  readonly intercept: number;
  /** One real value for each stored value from `first` on. */
  readonly table?: readonly number[];
  readonly label: string;
  readonly explanation: string;
  /** Code Value of the units, of UCUM as a rule. */
  readonly units: string;
  readonly unitsMeaning: string;
  /** Code Meaning of what is measured, where Quantity Definition Sequence says so. */
  readonly quantity?: string;
}

/** The mappings for a frame: the frame's own, shared ones, or those of the data set; empty where there is none. */
export function realWorldMappings(dataSet: DataSet, frame = 0): readonly RealWorldMapping[] {
  const signed = numberOf(dataSet, 'PixelRepresentation') === 1;
  return macroItems(dataSet, frame, 'RealWorldValueMappingSequence').flatMap(item => mappingOf(item, signed) ?? []);
}

/** The real world value of a stored one; undefined where the mapping does not hold for it. */
export function realWorldValue(mapping: RealWorldMapping, stored: number): number | undefined {
  if (!(stored >= mapping.first && stored <= mapping.last)) return undefined;
  if (mapping.table !== undefined) return mapping.table[Math.round(stored - mapping.first)];
  return stored * mapping.slope + mapping.intercept;
}

function mappingOf(item: DataSet, signed: boolean): RealWorldMapping | undefined {
  const first =
    asSigned(numberOf(item, 'RealWorldValueFirstValueMapped'), signed) ??
    numberOf(item, 'DoubleFloatRealWorldValueFirstValueMapped');
  const last =
    asSigned(numberOf(item, 'RealWorldValueLastValueMapped'), signed) ??
    numberOf(item, 'DoubleFloatRealWorldValueLastValueMapped');
  const table = item.values('RealWorldValueLUTData').filter(value => typeof value === 'number');
  const slope = numberOf(item, 'RealWorldValueSlope');
  if (table.length === 0 && slope === undefined) return undefined;
  const units = itemOf(item, 'MeasurementUnitsCodeSequence');
  const quantity = itemOf(itemOf(item, 'QuantityDefinitionSequence'), 'ConceptCodeSequence')?.text('CodeMeaning');
  return {
    first: first ?? Number.NEGATIVE_INFINITY,
    last: last ?? Number.POSITIVE_INFINITY,
    slope: slope ?? 1,
    intercept: numberOf(item, 'RealWorldValueIntercept') ?? 0,
    label: item.text('LUTLabel') ?? '',
    explanation: item.text('LUTExplanation') ?? '',
    units: units?.text('CodeValue') ?? '',
    unitsMeaning: units?.text('CodeMeaning') ?? '',
    ...(table.length > 0 ? { table } : {}),
    ...(quantity ? { quantity } : {}),
  };
}
