import type { DimseReply } from '../network/index.ts';
import type { AttributeProblem } from './attributes.ts';

/**
 * The failure that answers an attribute list with problems, or undefined when there are none: 0120 missing attribute,
 * 0121 missing attribute value (PS3.4 §5.4.2.1), and 0105 no such attribute for one that the operation does not allow,
 * for which the standard names no status. A list that lacks several is answered for its first.
 */
export function problemReply(problems: readonly AttributeProblem[]): DimseReply | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const { status, words } = ANSWERS[first.kind];
  const same = problems.filter(problem => problem.kind === first.kind);
  return {
    status,
    comment: `${first.path} ${words}`.slice(0, LONGEST_COMMENT),
    offendingElements: [...new Set(same.map(({ tag }) => tag))],
  };
}

const ANSWERS: Readonly<Record<AttributeProblem['kind'], { readonly status: number; readonly words: string }>> = {
  missing: { status: 0x0120, words: 'is missing' },
  'no-value': { status: 0x0121, words: 'has no value' },
  'not-allowed': { status: 0x0105, words: 'is not allowed here' },
};
/** Error Comment is LO (PS3.7 §E.1). */
const LONGEST_COMMENT = 64;
