import { pathToFileURL } from 'node:url';
import { type DataSet, type Element, SourceBulk } from 'hounsfield/data';
import { formatTag } from 'hounsfield/dictionary';
import {
  type JsonAttribute,
  type JsonDataSet,
  type JsonOptions,
  jsonChunks,
  toJson,
  xmlChunks,
} from 'hounsfield/models';
import type { HuContext } from '../context.ts';
import type { Target } from './path-value.ts';

/** Prints a data set as one line of the DICOM JSON Model (PS3.18 Annex F) or as Native DICOM XML (PS3.19 §A.1). */
export async function printModel(
  hu: HuContext,
  { form, file }: { readonly form: 'json' | 'xml'; readonly file: string | undefined },
  dataSet: DataSet,
): Promise<void> {
  const options = optionsFor(file);
  for (const piece of form === 'json' ? jsonChunks(dataSet, options) : xmlChunks(dataSet, options))
    await hu.out.text(piece);
  await hu.out.line('');
}

/** What a path leads to: the attribute, the items of a sequence, or one of them. */
export function jsonValue({ element, item }: Target, file: string | undefined): string {
  const { items } = element;
  if (items !== undefined && item !== undefined) return JSON.stringify(itemJson(items[item]!, file));
  if (items !== undefined) return JSON.stringify(items.map(each => itemJson(each, file)));
  const attribute = attributeJson(element, file);
  if (item === undefined || attribute === undefined) return JSON.stringify(attribute ?? null);
  return JSON.stringify({ ...attribute, Value: attribute.Value?.slice(item, item + 1) });
}

/** One attribute; undefined for a group length, which the model leaves out. */
export function attributeJson(element: Element, file: string | undefined): JsonAttribute | undefined {
  const alone = element.dataSet.without(...othersOf(element));
  return toJson(alone, optionsFor(file))[formatTag(element.tag).replace(/\W/g, '')];
}

/** The data set of an item. */
export function itemJson(item: DataSet, file: string | undefined): JsonDataSet {
  return toJson(item, optionsFor(file));
}

/**
 * Values in memory stand in the JSON itself; those that stayed in the file get an address that says where they lie in
 * it. Of standard input, which has no name, only the place is told.
 */
function optionsFor(path: string | undefined): JsonOptions {
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
