import type { BulkOptions, RenderedOptions, Scope, UriOptions, VolumeOptions } from 'hounsfield/web/client';
import type { WadoFlags } from '../commands/wado.ts';
import { parseKey } from '../find/identifier.ts';
import { quoted } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads `KEY=UID` words.
 * @param isAlone whether an instance is named without a study
 * @throws UsageError
 */
export function scopeOf(words: readonly string[], isAlone = false): Partial<Scope> {
  const scope: { -readonly [K in keyof Scope]?: string } = {};
  for (const word of words) {
    const { path, value } = parseKey(word);
    const name = path.length === 1 ? KEYS.get(path[0] ?? 0) : undefined;
    if (name === undefined || value === undefined || !/^\d[\d.]{0,63}$/.test(value)) {
      throw new UsageError(
        `${quoted(word)} is no unique key with one UID`,
        'Give StudyInstanceUID, SeriesInstanceUID and SOPInstanceUID',
      );
    }
    scope[name] = value;
  }
  if (!isAlone) whole(scope);
  return scope;
}

/** A key needs those of the levels above it. @throws UsageError */
function whole(scope: Partial<Scope>): void {
  const { study, series, instance } = scope;
  if ((study === undefined && Object.keys(scope).length > 0) || (instance !== undefined && series === undefined)) {
    throw new UsageError(
      'A key needs those of the levels above it',
      'Give StudyInstanceUID, and SeriesInstanceUID too',
    );
  }
}

/** A scope that names a study. @throws UsageError */
export function studyOf(scope: Partial<Scope>): Scope {
  if (scope.study !== undefined) return { ...scope, study: scope.study };
  throw new UsageError('Nothing is asked for', 'Give StudyInstanceUID=UID');
}

/** A scope that names one instance. @throws UsageError */
export function instanceOf({ study, series, instance }: Partial<Scope>): Required<Scope> {
  if (study !== undefined && series !== undefined && instance !== undefined) return { study, series, instance };
  throw new UsageError('Frames are those of one object', 'Give StudyInstanceUID, SeriesInstanceUID and SOPInstanceUID');
}

/** Reads numbers and ranges of numbers between commas. @throws UsageError */
export function frameNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  for (const piece of text.split(',')) {
    const [, from = '', to = from] = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/.exec(piece) ?? [];
    if (from === '' || Number(to) < Number(from) || Number(to) - Number(from) >= MOST_FRAMES - numbers.length) {
      throw new UsageError(`${quoted(text)} is no list of at most ${MOST_FRAMES} frames`, 'Write 1,3-5');
    }
    for (let k = Number(from); k <= Number(to); k++) numbers.push(k);
  }
  return numbers;
}

/** How pictures are to be drawn. @throws UsageError */
export function drawing({ type, window, viewport, quality, annotation, iccProfile }: WadoFlags): RenderedOptions {
  const [center, width] = window === undefined ? [] : pair(window, '--window', /^-?\d+(\.\d+)?$/);
  const [across, down] = viewport === undefined ? [] : pair(viewport, '--viewport', /^\d+$/);
  if (quality !== undefined && !/^([1-9]\d?|100)$/.test(quality))
    throw new UsageError(`--quality: ${quoted(quality)} is none`, 'Give a number from 1 to 100');
  return {
    ...(type === undefined ? {} : { accept: type }),
    ...(center === undefined || width === undefined ? {} : { window: { center, width } }),
    ...(across === undefined || down === undefined ? {} : { viewport: { width: across, height: down } }),
    ...(quality === undefined ? {} : { quality: Number(quality) }),
    ...(annotation === undefined ? {} : { annotation: oneOf(annotation.split(','), '--annotation', ANNOTATIONS) }),
    ...(iccProfile === undefined ? {} : { iccProfile: oneOf([iccProfile], '--icc-profile', PROFILES)[0]! }),
  };
}

/** How a volume is to be looked at. @throws UsageError */
export function viewing(flags: WadoFlags): VolumeOptions {
  const { method, orientation, slab, swivel, curve, step, rate } = flags;
  const pace = {
    ...(step === undefined ? {} : { step: number(step, '--step') }),
    ...(rate === undefined ? {} : { rate: number(rate, '--rate') }),
  };
  return {
    ...drawing(flags),
    ...(method === undefined ? {} : { renderingMethod: oneOf([method], '--method', METHODS)[0]! }),
    ...(orientation === undefined ? {} : { viewpoint: oneOf([orientation], '--orientation', SIDES)[0]! }),
    ...(slab === undefined ? {} : { slab: number(slab, '--slab') }),
    ...(swivel === undefined ? {} : { swivel: { range: number(swivel, '--swivel'), ...pace } }),
    ...(curve === undefined ? {} : { curve: { points: pointsOf(curve), ...pace } }),
  };
}

/** What the URI Service is asked for. @throws UsageError */
export function byUri(flags: WadoFlags): UriOptions {
  const { type = 'application/dicom', to, anonymize, frames } = flags;
  const { window, quality, annotation, viewport } = drawing(flags);
  const [frame, second] = frames === undefined ? [] : frameNumbers(frames);
  if (second !== undefined) throw new UsageError('The URI Service gives one frame', 'Give --frames one number');
  return {
    contentType: type,
    ...(to === undefined ? {} : { transferSyntax: to }),
    ...(anonymize === undefined ? {} : { anonymize }),
    ...(frame === undefined ? {} : { frame }),
    ...(window === undefined ? {} : { window }),
    ...(quality === undefined ? {} : { quality }),
    ...(annotation === undefined ? {} : { annotation }),
    ...(viewport === undefined ? {} : { columns: viewport.width, rows: viewport.height }),
  };
}

function pointsOf(text: string): readonly (readonly [number, number, number])[] {
  const values = text.split(',').map(each => number(each, '--curve'));
  if (values.length < 6 || values.length % 3 !== 0) {
    throw new UsageError(`--curve: ${quoted(text)} is none`, 'Write three numbers for each of two points or more');
  }
  return Array.from({ length: values.length / 3 }, (_, k) => [values[3 * k]!, values[3 * k + 1]!, values[3 * k + 2]!]);
}

function number(text: string, name: string): number {
  if (/^-?\d{1,9}(\.\d{1,9})?$/.test(text)) return Number(text);
  throw new UsageError(`${name}: ${quoted(text)} is none`, 'Write a number');
}

function oneOf<T extends string>(words: readonly string[], name: string, known: readonly T[]): readonly T[] {
  return words.map(word => {
    const found = known.find(each => each === word);
    if (found === undefined) throw new UsageError(`${name}: ${quoted(word)} is none`, `Write ${known.join(', ')}`);
    return found;
  });
}

/** Bytes of a value: `FROM-TO`, the last one included, or `FROM-`. @throws UsageError */
export function byteRange(text: string | undefined): Pick<BulkOptions, 'start' | 'end'> {
  if (text === undefined) return {};
  const [, from = '', to = ''] = /^(\d{1,15})-(\d{0,15})$/.exec(text) ?? [];
  if (from === '' || (to !== '' && Number(to) < Number(from))) {
    throw new UsageError(`--range: ${quoted(text)} is none`, 'Write FROM-TO, such as 0-1023');
  }
  return { start: Number(from), ...(to === '' ? {} : { end: Number(to) + 1 }) };
}

function pair(text: string, name: string, form: RegExp): readonly [number, number] {
  const [one = '', other = '', more] = text.split(',');
  if (form.test(one) && form.test(other) && more === undefined) return [Number(one), Number(other)];
  throw new UsageError(`${name}: ${quoted(text)} is none`, 'Write two numbers with a comma between');
}

const KEYS: ReadonlyMap<number, keyof Scope> = new Map([
  [0x0020_000d, 'study'],
  [0x0020_000e, 'series'],
  [0x0008_0018, 'instance'],
]);
const MOST_FRAMES = 4096;
// PS3.18 Tables 8.3.5-1 and 8.3.5-3.
const ANNOTATIONS = ['patient', 'technique'] as const;
const PROFILES = ['no', 'yes', 'srgb', 'adobergb', 'rommrgb', 'displayp3'] as const;
const METHODS = ['maximum_ip', 'minimum_ip', 'average_ip', 'volume_rendered'] as const;
const SIDES = ['a', 'p', 'r', 'l', 'h', 'f'] as const;
