import { codecTable } from '@hounsfield/codecs';
import { uidByValue } from 'hounsfield/dictionary';
import type { DicomObject } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import {
  type DisplayFacts,
  displayFacts,
  framesOf,
  type Geometry,
  geometryOf,
  iccProfileOf,
  loadCodecs,
  modalityOf,
  overlaysOf,
  type RealWorldMapping,
  realWorldMappings,
} from 'hounsfield/pixels';
import { type Statistics, statisticsOf } from './statistics.ts';

/** What can be said of an image. */
export interface ImageInfo {
  readonly sopClass: string;
  readonly transferSyntax: string;
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  readonly samplesPerPixel: number;
  readonly photometric: string;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly numbers: 'integer' | 'float' | 'double';
  readonly signed: boolean;
  readonly planar: boolean;
  readonly padding?: { readonly low: number; readonly high: number };
  readonly corrected?: readonly string[];
  readonly lossy?: boolean;
  readonly rescale?: DisplayFacts['rescale'];
  readonly windows?: DisplayFacts['windows'];
  readonly tables?: readonly string[];
  readonly shutter?: DisplayFacts['shutter'];
  readonly overlays?: readonly {
    readonly group: number;
    readonly rows: number;
    readonly columns: number;
    readonly label?: string;
  }[];
  readonly colourProfileBytes?: number;
  readonly realWorld?: readonly RealWorldMapping[];
  readonly geometry: Geometry;
  readonly storedBytes: number;
  readonly statistics?: Statistics;
}

export async function imageInfo(
  path: string,
  options: { readonly frame: number; readonly statistics: boolean },
): Promise<ImageInfo> {
  const object = await readFile(path);
  const frames = framesOf(object, object.transferSyntax);
  const { facts } = frames;
  const display = await displayFacts(object, options.frame);
  const statistics = options.statistics ? await valuesOf(frames, { display, frame: options.frame }) : undefined;
  const value = await frames.value(options.frame);
  return {
    sopClass: sopClassName(object.text('SOPClassUID') ?? ''),
    transferSyntax: object.transferSyntax.name,
    rows: facts.rows,
    columns: facts.columns,
    frames: facts.frames,
    samplesPerPixel: facts.samplesPerPixel,
    photometric: facts.photometric.name,
    bitsAllocated: facts.bitsAllocated,
    bitsStored: facts.bitsStored,
    highBit: facts.highBit,
    numbers: facts.numbers,
    signed: facts.signed,
    planar: facts.planar,
    ...(facts.padding && { padding: facts.padding }),
    ...(facts.corrected.length > 0 && { corrected: facts.corrected }),
    ...(object.text('LossyImageCompression')?.trim() === '01' && { lossy: true }),
    ...(await shownAs(object, display, options.frame)),
    geometry: geometryOf(object, options.frame),
    storedBytes: value.length,
    ...(statistics && { statistics }),
  };
}

async function shownAs(object: DicomObject, display: DisplayFacts, frame: number): Promise<Partial<ImageInfo>> {
  const overlays = (await overlaysOf(object, { frame })).map(({ group, rows, columns, label }) => ({
    group,
    rows,
    columns,
    ...(label !== undefined && { label }),
  }));
  const profile = await iccProfileOf(object);
  const realWorld = realWorldMappings(object, frame);
  const tables = [
    ...(display.modalityLut ? ['modality'] : []),
    ...display.voiLuts.map(
      ({ explanation }, at) => `VOI ${at + 1}${explanation === undefined ? '' : ` (${explanation})`}`,
    ),
    ...(display.presentationLut ? ['presentation'] : []),
    ...(display.palette ? [`palette of ${display.palette.red.entries.length}`] : []),
  ];
  return {
    ...(display.rescale && { rescale: display.rescale }),
    ...(display.windows.length > 0 && { windows: display.windows }),
    ...(tables.length > 0 && { tables }),
    ...(display.shutter && { shutter: display.shutter }),
    ...(overlays.length > 0 && { overlays }),
    ...(profile && { colourProfileBytes: profile.length }),
    ...(realWorld.length > 0 && { realWorld }),
  };
}

async function valuesOf(
  frames: ReturnType<typeof framesOf>,
  { display, frame }: { readonly display: DisplayFacts; readonly frame: number },
): Promise<Statistics | undefined> {
  const codecs = await loadCodecs(codecTable, [frames.syntax]);
  const decoded = await frames.decode(frame, { codecs });
  const hasModality = display.rescale !== undefined || display.modalityLut !== undefined;
  return statisticsOf(decoded, hasModality ? modalityOf(display) : undefined);
}

function sopClassName(uid: string): string {
  return uidByValue(uid)?.name ?? uid;
}
