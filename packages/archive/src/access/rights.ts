import type { DimseName, ServedService } from 'hounsfield/network';
import { type AnyService, UpsEvent, UpsPull, UpsPush, UpsQuery, UpsWatch } from 'hounsfield/services';

/** What a peer of the table may do. */
export type Right = 'echo' | 'store' | 'query' | 'retrieve' | 'commit' | 'schedule' | 'perform' | 'watch';

/** What a right opens: the services that it names, or those with one of its operations that no right names. */
export interface RightRow {
  readonly operations: readonly DimseName[];
  readonly services?: readonly AnyService[];
}

export const rightRows: Readonly<Record<Right, RightRow>> = {
  echo: { operations: ['C-ECHO'] },
  store: { operations: ['C-STORE'] },
  query: { operations: ['C-FIND'] },
  retrieve: { operations: ['C-MOVE', 'C-GET'] },
  commit: { operations: ['N-ACTION'] },
  // Workitems are put in, worked on and looked at by different applications (PS3.4 §CC.2).
  schedule: { operations: ['N-CREATE'], services: [UpsPush] },
  perform: { operations: ['N-SET'], services: [UpsPull] },
  watch: { operations: ['N-GET'], services: [UpsWatch, UpsQuery, UpsEvent] },
};

/** Whether one of some rights opens a service with these SOP Classes and operations. */
export function isOpenedBy(own: readonly Right[], service: Opened): boolean {
  const isNamed = rows.some(row => names(row, service));
  return own.some(right => {
    const row = rightRows[right];
    if (isNamed || row.services !== undefined) return names(row, service);
    return row.operations.some(operation => service.handler(operation) !== undefined);
  });
}

type Opened = Pick<ServedService, 'sopClasses' | 'handler'>;

function names({ services = [] }: RightRow, { sopClasses }: Opened): boolean {
  return services.some(named => named.sopClasses.some(uid => sopClasses.includes(uid)));
}

// The keys of the table.
export const rights: readonly Right[] = Object.keys(rightRows) as Right[];
const rows: readonly RightRow[] = Object.values(rightRows);

export type RightSet = 'all' | 'modality' | 'workstation' | 'destination';

/** Rights that go together, by a name that may stand for them. */
export const rightSets: Readonly<Record<RightSet, readonly Right[]>> = {
  all: rights,
  modality: ['echo', 'store', 'commit'],
  workstation: ['echo', 'query', 'retrieve'],
  // Objects are sent to it, and it may ask for nothing.
  destination: [],
};

/** The rights of a peer; all where its row says nothing of them. */
export function rightsOf(may: RightSet | readonly Right[] | undefined): ReadonlySet<Right> {
  return new Set(typeof may === 'object' ? may : rightSets[may ?? 'all']);
}
