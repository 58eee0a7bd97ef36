import type { DataSet, Element, PathStep } from 'hounsfield/data';
import { attributeByTag, formatTag } from 'hounsfield/dictionary';
import { pathText } from '../attribute-path.ts';
import { byteSize } from '../byte-size.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { visible } from '../text-width.ts';
import { dataSetLines, type LineOptions } from './lines.ts';
import { numberText } from './value-text.ts';

/** What a path leads to: an element, or one item of a sequence, or one of several values. */
export interface Target {
  readonly element: Element;
  readonly item: number | undefined;
}

/** How the value at a path is printed. */
export interface PathOutput extends LineOptions {
  readonly json: boolean;
  /** The file, for addresses of values that stay in it; undefined for standard input. */
  readonly file: string | undefined;
}

/**
 * Prints the value at a path and nothing else.
 * @throws CommandError `no-value`
 */
export async function printAtPath(
  hu: HuContext,
  root: DataSet,
  path: readonly PathStep[],
  output: PathOutput,
): Promise<void> {
  const target = follow(root, path);
  if (target === undefined) throw new CommandError('no-value', { path: pathText(path, nameOf) });
  if (output.json) return hu.out.line((await import('./json.ts')).jsonValue(target, output.file));
  const { element, item } = target;
  const items = item === undefined ? element.items : element.items?.slice(item, item + 1);
  if (items !== undefined) {
    for (const each of items) for (const line of dataSetLines(each, output)) await hu.out.line(line);
    return;
  }
  if (element.bulk !== undefined) return printBytes(hu, element);
  const text = item === undefined ? wholeText(element) : oneText(element, item);
  await hu.out.line(hu.out.isTerminal ? visible(text) : text);
}

function follow(root: DataSet, path: readonly PathStep[]): Target | undefined {
  let at: DataSet | undefined = root;
  for (const [k, { tag, item }] of path.entries()) {
    const element: Element | undefined = at?.element(tag);
    if (element === undefined) return undefined;
    if (k === path.length - 1) return isThere(element, item) ? { element, item } : undefined;
    at = element.items?.[item ?? 0];
  }
  return undefined;
}

function isThere(element: Element, item: number | undefined): boolean {
  if (item === undefined) return true;
  return element.bulk === undefined && item < (element.items ?? element.values).length;
}

function wholeText(element: Element): string {
  return element.text ?? element.values.map(value => numberText(element.vr, value)).join('\\');
}

function oneText(element: Element, item: number): string {
  return element.text?.split('\\')[item]?.trim() ?? numberText(element.vr, element.values[item]);
}

/** Bytes go out as they are, but not to a terminal. */
async function printBytes(hu: HuContext, element: Element): Promise<void> {
  const { bulk } = element;
  if (bulk === undefined) return;
  if (hu.out.isTerminal) return hu.out.line(`${byteSize(bulk.length)}; redirect the output to a file to get them`);
  for await (const chunk of bulk.stream()) await hu.out.bytes(chunk);
}

function nameOf(tag: number): string {
  return attributeByTag(tag)?.keyword ?? formatTag(tag);
}
