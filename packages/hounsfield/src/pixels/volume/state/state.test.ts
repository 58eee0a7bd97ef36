import { describe, expect, it } from 'vitest';
import type { DataSet } from '../../../data/index.ts';
import { DecodeError } from '../../../errors/index.ts';
import { pointAt, type VolumeGrid } from '../grid.ts';
import type { Vector } from '../vector.ts';
import type { Volume } from '../voxels.ts';
import { drawState, type StateScene, stateVolume } from './draw.ts';
import { classification, palette, planarState, renderingState } from './state.fixture.ts';
import { isVolumetricState, volumetricState } from './state.ts';

/** 5 × 9 × 5 voxels of 0.5 × 0.5 × 1 mm, the first centre at (10, -20, 30). */
const grid: VolumeGrid = {
  ...{ columns: 5, rows: 9, slices: 5, origin: [10, -20, 30], order: [] },
  steps: [
    [0.5, 0, 0],
    [0, 0.5, 0],
    [0, 0, 1],
  ],
};

function volumeOf(formula: (point: Vector) => number): Volume {
  const voxels = new Float32Array(grid.columns * grid.rows * grid.slices);
  for (let k = 0, at = 0; k < grid.slices; k++)
    for (let j = 0; j < grid.rows; j++)
      for (let i = 0; i < grid.columns; i++) voxels[at++] = formula(pointAt(grid, [i, j, k]));
  return { grid, voxels, slope: 1, intercept: 0 };
}

async function drawn(
  dataSet: DataSet,
  formula: (point: Vector) => number,
  scene: Partial<StateScene> = {},
): Promise<{ width: number; height: number; at: (x: number, y: number) => number[] }> {
  const { picture } = drawState(stateVolume(volumeOf(formula), await volumetricState(dataSet)), scene);
  const { width, height, channels, data } = picture;
  const at = (x: number, y: number) => [
    ...data.subarray((y * width + x) * channels, (y * width + x) * channels + channels),
  ];
  return { width, height, at };
}

/** Grey of a value, the window of the state being from 0 to 100. */
const percent = (value: number): number => Math.round((255 * value) / 100);
const across = ([x]: Vector): number => (x - 10) * 40;
const along = ([, , z]: Vector): number => (z - 30) * 20;

describe('a planar volumetric presentation state (PS3.3 §C.11.26)', () => {
  it('is the rectangle that it says, from its upper left corner on', async () => {
    const state = planarState({ MPRTopLeftHandCorner: [10.5, -20, 32], MPRViewWidth: 1 });
    const { width, height, at } = await drawn(state, ([x, y]) => (x - 10) * 20 + (y + 20) * 10);
    expect([width, height]).toEqual([2, 8]);
    // Centres of pixels are a quarter of a millimetre inside.
    expect(at(0, 0)).toEqual([percent(0.75 * 20 + 0.25 * 10)]);
    expect(at(1, 7)).toEqual([percent(1.25 * 20 + 3.75 * 10)]);
  });

  it('has the slab around its plane, by the method of its input (§C.11.23)', async () => {
    const slab = { MPRThicknessType: 'SLAB', MPRSlabThickness: 2 };
    const grey = async (method: string): Promise<number> =>
      (await drawn(planarState(slab, { RenderingMethod: method }), along)).at(1, 1)[0]!;
    // Two samples, half a millimetre from the plane at 40.
    expect(await grey('MAXIMUM_IP')).toBe(percent(50));
    expect(await grey('MINIMUM_IP')).toBe(percent(30));
    expect(await grey('AVERAGE_IP')).toBe(percent(40));
  });

  it('applies the values of interest to voxels before it averages (PS3.4 §FF.2.2)', async () => {
    const slab = { MPRThicknessType: 'SLAB', MPRSlabThickness: 4 };
    const input = { RenderingMethod: 'AVERAGE_IP', WindowCenter: [30], WindowWidth: [20] };
    // 10, 30, 50 and 70 of the slab are 0, a half, 1 and 1 of the window.
    expect((await drawn(planarState(slab, input), along)).at(1, 1)).toEqual([Math.round(255 * 0.625)]);
  });

  it.each([
    ['8 bits', new Uint8Array(225), 2, -90],
    ['8 bits with a sign', new Int8Array(225), 2, 100],
    ['16 bits', new Uint16Array(225), 1, -1000],
    ['16 bits with a sign', new Int16Array(225), 1, 1000],
  ])('is the same of voxels of %s, which are kept as they were stored', async (_, voxels, slope, intercept) => {
    const floats = volumeOf(across);
    voxels.set(floats.voxels.map(value => (value - intercept) / slope));
    const state = await volumetricState(planarState({}, { WindowCenter: [33], WindowWidth: [44] }));
    const pictures = [floats, { grid, voxels, slope, intercept }].map(
      volume => drawState(stateVolume(volume, state)).picture,
    );
    const [expected, found] = pictures.map(({ data }) => [...data]);
    expect(new Set(expected).size).toBe(4);
    expect(found!.every((grey, at) => Math.abs(grey - expected![at]!) <= 1)).toBe(true);
  });

  it('shows black for white where its presentation table is INVERSE, and black where nothing is (§C.11.27)', async () => {
    const state = planarState({ PresentationLUTShape: 'INVERSE', MPRViewWidth: 4 });
    const { at } = await drawn(state, () => 20);
    expect([at(1, 1), at(7, 1)]).toEqual([[percent(80)], [0]]);
  });

  it('takes a VOI table in place of a window, which may begin below zero (§C.11.2)', async () => {
    const table = { LUTDescriptor: [3, -1, 8], LUTData: Uint8Array.of(10, 20, 30, 0) };
    const input = { WindowCenter: undefined, WindowWidth: undefined, VOILUTSequence: [table] };
    const { at } = await drawn(planarState({}, input), () => 0);
    expect(at(1, 1)).toEqual([20]);
  });

  it('keeps what is in a bounding box, whichever its corners (§C.11.24)', async () => {
    const crop = { CroppingSpecificationNumber: 4, VolumeCroppingMethod: 'BOUNDING_BOX' };
    const state = planarState(
      { VolumeCroppingSequence: [{ ...crop, BoundingBoxCrop: [12, -16, 40, 11, -20, 20] }] },
      { Crop: 'YES', CroppingSpecificationIndex: [4] },
    );
    const { at } = await drawn(state, () => 40);
    expect([at(1, 1), at(2, 1)]).toEqual([[0], [percent(40)]]);
  });

  it('keeps what is on the inner side of all planes, of this input and of all (§C.11.23.5)', async () => {
    const plane = (x: number, normal: number[], from: number[]): object => ({
      CroppingSpecificationNumber: x,
      VolumeCroppingMethod: 'OBLIQUE_PLANES',
      ObliqueCroppingPlaneSequence: [{ Plane: from, PlaneNormal: normal }],
    });
    // Two equations of x = 10.5 and x = 11.5, one of them turned around and not of unit length.
    const planes = [plane(1, [-1, 0, 0], [2, 0, 0, -21]), plane(2, [1, 0, 0], [1, 0, 0, -11.5])];
    const state = planarState(
      { VolumeCroppingSequence: planes, GlobalCrop: 'YES', GlobalCroppingSpecificationIndex: [1] },
      { Crop: 'YES', CroppingSpecificationIndex: [2] },
    );
    const { at } = await drawn(state, () => 40);
    expect([0, 1, 2, 3].map(x => at(x, 1)[0])).toEqual([0, percent(40), percent(40), 0]);
  });

  it('has the colours of its component (§C.11.27.2), its opacity left out where nothing is composited', async () => {
    const colours = (component: object): object => ({
      PixelPresentation: 'TRUE_COLOR',
      PresentationStateClassificationComponentSequence: [classification(component)],
    });
    const greens = { ...palette('Green', [0, 100, 200]), ...palette('Red', [0, 0, 9]), ...palette('Blue', [5, 6, 7]) };
    const { at } = await drawn(planarState(colours(greens)), () => 50);
    expect(at(1, 1)).toEqual([0, 100, 6, 255]);
    const equal = await drawn(planarState(colours({ RGBLUTTransferFunction: 'EQUAL_RGB' })), () => 40);
    expect(equal.at(1, 1)).toEqual([102, 102, 102, 255]);
    // Of two bits go four values into the table: 50 of 100 is the third.
    const bits = { ComponentInputSequence: [{ VolumetricPresentationInputIndex: 1, BitsMappedToColorLookupTable: 2 }] };
    expect((await drawn(planarState(colours({ ...greens, ...bits })), () => 50)).at(1, 1)).toEqual([9, 200, 7, 255]);
  });

  it('is seen from another side where that is asked for, whole (PS3.18 §8.3.5.3.4)', async () => {
    const { width, height, at } = await drawn(planarState(), across, { viewpoint: { side: 'a' } });
    // 5 columns of half a millimetre, 5 slices of 1.
    expect([width, height]).toEqual([5, 10]);
    expect(at(4, 3)).toEqual([percent(80)]);
  });
});

describe('a volume rendering state (PS3.3 §C.11.30)', () => {
  it('looks through its field of view', async () => {
    const changes = { RenderFieldOfView: [-1, 0.5, 2, 0, 5, 30], RenderingMethod: 'MAXIMUM_IP' };
    const ramp = Array.from({ length: 256 }, (_, k) => k);
    const state = renderingState(changes, { ...palette('Red', ramp), ...palette('Green', ramp.toReversed()) });
    const { width, height, at } = await drawn(state, ([x, y]) => (x - 10) * 20 + (y + 20) * 10);
    // Up is towards the front: y from -20 to -18, x from 10 to 11.5.
    expect([width, height]).toEqual([3, 4]);
    const grey = percent(1.25 * 20 + 1.75 * 10);
    expect(at(2, 3)).toEqual([grey, 255 - grey, 0, 255]);
  });

  it('gathers what is not transparent from front to back, opacities being for its sampling step', async () => {
    const component = { ...palette('Red', [255, 255]), ...palette('Alpha', [128, 128]) };
    const half = (steps: number): number => Math.round(255 * (1 - (1 - 128 / 255) ** steps));
    const red = async (changes: object): Promise<number> =>
      (await drawn(renderingState(changes, component), () => 50)).at(1, 1)[0]!;
    // Five voxels of 1 mm deep; then of half a millimetre each.
    expect(await red({})).toBe(half(5));
    expect(await red({ SamplingStepSize: 0.5 })).toBe(half(10));
    expect(await red({ SamplingStepSize: 2 })).toBe(half(2.5));
    // Only what is between the near and the far end of the field of view.
    expect(await red({ RenderFieldOfView: [-1, 1, 2, -2, 10.5, 12.5] })).toBe(half(2));
  });

  it('is lit by its light, and not at all without (§C.11.31, §A.80.2.4)', async () => {
    const light = { ShadingStyle: 'SINGLESIDED', AmbientReflectionIntensity: 0.2, DiffuseReflectionIntensity: 0.6 };
    const red = async (changes: object): Promise<number> =>
      // The value grows along the line of sight, so that surfaces face the viewer.
      (await drawn(renderingState(changes, palette('Red', [255, 255])), along)).at(1, 4)[0]!;
    expect(await red({})).toBe(255);
    expect(await red({ ...light, LightDirection: [0, 0, 1] })).toBe(Math.round(255 * 0.8));
    expect(await red({ ...light, LightDirection: [0, 0, -1] })).toBe(Math.round(255 * 0.2));
    expect(await red({ ...light, LightDirection: [0, 0.6, 0.8] })).toBe(Math.round(255 * (0.2 + 0.6 * 0.8)));
    const shiny = { SpecularReflectionIntensity: 0.1, Shininess: 1 };
    expect(await red({ ...light, ...shiny, LightDirection: [0, 0, 1] })).toBe(Math.round(255 * 0.9));
  });

  it('lights what faces away from the viewer where both sides are shaded (§C.11.31.1)', async () => {
    const light = { AmbientReflectionIntensity: 0.2, DiffuseReflectionIntensity: 0.6, LightDirection: [0, 0, 1] };
    const red = async (style: string): Promise<number> =>
      (
        await drawn(renderingState({ ...light, ShadingStyle: style }, palette('Red', [255, 255])), p => 90 - along(p))
      ).at(1, 4)[0]!;
    expect([await red('SINGLESIDED'), await red('DOUBLESIDED')]).toEqual([51, 204]);
  });
});

describe('a volumetric presentation state that moves (PS3.3 §C.11.29)', () => {
  const curve = (...points: number[]): object => ({
    ...{ PresentationAnimationStyle: 'CROSSCURVE', AnimationStepSize: 1, RecommendedAnimationRate: 5 },
    AnimationCurveSequence: [{ VolumetricCurvePoints: new Uint8Array(Float64Array.from(points).buffer) }],
  });

  it('goes along its curve with the middle of its plane, its direction kept', async () => {
    const state = await volumetricState(planarState(curve(11, -18, 31, 11, -18, 33)));
    expect(state.animation).toEqual({
      points: [
        [11, -18, 31],
        [11, -18, 33],
      ],
      step: 1,
      rate: 5,
    });
    const at = [11, -18, 33] as const;
    const place = { at, along: [at] };
    const { width, at: grey } = await drawn(planarState(), along, { place });
    expect([width, grey(1, 1)]).toEqual([4, [percent(60)]]);
    // The same pixels as before, along the plane.
    expect((await drawn(planarState(), across, { place })).at(1, 1)).toEqual(
      (await drawn(planarState(), across)).at(1, 1),
    );
  });

  it('turns about what it looks at, to the right of the camera, in pictures of one size', async () => {
    const ramp = Array.from({ length: 256 }, (_, k) => k);
    const dataSet = renderingState(
      { RenderingMethod: 'MAXIMUM_IP', PresentationAnimationStyle: 'SWIVEL', SwivelRange: 90 },
      palette('Red', ramp),
    );
    expect((await volumetricState(dataSet)).animation).toEqual({ swivel: 90 });
    const still = await drawn(dataSet, across);
    const turned = await drawn(dataSet, along, { turn: { degrees: 90, of: 4 } });
    expect([turned.width, turned.height]).toEqual([still.width, still.height]);
    // From below, up is the front, right is the right of who looks, where x is less; then z grows to the right.
    expect(still.at(0, 4)[0]).not.toBe(still.at(3, 4)[0]);
    const [left, right] = [turned.at(0, 4)[0]!, turned.at(3, 4)[0]!];
    expect([left, right]).toEqual([percent(45), percent(75)].map(value => expect.closeTo(value, -1)));
  });

  it.each<[string, DataSet]>([
    ['no two points', planarState(curve(1, 2, 3))],
    ['no two points', planarState(curve(1, 2, 3, 4, 5, 6, 7))],
    ['impossible', planarState(curve(1, 2, 3, 4, 5, Number.NaN))],
    ['2 to 120 pictures', planarState(curve(1, 2, 3, 1, 2, 3))],
    ['2 to 120 pictures', planarState({ ...curve(1, 2, 3, 4, 5, 6), AnimationStepSize: 1e-9 })],
    ['SWIVEL', planarState({ PresentationAnimationStyle: 'SWIVEL', SwivelRange: 90 })],
    ['CROSSCURVE', renderingState(curve(1, 2, 3, 4, 5, 6))],
    ['SwivelRange', renderingState({ PresentationAnimationStyle: 'SWIVEL', SwivelRange: 400 })],
  ])('is refused with %s', async (word, dataSet) => {
    await expect(volumetricState(dataSet)).rejects.toMatchObject({ detail: expect.stringContaining(word) });
  });
});

describe('a volumetric presentation state that is not drawn', () => {
  const seg = { CroppingSpecificationNumber: 1, VolumeCroppingMethod: 'INCLUDE_SEG' };
  const cropped = { GlobalCrop: 'YES', GlobalCroppingSpecificationIndex: [1] };
  const twice = (keyword: string, from: DataSet): object => {
    const [item] = from.element(keyword as 'VolumeStreamSequence')?.items ?? [];
    return { [keyword]: [item, item] };
  };
  it.each<[string, DataSet]>([
    ['several inputs', planarState(twice('VolumetricPresentationStateInputSequence', planarState()))],
    ['several volume streams', renderingState(twice('VolumeStreamSequence', renderingState()))],
    ['VolumeCroppingMethod INCLUDE_SEG', planarState({ ...cropped, VolumeCroppingSequence: [seg] })],
    ['no cropping of the number', planarState(cropped)],
    ['registration', planarState({}, {}, { ReferencedSpatialRegistrationSequence: [{}] })],
    ['PresentationInputType of this value', planarState({}, {}, { PresentationInputType: 'a patient' })],
    ['RenderProjection PERSPECTIVE', renderingState({ RenderProjection: 'PERSPECTIVE' })],
    ['MultiPlanarReconstructionStyle CURVED', planarState({ MultiPlanarReconstructionStyle: 'CURVED' })],
    ['FLYTHROUGH', planarState({ PresentationAnimationStyle: 'FLYTHROUGH' })],
    ['annotations', planarState({ GraphicAnnotationSequence: [{}] })],
    ['TWO_TO_RGBA', renderingState({}, { ComponentType: 'TWO_TO_RGBA' })],
    ['compositor', renderingState({ PresentationStateCompositorComponentSequence: [{}] })],
    ['neither a window nor a VOI table', planarState({}, { WindowWidth: [0] })],
    ['RenderingMethod of this value', planarState({ MPRThicknessType: 'SLAB', MPRSlabThickness: 1 })],
    ['thickness', planarState({ MPRThicknessType: 'SLAB', MPRSlabThickness: 0 }, { RenderingMethod: 'AVERAGE_IP' })],
    [
      'MPRSlabThickness',
      planarState({ MPRThicknessType: 'SLAB', MPRSlabThickness: 1e9 }, { RenderingMethod: 'AVERAGE_IP' }),
    ],
    ['MPRViewWidth', planarState({ MPRViewWidth: Number.NaN })],
    ['above 0', planarState({ MPRViewHeight: -4 })],
    ['right angles', planarState({ MPRViewHeightDirection: [1, 1, 0] })],
    ['MPRTopLeftHandCorner', planarState({ MPRTopLeftHandCorner: [1, 2] })],
    ['Field of View', renderingState({ RenderFieldOfView: [1, -1, 2, -2, 5, 30] })],
    ['looks nowhere', renderingState({ ViewpointUpDirection: [0, 0, 1] })],
    ['no direction that is up', renderingState({ ViewpointUpDirection: [0, 1e-310, 0] })],
    ['Light Direction', renderingState({ ShadingStyle: 'SINGLESIDED', DiffuseReflectionIntensity: 1 })],
    ['0 to 1', renderingState({ ShadingStyle: 'SINGLESIDED', AmbientReflectionIntensity: 7 })],
    ['no palette', renderingState({}, { RedPaletteColorLookupTableData: undefined })],
    ['do not begin at 0', renderingState({}, { RedPaletteColorLookupTableDescriptor: [2, 7, 8] })],
    [
      'input that there is not',
      renderingState({}, { ComponentInputSequence: [{ VolumetricPresentationInputIndex: 2 }] }),
    ],
    ['Sampling Step Size', renderingState({ SamplingStepSize: 1e-30 })],
    ['refers to no image', planarState({}, {}, { ReferencedImageSequence: [] })],
    [
      'impossible frames',
      planarState(
        {},
        {},
        { ReferencedImageSequence: [{ ReferencedSOPInstanceUID: '1.2', ReferencedFrameNumber: [0] }] },
      ),
    ],
    ['no frame of reference', planarState({ FrameOfReferenceUID: undefined })],
  ])('says so in a word: %s', async (word, dataSet) => {
    expect(isVolumetricState(dataSet)).toBe(true);
    const error = await volumetricState(dataSet).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DecodeError);
    expect([(error as DecodeError).code, (error as DecodeError).detail]).toEqual([
      'bad-presentation-state',
      expect.stringContaining(word),
    ]);
  });

  it('has 64 croppings and as many cropping planes at most', async () => {
    const plane = { Plane: [1, 0, 0, -11.5], PlaneNormal: [1, 0, 0] };
    const crop = (count: number): object => ({
      ...{ CroppingSpecificationNumber: 1, VolumeCroppingMethod: 'OBLIQUE_PLANES' },
      ObliqueCroppingPlaneSequence: Array.from({ length: count }, () => plane),
    });
    const state = (count: number, times: number): DataSet => {
      const numbers = Array.from({ length: times }, () => 1);
      return planarState({
        ...cropped,
        GlobalCroppingSpecificationIndex: numbers,
        VolumeCroppingSequence: [crop(count)],
      });
    };
    await expect(volumetricState(state(65, 1))).rejects.toThrow();
    await expect(volumetricState(state(33, 2))).rejects.toThrow();
    await expect(volumetricState(state(1, 65))).rejects.toThrow();
    expect((await drawn(state(32, 2), () => 40)).at(1, 1)).toEqual([percent(40)]);
  });

  it('is not every object', () => {
    expect(isVolumetricState(planarState().without('VolumetricPresentationStateInputSequence'))).toBe(false);
  });
});
