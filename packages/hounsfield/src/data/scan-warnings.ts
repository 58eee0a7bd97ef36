import type { ParseWarning } from './parse-warning.ts';
import { type PathStep, pathText } from './path.ts';
import { MOST_WARNINGS, type Oddity } from './scanner.ts';
import { BULK_STRIDE, ITEM, sourcePosition, type Tape } from './tape.ts';
import { BULK, CONTAINER } from './tokens.ts';
import { headerLength } from './window.ts';

/** What was odd in a data set, in the order of the stream, with the paths of the elements. */
export function warningsOf(tape: Tape, oddities: readonly Oddity[], hasOddLength: boolean): readonly ParseWarning[] {
  const all = hasOddLength ? [...oddities, ...oddLengths(tape)] : oddities;
  const first = [...all].sort((a, b) => a.offset - b.offset).slice(0, MOST_WARNINGS);
  return withPaths(
    tape,
    first.sort((a, b) => a.token - b.token),
  ).sort((a, b) => a.offset - b.offset);
}

function oddLengths(tape: Tape): Oddity[] {
  const { tokens, bulk } = tape;
  const odd: Oddity[] = [];
  for (let token = 0; token < tape.count && odd.length < MOST_WARNINGS; token++) {
    const meta = tokens.meta(token);
    if ((meta & CONTAINER) !== 0) continue;
    const end = tokens.end(token);
    const length = (meta & BULK) === 0 ? end - tokens.start(token) : bulk[end * BULK_STRIDE + 2]!;
    if (length % 2 === 1) odd.push({ code: 'odd-length', offset: positionOf(tape, token), token });
  }
  return odd;
}

/** A sequence that is open, and the item of it that is. */
interface Open {
  readonly tag: number;
  readonly end: number;
  item: number;
  /** The token behind the item. */
  itemEnd: number;
}

/** One walk over the tokens, whatever the number of warnings. */
function withPaths(tape: Tape, oddities: readonly Oddity[]): ParseWarning[] {
  const { tokens } = tape;
  const open: Open[] = [];
  const warnings: ParseWarning[] = [];
  for (let token = 0; warnings.length < oddities.length; token++) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= token) open.pop();
    const top = open.at(-1);
    const isItem = token < tape.count && tokens.tag(token) === ITEM && top !== undefined;
    if (isItem) {
      top.item++;
      top.itemEnd = tokens.next(token);
    }
    for (let next = oddities[warnings.length]; next?.token === token; next = oddities[warnings.length]) {
      warnings.push(warningAt(tape, open, next));
    }
    if (token >= tape.count || isItem || (tokens.meta(token) & CONTAINER) === 0) continue;
    open.push({ tag: tokens.tag(token), end: tokens.end(token), item: -1, itemEnd: 0 });
  }
  return warnings;
}

function warningAt(tape: Tape, open: readonly Open[], { code, offset, token }: Oddity): ParseWarning {
  const steps: PathStep[] = open.map(({ tag, item, itemEnd }) => ({ tag, item: token < itemEnd ? item : undefined }));
  const isOwn = token < tape.count && tape.tokens.tag(token) !== ITEM && stands(tape, token, offset);
  if (isOwn) steps.push({ tag: tape.tokens.tag(token), item: undefined });
  return steps.length === 0 ? { code, offset } : { code, offset, path: pathText(steps) };
}

/** Whether the element or its value begins at a position. */
function stands(tape: Tape, token: number, offset: number): boolean {
  const position = positionOf(tape, token);
  return offset === position || offset === position + headerLength(tape, token);
}

function positionOf(tape: Tape, token: number): number {
  return sourcePosition(tape, tape.tokens.start(token)) - headerLength(tape, token);
}
