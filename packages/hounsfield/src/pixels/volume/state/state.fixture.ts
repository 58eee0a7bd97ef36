import { DataSet } from '../../../data/index.ts';

/** A plane of 6 × 4 mm at z = 32, 0.5 mm from the left and upper border of the stack of the tests; changed as told. */
export function planarState(changes: object = {}, input: object = {}, set: object = {}): DataSet {
  return DataSet.of({
    ...related(input, set),
    ...{ MultiPlanarReconstructionStyle: 'PLANAR', MPRThicknessType: 'THIN' },
    ...{ MPRViewWidthDirection: [1, 0, 0], MPRViewWidth: 2, MPRViewHeightDirection: [0, 1, 0], MPRViewHeight: 4 },
    ...{ MPRTopLeftHandCorner: [10, -20, 32], PixelPresentation: 'MONOCHROME', PresentationLUTShape: 'IDENTITY' },
    ...changes,
  });
}

/** Looks along z at 2 × 4 mm of the same stack; `component` changes its colours. */
export function renderingState(changes: object = {}, component: object = {}): DataSet {
  return DataSet.of({
    ...related({}, {}),
    ...{ RenderProjection: 'ORTHOGRAPHIC', RenderingMethod: 'VOLUME_RENDERED', PixelPresentation: 'TRUE_COLOR' },
    ...{ ViewpointPosition: [11, -18, 20], ViewpointLookAtPoint: [11, -18, 33], ViewpointUpDirection: [0, -1, 0] },
    RenderFieldOfView: [-1, 1, 2, -2, 5, 30],
    VolumeStreamSequence: [
      {
        VolumetricPresentationInputSetUID: '1.2.3',
        PresentationStateClassificationComponentSequence: [classification(component)],
      },
    ],
    PresentationStateCompositorComponentSequence: [],
    ...changes,
  });
}

/** Shades of red, all opaque, unless changed. */
export function classification(changes: object = {}): object {
  return {
    ComponentType: 'ONE_TO_RGBA',
    ComponentInputSequence: [{ VolumetricPresentationInputIndex: 1 }],
    ...{ RGBLUTTransferFunction: 'TABLE', AlphaLUTTransferFunction: 'TABLE' },
    ...palette('Red', [0, 255]),
    ...palette('Green', [0, 0]),
    ...palette('Blue', [0, 0]),
    ...palette('Alpha', [255, 255]),
    ...changes,
  };
}

export function palette(name: 'Red' | 'Green' | 'Blue' | 'Alpha', entries: readonly number[]): object {
  return {
    [`${name}PaletteColorLookupTableDescriptor`]: [entries.length, 0, 8],
    [`${name}PaletteColorLookupTableData`]: Uint8Array.from(entries),
  };
}

function related(input: object, set: object): object {
  return {
    FrameOfReferenceUID: '1.2.9',
    VolumetricPresentationInputSetSequence: [
      {
        VolumetricPresentationInputSetUID: '1.2.3',
        PresentationInputType: 'VOLUME',
        ReferencedImageSequence: [{ ReferencedSOPInstanceUID: '1.2.4' }],
        ...set,
      },
    ],
    VolumetricPresentationStateInputSequence: [
      {
        ...{ VolumetricPresentationInputNumber: 1, VolumetricPresentationInputSetUID: '1.2.3', Crop: 'NO' },
        ...{ WindowCenter: [50], WindowWidth: [100], VOILUTFunction: 'LINEAR_EXACT' },
        ...input,
      },
    ],
    GlobalCrop: 'NO',
  };
}
