/**
 * Guesses the name of PS3.6 from a keyword: words begin at capitals, little words stay small.
 * The packed tables store a name only where it differs from this guess.
 */
export function nameOfKeyword(keyword: string): string {
  const words = keyword
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replaceAll('Date Time', 'DateTime');
  return words.replace(SMALL_WORDS, word => word.toLowerCase());
}

const SMALL_WORDS = /(?<= )(?:Of|In|To|And|For|The|From|By|With|On|At|Or|An)(?= )/g;
