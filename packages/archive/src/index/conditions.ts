import { computedKeys } from './computed.ts';
import type { Condition, Flavour } from './flavour.ts';
import { isInSequence, moments, type QueryKey, queryKey } from './keys.ts';
import { type ItemKey, isRange, matching, matchingItem, matchingMoment } from './match.ts';
import type { Match, SearchRequest } from './search.ts';
import { matchingInZone } from './zone.ts';

/**
 * What rows have to meet: each key for itself, but for dates with the time of the same event and for the keys of one
 * item.
 * @throws BadKey
 */
export function conditions(flavour: Flavour, request: SearchRequest): Condition[] {
  const { isFuzzy, needsAll } = request;
  const rest = new Map(request.match.map(match => [match.path, match]));
  const added = request.added ?? [];
  const found: (Condition | undefined)[] = [];
  if (request.zone !== undefined) found.push(...takeZoned(rest, request.zone, request.combinesDateAndTime));
  if (request.combinesDateAndTime) found.push(...takeMoments(rest));
  for (const keys of takeItems(rest, added)) found.push(matchingItem(flavour, keys));
  for (const { path, values } of rest.values()) {
    const computed = computedKeys[path]?.matches;
    found.push(matching({ flavour, key: knownKey(path, added), computed, isFuzzy, needsAll }, values));
  }
  return found.filter(condition => condition !== undefined);
}

/** The key of a path that the caller has looked up before. */
export function knownKey(path: string, added: readonly QueryKey[] = []): QueryKey {
  const found = queryKey(path) ?? added.find(key => key.path === path);
  if (found === undefined) throw new RangeError(`${path} is not a key of the index`);
  return found;
}

type Matches = Map<string, Match>;

/** Dates and times that are asked for in a time zone; a date of birth is a day wherever it is asked for. */
function takeZoned(rest: Matches, zone: string, isCombined: boolean): Condition[] {
  return moments.flatMap(moment => {
    const [date, time] = [knownKey(moment.date), knownKey(moment.time)];
    const dates = rest.get(date.path)?.values[0]?.trim() ?? '';
    const times = rest.get(time.path)?.values[0]?.trim() ?? '';
    const isAsked = [dates, times].some(text => /^[^*"]+$/.test(text));
    if (date.level === 'patient' || !isAsked) return [];
    rest.delete(date.path);
    rest.delete(time.path);
    return [matchingInZone({ date, dates, time, times, zone, isCombined })];
  });
}

function takeMoments(rest: Matches): (Condition | undefined)[] {
  return moments.flatMap(moment => {
    const dates = rest.get(moment.date)?.values[0] ?? '';
    const times = rest.get(moment.time)?.values[0] ?? '';
    if (!isRange(dates) || !isRange(times)) return [];
    rest.delete(moment.date);
    rest.delete(moment.time);
    return [matchingMoment(knownKey(moment.date), dates, knownKey(moment.time), times)];
  });
}

/** Keys of which several are in one item. */
function takeItems(rest: Matches, added: readonly QueryKey[]): readonly ItemKey[][] {
  const bySequence = new Map<string, ItemKey[]>();
  for (const { path, values } of rest.values()) {
    const key = knownKey(path, added);
    if (!isInSequence(key)) continue;
    const sequence = path.slice(0, path.indexOf('.'));
    bySequence.set(sequence, [...(bySequence.get(sequence) ?? []), { key, values }]);
  }
  const shared = [...bySequence.values()].filter(keys => keys.length > 1);
  for (const { key } of shared.flat()) rest.delete(key.path);
  return shared;
}
