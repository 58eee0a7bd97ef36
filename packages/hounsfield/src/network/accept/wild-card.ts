/**
 * Whether a name is like a pattern in which `*` stands for any characters and `?` for one (PS3.4 §C.2.2.2.4). When a star has to take more,
 * what stands before it is not tried again: the time is at most the product of both lengths, never exponential.
 */
export function isLike(pattern: string, name: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return false;
  const signs = [...pattern];
  const characters = [...name];
  let sign = 0;
  let star = -1;
  let behindStar = 0;
  for (let at = 0; at < characters.length; ) {
    const wanted = signs[sign];
    if (wanted === '*') {
      star = sign++;
      behindStar = at;
    } else if (wanted === '?' || wanted === characters[at]) {
      sign++;
      at++;
    } else if (star >= 0) {
      sign = star + 1;
      at = ++behindStar;
    } else return false;
  }
  while (signs[sign] === '*') sign++;
  return sign === signs.length;
}

/** The time is then bounded for names of any length that a peer may send. */
const LONGEST_PATTERN = 1024;
