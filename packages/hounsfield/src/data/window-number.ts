import { defaultCharacterSet } from './charset/character-set.ts';
import { BULK, CONTAINER } from './tokens.ts';
import { codecOf } from './vr/kinds.ts';
import { ownTokens, valueBytes, type Window } from './window.ts';

/**
 * The first number of an element as it was read, or how many items a sequence has tokens for; undefined where the
 * element is absent or holds no number. Remembered, for one answer serves every element of the data set.
 */
export function numberIn(window: Window, tag: number): number | undefined {
  let numbers = known.get(window);
  if (numbers === undefined) {
    numbers = new Map();
    known.set(window, numbers);
  }
  if (!numbers.has(tag)) numbers.set(tag, read(window, tag));
  return numbers.get(tag);
}

function read(window: Window, tag: number): number | undefined {
  const { tape } = window;
  const { tokens } = tape;
  for (const index of ownTokens(window)) {
    if (tokens.tag(index) !== tag) continue;
    const meta = tokens.meta(index);
    if ((meta & CONTAINER) !== 0) return tokens.end(index) > index + 1 ? tokens.end(index) - index - 1 : undefined;
    if ((meta & BULK) !== 0) return undefined;
    const codec = codecOf(meta >>> 16);
    const [value] = codec.decode(valueBytes(tape, index), tokens.start(index), tokens.end(index), defaultCharacterSet);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }
  return undefined;
}

const known = new WeakMap<Window, Map<number, number | undefined>>();
