import { asciiBytes, type Bytes, concat } from '../../bytes/index.ts';
import { WebError } from '../../errors/index.ts';
import { createBoundary } from '../multipart.ts';
import type { RequestBody } from './exchange.ts';
import type { Settings } from './options.ts';
import type { OnProgress } from './progress.ts';

/** One Part 10 file to be stored: bytes, a file that a user chose, or what can be read as a stream. */
export type StoreObject = Bytes | Blob | StreamedObject;

/** An object with the header of its part. */
export interface TypedObject {
  /** Lines, without the last line break. */
  readonly fields: string;
  readonly object: StoreObject;
}

export interface StreamedObject {
  /** Bytes. Where all objects have it, the server learns the length of the whole beforehand. */
  readonly length?: number;
  /** Reads it from its beginning; called again when the request has to be sent again. */
  stream(): AsyncIterable<Bytes>;
}

/** What is sent: Part 10 files, or parts of other types. */
export type StoreParts = Iterable<StoreObject | TypedObject> | AsyncIterable<StoreObject | TypedObject>;

/** The body of a store request. */
export interface Upload {
  /** Makes it; gives undefined the second time where the objects can be read only once. */
  body(): Promise<RequestBody> | RequestBody | undefined;
  /** Whether any byte of an object was taken to be sent: before that nothing can have been stored. */
  readonly hasBegun: boolean;
}

export interface UploadOptions {
  /** Whether it is sent as a stream; as the platform says unless given. */
  readonly streams?: boolean;
  /** Media type of the first part. */
  readonly type?: string;
}

/**
 * The body of a store request, which is made while it is sent where the platform can do that. Elsewhere it is made in
 * memory, but for the bytes of Blobs, which stay where they are.
 */
export function uploadOf(
  settings: Settings,
  objects: StoreParts,
  onProgress: OnProgress | undefined,
  { streams = settings.streamsBodies ?? platformStreams(), type = FILES }: UploadOptions = {},
): Upload {
  const list = Array.isArray(objects) ? (objects as readonly (StoreObject | TypedObject)[]) : undefined;
  let isUsed = false;
  let hasBegun = false;
  const progress: OnProgress = told => {
    hasBegun ||= told.bytes > HEAD_BYTES;
    onProgress?.(told);
  };
  return {
    get hasBegun(): boolean {
      return hasBegun;
    },
    body: () => {
      if (isUsed && list === undefined) return undefined;
      isUsed = true;
      const boundary = createBoundary();
      const headers = { 'Content-Type': `multipart/related; type="${type}"; boundary=${boundary}` };
      if (!streams) return wholeBody(objects, boundary, headers, settings);
      const length = list === undefined ? undefined : bodyLength(list, boundary);
      return {
        body: streamOf(framed(objects, boundary), progress, length),
        headers: length === undefined ? headers : { ...headers, 'Content-Length': String(length) },
      };
    },
  };
}

async function wholeBody(
  objects: StoreParts,
  boundary: string,
  headers: Readonly<Record<string, string>>,
  { limits }: Settings,
): Promise<RequestBody> {
  const pieces: (Bytes | Blob)[] = [];
  let length = 0;
  const add = (bytes: Bytes): void => {
    length += bytes.length;
    if (length > limits.body)
      throw new WebError('too-large', { detail: `here the limit is ${limits.body} bytes a request` });
    pieces.push(bytes);
  };
  for await (const object of objects) {
    add(head(boundary, pieces.length === 0, object));
    const body = bodyOf(object);
    if (isBlob(body)) pieces.push(body);
    else for await (const chunk of chunksOf(body)) add(chunk);
  }
  add(tail(boundary, pieces.length === 0));
  const hasBlobs = pieces.some(isBlob);
  return { body: hasBlobs ? new Blob(pieces) : concat(pieces as readonly Bytes[]), headers };
}

async function* framed(objects: StoreParts, boundary: string): AsyncGenerator<Bytes> {
  let isFirst = true;
  for await (const object of objects) {
    yield head(boundary, isFirst, object);
    isFirst = false;
    yield* chunksOf(bodyOf(object));
  }
  yield tail(boundary, isFirst);
}

function chunksOf(object: StoreObject): AsyncIterable<Bytes> | Iterable<Bytes> {
  return object instanceof Uint8Array ? [object] : object.stream();
}

function bodyLength(objects: readonly (StoreObject | TypedObject)[], boundary: string): number | undefined {
  let total = tail(boundary, objects.length === 0).length;
  for (const [k, object] of objects.entries()) {
    const body = bodyOf(object);
    const length = isBlob(body) ? body.size : body.length;
    if (length === undefined) return undefined;
    total += head(boundary, k === 0, object).length + length;
  }
  return total;
}

function head(boundary: string, isFirst: boolean, object: StoreObject | TypedObject): Bytes {
  const fields = 'fields' in object ? object.fields : `Content-Type: ${FILES}`;
  return asciiBytes(`${isFirst ? '' : '\r\n'}--${boundary}\r\n${fields}\r\n\r\n`);
}

function bodyOf(object: StoreObject | TypedObject): StoreObject {
  return 'fields' in object ? object.object : object;
}

function tail(boundary: string, isFirst: boolean): Bytes {
  return asciiBytes(`${isFirst ? '' : '\r\n'}--${boundary}--\r\n`);
}

function streamOf(
  source: AsyncGenerator<Bytes>,
  onProgress: OnProgress | undefined,
  total: number | undefined,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done === true) {
          controller.close();
          return;
        }
        bytes += value.length;
        onProgress?.({ bytes, total });
        controller.enqueue(value);
      },
      async cancel() {
        await source.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

function isBlob(object: StoreObject): object is Blob {
  return typeof Blob === 'function' && object instanceof Blob;
}

/** A platform that cannot stream makes a text of the stream, and names its type. */
function platformStreams(): boolean {
  try {
    let isRead = false;
    const init = {
      method: 'POST',
      body: new ReadableStream<Uint8Array>(),
      get duplex(): 'half' {
        isRead = true;
        return 'half';
      },
    };
    const hasType = new Request('http://localhost/', init).headers.has('Content-Type');
    return isRead && !hasType;
  } catch {
    return false;
  }
}

const FILES = 'application/dicom';
/** More than stands before the first object. */
const HEAD_BYTES = 256;
