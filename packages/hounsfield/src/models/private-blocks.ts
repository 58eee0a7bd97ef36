import { latin1 } from '../bytes/index.ts';
import { isPrivate, isPrivateCreator, type NewElement } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import { nameOf } from './names.ts';

/** A private element by its creator; the block of its tag is a wish at most (PS3.19 Table A.1.5-2). */
export interface PrivateElement extends NewElement {
  readonly creator: string;
}

/**
 * Gives private elements their blocks (PS3.5 §7.8.1): the one that their creator has reserved already, else the one of
 * their tag where it is free, else the first free one, which is reserved.
 * @returns the elements, and the creators that had to be added
 * @throws ParseError `malformed-xml` when a group has no block left
 */
export function placePrivate(
  elements: readonly NewElement[],
  privates: readonly PrivateElement[],
  path: string,
): readonly NewElement[] {
  const blocks = new Blocks(elements);
  const placed = privates.map(({ tag, vr, value, creator }) => {
    const group = tag >>> 16;
    const block = blocks.blockOf(tag, creator.trim());
    if (block === undefined)
      throw new ParseError('malformed-xml', {
        detail: 'a group has more private creators than blocks',
        path: path === '' ? nameOf(tag) : `${path}.${nameOf(tag)}`,
      });
    return { tag: ((group << 16) | (block << 8) | (tag & 0xff)) >>> 0, vr, value };
  });
  return [...blocks.added, ...placed];
}

/** The blocks that a creator has reserved in a group, and how far they are filled. */
interface Reserved {
  readonly blocks: number[];
  at: number;
  last: number;
}

/** The blocks of one data set that are reserved. */
class Blocks {
  readonly added: NewElement[] = [];
  /** By group and creator. */
  readonly #reserved = new Map<string, Reserved>();
  /** Tags of creators. */
  readonly #taken = new Set<number>();

  constructor(elements: readonly NewElement[]) {
    for (const { tag, value } of elements) {
      if (isPrivateCreator(tag)) {
        const name = nameIn(value);
        if (name !== undefined) this.#of(tag >>> 16, name).blocks.push(tag & 0xff);
        this.#taken.add(tag);
      }
      // Elements that came without a creator keep their blocks.
      const block = (tag >>> 8) & 0xff;
      if (isPrivate(tag) && block >= FIRST) this.#taken.add(creatorTag(tag >>> 16, block));
    }
  }

  /** Elements come in ascending order, so one that is not above the last is of the creator's next block. */
  blockOf(tag: number, creator: string): number | undefined {
    const group = tag >>> 16;
    const reserved = this.#of(group, creator);
    if ((tag & 0xff) <= reserved.last) reserved.at++;
    reserved.last = tag & 0xff;
    const known = reserved.blocks[reserved.at];
    if (known !== undefined) return known;
    const block = this.#freeBlock(group, (tag >>> 8) & 0xff);
    if (block === undefined) return undefined;
    reserved.blocks.push(block);
    this.#taken.add(creatorTag(group, block));
    this.added.push({ tag: creatorTag(group, block), vr: 'LO', value: [creator] });
    return block;
  }

  #freeBlock(group: number, wish: number): number | undefined {
    if (wish >= FIRST && !this.#taken.has(creatorTag(group, wish))) return wish;
    for (let block = FIRST; block <= LAST; block++) if (!this.#taken.has(creatorTag(group, block))) return block;
    return undefined;
  }

  #of(group: number, creator: string): Reserved {
    const key = `${group} ${creator}`;
    const known = this.#reserved.get(key);
    if (known !== undefined) return known;
    const made: Reserved = { blocks: [], at: 0, last: -1 };
    this.#reserved.set(key, made);
    return made;
  }
}

/** The name that a creator element holds; programs that do not know it is LO write UN (PS3.5 §6.2.2). */
function nameIn(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  if (typeof first === 'string') return first.trim();
  return first instanceof Uint8Array ? latin1(first, 0, first.length).replace(/[\0 ]+$/, '') : undefined;
}

function creatorTag(group: number, block: number): number {
  return ((group << 16) | block) >>> 0;
}

const FIRST = 0x10;
const LAST = 0xff;
