import { createUid, type DataSet, type Draft, type Keyword, parsePath, pathText, select } from 'hounsfield/data';
import { attributeByTag } from 'hounsfield/dictionary';
import type { UidLevel } from '../commands/set.ts';

/**
 * Gives new UIDs: the same for the same old one in all files of a run, wherever it stands, so that references from file
 * to file still lead where they led. References to what is not in the run stay.
 */
export class NewUids {
  readonly #levels: readonly UidLevel[];
  readonly #byOld = new Map<string, string>();

  constructor(levels: readonly UidLevel[]) {
    this.#levels = levels;
  }

  /** Whether all files must be known before the first is changed. */
  get needsAll(): boolean {
    return this.#levels.length > 0;
  }

  /** Takes in the UIDs that a file goes by. */
  learn(dataSet: DataSet): void {
    for (const level of this.#levels) {
      const uid = dataSet.get(identities[level]);
      if (typeof uid === 'string') this.#make(uid);
    }
  }

  /** Replaces the UIDs of a data set, those in its sequences too. */
  apply(draft: Draft, dataSet: DataSet): void {
    if (!this.needsAll) return;
    this.learn(dataSet);
    for (const { element, path } of select(dataSet, '**.(xxxx,xxxx)')) {
      if (element.vr !== 'UI') continue;
      const old = element.values.map(String);
      if (this.#levels.includes('all') && namesAnInstance(element.tag)) for (const uid of old) this.#make(uid);
      const replaced = old.map(uid => this.#byOld.get(uid) ?? uid);
      if (replaced.join() !== old.join()) draft.set(parsePath<string>(pathText(path)), replaced);
    }
  }

  #make(old: string): void {
    if (old !== '' && !old.startsWith(OF_THE_STANDARD) && !this.#byOld.has(old)) this.#byOld.set(old, createUid());
  }
}

/** What a file goes by on each level. */
const identities: Readonly<Record<UidLevel, Keyword>> = {
  study: 'StudyInstanceUID',
  series: 'SeriesInstanceUID',
  instance: 'SOPInstanceUID',
  all: 'SOPInstanceUID',
};

/** Classes, transfer syntaxes, coding schemes, organisations and programs are what they are. */
function namesAnInstance(tag: number): boolean {
  return !OTHERS.test(attributeByTag(tag)?.keyword ?? '');
}

const OTHERS =
  /Class|TransferSyntax|CodingScheme|Context|MappingResource|Creator|TemplateExtension|ColorLookup|ColorPalette|SelectorUI|RetrieveLocation|Repository|HomeCommunity/;
const OF_THE_STANDARD = '1.2.840.10008.';
