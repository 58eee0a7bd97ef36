import type { DimseName } from 'hounsfield/network';

/** What a peer of the table may do. */
export type Right = 'echo' | 'store' | 'query' | 'retrieve' | 'commit';

/** The operations of each right: a service is open to whoever has the right of one of its operations. */
export const operationsOf: Readonly<Record<Right, readonly DimseName[]>> = {
  echo: ['C-ECHO'],
  store: ['C-STORE'],
  query: ['C-FIND'],
  retrieve: ['C-MOVE', 'C-GET'],
  commit: ['N-ACTION'],
};

// The keys of the table.
export const rights: readonly Right[] = Object.keys(operationsOf) as Right[];

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
