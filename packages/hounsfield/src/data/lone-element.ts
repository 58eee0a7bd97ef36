import { DataSet } from './data-set.ts';
import { BULK, DELIMITED, ENCAPSULATED } from './tokens.ts';
import { headerStart } from './window.ts';

/**
 * A data set on the same bytes that holds the encapsulated value (PS3.5 §A.4) at `tag` and nothing else, neither other
 * elements nor what was passed over between them; undefined where no such value was read.
 */
export function loneFragments({ window, changes }: DataSet, tag: number): DataSet | undefined {
  const { tape } = window;
  const { tokens } = tape;
  if (changes.has(tag)) return undefined;
  for (let index = window.first; index < window.last; index = tokens.next(index)) {
    if (tokens.tag(index) !== tag) continue;
    if ((tokens.meta(index) & ENCAPSULATED) === 0) return undefined;
    const last = tokens.end(index) - 1;
    const isBulk = last > index && (tokens.meta(last) & BULK) !== 0;
    const behind = last === index || isBulk ? tokens.start(last) : tokens.end(last);
    const end = behind + ((tokens.meta(index) & DELIMITED) === 0 ? 0 : DELIMITER);
    return new DataSet({ ...window, first: index, last: tokens.next(index), start: headerStart(tape, index), end });
  }
  return undefined;
}

const DELIMITER = 8;
