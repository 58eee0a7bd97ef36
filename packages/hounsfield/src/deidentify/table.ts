import { packedConfidentiality } from './table.generated.ts';

/** What becomes of an attribute (PS3.15 Table E.1-1a); `U` for a sequence: its items are gone through. */
export type ConfidentialityAction = 'D' | 'Z' | 'X' | 'U';

/** What is kept beside what the Basic Profile keeps (PS3.15 §E.3). */
export type RetainOption = 'uids' | 'device' | 'institution' | 'patient' | 'dates';

/** A row of PS3.15 Table E.1-1. */
export interface ConfidentialityRow {
  readonly action: ConfidentialityAction;
  /** Options with which it is kept as it is. */
  readonly keptBy: ReadonlySet<RetainOption>;
}

/** The row of a standard attribute; undefined for one that the table does not name. */
export function confidentialityRow(tag: number): ConfidentialityRow | undefined {
  built ??= build();
  return built.get(tag);
}

/** Private attributes are in no row, those of groups 50xx and 60xx go as a whole: `walk.ts` knows both. */
function build(): ReadonlyMap<number, ConfidentialityRow> {
  const rows = new Map<number, ConfidentialityRow>();
  for (const line of packedConfidentiality().split('\n')) {
    const [tag = '', action = '', letters = ''] = line.split(' ');
    if (tag.includes('x')) continue;
    const keptBy = new Set([...letters].map(letter => OPTIONS[letter]!));
    rows.set(Number.parseInt(tag, 16), { action: decided(action), keptBy });
  }
  return rows;
}

/**
 * Of a compound action the one that no type forbids: a dummy value stands where types 1, 2 and 3 let something stand,
 * an empty one where 2 and 3 do. Nearly every row with a compound action is of type 1 or 2 in some module of PS3.3, so
 * that looking for the type in the IOD of the object would take away little more, and no value less.
 */
function decided(action: string): ConfidentialityAction {
  if (action.includes('U')) return 'U';
  if (action.includes('D')) return 'D';
  return action.includes('Z') ? 'Z' : 'X';
}

let built: ReadonlyMap<number, ConfidentialityRow> | undefined;
const OPTIONS: Readonly<Record<string, RetainOption>> = {
  u: 'uids',
  d: 'device',
  i: 'institution',
  p: 'patient',
  t: 'dates',
};
