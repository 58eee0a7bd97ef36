import { type Bytes, concat } from 'hounsfield/bytes';
import { DecodeError } from 'hounsfield/errors';
import { type Segment, viewOf } from './marker-segments.ts';

/** By index, of arrays with their type. */
export type Bodies = ReadonlyMap<number, { readonly index: number; readonly body: Bytes }>;

/** A kind of segment that may go on in others. */
interface Series {
  readonly marker: number;
  readonly indexSize: 1 | 2;
  /** Which bits of an index tell one from another. */
  readonly same: number;
}

/** Its index, its type and that of its elements are one number. */
export const ARRAYS: Series = { marker: 0xff74, indexSize: 2, same: 0x3ff };
export const COLLECTIONS: Series = { marker: 0xff75, indexSize: 1, same: 0xff };

/**
 * Bodies of a kind of segment; a series is one (T.801 §A.3.7, §A.3.8).
 * @throws DecodeError `bad-jpeg-2000`, `image-too-large`
 */
export function joined(segments: readonly Segment[], { marker, indexSize, same }: Series, budget: Budget): Bodies {
  const found = new Map<number, { readonly index: number; readonly parts: Bytes[] }>();
  for (const { body } of segments.filter(each => each.marker === marker)) {
    if (body.length < 2 + indexSize + 2) throw bad('a transform is cut off');
    spend(budget, body.length);
    const view = viewOf(body);
    const isFirst = view.getUint16(0) === 0;
    const index = indexSize === 1 ? view.getUint8(2) : view.getUint16(2);
    const rest = body.subarray(2 + indexSize + (isFirst ? 2 : 0));
    if (isFirst) {
      found.set(index & same, { index, parts: [rest] });
      continue;
    }
    const before = found.get(index & same);
    if (before?.index !== index) throw bad('a series of transforms without its first');
    before.parts.push(rest);
  }
  return new Map([...found].map(([key, { index, parts }]) => [key, { index, body: concat(parts) }] as const));
}

/** Bytes of headers that may still be read. */
export interface Budget {
  left: number;
}

/** What a tile declares goes before what the main header has under the same index. */
export function over(main: Bodies | undefined, own: Bodies, budget: Budget): Bodies {
  if (main === undefined) return own;
  if (own.size === 0) return main;
  spend(budget, main.size);
  return new Map([...main, ...own]);
}

/** Tiles may have what the main header declares read anew, each of them. */
export function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw new DecodeError('image-too-large', { detail: 'transforms between components' });
}

export function bad(detail: string): DecodeError {
  return new DecodeError('bad-jpeg-2000', { detail });
}

export function refused(detail: string): DecodeError {
  return new DecodeError('unsupported-layout', {
    detail: `JPEG 2000 part 2, a transform between components ${detail}`,
  });
}
