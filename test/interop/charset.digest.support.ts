import { characterSet } from 'hounsfield/data';
import { characterSets } from 'hounsfield/dictionary';

/** For each defined term numbers that stand for what every two bytes are read as, and what Unicode is written as. */
export function digests(): readonly string[] {
  const unicode = everyCharacter();
  return [...new Set(characterSets.map(row => row.term))].map(term => {
    const set = characterSet([term]);
    const rows = characterSets.filter(row => row.term === term);
    const read = rows.map(({ escape: sequence = [] }) => {
      const bytes = everyPair(sequence);
      return digestOfText(set.decode(bytes, 0, bytes.length, 'none'));
    });
    const isWhole = rows.some(row => row.isoIr === undefined) && term !== 'GBK';
    return `${term}: ${[...read, ...(isWhole ? [digest(set.encode(unicode))] : [])].join()}`;
  });
}

/** Every two bytes on a line of their own behind the escape sequence, whose reach lines end. */
function everyPair(sequence: readonly number[]): Uint8Array {
  const width = sequence.length + 3;
  const bytes = new Uint8Array(0x1_0000 * width);
  for (let pair = 0; pair < 0x1_0000; pair++) bytes.set([...sequence, pair >> 8, pair & 0xff, 0x0a], pair * width);
  return bytes;
}

/** The first two planes of Unicode without surrogates and private use. */
function everyCharacter(): string {
  let text = '';
  for (let point = 0; point < 0x2_0000; point++) {
    if (point < 0xd800 || point > 0xf8ff) text += String.fromCodePoint(point);
  }
  return text;
}

function digestOfText(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return digest(units);
}

/** Length and FNV-1a. */
function digest(numbers: Uint8Array | Uint16Array): string {
  let hash = 0x811c_9dc5;
  for (const number of numbers) hash = Math.imul(hash ^ number, 0x0100_0193);
  return `${numbers.length}/${(hash >>> 0).toString(16)}`;
}
