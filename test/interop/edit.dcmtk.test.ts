import { copyFile } from 'node:fs/promises';
import {
  type Corpus,
  type CorpusRow,
  describeWithCorpus,
  describeWithPeers,
  run,
  runOk,
  temporaryFolder,
} from '@hounsfield/testkit';
import { type Draft, edit, type Match, select } from 'hounsfield/data';
import { formatTag } from 'hounsfield/dictionary';
import { type DicomObject, readBytes } from 'hounsfield/file';
import { writeFile } from 'hounsfield/file/node';
import { expect, it } from 'vitest';

/** The same change, asked of dcmodify and of our editor. */
interface Change {
  readonly what: string;
  readonly dcmodify: (place: string) => readonly string[];
  readonly ours: (draft: Draft, place: string) => unknown;
}

/** `place` is the path of a text in an item, of tags as both read them: `(0040,0275)[0].(0040,0009)`. */
const changes: readonly Change[] = [
  {
    what: 'another value in an item',
    dcmodify: place => ['-m', `${place}=CHANGED`],
    ours: (draft, place) => draft.set(place, 'CHANGED'),
  },
  {
    what: 'an element taken out of an item',
    dcmodify: place => ['-e', place],
    ours: (draft, place) => draft.delete(place),
  },
  {
    what: 'an item taken out of its sequence',
    dcmodify: place => ['-e', itemOf(place)],
    ours: (draft, place) => draft.delete(itemOf(place)),
  },
  {
    what: 'every item of a sequence changed',
    dcmodify: place => ['-i', `${everyItem(place)}.(0020,4000)=ALL OF THEM`],
    ours: (draft, place) => draft.set(`${everyItem(place)}.(0020,4000)` as string, 'ALL OF THEM'),
  },
  {
    what: 'sequences and items made on the way',
    dcmodify: () => ['-i', '(0040,0275)[7].(0040,0008)[1].(0008,0100)=DEEP'],
    ours: draft => draft.set('(0040,0275)[7].(0040,0008)[1].(0008,0100)' as string, 'DEEP', { create: 'all' }),
  },
  {
    what: 'all elements of a tag at any depth',
    dcmodify: place => ['-ma', `${leafOf(place)}=EVERYWHERE`],
    ours: (draft, place) => draft.set(`**.${leafOf(place)}` as string, 'EVERYWHERE'),
  },
  {
    what: 'all private elements taken out',
    dcmodify: () => ['-ep'],
    ours: draft => draft.deleteWhere(element => (element.tag & 0x1_0000) !== 0),
  },
];

describeWithPeers(['dcmdump', 'dcmodify'], 'edits against DCMTK', () => {
  describeWithCorpus('of real files', corpus => {
    const places = sample(corpus).slice(0, 12);

    it('find enough files with texts in items', () => {
      expect(places.length).toBe(12);
    });

    it.each(changes)('are seen by dcmdump as those of dcmodify: $what', async ({ dcmodify, ours }) => {
      await using folder = await temporaryFolder();
      for (const { row, object, place } of places) {
        const [mine, theirs] = [folder.file('mine.dcm'), folder.file('theirs.dcm')];
        await writeFile(
          mine,
          edit(object, draft => ours(draft, place)),
        );
        await copyFile(corpus.path(row), theirs);
        await runOk('dcmodify', ['-nb', '-imt', ...dcmodify(place), theirs]);
        expect(differences(await dump(mine), await dump(theirs)), `${row.path} ${place}`).toEqual([]);
      }
    });
  });
});

interface Place {
  readonly row: CorpusRow;
  readonly object: DicomObject;
  readonly place: string;
}

/** One file of each kind of object that DCMTK reads without a word, with a text in an item. */
function sample(corpus: Corpus): Place[] {
  const seen = new Set<string>();
  return corpus.rows.flatMap(row => {
    const isPlain =
      row.kind === 'part10' && row.transferSyntax.startsWith('1.2.840.10008.1.2') && row.verdicts.dcmdump === 'ok';
    const key = `${row.transferSyntax} ${row.sopClass}`;
    if (!isPlain || row.bytes > 200_000 || seen.has(key) || ODD_FOR_DCMTK.test(`${row.path} ${row.shows.join(' ')}`))
      return [];
    const object = readBytes(corpus.read(row));
    const match = [...select(object, '**.(xxxx,xxxx)')].find(isShortText);
    if (match === undefined) return [];
    seen.add(key);
    return [
      {
        row,
        object,
        place: match.path.map(({ tag, item }) => `${formatTag(tag)}${item === undefined ? '' : `[${item}]`}`).join('.'),
      },
    ];
  });
}

/** A text in an item, but not in a directory record, which dcmodify does not look into to erase. */
function isShortText({ path, element }: Match): boolean {
  return (
    path.length > 1 &&
    path.every(({ tag }) => (tag & 0x1_0000) === 0 && tag !== 0x0004_1220) &&
    TEXTS.has(element.vr) &&
    element.length > 0
  );
}

function itemOf(place: string): string {
  return place.slice(0, place.lastIndexOf('.'));
}

function leafOf(place: string): string {
  return place.slice(place.lastIndexOf('.') + 1);
}

function everyItem(place: string): string {
  return itemOf(place).replace(/\[\d+\]$/, '[*]');
}

const TEXTS: ReadonlySet<string> = new Set(['LO', 'SH']);
/** Things that dcmodify repairs or drops on its way, so that what it writes is another data set at other places too. */
const ODD_FOR_DCMTK =
  /pwn-fuzz|deflate|VR-UN|UN-undef|VR:|bad-VR|odd-length|truncated|trailing|dup-tag|out-of-order|short-|long-|big-endian/;

/** Lines that stand in one dump only, cut to a readable length. */
function differences(ours: readonly string[], theirs: readonly string[]): string[] {
  const missing = theirs.filter(line => !ours.includes(line)).map(line => `missing ${line.slice(0, 100)}`);
  return [...ours.filter(line => !theirs.includes(line)).map(line => `added ${line.slice(0, 100)}`), ...missing];
}

/** The data set as dcmdump prints it, without the lengths and delimiters that an encoding is free in. */
async function dump(path: string): Promise<string[]> {
  const { stdout } = await run('dcmdump', ['-q', '+L', '-Un', '+p', path]);
  return stdout
    .split('\n')
    .filter(
      line =>
        line.startsWith('(') &&
        !line.startsWith('(0002,') &&
        !/\([0-9a-f]{4},0000\) UL/.test(line) &&
        !/\(fffe,e0[0d]d\)/.test(line),
    )
    .map(line => line.replace(/\s*#.*$/, '').replace(/ \((?:Sequence|Item) with .*$/, ''));
}
