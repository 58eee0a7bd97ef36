import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePersonNames,
  displayPersonName,
  formatPersonName,
  parsePersonName,
  personNameComponents,
  personNameGroup,
  samePersonName,
} from './person-name.ts';
import type { PersonName } from './value-types.ts';

describe('component groups (PS3.5 §6.2.1.2)', () => {
  it.each<[text: string, name: PersonName]>([
    ['Doe^John', { alphabetic: 'Doe^John' }],
    [
      'Yamada^Tarou=山田^太郎=やまだ^たろう',
      { alphabetic: 'Yamada^Tarou', ideographic: '山田^太郎', phonetic: 'やまだ^たろう' },
    ],
    ['A==C', { alphabetic: 'A', phonetic: 'C' }],
    ['=B', { alphabetic: '', ideographic: 'B' }],
    ['==C', { alphabetic: '', phonetic: 'C' }],
    ['A=B=C=D=', { alphabetic: 'A', ideographic: 'B', phonetic: 'C=D=' }],
    ['A ^ B =C', { alphabetic: 'A ^ B ', ideographic: 'C' }],
    ['A^^^^', { alphabetic: 'A^^^^' }],
    ['', { alphabetic: '' }],
  ])('reads %j and writes it again', (text, name) => {
    expect(parsePersonName(text)).toEqual(name);
    expect(formatPersonName(name)).toBe(text);
  });

  it.each([
    ['Wang^XiaoDong=王^小东=', 'Wang^XiaoDong=王^小东'],
    ['A==', 'A'],
    ['=', ''],
  ])('writes %j without the empty groups at its end', (text, written) => {
    expect(formatPersonName(parsePersonName(text))).toBe(written);
  });

  it('gives back every text but for empty groups at its end, and every name (property)', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '^', ' ', 'a', '山') });
    fc.assert(
      fc.property(text, value => {
        const written = formatPersonName(parsePersonName(value));
        expect([written, `${written}=`, `${written}==`]).toContain(value);
        expect(parsePersonName(written)).toEqual(parsePersonName(value));
      }),
    );
  });
});

describe('components (PS3.5 §6.2.1.1)', () => {
  it.each([
    ['Adams^John Robert Quincy^^Rev.^B.A. M.Div.', 'Rev. John Robert Quincy Adams, B.A. M.Div.'],
    ['Morrison-Jones^Susan^^^Ph.D., Chief Executive Officer', 'Susan Morrison-Jones, Ph.D., Chief Executive Officer'],
    ['Doe^John', 'John Doe'],
    ['Smith^Fluffy', 'Fluffy Smith'],
    ['ABC Farms^Running on Water', 'Running on Water ABC Farms'],
    ['Doe', 'Doe'],
    ['^John', 'John'],
    ['^^^^Jr.', 'Jr.'],
    [' Doe ^ John ', 'John Doe'],
    ['山田=山田^太郎', '山田'],
    ['=山田^太郎', '山田 太郎'],
    ['==やまだ^たろう', 'やまだ たろう'],
    ['', ''],
  ])('shows %j as %j', (text, shown) => {
    expect(displayPersonName(parsePersonName(text))).toBe(shown);
  });

  it('shows the group that is asked for', () => {
    const name = parsePersonName('Hong^Gildong=洪^吉洞=홍^길동');
    expect(displayPersonName(name, 'ideographic')).toBe('洪 吉洞');
    expect(displayPersonName(name, 'phonetic')).toBe('홍 길동');
    expect(displayPersonName(parsePersonName('Doe'), 'phonetic')).toBe('');
  });

  it('splits and joins them', () => {
    expect(personNameComponents('Adams^John^^Rev.^B.A.')).toEqual({
      family: 'Adams',
      given: 'John',
      prefix: 'Rev.',
      suffix: 'B.A.',
    });
    expect(personNameComponents('')).toEqual({});
    const parts = fc.string({ unit: fc.constantFrom('a', '.', '山') });
    const components = fc.record({ family: parts, given: parts, middle: parts, prefix: parts, suffix: parts });
    fc.assert(
      fc.property(components, given => {
        const present = Object.fromEntries(Object.entries(given).filter(([, part]) => part !== ''));
        expect(personNameComponents(personNameGroup(given))).toEqual(present);
      }),
    );
  });
});

describe('comparing names', () => {
  it.each([
    ['Doe^John', 'Doe^John^^^'],
    ['Doe^John', ' Doe ^John '],
    ['Doe^John==', 'Doe^John'],
    ['Müller', 'Mu\u0308ller'],
  ])('takes %j and %j for the same', (a, b) => {
    expect(samePersonName(parsePersonName(a), parsePersonName(b))).toBe(true);
    expect(comparePersonNames(parsePersonName(a), parsePersonName(b))).toBe(0);
  });

  it('tells names apart by any group, and small letters from capital ones', () => {
    for (const other of ['Doe^Jane', 'DOE^JOHN', 'Doe^John=山', 'Doe^^John', '']) {
      expect(samePersonName(parsePersonName('Doe^John'), parsePersonName(other)), other).toBe(false);
    }
  });

  it('orders by family, given and other components', () => {
    const sorted = ['', 'Doe', 'Doe^A', 'Doe^A=山', 'Doe^B', 'Doe Senior^A', 'Roe'].map(parsePersonName);
    const shuffled = [...sorted].reverse().sort(comparePersonNames);
    expect(shuffled.map(formatPersonName)).toEqual(sorted.map(formatPersonName));
  });
});
