export {
  type PrivateEntry,
  privateAttributeOf,
  privateCreators,
  privateEntries,
  privateEntry,
  privateEntryOf,
  privateKeyword,
} from './private-dictionary.ts';
export * from './safe.generated.ts';
