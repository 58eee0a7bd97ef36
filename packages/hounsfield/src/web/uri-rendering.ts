import type { DataSet } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import type { RenderRequest, Viewport } from './backend.ts';
import { decodeText, type Parameter, single } from './query-string.ts';
import { decimal, type RenderingLimits, readAnnotation, readQuality } from './rendering-parameters.ts';
import { isUid } from './resources.ts';

/** What the parameters of the URI Service say of a picture (PS3.18 §9.5.1.2). */
export interface UriRendering {
  readonly frame: number | undefined;
  /** The presentation state that is to be applied. */
  readonly presentation: { readonly series: string; readonly instance: string } | undefined;
  /** Whether one of them was there, so that a picture is meant. */
  readonly isAsked: boolean;
  /** Whether something is to be told beside what the pixels show. */
  readonly isAnnotated: boolean;
  /** For an image of which the header tells the size. */
  readonly settingsOf: (header: DataSet) => Pick<RenderRequest, 'window' | 'viewport' | 'quality' | 'annotation'>;
  readonly warnings: readonly string[];
}

/** @throws WebError `invalid-parameter`, `not-implemented` */
export function readUriRendering(query: readonly Parameter[], limits: RenderingLimits): UriRendering {
  const given = new Map<string, string | undefined>(NAMES.map(name => [name, textOf(query, name)]));
  const value = (name: string): string | undefined => given.get(name);
  const frame = count(value('frameNumber'), 'frameNumber');
  const size = [count(value('columns'), 'columns'), count(value('rows'), 'rows')] as const;
  const window = windowOf(value('windowCenter'), value('windowWidth'));
  const region = regionOf(value('region'));
  const quality = value('imageQuality');
  const presentation = presentationOf(value('presentationSeriesUID'), value('presentationUID'));
  if (presentation !== undefined && (region !== undefined || window !== undefined)) {
    throw invalid('a presentation state has a window and an area of its own');
  }
  const parsed = {
    ...(window === undefined ? {} : { window }),
    ...(quality === undefined ? {} : { quality: readQuality([quality]) }),
  };
  const annotation = readAnnotation(query, ['imageAnnotation', 'annotation'], limits);
  const fit = fitting(size, limits);
  return {
    frame,
    presentation,
    isAsked: [...given.values()].some(text => text !== undefined),
    isAnnotated: [value('imageAnnotation'), textOf(query, 'annotation')].some(text => text !== undefined),
    warnings: annotation.warnings,
    settingsOf: header => {
      const viewport = viewportOf(header, { fit, region, most: limits.pixels });
      return { ...parsed, ...annotation.settings, ...(viewport === undefined ? {} : { viewport }) };
    },
  };
}

interface Shown {
  readonly fit: { readonly width: number; readonly height: number } | undefined;
  readonly region: readonly [left: number, top: number, right: number, bottom: number] | undefined;
  readonly most: number;
}

function viewportOf(header: DataSet, { fit, region, most }: Shown): Viewport | undefined {
  if (region === undefined) return fit;
  const [left, top, right, bottom] = region;
  const [columns, rows] = [header.get('Columns') ?? 1, header.get('Rows') ?? 1];
  const [width, height] = [Math.max((right - left) * columns, 1), Math.max((bottom - top) * rows, 1)];
  const own = { width: Math.round(width), height: Math.round(height) };
  const { width: w, height: h } = fit ?? own;
  if (w * h > most) throw invalid(`the picture must not have more than ${most} pixels`);
  const source = { x: left * columns, y: top * rows, width, height, flipHorizontal: false, flipVertical: false };
  return { width: w, height: h, source };
}

/** The picture keeps its shape, so one side that is not given may be as long as it gets. */
function fitting([columns, rows]: readonly [number | undefined, number | undefined], { pixels }: RenderingLimits) {
  if (columns === undefined && rows === undefined) return undefined;
  const width = columns ?? Math.max(1, Math.floor(pixels / rows!));
  const height = rows ?? Math.max(1, Math.floor(pixels / columns!));
  if (width * height > pixels) throw invalid(`the picture must not have more than ${pixels} pixels`);
  return { width, height };
}

function presentationOf(series: string | undefined, instance: string | undefined): UriRendering['presentation'] {
  if (series === undefined && instance === undefined) return undefined;
  if (series === undefined || instance === undefined || !isUid(series) || !isUid(instance)) {
    throw invalid('presentationUID and presentationSeriesUID must be UIDs and stand together');
  }
  return { series, instance };
}

function windowOf(center: string | undefined, width: string | undefined): RenderRequest['window'] {
  if (center === undefined && width === undefined) return undefined;
  const [c, w] = [decimal(center), decimal(width)];
  if (c === undefined || w === undefined || w < 1) {
    throw invalid('windowCenter and windowWidth must be decimal numbers and stand together, the width at least 1');
  }
  return { center: c, width: w, function: 'linear' };
}

function regionOf(text: string | undefined): Shown['region'] {
  if (text === undefined) return undefined;
  const [left = -1, top = -1, right = -1, bottom = -1, ...more] = text.split(',').map(part => decimal(part) ?? -1);
  const isRegion = left >= 0 && top >= 0 && left < right && top < bottom && right <= 1 && bottom <= 1;
  if (!isRegion || more.length > 0) throw invalid('region must be left,top,right,bottom from 0 to 1');
  return [left, top, right, bottom];
}

function count(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw invalid(`${name} must be a whole number from 1 on`);
  return Number(text);
}

function textOf(query: readonly Parameter[], name: string): string | undefined {
  const encoded = single(query, name);
  return encoded === undefined || encoded === '' ? undefined : decodeText(encoded);
}

function invalid(detail: string): WebError {
  return new WebError('invalid-parameter', { detail });
}

const NAMES = [
  'frameNumber',
  'imageAnnotation',
  'imageQuality',
  'rows',
  'columns',
  'region',
  'windowCenter',
  'windowWidth',
  'presentationUID',
  'presentationSeriesUID',
] as const;
