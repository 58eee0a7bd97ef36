import { type DataSet, type Difference, type Element, pathText } from 'hounsfield/data';
import { attributeJson, itemJson } from '../dump/json.ts';
import type { LineOptions } from '../dump/lines.ts';
import { valueText } from '../dump/value-text.ts';
import type { Style } from '../output.ts';
import { cut, padded, visible } from '../text-width.ts';

/** A difference on one line, or on two: what was there and what is there now. */
export function differenceLines(difference: Difference, options: LineOptions): readonly string[] {
  const { kind, path, before, after } = difference;
  const place = visible(pathText(path));
  const line = (sign: keyof typeof styles, thing: Element | DataSet): string => sided(sign, place, thing, options);
  if (kind === 'vr' && isElement(before) && isElement(after)) {
    return [options.paint('yellow', `~ ${padded(place, PLACE_COLUMNS)} ${before.vr} became ${after.vr}`)];
  }
  return [...(before === undefined ? [] : [line('-', before)]), ...(after === undefined ? [] : [line('+', after)])];
}

/** The line for files whose first 128 bytes differ. */
export function preambleDiffers(isJson: boolean): string {
  return isJson ? JSON.stringify({ kind: 'preamble' }) : '~ The preambles differ';
}

/** A difference as an object, with attributes and items in the DICOM JSON Model. */
export function differenceJson({ kind, path, before, after }: Difference, files: readonly [string, string]): string {
  const [first, second] = files.map(file => (file === '-' ? undefined : file));
  return JSON.stringify({ kind, path: pathText(path), before: jsonOf(before, first), after: jsonOf(after, second) });
}

function sided(sign: keyof typeof styles, place: string, thing: Element | DataSet, options: LineOptions): string {
  const front = `${sign} ${padded(place, PLACE_COLUMNS)} `;
  const { width = Number.POSITIVE_INFINITY } = options;
  const room = Math.max(LEAST_VALUE, width - front.length - 3);
  const value = isElement(thing) ? `${thing.vr} ${valueText(thing, room)}` : `item of ${[...thing].length} elements`;
  return options.paint(styles[sign], `${front}${cut(value, room + 3)}`.trimEnd());
}

function jsonOf(thing: Element | DataSet | undefined, file: string | undefined): unknown {
  if (thing === undefined) return undefined;
  return isElement(thing) ? attributeJson(thing, file) : itemJson(thing, file);
}

function isElement(thing: Element | DataSet | undefined): thing is Element {
  return thing !== undefined && 'vr' in thing;
}

const styles = { '-': 'red', '+': 'green' } as const satisfies Readonly<Record<string, Style>>;
const PLACE_COLUMNS = 40;
/** A value is shown in so many columns even where the terminal has fewer. */
const LEAST_VALUE = 24;
