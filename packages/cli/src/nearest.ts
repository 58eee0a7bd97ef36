/** The words that someone may have meant, best first: the same but for capitals, few letters apart, or holding the word. */
export function nearest(word: string, words: readonly string[], most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  if (wanted.length < LEAST_LETTERS || wanted.length > MOST_LETTERS) return [];
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly word: string; readonly rank: number }[] = [];
  for (const each of words) {
    const candidate = each.toLowerCase();
    const rank = distance(wanted, candidate, limit);
    if (rank <= limit) near.push({ word: each, rank });
    else if (candidate.includes(wanted)) near.push({ word: each, rank: limit + candidate.length - wanted.length });
  }
  return near
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(each => each.word);
}

/** Letters to insert, delete, replace or swap with a neighbour; more than `limit` where it is not worth counting. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, last, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at), []];
  for (let i = 1; i <= a.length; i++) {
    row = [i];
    for (let k = 1; k <= b.length; k++) {
      const replaced = (last?.[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1);
      const isSwap = i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1];
      const swapped = isSwap ? (before?.[k - 2] ?? 0) + 1 : replaced;
      row.push(Math.min(replaced, swapped, (last?.[k] ?? 0) + 1, (row[k - 1] ?? 0) + 1));
    }
    [before, last] = [last, row];
  }
  return last?.[b.length] ?? limit + 1;
}

/** One letter is near to everything. */
const LEAST_LETTERS = 3;
/** Longer than any keyword. */
const MOST_LETTERS = 80;
