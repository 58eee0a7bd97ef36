import { type Change, DataSet, type Element, utf8CharacterSet } from '../data/index.ts';
import type { Vr } from '../dictionary/look-ups.ts';
import { DeidentifyError } from '../errors/index.ts';
import { type Decision, decide, isText } from './decide.ts';
import { dummySequence, dummyValue } from './dummies.ts';
import { type NameTest, namesIn } from './names.ts';
import type { RetainOption } from './table.ts';

/** A data set that was gone through: what is to be written, but for the UIDs. */
export interface Walked {
  readonly changes: Map<number, Change>;
  /** The UIDs that are to be replaced. */
  readonly uids: ReadonlySet<string>;
  /** Puts the new UIDs in, and the items into their sequences. */
  finish(uids: ReadonlyMap<string, string>): void;
}

/**
 * Goes through a data set and all items in it, level by level and without recursion. Nothing of the old bytes is left
 * but values that were decided to be kept; long ones stay at their source.
 * @throws DeidentifyError `nested-too-deep`
 */
export function walk(dataSet: DataSet, retain: ReadonlySet<RetainOption>): Walked {
  const nodes: Node[] = [{ dataSet, changes: new Map(), depth: 0 }];
  const pending: Pending[] = [];
  const isName = namesIn(dataSet);
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    for (const element of node.dataSet) {
      const decision = decide(element, retain);
      if (decision === 'walk') open(node, element, nodes);
      else if (decision === 'uid') pending.push({ node, tag: element.tag, values: uidsOf(element) });
      else settle(node, element, decision === 'keep' && tellsName(element, isName) ? 'dummy' : decision);
    }
  }
  return {
    changes: nodes[0]!.changes,
    uids: new Set(pending.flatMap(({ values }) => values)),
    finish(uids) {
      for (const { node, tag, values } of pending)
        node.changes.set(tag, uidChange(values.map(uid => uids.get(uid) ?? uid)));
      // The items of a sequence come behind what holds it, so that the last are ready first.
      for (const { items, at, changes } of nodes.toReversed())
        if (items !== undefined) items[at ?? 0] = itemOf(changes);
    },
  };
}

interface Node {
  readonly dataSet: DataSet;
  readonly changes: Map<number, Change>;
  readonly depth: number;
  /** The items of the sequence that it belongs to, and its place among them. */
  readonly items?: DataSet[];
  readonly at?: number;
}

interface Pending {
  readonly node: Node;
  readonly tag: number;
  readonly values: readonly string[];
}

/** Puts the items of a sequence to the nodes. */
function open({ changes, depth }: Node, { tag, items: found = [] }: Element, nodes: Node[]): void {
  if (depth >= MOST_DEPTH) throw new DeidentifyError('nested-too-deep', { detail: `more than ${MOST_DEPTH} levels` });
  const items: DataSet[] = [];
  changes.set(tag, { vr: 'SQ', items });
  for (const [at, dataSet] of found.entries()) nodes.push({ dataSet, changes: new Map(), depth: depth + 1, items, at });
}

function settle({ changes }: Node, element: Element, decision: Exclude<Decision, 'walk' | 'uid'>): void {
  const { tag, vr } = element;
  if (decision === 'remove') return;
  if (decision === 'keep') {
    const change = keptChange(element);
    if (change !== undefined) changes.set(tag, change);
  } else if (vr === 'SQ') {
    const isEmpty = decision === 'empty' || element.items?.length === 0;
    const items = isEmpty ? [] : dummySequence(tag);
    if (typeof items !== 'string') changes.set(tag, { vr, items });
  } else {
    // What says nothing may go on saying nothing.
    changes.set(tag, decision === 'empty' || element.length === 0 ? emptyChange(vr) : dummyValue(vr));
  }
}

/** Whether a text that may stand has the name of the patient in it, which somebody wrote there. */
function tellsName(element: Element, isName: NameTest): boolean {
  return OF_CHARACTER_SET.has(element.vr) && isName(element.text ?? '');
}

/** The value in the form of a change; undefined for fragments, which stay where they are. */
function keptChange(element: Element): Change | undefined {
  const { tag, vr } = element;
  if (tag === SPECIFIC_CHARACTER_SET || element.isEncapsulated) return undefined;
  if (isText(vr)) {
    if (OF_CHARACTER_SET.has(vr)) return { vr, bytes: even(new TextEncoder().encode(element.text ?? '')) };
    return { vr, bytes: even(element.bytes ?? new Uint8Array(0), vr === 'UI' ? 0 : SPACE) };
  }
  const { bulk } = element;
  if (bulk !== undefined) return bulk.inline === undefined ? { vr, bulk } : { vr, bytes: even(bulk.inline, 0) };
  if (element.littleEndian) return { vr, bytes: even(element.bytes ?? new Uint8Array(0), 0) };
  const made = DataSet.fromElements([{ tag, vr, value: element.values }]).changes.get(tag);
  return made ?? undefined;
}

function itemOf(changes: ReadonlyMap<number, Change>): DataSet {
  return EMPTY_ITEM.withOverlay(changes);
}

function uidsOf(element: Element): readonly string[] {
  if (element.isAtSource) return [];
  return (element.text ?? '')
    .split('\\')
    .map(uid => uid.replaceAll('\0', '').trim())
    .filter(uid => uid !== '');
}

function uidChange(uids: readonly string[]): Change {
  return { vr: 'UI', bytes: even(new TextEncoder().encode(uids.join('\\')), 0) };
}

function emptyChange(vr: Vr): Change {
  return { vr, bytes: new Uint8Array(0) };
}

function even(bytes: Uint8Array, padding = SPACE): Uint8Array {
  if (bytes.length % 2 === 0) return bytes;
  const padded = new Uint8Array(bytes.length + 1);
  padded.set(bytes);
  padded[bytes.length] = padding;
  return padded;
}

const EMPTY_ITEM = DataSet.of({}, { characterSet: utf8CharacterSet });
/** More than readers let in unless told otherwise (64). */
const MOST_DEPTH = 256;
const SPACE = 0x20;
const SPECIFIC_CHARACTER_SET = 0x0008_0005;
/** VRs whose texts are in the Specific Character Set (PS3.5 §6.1.2.2). */
const OF_CHARACTER_SET: ReadonlySet<Vr> = new Set<Vr>(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);
