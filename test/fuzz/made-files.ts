import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type ElementCoding, type Elements, encodeElements } from '../../packages/testkit/src/elements.ts';
import { colourImage, ctSlice, mrSlice } from '../../packages/testkit/src/images.ts';
import { fileOf, nestedObject } from '../../packages/testkit/src/objects.ts';
import { volumetricStates } from './made-states.ts';
import type { Sample } from './samples.ts';

/** Files of each encoding and of each thing that readers do by themselves; none needs the corpus. */
export function madeFiles(): readonly Sample[] {
  return [
    sample('ct', ctSlice(0, { rows: 8, columns: 8 }).bytes),
    sample('mr implicit', mrSlice(0, { rows: 8, columns: 8, implicitVr: true }).bytes),
    sample('us', colourImage({ rows: 4, columns: 4, frames: 3 }).bytes),
    sample('us planar', colourImage({ rows: 4, columns: 4, planar: true, undefinedLengths: true }).bytes),
    sample('nested', nestedObject({ frames: 4 }).bytes),
    sample('nested undefined', nestedObject({ frames: 4, undefinedLengths: true }).bytes),
    sample('big endian', file('1.2.840.10008.1.2.2', rich, { littleEndian: false })),
    sample('implicit', file('1.2.840.10008.1.2', rich, { explicitVr: false })),
    sample('explicit', file('1.2.840.10008.1.2.1', rich, { undefinedLengths: true })),
    sample('rle', file('1.2.840.10008.1.2.5', [...rich, ...pixels])),
    sample('jpeg', file('1.2.840.10008.1.2.4.50', [...rich, ...pixels])),
    sample('bare', encodeElements(rich)),
    sample('bare implicit', encodeElements(rich, { explicitVr: false })),
    sample('acr-nema', encodeElements(acrNema, { explicitVr: false })),
    sample('palette', file('1.2.840.10008.1.2.1', palette)),
    sample('presentation', file('1.2.840.10008.1.2.1', presentation)),
    ...Object.entries(volumetricStates).map(([kind, state]) =>
      sample(`volumetric ${kind}`, file('1.2.840.10008.1.2.1', state)),
    ),
    sample('tiles', file('1.2.840.10008.1.2.1', tiles)),
    ...[japanese, korean, chinese, utf8].map((texts, k) => sample(`texts ${k}`, file('1.2.840.10008.1.2.1', texts))),
    deflated(rich),
  ];
}

function sample(name: string, bytes: Uint8Array): Sample {
  return { kind: 'file', name: `made: ${name}`, bytes };
}

function file(transferSyntaxUid: string, elements: Elements, coding: ElementCoding = {}): Uint8Array {
  const dataSet = encodeElements(elements, { latin1: true, ...coding });
  return fileOf({ sopClassUid: CT, sopInstanceUid: '2.25.7', transferSyntaxUid, dataSet: unwrapped(dataSet) }).bytes;
}

/** Fragments are written as UN of stated length by the testkit; they have undefined length (PS3.5 §A.4). */
function unwrapped(dataSet: Uint8Array): Uint8Array {
  const at = Buffer.from(dataSet).lastIndexOf(Buffer.from([0xe0, 0x7f, 0x10, 0, 0x4f, 0x42]));
  if (at < 0 || dataSet[at + 12] !== 0xfe) return dataSet;
  const whole = Buffer.concat([dataSet, Buffer.from([0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0])]);
  whole.fill(0xff, at + 8, at + 12);
  return new Uint8Array(whole);
}

/** As zlib writes it, to be inflated while it is damaged and deflated again. */
function deflated(elements: Elements): Sample {
  const raw = new Uint8Array(deflateRawSync(encodeElements(elements, { latin1: true })));
  const { bytes } = fileOf({
    sopClassUid: CT,
    sopInstanceUid: '2.25.7',
    transferSyntaxUid: '1.2.840.10008.1.2.1.99',
    dataSet: raw,
  });
  const deflatesFrom = bytes.length - raw.length;
  const whole = Buffer.concat([bytes.subarray(0, deflatesFrom), inflateRawSync(raw)]);
  return { kind: 'file', name: 'made: deflated', bytes: new Uint8Array(whole), deflatesFrom };
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0));
}

function fragments(...contents: readonly (readonly number[])[]): Uint8Array {
  const pieces = contents.map(content => [0xfe, 0xff, 0, 0xe0, content.length, 0, 0, 0, ...content]);
  return Uint8Array.from(pieces.flat());
}

const CT = '1.2.840.10008.5.1.4.1.1.2';

const image: Elements = [
  ['SamplesPerPixel', 1],
  ['PhotometricInterpretation', 'MONOCHROME2'],
  ['Rows', 2],
  ['Columns', 4],
  ['BitsAllocated', 8],
  ['BitsStored', 8],
  ['HighBit', 7],
  ['PixelRepresentation', 0],
];

/** Private blocks, UN that is a sequence, numbers of every kind, names of three groups. */
const rich: Elements = [
  ['SpecificCharacterSet', 'ISO_IR 100'],
  ['SOPClassUID', CT],
  ['SOPInstanceUID', '2.25.7'],
  ['StudyDate', '20260401'],
  ['StudyTime', '101112.123456'],
  ['Modality', 'CT'],
  ['PatientName', 'M\u00fcller^J\u00f6rg=a^b=c'],
  ['PatientID', 'ID12'],
  ['PatientAge', '045Y'],
  ['PatientWeight', '70.5'],
  [0x0009_0010, 'LO', 'GEMS_IDEN_01'],
  [0x0009_1001, 'LO', 'GE_GENESIS_FF'],
  [0x0009_1027, 'SL', 862_399_669],
  [0x0009_10e9, 'UN', fragments([0x10, 0, 0x20, 0, 4, 0, 0, 0, 0x49, 0x44, 0x31, 0x32])],
  [
    'RequestAttributesSequence',
    [
      [
        ['ScheduledProcedureStepID', 'S1'],
        ['ScheduledProtocolCodeSequence', [[['CodeValue', 'AB']], []]],
      ],
    ],
  ],
  ['FrameIncrementPointer', [0x0018_1063]],
  ...image,
  ['RescaleIntercept', '-1024'],
  ['RescaleSlope', '1'],
  ['WindowCenter', '40\\400'],
  ['WindowWidth', '80\\2000'],
  [
    'ModalityLUTSequence',
    [
      [
        ['LUTDescriptor', [4, 0, 16]],
        ['LUTData', new Uint8Array(8)],
      ],
    ],
  ],
  [0x0040_9225, 'FD', 0.5],
  [0x0066_0129, 'OL', new Uint8Array(8)],
  [0x0040_a43a, 'SV', -5],
];

/** A presentation state with one of all that it can have. */
const presentation: Elements = [
  ['SOPClassUID', '1.2.840.10008.5.1.4.1.1.11.1'],
  ['SOPInstanceUID', '2.25.8'],
  [
    'ReferencedSeriesSequence',
    [
      [
        [
          'ReferencedImageSequence',
          [
            [
              ['ReferencedSOPInstanceUID', '2.25.7'],
              ['ReferencedFrameNumber', '1\\2'],
            ],
          ],
        ],
      ],
    ],
  ],
  [
    'SoftcopyVOILUTSequence',
    [
      [
        ['WindowCenter', '40'],
        ['WindowWidth', '400'],
      ],
    ],
  ],
  [
    'PresentationLUTSequence',
    [
      [
        ['LUTDescriptor', [4, 0, 8]],
        ['LUTData', new Uint8Array(8)],
      ],
    ],
  ],
  ['ShutterShape', 'RECTANGULAR\\CIRCULAR\\POLYGONAL\\BITMAP'],
  ['ShutterLeftVerticalEdge', '2'],
  ['ShutterRightVerticalEdge', '15'],
  ['ShutterUpperHorizontalEdge', '2'],
  ['ShutterLowerHorizontalEdge', '15'],
  ['CenterOfCircularShutter', '8\\8'],
  ['RadiusOfCircularShutter', '7'],
  ['VerticesOfThePolygonalShutter', '1\\1\\1\\16\\16\\8'],
  ['ShutterOverlayGroup', 0x6000],
  ['ShutterPresentationValue', 0x8000],
  ['ImageRotation', 90],
  ['ImageHorizontalFlip', 'Y'],
  [
    'DisplayedAreaSelectionSequence',
    [
      [
        ['DisplayedAreaTopLeftHandCorner', [1, 1]],
        ['DisplayedAreaBottomRightHandCorner', [16, 16]],
        ['PresentationSizeMode', 'MAGNIFY'],
        ['PresentationPixelAspectRatio', '2\\1'],
        [0x0070_0103, 'FL', 2],
      ],
    ],
  ],
  [
    'GraphicLayerSequence',
    [
      [
        ['GraphicLayer', 'A'],
        ['GraphicLayerOrder', '1'],
      ],
    ],
  ],
  [
    'GraphicAnnotationSequence',
    [
      [
        ['GraphicLayer', 'A'],
        [
          'GraphicObjectSequence',
          ['POLYLINE', 'INTERPOLATED', 'CIRCLE', 'ELLIPSE'].map(
            (type): Elements => [
              ['GraphicAnnotationUnits', type === 'CIRCLE' ? 'DISPLAY' : 'PIXEL'],
              // Four points of single precision.
              [0x0070_0022, 'FL', new Uint8Array(Float32Array.of(1, 2, 9, 2, 5, 1, 5, 8).buffer)],
              ['GraphicType', type],
              ['GraphicFilled', 'Y'],
            ],
          ),
        ],
      ],
    ],
  ],
  [0x6000_0010, 'US', 4],
  [0x6000_0011, 'US', 8],
  [0x6000_0040, 'CS', 'G'],
  [0x6000_0050, 'SS', 1],
  [0x6000_1001, 'CS', 'A'],
  [0x6000_3000, 'OW', new Uint8Array(4).fill(0x5a)],
];

const pixels: Elements = [
  ['NumberOfFrames', 2],
  [
    0x7fe0_0010,
    'OB',
    fragments(
      [0, 0, 0, 0, 82, 0, 0, 0],
      [1, 0, 0, 0, 64, 0, 0, 0, ...new Array<number>(56).fill(0), 7, 0, 1, 2, 3, 4, 5, 6, 7, 0],
      [1, 0, 0, 0, 64, 0, 0, 0, ...new Array<number>(56).fill(0), 0xf9, 9],
    ),
  ],
];

const acrNema: Elements = [
  [0x0008_0000, 'UL', 24],
  [0x0008_0001, 'UL', 200],
  [0x0008_0010, 'SH', 'ACR-NEMA 2.0'],
  ['Modality', 'CT'],
  ['PatientID', 'ID12'],
  ...image,
  [0x7fe0_0010, 'OW', new Uint8Array(8)],
];

const palette: Elements = [
  ...rich.filter(([name]) => name !== 'PhotometricInterpretation'),
  ['PhotometricInterpretation', 'PALETTE COLOR'],
  ['RedPaletteColorLookupTableDescriptor', [4, 0, 16]],
  ['GreenPaletteColorLookupTableDescriptor', [4, 0, 16]],
  ['BluePaletteColorLookupTableDescriptor', [4, 0, 16]],
  ['RedPaletteColorLookupTableData', new Uint8Array(8)],
  ['GreenPaletteColorLookupTableData', new Uint8Array(8)],
  ['BluePaletteColorLookupTableData', new Uint8Array(8)],
  [0x7fe0_0010, 'OW', Uint8Array.of(0, 1, 2, 3, 3, 2, 1, 0)],
];

const tiles: Elements = [
  ...rich,
  ['NumberOfFrames', 4],
  ['TotalPixelMatrixColumns', 8],
  ['TotalPixelMatrixRows', 4],
  ['DimensionOrganizationType', 'TILED_FULL'],
  [0x7fe0_0010, 'OB', new Uint8Array(32)],
];

const japanese: Elements = [
  ['SpecificCharacterSet', '\\ISO 2022 IR 87\\ISO 2022 IR 13'],
  ['PatientName', latin1('Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B')],
  ['PatientComments', latin1('\x1b$B;3\x1b(B\r\nplain\f\x1b)I\xd4\xcf\xc0\xde')],
];
const korean: Elements = [
  ['SpecificCharacterSet', '\\ISO 2022 IR 149'],
  [
    'PatientName',
    latin1('Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf'),
  ],
];
const chinese: Elements = [
  ['SpecificCharacterSet', 'GB18030'],
  ['PatientName', latin1('Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab')],
];
const utf8: Elements = [
  ['SpecificCharacterSet', 'ISO_IR 192'],
  ['PatientName', new TextEncoder().encode('Wang^Xiao=王^小東= ')],
];
