/**
 * The place in a block, row by row, of each coefficient in the order of the stream (T.81 Figure A.6). Damaged data can
 * run up to 16 places over the end of a block: those lead behind it, too.
 */
export const naturalOrder: Uint8Array = Uint8Array.from({ length: 80 }, (_, at) => (at < 64 ? placeOf(at) : at));

/** The other way: where in the order of the stream each place of a block comes. */
export const zigZagPlace: Uint8Array = Uint8Array.from({ length: 64 }, (_, place) => naturalOrder.indexOf(place));

function placeOf(index: number): number {
  let [row, column] = [0, 0];
  for (let at = 0; at < index; at++) {
    const isRising = (row + column) % 2 === 0;
    const isAtEnd = isRising ? row === 0 || column === 7 : column === 0 || row === 7;
    if (!isAtEnd) {
      row += isRising ? -1 : 1;
      column += isRising ? 1 : -1;
    } else if (isRising ? column === 7 : row !== 7) row++;
    else column++;
  }
  return row * 8 + column;
}
