import type { BulkOptions, RenderedOptions, Scope } from 'hounsfield/web/client';
import type { WadoFlags } from '../commands/wado.ts';
import { parseKey } from '../find/identifier.ts';
import { quoted } from '../parsers.ts';
import { UsageError } from '../usage-error.ts';

/** Reads `KEY=UID` words. @throws UsageError */
export function scopeOf(words: readonly string[]): Partial<Scope> {
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
  const { study, series, instance } = scope;
  if ((study === undefined && words.length > 0) || (instance !== undefined && series === undefined)) {
    throw new UsageError(
      'A key needs those of the levels above it',
      'Give StudyInstanceUID, and SeriesInstanceUID too',
    );
  }
  return scope;
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
export function drawing({ type, window, viewport, quality }: WadoFlags): RenderedOptions {
  const [center, width] = window === undefined ? [] : pair(window, '--window', /^-?\d+(\.\d+)?$/);
  const [across, down] = viewport === undefined ? [] : pair(viewport, '--viewport', /^\d+$/);
  if (quality !== undefined && !/^([1-9]\d?|100)$/.test(quality))
    throw new UsageError(`--quality: ${quoted(quality)} is none`, 'Give a number from 1 to 100');
  return {
    ...(type === undefined ? {} : { accept: type }),
    ...(center === undefined || width === undefined ? {} : { window: { center, width } }),
    ...(across === undefined || down === undefined ? {} : { viewport: { width: across, height: down } }),
    ...(quality === undefined ? {} : { quality: Number(quality) }),
  };
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
