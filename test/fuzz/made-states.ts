import type { Elements } from '../../packages/testkit/src/elements.ts';

const palette = (name: 'Red' | 'Green' | 'Blue' | 'Alpha'): Elements => [
  [`${name}PaletteColorLookupTableDescriptor`, [4, 0, 8]],
  [`${name}PaletteColorLookupTableData`, Uint8Array.of(0, 80, 160, 255)],
];

const component: Elements = [
  ['ComponentType', 'ONE_TO_RGBA'],
  ['ComponentInputSequence', [[['VolumetricPresentationInputIndex', 1]]]],
  ['RGBLUTTransferFunction', 'TABLE'],
  ['AlphaLUTTransferFunction', 'TABLE'],
  ...(['Red', 'Green', 'Blue', 'Alpha'] as const).flatMap(palette),
];

/** What all volumetric presentation states have (PS3.3 §C.11.23), with both ways to crop (§C.11.24). */
const common: Elements = [
  ['SOPInstanceUID', '2.25.9'],
  ['FrameOfReferenceUID', '2.25.1'],
  [
    'VolumetricPresentationInputSetSequence',
    [
      [
        ['VolumetricPresentationInputSetUID', '2.25.2'],
        ['PresentationInputType', 'VOLUME'],
        ['ReferencedImageSequence', [[['ReferencedSOPInstanceUID', '2.25.7']]]],
      ],
    ],
  ],
  [
    'VolumetricPresentationStateInputSequence',
    [
      [
        ['VolumetricPresentationInputNumber', 1],
        ['VolumetricPresentationInputSetUID', '2.25.2'],
        ['RenderingMethod', 'AVERAGE_IP'],
        ['Crop', 'YES'],
        ['CroppingSpecificationIndex', [1, 2]],
        ['WindowCenter', '50'],
        ['WindowWidth', '100'],
      ],
    ],
  ],
  ['GlobalCrop', 'NO'],
  [
    'VolumeCroppingSequence',
    [
      [
        ['CroppingSpecificationNumber', 1],
        ['VolumeCroppingMethod', 'BOUNDING_BOX'],
        ['BoundingBoxCrop', [0, 0, 0, 6, 6, 6]],
      ],
      [
        ['CroppingSpecificationNumber', 2],
        ['VolumeCroppingMethod', 'OBLIQUE_PLANES'],
        [
          'ObliqueCroppingPlaneSequence',
          [
            [
              ['Plane', [1, 0, 0, -5]],
              ['PlaneNormal', [1, 0, 0]],
            ],
          ],
        ],
      ],
    ],
  ],
];

/** Elements of volumetric presentation states with all that is drawn. */
export const volumetricStates: Readonly<Record<'planar' | 'rendering', Elements>> = {
  planar: [
    ['SOPClassUID', '1.2.840.10008.5.1.4.1.1.11.6'],
    ...common,
    ['MultiPlanarReconstructionStyle', 'PLANAR'],
    ['MPRThicknessType', 'SLAB'],
    ['MPRSlabThickness', 3],
    ['MPRViewWidthDirection', [1, 0, 0]],
    ['MPRViewWidth', 7],
    ['MPRViewHeightDirection', [0, 1, 0]],
    ['MPRViewHeight', 5],
    ['MPRTopLeftHandCorner', [0, 0, 3]],
    ['PixelPresentation', 'MONOCHROME'],
    ['PresentationLUTShape', 'INVERSE'],
  ],
  rendering: [
    ['SOPClassUID', '1.2.840.10008.5.1.4.1.1.11.8'],
    ...common,
    ['RenderProjection', 'ORTHOGRAPHIC'],
    ['RenderingMethod', 'VOLUME_RENDERED'],
    ['PixelPresentation', 'TRUE_COLOR'],
    ['ViewpointPosition', [3, 3, -20]],
    ['ViewpointLookAtPoint', [3, 3, 3]],
    ['ViewpointUpDirection', [0, -1, 0]],
    ['RenderFieldOfView', [-4, 4, 4, -4, 1, 60]],
    ['SamplingStepSize', 0.5],
    ['ShadingStyle', 'DOUBLESIDED'],
    ['AmbientReflectionIntensity', 0.2],
    ['DiffuseReflectionIntensity', 0.6],
    ['SpecularReflectionIntensity', 0.1],
    ['Shininess', 0.5],
    ['LightDirection', [0, 0.6, 0.8]],
    ['PresentationAnimationStyle', 'SWIVEL'],
    ['SwivelRange', 90],
    [
      'VolumeStreamSequence',
      [
        [
          ['VolumetricPresentationInputSetUID', '2.25.2'],
          ['PresentationStateClassificationComponentSequence', [component]],
        ],
      ],
    ],
  ],
};
