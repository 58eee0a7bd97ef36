/** The word that was most likely meant; undefined where none is near. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  // Nobody means a key by a whole sentence, and the table of distances grows with both words.
  if (wanted.length > 80) return undefined;
  const ranked = words.map(each => ({ each, rank: rankOf(wanted, each.toLowerCase()) }));
  const [best] = ranked.toSorted((a, b) => a.rank - b.rank);
  return best !== undefined && best.rank <= Math.max(1, Math.floor(wanted.length / 4)) ? best.each : undefined;
}

/** Letters between them; a key of the same name in another group is near too. */
function rankOf(wanted: string, candidate: string): number {
  const name = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
  return Math.min(distance(wanted, candidate), distance(name(wanted), name(candidate)) + 0.5);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [k, other] of [...b].entries()) {
      const replaced = (row[k] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[k + 1] ?? 0) + 1, (next[k] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
