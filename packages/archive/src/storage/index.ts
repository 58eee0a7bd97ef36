export type { Lent } from './at-hand.ts';
export { BLOBS, digestOf } from './blob-key.ts';
export type {
  BlobKey,
  BlobRange,
  BlobStore,
  CommittedBlob,
  Durable,
  PendingBlob,
  RecoveredBlob,
  SealedFacts,
} from './blob-store.ts';
export { copyInto } from './copy.ts';
export { type Digest, digestLike, newDigest } from './digest.ts';
export {
  configuredDurability,
  type Durability,
  type DurabilityName,
  durabilities,
  durabilityNames,
} from './durability.ts';
export { storageFailure, syncFailure } from './failure.ts';
export { FileBlobStore } from './file-blob-store.ts';
export type { Files, Finishing, Folder, ReadableFile, Rooms, Turn, WritableFile } from './files.ts';
export { nodeFiles } from './node-files.ts';
export { FILE_UNIT, type SealForm } from './seal.ts';
export { type StoredFile, storedFiles } from './stored-files.ts';
