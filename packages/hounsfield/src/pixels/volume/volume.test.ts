import { describe, expect, it } from 'vitest';
import { DataSet } from '../../data/index.ts';
import { decodeFrame } from '../decode.ts';
import { plainDisplay, type Rescale } from '../display.ts';
import { type ImageFacts, imageFacts } from '../facts.ts';
import type { Geometry } from '../geometry.ts';
import { drawVolume } from './draw.ts';
import { pointAt, type VolumeSlice, volumeGrid } from './grid.ts';
import { type Projection, project } from './project.ts';
import { cross, dot, plus, scaled, unit, type Vector } from './vector.ts';
import { cameraOf, movedTo, placedView, type Side, turnedView, type Viewpoint, viewOf } from './view.ts';
import { type Volume, VolumeBuilder, voxelBytes, voxelKind } from './voxels.ts';

/** Slices of an oblique stack; `shear` moves each by so many millimetres along its columns, as a tilted gantry does. */
interface Stack {
  readonly columns?: number;
  readonly rows?: number;
  readonly slices?: number;
  readonly gap?: number;
  readonly shear?: number;
  readonly orientation?: Geometry['orientation'];
}

const axial: NonNullable<Geometry['orientation']> = [1, 0, 0, 0, 1, 0];

function stack({ columns = 6, rows = 5, slices = 4, gap = 2, shear = 0, orientation = axial }: Stack): VolumeSlice[] {
  const row: Vector = [orientation[0], orientation[1], orientation[2]];
  const column: Vector = [orientation[3], orientation[4], orientation[5]];
  const normal = cross(row, column);
  return Array.from({ length: slices }, (_, k) => ({
    columns,
    rows,
    geometry: {
      spacing: [1, 0.5] as const,
      position: plus(plus([10, -20, 30], normal, k * gap), column, k * shear),
      orientation,
    },
  }));
}

/** A volume whose value at each point in the patient is a formula. */
function volumeOf(formula: (point: Vector) => number, slices: readonly VolumeSlice[] = stack({})): Volume {
  const grid = volumeGrid(slices);
  const voxels = new Float32Array(grid.columns * grid.rows * grid.slices);
  for (let k = 0, at = 0; k < grid.slices; k++)
    for (let j = 0; j < grid.rows; j++)
      for (let i = 0; i < grid.columns; i++) voxels[at++] = formula(pointAt(grid, [i, j, k]));
  return { grid, voxels, slope: 1, intercept: 0 };
}

const ramp = ([x, y, z]: Vector): number => 3 * x - 2 * y + 5 * z + 7;

/** Points of the middle sample of each pixel that are well inside of the volume, with what was drawn there. */
function inside(volume: Volume, viewpoint: Viewpoint, slab: number, projection: Projection): [Vector, number][] {
  const view = viewOf(volume.grid, cameraOf(volume.grid, viewpoint), slab);
  const data = project(volume, view, projection);
  const middle = plus(view.origin, view.deep, (view.samples - 1) / 2);
  const found: [Vector, number][] = [];
  for (let y = 0; y < view.height; y++)
    for (let x = 0; x < view.width; x++) {
      const point = plus(plus(middle, view.right, x), view.down, y);
      found.push([point, data[y * view.width + x]!]);
    }
  return found;
}

const facts = (changes: Partial<ImageFacts> = {}): ImageFacts => ({
  ...imageFacts(
    DataSet.of({ PhotometricInterpretation: 'MONOCHROME2', Rows: 5, Columns: 6, BitsAllocated: 16, BitsStored: 12 }),
  ),
  ...changes,
});

describe('the grid of a volume (PS3.3 §C.11.23.1)', () => {
  it('sorts slices along their normal whatever their order, and steps from one to the next', () => {
    const slices = stack({ slices: 4, gap: 2.5 });
    const mixed = [2, 0, 3, 1].map(k => slices[k]!);
    expect(volumeGrid(mixed)).toMatchObject({
      order: [1, 3, 0, 2],
      origin: [10, -20, 30],
      steps: [
        [0.5, 0, 0],
        [0, 1, 0],
        [0, 0, 2.5],
      ],
    });
  });

  it('keeps the shear of a tilted gantry, so that points of the patient stay where they are', () => {
    const grid = volumeGrid(stack({ shear: 0.8 }));
    expect(grid.steps[2]).toEqual([0, expect.closeTo(0.8), 2]);
    const volume = volumeOf(ramp, stack({ shear: 0.8 }));
    const centre = pointAt(grid, [2.5, 2, 1.5]);
    const drawn = inside(volume, { position: plus(centre, [0, 0, -1]), lookAt: centre, up: [0, -1, 0] }, 0, 'average');
    const [point, value] = drawn[Math.floor(drawn.length / 2)]!;
    expect(value).toBeCloseTo(ramp(point), 3);
  });

  const broken: readonly [string, (slices: VolumeSlice[]) => readonly VolumeSlice[], RegExp][] = [
    ['one slice', slices => slices.slice(0, 1), /1 of 2/],
    ['mixed sizes', ([a, ...others]) => [a!, ...others.map(slice => ({ ...slice, rows: 9 }))], /pixels, the first/],
    ['a missing slice', ([a, b, , d]) => [a!, b!, d!], /not of one spacing/],
    ['two slices in one place', ([a, b]) => [a!, b!, b!], /not of one spacing/],
    ['slices that all lie in one plane', ([a]) => [a!, a!], /one plane/],
    ['a slice without a place', ([a, b]) => [a!, { ...b!, geometry: {} }], /where it lies/],
    [
      'a slice that is turned',
      ([a, b]) => [a!, { ...b!, geometry: { ...b!.geometry, orientation: [1, 0, 0, 0, 0, -1] } }],
      /not parallel/,
    ],
    ['other pixels', ([a, b]) => [a!, { ...b!, geometry: { ...b!.geometry, spacing: [1, 0.6] } }], /another size/],
    [
      'another frame of reference',
      ([a, b]) => [a!, { ...b!, geometry: { ...b!.geometry, frameOfReferenceUid: '1.2' } }],
      /frame of reference/,
    ],
  ];
  it.each(broken)('is refused for %s, with a sentence', (_, change, sentence) => {
    const make = (): unknown => volumeGrid(change(stack({ slices: 4 })));
    expect(make).toThrow(expect.objectContaining({ name: 'DecodeError', code: 'not-a-volume' }));
    expect(make).toThrow(sentence);
  });
});

describe('a plane through a volume (PS3.18 §8.3.5.3)', () => {
  const oblique = { position: [9, -19, 30], lookAt: [11.2, -18, 33], up: [0.2, -1, 0.3] } as const;
  const tilted = unit([1, 0.3, -0.2])!;
  const orientations: NonNullable<Geometry['orientation']>[] = [
    axial,
    [...tilted, ...unit(cross([0.1, 0.2, 1], tilted))!],
  ];

  it.each(orientations)('through a linear ramp is exact, whichever way the slices lie', (...orientation) => {
    const volume = volumeOf(ramp, stack({ columns: 16, rows: 12, slices: 10, gap: 0.7, orientation }));
    const { grid } = volume;
    const lookAt = pointAt(grid, [7.3, 5.1, 4.2]);
    const camera = { position: plus(lookAt, [1, 2, 3]), lookAt, up: oblique.up };
    for (const slab of [0, 1.5]) {
      const drawn = inside(volume, camera, slab, 'average').filter(([point]) => isWithin(volume, point, 1.3));
      expect(drawn.length).toBeGreaterThan(20);
      for (const [point, value] of drawn) expect(value).toBeCloseTo(ramp(point), 2);
    }
  });

  it('of a slab has the highest, lowest or mean value of what lies in it', () => {
    const volume = volumeOf(([, , z]) => z, stack({ columns: 20, rows: 20, slices: 20, gap: 1 }));
    const middle = (projection: Projection): number => {
      const drawn = inside(volume, { side: 'f' }, 8, projection);
      return drawn[Math.floor(drawn.length / 2)]![1];
    };
    // The slab goes from 35.5 to 43.5; its eight samples are in the middles of eighths.
    expect(['minimum', 'average', 'maximum'].map(each => middle(each as Projection))).toEqual([36, 39.5, 43]);
  });

  it.each<[Side, Vector, Vector]>([
    ['f', [1, 0, 0], [0, 1, 0]],
    ['h', [-1, 0, 0], [0, 1, 0]],
    ['a', [1, 0, 0], [0, 0, -1]],
    ['p', [-1, 0, 0], [0, 0, -1]],
    ['l', [0, 1, 0], [0, 0, -1]],
    ['r', [0, -1, 0], [0, 0, -1]],
  ])('from side %s has the patient the right way round', (side, right, down) => {
    const { grid } = volumeOf(ramp);
    const view = viewOf(grid, cameraOf(grid, { side }), 0);
    expect(scaled(view.right, 1 / view.pixel)).toEqual(right.map(value => expect.closeTo(value)));
    expect(scaled(view.down, 1 / view.pixel)).toEqual(down.map(value => expect.closeTo(value)));
  });

  it('shows the voxels of a slice as they are', () => {
    const volume = volumeOf(([x, y, z]) => 100 * z + 10 * y + x, stack({ columns: 4, rows: 4, slices: 3, gap: 1 }));
    const square = {
      ...volume,
      grid: {
        ...volume.grid,
        steps: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ] as const,
      },
    };
    const view = viewOf(square.grid, cameraOf(square.grid, { side: 'f' }), 0);
    expect([view.width, view.height, view.samples]).toEqual([4, 4, 1]);
    expect([...project(square, view, 'average')]).toEqual([...volume.voxels.subarray(16, 32)]);
  });

  it('has larger pixels where the shortest side of a voxel would make too many of them, or too many samples', () => {
    const flat = volumeGrid(stack({ columns: 512, rows: 256, slices: 2000, gap: 0.001 }));
    const above = viewOf(flat, cameraOf(flat, { side: 'f' }));
    expect(Math.max(above.width, above.height)).toBeLessThanOrEqual(4096);
    expect(above.width * above.height * above.samples).toBeLessThanOrEqual(2 ** 32 * 1.01);
    expect([above.width * above.pixel, above.height * above.pixel].map(Math.round)).toEqual([256, 256]);
    const plane = viewOf(flat, cameraOf(flat, { side: 'f' }), 0);
    expect([plane.width, plane.height, plane.samples]).toEqual([4096, 4096, 1]);
  });

  it('leaves out what no ray meets', () => {
    const volume = volumeOf(ramp);
    const view = viewOf(volume.grid, cameraOf(volume.grid, { side: 'f' }), 0);
    const beside = { ...view, origin: plus(view.origin, [100, 0, 0] as const) };
    expect(project(volume, beside, 'maximum').every(Number.isNaN)).toBe(true);
  });

  it.each([
    ['looks at where it is', { position: [1, 2, 3], lookAt: [1, 2, 3], up: [0, 0, 1] }],
    ['has up along its sight', { position: [1, 2, 3], lookAt: [1, 2, 4], up: [0, 0, 1] }],
    ['has no up', { position: [1, 2, 3], lookAt: [1, 2, 4], up: [0, 0, 0] }],
  ] as const)('is refused for a camera that %s', (_, camera) => {
    expect(() => cameraOf(volumeGrid(stack({})), camera)).toThrow(expect.objectContaining({ code: 'bad-viewpoint' }));
  });
});

describe('a picture of a volume (PS3.18 §8.3.5.3.3)', () => {
  const ball = volumeOf(
    point => (Math.hypot(...plus(point, [-15, 15, -35])) < 4 ? 1000 : -1000),
    stack({ columns: 20, rows: 10, slices: 10, gap: 1 }),
  );
  const scene = { viewpoint: { side: 'a' }, facts: facts(), display: plainDisplay } as const;
  const voi = { center: 0, width: 2000, function: 'linear-exact' } as const;

  it('by maximum intensity shows the brightest of each ray, in the window and the size that are asked for', () => {
    const { picture, window, camera } = drawVolume(ball, {
      ...scene,
      projection: 'maximum',
      show: { voi, size: { width: 10, height: 10 } },
    });
    expect([picture.width, picture.height, picture.channels]).toEqual([10, 10, 1]);
    expect([picture.data[0], picture.data[55]]).toEqual([0, 255]);
    expect(window).toEqual(voi);
    expect(dot(plus(camera.lookAt, scaled(camera.position, -1)), [0, 1, 0])).toBeCloseTo(1);
  });

  it('by volume rendering shows a lit surface, brighter where it faces the viewer', () => {
    const { picture } = drawVolume(ball, { ...scene, projection: 'composite', show: { voi } });
    const at = (x: number, y: number): number => picture.data[y * picture.width + x]!;
    const [x, y] = [Math.floor(picture.width / 2), Math.floor(picture.height / 2)];
    expect(at(0, 0)).toBe(0);
    expect(at(x, y)).toBeGreaterThan(120);
    expect(at(x, y)).toBeGreaterThan(at(x, y - Math.round(3.7 / 0.5)));
  });

  it('is ended between two rows by what the checkpoint throws', () => {
    const stop = (): never => {
      throw new Error('enough');
    };
    expect(() => drawVolume(ball, { ...scene, projection: 'maximum' }, stop)).toThrow('enough');
  });
});

describe('voxels', () => {
  const slices = stack({ slices: 2 });
  const frame = (values: readonly number[], own: ImageFacts): ReturnType<typeof decodeFrame> =>
    decodeFrame(new Uint8Array(Uint16Array.from(values).buffer), own, {
      uid: '1.2.840.10008.1.2.1',
      name: 'Explicit VR Little Endian',
      codec: 'none',
      fragment: 'none',
    });
  const ct: Rescale = { slope: 2, intercept: -1000 };

  it('are kept as stored where all slices have one rescale, else as rescaled numbers', () => {
    const own = facts();
    expect(
      voxelKind([
        { facts: own, rescale: ct },
        { facts: own, rescale: ct },
      ]),
    ).toEqual({
      store: 'uint16',
      bytes: 2,
      ...{ slope: 2, intercept: -1000 },
    });
    const mixed = voxelKind([{ facts: own, rescale: ct }, { facts: own }]);
    expect(mixed).toEqual({ store: 'float32', bytes: 4, slope: 1, intercept: 0 });
    expect(voxelBytes(volumeGrid(slices), mixed)).toBe(6 * 5 * 2 * 4);
    const builder = new VolumeBuilder(volumeGrid(slices), mixed);
    builder.put(1, frame(Array(30).fill(700), own), ct);
    expect([builder.volume.voxels[29], builder.volume.voxels[30]]).toEqual([0, 400]);
  });

  it('of padding count as the lowest of their slice', () => {
    const own = facts({ padding: { low: 4000, high: 4095 } });
    const builder = new VolumeBuilder(volumeGrid(slices), voxelKind([{ facts: own }]));
    builder.put(0, frame([4095, 50, ...Array(28).fill(60)], own));
    expect([...builder.volume.voxels.subarray(0, 3)]).toEqual([50, 50, 60]);
  });

  it('of colour images make no volume', () => {
    const colour = imageFacts(
      DataSet.of({ PhotometricInterpretation: 'RGB', SamplesPerPixel: 3, Rows: 5, Columns: 6, BitsAllocated: 8 }),
    );
    expect(() => voxelKind([{ facts: colour }])).toThrow(expect.objectContaining({ code: 'not-a-volume' }));
  });
});

/** Whether a point is so many millimetres away from the border of the centres of voxels. */
function isWithin({ grid }: Volume, point: Vector, margin: number): boolean {
  const normals = grid.steps.map((_, axis) => unit(cross(grid.steps[(axis + 1) % 3]!, grid.steps[(axis + 2) % 3]!))!);
  const far = pointAt(grid, [grid.columns - 1, grid.rows - 1, grid.slices - 1]);
  return normals.every((normal, axis) => {
    const along = Math.sign(dot(grid.steps[axis]!, normal));
    const near = dot(plus(point, grid.origin, -1), normal) * along;
    return near >= margin && dot(plus(far, point, -1), normal) * along >= margin;
  });
}

describe('a camera that goes along a line (PS3.18 §8.3.5.3.10)', () => {
  it('has pictures of one size, in the middle of which is each place, seen from the same side', () => {
    const volume = volumeOf(ramp);
    const camera = cameraOf(volume.grid, { position: [0, -3, 1], lookAt: [0, 0, 0], up: [0, 0, 1] });
    const along: readonly Vector[] = [
      [11, -19, 31],
      [12, -18.5, 33],
      [14, -18, 35],
    ];
    const views = along.map(at => placedView(volume.grid, movedTo(camera, at), { at, along }, 0));
    expect(new Set(views.map(({ width, height, samples }) => `${width} ${height} ${samples}`)).size).toBe(1);
    for (const [k, view] of views.entries()) {
      const across = plus(view.origin, view.right, (view.width - 1) / 2);
      const middle = plus(across, view.down, (view.height - 1) / 2);
      for (const axis of [0, 1, 2] as const) expect(middle[axis]).toBeCloseTo(along[k]![axis], 6);
      expect(view.deep).toEqual(views[0]?.deep);
      expect(view.right).toEqual(views[0]?.right);
    }
  });
});

describe('a camera that goes around what it looks at (PS3.18 §8.3.5.3.9)', () => {
  const volume = volumeOf(ramp);
  const camera = cameraOf(volume.grid, { side: 'a' });

  it('has pictures of one size, whose middle and whose upright stay', () => {
    const views = [0, 37, 90, 180, 271, -45].map(turn => turnedView(volume.grid, camera, { degrees: turn, of: 6 }));
    const [first] = views;
    for (const view of views) {
      expect([view.width, view.height, view.pixel]).toEqual([first!.width, first!.height, first!.pixel]);
      const middle = plus(
        plus(plus(view.origin, view.right, (view.width - 1) / 2), view.down, (view.height - 1) / 2),
        view.deep,
        (view.samples - 1) / 2,
      );
      for (const [k, value] of camera.lookAt.entries()) expect(middle[k]).toBeCloseTo(value, 6);
      for (const [k, value] of first!.down.entries()) expect(view.down[k]).toBeCloseTo(value, 6);
      expect(dot(view.right, view.deep)).toBeCloseTo(0, 6);
    }
  });

  it('has larger pixels where its pictures would be more work than one by itself', () => {
    const { grid } = volumeOf(() => 0, stack({ columns: 6, rows: 5, slices: 4 }));
    const large = { ...grid, columns: 512, rows: 512, slices: 400 };
    const [one, many] = [1, 100].map(of => turnedView(large, cameraOf(large, { side: 'a' }), { degrees: 30, of }));
    const work = many!.width * many!.height * many!.samples * 100;
    expect([work < 1.01 * 2 ** 32, work > 0.9 * 2 ** 32]).toEqual([true, true]);
    expect(many!.pixel * many!.width).toBeCloseTo(one!.pixel * one!.width, -1);
  });

  it.each([
    [0, 'a'],
    [90, 'l'],
    [180, 'p'],
    [270, 'r'],
  ] as const)('after %i degrees looks from the side %s', (turn, side) => {
    const turned = turnedView(volume.grid, camera, { degrees: turn, of: 4 });
    const beside = viewOf(volume.grid, cameraOf(volume.grid, { side }));
    for (const way of ['right', 'deep'] as const) {
      const [own, other] = [unit(turned[way])!, unit(beside[way])!];
      expect(dot(own, other)).toBeCloseTo(1, 6);
    }
  });
});
