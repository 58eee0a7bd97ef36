import type { BulkValue } from 'hounsfield/data';
import { ArchiveError } from '../dicomweb/archive-error.ts';
import { readFrame } from '../dicomweb/frame-answer.ts';

/**
 * A long value that the metadata name by address. Only addresses of the archive's own DICOMweb service are asked:
 * metadata come from outside and must not send the page elsewhere.
 */
export function bulkValueOf(uri: string): BulkValue | undefined {
  const address = new URL(uri, location.origin);
  if (address.origin !== location.origin || !address.pathname.startsWith('/dicom-web/')) return undefined;
  return new RemoteValue(address.pathname + address.search);
}

class RemoteValue implements BulkValue {
  /** The archive does not say how long the value is. */
  readonly length = 0;
  readonly inline = undefined;
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async bytes(signal?: AbortSignal): Promise<Uint8Array> {
    const accept = 'application/octet-stream, multipart/related; type="application/octet-stream"';
    const response = await fetch(this.#path, { headers: { accept }, ...(signal && { signal }) });
    if (!response.ok) throw new ArchiveError({ kind: 'refused', status: response.status });
    const body = new Uint8Array(await response.arrayBuffer());
    const part = readFrame(body, response.headers.get('content-type') ?? '');
    if (part === undefined) throw new ArchiveError({ kind: 'unreadable' });
    return part.bytes;
  }

  async *stream(signal?: AbortSignal): AsyncIterable<Uint8Array> {
    yield await this.bytes(signal);
  }
}
