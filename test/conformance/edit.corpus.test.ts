import { describeWithCorpus } from '@hounsfield/testkit';
import { type DataSet, deleteAt, edit, type Match, parse, pathText, select, toBytes } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { readBytes } from 'hounsfield/file';
import { expect, it } from 'vitest';

/** A text inside an item of a real file. */
interface Place {
  readonly file: string;
  readonly object: DataSet;
  readonly match: Match;
}

describeWithCorpus('edits inside the items of real files (PS3.5 §7.5)', corpus => {
  const places = corpus.rows
    .filter(row => row.kind === 'part10')
    .flatMap(row => placeIn(row.path, () => readBytes(corpus.read(row))));

  it('reach a text in an item of many files', () => {
    expect(places.length).toBeGreaterThan(300);
  });

  it('change that text alone: set back, the data set has its old bytes again', () => {
    for (const { file, object, match } of places) {
      const changed = parse(toBytes(changedTo(object, match, 'ANOTHER')), object);
      expect(
        [...select(changed, pathText(match.path))].map(({ element }) => element.text),
        file,
      ).toEqual(['ANOTHER']);
      const back = parse(toBytes(changedTo(changed, match, match.element.text ?? '')), object);
      expect(Buffer.compare(toBytes(withoutLengths(back)), toBytes(withoutLengths(object))), file).toBe(0);
    }
  });

  it('take an item out and put it back with its old bytes', () => {
    for (const { file, object, match } of places) {
      const [{ tag, item = 0 } = { tag: 0 }] = match.path;
      const path = pathText([{ tag, item }]);
      const taken = object.element(tag)?.items?.[item];
      const without = parse(toBytes(deleteAt(object, path)), object);
      const back = edit(without, draft => draft.insertItem(path, taken!));
      expect(Buffer.compare(toBytes(withoutLengths(back)), toBytes(withoutLengths(object))), file).toBe(0);
    }
  });
});

/** The last text in an item that fills its value field, so that no odd padding is lost when it is written anew. */
function placeIn(file: string, read: () => DataSet): Place[] {
  let object: DataSet;
  try {
    object = read();
    // Also says whether the encoding can be written.
    toBytes(object);
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
  // Where lengths were wrong they cannot come back as they were.
  if (object.window.tape.warnings.length > 0) return [];
  const texts = [...select(object, '**.(xxxx,xxxx)')].filter(
    ({ path, element }) => path.length > 1 && TEXTS.has(element.vr) && element.length === element.text?.length,
  );
  const match = texts.filter(({ element }) => element.length > 0).at(-1);
  return match === undefined ? [] : [{ file, object, match }];
}

function changedTo(object: DataSet, { path, element }: Match, text: string): DataSet {
  return edit(object, draft => draft.set(pathText(path) as string, text, { vr: element.vr }));
}

/** Group lengths tell the length of what was changed: the writer drops those that a change makes wrong (PS3.5 §7.2). */
function withoutLengths(object: DataSet): DataSet {
  return deleteAt(object, '**.(xxxx,0000)');
}

const TEXTS: ReadonlySet<string> = new Set(['CS', 'LO', 'SH', 'UI', 'DS']);
