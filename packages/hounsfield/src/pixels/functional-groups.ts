import type { DataSet, Keyword } from '../data/index.ts';
import { itemOf } from './attribute.ts';

/**
 * Where the attributes of a functional group stand: in the frame's own item, else in the shared one, else in the data
 * set itself (PS3.3 §C.7.6.16).
 * @param frame number of the frame from 0
 */
export function functionalGroups(dataSet: DataSet, frame: number): (macro: Keyword) => DataSet {
  return macro => macroItems(dataSet, frame, macro)[0] ?? dataSet;
}

/** The items of a macro's sequence: the frame's own, else shared ones, else those of the data set. */
export function macroItems(dataSet: DataSet, frame: number, macro: Keyword): readonly DataSet[] {
  const own = dataSet.element('PerFrameFunctionalGroupsSequence')?.items?.[frame];
  const places = [own, itemOf(dataSet, 'SharedFunctionalGroupsSequence'), dataSet];
  const found = places
    .map(place => place?.element(macro)?.items)
    .find(items => items !== undefined && items.length > 0);
  return found ?? [];
}
