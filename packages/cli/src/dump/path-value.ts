import { type DataSet, type Element, type Match, type Path, select } from 'hounsfield/data';
import { byteSize } from '../byte-size.ts';
import type { HuContext } from '../context.ts';
import { CommandError } from '../errors.ts';
import { visible } from '../text-width.ts';
import { dataSetLines, type LineOptions } from './lines.ts';
import { numberText } from './value-text.ts';

/** What a path leads to: an element, or one item of a sequence, or one of several values. */
export type Target = Pick<Match, 'element' | 'item'>;

/** How the value at a path is printed. */
export interface PathOutput extends LineOptions {
  readonly json: boolean;
  /** The file, for addresses of values that stay in it; undefined for standard input. */
  readonly file: string | undefined;
}

/**
 * Prints the values that a path leads to and nothing else.
 * @throws CommandError `no-value`
 */
export async function printAtPath(hu: HuContext, root: DataSet, path: Path, output: PathOutput): Promise<void> {
  let count = 0;
  for (const match of select(root, path)) {
    // One of several values of a long value that stayed in the file is none that can be told apart.
    if (match.item !== undefined && match.element.bulk !== undefined) continue;
    count++;
    await printTarget(hu, match, output);
  }
  if (count === 0) throw new CommandError('no-value', { path: String(path) });
}

async function printTarget(hu: HuContext, target: Target, output: PathOutput): Promise<void> {
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
