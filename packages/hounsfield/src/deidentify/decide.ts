import type { Element } from '../data/index.ts';
import { attributeByTag, type Vr } from '../dictionary/look-ups.ts';
import { dummySequence } from './dummies.ts';
import { confidentialityRow, type RetainOption } from './table.ts';

/** What is done with one element; `walk`: the items of a sequence are gone through. */
export type Decision = 'keep' | 'remove' | 'empty' | 'dummy' | 'uid' | 'walk';

/**
 * What becomes of an element (PS3.15 §E.1.1, Table E.1-1). What nobody knows goes: private attributes, attributes that
 * PS3.6 does not list, values of VR UN; so do curves and overlays as a whole, of which the table takes the data alone,
 * since what is left would describe nothing.
 */
export function decide(element: Element, retain: ReadonlySet<RetainOption>): Decision {
  const { tag } = element;
  const entry = isForeign(tag) ? undefined : attributeByTag(tag);
  if (entry === undefined) return 'remove';
  const { vr } = element;
  if (vr === 'UN') return 'remove';
  const row = confidentialityRow(tag);
  if (row === undefined || [...row.keptBy].some(option => retain.has(option))) {
    return row === undefined ? unnamed(element, entry.vrs, retain) : kept(element);
  }
  if (row.action === 'X') return 'remove';
  if (row.action === 'Z') return NEVER_EMPTY.has(tag) ? 'remove' : 'empty';
  if (vr === 'SQ') return row.action === 'U' ? 'walk' : sequence(tag);
  return row.action === 'U' && vr === 'UI' ? 'uid' : 'dummy';
}

/** Private, of a command, of a file or of a directory, a group length, a curve, an overlay, or a count of bytes. */
function isForeign(tag: number): boolean {
  const group = tag >>> 16;
  const family = group & 0xff00;
  const isPlane = family === 0x5000 || family === 0x6000;
  return group < 8 || group % 2 === 1 || (tag & 0xffff) === 0 || isPlane || REMOVED.has(tag);
}

function sequence(tag: number): Decision {
  const dummy = dummySequence(tag);
  return dummy === 'walked' ? 'walk' : dummy === 'removed' ? 'remove' : 'dummy';
}

/** An attribute that the table does not name stays, but for what by its VR is a name, a date or a UID. */
function unnamed(element: Element, vrs: readonly Vr[], retain: ReadonlySet<RetainOption>): Decision {
  const own = [element.vr, ...vrs];
  if (own.includes('PN')) return 'dummy';
  if (own.some(vr => DATES.has(vr)) && !retain.has('dates')) return 'dummy';
  const isInstance = own.includes('UI') && !CLASSES.test(element.keyword ?? '') && !retain.has('uids');
  if (isInstance) return element.vr === 'UI' ? 'uid' : 'dummy';
  return kept(element);
}

/** A text that is too long to be in memory is none that a profile could let stand unread. */
function kept(element: Element): Decision {
  if (element.isSequence) return 'walk';
  if (element.isEncapsulated) return element.tag === PIXEL_DATA ? 'keep' : 'remove';
  if (!isText(element.vr)) return 'keep';
  return element.isAtSource || isNoNumber(element) ? 'dummy' : 'keep';
}

/** Text where a number must stand is what nobody meant to be kept. */
function isNoNumber({ vr, text = '' }: Element): boolean {
  return (vr === 'DS' || vr === 'IS') && !/^[-+.\deE \\\0]*$/.test(text);
}

/** Whether the value field of the VR is text (PS3.5 Table 6.2-1). */
export function isText(vr: Vr): boolean {
  return TEXT.has(vr);
}

export const PIXEL_DATA = 0x7fe0_0010;
/** Length to End (retired) and Data Set Trailing Padding, which may hold anything. */
const REMOVED: ReadonlySet<number> = new Set([0x0008_0001, 0xfffc_fffc]);
/** X/Z of Referenced Study Sequence: of type 3 in images, where it must have items if it is there (PS3.3 Table C.7-3). */
const NEVER_EMPTY: ReadonlySet<number> = new Set([0x0008_1110]);
const DATES: ReadonlySet<Vr> = new Set<Vr>(['DA', 'DT', 'TM']);
const TEXT: ReadonlySet<Vr> = new Set<Vr>(
  'AE AS CS DA DS DT IS LO LT PN SH ST TM UC UI UR UT'.split(' ') as readonly Vr[],
);
/** UIDs that name classes, syntaxes and codings: no object of a patient. */
const CLASSES =
  /(?:SOPClassUID|SOPClassesIn\w+|SOPClassesSupported|SyntaxUID|SyntaxUIDInFile|ClassUIDInFile)$|^(?:ContextUID|CodingSchemeUID|MappingResourceUID|ContextGroupExtensionCreatorUID|CreatorVersionUID|OriginalSpecializedSOPClassUID)$/;
