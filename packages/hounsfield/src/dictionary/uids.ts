import { nameOfKeyword } from './name-of-keyword.ts';
import { packedUids, type UidType, uidRoot, uidTypes } from './packed-uids.generated.ts';

/** One UID of PS3.6 Annex A. */
export interface UidEntry {
  readonly uid: string;
  /** Empty for two retired SOP classes that were never named; so is their name. */
  readonly keyword: string;
  readonly type: UidType;
  readonly name: string;
  readonly retired: boolean;
}

/** The entry of a UID; undefined for what the standard does not list, private UIDs among them. */
export function uidByValue(uid: string): UidEntry | undefined {
  return tables().byValue.get(uid);
}

/** The entry of a keyword, spelled exactly as in PS3.6. */
export function uidByKeyword(keyword: string): UidEntry | undefined {
  return tables().byKeyword.get(keyword);
}

/** All UIDs of PS3.6 Annex A, in the order of that table. */
export function uidEntries(): Iterable<UidEntry> {
  return tables().byValue.values();
}

interface UidTables {
  readonly byValue: ReadonlyMap<string, UidEntry>;
  readonly byKeyword: ReadonlyMap<string, UidEntry>;
}

function tables(): UidTables {
  built ??= build();
  return built;
}

function build(): UidTables {
  const byValue = new Map<string, UidEntry>();
  const byKeyword = new Map<string, UidEntry>();
  for (const line of packedUids().split('\n')) {
    const entry = decode(line);
    byValue.set(entry.uid, entry);
    if (entry.keyword !== '') byKeyword.set(entry.keyword, entry);
  }
  return { byValue, byKeyword };
}

/** A line `rest-of-uid type[!] keyword[=name]`. */
function decode(line: string): UidEntry {
  const first = line.indexOf(' ');
  const second = line.indexOf(' ', first + 1);
  const equals = line.indexOf('=', second);
  const keyword = line.slice(second + 1, equals < 0 ? undefined : equals);
  return {
    uid: uidRoot + line.slice(0, first),
    keyword,
    type: uidTypes[Number.parseInt(line.slice(first + 1, second), 10)]!,
    name: equals < 0 ? nameOfKeyword(keyword) : line.slice(equals + 1),
    retired: line.charAt(second - 1) === '!',
  };
}

let built: UidTables | undefined;
