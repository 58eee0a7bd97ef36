import { type Changes, createUid } from 'hounsfield/data';

/** What becomes of pictures and films (PS3.3 §A.8, §A.32). */
export interface ImageKind {
  readonly sopClassUid: string;
  readonly modality: string;
  /** Frames, bits and colours that the SOP Class takes. */
  readonly takes: { readonly frames: 'one' | 'many'; readonly pixels: 'any' | 'grey-8' | 'grey-16' | 'colour' };
  readonly isVideo?: boolean;
  /** Attributes of its modules that nobody can tell from the picture; of type 2 as a rule. */
  readonly more: Changes;
}

/** By the word of `--as`. The first row of a word that takes the pictures is it. */
export const imageKinds: Readonly<Record<string, readonly ImageKind[]>> = {
  'secondary-capture': [
    {
      sopClassUid: '1.2.840.10008.5.1.4.1.1.7',
      modality: 'OT',
      takes: { frames: 'one', pixels: 'any' },
      more: { ConversionType: 'WSD', PatientOrientation: null },
    },
    ...(
      [
        ['1.2.840.10008.5.1.4.1.1.7.2', 'grey-8'],
        ['1.2.840.10008.5.1.4.1.1.7.3', 'grey-16'],
        ['1.2.840.10008.5.1.4.1.1.7.4', 'colour'],
      ] as const
    ).map(
      ([sopClassUid, pixels]): ImageKind => ({
        sopClassUid,
        modality: 'OT',
        takes: { frames: 'many', pixels },
        more: { ConversionType: 'WSD', PatientOrientation: null, BurnedInAnnotation: 'NO' },
      }),
    ),
  ],
  ...visibleLight('endoscopic', '1.2.840.10008.5.1.4.1.1.77.1.1', 'ES'),
  ...visibleLight('microscopic', '1.2.840.10008.5.1.4.1.1.77.1.2', 'GM'),
  ...visibleLight('photographic', '1.2.840.10008.5.1.4.1.1.77.1.4', 'XC'),
};

/** Three colours of light, one picture, or a video whose class has one number more (PS3.3 §A.32.1 to §A.32.7). */
function visibleLight(name: string, sopClassUid: string, modality: string): Record<string, readonly ImageKind[]> {
  const more: Changes = { PatientOrientation: null, AcquisitionContextSequence: [], LossyImageCompression: '00' };
  const takes = { frames: 'one', pixels: 'colour' } as const;
  const video: ImageKind = {
    sopClassUid: `${sopClassUid}.1`,
    modality,
    takes: { frames: 'many', pixels: 'colour' },
    isVideo: true,
    more,
  };
  return { [name]: [{ sopClassUid, modality, takes, more }, video] };
}

/** A document that is put into an object as it is (PS3.3 §A.45, §A.85). */
export interface DocumentKind {
  readonly extension: string;
  readonly begins?: string;
  readonly sopClassUid: string;
  readonly mediaType: string;
  readonly modality: string;
  readonly title: string;
  more(): Changes;
}

export const documentKinds: readonly DocumentKind[] = [
  {
    extension: '.pdf',
    begins: '%PDF',
    sopClassUid: '1.2.840.10008.5.1.4.1.1.104.1',
    mediaType: 'application/pdf',
    modality: 'DOC',
    title: 'PDF',
    more: () => ({ ConversionType: 'WSD' }),
  },
  {
    extension: '.xml',
    begins: '<',
    sopClassUid: '1.2.840.10008.5.1.4.1.1.104.2',
    mediaType: 'text/XML',
    modality: 'DOC',
    title: 'CDA',
    more: () => ({ ConversionType: 'WSD' }),
  },
  ...(
    [
      ['.stl', '1.2.840.10008.5.1.4.1.1.104.3', 'model/stl'],
      ['.obj', '1.2.840.10008.5.1.4.1.1.104.4', 'model/obj'],
      ['.mtl', '1.2.840.10008.5.1.4.1.1.104.5', 'model/mtl'],
    ] as const
  ).map(
    ([extension, sopClassUid, mediaType]): DocumentKind => ({
      extension,
      sopClassUid,
      mediaType,
      modality: 'M3D',
      title: extension.slice(1).toUpperCase(),
      more: () => ({
        FrameOfReferenceUID: createUid(),
        PositionReferenceIndicator: null,
        // Enhanced General Equipment (PS3.3 §C.7.5.2) takes no empty values.
        ManufacturerModelName: 'hu make',
        DeviceSerialNumber: '0',
        SoftwareVersions: ['1'],
        MeasurementUnitsCodeSequence: [{ CodeValue: 'mm', CodingSchemeDesignator: 'UCUM', CodeMeaning: 'millimeter' }],
      }),
    }),
  ),
];

/** The endings of documents by their media type, for whoever takes them out again. */
export function extensionOfMediaType(mediaType: string): string | undefined {
  return documentKinds.find(row => row.mediaType.toLowerCase() === mediaType.trim().toLowerCase())?.extension;
}
