import { type Part, parts } from '../data/index.ts';
import type { DicomObject } from './dicom-object.ts';
import { metaGroup, PREFIX } from './file-meta.ts';

/** The file as parts: what was not changed is as it was read (PS3.10 §7). */
export function* objectParts(object: DicomObject): Generator<Part> {
  if (object.preamble.length > 0) {
    yield object.preamble;
    yield PREFIX;
    yield metaGroup(object.fileMeta);
  }
  yield* parts(object, { encoding: object.transferSyntax });
}

/** Streams the file; long values are read from their source as they are needed. */
export async function* writeObject(object: DicomObject, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for (const part of objectParts(object)) {
    if (part instanceof Uint8Array) yield part;
    else yield* part.stream(signal);
  }
}
