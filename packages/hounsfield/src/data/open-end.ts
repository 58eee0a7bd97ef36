import { BULK_STRIDE, sourcePosition, type Tape } from './tape.ts';
import { BULK, CONTAINER, DELIMITED, IMPLICIT_HEADER, LITTLE_ENDIAN, UNDEFINED_LENGTH } from './tokens.ts';
import { headerLength, isLittleEndian, type Window } from './window.ts';

/**
 * Whether what is written behind a window would be read as a part of its last element, because the data ended there too
 * early: in the middle of a value or a container, before a delimiter, or with bytes that are no element.
 */
export function endsOpen({ tape, first, last, start, end }: Window): boolean {
  if (last !== tape.count) return false;
  if (first === last) return isRest(end - start);
  const { tokens } = tape;
  let behind = end;
  let index = lastOf(tape, first, last);
  while ((tokens.meta(index) & CONTAINER) !== 0) {
    const meta = tokens.meta(index);
    if ((meta & UNDEFINED_LENGTH) === 0) {
      if (statedLength(tape, index) > positionBehind(tape, behind) - sourcePosition(tape, tokens.start(index)))
        return true;
    } else if ((meta & DELIMITED) === 0) return true;
    else behind -= DELIMITER;
    if (tokens.end(index) === index + 1) return isRest(behind - tokens.start(index));
    index = lastOf(tape, index + 1, last);
  }
  const valueEnd = (tokens.meta(index) & BULK) === 0 ? tokens.end(index) : tokens.start(index);
  return isCutOff(tape, index) || isRest(behind - valueEnd);
}

/** Whether a value that is no container has another length than its header states. */
export function isCutOff(tape: Tape, index: number): boolean {
  const { tokens, bulk, bytes } = tape;
  const meta = tokens.meta(index);
  if ((meta & UNDEFINED_LENGTH) !== 0) return (meta & DELIMITED) === 0;
  const [start, end] = [tokens.start(index), tokens.end(index)];
  const length = (meta & BULK) === 0 ? end - start : bulk[end * BULK_STRIDE + 2]!;
  if (statedLength(tape, index) === length) return false;
  // An element without a usable VR may state its length in 16 bits all the same.
  const short = isLittleEndian(tape, index) ? [start - 2, start - 1] : [start - 1, start - 2];
  return !((meta & IMPLICIT_HEADER) !== 0 && (bytes[short[0]!]! | (bytes[short[1]!]! << 8)) === length);
}

/** What the length field of a token says. */
function statedLength(tape: Tape, index: number): number {
  const { tokens, view, encoding } = tape;
  const start = tokens.start(index);
  const meta = tokens.meta(index);
  const hasVr = encoding.explicitVr && (meta & IMPLICIT_HEADER) === 0 && tokens.tag(index) >>> 16 !== 0xfffe;
  const isShort = hasVr && headerLength(tape, index) === 8;
  const littleEndian = encoding.littleEndian || (meta & LITTLE_ENDIAN) !== 0;
  return isShort ? view.getUint16(start - 2, littleEndian) : view.getUint32(start - 4, littleEndian);
}

/** The position at the source of the byte behind the kept bytes that end at `offset`, a long value there included. */
function positionBehind(tape: Tape, offset: number): number {
  const row = tape.bulk.length - BULK_STRIDE;
  return row >= 0 && tape.bulk[row] === offset
    ? tape.bulk[row + 1]! + tape.bulk[row + 2]!
    : sourcePosition(tape, offset);
}

/** The last token of a level that ends before `last`. */
function lastOf({ tokens }: Tape, first: number, last: number): number {
  let index = first;
  for (let next = tokens.next(index); next < last; next = tokens.next(next)) index = next;
  return index;
}

/** Fewer bytes than an element takes, that were left over. */
function isRest(count: number): boolean {
  return count > 0 && count % DELIMITER !== 0;
}

const DELIMITER = 8;
