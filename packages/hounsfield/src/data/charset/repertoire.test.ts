import { describe, expect, it } from 'vitest';
import { characterSets } from '../../dictionary/look-ups.ts';
import { type CharacterSet, characterSet } from './character-set.ts';
import { graphicSet } from './graphic-set.ts';

/** How many characters the register, or the standard that it registers, gives a set; 94 or 96 places are not all taken. */
const sizes: Readonly<Record<number, number>> = {
  6: 94,
  13: 63,
  14: 94,
  58: 7445,
  87: 6879,
  100: 96,
  101: 96,
  109: 89,
  110: 96,
  126: 93,
  127: 51,
  138: 60,
  144: 96,
  148: 96,
  149: 8226,
  159: 6067,
  166: 88,
  203: 96,
};

const terms = [...new Set(characterSets.map(row => row.term))];
const registered = characterSets.filter(row => row.isoIr !== undefined);

describe('the repertoire of each defined term (PS3.3 §C.12.1.1.2)', () => {
  it('is there for every term of the dictionary, without a warning', () => {
    expect(terms.length).toBeGreaterThan(30);
    for (const term of terms) {
      const values = characterSets.some(row => row.term === term && row.codeExtensions) ? ['', term] : [term];
      expect(characterSet(values).warnings, term).toEqual([]);
    }
  });

  it.each(Object.entries(sizes))('set %s of the ISO register has its %i characters, each once', (isoIr, size) => {
    const { places, units } = graphicSet(Number(isoIr));
    expect(places.size).toBe(size);
    for (const [unit, place] of places) expect(units[place]).toBe(unit);
  });

  it.each(registered)(
    '$term writes and reads every character of $name, set $isoIr',
    ({ term, isoIr, codeExtensions }) => {
      const set = characterSet(codeExtensions ? ['', term] : [term]);
      const characters = [...graphicSet(isoIr!).places.keys()].map(unit => String.fromCharCode(unit));
      for (const character of characters) expectRoundTrip(set, character);
      expectRoundTrip(set, characters.join(''));
      expectRoundTrip(set, characters.map(character => `${character}\r\n`).join(''));
    },
  );

  it.each(registered.filter(row => row.codeExtensions))(
    '$term alone writes and reads set $isoIr, though it should not stand alone',
    ({ term, isoIr }) => {
      const set = characterSet([term]);
      for (const unit of graphicSet(isoIr!).places.keys()) expectRoundTrip(set, String.fromCharCode(unit));
    },
  );

  it('ISO_IR 192 and GB18030 write and read every character of Unicode', () => {
    const gb18030 = characterSet(['GB18030']);
    const utf8 = characterSet(['ISO_IR 192']);
    for (let first = 0; first < 0x11_0000; first += 0x800) {
      if (first === 0xd800) continue;
      const points = Array.from({ length: 0x800 }, (_, k) => first + k);
      expectRoundTrip(utf8, points.map(point => String.fromCodePoint(point)).join(''));
      const known = points.filter(point => !MOVED_IN_2022.has(point));
      expectRoundTrip(gb18030, known.map(point => String.fromCodePoint(point)).join(''));
    }
    for (const point of MOVED_IN_2022) expect(() => gb18030.encode(String.fromCodePoint(point))).toThrow(REFUSED);
  });

  it('GBK writes and reads its 23,940 two-byte codes, and those only', () => {
    const set = characterSet(['GBK']);
    const seconds = Array.from({ length: 0xbf }, (_, k) => 0x40 + k).filter(byte => byte !== 0x7f);
    let same = 0;
    for (let first = 0x81; first <= 0xfe; first++) {
      const row = Uint8Array.from(seconds.flatMap(second => [first, second]));
      const text = set.decode(row, 0, row.length);
      expect(text).toHaveLength(seconds.length);
      expectRoundTrip(set, text);
      const written = set.encode(text);
      for (let at = 0; at < row.length; at += 2) {
        if (written[at] === row[at] && written[at + 1] === row[at + 1]) same++;
      }
    }
    // A1A1 and A3A0 are the same wide space, of which the first is written.
    expect(same).toBe(23_939);
    expect(() => set.encode('ä')).toThrow(REFUSED);
    expect(() => set.encode('𠀀')).toThrow(REFUSED);
  });

  it.each(terms)('%j refuses what it lacks and half a surrogate pair', term => {
    const set = characterSet(characterSets.some(row => row.term === term && row.codeExtensions) ? ['', term] : [term]);
    expect(() => set.encode('\ud800')).toThrow(REFUSED);
    if (!['ISO_IR 192', 'GB18030'].includes(term)) expect(() => set.encode('a𠀀b')).toThrow(REFUSED);
  });
});

function expectRoundTrip(set: CharacterSet, text: string): void {
  const bytes = set.encode(text, 'none');
  // Comparing first keeps the million cases quick.
  if (set.decode(bytes, 0, bytes.length, 'none') !== text)
    expect(set.decode(bytes, 0, bytes.length, 'none')).toBe(text);
}

const REFUSED = expect.objectContaining({ code: 'not-representable' });
/** Characters for private use whose codes GB 18030-2022 gave to others, and one that never had its own (WHATWG Encoding). */
const MOVED_IN_2022: ReadonlySet<number> = new Set([
  ...[0xe5e5, 0xe78d, 0xe78e, 0xe78f, 0xe790, 0xe791, 0xe792, 0xe793, 0xe794, 0xe795, 0xe796],
  ...[0xe81e, 0xe826, 0xe82b, 0xe82c, 0xe832, 0xe843, 0xe854, 0xe864],
]);
