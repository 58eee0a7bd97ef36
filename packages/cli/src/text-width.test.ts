import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, cut, padded, visible } from './text-width.ts';

describe('text of a file on a terminal', () => {
  it('shows control characters as symbols, so that none can move the cursor', () => {
    expect(visible('a\nb\r\t\x1b[31mred\x07\x7f')).toBe('a␊b␍␉␛[31mred␇␡');
    expect(visible('\x9b31m')).toBe('<U+009B>31m');
  });

  it('shows the marks that turn the direction of writing', () => {
    expect(visible('a\u202eb\u2066c\u2028')).toBe('a<U+202E>b<U+2066>c<U+2028>');
  });

  it('never holds a control character, whatever it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(visible(text))),
    );
  });

  it.each([
    ['Yamada', 6],
    ['山田^太郎', 9],
    ['やまだ', 6],
    ['김희중', 6],
    ['Äneas', 5],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('is cut to the room there is', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdef', 5)).toBe('abcd…');
    expect(cut('山田太郎', 5)).toBe('山田…');
    expect(cut('山田太郎', 4)).toBe('山…');
  });

  it('never takes more columns than it may, and fills them when it is padded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, columns) => {
        const shown = cut(visible(text), columns);
        return columnsOf(shown) <= columns && columnsOf(padded(shown, columns)) === columns;
      }),
    );
  });
});
