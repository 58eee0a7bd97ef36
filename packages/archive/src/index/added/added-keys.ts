import { attributeByKeyword, attributeByTag, isVr, type Vr } from 'hounsfield/dictionary';
import { type KeyKind, type Level, type QueryKey, queryKey } from '../keys.ts';

/** An attribute that the configuration adds to the keys. Plain values only: it crosses to the index's own thread. */
export interface AddedFacts extends Omit<QueryKey, 'attribute'> {
  readonly vr: Vr;
  /** One tag, or that of a sequence and the one inside it; none for a private attribute. */
  readonly tags: readonly number[];
  readonly block?: PrivateBlock;
}

/** Where a private attribute stands (PS3.5 §7.8.1). */
export interface PrivateBlock {
  readonly creator: string;
  readonly group: number;
  readonly element: number;
}

/** One that the index has given an id. */
export interface AddedKey extends AddedFacts {
  readonly attribute: number;
}

/**
 * Reads how the configuration names an attribute: `Keyword`, `SequenceKeyword.Keyword`, or for a private one
 * `(0009,xx01,CREATOR) LO`.
 * @returns a sentence that says what is wrong where it is none that can be added
 */
export function addedFacts(text: string, level: Level): AddedFacts | string {
  const found = PRIVATE.exec(text);
  if (found !== null) return privateFacts(found, text, level);
  const names = text.split('.');
  const entries = names.map(attributeByKeyword).filter(entry => entry !== undefined);
  const [outer, inner] = entries;
  if (entries.length < names.length || outer === undefined || entries.length > 2) return FORM;
  if (queryKey(text) !== undefined) return 'is a key already; leave it out';
  if (inner !== undefined && outer.vrs[0] !== 'SQ') return `must begin with a sequence, and ${outer.keyword} is none`;
  const { vrs, vm, tag } = inner ?? outer;
  const [vr = 'UN'] = vrs;
  const kind = (inner === undefined ? kinds : kindsInItems)[vr]?.[vm === '1' && inner === undefined ? 0 : 1];
  if (kind === undefined) return `must be of a VR that can be matched ${inner ? 'in a sequence' : 'here'}, not ${vr}`;
  const tags = inner === undefined ? [tag] : [outer.tag, tag];
  return { path: text, level, kind, column: '', isComputed: false, vr, tags };
}

function privateFacts([, group = '', element = '', creator = '', vr = '']: string[], path: string, level: Level) {
  // Nobody tells how many values it has, so that each kind is the one for several.
  const kind = isVr(vr) ? (vr in NUMBERS ? 'number' : kinds[vr]?.[1]) : undefined;
  if (kind === undefined || !isVr(vr)) return `must be of a VR that can be matched, not ${vr}`;
  const block = { creator, group: Number.parseInt(group, 16), element: Number.parseInt(element, 16) };
  return { path, level, kind, column: '', isComputed: false, vr, tags: [], block };
}

/** The keys of an archive: those that every index has, and those that its configuration adds. */
export class SearchKeys {
  readonly added: readonly AddedKey[];
  /** Ids of added attributes whose values are not all there yet. */
  readonly unfinished: Set<number> = new Set();

  constructor(added: readonly AddedKey[] = []) {
    this.added = added;
  }

  /** The key of an attribute, or of one inside a sequence. @param creator of a private one, by what is asked */
  find(tags: readonly number[], creator?: string): QueryKey | undefined {
    if (creator !== undefined) return this.added.find(({ block }) => isAt(block, tags, creator));
    const names = tags.map(tag => attributeByTag(tag)?.keyword);
    if (names.includes(undefined)) return undefined;
    const path = names.join('.');
    return queryKey(path) ?? this.added.find(key => key.path === path);
  }

  /** The added keys among paths. */
  addedOf(paths: readonly string[]): readonly AddedKey[] {
    return this.added.filter(key => paths.includes(key.path));
  }

  /** Whether values of a key may be missing, because those of earlier objects are still being looked up. */
  isUnfinished({ attribute }: QueryKey): boolean {
    return attribute !== undefined && this.unfinished.has(attribute);
  }
}

function isAt(block: PrivateBlock | undefined, tags: readonly number[], creator: string): boolean {
  const [tag = 0] = tags;
  const isThere = block !== undefined && tags.length === 1 && block.creator === creator;
  return isThere && tag >>> 16 === block.group && (tag & 0xff) === block.element;
}

const PRIVATE = /^\(([\dA-Fa-f]{3}[13579BDFbdf]),xx([\dA-Fa-f]{2}),([\x20-\x5b\x5d-\x7e]{1,64})\) ([A-Z]{2})$/;
const FORM = 'must be a keyword of PS3.6, SequenceKeyword.Keyword, or (0009,xx01,CREATOR) LO for a private attribute';

type Kinds = Readonly<Partial<Record<Vr, readonly [one: KeyKind, several: KeyKind]>>>;

const TEXTS: readonly [KeyKind, KeyKind] = ['text', 'texts'];
const COUNTED: readonly [KeyKind, KeyKind] = ['number', 'texts'];
const NUMBERS: Kinds = {
  ...{ DS: COUNTED, IS: COUNTED, US: COUNTED, SS: COUNTED, UL: COUNTED, SL: COUNTED, FL: COUNTED, FD: COUNTED },
};
/** How attributes of a VR are matched. */
const kinds: Kinds = {
  ...{ AE: TEXTS, AS: TEXTS, CS: TEXTS, LO: TEXTS, SH: TEXTS, UC: TEXTS },
  ...{ LT: ['text', 'text'], ST: ['text', 'text'], UT: ['text', 'text'], UR: ['text', 'text'] },
  ...{ UI: ['uid', 'texts'], PN: ['name', 'names'], DA: ['date', 'date'], TM: ['time', 'time'] },
  ...NUMBERS,
};
/** In items all are texts: those at one place of several lists are of one item. */
const kindsInItems: Kinds = {
  ...{ AE: TEXTS, AS: TEXTS, CS: TEXTS, LO: TEXTS, SH: TEXTS, UC: TEXTS, UI: TEXTS, DS: TEXTS, IS: TEXTS },
};
