import { type DataSet, type Element, edit, type Path, type PathStep, select } from 'hounsfield/data';
import { attributeByTag, formatTag } from 'hounsfield/dictionary';
import { wayTo } from '../attribute-path.ts';
import { valueText } from './value-text.ts';

/** Chooses what of a data set is shown. */
export interface ElementFilter {
  /** @param name as it is printed: the keyword, or the private creator in brackets */
  hasElement(element: Element, name: string): boolean;
  hasItem(sequence: Element, item: number): boolean;
}

/** What `--only` and `--search` ask for; both together choose what both choose. */
export interface Wanted {
  readonly only: readonly Path[] | undefined;
  /** In small letters. */
  readonly search: string | undefined;
}

/** Reads the options; a keyword, a tag or a path is looked for at any depth. @throws UsageError */
export function wanted(only: readonly string[] | undefined, search: string | undefined): Wanted | undefined {
  if (only === undefined && search === undefined) return undefined;
  const paths = only?.map(text => wayTo(text.startsWith(ANYWHERE) ? text : `${ANYWHERE}${text}`));
  return { only: paths, search: search?.toLowerCase() };
}

/** The filter for a data set. */
export function filterFor(dataSet: DataSet, { only, search }: Wanted): ElementFilter {
  const byPath = only === undefined ? undefined : pathFilter(dataSet, only);
  const byText = search === undefined ? undefined : searchFilter(search);
  if (byPath === undefined || byText === undefined) return byPath ?? byText ?? EVERYTHING;
  return {
    hasElement: (element, name) => byPath.hasElement(element, name) && byText.hasElement(element, name),
    hasItem: () => false,
  };
}

/** The data set without all that is neither chosen, nor in what is chosen, nor around it. */
export function filtered(dataSet: DataSet, filter: ElementFilter): DataSet {
  const chosen = new Set<string>();
  const around = new Set<string>();
  const sequences = new Map<string, Element>();
  for (const { element, path } of select(dataSet, '**.(xxxx,xxxx)')) {
    const key = keyOf(path);
    if (element.isSequence) sequences.set(key, element);
    const outer = path.slice(0, -1).map((step, k) => ({ key: keyOf(path.slice(0, k + 1)), item: step.item ?? 0 }));
    const isInside = outer.some(each => chosen.has(each.key) || filter.hasItem(sequences.get(each.key)!, each.item));
    if (!isInside && !filter.hasElement(element, element.keyword ?? '')) continue;
    chosen.add(key);
    for (const each of outer) around.add(each.key);
  }
  return edit(dataSet, draft => draft.deleteWhere((_, path) => !chosen.has(keyOf(path)) && !around.has(keyOf(path))));
}

/** Elements and items that the paths lead to. */
function pathFilter(dataSet: DataSet, paths: readonly Path[]): ElementFilter {
  const elements = new Set<number>();
  const items = new Map<number, Set<number>>();
  for (const path of paths) {
    for (const { element, item } of select(dataSet, path)) {
      const { index } = element;
      if (item === undefined || !element.isSequence) elements.add(index);
      else items.set(index, (items.get(index) ?? new Set()).add(item));
    }
  }
  return {
    hasElement: ({ index }) => elements.has(index),
    hasItem: ({ index }, item) => items.get(index)?.has(item) === true,
  };
}

/** Elements of whose tag, keyword, name or value the text is a part, whatever the case. */
function searchFilter(text: string): ElementFilter {
  return {
    hasElement: (element, name) =>
      [formatTag(element.tag), name, attributeByTag(element.tag)?.name ?? '', searchedValue(element)].some(each =>
        each.toLowerCase().includes(text),
      ),
    hasItem: () => false,
  };
}

/** Values that are not shown are not looked through. */
function searchedValue(element: Element): string {
  return element.isSequence ? '' : valueText(element, MOST_SEARCHED);
}

/** The place of an element, whatever the item or value that the path ends with. */
function keyOf(path: readonly PathStep[]): string {
  return path.map(({ tag, item }, k) => (k === path.length - 1 ? tag : `${tag}[${item ?? ''}]`)).join('.');
}

const EVERYTHING: ElementFilter = { hasElement: () => true, hasItem: () => true };
const ANYWHERE = '**.';
const MOST_SEARCHED = 64 * 1024;
