/**
 * Whether a name is like a pattern in which `*` stands for any characters and `?` for one. When a star has to take more,
 * what stands before it is not tried again: the time is at most the product of both lengths, never exponential.
 */
export function isLike(pattern: string, name: string): boolean {
  let sign = 0;
  let star = -1;
  let behindStar = 0;
  for (let at = 0; at < name.length; ) {
    const wanted = pattern[sign];
    if (wanted === '*') {
      star = sign++;
      behindStar = at;
    } else if (wanted === '?' || wanted === name[at]) {
      sign++;
      at++;
    } else if (star >= 0) {
      sign = star + 1;
      at = ++behindStar;
    } else return false;
  }
  while (pattern[sign] === '*') sign++;
  return sign === pattern.length;
}
