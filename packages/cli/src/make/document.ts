import { open, stat } from 'node:fs/promises';
import { type BulkValue, type Changes, type RandomAccess, SourceBulk } from 'hounsfield/data';
import { openSource } from 'hounsfield/file/node';
import { CommandError } from '../errors.ts';
import type { DocumentKind } from './kinds.ts';

/** What an object says of the document in it, which stays in its file until the object is written (PS3.3 §C.24.2). */
export async function documentChanges(kind: DocumentKind, path: string): Promise<Changes> {
  const { size } = await stat(path);
  return {
    ...(kind.title === 'CDA' && { HL7InstanceIdentifier: cdaIdentifier(await beginningOf(path, MOST_OF_CDA_HEADER)) }),
    MIMETypeOfEncapsulatedDocument: kind.mediaType,
    EncapsulatedDocumentLength: size,
    EncapsulatedDocument: evenBytes(path, size),
    ...kind.more(),
  };
}

/** The first bytes of a file. */
export async function beginningOf(path: string, most: number): Promise<Uint8Array> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(new Uint8Array(most), 0, most, 0);
  return buffer.subarray(0, bytesRead);
}

/** A file as a value, which is of even length (PS3.5 §7.1.1). */
function evenBytes(path: string, size: number): BulkValue {
  const file = openSource(path);
  const padded: RandomAccess = {
    async *read(position, length, signal) {
      const inFile = Math.min(length, size - position);
      if (inFile > 0) yield* file.read(position, inFile, signal);
      if (inFile < length) yield new Uint8Array(length - inFile);
    },
  };
  return new SourceBulk(padded, 0, size + (size % 2));
}

/** Root and extension of the id of a clinical document (PS3.3 §C.24.2), which stands at the head of its header. */
function cdaIdentifier(beginning: Uint8Array): string {
  const text = new TextDecoder().decode(beginning);
  const [, attributes = ''] = /<(?:\w+:)?id\s([^>]*)>/.exec(text) ?? [];
  const [, root] = /root="([^"]*)"/.exec(attributes) ?? [];
  const [, extension] = /extension="([^"]*)"/.exec(attributes) ?? [];
  if (root === undefined) throw new CommandError('no-cda');
  return extension === undefined ? root : `${root}^${extension}`;
}

const MOST_OF_CDA_HEADER = 1024 * 1024;
