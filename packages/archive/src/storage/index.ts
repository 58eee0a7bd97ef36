export { digestOf } from './blob-key.ts';
export type { BlobKey, BlobRange, BlobStore, PendingBlob, RecoveredBlob } from './blob-store.ts';
export { storageFailure } from './failure.ts';
export { FileBlobStore } from './file-blob-store.ts';
export type { Files, Folder, ReadableFile, WritableFile } from './files.ts';
export { nodeFiles } from './node-files.ts';
