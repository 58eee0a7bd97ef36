export { keyCells } from './extract.ts';
export { deflateHeader, inflateHeader } from './header.ts';
export { isInSequence, type KeyKind, type Level, levels, type QueryKey, queryKey, queryKeys } from './keys.ts';
export { type Index, openIndex, type SearchLimits } from './open-index.ts';
export type { InstanceScope } from './reader.ts';
export type { AddResult, Cells, InstanceFacts, InstanceRecord } from './record.ts';
export type { FoundRow, Match, SearchRequest } from './search.ts';
