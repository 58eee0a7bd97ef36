import { type AttributeRule, attributeRules, type ServiceTableName } from 'hounsfield/services';
import type { WorklistKeyFlags } from '../commands/worklist.ts';
import { type Key, parseKey } from '../find/identifier.ts';
import { dateAndTime } from '../mpps/performed-series.ts';

/** The keys that a table asks to be returned (types 1 to 2C), each with its path. */
export function returnKeys(table: ServiceTableName): readonly Key[] {
  return paths(attributeRules(table, 'return')).map(path => ({ path, value: undefined }));
}

/** Reads keys of the command line; those of the scheduled step get its sequence in front. @throws UsageError */
export function worklistKeys(words: readonly string[], flags: WorklistKeyFlags): readonly Key[] {
  const { date, station, modality } = flags;
  const given = [
    ...words,
    ...(date === undefined
      ? []
      : [`ScheduledProcedureStepStartDate=${date === 'today' ? dateAndTime(new Date()).date : date}`]),
    ...(station === undefined ? [] : [`ScheduledStationAETitle=${station}`]),
    ...(modality === undefined ? [] : [`Modality=${modality}`]),
  ];
  return given.map(parseKey).map(({ path, value }) => ({ path: isOfStep(path) ? [STEPS, ...path] : path, value }));
}

function isOfStep(path: readonly number[]): boolean {
  const rules = attributeRules('modality-worklist', 'return');
  const steps = rules.find(({ tag }) => tag === STEPS)?.items ?? [];
  return steps.some(({ tag }) => tag === path[0]) && !rules.some(({ tag }) => tag === path[0]);
}

function paths(rules: readonly AttributeRule[]): (readonly number[])[] {
  return rules
    .filter(({ tag, scu }) => ASKED.test(scu) && tag !== CHARACTER_SET)
    .flatMap(({ tag, items }) => {
      const below = paths(items);
      return below.length === 0 ? [[tag]] : below.map(path => [tag, ...path]);
    });
}

const ASKED = /^[12]C?$/;
const STEPS = 0x0040_0100;
const CHARACTER_SET = 0x0008_0005;
