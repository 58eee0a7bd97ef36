import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiBytes, latin1 } from '../../bytes/index.ts';
import { characterSets } from '../../dictionary/look-ups.ts';
import { characterSet, defaultCharacterSet, utf8CharacterSet } from './character-set.ts';
import { type CodeTable, codeTable, type Delimiters } from './code-extension.ts';
import { graphicSet } from './graphic-set.ts';

type Reading = [what: string, terms: string, delimiters: Delimiters, bytes: string, text: string];

describe('reading', () => {
  it.each<Reading>([
    ['5C as the yen sign of JIS X 0201 in a text (§6.1.2.3)', 'ISO_IR 13', 'none', 'C:\\~', 'C:¥‾'],
    ['5C as the separator of values whatever it is else (§6.1.2.3)', 'ISO_IR 13', 'values', '\xb1\\\xb2', 'ｱ\\ｲ'],
    ['5C, 5E and 3D as first bytes of kanji', '\\ISO 2022 IR 87', 'names', '\x1b$B\\9^:=;\x1b(B^A', '楾涅住^A'],
    ['5C, 5E and 3D as second bytes of kanji', '\\ISO 2022 IR 87', 'names', '\x1b$B0\\0^0=\x1b(B', '移緯綾'],
    ['5C as a second byte of GBK', 'GBK', 'values', '\x81\\\\\x95^', '乗\\昢'],
    ['5C as a second byte of GB 18030', 'GB18030', 'names', '\x81\\^\x81^=\x84\x31\xa4\x37', '乗^乛=\ufffd'],
    ['G1 as undefined again behind ^ in a name', 'ISO 2022 IR 100\\ISO 2022 IR 144', 'names', '\x1b-L\xb8^\xe9', 'И^é'],
    ['G1 as it was behind ^ in another text', 'ISO 2022 IR 100\\ISO 2022 IR 144', 'values', '\x1b-L\xb8^\xd8', 'И^и'],
    [
      'G1 as undefined again behind a backslash',
      'ISO 2022 IR 100\\ISO 2022 IR 144',
      'values',
      '\x1b-L\xb8\\\xe9',
      'И\\é',
    ],
    [
      'G1 as it was behind a backslash in one text',
      'ISO 2022 IR 100\\ISO 2022 IR 144',
      'none',
      '\x1b-L\xb8\\\xd8',
      'И\\и',
    ],
    ...['\r', '\n', '\f', '\t'].map(
      control =>
        [
          `the sets of the first term behind ${JSON.stringify(control)}`,
          'ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 87',
          'none' as const,
          `\x1b-L\xb8\x1b$B;3${control}a\xe9`,
          `И山${control}aé`,
        ] as Reading,
    ),
    ['a space between kanji (Annex H.1.3)', '\\ISO 2022 IR 87', 'values', '\x1b$B;3 ED\x1b(B', '山 田'],
    [
      'the sets of several terms in one value',
      '\\ISO 2022 IR 87\\ISO 2022 IR 149\\ISO 2022 IR 166',
      'values',
      '\x1b$B;3\x1b(B \x1b$)C\xb1\xe6 \x1b-T\xa1\xd2',
      '山 길 กา',
    ],
    ['Thai with and without code extensions', 'ISO_IR 166', 'values', '\xca\xc1\xaa\xd2\xc2', 'สมชาย'],
    ['Thai with code extensions', '\\ISO 2022 IR 166', 'values', '\x1b-T\xca\xc1\xaa\xd2\xc2', 'สมชาย'],
    ['Latin alphabet No. 9', 'ISO_IR 203', 'values', '\xa4\xbd', '€œ'],
    ['the euro sign of an escape sequence to Latin alphabet No. 9', '\\ISO 2022 IR 203', 'values', '\x1b-b\xa4', '€'],
    [
      'kanji of 1978 and the long form of the sequence',
      '\\ISO 2022 IR 87',
      'values',
      '\x1b$@;3\x1b$(BED\x1b(B',
      '山田',
    ],
    ['half-width katakana in G0', '\\ISO 2022 IR 13', 'values', '\x1b(I12\x1b(Ba', 'ｱｲa'],
    ['supplementary kanji', '\\ISO 2022 IR 87\\ISO 2022 IR 159', 'values', '\x1b$(D0!\x1b$B;3\x1b(B', '丂山'],
    ['circled digits of NEC, which JIS X 0208 lacks', '\\ISO 2022 IR 87', 'values', '\x1b$B-!-j\x1b(B', '①㈱'],
  ])('reads %s', (...[, terms, delimiters, bytes, text]) => {
    expect(decoded(terms, bytes, delimiters)).toBe(text);
  });

  it.each<[what: string, terms: string, bytes: string, text: string]>([
    ['Korean without its escape sequence', '\\ISO 2022 IR 149', 'Hong=\xfb\xf3^\xd1\xce', 'Hong=洪^吉'],
    [
      'Korean whose sequence stands once for the whole name',
      '\\ISO 2022 IR 149',
      'H=\x1b$)C\xfb\xf3^\xd1\xce',
      'H=洪^吉',
    ],
    ['syllables of Unified Hangul as Korean', 'ISO 2022 IR 149', '\x8c\x63\xc5\x41\xb1\xe6', '똠휕길'],
    ['Shift_JIS as JIS X 0201', 'ISO_IR 13', '\x95\x5c\x8e\xa6\x83\x5c\\\xb1', '表示ソ\\ｱ'],
    ['GBK as GB 2312', '\\ISO 2022 IR 58', '\x1b$)A\x81\x5c\xd5\xc5', '乗张'],
    ['a cut character before a delimiter', '\\ISO 2022 IR 58', '\x1b$)A\xd5\xc5\xd5\\A', '张\ufffd\\A'],
    ['a delimiter to which the writer did not switch back', '\\ISO 2022 IR 87', '\x1b$B;3=\x1b$BED', '山=田'],
    ['bytes above 7F where no set is', '\\ISO 2022 IR 87', 'M\xfcller', 'Müller'],
    ['an unknown escape sequence', '\\ISO 2022 IR 87', 'a\x1b%Gb\x1b', 'a\ufffd%Gb\ufffd'],
    ['unassigned codes', '\\ISO 2022 IR 87', '\x1b$B(z;3\x1b(B', '\ufffd山'],
    ['half a character at the end', '\\ISO 2022 IR 87', '\x1b$B;3;', '山\ufffd'],
  ])('makes the best of %s', (_, terms, bytes, text) => {
    expect(decoded(terms, bytes, 'names')).toBe(text);
  });

  it('keeps an escape character where there are no code extensions', () => {
    for (const terms of ['', 'ISO_IR 100', 'ISO_IR 144', 'ISO_IR 192']) expect(decoded(terms, '\x1b$B')).toBe('\x1b$B');
  });

  it('keeps a byte order mark of UTF-8', () => {
    expect(decoded('ISO_IR 192', '\xef\xbb\xbfa long enough text \xc3\xa4')).toBe('\ufeffa long enough text ä');
  });

  it('never throws and gives no more characters than bytes, whatever the terms and bytes', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
    );
    fc.assert(
      fc.property(anyTerms, anyBytes, anyDelimiters, (terms, given, delimiters) => {
        const bytes = given instanceof Uint8Array ? given : asciiBytes(given.join(''));
        const text = characterSet(terms).decode(bytes, 0, bytes.length, delimiters);
        expect(text.length).toBeLessThanOrEqual(bytes.length);
        const inner = characterSet(terms).decode(Uint8Array.of(0x41, ...bytes, 0x5c), 1, 1 + bytes.length, delimiters);
        expect(inner).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes steps in proportion to the bytes, for sequences, cut characters and delimiters without end', () => {
    const terms = ['ISO 2022 IR 13', 'ISO 2022 IR 87', 'ISO 2022 IR 149'];
    for (const piece of ['\x1b', '\x1b$', '\x1b$B', '\x1b$B;', '\xd5\\', '\x81', '^\x80', '\x1b$)C\xb1']) {
      const read = (count: number): { steps: number; text: string } => {
        const { bytes, steps } = counted(piece.repeat(count));
        return { text: characterSet(terms).decode(bytes, 0, bytes.length, 'names'), steps: steps() };
      };
      const [small, large] = [read(1000), read(16_000)];
      expect(large.steps / small.steps, JSON.stringify(piece)).toBeLessThan(16.5);
      expect(large.text.length).toBeGreaterThanOrEqual(small.text.length);
    }
  });
});

describe('writing', () => {
  it('gives back any text over the repertoire of its terms, in whatever VR (property)', () => {
    fc.assert(
      fc.property(anyTerms, anyDelimiters, fc.array(fc.nat(), { maxLength: 60 }), (terms, delimiters, picks) => {
        const set = characterSet(terms);
        const repertoire = repertoireOf(terms, delimiters);
        const text = picks.map(pick => repertoire[pick % repertoire.length]).join('');
        const bytes = set.encode(text, delimiters);
        expect(set.decode(bytes, 0, bytes.length, delimiters)).toBe(text);
        expect(set.encode(text, delimiters)).toEqual(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('either refuses a text with a typed error or gives it back (property)', () => {
    fc.assert(
      fc.property(anyTerms, fc.string({ unit: 'grapheme' }), anyDelimiters, (terms, text, delimiters) => {
        let bytes: Uint8Array;
        try {
          bytes = characterSet(terms).encode(text, delimiters);
        } catch (error) {
          expect(error).toMatchObject({ code: 'not-representable' });
          return;
        }
        expect(characterSet(terms).decode(bytes, 0, bytes.length, delimiters)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('begins every value, line and component in the sets of the first term, and ends it so (§6.1.2.5.3)', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (terms, picks) => {
        const set = characterSet(terms);
        const repertoire = repertoireOf(terms, 'names');
        const text = picks.map(pick => repertoire[pick % repertoire.length]).join('');
        const stretches = text.split(/[\r\n\f\t\\^=]/).map(part => set.encode(part, 'names'));
        const whole = set.encode(text, 'names');
        expect(stretches.reduce((sum, part) => sum + part.length + 1, -1)).toBe(whole.length);
      }),
    );
  });

  it('needs no byte more than the shortest of all ways', () => {
    const terms = ['ISO 2022 IR 100', 'ISO 2022 IR 144', 'ISO 2022 IR 87', 'ISO 2022 IR 149', 'ISO 2022 IR 13'];
    const table = codeTable(terms);
    const characters = fc.constantFrom(...'aé¥И山漢あ길ｱя');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 7 }), picked => {
        const text = picked.join('');
        expect(characterSet(terms).encode(text, 'none').length).toBe(shortest(table, text));
      }),
      { numRuns: 300 },
    );
  });

  it('writes long lines in parts', () => {
    const set = characterSet(['', 'ISO 2022 IR 87']);
    const text = '山田a'.repeat(5000);
    const bytes = set.encode(text);
    expect(set.decode(bytes, 0, bytes.length)).toBe(text);
    expect(bytes.length).toBe(5000 * (3 + 4 + 3 + 1));
  });

  it.each<[what: string, terms: string, delimiters: Delimiters, text: string]>([
    ['a yen sign in a value, where 5C is the separator', 'ISO_IR 13', 'values', '¥'],
    ['a backslash in a text of JIS X 0201', 'ISO_IR 13', 'none', '\\'],
    ['an escape character where it would be a sequence', '\\ISO 2022 IR 87', 'none', '\x1b$B'],
    ['kanji without code extensions', 'ISO_IR 13', 'none', '山'],
    ['what the default repertoire lacks', '', 'none', 'é'],
    ['circled digits, which JIS X 0208 lacks', '\\ISO 2022 IR 87', 'none', '①'],
    ['half a surrogate pair in UTF-8', 'ISO_IR 192', 'none', 'a\udc00'],
  ])('refuses %s', (_, terms, delimiters, text) => {
    expect(() => characterSet(terms.split('\\')).encode(text, delimiters)).toThrow(
      expect.objectContaining({ code: 'not-representable' }),
    );
  });

  it('writes a yen sign and a backslash in one text, each by its set', () => {
    const set = characterSet(['ISO 2022 IR 13', 'ISO 2022 IR 6']);
    const bytes = set.encode('¥\\~', 'none');
    expect(latin1(bytes, 0, bytes.length)).toBe('\\\x1b(B\\~\x1b(J');
    expect(set.decode(bytes, 0, bytes.length, 'none')).toBe('¥\\~');
  });
});

describe('a character set', () => {
  it('keeps the terms as they stand and says what they were read as', () => {
    const set = characterSet(['ISO-IR 100']);
    expect(set.terms).toEqual(['ISO-IR 100']);
    expect(set.definedTerms).toEqual(['ISO_IR 100']);
    expect(set.warnings).toEqual([{ code: 'misspelt-term', value: 1, term: 'ISO-IR 100' }]);
    expect(set.encode('é')).toEqual(Uint8Array.of(0xe9));
  });

  it('is the same object for the same terms', () => {
    expect(characterSet(['ISO_IR 144'])).toBe(characterSet(['ISO_IR 144']));
    expect(defaultCharacterSet.warnings).toEqual([]);
    expect(utf8CharacterSet.definedTerms).toEqual(['ISO_IR 192']);
  });
});

function decoded(terms: string, bytes: string, delimiters?: Delimiters): string {
  const given = asciiBytes(bytes);
  return characterSet(terms === '' ? [] : terms.split('\\')).decode(given, 0, given.length, delimiters);
}

/** Bytes that count how often one of them is read. */
function counted(text: string): { bytes: Uint8Array; steps: () => number } {
  let count = 0;
  const bytes = new Proxy(asciiBytes(text), {
    get(target, name) {
      if (typeof name === 'string' && /^\d/.test(name)) count++;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { bytes, steps: () => count };
}

/** Length of the shortest encoding, by trying every switch before every character. */
function shortest(table: CodeTable, text: string): number {
  interface State {
    readonly g0: number;
    readonly g1: number | undefined;
  }
  const start: State = { g0: table.g0.isoIr, g1: table.g1?.isoIr };
  const lengthOf = (element: 'g0' | 'g1', isoIr: number | undefined): number =>
    table.designations.find(each => each.element === element && each.set.isoIr === isoIr)!.sequence.length;
  const widthIn = (isoIr: number | undefined, character: string): number => {
    const set = isoIr === undefined ? undefined : graphicSet(isoIr);
    return set?.places.has(character.charCodeAt(0)) === true ? set.width : Number.POSITIVE_INFINITY;
  };
  let ways = new Map<string, { state: State; cost: number }>([[JSON.stringify(start), { state: start, cost: 0 }]]);
  const add = (to: Map<string, { state: State; cost: number }>, state: State, cost: number): void => {
    const key = JSON.stringify(state);
    if (cost < (to.get(key)?.cost ?? Number.POSITIVE_INFINITY)) to.set(key, { state, cost });
  };
  for (const character of text) {
    const next = new Map<string, { state: State; cost: number }>();
    for (const { state, cost } of ways.values()) {
      for (const g0 of [
        state.g0,
        ...table.designations.filter(each => each.element === 'g0').map(each => each.set.isoIr),
      ]) {
        for (const g1 of [
          state.g1,
          ...table.designations.filter(each => each.element === 'g1').map(each => each.set.isoIr),
        ]) {
          const switches = (g0 === state.g0 ? 0 : lengthOf('g0', g0)) + (g1 === state.g1 ? 0 : lengthOf('g1', g1));
          add(next, { g0, g1 }, cost + switches + Math.min(widthIn(g0, character), widthIn(g1, character)));
        }
      }
    }
    ways = next;
  }
  const ends = [...ways.values()].map(({ state, cost }) => {
    const back =
      (state.g0 === start.g0 ? 0 : lengthOf('g0', start.g0)) + (state.g1 === start.g1 ? 0 : lengthOf('g1', start.g1));
    return cost + back;
  });
  return Math.min(...ends);
}

/** Characters of all sets that the terms name, with delimiters and control characters among them. */
function repertoireOf(terms: readonly string[], delimiters: Delimiters): readonly string[] {
  const defined = characterSet(terms).definedTerms.map(term =>
    term === '' && terms.length > 1 ? 'ISO 2022 IR 6' : term,
  );
  const registered = characterSets.filter(row => defined.includes(row.term)).map(row => row.isoIr);
  const characters = new Set('^= \r\n\f\tAz');
  for (const isoIr of registered) {
    if (isoIr === undefined) for (const character of 'И山あ丂') characters.add(character);
    else for (const unit of samples(isoIr)) characters.add(String.fromCharCode(unit));
  }
  if (defined.includes('ISO_IR 192') || defined.includes('GB18030'))
    for (const character of 'ä길😀𠀀') characters.add(character);
  const hasBackslash = registered.includes(6) || registered.includes(undefined);
  if (delimiters !== 'none') characters.delete('¥');
  if (delimiters !== 'none' || hasBackslash) characters.add('\\');
  return [...characters];
}

function samples(isoIr: number): readonly number[] {
  const known = sampled.get(isoIr) ?? [...graphicSet(isoIr).places.keys()].filter((_, k) => k % 41 < 3);
  sampled.set(isoIr, known);
  return known;
}

const sampled = new Map<number, readonly number[]>();
const extended = characterSets.filter(row => row.codeExtensions).map(row => row.term);
const anyTerms = fc.oneof(
  fc.constantFrom(...characterSets.map(row => [row.term])),
  fc.uniqueArray(fc.constantFrom('', ...extended), { minLength: 2, maxLength: 5 }),
  fc.constant(['ISO 2022 IR 6', ...new Set(extended)]),
);
const anyDelimiters = fc.constantFrom<Delimiters>('none', 'values', 'names');
/** What texts with code extensions are made of. */
const pieces: readonly string[] = [
  ...characterSets.flatMap(row => (row.escape === undefined ? [] : [String.fromCharCode(...row.escape)])),
  ...[
    '\x1b',
    '\x1b$',
    '\\',
    '^',
    '=',
    ' ',
    '\r\n',
    '\t',
    'A',
    '~',
    '\x7f',
    '\x80',
    '\x95\x5c',
    '\xb1',
    '\xb1\xe6',
    '\xff',
  ],
  ...[';3', '\\9', '^:', '=;', '\x81\x30\x81\x30', '\xe4\xb8\xad'],
];
