import { DecodeError } from '../errors/index.ts';

/** What is known about the fragments of encapsulated Pixel Data (PS3.5 §A.4), offsets counted from the first item. */
export interface FragmentLayout {
  /** Offset of the item of each fragment, rising. */
  readonly items: readonly number[];
  /** Number of frames that the header states. */
  readonly frames: number;
  /** Offsets of the frames by the Basic or Extended Offset Table; undefined or empty without one. */
  readonly offsets?: readonly number[];
  /** Fragments that a frame begins with, as their first bytes tell; undefined where nobody looked. */
  readonly starts?: readonly number[];
}

/** Fragments `[first, end)` of one frame. */
export interface FragmentRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Which fragments belong to which frame. An offset table that does not fit is passed over where the fragments
 * tell by their number, as many as frames or a single frame, or by their first bytes.
 * @throws DecodeError `bad-offset-table`, `frame-borders-unknown`
 */
export function fragmentRanges(layout: FragmentLayout): readonly FragmentRange[] {
  const { items, frames, offsets = [], starts = [] } = layout;
  const told = rangesTold(layout);
  if (told !== undefined) return told;
  if (starts.length === frames && starts[0] === 0)
    return starts.map((first, index) => ({ first, end: starts[index + 1] ?? items.length }));
  const detail = `${items.length} fragments, ${frames} frames, ${offsets.length} offsets`;
  throw new DecodeError(offsets.length > 0 ? 'bad-offset-table' : 'frame-borders-unknown', { detail });
}

/** Whether nobody needs to look into the fragments. */
export function isTold(layout: FragmentLayout): boolean {
  return rangesTold(layout) !== undefined || layout.items.length < layout.frames;
}

function rangesTold({ items, frames, offsets = [] }: FragmentLayout): readonly FragmentRange[] | undefined {
  const byTable = offsets.length === frames ? rangesByTable(items, offsets) : undefined;
  if (byTable !== undefined) return byTable;
  if (items.length === frames) return items.map((_, index) => ({ first: index, end: index + 1 }));
  return frames === 1 && items.length > 1 ? [{ first: 0, end: items.length }] : undefined;
}

/** Offsets of a Basic Offset Table. */
export function basicOffsets(table: Uint8Array): readonly number[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return Array.from({ length: table.length >>> 2 }, (_, index) => view.getUint32(index * 4, true));
}

/** Numbers of an Extended Offset Table or of its lengths (PS3.3 §C.7.6.3.1.8). Those past 2^53 fit no fragment. */
export function extendedOffsets(table: Uint8Array): readonly number[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return Array.from({ length: table.length >>> 3 }, (_, index) => Number(view.getBigUint64(index * 8, true)));
}

/** Undefined unless each offset is that of a fragment, the first is 0, and they rise. */
function rangesByTable(items: readonly number[], offsets: readonly number[]): readonly FragmentRange[] | undefined {
  const byOffset = new Map(items.map((offset, index) => [offset, index]));
  const firsts = offsets.map(offset => byOffset.get(offset) ?? -1);
  const fits = firsts.every((first, index) => (index === 0 ? first === 0 : first > firsts[index - 1]!));
  if (!fits) return undefined;
  return firsts.map((first, index) => ({ first, end: firsts[index + 1] ?? items.length }));
}
