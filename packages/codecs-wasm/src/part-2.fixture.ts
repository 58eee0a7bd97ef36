import type { Bytes } from 'hounsfield/bytes';

/** A segment of part 2 that declares an array (T.801 §A.3.7); elements are 32-bit floating point. */
export interface ArrayKind {
  readonly index: number;
  /** 0 dependency, 1 decorrelation, 2 offsets. */
  readonly type: 0 | 1 | 2;
  readonly numbers: readonly number[];
}

/** A collection of components (T.801 §A.3.8): both lists alike, and what is done to them. */
export interface CollectionKind {
  /** 0 dependency, 1 decorrelation, 3 wavelet. */
  readonly type: 0 | 1 | 3;
  readonly components: readonly number[];
  /** Array, offsets and flags; of a wavelet the kernel, offsets and levels. */
  readonly chosen: number;
  /** Of a wavelet. */
  readonly origin?: number;
}

/** What stands in the main header of a codestream of part 2. */
export interface Part2Kind {
  readonly arrays?: readonly ArrayKind[];
  /** Stages in the order in which they are undone. */
  readonly stages: readonly (readonly CollectionKind[])[];
  /** Which stages there are, by the numbers of their collections from 1; all, unless told, and no segment where empty. */
  readonly order?: readonly number[];
  /** Depth of all components as CBD has it: bits − 1, and 128 where signed. */
  readonly depth: number;
}

/** Puts transforms between components into a codestream that has none (T.801 Annex A), behind its header. */
export function withComponentTransform(stream: Bytes, kind: Part2Kind): Bytes {
  const changed = stream.slice();
  const view = new DataView(changed.buffer);
  const components = view.getUint16(40);
  // Rsiz: extensions of part 2 are needed, that of components is one of them.
  view.setUint16(6, 0x8100);
  const coding = markerAt(changed, 0xff52);
  // The components' transform: neither none nor those of part 1.
  changed[coding + 8] = 2;
  const end = coding + 2 + view.getUint16(coding + 2);
  const markers = [...segment(0xff78, [...u16(0x8000 | components), kind.depth]), ...transformSegments(kind)];
  return inserted(changed, end, markers);
}

/** Puts the same into the header of the first part of a tile; there is no depth of its own. */
export function withTileTransform(stream: Bytes, tile: number, kind: Omit<Part2Kind, 'depth'>): Bytes {
  return withTileSegments(stream, tile, transformSegments(kind));
}

/** Puts segments into the header of the first part of a tile. */
export function withTileSegments(stream: Bytes, tile: number, markers: readonly number[]): Bytes {
  const changed = stream.slice();
  const view = new DataView(changed.buffer);
  let part = markerAt(changed, 0xff90);
  while (view.getUint16(part + 4) !== tile) part += view.getUint32(part + 6);
  const length = view.getUint32(part + 6);
  if (length !== 0) view.setUint32(part + 6, length + markers.length);
  return inserted(changed, part + 12, markers);
}

/** Puts segments before the first tile-part. */
export function withMainSegments(stream: Bytes, markers: readonly number[]): Bytes {
  return inserted(stream, markerAt(stream, 0xff90), markers);
}

/**
 * One codestream of tiles side by side that were coded each by itself. They have to be squares of a power of two, so that
 * wavelets and blocks begin as they do in the corner.
 */
export function sideBySide(tiles: readonly Bytes[]): Bytes {
  const parts = tiles.map((tile, index) => {
    const part = tile.slice(markerAt(tile, 0xff90), -2);
    new DataView(part.buffer).setUint16(4, index);
    return part;
  });
  const header = tiles[0]!.slice(0, markerAt(tiles[0]!, 0xff90));
  const view = new DataView(header.buffer);
  view.setUint32(8, view.getUint32(8) * tiles.length);
  return Uint8Array.from([...header, ...parts.flatMap(part => [...part]), 0xff, 0xd9]);
}

function inserted(stream: Bytes, at: number, markers: readonly number[]): Bytes {
  const whole = new Uint8Array(stream.length + markers.length);
  whole.set(stream.subarray(0, at));
  whole.set(markers, at);
  whole.set(stream.subarray(at), at + markers.length);
  return whole;
}

function transformSegments({ arrays = [], stages, order }: Omit<Part2Kind, 'depth'>): readonly number[] {
  const chosen = order ?? stages.map((_each, at) => at + 1);
  return [
    ...arrays.flatMap(({ index, type, numbers }) =>
      segment(0xff74, [0, 0, ...u16(index | (type << 8) | (2 << 10)), 0, 0, ...numbers.flatMap(float)]),
    ),
    ...stages.flatMap((stage, at) =>
      segment(0xff75, [0, 0, at + 1, 0, 0, ...u16(stage.length), ...stage.flatMap(collection)]),
    ),
    ...(order?.length === 0 ? [] : segment(0xff77, [chosen.length, ...chosen])),
  ];
}

/** A marker segment. */
export function segment(marker: number, body: readonly number[]): readonly number[] {
  return [...u16(marker), ...u16(body.length + 2), ...body];
}

function collection({ type, components, chosen, origin }: CollectionKind): readonly number[] {
  const list = [...u16(components.length), ...components];
  return [type, ...list, ...list, chosen >> 16, ...u16(chosen & 0xffff), ...(type === 3 ? u32(origin ?? 0) : [])];
}

/** Where a marker of the main header is. */
function markerAt(stream: Uint8Array, marker: number): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 2;
  while (view.getUint16(at) !== marker) at += 2 + view.getUint16(at + 2);
  return at;
}

function u16(value: number): readonly number[] {
  return [value >> 8, value & 255];
}

function u32(value: number): readonly number[] {
  return [...u16(value >>> 16), ...u16(value & 0xffff)];
}

function float(value: number): readonly number[] {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return [...new Uint8Array(view.buffer)];
}

/**
 * A codestream that the library of OpenJPEG 2.5.0 wrote (Debian 12; opj_set_MCT with the rows 1 0 0, −1 1 0, 0 −1 1 and the
 * shifts 128, 0, 0; without loss) of 24 × 20 pixels whose sample `c` is (7 x + 13 y + 40 c + ⌊x y / 4⌋) mod 256.
 */
export const writtenByOpenJpeg: Bytes = Uint8Array.from(
  atob(
    '/0//UQAvgQAAAAAYAAAAFAAAAAAAAAAAAAAAGAAAABQAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAECAgQEAAH/XAAKQEBISFBISFD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/eAAHAAMHBwf/dAAsAAAJAQAAP4AAAAAAAAAAAAAAP4AAAD+AAAAAAAAAP4AAAD+AAAA/gAAA/3QAFAAACgIAAEMAAAAAAAAAAAAAAP91ABcAAAMAAAABAQADAAECAAMAAQIAAgH/dwAEAQP/kAAKAAAAAAMfAAH/k9+BCBH5POyjRGDGGJVbl7+93iY483ukxNnbVcawnEPSRj8RX9+BEBQAHHwQasjslWwfPCyHpDCT39ejMcyDoKO5ocwgQaW3b3TfgSAaVbyJnZm6yXLGFN6yvrF9nJCyP7YAInUsgjVR17b5MS0/0X/H2i0/AZj8BoA3yO9cG2IKs2gmNE8aMtddgpKGXBj3I34XhjdDpwydeyl0Uyy6EZX2kV+iAhw/bxnH7YixAl0VxMKoASFQRCuuTp9f0cBaQhA/x9o7fmPz8yAaf887d7XHPOdSBs6DeKAR3ipq4kEHpwkjsIJ+PyLqB6r3zzhRmLTrs2GWAbwIBEW2/vfGb7sJxODP9O8rDGzQyZONmI7Uf81WeBoRKi3sH63VFmdb4D9U65+mb8/AdvzIZ+ZGKzb+g+VIydA52MWyB+8tIa3Cjv0IoUTnm7Nbd4wBd3gVc/lUCKh6/RX3lt1Hz40Rcl0KUGwfm6NdxDta+t8YpjBVwKTPQdtp2kKSEVA3H0pg+UjS4+q1VVGvq84e61bHP8faTz8CqfmQAEiui4vOAw9FpfqWe7J64ahlysVIr/8MTIJS2xnLws+tAxb25w9vn0hsQ7HsQ1aDFLzjqjwXmAYbSGjwdctTWAmemZA8RCoqz3WOvMG584Nfqofc0FSwRnRbcgcDel/XDNx1FohSRWdHmz+dnRAcftjPx9pVPwK5+ZAAPmZJ16KfryzXsDqdp69bbDBhyJ4MlQpGppjBx0X5tGgxievh+/W9s/9/PmZXFCyIW7BaDi3t2BtKdINd9Z1267dlp6YWDTy1dVs1Q02+0M8//3//f0lX5+QiXkS+WFdR8coLMu/Wih16zozql6pQrx7/f/9/z8C2/Mwn5kpKzM+bMlVNtYshutcWfpFZF+QXDnEdyq1l5AKHjBs/0/hDWNzAGrGSCfF84X+w7SbIzdxxprGKVPgKoJkCmfbh+4mEdGCuT0A9HIWs1q/U06kZY2FvRHuW73fH/39KK7iorMIboV8RzrK8c7Toz2kPYEVUC0drxfu+kLCUax//eew//9k=',
  ),
  character => character.charCodeAt(0),
);

/** What decoding throws where one byte of a range is another. */
export function errorsOfDamage(
  stream: Bytes,
  [from, to]: readonly [number, number],
  decode: (damaged: Bytes) => unknown,
): readonly unknown[] {
  const errors: unknown[] = [];
  for (let at = from; at < to; at++) {
    for (const value of [0, 0xff, stream[at]! ^ 1]) {
      const damaged = stream.slice();
      damaged[at] = value;
      try {
        decode(damaged);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  return errors;
}
