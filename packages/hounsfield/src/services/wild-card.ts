/**
 * Whether a text is like a pattern in which `*` stands for any characters and `?` for one (PS3.4 §C.2.2.2.4). Takes time
 * in proportion to the length of the text for each star at most, whatever the pattern.
 */
export function globMatches(pattern: string, text: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return false;
  const signs = [...pattern];
  const characters = [...text];
  let sign = 0;
  let star = -1;
  let behindStar = 0;
  for (let at = 0; at < characters.length; ) {
    if (signs[sign] === '*') {
      star = sign++;
      behindStar = at;
    } else if (sign < signs.length && (signs[sign] === '?' || signs[sign] === characters[at])) {
      sign++;
      at++;
    } else {
      // The last star takes one character more; what stands before it need not be tried again.
      if (star < 0) return false;
      sign = star + 1;
      at = ++behindStar;
    }
  }
  while (signs[sign] === '*') sign++;
  return sign === signs.length;
}

const LONGEST_PATTERN = 1024;
