import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, DataSet, type NewElement } from '../../data/index.ts';
import { type DecodedFrame, decodeFrame } from '../decode.ts';
import { factsFor, nativeSyntax } from '../facts.fixture.ts';
import type { RenderOptions } from '../render/options.ts';
import { render } from '../render/render.ts';
import { blend, presentationDrawing, presentationFor } from './apply.ts';
import { drawPath } from './raster.ts';
import { presentationState } from './read.ts';
import type { Point } from './state.ts';

const references: Changes = {
  ReferencedSeriesSequence: [
    {
      ReferencedImageSequence: [
        { ReferencedSOPInstanceUID: '1.2' },
        { ReferencedSOPInstanceUID: '1.3', ReferencedFrameNumber: [2] },
      ],
    },
  ],
};
const wide: Changes = {
  SoftcopyVOILUTSequence: [{ WindowCenter: [50], WindowWidth: [100], VOILUTFunction: 'LINEAR_EXACT' }],
};

function frameOf(samples: readonly number[], columns: number): DecodedFrame {
  return decodeFrame(Uint8Array.from(samples), factsFor({ columns, rows: samples.length / columns }), nativeSyntax);
}

async function shown(changes: Changes, frame: DecodedFrame, options: RenderOptions = {}): Promise<number[][]> {
  const state = await presentationState(DataSet.of({ ...references, ...changes }));
  const picture = render(frame, { ...options, presentationState: presentationFor(state, { sopInstanceUid: '1.2' }) });
  const { width, height, channels, data } = picture;
  return Array.from({ length: height }, (_, y) => [...data.subarray(y * width * channels, (y + 1) * width * channels)]);
}

const six = frameOf([0, 20, 40, 60, 80, 100], 3);

describe('presentation states (PS3.4 Annex N)', () => {
  it('are for the images and frames that they name', async () => {
    const state = await presentationState(DataSet.of(references));
    const refused = expect.objectContaining({ code: 'bad-presentation-state' });
    expect(presentationFor(state, { sopInstanceUid: '1.3', frame: 1 }).state).toBe(state);
    expect(() => presentationFor(state, { sopInstanceUid: '1.3', frame: 0 })).toThrow(refused);
    expect(() => presentationFor(state, { sopInstanceUid: '1.4' })).toThrow(refused);
    await expect(presentationState(DataSet.of({}))).rejects.toThrow(refused);
  });

  it('take the place of what the image says: window, rescale, shape', async () => {
    const display = { windows: [{ center: 1, width: 1, function: 'linear' as const }], voiLuts: [], inverse: true };
    expect(await shown(wide, six, { display })).toEqual([
      [0, 51, 102],
      [153, 204, 255],
    ]);
    const rescaled: Changes = { ...wide, RescaleSlope: 0.5, RescaleIntercept: 0.001, PresentationLUTShape: 'INVERSE' };
    expect(await shown(rescaled, six)).toEqual([
      [255, 229, 204],
      [178, 153, 127],
    ]);
  });

  it('without a window show all that the samples can be (PS3.4 §N.2.1.2)', async () => {
    expect(await shown({}, six)).toEqual([
      [0, 20, 40],
      [60, 80, 100],
    ]);
  });

  it('ignore whether the image is MONOCHROME1 (PS3.3 §C.11.6.1.2)', async () => {
    const facts = factsFor({ columns: 3, rows: 2, photometric: 'MONOCHROME1' });
    const inverted = decodeFrame(Uint8Array.of(0, 20, 40, 60, 80, 100), facts, nativeSyntax);
    expect(await shown(wide, inverted)).toEqual(await shown(wide, six));
  });

  it.each([
    [
      0,
      'N',
      [
        [0, 51, 102],
        [153, 204, 255],
      ],
    ],
    [
      90,
      'N',
      [
        [153, 0],
        [204, 51],
        [255, 102],
      ],
    ],
    [
      180,
      'N',
      [
        [255, 204, 153],
        [102, 51, 0],
      ],
    ],
    [
      270,
      'N',
      [
        [102, 255],
        [51, 204],
        [0, 153],
      ],
    ],
    [
      0,
      'Y',
      [
        [102, 51, 0],
        [255, 204, 153],
      ],
    ],
    [
      90,
      'Y',
      [
        [0, 153],
        [51, 204],
        [102, 255],
      ],
    ],
  ] as const)('turn by %d degrees clockwise, then flip %s (PS3.3 §C.10.6)', async (angle, flip, expected) => {
    expect(await shown({ ...wide, ImageRotation: angle, ImageHorizontalFlip: flip }, six)).toEqual(expected);
  });

  const area = (values: Changes): Changes => ({ ...wide, DisplayedAreaSelectionSequence: [values] });
  it('show the displayed area, and black outside of the image (PS3.3 §C.10.4)', async () => {
    const inside: Changes = { DisplayedAreaTopLeftHandCorner: [2, 1], DisplayedAreaBottomRightHandCorner: [3, 2] };
    expect(await shown(area(inside), six)).toEqual([
      [51, 102],
      [204, 255],
    ]);
    const around: Changes = { DisplayedAreaTopLeftHandCorner: [0, 2], DisplayedAreaBottomRightHandCorner: [2, 3] };
    expect(await shown(area(around), six)).toEqual([
      [0, 153, 204],
      [0, 0, 0],
    ]);
  });

  it('scale it to fit, magnify it, or show its true size', async () => {
    const whole: Changes = { DisplayedAreaTopLeftHandCorner: [1, 1], DisplayedAreaBottomRightHandCorner: [3, 2] };
    const size = { width: 30, height: 30 };
    const sizeOf = async (changes: Changes, options: RenderOptions = {}): Promise<[number, number]> => {
      const rows = await shown(area({ ...whole, ...changes }), six, options);
      return [rows[0]!.length, rows.length];
    };
    expect(await sizeOf({ PresentationSizeMode: 'SCALE TO FIT' }, { size })).toEqual([30, 20]);
    expect(
      await sizeOf({ PresentationSizeMode: 'SCALE TO FIT', PresentationPixelAspectRatio: [2, 1] }, { size }),
    ).toEqual([23, 30]);
    const double: Changes = { PresentationSizeMode: 'MAGNIFY', PresentationPixelMagnificationRatio: 2 };
    expect(await sizeOf(double)).toEqual([6, 4]);
    const truly: Changes = { PresentationSizeMode: 'TRUE SIZE', PresentationPixelSpacing: [1, 0.5] };
    expect(await sizeOf(truly, { displaySpacing: 0.25 })).toEqual([6, 8]);
  });

  it('refuse an area that would take more memory than allowed', async () => {
    const huge: Changes = {
      DisplayedAreaTopLeftHandCorner: [-2_000_000_000, 1],
      DisplayedAreaBottomRightHandCorner: [3, 2_000_000_000],
    };
    await expect(shown(area(huge), six)).rejects.toThrow(expect.objectContaining({ code: 'picture-too-large' }));
  });

  it('colour greys by a palette (PS3.3 §A.33.3)', async () => {
    const table = (...entries: readonly number[]): Uint8Array => new Uint8Array(Uint16Array.from(entries).buffer);
    const palette: Changes = {
      RedPaletteColorLookupTableDescriptor: [3, 0, 16],
      GreenPaletteColorLookupTableDescriptor: [3, 0, 16],
      BluePaletteColorLookupTableDescriptor: [3, 0, 16],
      RedPaletteColorLookupTableData: table(0, 0, 0xff00),
      GreenPaletteColorLookupTableData: table(0, 0xff00, 0),
      BluePaletteColorLookupTableData: table(0xff00, 0, 0),
    };
    expect(await shown({ ...wide, ...palette }, frameOf([0, 50, 100], 3))).toEqual([
      [0, 0, 255, 255, 0, 255, 0, 255, 255, 0, 0, 255],
    ]);
  });

  it('blend two images by the relative opacity (PS3.3 §C.11.14)', async () => {
    const table = (last: number): Uint8Array => new Uint8Array(Uint16Array.of(0, last).buffer);
    const set = (BlendingPosition: string, uid: string): Changes => ({
      BlendingPosition,
      ...wide,
      ReferencedSeriesSequence: [{ ReferencedImageSequence: [{ ReferencedSOPInstanceUID: uid }] }],
    });
    const state = await presentationState(
      DataSet.of({
        BlendingSequence: [set('UNDERLYING', '1.2'), set('SUPERIMPOSED', '1.5')],
        RelativeOpacity: 0.25,
        RedPaletteColorLookupTableDescriptor: [2, 0, 16],
        GreenPaletteColorLookupTableDescriptor: [2, 0, 16],
        BluePaletteColorLookupTableDescriptor: [2, 0, 16],
        RedPaletteColorLookupTableData: table(0xff00),
        GreenPaletteColorLookupTableData: table(0),
        BluePaletteColorLookupTableData: table(0),
      }),
    );
    const below = { ...frameOf([100, 0], 2), sopInstanceUid: '1.2' };
    const above = { ...frameOf([100, 100], 2), sopInstanceUid: '1.5' };
    expect([...blend(state, below, above).data]).toEqual([255, 191, 191, 255, 64, 0, 0, 255]);
    expect(() => blend(state, below, { ...six, sopInstanceUid: '1.5' })).toThrow(
      expect.objectContaining({ code: 'bad-presentation-state' }),
    );
  });
});

const layer: Changes = {
  GraphicLayer: 'A',
  GraphicLayerOrder: 1,
  GraphicLayerRecommendedDisplayGrayscaleValue: 0xffff,
};
const graphic = (GraphicType: string, GraphicData: readonly number[], more: Changes = {}): Changes => ({
  GraphicLayerSequence: [layer],
  GraphicAnnotationSequence: [
    {
      GraphicLayer: 'A',
      GraphicObjectSequence: [{ GraphicAnnotationUnits: 'PIXEL', GraphicType, GraphicData, ...more }],
    },
  ],
});
const black = frameOf(new Array(64).fill(0), 8);
const marks = (rows: readonly (readonly number[])[]): string[] =>
  rows.map(row => row.map(level => (level > 0 ? '#' : '.')).join(''));

describe('overlays of a presentation state', () => {
  /** Two by two pixels in the upper left corner. */
  function withOverlay(dataSet: DataSet, activation: string | undefined): DataSet {
    const row = (element: number, vr: 'US' | 'SS' | 'CS' | 'OW', value: unknown): NewElement => ({
      tag: 0x6000_0000 + element,
      vr,
      value,
    });
    return dataSet.withElements([
      row(0x10, 'US', 2),
      row(0x11, 'US', 2),
      row(0x40, 'CS', 'G'),
      row(0x50, 'SS', [1, 1]),
      ...(activation === undefined ? [] : [row(0x1001, 'CS', activation)]),
      row(0x3000, 'OW', Uint8Array.of(0b1001, 0)),
    ]);
  }
  const drawnBy = async (dataSet: DataSet): Promise<number[]> => {
    const state = await presentationState(dataSet);
    const presentation = presentationFor(state, { sopInstanceUid: '1.2' });
    return [...render(frameOf([50, 50, 50, 50], 2), { presentationState: presentation }).data];
  };
  const grey: Changes = { ...layer, GraphicLayerRecommendedDisplayGrayscaleValue: 0x8000 };

  it('are shown in the grey of the layer that they are activated in, and not at all without one (PS3.3 §C.11.7)', async () => {
    const dataSet = DataSet.of({ ...references, ...wide, GraphicLayerSequence: [grey] });
    expect(await drawnBy(withOverlay(dataSet, 'A'))).toEqual([128, 128, 128, 128]);
    const white = DataSet.of({ ...references, ...wide, GraphicLayerSequence: [layer] });
    expect(await drawnBy(withOverlay(white, 'A'))).toEqual([255, 128, 128, 255]);
    expect(await drawnBy(withOverlay(white, 'B'))).toEqual([128, 128, 128, 128]);
    expect(await drawnBy(withOverlay(white, undefined))).toEqual([128, 128, 128, 128]);
  });

  it('may be the shutter, and are no overlay then (PS3.3 §C.7.6.15)', async () => {
    const shutter: Changes = { ShutterShape: ['BITMAP'], ShutterOverlayGroup: 0x6000, ShutterPresentationValue: 0 };
    const dataSet = DataSet.of({ ...references, ...wide, ...shutter, GraphicLayerSequence: [layer] });
    expect(await drawnBy(withOverlay(dataSet, 'A'))).toEqual([0, 128, 128, 0]);
  });
});

describe('graphic annotations (PS3.3 §C.10.5)', () => {
  it.each([
    ['POINT', [2.5, 1.5], {}, ['........', '..#.....', '........']],
    ['POLYLINE', [0, 0, 3.5, 0.5, 3.5, 2.5], {}, ['####....', '...#....', '...#....']],
    ['CIRCLE', [4, 4, 4, 1], { GraphicFilled: 'Y' }, ['........', '.######.', '.######.']],
    ['ELLIPSE', [0, 1.5, 8, 1.5, 4, 0.5, 4, 2.5], {}, ['..####..', '##....##', '.######.']],
  ] as const)('draw a %s', async (type, data, more, expected) => {
    const rows = marks(await shown(graphic(type, data, more), black));
    if (type === 'ELLIPSE') expect(rows.slice(0, 3).join('')).toMatch(/#{3,}/);
    else expect(rows.slice(0, 3)).toEqual(expected);
  });

  it('pass a curve through all of its points', async () => {
    const points = [0.5, 0.5, 4.5, 6.5, 7.5, 2.5];
    const rows = marks(await shown(graphic('INTERPOLATED', points), black));
    for (const [x, y] of [
      [0, 0],
      [4, 6],
      [7, 2],
    ] as const)
      expect(rows[y]?.[x]).toBe('#');
  });

  it('turn with the image, and stay where they are in units of the display', async () => {
    const turned = { ...graphic('POINT', [0.5, 0.5]), ImageRotation: 90 };
    expect(marks(await shown(turned, black))[0]).toBe('.......#');
    const display = { ...graphic('POINT', [0.05, 0.05], { GraphicAnnotationUnits: 'DISPLAY' }), ImageRotation: 90 };
    expect(marks(await shown(display, black))[0]).toBe('#.......');
  });

  it('in colour make the picture one of colours', async () => {
    const red = { ...layer, GraphicLayerRecommendedDisplayCIELabValue: [34_885, 53_485, 50_171] };
    const state = { ...graphic('POINT', [0.5, 0.5]), GraphicLayerSequence: [red] };
    const [first] = await shown(state, black);
    expect(first!.length).toBe(32);
    expect(first![0]).toBeGreaterThan(240);
    expect(first![1]).toBeLessThan(20);
  });

  it('give texts to whoever has fonts, in pixels of the picture', async () => {
    const text: Changes = {
      GraphicLayerSequence: [layer],
      GraphicAnnotationSequence: [
        {
          GraphicLayer: 'A',
          TextObjectSequence: [
            {
              UnformattedTextValue: 'Lesion',
              AnchorPointAnnotationUnits: 'PIXEL',
              AnchorPoint: [2, 4],
              AnchorPointVisibility: 'N',
            },
          ],
        },
      ],
    };
    const state = await presentationState(DataSet.of({ ...references, ...text }));
    const presentation = presentationFor(state, { sopInstanceUid: '1.2' });
    const size = { width: 16, height: 16 };
    expect(presentationDrawing(black, presentation, { size })).toEqual([
      { kind: 'text', text: 'Lesion', anchor: [4, 8], layer: 'A', ink: [255, 255, 255] },
    ]);
  });

  it('cut lines at the edges of the picture, wherever their ends are', () => {
    const end = fc.oneof(fc.double({ noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { minLength: 2, maxLength: 5 }), fc.boolean(), (points, filled) => {
        const picture = { width: 8, height: 8, channels: 1 as const, data: new Uint8ClampedArray(64) };
        const command = {
          kind: 'path' as const,
          layer: '',
          ink: [255, 255, 255] as const,
          points: points as readonly Point[],
          filled,
        };
        drawPath(picture, command);
        expect(picture.data.length).toBe(64);
      }),
    );
  });
});
