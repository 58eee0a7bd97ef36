import type { DataSet, Keyword } from '../../data/index.ts';
import { DecodeError } from '../../errors/index.ts';
import { itemOf, numberOf, numbersOf } from '../attribute.ts';
import { labOf } from '../cielab.ts';
import {
  paletteOf,
  presentationTable,
  reachesBelowZero,
  rescaleOf,
  tableOf,
  voiTables,
  windowsOf,
} from '../display.ts';
import { overlaysOf } from '../overlay.ts';
import { shutterOf } from '../shutter.ts';
import { annotationOf } from './read-graphics.ts';
import type {
  BlendedSet,
  Blending,
  DisplayedArea,
  ForImages,
  GraphicLayer,
  ImageReference,
  PresentationState,
  SoftcopyVoi,
} from './state.ts';

/**
 * Reads a softcopy presentation state: grey, colour, pseudo-colour or blending. What it is follows from the modules that
 * it has, so objects of later classes with the same modules are read too.
 * @throws DecodeError `bad-presentation-state`, `bad-look-up-table`
 */
export async function presentationState(dataSet: DataSet, signal?: AbortSignal): Promise<PresentationState> {
  const blending = await blendingOf(dataSet, signal);
  const images = blending
    ? [...blending.underlying.images, ...blending.superimposed.images]
    : seriesImages(dataSet, 'ReferencedSeriesSequence');
  if (images.length === 0) throw new DecodeError('bad-presentation-state', { detail: 'it refers to no image' });
  const presentationLut = await presentationTable(dataSet, signal);
  const palette = await paletteOf(dataSet, { signed: false, ...(signal && { signal }) });
  const shutter = shutterOf(dataSet);
  const angle = (((numberOf(dataSet, 'ImageRotation') ?? 0) % 360) + 360) % 360;
  if (angle % 90 !== 0) throw new DecodeError('bad-presentation-state', { detail: `rotation by ${angle} degrees` });
  return {
    label: dataSet.text('ContentLabel') ?? '',
    description: dataSet.text('ContentDescription') ?? '',
    images,
    ...(await modalityAndVoi(dataSet, signal)),
    inverse: dataSet.text('PresentationLUTShape')?.trim() === 'INVERSE',
    rotation: angle as PresentationState['rotation'],
    flip: dataSet.text('ImageHorizontalFlip')?.trim() === 'Y',
    areas: each(dataSet, 'DisplayedAreaSelectionSequence', areaOf),
    overlays: await overlaysOf(dataSet, signal === undefined ? {} : { signal }),
    overlayLayers: overlayLayers(dataSet),
    layers: layersOf(dataSet),
    annotations: each(dataSet, 'GraphicAnnotationSequence', annotationOf),
    ...(presentationLut && { presentationLut }),
    ...(palette && { palette }),
    ...(shutter && { shutter }),
    ...(blending && { blending }),
  };
}

/** Items of a sequence, each with the images that it is for. */
function each<T>(dataSet: DataSet, keyword: Keyword, read: (item: DataSet) => T | undefined): readonly ForImages<T>[] {
  return itemsOf(dataSet, keyword).flatMap(item => {
    const value = read(item);
    return value === undefined ? [] : [forImages(item, value)];
  });
}

function forImages<T>(item: DataSet, value: T): ForImages<T> {
  const images = imagesOf(item);
  return images.length === 0 ? { value } : { images, value };
}

export async function modalityAndVoi(
  dataSet: DataSet,
  signal?: AbortSignal,
): Promise<Pick<BlendedSet, 'rescale' | 'modalityLut' | 'voi'>> {
  const rescale = rescaleOf(dataSet);
  const context = { signed: false, ...(signal && { signal }) };
  const modalityLut = await tableOf(itemOf(dataSet, 'ModalityLUTSequence'), context);
  const voi: ForImages<SoftcopyVoi>[] = [];
  for (const item of itemsOf(dataSet, 'SoftcopyVOILUTSequence')) {
    const luts = await voiTables(item, { ...context, signed: modalityLut === undefined && reachesBelowZero(rescale) });
    voi.push(forImages(item, { windows: windowsOf(item), luts }));
  }
  return { voi, ...(rescale && { rescale }), ...(modalityLut && { modalityLut }) };
}

async function blendingOf(dataSet: DataSet, signal?: AbortSignal): Promise<Blending | undefined> {
  const sets = new Map<string, BlendedSet>();
  for (const item of itemsOf(dataSet, 'BlendingSequence')) {
    const images = seriesImages(item, 'ReferencedSeriesSequence');
    sets.set(item.text('BlendingPosition')?.trim() ?? '', { images, ...(await modalityAndVoi(item, signal)) });
  }
  const underlying = sets.get('UNDERLYING');
  const superimposed = sets.get('SUPERIMPOSED');
  if (underlying === undefined || superimposed === undefined) return undefined;
  return { underlying, superimposed, opacity: Math.min(1, Math.max(0, numberOf(dataSet, 'RelativeOpacity') ?? 0.5)) };
}

function seriesImages(dataSet: DataSet, keyword: Keyword): readonly ImageReference[] {
  return itemsOf(dataSet, keyword).flatMap(imagesOf);
}

export function imagesOf(item: DataSet): readonly ImageReference[] {
  return itemsOf(item, 'ReferencedImageSequence').flatMap(reference => {
    const sopInstanceUid = reference.text('ReferencedSOPInstanceUID');
    if (!sopInstanceUid) return [];
    const frames = numbersOf(reference, 'ReferencedFrameNumber');
    return [frames.length === 0 ? { sopInstanceUid } : { sopInstanceUid, frames }];
  });
}

function areaOf(item: DataSet): DisplayedArea | undefined {
  const [left, top] = numbersOf(item, 'DisplayedAreaTopLeftHandCorner');
  const [right, bottom] = numbersOf(item, 'DisplayedAreaBottomRightHandCorner');
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined;
  const [down, across] = numbersOf(item, 'PresentationPixelSpacing');
  const [high, wide] = numbersOf(item, 'PresentationPixelAspectRatio');
  const magnification = numberOf(item, 'PresentationPixelMagnificationRatio');
  return {
    topLeft: [left, top],
    bottomRight: [right, bottom],
    mode: MODES.get(item.text('PresentationSizeMode')?.trim() ?? '') ?? 'fit',
    ...(down !== undefined && across !== undefined && down > 0 && across > 0 && { spacing: [down, across] as const }),
    ...(high !== undefined && wide !== undefined && high > 0 && wide > 0 && { aspect: [high, wide] as const }),
    ...(magnification !== undefined && magnification > 0 && { magnification }),
  };
}

function layersOf(dataSet: DataSet): readonly GraphicLayer[] {
  const layers = itemsOf(dataSet, 'GraphicLayerSequence').map((item): GraphicLayer => {
    const lab = numbersOf(item, 'GraphicLayerRecommendedDisplayCIELabValue');
    const grey = (numberOf(item, 'GraphicLayerRecommendedDisplayGrayscaleValue') ?? 0xffff) / 257;
    return {
      name: item.text('GraphicLayer')?.trim() ?? '',
      order: numberOf(item, 'GraphicLayerOrder') ?? 0,
      ink: lab.length === 3 ? labOf(lab) : [grey, grey, grey],
    };
  });
  return layers.toSorted((a, b) => a.order - b.order);
}

function overlayLayers(dataSet: DataSet): PresentationState['overlayLayers'] {
  const layers: { group: number; layer: string }[] = [];
  for (let group = 0x6000; group <= 0x601e; group += 2) {
    const layer = dataSet.text(group * 0x1_0000 + 0x1001)?.trim();
    if (layer) layers.push({ group, layer });
  }
  return layers;
}

export function itemsOf(dataSet: DataSet, keyword: Keyword): readonly DataSet[] {
  return dataSet.element(keyword)?.items ?? [];
}

/** Enumerated values of Presentation Size Mode (0070,0100). */
const MODES: ReadonlyMap<string, DisplayedArea['mode']> = new Map([
  ['SCALE TO FIT', 'fit'],
  ['TRUE SIZE', 'true-size'],
  ['MAGNIFY', 'magnify'],
]);
