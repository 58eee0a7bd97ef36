import type { Bytes } from '../../bytes/index.ts';

/** How far a transfer is. */
export interface Progress {
  /** Bytes so far. */
  readonly bytes: number;
  /** All of them, where that is known beforehand. */
  readonly total: number | undefined;
}

export type OnProgress = (progress: Progress) => void;

/** Passes bytes on and tells how many there were. */
export async function* told(
  source: AsyncIterable<Bytes>,
  onProgress: OnProgress | undefined,
  total: number | undefined,
): AsyncGenerator<Bytes> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    onProgress?.({ bytes, total });
    yield chunk;
  }
}

/** The length that headers name; undefined where they name none, or that of a compressed body. */
export function lengthOf(headers: { get(name: string): string | null | undefined }): number | undefined {
  const text = headers.get('content-length') ?? '';
  const encoding = headers.get('content-encoding') ?? 'identity';
  return encoding === 'identity' && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
