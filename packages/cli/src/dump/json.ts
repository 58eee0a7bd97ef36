import { pathToFileURL } from 'node:url';
import { type DataSet, type Element, jsonText, SourceBulk, type ToJsonOptions, toJson } from 'hounsfield/data';
import { formatTag } from 'hounsfield/dictionary';
import type { HuContext } from '../context.ts';
import type { Target } from './path-value.ts';

/** Prints a data set as one line of the DICOM JSON Model (PS3.18 Annex F). */
export async function printJson(hu: HuContext, dataSet: DataSet, file: string | undefined): Promise<void> {
  for (const piece of jsonText(dataSet, optionsFor(file))) await hu.out.text(piece);
  await hu.out.line('');
}

/** What a path leads to: the attribute, the items of a sequence, or one of them. */
export function jsonValue({ element, item }: Target, file: string | undefined): string {
  const options = optionsFor(file);
  const { items } = element;
  if (items !== undefined) {
    return JSON.stringify(
      item === undefined ? items.map(each => toJson(each, options)) : toJson(items[item]!, options),
    );
  }
  const alone = element.dataSet.without(...othersOf(element));
  const attribute = toJson(alone, options)[formatTag(element.tag).replace(/\W/g, '')];
  if (item === undefined || attribute === undefined) return JSON.stringify(attribute ?? null);
  return JSON.stringify({ ...attribute, Value: attribute.Value?.slice(item, item + 1) });
}

/**
 * Values in memory stand in the JSON itself; those that stayed in the file get an address that says where they lie in
 * it. Of standard input, which has no name, only the place is told.
 */
function optionsFor(path: string | undefined): ToJsonOptions {
  const file = path === undefined ? '' : pathToFileURL(path).href;
  return {
    bulkDataUri: (_path, { bulk }) =>
      bulk instanceof SourceBulk ? `${file}?offset=${bulk.position}&length=${bulk.length}` : undefined,
  };
}

function othersOf(element: Element): number[] {
  const tags = Array.from(element.dataSet, ({ tag }) => tag);
  return tags.filter(tag => tag !== element.tag && tag !== SPECIFIC_CHARACTER_SET);
}

const SPECIFIC_CHARACTER_SET = 0x0008_0005;
