import type { BulkValue } from 'hounsfield/data';
import { bulkData } from '../dicomweb/pixel-data.ts';

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

  bytes(signal?: AbortSignal): Promise<Uint8Array> {
    return bulkData(this.#path, signal);
  }

  async *stream(signal?: AbortSignal): AsyncIterable<Uint8Array> {
    yield await this.bytes(signal);
  }
}
