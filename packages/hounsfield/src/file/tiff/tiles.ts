import type { DataSet } from '../../data/index.ts';
import { itemsIn, numberIn } from './attributes.ts';
import type { Place } from './frame-places.ts';
import { product, type TiffImage } from './tiff-image.ts';

/** An image whose frames are the tiles of one larger image (PS3.3 §C.8.12.4). */
export interface Tiling {
  /** Size of the whole image in pixels. */
  readonly columns: number;
  readonly rows: number;
  /** For each page its tiles, row by row. */
  readonly pages: readonly (readonly Place[])[];
}

/**
 * The tiling of a whole-slide image; undefined where the frames are no tiles, not of a size that TIFF takes, or do not
 * cover the whole image: they are then pages of their own.
 */
export function tilingOf(dataSet: DataSet, image: TiffImage, frames: readonly Place[]): Tiling | undefined {
  const columns = numberIn(dataSet, 'TotalPixelMatrixColumns');
  const rows = numberIn(dataSet, 'TotalPixelMatrixRows');
  if (columns === undefined || rows === undefined || image.columns % 16 !== 0 || image.rows % 16 !== 0)
    return undefined;
  const across = Math.ceil(columns / image.columns);
  const tiles = product(across, Math.ceil(rows / image.rows));
  const isFull = dataSet.text('DimensionOrganizationType') === 'TILED_FULL';
  const pages = isFull ? fullPages(frames, tiles) : sparsePage(dataSet, { image, frames, across, tiles });
  return pages === undefined ? undefined : { columns, rows, pages };
}

/** Tiles row by row, one focal plane and optical path after the other (PS3.3 §C.7.6.17.3). */
function fullPages(frames: readonly Place[], tiles: number): readonly (readonly Place[])[] | undefined {
  if (frames.length % tiles !== 0) return undefined;
  return Array.from({ length: frames.length / tiles }, (_, page) => frames.slice(page * tiles, (page + 1) * tiles));
}

interface SparseTiles {
  readonly image: TiffImage;
  readonly frames: readonly Place[];
  readonly across: number;
  readonly tiles: number;
}

/** Each tile where its functional groups place it (PS3.3 §C.8.12.6.1); one page that they must fill. */
function sparsePage(
  dataSet: DataSet,
  { image, frames, across, tiles }: SparseTiles,
): readonly (readonly Place[])[] | undefined {
  const groups = itemsIn(dataSet, 'PerFrameFunctionalGroupsSequence');
  if (groups.length !== frames.length || frames.length !== tiles) return undefined;
  const page = new Map<number, Place>();
  for (const [frame, group] of groups.entries()) {
    const place = itemsIn(group, 'PlanePositionSlideSequence')[0];
    const column = ((numberIn(place, 'ColumnPositionInTotalImagePixelMatrix') ?? Number.NaN) - 1) / image.columns;
    const row = ((numberIn(place, 'RowPositionInTotalImagePixelMatrix') ?? Number.NaN) - 1) / image.rows;
    if (!Number.isInteger(column) || !Number.isInteger(row) || column < 0 || column >= across) return undefined;
    page.set(row * across + column, frames[frame]!);
  }
  const ordered = Array.from({ length: tiles }, (_, tile) => page.get(tile));
  return ordered.every(each => each !== undefined) ? [ordered] : undefined;
}
