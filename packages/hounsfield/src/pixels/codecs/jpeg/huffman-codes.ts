import type { HuffmanSpecification } from './huffman-tables.ts';

/** Codes by symbol. */
export interface HuffmanCodes {
  readonly specification: HuffmanSpecification;
  readonly codes: Uint16Array;
  /** Bits of the code of each symbol; 0 where there is none. */
  readonly lengths: Uint8Array;
}

/** The best codes for symbols that come so often, none longer than 16 bits (T.81 §K.2). */
export function bestCodes(frequencies: Uint32Array): HuffmanCodes {
  // One more symbol, the rarest, gets the code of ones only, which no other may have.
  const lengths = bestLengths(Uint32Array.of(...frequencies, 1), 16).subarray(0, frequencies.length);
  const used = [...lengths.keys()].filter(symbol => lengths[symbol]! > 0);
  const symbols = Uint8Array.from(used.toSorted((a, b) => lengths[a]! - lengths[b]! || a - b));
  const counts = new Uint8Array(16);
  for (const symbol of used) counts[lengths[symbol]! - 1]!++;
  return huffmanCodes({ counts, symbols });
}

/**
 * The lengths of the best codes for symbols that come so often, none longer than `most`; 0 for those that never come.
 * Of the rarest symbols the last has a code that is as long as any.
 */
export function bestLengths(frequencies: Uint32Array, most: number): Uint8Array {
  const used = [...frequencies.keys()].filter(symbol => frequencies[symbol]! > 0);
  const lengths = new Uint8Array(frequencies.length);
  const [only] = used;
  if (only !== undefined && used.length === 1) lengths[only] = 1;
  if (used.length < 2) return lengths;
  const order = used.toSorted((a, b) => frequencies[b]! - frequencies[a]! || a - b);
  const counts = depths(order.map(symbol => frequencies[symbol]!));
  shorten(counts, most);
  let next = 0;
  for (const [length, count] of counts.entries()) {
    for (let each = 0; each < count; each++) lengths[order[next++]!] = length;
  }
  return lengths;
}

/** Numbers the codes of a table (T.81 Annex C). */
export function huffmanCodes(specification: HuffmanSpecification): HuffmanCodes {
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let place = 0;
  for (const [at, count] of specification.counts.entries()) {
    for (let each = 0; each < count; each++) {
      const symbol = specification.symbols[place++]!;
      codes[symbol] = code++;
      lengths[symbol] = at + 1;
    }
    code <<= 1;
  }
  return { specification, codes, lengths };
}

/** How many leaves of the best tree there are at each depth, for falling weights: the two lightest trees are joined again and again. */
function depths(weights: readonly number[]): number[] {
  const leaves = [...weights];
  const count = leaves.length;
  // Joints get heavier and heavier, so that they are in order as they are made.
  const joints: number[] = [];
  const parents = new Int32Array(2 * count - 1);
  let joint = 0;
  let leaf = count - 1;
  const lightest = (): number => {
    const isLeaf = leaf >= 0 && (joint >= joints.length || leaves[leaf]! <= joints[joint]!);
    return isLeaf ? leaf-- : count + joint++;
  };
  const weight = (node: number): number => (node < count ? leaves[node]! : joints[node - count]!);
  for (let made = 0; made < count - 1; made++) {
    const [first, second] = [lightest(), lightest()];
    parents[first] = parents[second] = count + made;
    joints.push(weight(first) + weight(second));
  }
  const levels = new Int32Array(2 * count - 1);
  const counts = Array<number>(count + 17).fill(0);
  for (let node = 2 * count - 3; node >= 0; node--) {
    levels[node] = levels[parents[node]!]! + 1;
    if (node < count) counts[levels[node]!]!++;
  }
  return counts;
}

/** Moves pairs of codes up the tree until none is longer than `most` bits (T.81 Figure K.3). */
function shorten(counts: number[], most: number): void {
  for (let length = counts.length - 1; length > most; length--) {
    while (counts[length]! > 0) {
      let shorter = length - 2;
      while (counts[shorter] === 0) shorter--;
      counts[length]! -= 2;
      counts[length - 1]!++;
      counts[shorter + 1]! += 2;
      counts[shorter]!--;
    }
  }
}
