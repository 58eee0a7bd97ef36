import { WebError } from '../errors/index.ts';
import { annotationKinds, colourSpaceNames } from '../pixels/index.ts';
import type { RenderRequest, Viewport, WindowSetting } from './backend.ts';
import { decodeText, type Parameter, single } from './query-string.ts';

/** How a picture is to be drawn, and the warnings that its answer has to carry (PS3.18 §8.3.5.1). */
export interface Rendering {
  readonly settings: Pick<RenderRequest, 'window' | 'viewport' | 'quality' | 'colours' | 'annotation'>;
  readonly warnings: readonly string[];
}

export interface RenderingLimits {
  /** Most pixels of a viewport. */
  readonly pixels: number;
  /** Whether annotations are drawn; not unless said otherwise. */
  readonly annotates?: boolean | undefined;
  /** Whether profiles can be embedded; not unless said otherwise. */
  readonly embedsProfiles?: boolean | undefined;
}

/**
 * Reads the parameters of a rendered resource (PS3.18 §8.3.5.1); those it does not know are passed over.
 * @throws WebError `invalid-parameter`
 */
export function readRendering(parameters: readonly Parameter[], limits: RenderingLimits): Rendering {
  const annotation = readAnnotation(parameters, ['annotation'], limits);
  const { colours, warnings: profileWarnings } = readProfile(parameters, limits);
  const [window, viewport, quality] = ['window', 'viewport', 'quality'].map(name => values(parameters, name));
  return {
    settings: {
      ...(window === undefined ? {} : { window: readWindow(window) }),
      ...(viewport === undefined ? {} : { viewport: readViewport(viewport, limits) }),
      ...(quality === undefined ? {} : { quality: readQuality(quality) }),
      ...(colours === undefined ? {} : { colours }),
      ...annotation.settings,
    },
    warnings: [...annotation.warnings, ...profileWarnings],
  };
}

/** Which colours and which profile (PS3.18 §8.3.5.1.5). @throws WebError `invalid-parameter` */
function readProfile(
  parameters: readonly Parameter[],
  { embedsProfiles = false }: RenderingLimits,
): { readonly colours: RenderRequest['colours'] | undefined; readonly warnings: readonly string[] } {
  const names = { no: true, yes: embedsProfiles, srgb: true };
  const others = colourSpaceNames.filter(name => name !== 'srgb').map(name => [name, embedsProfiles] as const);
  const warnings = keywordWarnings(parameters, 'iccprofile', { ...names, ...Object.fromEntries(others) });
  const [given] = values(parameters, 'iccprofile') ?? [];
  const space = colourSpaceNames.find(name => name === given);
  if (embedsProfiles) return { colours: given === 'yes' ? 'own' : space, warnings };
  return { colours: space === 'srgb' ? 'srgb' : undefined, warnings };
}

/** What is to be drawn into the picture (PS3.18 §8.3.5.1.1, §9.5.1.2.2). @throws WebError `invalid-parameter` */
export function readAnnotation(
  parameters: readonly Parameter[],
  names: readonly string[],
  { annotates = false }: RenderingLimits,
): { readonly settings: Pick<RenderRequest, 'annotation'>; readonly warnings: readonly string[] } {
  const keywords = Object.fromEntries(annotationKinds.map(kind => [kind, annotates]));
  const warnings = names.flatMap(name => keywordWarnings(parameters, name, keywords));
  const given = new Set(names.flatMap(name => values(parameters, name) ?? []));
  const annotation = annotationKinds.filter(kind => given.has(kind));
  return { settings: annotates && annotation.length > 0 ? { annotation } : {}, warnings };
}

/**
 * Reads the parameters of a thumbnail: a viewport of width and height only (PS3.18 §8.3.5.2).
 * @throws WebError `invalid-parameter`
 */
export function readThumbnail(parameters: readonly Parameter[], limits: RenderingLimits): Viewport | undefined {
  const viewport = values(parameters, 'viewport');
  if (viewport === undefined) return undefined;
  if (viewport.length > 2) throw invalid('viewport of a thumbnail must be width,height');
  return readViewport(viewport, limits);
}

function readWindow(texts: readonly string[]): WindowSetting {
  const [center, width, name = ''] = texts;
  const [c, w] = [decimal(center), decimal(width)];
  const shape = FUNCTIONS.get(name);
  if (texts.length !== 3 || c === undefined || w === undefined || shape === undefined) {
    throw invalid('window must be center,width,function with linear, linear-exact or sigmoid for the function');
  }
  if (w < shape.least || w <= 0)
    throw invalid(`the width of a ${name} window must be ${shape.least > 0 ? `at least ${shape.least}` : 'above 0'}`);
  return { center: c, width: w, function: shape.function };
}

function readViewport(texts: readonly string[], limits: RenderingLimits): Viewport {
  const [width, height] = texts.slice(0, 2).map(text => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)) as [
    number,
    number,
  ];
  if (texts.length < 2 || texts.length > 6 || width === 0 || height === 0) {
    throw invalid(
      'viewport must be width,height in whole pixels, then x,y,width,height of the part of the image to show',
    );
  }
  if (width * height > limits.pixels) throw invalid(`viewport must not have more than ${limits.pixels} pixels`);
  if (texts.length === 2) return { width, height };
  const region = texts.slice(2).map(text => (text === '' ? null : decimal(text)));
  const [x, y, w, h] = region;
  if (region.includes(undefined) || w === 0 || h === 0)
    throw invalid('the part of the image in viewport must be given in decimal numbers');
  const source = {
    x: Math.abs(x ?? 0),
    y: Math.abs(y ?? 0),
    ...(typeof w === 'number' ? { width: Math.abs(w) } : {}),
    ...(typeof h === 'number' ? { height: Math.abs(h) } : {}),
    flipHorizontal: typeof w === 'number' && w < 0,
    flipVertical: typeof h === 'number' && h < 0,
  };
  return { width, height, source };
}

export function readQuality(texts: readonly string[]): number {
  const [text = ''] = texts;
  const quality = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (texts.length !== 1 || quality < 1 || quality > 100) throw invalid('quality must be a whole number from 1 to 100');
  return quality;
}

/** A keyword that the standard has but the server does not obey is a warning, any other an error (PS3.18 §8.3.5.1.1). */
export function keywordWarnings(
  parameters: readonly Parameter[],
  name: string,
  keywords: Readonly<Record<string, boolean>>,
): string[] {
  const given = values(parameters, name);
  if (given === undefined) return [];
  const names = Object.keys(keywords);
  if (given.some(keyword => !names.includes(keyword)))
    throw invalid(`${name} must be one or more of ${names.join(', ')}`);
  const ignored = given.filter(keyword => keywords[keyword] === false);
  return ignored.length === 0 ? [] : [`The following ${name} values are not supported: ${ignored.join(',')}`];
}

/** The values of a parameter with commas between. */
export function values(parameters: readonly Parameter[], name: string): readonly string[] | undefined {
  const encoded = single(parameters, name);
  // Commas are separators here whether or not they came percent-encoded, as URLSearchParams writes them.
  return encoded === undefined ? undefined : decodeText(encoded).split(',');
}

export function decimal(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,12}(?:\.\d{0,12})?(?:[eE][+-]?\d{1,2})?$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function invalid(detail: string): WebError {
  return new WebError('invalid-parameter', { detail });
}

/** Functions and the least width that each has a meaning for (PS3.3 §C.11.2.1.2). */
const FUNCTIONS: ReadonlyMap<string, { readonly function: WindowSetting['function']; readonly least: number }> =
  new Map([
    ['linear', { function: 'linear', least: 1 }],
    ['linear-exact', { function: 'linear-exact', least: 0 }],
    ['sigmoid', { function: 'sigmoid', least: 0 }],
  ]);
