import type { DataSet } from '../data/index.ts';
import {
  type AttributeNeeds,
  type AttributeProblem,
  type AttributeRule,
  attributeRules,
  checkAttributes,
} from './attributes.ts';

/** Values of Procedure Step State (0074,1000) (PS3.4 Table CC.1.1-1). */
export const upsStates: readonly ['SCHEDULED', 'IN PROGRESS', 'COMPLETED', 'CANCELED'] = [
  'SCHEDULED',
  'IN PROGRESS',
  'COMPLETED',
  'CANCELED',
];
export type UpsState = (typeof upsStates)[number];

/** What happens to a workitem; `keyed` is with the transaction UID that it is locked by, or the first one. */
export type UpsTrigger =
  | 'create'
  | 'start keyed'
  | 'start unkeyed'
  | 'schedule'
  | 'complete keyed'
  | 'complete unkeyed'
  | 'request cancel'
  | 'cancel keyed'
  | 'cancel unkeyed';

/** One cell: the status to answer, where the workitem goes, and whether its final state is to be checked before. */
export interface UpsCell {
  readonly status: number;
  readonly next?: UpsState;
  /** When these are not met, C304 is answered and nothing changes. */
  readonly finalStateOf?: 'COMPLETED' | 'CANCELED';
  /** Subscribers are told that somebody asked for the workitem to be cancelled. */
  readonly reportsCancelRequest?: true;
}

/** A row of Table CC.1.1-2: a cell for a workitem that is not there, then one for each state in their order. */
type Row = readonly [absent: UpsCell, scheduled: UpsCell, inProgress: UpsCell, completed: UpsCell, canceled: UpsCell];

/** PS3.4 Table CC.1.1-2. */
export const upsTransitions: Readonly<Record<UpsTrigger, Row>> = {
  create: [{ status: 0x0000, next: 'SCHEDULED' }, no(0x0111), no(0x0111), no(0x0111), no(0x0111)],
  'start keyed': [no(0xc307), { status: 0x0000, next: 'IN PROGRESS' }, no(0xc302), no(0xc300), no(0xc300)],
  'start unkeyed': [no(0xc307), no(0xc301), no(0xc301), no(0xc301), no(0xc301)],
  schedule: [no(0xc307), no(0xc303), no(0xc303), no(0xc303), no(0xc303)],
  'complete keyed': [
    no(0xc307),
    no(0xc310),
    { status: 0x0000, next: 'COMPLETED', finalStateOf: 'COMPLETED' },
    no(0xb306),
    no(0xc300),
  ],
  'complete unkeyed': [no(0xc307), no(0xc301), no(0xc301), no(0xc301), no(0xc301)],
  // On its way to CANCELED a workitem passes IN PROGRESS, and subscribers are told of both.
  'request cancel': [
    no(0xc307),
    { status: 0x0000, next: 'CANCELED' },
    { status: 0x0000, reportsCancelRequest: true },
    no(0xc311),
    no(0xb304),
  ],
  'cancel keyed': [
    no(0xc307),
    no(0xc310),
    { status: 0x0000, next: 'CANCELED', finalStateOf: 'CANCELED' },
    no(0xc300),
    no(0xb304),
  ],
  'cancel unkeyed': [no(0xc307), no(0xc301), no(0xc301), no(0xc301), no(0xc301)],
};

/** The cell of a workitem's state; without a state there is no such workitem. */
export function upsTransition(trigger: UpsTrigger, state: UpsState | undefined): UpsCell {
  const row = upsTransitions[trigger];
  return row[state === undefined ? 0 : upsStates.indexOf(state) + 1] ?? row[0];
}

/** The transaction UIDs of a workitem and of a request. */
export interface UpsKeys {
  /** That of the workitem; none while it is SCHEDULED. */
  readonly lock: string | undefined;
  readonly given: string | undefined;
}

/** The row for a request to change the state (PS3.4 §CC.2.1); undefined when the state is none that there is. */
export function upsTrigger(wanted: string | undefined, { lock, given }: UpsKeys): UpsTrigger | undefined {
  // The first one to give a transaction UID locks the workitem by it.
  const isKeyed = given !== undefined && given !== '' && (lock === undefined || lock === '' || lock === given);
  const key = isKeyed ? 'keyed' : 'unkeyed';
  switch (wanted) {
    case 'SCHEDULED':
      return 'schedule';
    case 'IN PROGRESS':
      return `start ${key}`;
    case 'COMPLETED':
      return `complete ${key}`;
    case 'CANCELED':
      return `cancel ${key}`;
    default:
      return undefined;
  }
}

/** What N-CREATE of a workitem has to hold and does not (PS3.4 Table CC.2.5-3). */
export function workitemProblems(dataSet: DataSet): readonly AttributeProblem[] {
  return checkAttributes(dataSet, attributeRules('ups', 'create'));
}

/** What N-SET of a workitem must not hold, or lacks inside of what it holds. */
export function workitemChangeProblems(dataSet: DataSet): readonly AttributeProblem[] {
  return checkAttributes(dataSet, attributeRules('ups', 'set'));
}

/**
 * What a workitem lacks to become COMPLETED or CANCELED (PS3.4 §CC.2.5.1.1): R is asked for both, P for the one, X for
 * the other; conditions (RC) are left to the caller. What N-SET may leave empty (type 2) may be so now too, as the table
 * remarks of Output Information Sequence: there may have been no output.
 */
export function finalWorkitemProblems(dataSet: DataSet, state: 'COMPLETED' | 'CANCELED'): readonly AttributeProblem[] {
  const asked = new Set(['R', state === 'COMPLETED' ? 'P' : 'X']);
  const needs: AttributeNeeds = { side: 'scu', present: asked, valued: asked };
  const problems = checkAttributes(dataSet, attributeRules('ups', 'final'), needs);
  const emptiable = tagsOfType(attributeRules('ups', 'set'), '2');
  return problems.filter(({ kind, tag }) => kind !== 'no-value' || !emptiable.includes(tag));
}

function tagsOfType(rules: readonly AttributeRule[], type: string): readonly number[] {
  return rules.flatMap(({ tag, scu, items }) => [...(scu === type ? [tag] : []), ...tagsOfType(items, type)]);
}

function no(status: number): UpsCell {
  return { status };
}
