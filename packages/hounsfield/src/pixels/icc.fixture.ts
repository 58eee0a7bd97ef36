/** Colours as a device has them, 0 to 1, and what they are in CIELab: smooth, and inside sRGB. */
export function labOfDevice(r: number, g: number, b: number): readonly [number, number, number] {
  const lightness = 100 * (0.25 * r + 0.6 * g + 0.15 * b);
  return [lightness, 25 * (r - g), 25 * (0.5 * r + 0.5 * g - b)];
}

type Kind = 'mft1' | 'mft2' | 'mAB ';

/** An `A2B0` of `labOfDevice` in one of the three forms that ISO 15076-1 §10.10 to §10.12 has. */
export function labTables(kind: Kind): Uint8Array {
  const points = 9;
  // Tables before the grid bend the colours, so that they are seen to be used; the grid bends them back.
  const bend = (x: number): number => (x + x * x) / 2;
  const straighten = (x: number): number => (Math.sqrt(1 + 8 * x) - 1) / 2;
  const grid: number[] = [];
  for (let r = 0; r < points; r++)
    for (let g = 0; g < points; g++)
      for (let b = 0; b < points; b++) {
        const [l, a, c] = labOfDevice(
          ...([r, g, b].map(x => straighten(x / (points - 1))) as [number, number, number]),
        );
        grid.push(l / 100, (a + 128) / 255, (c + 128) / 255);
      }
  if (kind === 'mAB ') return curvesAndTable(points, grid, bend);
  const entries = kind === 'mft1' ? 256 : 64;
  const before = Array.from({ length: 3 * entries }, (_, at) => bend((at % entries) / (entries - 1)));
  const behind = Array.from({ length: 3 * entries }, (_, at) => (at % entries) / (entries - 1));
  const head = [
    ...code(kind),
    0,
    0,
    0,
    0,
    3,
    3,
    points,
    0,
    ...[1, 0, 0, 0, 1, 0, 0, 0, 1].flatMap(n => u32(n * 65_536)),
  ];
  if (kind === 'mft1')
    return Uint8Array.from([...head, ...[...before, ...grid, ...behind].map(x => Math.round(x * 255))]);
  // Version 2: L* = 100 is FF00, and a* and b* have 256 steps a unit.
  const old = grid.map(x => Math.round(x * 65_280));
  const words = [...before.map(x => x * 65_535), ...old, ...behind.map(x => x * 65_535)];
  return Uint8Array.from([...head, ...u16(entries), ...u16(entries), ...words.flatMap(x => u16(Math.round(x)))]);
}

function curvesAndTable(points: number, grid: readonly number[], bend: (x: number) => number): Uint8Array {
  const sampled = [
    ...code('curv'),
    0,
    0,
    0,
    0,
    ...u32(65),
    ...Array.from({ length: 65 }, (_, at) => u16(Math.round(bend(at / 64) * 65_535))).flat(),
    0,
    0,
  ];
  const straight = [...code('para'), 0, 0, 0, 0, 0, 0, 0, 0, ...u32(65_536)];
  const table = [
    points,
    points,
    points,
    ...Array<number>(13).fill(0),
    2,
    0,
    0,
    0,
    ...grid.flatMap(x => u16(Math.round(x * 65_535))),
    0,
    0,
  ];
  const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0].flatMap(n => u32(n * 65_536));
  const b = 32;
  const matrix = b + straight.length * 3;
  const m = matrix + identity.length;
  const clut = m + straight.length * 3;
  const a = clut + table.length;
  const offsets = [b, matrix, m, clut, a].flatMap(u32);
  const head = [...code('mAB '), 0, 0, 0, 0, 3, 3, 0, 0, ...offsets];
  const three = (curve: readonly number[]): readonly number[] => [...curve, ...curve, ...curve];
  return Uint8Array.from([...head, ...three(straight), ...identity, ...three(straight), ...table, ...three(sampled)]);
}

/** A profile with the tags that are given, as other programs accept it. */
export function profileWith(
  tags: Readonly<Record<string, Uint8Array>>,
  space = 'RGB ',
  connection = 'Lab ',
  version = 4,
): Uint8Array {
  const names = Object.keys(tags);
  let at = 132 + names.length * 12;
  const rows = names.map(name => {
    const length = tags[name]!.length;
    const row = [...code(name), ...u32(at), ...u32(length)];
    at += Math.ceil(length / 4) * 4;
    return row;
  });
  const bytes = new Uint8Array(at);
  bytes.set(u32(at));
  bytes.set([version, 0x20, 0, 0, ...code('scnr'), ...code(space), ...code(connection)], 8);
  bytes.set(code('acsp'), 36);
  bytes.set(
    [0.9642, 1, 0.8249].flatMap(n => u32(Math.round(n * 65_536))),
    68,
  );
  bytes.set([...u32(names.length), ...rows.flat()], 128);
  for (const [index, name] of names.entries())
    bytes.set(tags[name]!, new DataView(Uint8Array.from(rows[index]!).buffer).getUint32(4));
  return bytes;
}

function code(text: string): readonly number[] {
  return Array.from(text, character => character.charCodeAt(0));
}

function u16(value: number): readonly number[] {
  return [value >> 8, value & 255];
}

function u32(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
